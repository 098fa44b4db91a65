"""Which signals are what: read from what a signal says, and not from how its number begins."""

from __future__ import annotations

from poortwachter.law.signals import LEAVING, MEDICAL, SIGNALS
from poortwachter.review import uwv_test


def test_the_sets_are_those_of_their_subjects() -> None:
    """The numbers tell the subject to people; a signal with another number would still be in its set."""
    assert {id for id in SIGNALS if id.startswith("UP-M")} == MEDICAL
    assert {id for id in SIGNALS if id.startswith("UP-X")} == LEAVING


def test_the_documents_of_the_report() -> None:
    """A report without one of these is incomplete, WIA 25(8)."""
    assert sorted(uwv_test._DOCUMENTS) == ["UP-A01", "UP-A03", "UP-A04", "UP-A06", "UP-A07", "UP-A09"]
