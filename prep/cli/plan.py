"""`prep plan`: what to learn and review on which day, and how ready that makes one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from prep.cli.bars import bar, short
from prep.cli.options import banks_option, budget_options
from prep.cli.study import Read, Study, open_history, open_study
from prep.model import Budget, Unit
from prep.quiz.planner import Forecast, forecast, readiness, recalls
from prep.quiz.requirements import Ready, by_requirement, by_topic
from prep.quiz.wrap import wrap


@click.command("plan", short_help="Show what to learn and review on which day until the interview.")
@click.argument("posting", metavar="POSTING|SLUG")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@budget_options(level=False)
@banks_option
def command(posting: str, budget: Budget, banks: tuple[str, ...], as_json: bool) -> None:
    """Plan the days until the interview: what to learn and review, what will not fit, how ready you will be.

    `prep quiz` asks what the plan has for today. Date and minutes are remembered with the posting.

    \b
    Example:
      prep plan posting.txt --interview 2026-12-18 --minutes 30
    """
    store = open_history()
    try:
        study, read = open_study(posting, store, budget, banks)
    finally:
        store.close()
    seen = [item for item in study.cards.items if item.key not in study.known.hidden]
    plan = forecast(seen, study.known.morning, study.known.day, study.goal)
    if as_json:
        import json  # noqa: PLC0415 - only where it is wanted

        click.echo(json.dumps(_record(study, read, plan), ensure_ascii=False, indent=1))
        return
    for line in _text(study, read, plan):
        click.echo(line)


def _text(study: Study, read: Read, plan: Forecast) -> Iterator[str]:
    yield click.style(study.cards.title or study.cards.slug, bold=True)
    when = f"interview on {_day(study.goal.interview)}" if study.dated else "no interview date: four weeks assumed"
    fit = f"{len(study.cards.items) - len(plan.left_out)} of {len(study.cards.whole)} cards fit"
    yield f"{when} · {study.days} days · {study.goal.minutes} minutes a day · {fit}"
    stopped, followed = _overall(study, plan)
    yield f"Readiness on the day: {stopped:.0%} if you stop now, {followed:.0%} if you follow the plan"
    yield ""
    yield f"{'day':<12} {'learn':>5} {'review':>6}  minutes"
    for day in plan.days:
        minutes = day.seconds / 60
        drawn = bar(minutes / study.goal.minutes, 20)
        yield f"{_day(day.day):<12} {len(day.new):>5} {len(day.review):>6}  {minutes:>4.0f} {drawn}".rstrip()
    yield ""
    yield "What the posting asks for: readiness on the day, now → with the plan"
    for unit, before, after in _requirements(study, read, plan):
        if before and after:
            yield f"  {before.value:>4.0%} → {after.value:>4.0%}  {short(unit.text, 76)}"
        else:
            yield f"    no cards   {short(unit.text, 76)}"
    yield ""
    yield from _outside(read, plan)


def _outside(read: Read, plan: Forecast) -> Iterator[str]:
    """What will not fit, by name of its topic."""
    titles = {topic: bank.title for topic, bank in read.library.banks.items()}
    out = Counter(key.partition("/")[0] for key in plan.left_out)
    for share in read.plan.shares:
        out[share.topic.topic] += share.available - share.chosen
    out = +out
    if not out:
        yield "Everything fits: each card on this role's topics is met before the interview."
        return
    yield f"Will not fit: {sum(out.values())} cards, the least important ones of"
    named = [f"{titles.get(topic, topic)} ({number})" for topic, number in out.most_common()]
    yield from wrap([(", ".join(named), "")], 88)
    yield "More minutes a day or a later date bring them in. They count as not known above."


def _recalls(study: Study, plan: Forecast) -> tuple[dict[str, float], dict[str, float]]:
    """Recall on the day by key, for every card on the role's topics: stopping now, and following the plan."""
    stopped = recalls(study.cards.whole, study.known.morning, study.goal.interview)
    return stopped, {**stopped, **plan.followed}


def _overall(study: Study, plan: Forecast) -> tuple[float, float]:
    stopped, followed = _recalls(study, plan)
    return readiness(study.cards.whole, stopped), readiness(study.cards.whole, followed)


def _requirements(study: Study, read: Read, plan: Forecast) -> list[tuple[Unit, Ready | None, Ready | None]]:
    """Each line that asks something, how ready one is for it stopping now, and following the plan."""
    stopped, followed = _recalls(study, plan)
    met = dict.fromkeys([*study.known.morning, *(key for day in plan.days for key in day.new)])
    now = by_requirement(read.plan, by_topic(study.cards.whole, stopped, study.known.morning))
    then = by_requirement(read.plan, by_topic(study.cards.whole, followed, met))
    return [(unit, before, after) for (unit, before), (_unit, after) in zip(now, then, strict=True)]


def _record(study: Study, read: Read, plan: Forecast) -> dict[str, Any]:
    stopped, followed = _overall(study, plan)
    return {
        "slug": study.cards.slug,
        "interview": date.fromordinal(study.goal.interview).isoformat() if study.dated else None,
        "minutes": study.goal.minutes,
        "readiness": {"stop_now": round(stopped, 4), "follow": round(followed, 4)},
        "days": [
            {
                "day": date.fromordinal(day.day).isoformat(),
                "learn": list(day.new),
                "review": list(day.review),
                "minutes": round(day.seconds / 60, 1),
            }
            for day in plan.days
        ],
        "requirements": [
            {"line": unit.line, "text": unit.text, "stop_now": _rounded(before), "follow": _rounded(after)}
            for unit, before, after in _requirements(study, read, plan)
        ],
        "left_out": list(plan.left_out),
    }


def _rounded(ready: Ready | None) -> float | None:
    return round(ready.value, 4) if ready else None


def _day(number: int) -> str:
    return f"{date.fromordinal(number):%a %d %b}"
