"""The answer of one test on one file: yes, no or unknown, with its evidence."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

__all__ = ["NO", "NOT_ASKED", "YES", "Verdict"]


class Verdict(NamedTuple):
    """What a test found.

    Attributes:
        holds: yes, no, or ``None`` where a fact is missing.
        since: the first day from which it holds.
        evidence: ids of the records it rests on.
        missing: the path of the fact without which it cannot be told.
        late: whether what it asks was done after all, but late.
    """

    holds: bool | None
    since: date | None = None
    evidence: tuple[str, ...] = ()
    missing: str | None = None
    late: bool = False


YES = Verdict(True)
NO = Verdict(False)
NOT_ASKED = Verdict(False)
"""Stands in the place of what was not asked yet, or need not be."""
