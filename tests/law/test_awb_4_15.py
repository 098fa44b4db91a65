"""Awb 4:15, 7:10: a term of UWV can stand still; the last day that UWV then names replaces the day that is counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

import pytest

from poortwachter import Assessment, Case, Status, assess
from poortwachter.answer.codes import Caveat
from poortwachter.law.catalogue import DUTCH_LAW

FAR: Final = date(2031, 1, 1)
Facts = Mapping[str, object]


class Decided(NamedTuple):
    """A decision of UWV: what it is about, its own record, its last day, and the name of that day in a letter."""

    milestone: str
    before: tuple[Facts, ...]
    decision: Facts
    due: date
    stated: str


EMPLOYMENT_ENDED: Final = {"last_day": "2028-03-31"}
DECISIONS: Final = (
    Decided(
        "wia_decision", ({"kind": "wia_application", "received_on": "2027-10-11"},),
        {"kind": "wia_decision", "granted": True}, date(2027, 12, 5), "wia_decision_due",
    ),
    Decided(
        "early_iva_decision", ({"kind": "early_iva_application", "received_on": "2026-06-01"},),
        {"kind": "early_iva_decision", "granted": False}, date(2026, 7, 26), "early_iva_decision_due",
    ),
    Decided(
        "extension_decision", ({"kind": "extension_agreement", "received_on": "2027-09-01"},),
        {"kind": "extension_decision", "granted": False}, date(2027, 9, 15), "extension_decision_due",
    ),
    Decided(
        "objection_decision",
        (
            {"kind": "sanction_decision", "sent_on": "2027-11-01"},
            {"kind": "objection", "received_on": "2027-11-15", "against": "sanction_decision"},
        ),
        {"kind": "objection_decision"}, date(2028, 3, 13), "objection_decision_due",
    ),
    Decided(
        "transition_compensation_decision",
        (
            {"kind": "transition_payment", "dated": "2028-04-03"},
            {"kind": "transition_compensation_application", "received_on": "2028-05-01"},
        ),
        {"kind": "transition_compensation_decision"}, date(2028, 6, 26), "transition_compensation_decision_due",
    ),
)  # fmt: skip


def answered(*records: Facts) -> Assessment:
    case = {"absences": [{"first_day": "2026-01-05"}], "employment": EMPLOYMENT_ENDED, "records": records}
    return assess(Case.model_validate(case), as_of=FAR)


@pytest.mark.parametrize("one", DECISIONS, ids=[one.milestone for one in DECISIONS])
class TestOfEachDecision:
    """On its last day it is in time; a day later it is late, unless the term stood still."""

    def test_late_by_a_day_can_be_in_time(self, one: Decided) -> None:
        for late in (0, 1):
            sent = (one.due + timedelta(days=late)).isoformat()
            found = answered(*one.before, {**one.decision, "sent_on": sent}).milestone(one.milestone)
            assert (found.due, found.days_late) == (one.due, late)
            assert found.status is (Status.MET_LATE if late else Status.MET)
            assert (Caveat.TERM_CAN_STAND_STILL in found.caveats) is bool(late)

    def test_the_day_that_uwv_names_is_the_last_day(self, one: Decided) -> None:
        moved = one.due + timedelta(days=20)
        letter = {"kind": "confirmed_dates", "sent_on": one.due.isoformat(), "states": {one.stated: moved.isoformat()}}
        for late in (0, 1):
            sent = (moved + timedelta(days=late)).isoformat()
            found = answered(*one.before, letter, {**one.decision, "sent_on": sent}).milestone(one.milestone)
            assert (found.due, found.days_late) == (moved, late)
            assert Caveat.TERM_CAN_STAND_STILL not in found.caveats


def test_a_term_that_can_stand_still_can_be_named_by_uwv() -> None:
    """Who reads the caveat finds the name of the day to record."""
    standing = [rule for rule in DUTCH_LAW.milestones if rule.stands_still_by]
    assert [rule.id for rule in standing if rule.stated_as is None] == []
    assert {rule.id for rule in standing} == {one.milestone for one in DECISIONS}
