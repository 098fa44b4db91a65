"""WIA 25(9) to (14): the wage sanction, its repair, and leave in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, Status, assess
from strategies import FAR, MODERN_DAYS, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def applied(day: str, **fields: object) -> dict[str, object]:
    """A WIA application received on ``day``."""
    return {"kind": "wia_application", "received_on": day, **fields}


def sanctioned(day: str = "2027-11-01", **fields: object) -> dict[str, object]:
    """A sanction decision sent on ``day``."""
    return {"kind": "sanction_decision", "sent_on": day, **fields}


def repair(received: str, decided: str | None = None, *, repaired: bool = True) -> list[dict[str, object]]:
    """A repair report, and UWV's decision on it."""
    report: dict[str, object] = {"kind": "repair_report", "received_on": received}
    decision: dict[str, object] = {"kind": "repair_decision", "sent_on": decided, "repaired": repaired}
    return [report] if decided is None else [report, decision]


class TestSanction:
    """WIA 25(9) to (11): at most 52 weeks, decided six weeks before the end, void when sent after it."""

    @pytest.mark.parametrize(
        ("sent", "status", "last_day"),
        [
            ("2027-11-21", Status.MET, date(2028, 12, 31)),
            ("2027-11-22", Status.MET_LATE, date(2028, 12, 31)),
            ("2028-01-02", Status.MET_LATE, date(2028, 12, 31)),
            ("2028-01-03", Status.MET_LATE, None),
        ],
    )
    def test_in_time_late_and_void(self, sent: str, status: Status, last_day: date | None) -> None:
        """Sent on the last day of the wait it is valid; a day later there is no sanction."""
        answer = on_file(applied("2027-10-10"), sanctioned(sent))
        assert answer.milestone("sanction_decision").status == status
        assert answer.milestone("sanction_decision").last_valid_day == date(2028, 1, 2)
        assert answer.sanction.last_day == last_day
        assert answer.wage_continuation.last_day == (last_day or date(2028, 1, 2))
        assert answer.sanction.reason == (None if last_day else "sanction_void")
        if last_day:
            assert answer.sanction.first_day == date(2028, 1, 3)
            assert answer.dismissal_ban.last_day == date(2029, 1, 2)

    def test_it_comes_on_top_of_a_late_application(self) -> None:
        """Target and bar move with the lateness; until UWV has decided on it the sanction is pending."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 10}
        answer = on_file(applied("2027-10-27"), decision, sanctioned("2028-01-12"))
        assert answer.milestone("sanction_decision").due == date(2027, 12, 1)
        assert answer.sanction.first_day == date(2028, 1, 13)
        pending = on_file(applied("2027-10-27"), sanctioned("2028-01-12"))
        assert pending.sanction.state == "pending"
        assert pending.milestone("sanction_decision").last_valid_day == date(2028, 1, 12)

    def test_leave_before_and_during_it(self) -> None:
        """It starts after leave that runs on its first day, and pauses for leave that begins later."""
        running_leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[running_leave])
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 4, 24), date(2029, 4, 22))
        later = {**running_leave, "first_day": "2028-06-01", "last_day": "2028-09-20"}
        answer = on_file(sanctioned(), leaves=[later])
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 1, 3), date(2029, 4, 22))

    def test_it_ends_with_the_employment_and_with_recovery(self) -> None:
        """On the last day of the one, on the last sick day before the other."""
        ended = on_file(sanctioned(), employment={"last_day": "2028-06-30"})
        assert (ended.sanction.last_day, ended.wia.first_day) == (date(2028, 6, 30), date(2028, 7, 1))
        spell = {"first_day": "2026-01-05", "last_day": "2028-06-30"}
        recovered = assess(Case.model_validate({"absences": [spell], "records": [sanctioned()]}), as_of=FAR)
        assert recovered.sanction.last_day == date(2028, 6, 30)

    def test_withdrawn(self) -> None:
        """No sanction, and the reason stands in its place."""
        answer = on_file(sanctioned(withdrawn_on="2028-02-01"))
        assert (answer.sanction.last_day, answer.sanction.reason) == (None, "sanction_withdrawn")

    def test_a_power_is_never_overdue(self) -> None:
        """Not used after its last valid day, it has lapsed."""
        for day, status in (
            ("2027-11-21", Status.UPCOMING),
            ("2027-11-22", Status.OPEN),
            ("2028-01-03", Status.LAPSED),
        ):
            answer = assess(running(D0), as_of=date.fromisoformat(day))
            assert answer.milestone("sanction_decision").status == status


class TestRepair:
    """WIA 25(12) to (14): UWV decides in three weeks, the sanction ends six weeks later, less the days UWV was late."""

    def test_the_worked_example_of_uwvs_counting(self) -> None:
        """Received 6 March 2028, granted three days late on 29 March: last day 6 May; ten more days late: 26 April."""
        assert on_file(sanctioned(), *repair("2028-03-06", "2028-03-29")).sanction.last_day == date(2028, 5, 6)
        late = on_file(sanctioned("2027-12-01"), *repair("2028-03-06", "2028-03-29"))
        assert late.sanction.last_day == date(2028, 4, 26)
        assert late.wia.first_day == date(2028, 4, 27)

    @pytest.mark.parametrize(
        ("decided", "last_day"), [("2028-03-26", date(2028, 5, 6)), ("2028-03-27", date(2028, 5, 6))]
    )
    def test_the_last_day_of_the_three_weeks(self, decided: str, last_day: date) -> None:
        """On the twenty-first day, a Sunday, it is in time; the Monday after it is a day late, and the end stays."""
        assert on_file(sanctioned(), *repair("2028-03-06", decided)).sanction.last_day == last_day

    def test_the_statute_read_literally(self) -> None:
        """The alternatives of C15 and C16: the day of receipt and the day of decision are day zero."""
        records = [sanctioned(), *repair("2028-03-06", "2028-03-29")]
        case = running(D0, records=records)
        readings = {"repair_decision_term": "receipt_is_day_zero", "run_out_of_the_sanction": "decision_is_day_zero"}
        assert assess(case, as_of=FAR, readings=readings).sanction.last_day == date(2028, 5, 8)

    def test_refused_and_repeated(self) -> None:
        """The late days of a refused request are added when a later one is granted."""
        refused = repair("2028-02-01", "2028-02-24", repaired=False)
        assert on_file(sanctioned(), *refused).sanction.last_day == date(2028, 12, 31)
        granted = on_file(sanctioned(), *refused, *repair("2028-05-01", "2028-05-10"))
        assert granted.sanction.last_day == date(2028, 6, 17)

    def test_going_on_for_the_substance_answers_the_documents(self) -> None:
        """Documents after an administrative sanction count as a repair report (Wetsuitleg 2023): UWV's decision to go
        on with it is the answer, three days late, and the report that follows has one of its own.
        """
        first, documents = sanctioned(ground="administrative"), repair("2027-12-13")
        goes_on = sanctioned("2028-01-05", ground="substantive")
        waits = on_file(first, *documents, goes_on)
        assert (waits.sanction.last_day, waits.sanction.pending) == (date(2028, 12, 31), ())
        answered = waits.milestone("repair_decision")
        assert (answered.met_on, answered.days_late) == (date(2028, 1, 5), 3)
        granted = on_file(first, *documents, goes_on, *repair("2028-05-01", "2028-05-10"))
        assert granted.sanction.last_day == date(2028, 6, 17)
        assert [item.met_on for item in granted.milestones if item.id == "repair_decision"] == [
            date(2028, 1, 5),
            date(2028, 5, 10),
        ]
        assert "sanction_decision@2028-01-05" in str(granted.explain("sanction").steps)
        taken_back = on_file(first, *documents, {**goes_on, "withdrawn_on": "2028-01-20"})
        assert taken_back.sanction.pending == ("repair_decision",)

    def test_a_refusal_beside_that_decision_is_the_same_answer(self) -> None:
        """On the same day, or a day later: it is counted once, and as the letter that refuses."""
        first, goes_on = sanctioned(ground="administrative"), sanctioned("2028-01-05", ground="substantive")
        for day in ("2028-01-05", "2028-01-06"):
            refused = repair("2027-12-13", day, repaired=False)
            granted = on_file(first, *refused, goes_on, *repair("2028-05-01", "2028-05-10"))
            late = (date.fromisoformat(day) - date(2028, 1, 2)).days
            assert granted.sanction.last_day == date(2028, 6, 20 - late)

    @pytest.mark.parametrize(("day", "waits"), [("2028-01-04", ()), ("2028-01-05", ()), ("2028-01-06", ("report",))])
    def test_what_was_granted_by_then_is_the_answer(self, day: str, waits: tuple[str, ...]) -> None:
        """On the day of that decision too; a day later the report had its answer, and the grant is of another one."""
        first, goes_on = sanctioned(ground="administrative"), sanctioned("2028-01-05", ground="substantive")
        found = on_file(first, *repair("2027-12-13", day), goes_on)
        assert found.sanction.pending == tuple(f"records.repair_{one}" for one in waits)

    def test_that_decision_answers_no_report_that_was_answered(self) -> None:
        """UWV refused the documents and then goes on for the substance: the next report waits for its own decision."""
        refused = repair("2027-12-13", "2027-12-20", repaired=False)
        goes_on = sanctioned("2028-01-05", ground="substantive")
        again = repair("2028-05-01", "2028-05-10")
        found = on_file(sanctioned(ground="administrative"), *refused, goes_on, *again)
        assert found.sanction.last_day == date(2028, 6, 20)
        assert [item.met_on for item in found.milestones if item.id == "repair_decision"] == [
            date(2027, 12, 20),
            date(2028, 5, 10),
        ]

    def test_never_longer_than_the_maximum_and_never_before_it_began(self) -> None:
        """A repair found at the very end changes nothing; one found long before the start leaves no sanction."""
        assert on_file(sanctioned(), *repair("2028-12-01", "2028-12-15")).sanction.last_day == date(2028, 12, 31)
        nothing = on_file(sanctioned("2027-10-20"), *repair("2027-10-25", "2027-11-01"))
        assert (nothing.sanction.last_day, nothing.sanction.reason) == (None, "sanction_shortened_to_nothing")
        assert nothing.wage_continuation.last_day == date(2028, 1, 2)

    def test_not_decided_yet(self) -> None:
        """The maximum stands, pending."""
        answer = on_file(sanctioned(), *repair("2028-03-06"), as_of=date(2028, 3, 20))
        assert (answer.sanction.last_day, answer.sanction.pending) == (date(2028, 12, 31), ("repair_decision",))
        assert answer.milestone("repair_decision").due == date(2028, 3, 26)

    def test_a_decision_without_its_report_is_a_missing_fact(self) -> None:
        """The end can be told; whether UWV was late cannot."""
        answer = on_file(sanctioned(), *repair("2028-03-06", "2028-03-20")[1:])
        assert (answer.sanction.last_day, answer.sanction.pending) == (date(2028, 4, 30), ("records.repair_report",))

    @given(MODERN_DAYS, st.integers(0, 400), st.integers(0, 60))
    def test_a_repair_never_lengthens_a_sanction(self, first_day: date, after: int, took: int) -> None:
        """Whatever the days, the sanction is at most its 52 weeks."""
        plain = assess(running(first_day), as_of=first_day)
        sent = plain.milestone("sanction_decision").due
        assert sent is not None
        received = date.fromordinal(sent.toordinal() + after)
        decided = date.fromordinal(received.toordinal() + took)
        records = [sanctioned(sent.isoformat()), *repair(received.isoformat(), decided.isoformat())]
        full = on_file(records[0], first_day=first_day)
        found = on_file(*records, first_day=first_day)
        assert full.sanction.first_day is not None
        assert full.sanction.last_day is not None
        assert (full.sanction.last_day - full.sanction.first_day).days + 1 == 364
        assert found.sanction.last_day is None or found.sanction.last_day <= full.sanction.last_day


def ended(last_day: str, *records: Mapping[str, object], by: str = "recovery") -> Assessment:
    """The answer for a case that ended on ``last_day``."""
    spell = {"first_day": D0, "last_day": last_day, "ended_by": by}
    return assess(Case.model_validate({"absences": [spell], "records": list(records)}), as_of=FAR)


class TestRepairDuringLeave:
    """WIA 25(9), (14), a reading: the run-out pauses for maternity leave, also where it is granted in the leave."""

    @pytest.mark.parametrize(
        ("granted", "last_day"),
        [("2028-02-29", "2028-07-31"), ("2028-03-01", "2028-08-01"), ("2028-03-02", "2028-08-01"),
         ("2028-06-20", "2028-08-01"), ("2028-06-21", "2028-08-01"), ("2028-06-22", "2028-08-02")],
    )  # fmt: skip
    def test_six_weeks_outside_the_leave(self, granted: str, last_day: str) -> None:
        """From 1 March to 20 June nothing runs out."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-03-01", "last_day": "2028-06-20"}
        answer = on_file(sanctioned(), *repair(granted, granted), leaves=[leave])
        assert answer.sanction.last_day == date.fromisoformat(last_day)


def test_late_days_that_outlast_the_whole_sanction() -> None:
    """Under the reading that takes them off the longest end: six weeks late with it, eleven months with the repair."""
    case = running(D0, records=[sanctioned("2028-01-02"), *repair("2028-01-05", "2028-12-28")])
    answer = assess(case, as_of=FAR, readings={"late_days_of_uwv": "from_the_earlier_end"})
    assert (answer.sanction.last_day, answer.sanction.reason) == (None, "sanction_shortened_to_nothing")
