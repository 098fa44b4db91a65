"""WIA 25(15), 64(8), 64(9), 102, 111 and 112, Awb 6:7: UWV's own terms, and what each interested party can do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oracle import extended, extension_decided_by, objection_decided_by, wia_decision_after_sanction
from poortwachter import Assessment, Status, assess
from poortwachter.rules.rule import Bearer
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""The wait ends on 2 January 2028, so a sanction begins on 3 January 2028."""
SANCTION_BEGINS = date(2028, 1, 3)
APPLIED = {"kind": "wia_application", "received_on": "2027-10-10"}
SANCTION = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
DECISIONS = (
    "sanction_decision", "repair_decision", "wage_extension_decision", "wia_decision", "early_iva_decision",
    "extension_decision", "transition_compensation_decision",
)  # fmt: skip


def on_file(*records: Mapping[str, object], as_of: date = FAR, readings: dict[str, str] | None = None) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(D0, records=list(records)), as_of=as_of, readings=readings)


def repaired(on: date) -> list[dict[str, object]]:
    """A repair report, and UWV's decision that the shortcoming was repaired."""
    report: dict[str, object] = {"kind": "repair_report", "received_on": on - timedelta(days=14)}
    return [report, {"kind": "repair_decision", "sent_on": on, "repaired": True}]


class TestAfterASanction:
    """WIA 25(15), 64(8), 64(9): the decision on WIA that a sanction suspended."""

    @pytest.mark.parametrize(
        ("decided_on", "due"),
        [
            (date(2028, 3, 15), date(2028, 4, 26)),
            (date(2028, 3, 16), date(2028, 5, 1)),
            (date(2028, 3, 20), date(2028, 5, 1)),
            (date(2028, 3, 21), date(2028, 5, 2)),
        ],
    )
    def test_six_weeks_after_repair_was_established(self, decided_on: date, due: date) -> None:
        """Moved off days off: King's Day 2028, the day after it and the weekend become Monday 1 May."""
        found = on_file(APPLIED, SANCTION, *repaired(decided_on)).milestone("wia_decision")
        assert found.due == due
        assert [str(item) for item in found.basis] == ["WIA 25(15)", "WIA 64(8)", "WIA 64(9)", "Atw 1(1)"]

    def test_unrepaired_uwv_resumes_six_weeks_before_the_52_weeks_end(self) -> None:
        """WIA 64(8)c: on 19 November 2028, and decides six weeks after that, 31 December, a Sunday before a holiday."""
        answer = on_file(APPLIED, SANCTION)
        assert answer.milestone("wia_decision").due == date(2029, 1, 2)
        proof = answer.explain("wia_decision")
        assert date(2028, 11, 19) in {step.day for step in proof.steps if step.what == "wia_resumed"}

    def test_resumed_at_the_request_of_the_employee(self) -> None:
        """WIA 64(8)b: the employment ends."""
        asked = {"kind": "resumption_request", "received_on": "2028-06-01"}
        assert on_file(APPLIED, SANCTION, asked).milestone("wia_decision").due == date(2028, 7, 13)

    def test_the_decision_meets_it(self) -> None:
        """On the day, and a day late."""
        for sent_on, status, late in (("2028-05-01", Status.MET, 0), ("2028-05-02", Status.MET_LATE, 1)):
            decided = {"kind": "wia_decision", "sent_on": sent_on, "granted": True}
            found = on_file(APPLIED, SANCTION, *repaired(date(2028, 3, 20)), decided).milestone("wia_decision")
            assert (found.status, found.days_late) == (status, late)

    def test_no_sanction_no_suspension(self) -> None:
        """One that was void, or withdrawn, suspends nothing: eight weeks, WIA 102(3)."""
        for sanction in ({**SANCTION, "sent_on": "2028-01-10"}, {**SANCTION, "withdrawn_on": "2027-12-01"}):
            found = on_file(APPLIED, sanction).milestone("wia_decision")
            assert (found.due, [str(item) for item in found.basis]) == (date(2027, 12, 4), ["WIA 102(3)"])

    @given(st.none() | st.integers(30, 420), st.none() | st.integers(0, 420))
    def test_the_second_reading_agrees(self, repaired_after: int | None, asked_after: int | None) -> None:
        """The calendar walked day by day gives the same day."""
        records: list[Mapping[str, object]] = [APPLIED, SANCTION]
        on = None if repaired_after is None else SANCTION_BEGINS + timedelta(days=repaired_after)
        asked = None if asked_after is None else SANCTION_BEGINS + timedelta(days=asked_after)
        records += [] if on is None else repaired(on)
        records += [] if asked is None else [{"kind": "resumption_request", "received_on": asked}]
        assert on_file(*records).milestone("wia_decision").due == wia_decision_after_sanction(
            SANCTION_BEGINS, on, asked
        )


class TestWia102:
    """Extension and early IVA; and UWV's notice that it takes longer."""

    @given(st.dates(date(2027, 1, 1), date(2027, 12, 31)))
    def test_two_weeks_on_an_extension(self, asked: date) -> None:
        """WIA 102(2): within two weeks of the request."""
        found = on_file({"kind": "extension_agreement", "received_on": asked}).milestone("extension_decision")
        assert found.due == extension_decided_by(asked)
        assert found.bearer == Bearer.UWV

    def test_each_request_has_its_decision(self) -> None:
        """An extension, and later its shortening."""
        answer = on_file(
            {"kind": "extension_agreement", "received_on": "2027-09-01", "last_day": "2028-12-31"},
            {"kind": "extension_decision", "sent_on": "2027-09-16", "granted": True, "last_day": "2028-12-31"},
            {"kind": "extension_agreement", "received_on": "2028-02-01", "last_day": "2028-06-30"},
        )
        first, second = (item for item in answer.milestones if item.id == "extension_decision")
        assert (first.due, first.status, first.days_late) == (date(2027, 9, 15), Status.MET_LATE, 1)
        assert (second.due, second.status) == (date(2028, 2, 15), Status.UNKNOWN)

    def test_early_iva_as_long_as_wia(self) -> None:
        """WIA 102(3): eight weeks by UWV's count; literally a day more."""
        asked = {"kind": "early_iva_application", "received_on": "2026-10-12"}
        assert on_file(asked).milestone("early_iva_decision").due == date(2026, 12, 6)
        literal = on_file(asked, readings={"wia_decision_term": "receipt_is_day_zero"})
        assert literal.milestone("early_iva_decision").due == date(2026, 12, 7)

    def test_uwv_writes_that_it_takes_longer(self) -> None:
        """WIA 102(5): the day that UWV names is the last day, for the WIA decision and for early IVA alike."""
        letter = {"kind": "confirmed_dates", "sent_on": "2027-11-20", "states": {"wia_decision_due": "2028-01-30"}}
        decided = {"kind": "wia_decision", "sent_on": "2028-01-30"}
        found = on_file(APPLIED, letter, decided).milestone("wia_decision")
        assert (found.due, found.status) == (date(2028, 1, 30), Status.MET)
        other = {**letter, "states": {"early_iva_decision_due": "2027-02-01"}, "sent_on": "2026-11-01"}
        asked = {"kind": "early_iva_application", "received_on": "2026-10-12"}
        assert on_file(asked, other).milestone("early_iva_decision").due == date(2027, 2, 1)


class TestObjectionAndAppeal:
    """Awb 6:7 and 6:8, WIA 111 and 112."""

    @pytest.mark.parametrize("kind", DECISIONS)
    def test_against_each_decision(self, kind: str) -> None:
        """By any interested party: six weeks after it was sent, Saturday 1 January 2028 moved past the weekend."""
        found = on_file({"kind": kind, "sent_on": "2027-11-20"}).milestone("objection")
        assert (found.due, found.bearer) == (date(2028, 1, 3), Bearer.INTERESTED_PARTY)

    @pytest.mark.parametrize(
        ("kind", "weeks", "article"),
        [
            ("sanction_decision", 13, "WIA 111"),
            ("repair_decision", 13, "WIA 111"),
            ("wage_extension_decision", 13, "WIA 111"),
            ("extension_decision", 13, "WIA 111"),
            ("wia_decision", 17, "WIA 112(1)"),
            ("early_iva_decision", 17, "WIA 112(1)"),
            ("transition_compensation_decision", 13, "BW 7:673e(6)"),
        ],
    )
    def test_uwv_decides_on_it(self, kind: str, weeks: int, article: str) -> None:
        """From the day after the term of the objection, whenever it was made."""
        for made_on in ("2027-11-21", "2027-12-30"):
            answer = on_file({"kind": kind, "sent_on": "2027-11-20"}, {"kind": "objection", "received_on": made_on})
            found = answer.milestone("objection_decision")
            assert found.due == objection_decided_by(date(2027, 11, 20), weeks)
            assert [str(item) for item in found.basis] == [article]

    def test_an_assessment_by_a_labour_expert_is_a_reading(self) -> None:
        """WIA 112 read literally for a sanction: seventeen weeks."""
        records = (SANCTION, {"kind": "objection", "received_on": "2027-12-01"})
        plain = on_file(*records)
        longer = on_file(*records, readings={"objection_decision_term": "seventeen_weeks"})
        for answer, due, article in ((plain, date(2028, 3, 13), "WIA 111"), (longer, date(2028, 4, 10), "WIA 112(1)")):
            found = answer.milestone("objection_decision")
            assert (found.due, [str(item) for item in found.basis]) == (due, [article])
            proof = answer.explain("objection_decision")
            assert article in {str(item) for step in proof.steps for item in step.basis}
            assert any(one.startswith("objection_decision_term=") for one in proof.readings)
            assert "objection_decision_term" in {one.id for one in answer.readings}

    def test_no_reading_where_the_objection_is_against_another_decision(self) -> None:
        """The reading is of the sanction alone."""
        decided = {"kind": "wia_decision", "sent_on": "2027-11-20", "id": "wia"}
        answer = on_file(decided, {"kind": "objection", "received_on": "2027-12-01"})
        assert "objection_decision_term" not in {one.id for one in answer.readings}

    def test_an_objection_without_its_decision_on_file(self) -> None:
        """No day can be counted: the decision is a missing fact."""
        found = on_file({"kind": "objection", "received_on": "2027-12-01"}).milestone("objection_decision")
        assert (found.due, found.status, found.missing) == (None, Status.UNKNOWN, "records")

    def test_the_objection_counts_for_the_decision_that_it_names(self) -> None:
        """Two decisions, and the objection says which of the two it is against."""
        answer = on_file(
            APPLIED, SANCTION, {"kind": "wage_extension_decision", "sent_on": "2027-11-05", "days": 0},
            {"kind": "objection", "received_on": "2027-12-10", "against": "wage_extension_decision"},
        )  # fmt: skip
        assert answer.milestone("objection_decision").due == objection_decided_by(date(2027, 11, 5), 13)

    @pytest.mark.parametrize(("made_on", "decision"), [("2027-11-22", "sanction"), ("2027-11-23", "other")])
    @pytest.mark.parametrize("kind", ["wia_decision", "wage_extension_decision"])
    def test_an_objection_that_names_none_is_against_the_decision_before_it(
        self, kind: str, made_on: str, decision: str
    ) -> None:
        """Not the first of all decisions: the last before it, however many objections are made to it."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-15", "id": "s1"}
        other = {"kind": kind, "sent_on": "2027-11-23", "id": "o1", "days": 0, "granted": True}
        other.pop("days" if kind == "wia_decision" else "granted")
        objections = [{"kind": "objection", "received_on": day, "id": day[5:]} for day in (made_on, "2027-12-20")]
        answer = on_file(APPLIED, sanction, other, *objections)
        made = {item.key: item.evidence for item in answer.milestones if item.id == "objection"}
        first = made_on[5:] if decision == "other" else "12-20"
        assert made == {"objection:s1": None if decision == "other" else made_on[5:], "objection:o1": first}
        weeks = 17 if kind == "wia_decision" else 13
        due = {item.key: item.due for item in answer.milestones if item.id == "objection_decision"}
        of_sanction, of_other = (
            objection_decided_by(date(2027, 11, day), number) for day, number in ((15, 13), (23, weeks))
        )
        assert due[f"objection_decision:{made_on[5:]}"] == (of_other if decision == "other" else of_sanction)
        assert due["objection_decision:12-20"] == of_other

    def test_two_decisions_of_one_day_leave_open_what_it_is_against(self) -> None:
        """The missing fact is what it is against; said, there is a day. The decision on it counts for it anyhow."""
        wia = {"kind": "wia_decision", "sent_on": "2027-11-15", "granted": False, "id": "w1"}
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-15", "id": "s1"}
        objection = {"kind": "objection", "received_on": "2027-12-10"}
        decided = {"kind": "objection_decision", "sent_on": "2028-03-01", "against": "wia_decision"}
        answer = on_file(wia, sanction, objection)
        found = answer.milestone("objection_decision")
        assert (found.due, found.status, found.missing) == (None, Status.UNKNOWN, "records.objection.against")
        assert "records.objection.against" in {fact.fact for fact in answer.missing_facts}
        assert {item.met_on for item in answer.milestones if item.id == "objection"} == {None}
        assert on_file(wia, sanction, objection, decided).milestone("objection_decision").met_on == date(2028, 3, 1)
        said = on_file(wia, sanction, {**objection, "against": "wia_decision"})
        assert said.milestone("objection_decision").due == objection_decided_by(date(2027, 11, 15), 17)
        assert said.milestone("objection:w1").met_on == date(2027, 12, 10)

    def test_a_decision_on_another_objection_is_not_the_answer(self) -> None:
        """Also where the decision objected to is not on file."""
        objection = {"kind": "objection", "received_on": "2027-12-10", "against": "sanction_decision"}
        decided = {"kind": "objection_decision", "sent_on": "2028-03-01", "against": "wia_decision"}
        assert on_file(objection, decided).milestone("objection_decision").met_on is None

    @given(st.dates(date(2028, 1, 5), date(2029, 12, 31)))
    def test_appeal(self, decided: date) -> None:
        """Six weeks after the decision on the objection was sent."""
        decision = {"kind": "objection_decision", "sent_on": decided}
        found = on_file(SANCTION, {"kind": "objection", "received_on": "2027-12-01"}, decision).milestone("appeal")
        assert found.due == extended(decided + timedelta(days=42))
        used = on_file(SANCTION, decision, {"kind": "appeal", "received_on": found.due}).milestone("appeal")
        assert used.status == Status.MET

    def test_the_compensation(self) -> None:
        """Awb 4:13: eight weeks after the application, moved to a working day."""
        applied = {"kind": "transition_compensation_application", "received_on": "2028-06-03"}
        assert on_file(applied).milestone("transition_compensation_decision").due == date(2028, 7, 31)

    @pytest.mark.parametrize(
        ("paid", "due"),
        [
            (("2019-10-15",), date(2020, 11, 2)),
            (("2020-03-31",), date(2020, 11, 2)),
            (("2020-04-01",), date(2020, 6, 29)),
            (("2020-03-31", "2020-04-15"), date(2020, 6, 29)),
            ((), date(2020, 6, 29)),
        ],
    )
    def test_the_compensation_of_an_old_case(self, paid: tuple[str, ...], due: date) -> None:
        """Twenty-six weeks after an application of 4 May 2020 on what was paid before April, as reported."""
        applied = {"kind": "transition_compensation_application", "received_on": "2020-05-04"}
        payments = [{"kind": "transition_payment", "dated": day} for day in paid]
        found = assess(running(date(2016, 8, 1), records=[*payments, applied]), as_of=date(2021, 1, 4))
        assert found.milestone("transition_compensation_decision").due == due


class TestPractice:
    """Since 1 January 2026 UWV takes sixteen weeks for each WIA assessment; WIA 102(3) says eight."""

    @pytest.mark.parametrize(("received", "told"), [("2025-12-31", False), ("2026-01-01", True), ("2026-01-02", True)])
    def test_said_of_the_decision(self, received: str, told: bool) -> None:
        """Also once it was late."""
        records = [
            {"kind": "wia_application", "received_on": received},
            {"kind": "wia_decision", "sent_on": "2026-06-10"},
        ]
        answer = assess(running(date(2024, 7, 1), records=records), as_of=date(2026, 7, 1))
        decision = answer.milestone(f"wia_decision:wia_application@{received}")
        assert decision.status == "met_late"
        assert ("sixteen_weeks_in_practice" in decision.caveats) == told

    def test_not_after_a_sanction(self) -> None:
        """Six weeks from the day on which UWV goes on: of that no practice is known."""
        records = [
            {"kind": "wia_application", "received_on": "2026-03-01"},
            {"kind": "sanction_decision", "sent_on": "2026-04-20"},
        ]
        answer = assess(running(date(2024, 7, 1), records=records), as_of=date(2026, 7, 1))
        assert answer.milestone("wia_decision:wia_application@2026-03-01").caveats == ()
