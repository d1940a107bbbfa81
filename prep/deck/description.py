"""What Anki shows above the "Study Now" button of a role's deck."""

from __future__ import annotations

from datetime import timedelta

from prep.deck.names import role_name
from prep.deck.text import verbatim
from prep.model import Library, StudyPlan, TopicShare

_HOW = (
    "Say the answer aloud before you turn the card, and grade what you said, not what you recognise. Then"
    " read why it is so and which trap it sets. To meet the heaviest topics first, choose Options → Display"
    " order → New card gather order → Ascending position."
)
_UNCOVERED_SHOWN = 8


def description(plan: StudyPlan, library: Library) -> str:
    """Role, date, how to study, and the coverage: cards for each topic, and what no bank covers. HTML."""
    paragraphs = [
        f"<b>{verbatim(role_name(plan.role.posting))}</b>",
        verbatim(_summary(plan)),
        verbatim(_HOW),
        "<b>Cards for each topic</b><br>" + _lines([_coverage(share, library) for share in plan.shares]),
    ]
    uncovered = [unit.text for unit in plan.role.uncovered]
    if uncovered:
        more = len(uncovered) - _UNCOVERED_SHOWN
        shown = uncovered[:_UNCOVERED_SHOWN] + ([f"and {more} more"] if more > 0 else [])
        paragraphs.append("<b>Asked for, but in no bank</b><br>" + _lines(shown))
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _summary(plan: StudyPlan) -> str:
    cards, topics = len(plan.choices), len({choice.card.topic for choice in plan.choices})
    made = f"{cards} cards on {topics} topics, {plan.level} level, made on {plan.budget.today}."
    interview = plan.budget.interview
    if interview is None or interview <= plan.budget.today:
        return made
    # The last week is for reviews alone, or the second half where there are not two weeks.
    days = (interview - plan.budget.today).days
    learning = days - 7 if days > 14 else max(1, days // 2)
    seen = plan.budget.today + timedelta(days=learning)
    return f"{made} Interview on {interview}: {-(-cards // learning)} new a day show you every card by {seen}."


def _coverage(share: TopicShare, library: Library) -> str:
    bank = library.banks.get(share.topic.topic)
    return f"{bank.title if bank else share.topic.topic}: {share.chosen} of {share.available}"


def _lines(texts: list[str]) -> str:
    return "<br>".join(verbatim(text) for text in texts)
