"""The answer of one test on one file: yes, no or unknown, with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["NO", "NOT_ASKED", "YES", "Verdict", "longest_late"]


class Verdict(NamedTuple):
    """What a test found.

    Attributes:
        holds: yes, no, or ``None`` where a fact is missing.
        since: the first day from which it holds.
        evidence: ids of the records it rests on.
        missing: the path of the fact without which it cannot be told.
        done_on: the day on which what it asks was done after all, but late, or on which it ended; ``None`` while it was
            not, and did not.
    """

    holds: bool | None
    since: date | None = None
    evidence: tuple[str, ...] = ()
    missing: str | None = None
    done_on: date | None = None

    @property
    def late(self) -> bool:
        """Whether what it asks was done after all, but late."""
        return self.done_on is not None

    @property
    def lateness(self) -> timedelta:
        """From the first day on which it was late to the day on which it was done; nothing where it was not late."""
        if self.done_on is None or self.since is None:
            return timedelta()
        return self.done_on - self.since


YES = Verdict(True)
NO = Verdict(False)
NOT_ASKED = Verdict(False)
"""Stands in the place of what was not asked yet, or need not be."""


def longest_late(verdicts: Iterable[Verdict]) -> Verdict:
    """Of what was done after all, but late, what was late for longest; no where nothing was."""
    return max((verdict for verdict in verdicts if verdict.late), key=lambda verdict: verdict.lateness, default=NO)
