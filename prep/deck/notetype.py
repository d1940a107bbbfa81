"""The two note types: one for questions, one for clozes, with the same fields and the same look.

Frozen with the first release: Anki matches note types by id and makes a second one, with conflicts, when
fields or templates were added, renamed or dropped. New content goes into a spare field; looks change in the
style sheet and the templates, and the record gives them a new date.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

# Name → id, in Anki's order. Neither ever changes.
FIELDS: Final = MappingProxyType(
    {
        "Question": 7310001,
        "Answer": 7310002,
        "Why": 7310003,
        "Trap": 7310004,
        "Context": 7310005,
        "Source": 7310006,
        "Topic": 7310007,
        "Level": 7310008,
        "Kind": 7310009,
        "Key": 7310010,
        "Spare 1": 7310011,
        "Spare 2": 7310012,
        "Spare 3": 7310013,
    }
)

_PLACE = (
    '<p class="place">{{#Topic}}{{Topic}}{{/Topic}}{{#Level}} · {{Level}}{{/Level}}{{#Kind}} · {{Kind}}{{/Kind}}</p>'
)

_BELOW = """
<hr id="answer">
{{#Answer}}<div class="answer">{{Answer}}</div>{{/Answer}}
{{#Why}}<div class="aside why"><span class="label">Why</span>{{Why}}</div>{{/Why}}
{{#Trap}}<div class="aside trap"><span class="label">Trap</span>{{Trap}}</div>{{/Trap}}
<div class="quiet">
{{#Context}}<div><span class="label">The posting asks</span>{{Context}}</div>{{/Context}}
{{#Source}}<div><span class="label">Sources</span>{{Source}}</div>{{/Source}}
</div>
"""


@dataclass(frozen=True, slots=True)
class NoteType:
    """What Anki needs to know of a note type; `template` is the id of its only card template."""

    id: int
    name: str
    cloze: bool
    template: int
    front: str
    back: str


def _note_type(ident: int, name: str, question: str, *, cloze: bool) -> NoteType:
    front = f'{{{{#Question}}}}<div class="question">{question}</div>{{{{/Question}}}}\n{_PLACE}'
    return NoteType(ident, name, cloze, ident + 1, front, front + _BELOW)


QUESTION: Final = _note_type(1795204210711, "prep question", "{{Question}}", cloze=False)
CLOZE: Final = _note_type(1795204210721, "prep cloze", "{{cloze:Question}}", cloze=True)
TEMPLATE_NAME: Final = "Card"


@cache
def style() -> str:
    """The style sheet that both note types share."""
    return files("prep.deck").joinpath("style.css").read_text("utf-8")
