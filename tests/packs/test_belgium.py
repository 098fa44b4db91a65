"""The Belgian pack: worked examples, the selecting day of each rule, relapses, and what stays unknown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, ClassVar

import holidays
import pytest
from belgian import answer, earliest, event, found, last_day
from hypothesis import given, settings
from hypothesis import strategies as st

from poortwachter import Case, Mark, Status, assess_abroad, pack_named, replay
from poortwachter.packs.language import Counter, Figure, Ladder, Milestone

HAS_POTENTIAL = event("potential_estimated", "2026-03-20", "has_potential")


class TestWorkedExamples:
    """Each formula with dates worked out by hand."""

    def test_a_first_day_in_2026(self) -> None:
        """Monday 5 January 2026."""
        asked = answer("2026-01-05", HAS_POTENTIAL, as_of="2026-03-25", workers=20)
        assert earliest(asked, "notify_pa") == "2026-02-02"
        assert earliest(asked, "potential_request") == "2026-03-02"
        assert last_day(asked, "duty_6m") == "2026-07-05"
        assert [day.isoformat() for day in found(asked, "duty_6m").notify_on] == ["2026-07-04"]
        assert earliest(asked, "fm_wait_6") == "2026-07-05"

    def test_six_months_of_2025_were_full_and_nine_were_not(self) -> None:
        """2 June 2025: earliest 1 January 2026, under the new number."""
        asked = answer("2025-06-02", as_of="2025-12-01")
        assert earliest(asked, "fm_wait_6") == "2026-01-01"
        assert [item.id for item in asked.packs[0].milestones if item.id == "fm_wait_9"] == []

    def test_nine_months_full_in_2025_stay_nine(self) -> None:
        """31 March 2025: nine months are full on 30 December, so the old number gives the day."""
        asked = answer("2025-03-31", as_of="2025-12-01")
        assert earliest(asked, "fm_wait_9") == "2025-12-31"
        asked = answer("2025-04-01", as_of="2025-12-01")
        assert earliest(asked, "fm_wait_6") == "2026-01-01"

    @pytest.mark.parametrize("first_day", ["2026-08-29", "2026-08-30", "2026-08-31"])
    def test_a_month_without_the_day(self, first_day: str) -> None:
        """Six months from the end of August are full on the last day of February: 1 March, not 28 February."""
        assert earliest(answer(first_day, as_of="2026-09-01"), "fm_wait_6") == "2027-03-01"

    def test_a_finding_that_is_not_definitive(self) -> None:
        """Received 1 September 2026: a new procedure from 2 March 2027."""
        records = (
            event("fm_notice_received", "2026-07-08"),
            event("fm_finding_received", "2026-09-01", "not_definitive"),
        )
        assert earliest(answer("2026-01-05", *records, as_of="2026-09-02"), "fm_repeat") == "2027-03-02"

    def test_the_trajectory(self) -> None:
        """Request 4 May 2026: 22 June."""
        asked = answer("2026-01-05", event("request_received", "2026-05-04", "worker"), as_of="2026-05-05")
        assert last_day(asked, "assessment") == "2026-06-22"
        assert earliest(asked, "trajectory_start") == "2026-05-05"

    def test_assessment_b(self) -> None:
        """Received 19 January 2026: appeal 9 February, plan Sunday 19 July; no shift."""
        records = (event("request_received", "2025-12-08"), event("assessment_received", "2026-01-19", "B"))
        asked = answer("2025-06-02", *records, as_of="2026-01-20")
        assert last_day(asked, "appeal_b") == "2026-02-09"
        assert last_day(asked, "plan_b") == "2026-07-19"
        assert found(asked, "plan_b").key == "belgium.plan_b@2026-01-19"

    def test_assessment_a_and_the_answer(self) -> None:
        """Received 4 May 2026: plan 6 July; plan received 22 June: answer 6 July."""
        records = (event("request_received", "2026-03-30"), event("assessment_received", "2026-05-04", "A"))
        assert last_day(answer("2026-01-05", *records, as_of="2026-05-05"), "plan_a") == "2026-07-06"
        asked = answer("2026-01-05", *records, event("plan_received", "2026-06-22"), as_of="2026-06-22")
        assert last_day(asked, "plan_answer") == "2026-07-06"
        assert found(asked, "plan_a").status is Status.MET

    def test_notice_of_force_majeure(self) -> None:
        """Received 8 July 2026: examination from 18 July, finding 8 October."""
        asked = answer("2026-01-05", event("fm_notice_received", "2026-07-08"), as_of="2026-07-09")
        assert earliest(asked, "fm_exam") == "2026-07-18"
        assert last_day(asked, "fm_finding") == "2026-10-08"

    def test_the_end_of_the_contract(self) -> None:
        """9 November 2026: notice to RIZIV 24 December, voucher to 8 May 2027."""
        asked = answer("2026-01-05", event("fm_ended", "2026-11-09", "by_employer"), as_of="2026-11-10")
        assert last_day(asked, "fund_notice") == "2026-12-24"
        assert last_day(asked, "fund_request") == "2027-05-08"
        worker = answer("2026-01-05", event("fm_ended", "2026-11-09", "by_worker"), as_of="2026-11-10")
        assert all(item.id != "fund_notice" for item in worker.packs[0].milestones)

    def test_solidarity_contribution(self) -> None:
        """From day 31, two months date to date."""
        facts: dict[str, Any] = {
            "average_workers": 50,
            "birth_date": "1985-01-01",
            "employment": {"first_day": "2015-01-01"},
        }
        spans = answer("2026-01-05", as_of="2026-03-01", **facts).packs[0].spans
        (paid,) = [span for span in spans if span.ladder == "solidarity" and span.percent]
        assert (paid.first_day.isoformat(), paid.last_day.isoformat(), str(paid.percent)) == (
            "2026-02-04",
            "2026-04-03",
            "30",
        )

    def test_rit_1(self) -> None:
        """Forty working days from Monday to Saturday: 3 January 2022 to 18 February."""
        asked = answer("2021-09-01", event("request_received", "2022-01-03"), as_of="2022-01-04")
        assert last_day(asked, "assessment_10") == "2022-02-18"
        assert all(item.id != "assessment" for item in asked.packs[0].milestones)


class TestSelectors:
    """Each rule has a selecting day of its own."""

    @pytest.mark.parametrize(
        ("first_day", "asked"), [("2025-12-31", False), ("2026-01-01", True), ("2026-01-02", True)]
    )
    def test_work_potential_by_the_first_day(self, first_day: str, asked: bool) -> None:
        """For incapacities from 1 January 2026."""
        answered = answer(first_day, as_of="2026-03-25", workers=50)
        assert any(item.id == "potential_request" for item in answered.packs[0].milestones) is asked

    @pytest.mark.parametrize(
        ("workers", "status"), [(19, Status.NOT_APPLICABLE), (20, Status.UPCOMING), (21, Status.UPCOMING)]
    )
    def test_twenty_workers(self, workers: int, status: Status) -> None:
        """The duty to start is that of an employer with twenty or more."""
        assert (
            found(answer("2026-01-05", HAS_POTENTIAL, as_of="2026-03-25", workers=workers), "duty_6m").status is status
        )

    def test_nobody_said_how_many(self) -> None:
        """Unknown, with the fact that would decide."""
        asked = answer("2026-01-05", HAS_POTENTIAL, as_of="2026-03-25")
        duty = found(asked, "duty_6m")
        assert (duty.status, duty.reason) == (Status.UNKNOWN, "pack_facts.belgium.workers")
        assert any("belgium.duty_6m" in fact.decides for fact in asked.packs[0].missing_facts)

    @pytest.mark.parametrize(
        ("reading", "status"), [("by_receipt", Status.UPCOMING), ("by_start", Status.NOT_APPLICABLE)]
    )
    def test_a_request_at_the_end_of_2025(self, reading: str, status: Status) -> None:
        """By the day of receipt it is 2.0; by the start 3.0, of which this reading knows no terms."""
        readings = {"request_at_year_end": reading, "terms_in_30": "changed"}
        asked = answer("2025-06-02", event("request_received", "2025-12-31"), as_of="2026-01-02", readings=readings)
        assert found(asked, "assessment").status is status

    @pytest.mark.parametrize(
        ("on", "used", "allowed"),
        [("2025-12-31", 0, 3), ("2026-01-01", 1, 2), ("2022-11-28", 0, 3), ("2022-11-27", 0, None)],
    )
    def test_days_without_a_certificate(self, on: str, used: int, allowed: int | None) -> None:
        """Three a year from 28 November 2022, two from 2026, counted by calendar year."""
        records = [event("day_without_certificate", "2026-01-01")] if on == "2026-01-01" else []
        (count,) = answer("2022-11-01", *records, as_of=on).packs[0].counts
        assert (count.happened, count.allowed) == (used, allowed)

    @pytest.mark.parametrize(("on", "times"), [("2026-01-31", "8"), ("2026-02-01", "10")])
    def test_the_multiplier_is_dated(self, on: str, times: str) -> None:
        """Base and multiplier stand apart; the product is never stored."""
        figures = answer("2026-01-05", as_of=on).packs[0].figures
        assert [item.value for item in figures if item.unit == "times"] == [times]


class TestForceMajeure:
    """What blocks it, what interrupts it, and how it ends."""

    def test_a_trajectory_in_progress_blocks(self) -> None:
        """Until it ends."""
        running = [event("request_received", "2026-05-04")]
        blocked = found(answer("2026-01-05", *running, as_of="2026-08-01"), "fm_wait_6")
        assert (blocked.status, blocked.reason) == (Status.NOT_APPLICABLE, "procedures.trajectory")
        ended = [*running, event("assessment_received", "2026-06-20", "C")]
        assert found(answer("2026-01-05", *ended, as_of="2026-08-01"), "fm_wait_6").status is Status.OPEN

    @pytest.mark.parametrize(("relapse", "day"), [("2026-04-26", "2026-07-05"), ("2026-04-27", "2026-10-27")])
    def test_the_first_fourteen_days_of_work(self, relapse: str, day: str) -> None:
        """Work from 13 April: a new incapacity to 26 April does not interrupt, on 27 April it does."""
        absences = [{"first_day": "2026-01-05", "last_day": "2026-04-12"}, {"first_day": relapse}]
        assert earliest(answer("", absences=absences, as_of="2026-05-01"), "fm_wait_6") == day

    @pytest.mark.parametrize(("last_day_of_work", "day"), [("2026-04-25", "2026-07-05"), ("2026-04-26", "2026-10-27")])
    def test_part_time_work_is_resumption(self, last_day_of_work: str, day: str) -> None:
        """The same fourteen days of work in part, inside one absence."""
        work: Any = {
            "kind": "work_resumption",
            "started_on": "2026-04-13",
            "last_day": last_day_of_work,
            "work": "adapted",
        }
        assert earliest(answer("2026-01-05", work, as_of="2026-05-01"), "fm_wait_6") == day

    def test_leave_between_two_periods(self) -> None:
        """Resumption by default; no resumption by the other reading."""
        absences = [{"first_day": "2026-01-05", "last_day": "2026-04-12"}, {"first_day": "2026-05-11"}]
        leaves = [{"kind": "parental", "first_day": "2026-04-13", "last_day": "2026-05-10"}]
        facts: dict[str, Any] = {"absences": absences, "leaves": leaves, "as_of": "2026-06-01"}
        assert earliest(answer("", **facts), "fm_wait_6") == "2026-11-11"
        assert earliest(answer("", **facts, readings={"leave_between": "no_resumption"}), "fm_wait_6") == "2026-07-05"

    def test_the_end_after_the_term_of_appeal(self) -> None:
        """Nothing asked, no appeal: the day after twenty-one days."""
        records = [event("fm_notice_received", "2026-07-08"), event("fm_finding_received", "2026-09-01", "definitive")]
        assert earliest(answer("2026-01-05", *records, as_of="2026-09-02"), "fm_end") == "2026-09-23"
        asked = [*records, event("fm_adapted_requested", "2026-09-05")]
        assert found(answer("2026-01-05", *asked, as_of="2026-10-01"), "fm_end").status is Status.NOT_APPLICABLE
        reported = [*asked, event("fm_form_received", "2026-09-20"), event("fm_report_given", "2026-10-01")]
        assert found(answer("2026-01-05", *reported, as_of="2026-10-01"), "fm_end").status is Status.OPEN

    def test_statutory_staff_have_none(self) -> None:
        """The Act is of employment contracts."""
        asked = answer("2026-01-05", as_of="2026-08-01", contractual=False, worker="white_collar")
        assert found(asked, "fm_wait_6").status is Status.NOT_APPLICABLE
        assert [span.ladder for span in asked.packs[0].spans] == []
        assert found(asked, "start_worker").status is Status.OPEN


def wage(absences: list[dict[str, Any]], *records: Any, **facts: Any) -> list[tuple[str, str, str]]:
    """The spans of guaranteed wage: first day, last day, percentage."""
    given = {"worker": "blue_collar", "employment": {"first_day": "2015-01-01"}, **facts}
    spans = answer("", *records, absences=absences, as_of="2026-12-31", **given).packs[0].spans
    return [
        (span.first_day.isoformat(), span.last_day.isoformat(), str(span.percent))
        for span in spans
        if span.ladder.startswith("guaranteed")
    ]


class TestGuaranteedWage:
    """Spans on their own clock."""

    def test_blue_collar(self) -> None:
        """Seven, seven and sixteen days."""
        assert wage([{"first_day": "2026-01-05", "last_day": "2026-03-01"}]) == [
            ("2026-01-05", "2026-01-11", "100"),
            ("2026-01-12", "2026-01-18", "85.88"),
            ("2026-01-19", "2026-02-03", "25.88"),
        ]

    def test_white_collar(self) -> None:
        """Thirty days."""
        spans = wage([{"first_day": "2026-01-05", "last_day": "2026-03-01"}], worker="white_collar")
        assert spans == [("2026-01-05", "2026-02-03", "100")]

    @pytest.mark.parametrize(("relapse", "new"), [("2026-06-07", False), ("2026-06-08", True)])
    def test_eight_weeks(self, relapse: str, new: bool) -> None:
        """After 12 April 2026: a relapse to 7 June joins, on 8 June a new period begins."""
        absences = [
            {"first_day": "2026-04-06", "last_day": "2026-04-12"},
            {"first_day": relapse, "last_day": "2026-06-30"},
        ]
        assert ((relapse, "100") in [(first, percent) for first, _, percent in wage(absences)]) is new

    def test_the_balance_stays_due(self) -> None:
        """Five days used: the relapse goes on with day six."""
        absences = [
            {"first_day": "2026-04-06", "last_day": "2026-04-10"},
            {"first_day": "2026-05-04", "last_day": "2026-05-31"},
        ]
        assert wage(absences)[:3] == [
            ("2026-04-06", "2026-04-10", "100"),
            ("2026-05-04", "2026-05-05", "100"),
            ("2026-05-06", "2026-05-12", "85.88"),
        ]

    def test_a_certificate_of_another_illness(self) -> None:
        """Opens a new full period."""
        absences = [
            {"first_day": "2026-04-06", "last_day": "2026-04-10"},
            {"first_day": "2026-05-04", "last_day": "2026-05-31"},
        ]
        spans = wage(absences, event("other_cause_certificate", "2026-05-04"))
        assert spans[0] == ("2026-05-04", "2026-05-10", "100")

    def test_a_spell_without_wage_opens_no_window(self) -> None:
        """Days 15 to 20 are paid by the supplement only: the window runs from the end of the first spell."""
        absences = [
            {"first_day": "2026-01-05", "last_day": "2026-01-18"},
            {"first_day": "2026-02-16", "last_day": "2026-02-21"},
            {"first_day": "2026-03-16", "last_day": "2026-03-31"},
        ]
        assert wage(absences)[0] == ("2026-03-16", "2026-03-22", "100")
        joined = [*absences[:2], {"first_day": "2026-03-15", "last_day": "2026-03-31"}]
        assert all(percent == "25.88" for first, _, percent in wage(joined) if first >= "2026-02-01")

    @pytest.mark.parametrize(("reading", "new"), [("by_relapse", False), ("by_first_day", True)])
    def test_a_relapse_over_the_year_end(self, reading: str, new: bool) -> None:
        """Twenty days after an incapacity of 2025: eight weeks by its own day, fourteen days by the first."""
        absences = [
            {"first_day": "2025-12-15", "last_day": "2025-12-21"},
            {"first_day": "2026-01-12", "last_day": "2026-01-31"},
        ]
        spans = wage(absences, readings={"relapse_over_the_year": reading})
        assert (("2026-01-12", "2026-01-18", "100") in spans) is new

    def test_a_month_of_service_reached_in_the_period(self) -> None:
        """Right for the remaining days; the rank counts from the first day."""
        spans = wage([{"first_day": "2026-01-05", "last_day": "2026-01-31"}], employment={"first_day": "2025-12-09"})
        assert spans[0] == ("2026-01-09", "2026-01-11", "100")

    def test_the_kind_of_worker_is_not_said(self) -> None:
        """No span is guessed; the fact is named with what it decides."""
        asked = answer("2026-01-05", as_of="2026-02-01")
        (missing,) = [item for item in asked.packs[0].missing_facts if item.fact == "pack_facts.belgium.worker"]
        assert set(missing.decides) == {
            "belgium.guaranteed_wage_white", "belgium.guaranteed_wage_short", "belgium.guaranteed_wage_blue",
        }  # fmt: skip


class TestMarks:
    """What is not verified says so, and what has no number has no day."""

    @pytest.mark.parametrize(
        ("record", "id"),
        [
            (event("potential_requested", "2026-03-02"), "potential_answer"),
            (event("fm_form_received", "2026-03-02"), "fm_adapted_plan"),
            (None, "tnw_contacts"),
        ],
    )
    def test_no_number_was_found(self, record: Any, id: str) -> None:
        """Unknown, without a day."""
        item = found(answer("2026-01-05", *filter(None, [record]), as_of="2026-03-03"), id)
        assert (item.mark, item.status, item.reason, item.due) == (
            Mark.NOT_FOUND, Status.UNKNOWN, "number_not_found", None,
        )  # fmt: skip

    def test_every_secondary_rule_keeps_its_source(self) -> None:
        """A rule that others report names them."""
        pack = pack_named("belgium")
        parts: list[Milestone | Ladder | Counter | Figure] = [
            *pack.milestones, *pack.ladders, *pack.counters, *pack.figures,
        ]  # fmt: skip
        for item in parts:
            assert item.source or item.mark is Mark.NOT_FOUND, item.id
            assert item.mark is not Mark.NOT_FOUND or item.caveat, item.id

    def test_what_others_must_do_is_never_late(self) -> None:
        """The assessment is past its day: unknown, not overdue."""
        asked = answer("2026-01-05", event("request_received", "2026-05-04"), as_of="2026-08-01")
        item = found(asked, "assessment")
        assert (item.status, item.reason) == (Status.UNKNOWN, "events.belgium.assessment_received")


def test_every_day_of_a_long_chain_is_proved() -> None:
    """The steps done again give the last day, or the earliest where there is no last one."""
    records = (
        HAS_POTENTIAL,
        event("request_received", "2026-05-04"),
        event("prereturn_requested", "2026-05-05", "worker"),
        event("assessment_received", "2026-06-20", "B"),
        event("appealed", "2026-07-01"),
        event("fm_notice_received", "2026-09-01"),
        event("fm_finding_received", "2026-10-01", "definitive"),
    )
    asked = answer("2026-01-05", *records, as_of="2026-10-02", workers=30)
    for item in asked.packs[0].milestones:
        proof = asked.explain(item.key)
        assert replay(proof) == proof.conclusion
        if item.status is not Status.NOT_APPLICABLE:
            assert proof.conclusion == (item.due or item.not_before)


def test_the_notice_counts_by_receipt_or_by_sending() -> None:
    """The contested point decides which day shows the act."""
    records = (event("fm_notice_sent", "2026-07-05"), event("fm_notice_received", "2026-07-08"))
    asked = answer("2026-01-05", *records, as_of="2026-07-09")
    assert str(found(asked, "fm_wait_6").met_on) == "2026-07-08"
    sent = answer("2026-01-05", *records, as_of="2026-07-09", readings={"six_or_nine": "sending"})
    assert str(found(sent, "fm_wait_6").met_on) == "2026-07-05"


@pytest.mark.parametrize(
    ("first_day", "as_of", "id", "day"),
    [
        ("2015-06-01", "2016-01-01", "start_employer_10_old", "2018-01-01"),
        ("2016-01-04", "2016-02-01", "start_employer_10", "2017-01-01"),
        ("2022-05-30", "2022-06-01", "start_employer_10", "2022-09-30"),
        ("2022-05-31", "2022-06-01", "start_employer_20", "2022-10-01"),
        ("2025-06-02", "2025-07-01", "start_employer_20", "2025-09-02"),
    ],
)
def test_when_an_employer_may_ask_for_a_trajectory(first_day: str, as_of: str, id: str, day: str) -> None:
    """Four months in RIT 1.0, three in 2.0, each from its own day."""
    assert earliest(answer(first_day, as_of=as_of), id) == day


def test_in_2026_an_employer_needs_consent_or_potential() -> None:
    """Whatever the first day: what RIT 2.0 allowed ends with 2025."""
    plain = answer("2025-06-02", as_of="2026-02-01")
    assert found(plain, "start_employer_20").status is Status.LAPSED
    assert found(plain, "start_employer_30").status is Status.NOT_APPLICABLE
    agreed = answer("2025-06-02", event("consent_given", "2026-01-20"), as_of="2026-02-01")
    assert earliest(agreed, "start_employer_30") == "2026-01-20"


class TestLaddersAsPay:
    """A ladder of a pack is the value that terms of pay take."""

    def test_steps_in_days(self) -> None:
        """Seven, seven and sixteen days, with their percentages."""
        pack = pack_named("belgium")
        ladders = {item.id: item.counted for item in pack.ladders}
        blue = ladders["guaranteed_wage_blue"]
        assert blue is not None
        assert [(step.days, str(step.percent)) for step in blue.steps] == [(7, "100"), (7, "85.88"), (16, "25.88")]

    def test_a_month_has_no_number_of_days(self) -> None:
        """Only a case can tell how long two months are."""
        (solidarity,) = [item for item in pack_named("belgium").ladders if item.id == "solidarity"]
        assert solidarity.counted is None


class TestReadingsOfEveryTerm:
    """A reading of weekends and of missing days acts on every last day of the pack, not on some of them."""

    OWN_MOVE: ClassVar = {
        "contact": "the interval is the employer's own",
        "collective_policy": "the last day of a calendar year",
        "tnw_declare": "the rule itself moves it",
        "solidarity_amount": "the Act itself moves it",
        "neutral_20_weeks": "a span, not a term for an act",
    }

    def test_every_last_day_is_left_to_the_reading(self) -> None:
        """But for those that say why not; and every month of a last day."""
        pack = pack_named("belgium")
        left = {item.id for item in pack.milestones if item.due is not None and item.due.move == "by_reading"}
        assert {item.id for item in pack.milestones if item.due is not None} - left == self.OWN_MOVE.keys()
        for item in pack.milestones:
            if item.id in left:
                assert "'last_day'" not in repr(item.due), item.id
                assert "'next_month'" not in repr(item.due), item.id

    @given(st.dates(date(2026, 1, 5), date(2026, 3, 31)))
    @settings(max_examples=10)
    def test_a_last_day_in_a_weekend_moves_by_the_other_reading(self, first: date) -> None:
        """Every one of them, to the next day from Monday to Friday that is no public holiday."""
        after = [first + timedelta(days=number) for number in (60, 90, 95, 150, 151, 153, 154)]
        names = (
            ("potential_estimated", "has_potential"), ("request_received", None), ("assessment_received", "B"),
            ("fm_notice_received", None), ("fm_finding_received", "definitive"), ("fm_adapted_requested", None),
            ("fm_ended", None),
        )  # fmt: skip
        records = [event(name, day.isoformat(), outcome) for (name, outcome), day in zip(names, after, strict=True)]
        facts: dict[str, Any] = {
            "as_of": (after[-1] + timedelta(days=1)).isoformat(),
            "workers": 30,
            "contractual": True,
        }
        stays = answer(first.isoformat(), *records, **facts)
        moves = answer(first.isoformat(), *records, **facts, readings={"weekend": "next_working_day"})
        free = holidays.country_holidays("BE", years=[2026, 2027, 2028])
        left = {item.id for item in pack_named("belgium").milestones if item.id not in self.OWN_MOVE}
        days = {item.key: item.due for item in moves.packs[0].milestones}
        moved = 0
        for item in stays.packs[0].milestones:
            if item.id not in left or item.due is None:
                continue
            expected = item.due
            while expected.weekday() > 4 or expected in free:
                expected += timedelta(days=1)
            assert days[item.key] == expected, item.key
            moved += 1
        assert moved > 5

    @pytest.mark.parametrize(
        ("reading", "id", "day"),
        [
            ("last_day", "fm_finding", "2027-02-27"), ("first_of_next", "fm_finding", "2027-02-28"),
            ("last_day", "duty_6m", "2027-02-28"), ("first_of_next", "duty_6m", "2027-03-01"),
            ("last_day", "fm_wait_6", "2027-03-01"), ("first_of_next", "fm_wait_6", "2027-03-01"),
        ],
    )  # fmt: skip
    def test_a_month_without_the_day(self, reading: str, id: str, day: str) -> None:
        """From 31 August and 30 November; a wait is full on the same day by both."""
        records = [] if id != "fm_finding" else [event("fm_notice_received", "2026-11-29")]
        if id == "duty_6m":
            records = [event("potential_estimated", "2026-11-02", "has_potential")]
        facts: dict[str, Any] = {"as_of": "2026-12-01", "workers": 30, "readings": {"missing_day": reading}}
        item = found(answer("2026-08-31", *records, **facts), id)
        assert str(item.due or item.not_before) == day


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2026-02-18", Status.UPCOMING), ("2026-02-19", Status.DUE_SOON), ("2026-03-05", Status.DUE_SOON),
     ("2026-03-06", Status.OVERDUE)],
)  # fmt: skip
def test_the_flemish_return_coach_within_two_months(as_of: str, status: Status) -> None:
    """From Monday 5 January 2026: told on 19 February and on 4 March, at the latest on 5 March."""
    case = Case.model_validate({"absences": [{"first_day": "2026-01-05"}], "jurisdiction": "be"})
    found = assess_abroad(case, as_of=date.fromisoformat(as_of), packs=["flanders"]).packs[0].milestone("coach")
    assert (str(found.due), found.status) == ("2026-03-05", status)
    assert [str(day) for day in found.notify_on] == ["2026-02-19", "2026-03-04"]
