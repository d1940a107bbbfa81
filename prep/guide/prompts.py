"""Prompts to speak to, the worksheet for one's own stories, and what to ask the interviewers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from prep.guide.coverage import LineGroup
from prep.guide.questions import Question, question
from prep.guide.text import joined
from prep.model import Kind, Library, StudyPlan

_LISTS: Mapping[str, tuple[str, tuple[Kind, ...]]] = {
    "Design prompts": ("Forty minutes aloud at a whiteboard, then compare with the rubric.", ("design",)),
    "Behavioural prompts": ("Tell your own story in three minutes, then take the probes.", ("behavioural",)),
}
_OTHERS = ("Long cases", "Talk through the diagnosis step by step before you open the answer.")
_TOPICS = 5  # heaviest topics that questions for the interviewers are drawn from

# What is worth knowing of a team, by the domain of its heaviest topics.
_BY_DOMAIN = {
    "streaming-data": (
        "How late may your data be before somebody outside the team notices, and how late is it on a bad day?",
        "Which pipeline would you rebuild first if you were free to, and what keeps you from it?",
    ),
    "ml-platform": (
        "How long does a model take from the notebook to its first production request, and where does it wait?",
        "Which model did you last roll back, and what told you that you should?",
    ),
    "distributed-systems": (
        "Which invariant of your system has been broken in production, and how did you find out?",
        "Which service has the wrong boundary today, and who would have to agree to move it?",
    ),
    "reliability": (
        "Which objective did you miss last, and what did the team stop doing because of it?",
        "How many pages does a shift bring, and how many of them need a person?",
    ),
    "efficiency": (
        "What is the largest line of the bill that nobody owns, and who would own it if I joined?",
        "Which saving did you decide against, and what did it cost to leave it?",
    ),
    "craft-leadership": (
        "Who decided the last thing that two teams disagreed on, and what was written down?",
        "What would the person in this role have to change in a year for you to call it a success?",
    ),
}
_ALWAYS = (
    "What did the last person whom you promoted on this team do, and what do you still wish they did?",
    "What made somebody leave this team, and what has changed since?",
)


@dataclass(frozen=True, slots=True)
class PromptList:
    """Prompts of one kind with how to practise them."""

    title: str
    anchor: str
    how: str
    prompts: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A row of the worksheet: what the role asks of people, and the lines of the posting that do."""

    title: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """A question for the interviewers; `line` is the line of the posting that prompts it, None for any role."""

    text: str
    line: int | None = None


def prompts(plan: StudyPlan, library: Library) -> tuple[PromptList, ...]:
    """The practice questions of the plan by kind; kinds without any are left out."""
    known = {kind for _how, kinds in _LISTS.values() for kind in kinds}
    rows = [(title, how, kinds) for title, (how, kinds) in _LISTS.items()]
    others = tuple(dict.fromkeys(choice.card.kind for choice in plan.practice if choice.card.kind not in known))
    rows.append((*_OTHERS, others))
    found = []
    for title, how, kinds in rows:
        cards = [choice.card for choice in plan.practice if choice.card.kind in kinds]
        if cards:
            asked = tuple(question(card, i, library) for i, card in enumerate(cards, 1))
            found.append(PromptList(title, title.lower().replace(" ", "-"), how, asked))
    return tuple(found)


def stories(plan: StudyPlan, library: Library, groups: tuple[LineGroup, ...]) -> tuple[Story, ...]:
    """What to have a story for: the people topics by weight; where there are none, the heaviest topics."""
    people = [topic for topic in plan.role.topics if topic.kind == "people"] or list(plan.role.topics[:4])
    lines = [line for group in groups for line in group.lines]
    return tuple(
        Story(
            library.banks[topic.topic].title,
            tuple(line.number for line in lines if any(reason.topic == topic.topic for reason in line.reasons)),
        )
        for topic in people
    )


def asking(plan: StudyPlan, library: Library, groups: tuple[LineGroup, ...]) -> tuple[Asking, ...]:
    """What to ask the interviewers, drawn from the heaviest topics and from what no bank covers."""
    heaviest = [topic.topic for topic in plan.role.topics if topic.kind == "technical"][:_TOPICS]
    heaviest += [topic.topic for topic in plan.role.topics if topic.kind == "people"][:1]
    domains = dict.fromkeys(library.banks[topic].domain for topic in heaviest)
    return (
        *(Asking(text) for domain in domains for text in _BY_DOMAIN.get(domain, ())),
        *_of_lines(groups),
        *(Asking(text) for text in _ALWAYS),
    )


def _of_lines(groups: tuple[LineGroup, ...]) -> Iterator[Asking]:
    lines = [line for group in groups for line in group.lines]
    widest = sorted(lines, key=lambda line: -len(line.reasons))[:1]
    for line in widest:
        if len(line.reasons) > 2:
            named = joined(reason.title for reason in line.reasons[:3])
            yield Asking(f"{named} meet here. Which of them comes first in the first half year?", line.number)
    for line in lines:
        if not line.reasons:
            yield Asking("How will you judge this one, and what would a good answer sound like?", line.number)
