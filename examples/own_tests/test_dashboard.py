"""Five lines that test the dashboard on every kind of case."""

from datetime import date

from dashboard import overdue_rows
from hypothesis import given, settings

from poortwachter import Case
from poortwachter.testing import questions


@settings(max_examples=25, deadline=None)
@given(questions())
def test_what_is_overdue_was_due_before_today(question: tuple[Case, date]) -> None:
    case, today = question
    assert all(due < today for due, _ in overdue_rows(case, today))
