"""Supposing what has not happened: a case with records added, and without the days that those would replace."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from ..counting.days import LATEST_DAY
from ..facts._filing import Filed
from ..facts.records import Record, Stating
from .file import CaseFile

__all__ = [
    "ABOUT_SANCTION",
    "LATEST_RECEIPT",
    "MOST_DAYS_LATE",
    "SET_ASIDE_BY_REPAIR",
    "SET_ASIDE_BY_SANCTION",
    "undecided_reports",
    "without_stated",
]

MOST_DAYS_LATE: Final = 366
"""By how many calendar days a decision can be supposed to come late."""

LATEST_RECEIPT: Final = LATEST_DAY - timedelta(days=MOST_DAYS_LATE + 31)
"""With a later receipt the days that follow could leave the calendar of this library."""

ABOUT_SANCTION: Final = ("sanction_decision", "repair_report", "repair_decision")
"""Records that a supposed decision on a sanction stands in the place of."""

SET_ASIDE_BY_REPAIR: Final = frozenset({"last_day_of_sanction", "last_day_of_wage_continuation", "first_day_of_wia"})
"""Days stated by UWV that its decision on a repair report replaces."""

SET_ASIDE_BY_SANCTION: Final = SET_ASIDE_BY_REPAIR | {"first_day_of_sanction"}
"""Days stated by UWV that its decision on a sanction replaces."""


def without_stated(record: Record, outdated: Iterable[str]) -> Record:
    """The record without the ``outdated`` days that UWV states in it."""
    if not isinstance(record, Stating) or record.states is None:
        return record
    return record.model_copy(update={"states": record.states.model_copy(update=dict.fromkeys(outdated))})


def undecided_reports(file: CaseFile) -> Sequence[Filed]:
    """The reports on file that wait for a decision; decisions are matched with reports in order."""
    return file.entries("repair_report")[len(file.repair_answers) :]
