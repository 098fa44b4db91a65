"""BW 7:669(3)b, 7:670(1) and (2), 7:671a(6) and (11), 7:672: the way to a dismissal after long sickness."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oracle import (
    Leave,
    employment_ends_by_notice,
    first_day_for_notice,
    first_day_for_permit,
    months_of_notice,
)
from poortwachter import (
    Case,
    CaseError,
    DismissalPath,
    DismissalState,
    DismissalWarning,
    UnknownIdError,
    assess,
    dismissal_path,
    explain_dismissal,
    replay,
)
from strategies import FAR, MODERN_DAYS, histories

D0 = date(2026, 1, 5)
"""The prohibition of notice ends on 4 January 2028."""


def path(*records: Mapping[str, object], as_of: date = FAR, **facts: object) -> DismissalPath:
    """The way for a running case with these records."""
    return dismissal_path(Case.model_validate({"first_sick_day": D0, "records": list(records), **facts}), as_of=as_of)


def since(day: str, **more: object) -> dict[str, object]:
    """An employment that began on ``day``."""
    return {"first_day": day, **more}


def requested(day: str) -> dict[str, object]:
    """UWV had the whole request on ``day``."""
    return {"kind": "dismissal_request", "received_on": day}


def permitted(day: str, **more: object) -> dict[str, object]:
    """UWV permitted notice on ``day``."""
    return {"kind": "dismissal_permit", "sent_on": day, **more}


def noticed(day: str) -> dict[str, object]:
    """Notice was given on ``day``."""
    return {"kind": "dismissal_notice", "dated": day}


class TestBw7671a11:
    """The permission is not given while a prohibition holds, unless it is expected to end within four weeks."""

    def test_four_weeks_before_the_first_day_without_a_prohibition(self) -> None:
        """Dated 8 December 2027, four weeks end on 5 January 2028, the first day after the prohibition."""
        found = path()
        assert found.day("ban_ends").day == date(2028, 1, 4)
        assert found.day("notice_from").day == date(2028, 1, 5)
        assert found.day("permit_from").day == date(2027, 12, 8)

    @pytest.mark.parametrize(("day", "early"), [("2027-12-07", True), ("2027-12-08", False), ("2027-12-09", False)])
    def test_a_permit_that_came_too_early(self, day: str, early: bool) -> None:
        """The day before, the day, and the day after."""
        assert (DismissalWarning.PERMIT_TOO_EARLY in path(permitted(day)).warnings) is early

    def test_a_sanction_moves_it(self) -> None:
        """BW 7:670(11): 52 weeks, and what is still undecided is pending."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        found = path(sanction)
        assert found.day("permit_from").day == date(2028, 12, 6)
        report = {"kind": "repair_report", "received_on": "2028-03-06"}
        assert path(sanction, report).day("permit_from").state is DismissalState.PENDING

    @given(MODERN_DAYS, st.integers(1, 120), st.integers(600, 900))
    def test_the_second_reading_agrees(self, first_day: date, length: int, start: int) -> None:
        """With a maternity leave on and beside the end of the prohibition."""
        first = first_day + timedelta(days=start)
        last = first + timedelta(days=length)
        leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, "same_cause": True}
        found = dismissal_path(Case.model_validate({"first_sick_day": first_day, "leaves": [leave]}), as_of=first_day)
        ends, free = found.day("ban_ends").day, found.day("notice_from").day
        assert ends is not None
        if free is None:
            assert found.day("notice_from").reason == "older_law"
            return
        assert free == first_day_for_notice(ends, [Leave(first, last)])
        assert found.day("permit_from").day == first_day_for_permit(free)


class TestBw7670:
    """The prohibitions themselves."""

    @pytest.mark.parametrize(("received", "ban"), [("2026-01-04", None), ("2026-01-05", date(2028, 1, 4))])
    def test_sickness_that_began_after_the_request(self, received: str, ban: date | None) -> None:
        """BW 7:670(1)b: no prohibition where the request had come before the first sick day."""
        case = Case.model_validate({"first_sick_day": D0, "records": [requested(received)]})
        answer = assess(case, as_of=FAR)
        assert answer.dismissal_ban.last_day == ban
        assert path(requested(received)).day("ban_ends").day == ban
        if ban is None:
            assert answer.dismissal_ban.reason == "requested_before_the_sickness"
            assert "dismissal_request@2026-01-04" in str(answer.explain("dismissal_ban").steps)

    def test_only_such_a_request_may_come_before_the_sickness(self) -> None:
        """Everything else is refused as before."""
        with pytest.raises(ValueError, match="2026-01-04"):
            Case.model_validate({"first_sick_day": D0, "records": [permitted("2026-01-04")]})

    def test_longer_by_collective_agreement(self) -> None:
        """36 months: the same day three years later, and lateness on top."""
        assert path(employment={"dismissal_ban_months": 36}).day("ban_ends").day == date(2029, 1, 4)
        assert path(employment={"dismissal_ban_months": 24}).day("ban_ends").day == date(2028, 1, 4)

    @pytest.mark.parametrize(
        ("last", "free"),
        [("2027-11-23", date(2028, 4, 26)), ("2028-04-25", date(2028, 6, 7))],
    )
    def test_six_weeks_after_the_leave(self, last: str, free: date) -> None:
        """BW 7:670(2): leave moves the prohibition by its days, and adds six weeks where these outlast it."""
        first = date.fromisoformat(last) - timedelta(days=111)
        leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, "same_cause": True}
        assert path(leaves=[leave]).day("notice_from").day == free

    @pytest.mark.parametrize(("day", "voidable"), [("2028-01-04", True), ("2028-01-05", False)])
    def test_notice_in_the_prohibition(self, day: str, voidable: bool) -> None:
        """BW 7:681(1)b: on its last day it can be annulled, the day after not."""
        warnings = path(permitted("2027-12-20"), noticed(day)).warnings
        assert (DismissalWarning.NOTICE_IN_THE_BAN in warnings) is voidable


class TestBw7671a6:
    """The permission holds for four weeks."""

    @pytest.mark.parametrize(("day", "without"), [("2028-02-11", False), ("2028-02-14", True)])
    def test_notice_after_the_permit_lapsed(self, day: str, without: bool) -> None:
        """Dated 14 January 2028: until 11 February."""
        warnings = path(permitted("2028-01-14"), noticed(day)).warnings
        assert (DismissalWarning.NOTICE_WITHOUT_PERMIT in warnings) is without

    def test_a_refusal_is_no_permit(self) -> None:
        """No validity, and notice on it is without a permit."""
        refused = permitted("2028-01-14", granted=False)
        case = Case.model_validate({"first_sick_day": D0, "records": [refused]})
        assert "dismissal_permit" not in {item.id for item in assess(case, as_of=FAR).milestones}
        assert DismissalWarning.NOTICE_WITHOUT_PERMIT in path(refused, noticed("2028-01-20")).warnings


class TestBw7672:
    """The notice period."""

    @pytest.mark.parametrize(
        ("began", "ends"),
        [
            ("2023-01-06", date(2028, 2, 29)),
            ("2023-01-05", date(2028, 3, 31)),
            ("2018-01-06", date(2028, 3, 31)),
            ("2018-01-05", date(2028, 4, 30)),
            ("2013-01-06", date(2028, 4, 30)),
            ("2013-01-05", date(2028, 5, 31)),
        ],
    )
    def test_by_years_of_service_on_the_day_of_notice(self, began: str, ends: date) -> None:
        """Five, ten and fifteen years on the day of notice itself, and a day short of them; to the end of the month."""
        assert path(noticed("2028-01-05"), employment=since(began)).day("notice_ends").day == ends

    def test_a_last_working_day_for_the_end_alone(self) -> None:
        """It ends on Saturday 30 September 2028; the days before it are no days to act by."""
        found = path(noticed("2028-08-05"), employment=since("2024-01-01"))
        days = {item.id: item.act_by for item in found.days if item.act_by is not None}
        assert days == {"notice_ends": date(2028, 9, 29)}

    def test_less_the_procedure_with_one_month_left(self) -> None:
        """BW 7:672(6): from receipt of the whole request to the date of the decision, both days in it."""
        employment = since("2010-01-01")
        records = (requested("2027-11-01"), permitted("2027-12-08"), noticed("2028-01-05"))
        assert path(*records, employment=employment).day("notice_ends").day == date(2028, 3, 31)
        longer = (requested("2027-03-01"), permitted("2027-12-08"), noticed("2028-01-05"))
        assert path(*longer, employment=employment).day("notice_ends").day == date(2028, 2, 29)

    def test_one_month_from_aow_age(self) -> None:
        """BW 7:672(3), also without a known service."""
        found = path(noticed("2027-04-01"), aow_date="2027-02-01").day("notice_ends")
        assert (found.day, [str(item) for item in found.basis]) == (date(2027, 5, 31), ["BW 7:672(3)", "BW 7:672(1)"])

    def test_agreed_longer(self) -> None:
        """BW 7:672(7): longer wins, shorter does not."""
        for months, ends in ((6, date(2028, 7, 31)), (1, date(2028, 5, 31))):
            employment = since("2010-01-01", notice_months=months)
            assert path(noticed("2028-01-05"), employment=employment).day("notice_ends").day == ends

    def test_an_unknown_service_is_a_missing_fact(self) -> None:
        """Nobody guesses it."""
        found = path().day("notice_ends")
        assert (found.state, found.reason) == (DismissalState.UNKNOWN, "service_unknown")

    @given(
        st.dates(date(2000, 1, 1), date(2025, 12, 31)),
        st.dates(date(2028, 1, 5), date(2029, 1, 31)),
        st.integers(0, 200),
    )
    def test_the_second_reading_agrees(self, began: date, notice: date, procedure: int) -> None:
        """The calendar walked day by day gives the same last day."""
        permit = notice - timedelta(days=20)
        request = permit - timedelta(days=procedure)
        records = (requested(request.isoformat()), permitted(permit.isoformat()), noticed(notice.isoformat()))
        found = path(*records, employment=since(began.isoformat())).day("notice_ends")
        months = months_of_notice(began, notice)
        assert found.day == employment_ends_by_notice(notice, months, (request, permit))


class TestBw7669:
    """Ground b: no recovery to be expected."""

    def test_26_weeks_from_the_permit(self) -> None:
        """Or from the first day on which it can be given; six weeks from AOW age."""
        assert path().day("recovery_horizon").day == date(2027, 12, 8) + timedelta(weeks=26)
        assert path(permitted("2028-01-14")).day("recovery_horizon").day == date(2028, 7, 14)
        old = path(permitted("2027-04-01"), aow_date="2027-02-01").day("recovery_horizon")
        assert old.day == date(2027, 5, 13)


class TestThePath:
    """The answer as a whole."""

    @given(MODERN_DAYS, st.dates(date(2005, 1, 1), date(2013, 6, 30)))
    def test_every_day_is_proved(self, first_day: date, began: date) -> None:
        """The steps lead to the day that is shown, and doing them again gives it."""
        case = Case.model_validate({"first_sick_day": first_day, "employment": {"first_day": began}})
        found = dismissal_path(case, as_of=first_day)
        for item in found.days:
            proof = explain_dismissal(case, item.id, as_of=first_day)
            assert proof.conclusion == item.day
            assert replay(proof) == item.day

    @pytest.mark.parametrize(
        ("facts", "reason"),
        [
            ({"absences": [{"first_day": "2024-01-01", "last_day": "2024-06-01"}]}, "recovered"),
            ({"absences": [{"first_day": "2024-01-01", "last_day": "2024-06-01", "ended_by": "death"}]}, "deceased"),
            ({"first_sick_day": "2026-01-05", "employment": {"last_day": "2026-06-30"}}, "employment_ended"),
            ({"first_sick_day": "2023-01-02", "employment": {"last_day": "2024-06-30"}}, "employment_ended"),
            ({"first_sick_day": "2023-01-02", "employment": {"last_day": "2026-11-24"}}, "employment_ended"),
            ({"absences": [{"first_day": "2023-01-02", "last_day": "2025-06-01", "ended_by": "death"}]}, "deceased"),
            ({"absences": [{"first_day": "2023-01-02", "last_day": "2025-06-01"}]}, "recovered"),
        ],
    )
    def test_no_day_is_proved_where_the_way_is_over(self, facts: dict[str, Any], reason: str) -> None:
        """The proof says why there is none, as the way does."""
        case, as_of = Case.model_validate(facts), date(2026, 11, 25)
        for item in dismissal_path(case, as_of=as_of).days:
            proof = explain_dismissal(case, item.id, as_of=as_of)
            assert (proof.conclusion, proof.reason) == (item.day, item.reason) == (None, reason)
            assert replay(proof) is None

    @pytest.mark.parametrize(
        ("last_day", "others"),
        [("2024-06-30", DismissalState.NOT_APPLICABLE), ("2025-06-30", DismissalState.KNOWN)],
    )
    def test_the_way_is_open_through_the_last_day_of_the_employment(
        self, last_day: str, others: DismissalState
    ) -> None:
        """Before and after the 104 weeks: on that day it can be told, the day after it is over."""
        facts = {"first_sick_day": "2023-01-02", "employment": {"last_day": last_day, "first_day": "2019-01-01"}}
        case, last = Case.model_validate(facts), date.fromisoformat(last_day)
        before, after = (dismissal_path(case, as_of=last + timedelta(days=later)) for later in (0, 1))
        assert before.day("ban_ends").state is DismissalState.KNOWN
        assert {item.state for item in before.days if item.id != "ban_ends"} == {others}
        assert {item.state for item in after.days} == {DismissalState.NOT_APPLICABLE}

    @pytest.mark.parametrize(("as_of", "reason"), [("2028-02-01", None), ("2028-02-02", "recovered")])
    def test_the_way_is_open_through_the_last_sick_day(self, as_of: str, reason: str | None) -> None:
        """After the 104 weeks: the day after it is over."""
        spell = {"first_day": D0, "last_day": "2028-02-01"}
        case = Case.model_validate({"absences": [spell], "employment": since("2019-01-01")})
        days = dismissal_path(case, as_of=date.fromisoformat(as_of)).days
        assert {item.reason for item in days} == {reason}

    @pytest.mark.parametrize(("last_day", "open_"), [("2028-01-04", False), ("2028-01-05", True)])
    def test_an_employment_that_will_end_before_notice_can_be_given(self, last_day: str, open_: bool) -> None:
        """The day before the first day for notice, and that day; its prohibition ends with it."""
        found = path(employment=since("2019-01-01", last_day=last_day), as_of=date(2027, 9, 1))
        assert found.day("ban_ends").day == date(2028, 1, 4)
        told = {found.day(id).reason for id in ("permit_from", "notice_from", "recovery_horizon", "notice_ends")}
        assert told == ({None} if open_ else {"employment_ended"})

    def test_what_was_permitted_or_given_is_told(self) -> None:
        """Notice within the prohibition, from which the employment ends before the first day for notice."""
        facts = {"employment": since("2019-01-01", last_day="2027-06-30")}
        found = path(noticed("2027-04-01"), as_of=date(2027, 4, 2), **facts)
        assert found.day("notice_ends").day == date(2027, 6, 30)
        assert DismissalWarning.NOTICE_IN_THE_BAN in found.warnings

    def test_what_was_permitted_before_recovery_is_told(self) -> None:
        """Well after the 104 weeks: the way is over, but for a permit that was given."""
        well = {
            "absences": [{"first_day": "2026-01-05", "last_day": "2028-02-01"}],
            "records": [permitted("2028-01-14")],
        }
        found = dismissal_path(Case.model_validate(well), as_of=date(2028, 2, 10))
        assert found.day("recovery_horizon").day == date(2028, 7, 14)

    @settings(max_examples=30)
    @given(histories().map(lambda history: history.case()), st.integers(0, 1500))
    def test_the_proof_says_what_the_way_says(self, case: Case, days: int) -> None:
        """Day and reason, wherever the case stands."""
        as_of = case.last_day_that_happened + timedelta(days=days)
        for item in dismissal_path(case, as_of=as_of).days:
            proof = explain_dismissal(case, item.id, as_of=as_of)
            assert (proof.conclusion, proof.reason) == (item.day, item.reason)
            assert replay(proof) == item.day

    def test_none_for_who_recovered(self) -> None:
        """A reason in place of a day."""
        gone = Case.model_validate({"absences": [{"first_day": "2026-01-05", "last_day": "2026-06-30"}]})
        assert {item.reason for item in dismissal_path(gone, as_of=FAR).days} == {"recovered"}

    @pytest.mark.parametrize("regime", ["public_servant", "no_employer"])
    @pytest.mark.parametrize("records", [(), (permitted("2028-01-14"),), (noticed("2028-01-20"),)])
    def test_none_outside_the_civil_code(self, regime: str, records: tuple[Mapping[str, object], ...]) -> None:
        """BW 7:669 to 7:672 are of title 7.10: no day of the way and no warning, whatever is on file."""
        facts = {"first_sick_day": D0, "records": records, "employment": since("2015-01-01", regime=regime)}
        case = Case.model_validate(facts)
        found = dismissal_path(case, as_of=FAR)
        for one in found.days:
            assert (one.state, one.reason) == (DismissalState.NOT_APPLICABLE, "no_civil_code_employment")
            proof = explain_dismissal(case, one.id, as_of=FAR)
            assert (proof.conclusion, proof.reason) == (None, one.reason)
        assert found.warnings == ()

    def test_what_cannot_be_asked(self) -> None:
        """A fact after the day of assessment, and a day that there is not."""
        with pytest.raises(CaseError):
            path(noticed("2028-01-05"), as_of=date(2027, 1, 1))
        with pytest.raises(KeyError, match="permit_from"):
            path().day("permit")
        assert DismissalPath.from_json(path().to_json()) == path()


@pytest.mark.parametrize("id", ["permit", None, []])
def test_a_day_that_is_not_on_the_way(id: Any) -> None:
    """It is refused as a subject that an answer does not have."""
    with pytest.raises(UnknownIdError) as caught:
        explain_dismissal(Case(first_sick_day="2026-01-05"), id, as_of=date(2027, 9, 1))
    assert caught.value.problems[0].path == ("subject",)
    assert "permit_from" in str(caught.value)
