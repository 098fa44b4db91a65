"""What each other reading of a contested point would move."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import CaseError, assess
from poortwachter.law.readings import READINGS
from poortwachter.planning.other_readings import other_readings
from strategies import running

D0 = date(2024, 2, 29)
"""Of a leap year: the prohibition of notice ends on another day under the other reading."""
READING = "dismissal_ban_29_february"
TODAY = date(2025, 6, 2)


def test_each_alternative_that_moves_a_day_is_told() -> None:
    """With the one that was used, and both answers."""
    found = {one.reading: one for one in other_readings(running(D0), as_of=TODAY)}
    moved = found[READING]
    assert moved.chosen == READINGS[READING].default
    before, after = moved.found.before.dismissal_ban.last_day, moved.found.after.dismissal_ban.last_day
    assert (
        before
        != after
        == assess(running(D0), as_of=TODAY, readings={READING: moved.alternative}).dismissal_ban.last_day
    )
    assert moved.moves("dismissal_ban")
    assert not moved.moves("wia")


def test_from_the_readings_that_were_chosen() -> None:
    """The alternative becomes what is used, and the default what is tried."""
    (first,) = other_readings(running(D0), as_of=TODAY, among=[READING])
    chosen = {READING: first.alternative}
    (back,) = other_readings(running(D0), as_of=TODAY, readings=chosen, among=[READING])
    assert (back.chosen, back.alternative) == (first.alternative, first.chosen)
    assert back.found.before.dismissal_ban == first.found.after.dismissal_ban


def test_only_those_among_which_is_looked() -> None:
    """None is told where none is asked for, and none that moves nothing."""
    assert other_readings(running(D0), as_of=TODAY, among=[]) == ()
    assert other_readings(running(date(2024, 3, 4)), as_of=TODAY, among=[READING]) == ()


def test_what_cannot_be_asked() -> None:
    """As of ``assess``."""
    with pytest.raises(CaseError):
        other_readings(running(D0), as_of=TODAY, readings={"nonsense": "x"})


def test_a_milestone_is_named_by_its_key_or_its_id() -> None:
    """And not by what brought it up."""
    records = [
        {"kind": "wia_application", "received_on": "2027-10-25"},
        {"kind": "sanction_decision", "sent_on": "2027-11-20"},
        {"kind": "repair_report", "received_on": "2028-02-01"},
    ]
    asked = other_readings(running(D0, records=records), as_of=date(2028, 3, 1), among=["repair_decision_term"])
    (found,) = asked
    names = ("repair_decision", "repair_decision:repair_report@2028-02-01", "repair_report@2028-02-01")
    assert [found.moves(name) for name in names] == [True, True, False]
