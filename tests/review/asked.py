"""Asks a fact of a case that began on Monday 5 January 2026.

Its first year ends on Sunday 3 January 2027, its wait on Sunday 2 January 2028.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from poortwachter import Case, assess
from poortwachter.review.dossier import dossier
from poortwachter.review.verdict import Verdict
from poortwachter.review.written import judged
from poortwachter.rules.patterns import Fact, Holds

__all__ = ["D0", "holds", "shown"]

D0 = "2026-01-05"


def shown(fact: Fact, as_of: str, *records: Mapping[str, object], **facts: object) -> Verdict:
    """What is found of a fact."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return judged(Holds(fact), dossier(assess(case, as_of=date.fromisoformat(as_of)).found, {}))


def holds(fact: Fact, as_of: str, *records: Mapping[str, object], **facts: object) -> bool | None:
    """Whether it holds."""
    return shown(fact, as_of, *records, **facts).holds
