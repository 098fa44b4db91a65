"""Asks a fact of a case that began on Monday 5 January 2026.

Its first year ends on Sunday 3 January 2027, its wait on Sunday 2 January 2028.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from poortwachter import Case, assess
from poortwachter.review.dossier import Dossier, dossier
from poortwachter.review.verdict import Verdict
from poortwachter.review.written import judged
from poortwachter.rules.patterns import Fact, Holds

__all__ = ["D0", "Record", "begun", "dated", "done_late", "dossier_of", "holds", "leaves", "opinion", "shown", "yes"]

D0: Final = "2026-01-05"
Record = dict[str, Any]


def dossier_of(as_of: str, *records: Mapping[str, object], **facts: object) -> Dossier:
    """The dossier on a day."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return dossier(assess(case, as_of=date.fromisoformat(as_of)).found, {})


def shown(fact: Fact, as_of: str, *records: Mapping[str, object], **facts: object) -> Verdict:
    """What is found of a fact."""
    return judged(Holds(fact), dossier_of(as_of, *records, **facts))


def holds(fact: Fact, as_of: str, *records: Mapping[str, object], **facts: object) -> bool | None:
    """Whether it holds."""
    return shown(fact, as_of, *records, **facts).holds


def yes(since: str, *evidence: str) -> Verdict:
    """It holds, from this day, by these records."""
    return Verdict(True, date.fromisoformat(since), evidence)


def done_late(since: str, done_on: str, *evidence: str) -> Verdict:
    """It was so from this day, until it was done after all."""
    return yes(since, *evidence)._replace(done_on=date.fromisoformat(done_on))


def leaves(day: str) -> dict[str, str]:
    """An employment that ends on ``day``."""
    return {"regime": "civil_code", "last_day": day}


def dated(kind: str, day: str, **said: object) -> Record:
    """A record of ``kind`` on ``day``."""
    return {"kind": kind, "dated": day, **said}


def begun(kind: str, day: str, **said: object) -> Record:
    """What began on ``day``."""
    return {"kind": kind, "started_on": day, **said}


def opinion(day: str, capacity: str | None, **said: object) -> Record:
    """An opinion of the company doctor."""
    return dated("capacity", day, capacity=capacity, **said)
