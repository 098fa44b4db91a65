"""The nightly job: answer every case for a day, keep the answers, and report what changed since the last one kept.

``python nightly.py sqlite:///poortwachter.db 2026-11-25``: the day is an argument, because nothing here asks a clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from poortwachter import Case, CaseError, Language, assess, changes, label
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
        yield f"{case.case_id}: {label(item, language)}"


if __name__ == "__main__":
    for line in run(open_database(sys.argv[1]), date.fromisoformat(sys.argv[2])):
        print(line)
