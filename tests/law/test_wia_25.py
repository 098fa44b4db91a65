"""WIA 25: the wage sanction, from which day it runs, and what shortens it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from poortwachter import Assessment, Case, CaseError, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
SANCTION = {"kind": "sanction_decision", "sent_on": "2027-11-01"}


def on_file(
    *records: Mapping[str, object], readings: Mapping[str, str] | None = None, as_of: date = FAR, **facts: object
) -> Assessment:
    """The answer for a case that runs since 5 January 2026."""
    return assess(running(D0, records=list(records), **facts), as_of=as_of, readings=readings)


def repair(received: str | None, decided: str | None = None, repaired: bool = True) -> list[Mapping[str, object]]:
    """A report, the decision on it, or both."""
    found: list[Mapping[str, object]] = []
    if received is not None:
        found.append({"kind": "repair_report", "received_on": received})
    if decided is not None:
        found.append({"kind": "repair_decision", "sent_on": decided, "repaired": repaired})
    return found


def leave(first: str, last: str) -> dict[str, object]:
    """Maternity leave."""
    return {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, "same_cause": True}


class TestWhenItCanBeImposed:
    """WIA 25(11): the sanction cannot be imposed after the period has ended."""

    @pytest.mark.parametrize(
        ("sent", "reason"), [("2028-01-01", None), ("2028-01-02", None), ("2028-01-03", "sanction_void")]
    )
    def test_sent_on_the_last_day_and_after_it(self, sent: str, reason: str | None) -> None:
        """The last day of the wage period is in time."""
        assert on_file({"kind": "sanction_decision", "sent_on": sent}).sanction.reason == reason

    @pytest.mark.parametrize(
        ("received", "due", "last_valid"),
        [
            ("2027-10-17", date(2027, 11, 21), date(2028, 1, 2)),
            ("2027-10-18", date(2027, 11, 22), date(2028, 1, 3)),
            ("2027-11-01", date(2027, 12, 6), date(2028, 1, 17)),
        ],
    )
    @pytest.mark.parametrize("decided", [False, True])
    def test_a_late_application_moves_both_days(
        self, received: str, due: date, last_valid: date, decided: bool
    ) -> None:
        """WIA 25(10), second sentence, and (11): by the days late, which UWV can still decide on."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-12-01"}
        late = {"kind": "wia_application", "received_on": received}
        found = on_file(late, *([decision] if decided else [])).milestone("sanction_decision")
        assert (found.due, found.last_valid_day) == (due, last_valid)

    @pytest.mark.parametrize(
        ("as_of", "status"), [("2028-01-16", Status.OPEN), ("2028-01-17", Status.OPEN), ("2028-01-18", Status.LAPSED)]
    )
    def test_the_power_lapses_with_the_days_late(self, as_of: str, status: Status) -> None:
        """While UWV has not decided on them it can still do both."""
        late = {"kind": "wia_application", "received_on": "2027-11-01"}
        assert on_file(late, as_of=date.fromisoformat(as_of)).milestone("sanction_decision").status == status

    @pytest.mark.parametrize(
        ("sent", "reason"), [("2028-01-16", None), ("2028-01-17", None), ("2028-01-18", "sanction_void")]
    )
    def test_one_sent_in_the_days_late_waits_for_the_decision_on_them(self, sent: str, reason: str | None) -> None:
        """ECLI:NL:CRVB:2012:BY6453: without it the period was not extended, and there is no sanction."""
        late = {"kind": "wia_application", "received_on": "2027-11-01"}
        sanction = {"kind": "sanction_decision", "sent_on": sent}
        answer = on_file(late, sanction)
        assert answer.sanction.reason == reason
        assert answer.sanction.pending == (() if reason else ("wage_extension_decision",))
        none = {"kind": "wage_extension_decision", "sent_on": "2027-12-01", "days": 0}
        assert on_file(late, none, sanction).sanction.reason == "sanction_void"


class TestFromWhichDay:
    """WIA 25(9): it follows on the period, or on maternity leave that then runs."""

    @pytest.mark.parametrize(
        ("first", "last", "start"),
        [
            ("2028-01-03", "2028-04-23", date(2028, 4, 24)),
            ("2028-01-04", "2028-04-23", date(2028, 1, 3)),
            ("2027-09-06", "2028-01-02", date(2028, 5, 1)),
        ],
    )
    def test_leave_on_its_first_day(self, first: str, last: str, start: date) -> None:
        """A leave in the wait moves the wait itself; one that has ended moves nothing more."""
        assert on_file(SANCTION, leaves=[leave(first, last)]).sanction.first_day == start

    @pytest.mark.parametrize(
        ("first", "last_day"), [("2028-12-31", date(2029, 1, 30)), ("2029-01-01", date(2028, 12, 31))]
    )
    def test_leave_on_and_after_its_last_day(self, first: str, last_day: date) -> None:
        """Days of leave in it do not count; leave after it moves nothing."""
        assert on_file(SANCTION, leaves=[leave(first, "2029-01-29")]).sanction.last_day == last_day

    @pytest.mark.parametrize(
        ("last_day", "reason"), [("2028-01-02", "employment_ended"), ("2028-01-03", None), ("2028-01-04", None)]
    )
    def test_an_employment_that_ends_beside_its_first_day(self, last_day: str, reason: str | None) -> None:
        """On its first day there is still a wage to sanction."""
        answer = on_file(SANCTION, employment={"last_day": last_day})
        assert (answer.sanction.reason, answer.sanction.last_day) == (
            reason,
            None if reason else date.fromisoformat(last_day),
        )

    @pytest.mark.parametrize(
        ("aow_date", "reason", "last_day"),
        [
            ("2027-11-21", "aow_age_reached", None),
            ("2028-01-02", "aow_age_reached", None),
            ("2028-01-03", None, date(2028, 2, 13)),
        ],
    )
    def test_aow_age_in_the_wait_leaves_no_sanction(
        self, aow_date: str, reason: str | None, last_day: date | None
    ) -> None:
        """BW 7:629(2): the wage then never outlasts the wait."""
        sanction = on_file(SANCTION, aow_date=aow_date).sanction
        assert (sanction.reason, sanction.last_day) == (reason, last_day)

    @pytest.mark.parametrize(
        ("days_late", "first_day", "reason"),
        [(47, "2028-02-19", None), (48, "2028-02-20", None), (49, None, "aow_age_reached")],
    )
    def test_the_weeks_after_aow_age_end_beside_its_first_day(
        self, days_late: int, first_day: str | None, reason: str | None
    ) -> None:
        """Six weeks from 10 January 2028 end on 20 February: a sanction can still begin on that day."""
        late = {"kind": "wia_application", "received_on": (date(2027, 10, 17) + timedelta(days=days_late)).isoformat()}
        decided = {"kind": "wage_extension_decision", "sent_on": "2027-12-10", "days": days_late}
        sanction = on_file(late, decided, {**SANCTION, "sent_on": "2027-12-20"}, aow_date="2028-01-10").sanction
        assert (sanction.reason, sanction.first_day) == (reason, first_day and date.fromisoformat(first_day))

    def test_leave_is_no_part_of_the_weeks_after_aow_age(self) -> None:
        """No wage is owed in it, BW 7:629(4), and the spells around it are taken together, 629(10)."""
        answer = on_file(SANCTION, aow_date="2028-01-10", leaves=[leave("2028-01-03", "2028-02-20")])
        assert answer.sanction.last_day == date(2028, 4, 2)


class TestStatedByUwv:
    """A last day of the sanction that UWV states wins; one before the sanction begins cannot be true."""

    @pytest.mark.parametrize(("stated", "refused"), [("2028-01-03", False), ("2028-01-02", True), ("2026-01-05", True)])
    def test_beside_its_first_day(self, stated: str, refused: bool) -> None:
        """Refused with its path, however far before it lies; also where a leave moves the sanction."""
        sanction = {**SANCTION, "states": {"last_day_of_sanction": stated}}
        if not refused:
            assert on_file(sanction).sanction.last_day == date.fromisoformat(stated)
            return
        with pytest.raises(CaseError) as refusal:
            on_file(sanction, leaves=[leave("2026-03-02", "2026-06-21")])
        (problem,) = refusal.value.problems
        assert (problem.code, problem.path) == (
            "stated_before_it_begins",
            ("records", 0, "states", "last_day_of_sanction"),
        )


class TestRepair:
    """WIA 25(12) to (14): it ends six weeks after UWV established that the shortcoming was repaired."""

    def test_within_the_maximum(self) -> None:
        """Six weeks that end after the 52nd week change nothing."""
        assert on_file(SANCTION, *repair("2028-11-01", "2028-11-20")).sanction.last_day == date(2028, 12, 31)
        assert on_file(SANCTION, *repair("2028-11-01", "2028-11-19")).sanction.last_day == date(2028, 12, 30)

    @pytest.mark.parametrize(("decided", "late"), [("2028-03-20", 0), ("2028-03-21", 0), ("2028-03-22", 1)])
    def test_three_weeks_for_the_decision(self, decided: str, late: int) -> None:
        """WIA 25(13): the day of receipt, 1 March 2028, is the first of them; each day later is taken off."""
        answer = on_file(SANCTION, *repair("2028-03-01", decided))
        assert answer.found.run.found.late_with_repair == late

    def test_a_decision_without_a_report_on_file(self) -> None:
        """Its lateness cannot be known, so the sanction waits for the report."""
        sanction = on_file(SANCTION, *repair(None, "2028-03-15")).sanction
        assert (sanction.last_day, sanction.pending) == (date(2028, 4, 25), ("records.repair_report",))

    def test_a_report_that_is_not_decided(self) -> None:
        """The sanction waits for the decision."""
        sanction = on_file(SANCTION, *repair("2028-03-01")).sanction
        assert (sanction.last_day, sanction.pending) == (date(2028, 12, 31), ("repair_decision",))

    def test_not_repaired(self) -> None:
        """A decision that finds no repair shortens nothing; its late days count once a later one does."""
        refused = repair("2028-02-01", "2028-03-01", repaired=False)
        assert on_file(SANCTION, *refused).sanction.last_day == date(2028, 12, 31)
        granted = on_file(SANCTION, *refused, *repair("2028-04-03", "2028-04-10"))
        assert granted.found.run.found.late_with_repair == 9
        assert granted.sanction.last_day == date(2028, 5, 12)

    def test_shortened_to_nothing(self) -> None:
        """Six weeks that end before it begins leave no sanction."""
        early = {"kind": "sanction_decision", "sent_on": "2027-09-01"}
        assert on_file(early, *repair("2027-11-01", "2027-11-15")).sanction.reason == "sanction_shortened_to_nothing"

    def test_of_a_withdrawn_sanction(self) -> None:
        """There is nothing to shorten."""
        withdrawn = {**SANCTION, "withdrawn_on": "2027-12-01"}
        assert on_file(withdrawn).sanction.reason == "sanction_withdrawn"
        assert on_file(withdrawn, *repair("2028-02-01", "2028-02-10")).sanction.reason == "sanction_withdrawn"

    @pytest.mark.parametrize(
        ("alternative", "last_day"),
        [
            ("from_the_run_out", date(2028, 12, 28)),
            ("from_the_earlier_end", date(2028, 12, 21)),
            ("every_late_sanction", date(2028, 12, 21)),
        ],
    )
    def test_from_what_the_late_days_are_taken(self, alternative: str, last_day: date) -> None:
        """Ten days late, and six weeks that end seven days after the maximum."""
        sent = {"kind": "sanction_decision", "sent_on": "2027-12-01"}
        answer = on_file(sent, *repair("2028-11-10", "2028-11-27"), readings={"late_days_of_uwv": alternative})
        assert answer.sanction.last_day == last_day

    def test_every_late_sanction_without_repair(self) -> None:
        """Under that reading the late days shorten it by themselves."""
        sent = {"kind": "sanction_decision", "sent_on": "2027-12-01"}
        assert on_file(sent, readings={"late_days_of_uwv": "every_late_sanction"}).sanction.last_day == date(
            2028, 12, 21
        )
        assert on_file(sent).sanction.last_day == date(2028, 12, 31)


class TestNothingToShorten:
    """WIA 25(9): a sanction extends a right to wage, and with recovery or death in the wait there is none."""

    @pytest.mark.parametrize("ended_by", ["recovery", "death"])
    @pytest.mark.parametrize(
        ("last_day", "status"), [("2028-01-01", "lapsed"), ("2028-01-02", "not_applicable"), (None, "open")]
    )
    def test_no_report_of_repair(self, ended_by: str, last_day: str | None, status: str) -> None:
        """The wait ends on 2 January 2028; who is still sick after it has a sanction that can be shortened."""
        spell: dict[str, object] = {"first_day": D0, "last_day": last_day}
        if last_day is not None:
            spell["ended_by"] = ended_by
        case = Case.model_validate({"absences": [spell], "records": [SANCTION]})
        found = assess(case, as_of=date(2028, 1, 10))
        (report,) = [item for item in found.milestones if item.id == "repair_report"]
        assert report.status == status
        assert (found.sanction.last_day is None) is (status != "open")

    @pytest.mark.parametrize(
        ("facts", "reason"),
        [
            ({"records": [{**SANCTION, "sent_on": "2028-01-03"}]}, "sanction_void"),
            ({"records": [{**SANCTION, "withdrawn_on": "2028-01-08"}]}, "sanction_withdrawn"),
            ({"records": [SANCTION], "employment": {"last_day": "2027-12-15"}}, "employment_ended"),
            ({"records": [SANCTION], "employment": {"regime": "no_employer"}}, "no_employer"),
        ],
    )
    def test_nor_where_none_stands(self, facts: Mapping[str, object], reason: str) -> None:
        """A sanction that does not stand is on file all the same: nothing is missing."""
        found = assess(running(D0, **facts), as_of=date(2028, 1, 10))
        (report,) = [item for item in found.milestones if item.id == "repair_report"]
        assert (report.status, report.reason) == (Status.NOT_APPLICABLE, "no_sanction_to_shorten")
        assert found.sanction.reason == reason

    @pytest.mark.parametrize(("last_day", "status"), [(None, "open"), ("2027-12-10", "lapsed"), ("2027-12-14", "open")])
    def test_no_sanction_of_who_recovered_in_its_last_weeks(self, last_day: str | None, status: str) -> None:
        """Late, a sanction could still be sent until 2 January 2028: not once the sickness is over."""
        case = Case.model_validate({"absences": [{"first_day": D0, "last_day": last_day}]})
        power = assess(case, as_of=date(2027, 12, 14)).milestone("sanction_decision")
        assert (power.status, power.reason) == (status, "recovered" if status == "lapsed" else None)


class TestSevenWeeks:
    """WIA 25(10), (11) as from 1 November 2008 until 2012: *binnen zeven weken na ontvangst van de aanvraag*, where a
    late application counts as in time because UWV sent no letter, and the employer had not told UWV after 42 weeks.
    """

    FIRST = date(2009, 9, 7)
    """The wait ends on 4 September 2011, the application is due on 5 June 2011."""
    SILENT: Mapping[str, object] = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2011-08-01"}

    def found(self, sent: str, *records: Mapping[str, object], received: str = "2011-08-15") -> Assessment:
        """A late application and a sanction."""
        applied = {"kind": "wia_application", "received_on": received}
        sanction = {"kind": "sanction_decision", "sent_on": sent}
        return assess(running(self.FIRST, records=[self.SILENT, applied, sanction, *records]), as_of=FAR)

    @pytest.mark.parametrize(
        ("sent", "state"), [("2011-10-02", "known"), ("2011-10-03", "known"), ("2011-10-04", "not_applicable")]
    )
    def test_its_last_day(self, sent: str, state: str) -> None:
        """Received on 15 August: 3 October, a month after the wage period."""
        found = self.found(sent)
        assert found.sanction.state == state
        assert found.milestone("sanction_decision").due == date(2011, 10, 3)
        assert found.milestone("sanction_decision").last_valid_day == date(2011, 10, 3)

    def test_it_begins_where_the_wage_period_ended(self) -> None:
        """The decision comes later, the extension follows the period."""
        assert self.found("2011-10-03").sanction.first_day == date(2011, 9, 5)

    @pytest.mark.parametrize(("told", "state"), [("2010-06-28", "not_applicable"), ("2010-06-29", "known")])
    def test_only_where_the_employer_was_silent(self, told: str, state: str) -> None:
        """The first day after 42 weeks is 28 June 2010."""
        assert self.found("2011-10-03", {"kind": "week_42_notice", "received_on": told}).sanction.state == state

    @pytest.mark.parametrize(("net", "reason", "last"), [("no", None, "2011-10-03"), ("yes", "void", "2011-09-04")])
    def test_only_where_the_employer_owed_the_notice(self, net: str, reason: str | None, last: str) -> None:
        """*het gevolg van het niet naleven van de verplichting* of ZW 38(1); a safety net has none, 38(4)."""
        applied = {"kind": "wia_application", "received_on": "2011-08-15"}
        records = [self.SILENT, applied, {"kind": "sanction_decision", "sent_on": "2011-10-03"}]
        found = assess(running(self.FIRST, records=records, employment={"safety_net": net}), as_of=FAR)
        assert str(found.milestone("sanction_decision").last_valid_day) == last
        assert found.sanction.reason == (reason and f"sanction_{reason}")

    @pytest.mark.parametrize(("received", "sent_until"), [("2011-06-05", "2011-07-24"), ("2011-06-06", "2011-07-25")])
    def test_only_for_who_was_late(self, received: str, sent_until: str) -> None:
        """Received on the last day of the term it is in time: six weeks before the end, as for everybody."""
        found = self.found("2011-06-20", received=received)
        assert str(found.milestone("sanction_decision").due) == sent_until

    @pytest.mark.parametrize(("first_day", "due"), [("2008-07-31", None), ("2008-08-01", "2010-09-20")])
    def test_from_the_first_sickness_of_which_uwv_was_told(self, first_day: str, due: str | None) -> None:
        """ZW 38(1) asks the notice after 42 weeks where the sickness began on or after 1 August 2008."""
        sick = date.fromisoformat(first_day)
        silent = {**self.SILENT, "known_on": "2010-07-01"}
        applied = {"kind": "wia_application", "received_on": "2010-08-02"}
        found = assess(running(sick, records=[silent, applied]), as_of=FAR).milestone("sanction_decision")
        assert (str(found.due) == "2010-09-20") is (due is not None)

    @pytest.mark.parametrize(("received", "last"), [("2011-12-31", date(2012, 2, 20)), ("2012-01-01", None)])
    def test_until_2012(self, received: str, last: date | None) -> None:
        """In the text of 1 January 2012 the rule is gone; seven weeks after 31 December end in a weekend."""
        due = self.found("2011-08-20", received=received).milestone("sanction_decision").due
        assert (due == last) == (last is not None)
