"""A file that is complete from a day on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from poortwachter import Assessment, Status, assess
from strategies import running

D0 = date(2026, 1, 5)
LATER = date(2026, 12, 1)


def on_file(*records: Mapping[str, object], as_of: date = LATER, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestImportedHistory:
    """The employer's own file is closed, unless it says from when it is complete."""

    def test_silence_before_the_import_says_nothing(self) -> None:
        """A plan that was due before the file is complete is unknown, not overdue."""
        answer = on_file(records_complete_from="2026-03-03")
        assert answer.milestone("action_plan").status == Status.UNKNOWN
        assert "records_complete_from" in {fact.fact for fact in answer.missing_facts}
        answer = on_file(records_complete_from="2026-03-02")
        assert answer.milestone("action_plan").status == Status.OVERDUE
