"""The nightly job: answer every case for a day, keep the answers, and report what changed since the last one kept.

``python nightly.py sqlite:///poortwachter.db 2026-11-25``: the day is an argument, because nothing here asks a clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from poortwachter import (
    Case,
    CaseError,
    CaseState,
    Changed,
    ChangeKind,
    Language,
    MilestoneId,
    RiskLevel,
    SignalId,
    Subject,
    assess,
    changes,
    label,
)
from storage import answer_before, cases, keep_answer, open_database

__all__ = ["report", "run"]


def run(engine: Engine, as_of: date, language: Language = "nl") -> list[str]:
    """The lines of the report; a case that cannot be answered is a line too, and stops no other."""
    with Session(engine) as session, session.begin():
        return [line for case in cases(session) for line in report(session, case, as_of, language)]


def report(session: Session, case: Case, as_of: date, language: Language) -> Iterator[str]:
    """What changed in one case since the last answer that was kept; the new answer is kept."""
    assert case.case_id is not None
    try:
        answer = assess(case, as_of=as_of)
    except CaseError as error:
        yield from (f"{case.case_id}: {problem.message(language)}" for problem in error.problems)
        return
    before = answer_before(session, case.case_id, as_of)
    keep_answer(session, answer)
    for item in () if before is None else changes(before, answer).changed:
        yield f"{case.case_id}: {_words(item, language)}"


def _words(item: Changed, language: Language) -> str:
    """What happened, to what; of a day or a level what it was and what it is."""
    name, said = item.key, label(item.kind, language)
    if item.about is Subject.MILESTONE:
        name = label(MilestoneId(item.key.partition(":")[0]), language)
    elif item.about is Subject.FINDING:
        name = label(SignalId(item.key), language)
    if item.before is None or item.after is None:
        return f"{name}: {said}"
    if item.kind is ChangeKind.MOVED:
        days = (label(date.fromisoformat(day), language) for day in (item.before, item.after))
        return f"{name}: {said} ({' -> '.join(days)})"
    kind = _STATES.get((item.about, item.kind))
    if kind is None:
        return f"{name}: {said}"
    return f"{said}: {' -> '.join(label(kind(state), language) for state in (item.before, item.after))}"


_STATES: Final[Mapping[tuple[Subject, ChangeKind], type[CaseState] | type[RiskLevel]]] = {
    (Subject.CASE, ChangeKind.STATE_CHANGED): CaseState,
    (Subject.RISK, ChangeKind.LEVEL_CHANGED): RiskLevel,
}
"""How a case, or its risk, stands before and after."""


if __name__ == "__main__":
    for line in run(open_database(sys.argv[1]), date.fromisoformat(sys.argv[2])):
        print(line)
