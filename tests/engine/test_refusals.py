"""Records that cannot both be true are refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from pydantic import ValidationError

from poortwachter import Assessment, CaseError, assess
from strategies import FAR, running

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


def objected(day: str, against: str | None) -> dict[str, object]:
    """An objection received on ``day``."""
    return {"kind": "objection", "received_on": day, "against": against}


class TestRefused:
    """What cannot be: each with its path."""

    @pytest.mark.parametrize(
        ("records", "path"),
        [
            ([sanctioned(), sanctioned("2027-11-20")], r"records\[1\]\.sent_on"),
            ([sanctioned(), *repair("2028-03-06", "2028-03-05")], r"records\[2\]\.sent_on"),
            ([sanctioned(), *repair("2027-10-31")], r"records\[1\]\.received_on"),
            ([applied("2026-01-04")], r"records\[0\]\.received_on"),
            ([sanctioned(), objected("2027-10-31", against="sanction_decision")], r"records\[1\]\.received_on"),
        ],
    )
    def test_contradictory_records(self, records: list[dict[str, object]], path: str) -> None:
        """Two sanctions, a decision before its report, a repair before the sanction, an application before sickness, an
        objection before what it is against.
        """
        with pytest.raises((CaseError, ValidationError), match=path):
            on_file(*records)

    @pytest.mark.parametrize(
        ("day", "against"), [("2027-11-01", "sanction_decision"), ("2027-10-31", None), ("2027-10-31", "wia_decision")]
    )
    def test_an_objection_that_can_be(self, day: str, against: str | None) -> None:
        """On the day of the decision; before it, where another is named that is not on file, or none."""
        assert on_file(sanctioned(), objected(day, against=against)).milestone("objection").due

    def test_a_second_sanction_after_the_first_was_withdrawn(self) -> None:
        """That is no contradiction."""
        first = sanctioned("2027-10-20", withdrawn_on="2027-10-25")
        assert on_file(first, sanctioned("2027-11-01")).sanction.last_day == date(2028, 12, 31)

    @pytest.mark.parametrize("sent", ["2027-12-20", "2028-02-14"])
    def test_an_administrative_sanction_that_goes_on_for_its_substance(self, sent: str) -> None:
        """The second decision takes over the rest of the 52 weeks, also after the wait."""
        first = sanctioned("2027-12-01", ground="administrative")
        second = sanctioned(sent, ground="substantive")
        alone, both = on_file(first), on_file(second, first)
        assert (both.sanction.first_day, both.sanction.last_day) == (date(2028, 1, 3), date(2028, 12, 31))
        assert both.sanction.last_day == alone.sanction.last_day
        assert both.milestone("sanction_decision").days_late == 10
        assert both.explain("sanction").conclusion == alone.explain("sanction").conclusion
        objections = [item.due for item in both.milestones if item.key.startswith("objection:")]
        assert len(objections) == 2

    @pytest.mark.parametrize(
        ("reported", "status"), [("2027-11-30", "met"), ("2027-12-01", "met"), ("2027-12-02", "unknown")]
    )
    def test_what_goes_on_answers_a_report_of_that_day(self, reported: str, status: str) -> None:
        """And of the days before; a report of the day after waits for an answer of its own."""
        both = [sanctioned(ground="administrative"), sanctioned("2027-12-01", ground="substantive")]
        answer = on_file(applied("2027-10-10"), *both, *repair(reported), as_of=date(2028, 3, 1))
        assert answer.milestone(f"repair_decision:repair_report@{reported}").status == status

    def test_the_first_stands_where_the_second_is_withdrawn(self) -> None:
        """As if the second had not been: until UWV decides that the report is complete."""
        first = sanctioned("2027-12-01", ground="administrative")
        second = sanctioned("2028-02-14", ground="substantive", withdrawn_on="2028-04-03")
        assert on_file(first, second).sanction == on_file(first).sanction

    def test_the_late_days_of_the_first_come_off(self) -> None:
        """UWV was ten days late with the sanction: those count when repair is granted, WIA 25(14)."""
        both = [sanctioned("2027-12-01", ground="administrative"), sanctioned("2028-02-14", ground="substantive")]
        found = on_file(*both, *repair("2028-03-06", "2028-03-20"))
        assert found.sanction.last_day == date(2028, 4, 20)
        assert {"UP-T05", "UP-T08"} <= {finding.id for finding in found.risk.findings}

    @pytest.mark.parametrize(
        ("earlier", "later"),
        [
            ("substantive", "administrative"),
            ("substantive", "substantive"),
            ("administrative", "administrative"),
            ("administrative", None),
            (None, "substantive"),
        ],
    )
    def test_two_sanctions_on_other_grounds_are_refused(self, earlier: str | None, later: str | None) -> None:
        """Only what was administrative goes on for its substance."""
        with pytest.raises(CaseError, match=r"records\[1\]\.sent_on"):
            on_file(sanctioned("2027-11-01", ground=earlier), sanctioned("2027-11-20", ground=later))


class TestAnExtensionThatExtendsNothing:
    """WIA 24(1): the wait ends on 2 January 2028 anyhow."""

    @pytest.mark.parametrize(
        ("last_day", "refused"), [("2028-01-01", True), ("2028-01-02", True), ("2028-01-03", False)]
    )
    @pytest.mark.parametrize(
        "letter",
        [
            {"kind": "extension_agreement", "received_on": "2027-09-01"},
            {"kind": "extension_decision", "sent_on": "2027-10-01", "granted": True},
        ],
    )
    def test_asked_or_granted_until_a_day(self, letter: Mapping[str, object], last_day: str, refused: bool) -> None:
        """The day before, the day and the day after."""
        if not refused:
            assert on_file({**letter, "last_day": last_day}).waiting_period.last_day == date(2028, 1, 2)
            return
        with pytest.raises(CaseError, match=r"records\[0\]\.last_day") as caught:
            on_file({**letter, "last_day": last_day})
        assert [problem.code for problem in caught.value.problems] == ["extension_before_it_begins"]


class TestDoneAndNotDone:
    """An application that was filed cannot be recorded as not filed on a later day of the same case."""

    def test_refused_with_both_places(self) -> None:
        """The day before is the history of the file; the same day or later is a contradiction."""
        before = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-25"}
        assert on_file(before, applied("2027-10-26")).milestone("wia_application").days_late == 9
        with pytest.raises(CaseError, match=r"records\[1\].known_on: 2027-10-25.*before records\[0\]"):
            on_file(applied("2027-10-25"), before)


class TestQuestions:
    """An answer to a question that is never asked."""

    @pytest.mark.parametrize(
        ("id", "what_to_do", "repeats"),
        [
            ("UP-E071", "did you mean 'UP-E07'?", True),
            ("UP-Q99", "take the id of the question from risk.questions", True),
            ("house.moved_in", "take the id of the question from risk.questions", False),
        ],
    )
    def test_refused_with_the_question_that_was_meant(self, id: str, what_to_do: str, repeats: bool) -> None:
        """Where one is near; else with where the questions stand. A name of a pack could say anything."""
        with pytest.raises(CaseError) as caught:
            on_file({"kind": "answer", "dated": "2026-06-01", "question": id, "value": "yes"})
        (problem,) = caught.value.problems
        assert (problem.path, problem.code) == (("records", 0, "question"), "unknown_question")
        assert what_to_do in problem.message("en")
        assert (id in problem.message("en")) is repeats
