"""What Anki shows above the "Study Now" button of a role's deck."""

from __future__ import annotations

from collections.abc import Sequence

from prep.deck.names import role_name
from prep.deck.pace import pace
from prep.deck.text import verbatim
from prep.model import Budget, Library, StudyPlan, TopicShare

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


def combined_description(plans: Sequence[StudyPlan], cards: int) -> str:
    """The roles of a combined deck, date, and how to study. HTML."""
    budget = plans[0].budget
    roles = [f"{role_name(plan.role.posting)}: {len(plan.choices)} cards" for plan in plans]
    paragraphs = [
        verbatim(
            f"{cards} cards for {len(plans)} roles, each card once, made on {budget.today}.{_paced(cards, budget)}"
        ),
        verbatim(_HOW),
        "<b>Roles</b><br>" + _lines(roles),
        verbatim("To study one role alone, make a filtered deck from its tag under prep::combined."),
    ]
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def _summary(plan: StudyPlan) -> str:
    cards, topics = len(plan.choices), len({choice.card.topic for choice in plan.choices})
    made = f"{cards} cards on {topics} topics, {plan.level} level, made on {plan.budget.today}."
    return made + _paced(cards, plan.budget)


def _paced(cards: int, budget: Budget) -> str:
    advice = pace(cards, budget)
    if advice.new is None:
        return ""
    return (
        f" Interview on {budget.interview}: {advice.new} new a day show you every card by {advice.seen}."
        f" With FSRS, a desired retention of {advice.retention} % fits."
    )


def _coverage(share: TopicShare, library: Library) -> str:
    bank = library.banks.get(share.topic.topic)
    return f"{bank.title if bank else share.topic.topic}: {share.chosen} of {share.available}"


def _lines(texts: list[str]) -> str:
    return "<br>".join(verbatim(text) for text in texts)
