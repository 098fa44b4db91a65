"""A made-up HR system's dashboard: what is overdue, one row each, oldest first."""

from __future__ import annotations

from datetime import date

from poortwachter import Case, assess


def overdue_rows(case: Case, today: date) -> list[tuple[date, str]]:
    """The day on which each overdue duty was due, and its id."""
    rows = [(item.due, str(item.id)) for item in assess(case, as_of=today).overdue if item.due is not None]
    return sorted(rows)
