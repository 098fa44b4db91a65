"""The engine against the second reading of UWV's decisions, and of objection, appeal and what follows a dismissal.

Each last day is compared on any day of 2004 to 2032, and on the days beside every day off; and the status on the day
before it, on it and on the day after, of what was done on those days and of what was not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import oracle_decisions as law
from oracle import ONE_DAY, legal_days_off
from oracle_decisions import Decided
from poortwachter import Milestone, Status, assess
from strategies import running

DAYS: Final = st.dates(date(2004, 3, 1), date(2032, 12, 31))
"""Two months after the first day of the law, so that a decision before such a day lies in it too."""
KINDS: Final[tuple[Decided, ...]] = get_args(Decided)
CHANGES: Final = (
    law.FOURTEEN_WEEKS_SINCE,
    law.EIGHT_WEEKS_SINCE,
    law.AFTER_THE_TERM_SINCE,
    law.PERMITS_SINCE,
    law.COMPENSATION_SINCE,
)
"""Days on which a term changed."""
A_WHILE: Final = timedelta(days=365)
FIRST_LAW: Final = date(2004, 1, 1)
"""The first sick day before which no case is read."""
IN_TIME: Final = frozenset({Status.UPCOMING, Status.DUE_SOON, Status.OPEN})

Record = Mapping[str, Any]


def beside(day: date) -> list[date]:
    """The day before it, itself and the day after."""
    return [day - ONE_DAY, day, day + ONE_DAY]


def days_off() -> list[date]:
    """Each day of 2004 to 2032 on which a legal day off falls, or the day beside one."""
    found = {near for year in range(2004, 2033) for day in legal_days_off(year) for near in beside(day)}
    return sorted(day for day in found if date(2004, 3, 1) <= day <= date(2032, 12, 31))


def found(
    milestone: str, *records: Record, as_of: date, first_day: date | None = None, **facts: object
) -> list[Milestone]:
    """The milestones of this id; the sickness began long enough before the first record, unless a day is given."""
    start = max(FIRST_LAW, min(_day_of(record) for record in records) - A_WHILE) if first_day is None else first_day
    answer = assess(running(start, records=list(records), **facts), as_of=as_of)
    return [item for item in answer.milestones if item.id == milestone]


def only(milestone: str, *records: Record, as_of: date, **facts: Any) -> Milestone:
    """The one milestone of this id."""
    (item,) = found(milestone, *records, as_of=as_of, **facts)
    return item


def _day_of(record: Record) -> date:
    return min(value for value in record.values() if isinstance(value, date))


def decision(kind: Decided, sent: date) -> Record:
    """Such a decision, with what it cannot do without."""
    return {"kind": kind, "sent_on": sent, "id": "decision"}


# --- each term, on any day ------------------------------------------------------------------------------------------

TERMS: Final[dict[str, tuple[Callable[[date], Record], Callable[[date], date | None]]]] = {
    "wia_decision": (lambda day: {"kind": "wia_application", "received_on": day}, law.wia_decided_by),
    "early_iva_decision": (lambda day: {"kind": "early_iva_application", "received_on": day}, law.wia_decided_by),
    "extension_decision": (lambda day: {"kind": "extension_agreement", "received_on": day}, law.extension_decided_by),
    "repair_decision": (lambda day: {"kind": "repair_report", "received_on": day}, law.repair_decided_by),
    "expert_opinion": (lambda day: {"kind": "expert_opinion", "requested_on": day}, law.opinion_given_by),
    "incapacity_decision": (
        lambda day: {"kind": "end_of_employment_notice", "received_on": day},
        law.incapacity_decided_by,
    ),
    "report_completion": (lambda day: {"kind": "report_request", "sent_on": day}, law.report_completed_by),
    "dismissal_permit": (lambda day: {"kind": "dismissal_permit", "sent_on": day}, law.permit_used_by),
    "transition_compensation": (lambda day: {"kind": "transition_payment", "dated": day}, law.compensation_asked_by),
    "appeal": (lambda day: {"kind": "objection_decision", "sent_on": day}, law.appealed_by),
    "transition_compensation_decision": (
        lambda day: {"kind": "transition_compensation_application", "received_on": day},
        lambda day: law.compensation_decided_by(day) if day >= law.COMPENSATION_SINCE else None,
    ),
}
"""What brings a milestone up on a day, and until when it then runs."""
WEEKS_OF: Final = {
    "extension_decision": 2,
    "expert_opinion": 2,
    "repair_decision": 3,
    "incapacity_decision": 4,
    "dismissal_permit": 4,
    "appeal": 6,
    "report_completion": 1,
}
"""The weeks of those that are not eight."""
BROUGHT_UP_OFTEN: Final = sorted({*days_off(), *(near for day in CHANGES for near in beside(day))})


@pytest.mark.parametrize("milestone", TERMS)
class TestEachTerm:
    """The last day that the engine gives is that of the second reading."""

    @given(day=DAYS)
    def test_on_any_day(self, milestone: str, day: date) -> None:
        """From 2004 to 2032."""
        brought_up, until = TERMS[milestone]
        assert only(milestone, brought_up(day), as_of=day).due == until(day)

    @given(near=st.sampled_from(BROUGHT_UP_OFTEN), weeks=st.sampled_from((2, 3, 4, 6, 8)), shift=st.integers(-1, 1))
    def test_brought_up_beside_a_day_off(self, milestone: str, near: date, weeks: int, shift: int) -> None:
        """Or so many weeks before one; and on the days on which a term changed."""
        brought_up, until = TERMS[milestone]
        for day in (near, near - timedelta(weeks=weeks) + timedelta(days=shift)):
            if day >= FIRST_LAW:
                assert only(milestone, brought_up(day), as_of=day).due == until(day)

    def test_where_it_ends_beside_each_day_off(self, milestone: str) -> None:
        """The day before it, on it, and on the day after, of every day off of 2004 to 2032."""
        brought_up, until = TERMS[milestone]
        for off in days_off():
            day = max(FIRST_LAW, off - timedelta(weeks=WEEKS_OF.get(milestone, 8)))
            assert only(milestone, brought_up(day), as_of=day).due == until(day), off

    def test_on_the_days_on_which_a_term_changed(self, milestone: str) -> None:
        """The day before, the day, and the day after."""
        brought_up, until = TERMS[milestone]
        for day in (near for change in CHANGES for near in beside(change)):
            assert only(milestone, brought_up(day), as_of=day).due == until(day), day


# --- objection ------------------------------------------------------------------------------------------------------


class TestObjection:
    """Awb 6:7 to 6:9, ZW 75k, WIA 111 and 112, ZW 73a and 74."""

    @given(st.sampled_from(KINDS), DAYS)
    def test_its_last_day(self, kind: Decided, sent: date) -> None:
        """Six weeks, or two."""
        assert only("objection", decision(kind, sent), as_of=sent).due == law.objected_by(kind, sent)

    @pytest.mark.parametrize("kind", ["sanction_decision", "incapacity_decision"])
    def test_where_it_ends_beside_each_day_off(self, kind: Decided) -> None:
        """The last day is Good Friday, Ascension Day or King's Day, or the day before or after it."""
        for off in days_off():
            sent = off - timedelta(weeks=2 if kind == "incapacity_decision" else 6)
            assert only("objection", decision(kind, sent), as_of=sent).due == law.objected_by(kind, sent), off

    @pytest.mark.parametrize("kind", KINDS)
    def test_beside_october_2009(self, kind: Decided) -> None:
        """From receipt until then; from the end of the term of the objection since."""
        for objected in beside(law.AFTER_THE_TERM_SINCE):
            for after in (0, 1, 20, 42):
                sent = objected - timedelta(days=after)
                objection = {"kind": "objection", "received_on": objected, "against": kind}
                item = only("objection_decision", decision(kind, sent), objection, as_of=objected)
                assert item.due == law.objection_decided_by(kind, sent, objected), (objected, after)

    @given(st.sampled_from(KINDS), DAYS, st.integers(-2, 10), st.none() | st.integers(-2, 2))
    def test_what_is_in_time(self, kind: Decided, sent: date, late: int, posted: int | None) -> None:
        """Received on or after the last day, and by post."""
        last = law.objected_by(kind, sent)
        received = last + timedelta(days=late)
        post = None if posted is None else min(received, last + timedelta(days=posted))
        objection = {"kind": "objection", "received_on": received, "against": kind}
        if post is not None:
            objection["posted_on"] = post
        item = only("objection", decision(kind, sent), objection, as_of=received + A_WHILE)
        assert item.status is (Status.MET if law.handed_in_time(last, received, post) else Status.MET_LATE)

    @given(st.sampled_from(KINDS), DAYS | st.sampled_from(beside(law.AFTER_THE_TERM_SINCE)), st.integers(0, 42))
    def test_until_when_uwv_decides_on_it(self, kind: Decided, objected: date, after: int) -> None:
        """Thirteen or seventeen weeks, from the day that the law of the objection says."""
        sent = objected - timedelta(days=after)
        objection = {"kind": "objection", "received_on": objected, "against": kind}
        item = only("objection_decision", decision(kind, sent), objection, as_of=objected)
        assert item.due == law.objection_decided_by(kind, sent, objected)

    @given(DAYS, st.none() | st.dates(date(2004, 1, 1), date(2020, 3, 31)))
    def test_the_compensation_of_an_old_payment(self, received: date, paid: date | None) -> None:
        """Twenty-six weeks on what was paid before April 2020."""
        if received < law.COMPENSATION_SINCE:
            return
        payment = [] if paid is None else [{"kind": "transition_payment", "dated": paid}]
        applied = {"kind": "transition_compensation_application", "received_on": received}
        item = only("transition_compensation_decision", *payment, applied, as_of=received)
        assert item.due == law.compensation_decided_by(received, paid)


class TestCompletingTheReport:
    """WIA 25(8), ZW 38(6)."""

    @given(DAYS, st.none() | st.integers(1, 30), st.none() | st.integers(0, 30))
    def test_its_last_day(self, sent: date, named: int | None, left: int | None) -> None:
        """The day in UWV's letter; five working days; two weeks where the employment ended in the sickness."""
        answer_by = None if named is None else sent + timedelta(days=named)
        request = {"kind": "report_request", "sent_on": sent}
        request |= {} if answer_by is None else {"answer_by": answer_by}
        start = max(FIRST_LAW, sent - timedelta(days=200))
        facts = {} if left is None else {"employment": {"last_day": max(start, sent - timedelta(days=left))}}
        item = only("report_completion", request, as_of=sent, first_day=start, **facts)
        assert item.due == law.report_completed_by(sent, answer_by, after_employment=left is not None)


# --- the day before, the day, the day after -------------------------------------------------------------------------

DONE: Final[dict[str, Callable[[date], Record]]] = {
    "wia_decision": lambda day: {"kind": "wia_decision", "sent_on": day, "granted": True},
    "early_iva_decision": lambda day: {"kind": "early_iva_decision", "sent_on": day, "granted": False},
    "extension_decision": lambda day: {"kind": "extension_decision", "sent_on": day, "granted": False},
    "repair_decision": lambda day: {"kind": "repair_decision", "sent_on": day, "repaired": False},
    "incapacity_decision": lambda day: {"kind": "incapacity_decision", "sent_on": day, "granted": True},
    "appeal": lambda day: {"kind": "appeal", "received_on": day},
    "dismissal_permit": lambda day: {"kind": "dismissal_notice", "dated": day},
    "transition_compensation": lambda day: {"kind": "transition_compensation_application", "received_on": day},
    "transition_compensation_decision": lambda day: {
        "kind": "transition_compensation_decision",
        "sent_on": day,
        "granted": True,
    },
    "report_completion": lambda day: {"kind": "reintegration_report", "dated": day},
}
"""What meets a milestone on a day."""
UNDONE: Final[dict[str, Status]] = {
    "wia_decision": Status.UNKNOWN,
    "early_iva_decision": Status.UNKNOWN,
    "extension_decision": Status.UNKNOWN,
    "repair_decision": Status.UNKNOWN,
    "expert_opinion": Status.UNKNOWN,
    "incapacity_decision": Status.UNKNOWN,
    "transition_compensation_decision": Status.UNKNOWN,
    "appeal": Status.LAPSED,
    "dismissal_permit": Status.LAPSED,
    "transition_compensation": Status.LAPSED,
    "report_completion": Status.OVERDUE,
}
"""What it is when its day passed and nothing is on file: nobody knows, an option lapses, a duty is overdue."""
SINCE_2020: Final = st.dates(date(2020, 4, 1), date(2030, 12, 31))


class TestTheDayItself:
    """The last day is in time."""

    @pytest.mark.parametrize("milestone", UNDONE)
    @given(day=SINCE_2020)
    def test_not_done(self, milestone: str, day: date) -> None:
        """In time up to and including it; the day after it is not."""
        brought_up, until = TERMS[milestone]
        due = until(day)
        assert due is not None
        for as_of in beside(due):
            status = only(milestone, brought_up(day), as_of=as_of).status
            assert (status in IN_TIME) if as_of <= due else (status is UNDONE[milestone]), (as_of, due, status)

    @pytest.mark.parametrize("milestone", DONE)
    @given(day=SINCE_2020)
    def test_done(self, milestone: str, day: date) -> None:
        """Met up to and including it, and late after it by the days in between."""
        brought_up, until = TERMS[milestone]
        due = until(day)
        assert due is not None
        for on in beside(due):
            item = only(milestone, brought_up(day), DONE[milestone](on), as_of=on)
            assert (item.status, item.days_late) == ((Status.MET, 0) if on <= due else (Status.MET_LATE, 1))

    @given(SINCE_2020)
    def test_the_expert_opinion(self, asked: date) -> None:
        """Its answer stands on the same record."""
        due = law.opinion_given_by(asked)
        for on in beside(due):
            item = only("expert_opinion", {"kind": "expert_opinion", "requested_on": asked, "dated": on}, as_of=on)
            assert (item.status, item.days_late) == ((Status.MET, 0) if on <= due else (Status.MET_LATE, 1))

    @given(st.sampled_from(KINDS), SINCE_2020)
    def test_the_objection(self, kind: Decided, sent: date) -> None:
        """An option: open up to and including its last day."""
        due = law.objected_by(kind, sent)
        for as_of in beside(due):
            status = only("objection", decision(kind, sent), as_of=as_of).status
            assert (status in IN_TIME) if as_of <= due else (status is Status.LAPSED)

    @given(st.sampled_from(KINDS), SINCE_2020)
    def test_the_decision_on_an_objection(self, kind: Decided, sent: date) -> None:
        """UWV's act: not on file is not known."""
        objected = sent + ONE_DAY
        records: Sequence[Record] = (
            decision(kind, sent),
            {"kind": "objection", "received_on": objected, "against": kind},
        )
        due = law.objection_decided_by(kind, sent, objected)
        for on in beside(due):
            status = only("objection_decision", *records, as_of=on).status
            assert (status in IN_TIME) if on <= due else (status is Status.UNKNOWN)
            decided = {"kind": "objection_decision", "sent_on": on, "against": kind}
            item = only("objection_decision", *records, decided, as_of=on)
            assert (item.status, item.days_late) == ((Status.MET, 0) if on <= due else (Status.MET_LATE, 1))
