"""BW 7:673e and 7:671a: compensation of the transition payment, and the dismissal permit beside the prohibition."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""The prohibition of notice lasts through 4 January 2028."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def paid(day: str) -> dict[str, object]:
    """Full payment of the transition payment."""
    return {"kind": "transition_payment", "dated": day}


class TestCompensation:
    """7:673e(1)a: only where the employment ended after the two years; Regeling article 2 and 3: until when."""

    @pytest.mark.parametrize(
        ("last_day", "asked"),
        [("2028-01-03", False), ("2028-01-04", False), ("2028-01-05", True), ("2026-09-30", False)],
    )
    def test_only_after_the_prohibition(self, last_day: str, asked: bool) -> None:
        """The day before its last day, that day, and the day after; and long before."""
        found = on_file(paid("2028-03-01"), employment={"last_day": last_day}).milestone("transition_compensation")
        assert (found.status is not Status.NOT_APPLICABLE) is asked
        assert asked or found.reason == "ended_within_the_ban"

    def test_the_prohibition_moved_by_a_sanction(self) -> None:
        """7:670(11): the period is longer, so an employment that ends in the sanction ended too soon."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        found = on_file(sanction, paid("2028-06-15"), employment={"last_day": "2028-05-31"})
        assert found.milestone("transition_compensation").reason == "ended_within_the_ban"

    @pytest.mark.parametrize(
        ("day", "due", "article"),
        [
            ("2019-10-15", date(2020, 9, 30), "Regeling compensatie transitievergoeding 3(1)"),
            ("2020-03-31", date(2020, 9, 30), "Regeling compensatie transitievergoeding 3(1)"),
            ("2020-04-01", date(2020, 10, 1), "Regeling compensatie transitievergoeding 2"),
        ],
    )
    def test_the_regulation_and_its_older_term(self, day: str, due: date, article: str) -> None:
        """Paid before 1 April 2020: before 1 October 2020; afterwards six months."""
        found = on_file(paid(day), first_day=date(2016, 8, 1)).milestone("transition_compensation")
        assert (found.due, str(found.basis[0]), found.authority) == (due, article, "regulation")


class TestPermit:
    """7:671a(11): not given unless the prohibition ends within four weeks of its date; 7:681(1)b: notice in it."""

    @pytest.mark.parametrize(("day", "early"), [("2027-12-07", True), ("2027-12-08", False), ("2027-12-09", False)])
    def test_four_weeks_before_the_end(self, day: str, early: bool) -> None:
        """28 days after 8 December it is 5 January, the first day without the prohibition."""
        permit = on_file({"kind": "dismissal_permit", "sent_on": day}).milestone("dismissal_permit")
        assert ("permit_before_its_time" in permit.caveats) is early

    @pytest.mark.parametrize(("begins", "early"), [("2028-01-05", True), ("2028-01-06", False), ("2028-01-10", False)])
    def test_a_free_day_before_a_leave(self, begins: str, early: bool) -> None:
        """A permit of 20 December: within four weeks 5 January is free, unless leave begins on it, 7:670(2)."""
        leave = {"kind": "pregnancy_maternity", "first_day": begins, "last_day": "2028-04-26"}
        permit = on_file({"kind": "dismissal_permit", "sent_on": "2027-12-20"}, leaves=[leave])
        assert ("permit_before_its_time" in permit.milestone("dismissal_permit").caveats) is early

    @pytest.mark.parametrize(("day", "voidable"), [("2028-01-03", True), ("2028-01-04", True), ("2028-01-05", False)])
    def test_notice_in_the_prohibition(self, day: str, voidable: bool) -> None:
        """On its last day it still protects."""
        records = [{"kind": "dismissal_permit", "sent_on": "2027-12-20"}, {"kind": "dismissal_notice", "dated": day}]
        permit = on_file(*records).milestone("dismissal_permit")
        assert permit.status is Status.MET
        assert ("notice_within_the_ban" in permit.caveats) is voidable

    def test_far_too_soon(self) -> None:
        """Both are said."""
        records = [
            {"kind": "dismissal_permit", "sent_on": "2027-06-01"},
            {"kind": "dismissal_notice", "dated": "2027-06-10"},
        ]
        assert on_file(*records).milestone("dismissal_permit").caveats == (
            "permit_before_its_time",
            "notice_within_the_ban",
        )
