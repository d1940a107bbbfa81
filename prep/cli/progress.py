"""`prep progress`: what was studied, here and in Anki, and how ready that makes one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from statistics import mean
from typing import Any

import click

from prep.cli.bars import bar, shade, short
from prep.cli.exchange import give_out, take_in
from prep.cli.files import load_library
from prep.cli.options import banks_option
from prep.cli.study import Study, open_history, open_study, today
from prep.model import Budget, Library, Unit
from prep.quiz.planner import readiness, recalls
from prep.quiz.requirements import Ready, by_requirement, by_topic
from prep.quiz.scheduler import Memory, retrievability
from prep.quiz.store import Store

_AHEAD = 14  # days of reviews to come
_WEEKS = 16  # of answers given

Lines = list[tuple[Unit, Ready | None]]


@click.group("progress", invoke_without_command=True, short_help="Show what was studied and how ready you are.")
@click.option("--role", metavar="POSTING|SLUG", help="Readiness for each line and topic of this posting.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@banks_option
@click.pass_context
def command(context: click.Context, role: str | None, as_json: bool, banks: tuple[str, ...]) -> None:
    """Show what was studied: answers and recall by topic, reviews to come, and the last weeks; with --role, how ready
    you are for each line of a posting.

    \b
    Example:
      prep progress
      prep progress --role stripe-staff-software-engineer-stream-infrastructure
      prep progress import "My decks.apkg"
      prep progress export history.jsonl
    """
    if context.invoked_subcommand:
        return
    store = open_history()
    try:
        study, read = open_study(role, store, Budget(today()), banks) if role else (None, None)
        library = read.library if read else load_library(banks, cards=False)
        day = today().toordinal()
        lines = by_requirement(read.plan, _ready(study)[1]) if study and read else []
        if as_json:
            import json  # noqa: PLC0415 - only where it is wanted

            click.echo(json.dumps(_record(store, study, lines, day), ensure_ascii=False, indent=1))
        else:
            click.echo("\n".join(_text(store, library, (study, lines), day)))
    finally:
        store.close()


command.add_command(take_in)
command.add_command(give_out)


def _text(store: Store, library: Library, role: tuple[Study | None, Lines], day: int) -> Iterator[str]:
    tally = store.tally()
    study, lines = role
    if study:
        yield from _readiness(study, lines)
        yield ""
    if not tally:
        yield "Nothing studied yet. Begin with: prep quiz POSTING, or: prep progress import FILE.apkg"
        return
    memories = store.memories(card for card, _origin, _count in tally)
    yield from _table(tally, memories, library, day)
    yield ""
    yield from _ahead(memories, day)
    yield ""
    yield from _heat(store.by_day(day - 7 * _WEEKS), day)


def _readiness(study: Study, lines: Lines) -> Iterator[str]:
    whole, topics = _ready(study)
    yield f"{study.cards.title or study.cards.slug}: readiness {whole:.0%} on the day, if you stop now"
    for unit, ready in lines:
        yield f"  {ready.value:>4.0%}  {short(unit.text, 80)}" if ready else f"    —   {short(unit.text, 80)} (no bank)"
    yield ""
    yield "By topic"
    for topic, ready in topics.items():
        title = study.cards.titles[topic]
        yield f"  {ready.value:>4.0%}  {bar(ready.value, 10):<10}  {title} ({ready.begun} of {ready.cards} begun)"


def _ready(study: Study) -> tuple[float, dict[str, Ready]]:
    recall = recalls(study.cards.whole, study.known.now, study.goal.interview)
    return readiness(study.cards.whole, recall), by_topic(study.cards.whole, recall, study.known.now)


def _table(tally: list[tuple[str, str, int]], memories: dict[str, Memory], library: Library, day: int) -> Iterator[str]:
    """A line for each topic begun, and one for all."""
    answers: Counter[str] = Counter()
    in_anki: Counter[str] = Counter()
    for card, origin, count in tally:
        topic = card.partition("/")[0]
        answers[topic] += count
        in_anki[topic] += count if origin == "anki" else 0
    groups: dict[str, list[Memory]] = defaultdict(list)
    for card, memory in memories.items():
        groups[card.partition("/")[0]].append(memory)
    titles = {topic: library.banks[topic].title if topic in library.banks else topic for topic in answers}
    width = max(len("all"), *map(len, titles.values()))
    yield f"{'topic':<{width}}  {'begun':>9}  {'answers':>7}  {'in Anki':>7}  {'due':>4}  recall today"
    for topic in sorted(answers, key=lambda topic: titles[topic]):
        size = library.banks[topic].size if topic in library.banks else len(groups[topic])
        row = _row(groups[topic], f"{len(groups[topic])} of {size}", answers[topic], in_anki[topic], day)
        yield f"{titles[topic]:<{width}}  {row}"
    row = _row(list(memories.values()), str(len(memories)), answers.total(), in_anki.total(), day)
    yield f"{'all':<{width}}  {row}"


def _row(memories: list[Memory], begun: str, answers: int, in_anki: int, day: int) -> str:
    due = sum(1 for memory in memories if memory.due <= day)
    recall = mean(retrievability(memory, day) for memory in memories)
    return f"{begun:>9}  {answers:>7}  {in_anki:>7}  {due:>4}  {recall:>7.0%}"


def _ahead(memories: dict[str, Memory], day: int) -> Iterator[str]:
    due = _due(memories, day)
    most = max(due.values(), default=0)
    yield f"Reviews due in the next {_AHEAD} days, overdue ones today"
    for number in range(day, day + _AHEAD):
        if due[number]:
            yield f"  {date.fromordinal(number):%a %d %b}  {due[number]:>4} {bar(due[number] / most, 30)}"
    if not most:
        yield "  none"


def _due(memories: dict[str, Memory], day: int) -> Counter[int]:
    """How many reviews fall due on each of the next days."""
    return Counter(max(memory.due, day) for memory in memories.values() if memory.due < day + _AHEAD)


def _heat(answers: dict[int, int], day: int) -> Iterator[str]:
    """A column for each week, a row for each day of it, as dark as there were answers."""
    monday = day - date.fromordinal(day).weekday()
    first = monday - 7 * (_WEEKS - 1)
    most = max(answers.values(), default=0)
    yield f"Answers in the last {_WEEKS} weeks, at most {most} a day"
    for weekday in range(7):
        days = range(first + weekday, day + 1, 7)
        yield f"  {date.fromordinal(days[0]):%a} {''.join(shade(answers.get(number, 0), most) * 2 for number in days)}"


def _record(store: Store, study: Study | None, lines: Lines, day: int) -> dict[str, Any]:
    tally = store.tally()
    memories = store.memories(card for card, _origin, _count in tally)
    record: dict[str, Any] = {
        "day": date.fromordinal(day).isoformat(),
        "cards": len(memories),
        "answers": sum(count for _card, _origin, count in tally),
        "in_anki": sum(count for _card, origin, count in tally if origin == "anki"),
        "due": {date.fromordinal(number).isoformat(): count for number, count in sorted(_due(memories, day).items())},
        "given": {
            date.fromordinal(number).isoformat(): count
            for number, count in sorted(store.by_day(day - 7 * _WEEKS).items())
        },
    }
    if study:
        whole, topics = _ready(study)
        record["role"] = {
            "slug": study.cards.slug,
            "readiness": round(whole, 4),
            "topics": {
                topic: {"readiness": round(r.value, 4), "begun": r.begun, "cards": r.cards}
                for topic, r in topics.items()
            },
            "requirements": [
                {"line": unit.line, "text": unit.text, "readiness": round(ready.value, 4) if ready else None}
                for unit, ready in lines
            ],
        }
    return record
