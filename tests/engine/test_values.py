"""Files and runs are values: compared by what they hold, and shown without content."""

from __future__ import annotations

import pickle
from datetime import date, timedelta

from poortwachter import assess
from poortwachter.counting.days import LATEST_DAY
from poortwachter.engine.supposed import LATEST_RECEIPT, MOST_DAYS_LATE
from poortwachter.engine.terms import Known
from strategies import record, running

D0 = date(2026, 1, 5)


def test_runs_and_files_are_compared_by_what_they_hold() -> None:
    """The same facts and readings give an equal run; other records, or something else, do not."""
    evaluated = running(D0, records=[record("evaluation", date(2026, 2, 1))])
    one, again = (assess(evaluated, as_of=date(2026, 3, 1)).found.run for _ in range(2))
    other = assess(running(D0), as_of=date(2026, 3, 1)).found.run
    assert one == again
    assert hash(one) == hash(again)
    assert one == pickle.loads(pickle.dumps(one))
    assert one != other
    assert one.file != other.file
    assert one != "a run"
    assert one.file != "a file"


def test_a_file_is_shown_without_what_is_in_it() -> None:
    """The first sick day and how many records there are."""
    run = assess(running(D0, records=[record("evaluation", date(2026, 2, 1))]), as_of=date(2026, 3, 1)).found.run
    assert repr(run.file) == "CaseFile(2026-01-05, 1 records)"


def test_what_is_asked_is_a_value_too() -> None:
    """A rule that was made ready is the same rule after a copy, and none of another name."""
    run = assess(running(D0), as_of=date(2026, 3, 1)).found.run
    ready = [item.ready for item in run.asked]
    again = pickle.loads(pickle.dumps(ready))
    assert again == ready
    assert [hash(one) for one in again] == [hash(one) for one in ready]
    assert ready[0] != ready[1]
    assert ready[0] != "a rule"


def test_a_file_is_the_same_after_a_copy() -> None:
    """With its records and readings."""
    evaluated = running(D0, records=[record("evaluation", date(2026, 2, 1))])
    file = assess(evaluated, as_of=date(2026, 3, 1)).found.run.file
    again = pickle.loads(pickle.dumps(file))
    assert (again, hash(again)) == (file, hash(file))
    assert again.filed == file.filed


def test_what_is_known_is_a_key() -> None:
    """A term asked twice of the same case is one question, on which occasion it comes up another."""
    run = assess(running(D0), as_of=date(2026, 3, 1)).found.run
    one, other = Known(run.view, run.found), Known(run.view, run.found)
    assert {one: 1}.keys() == {other: 1}.keys()


def test_a_decision_that_is_supposed_stays_in_the_calendar() -> None:
    """Received on the last day that can be supposed, and decided as late as can be supposed, and a month."""
    most = timedelta(days=MOST_DAYS_LATE + 31)
    assert LATEST_RECEIPT + most == LATEST_DAY
