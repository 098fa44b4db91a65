"""What every test rests on: the records and milestones of a dossier, the days that are counted, and a verdict."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from asked import Record, begun, dated, done_late, dossier_of, opinion, yes

from poortwachter.facts.records import Evaluation, Opinion, PlanDocument
from poortwachter.law.signals.ours import PARAMETERS
from poortwachter.review.dossier import perhaps_late
from poortwachter.review.showing import (
    by,
    counted_day,
    days_of_sickness_after,
    end_of_first_year,
    first_of,
    holds_if,
    last_of,
    looked_until,
    months_after,
    opinions_of,
    weeks_after,
)
from poortwachter.review.verdict import NO, YES, Verdict, longest_late
from poortwachter.review.written import judged, made_of_others
from poortwachter.rules.patterns import AllOf, FieldIs, FromWeek, Parameter, still_runs

LEAVE = [{"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}]
"""Sixteen weeks, of which no day is counted."""
RECORDS: list[Record] = [
    opinion("2026-03-02", "none"),
    dated("problem_analysis", "2026-02-10", long_absence_expected=True),
    dated("problem_analysis_update", "2026-04-01", capacity="present"),
    dated("action_plan_update", "2026-05-01"),
    dated("action_plan", "2026-03-09"),
]


def test_records_of_several_kinds_stand_in_the_order_of_their_days() -> None:
    """Of one kind, of several, of those of a model; and none where there is none."""
    dossier = dossier_of("2026-06-01", *RECORDS)
    assert [one.kind for one in dossier.of(Opinion)] == ["problem_analysis", "capacity", "problem_analysis_update"]
    assert [one.kind for one in dossier.of(PlanDocument)] == ["action_plan", "action_plan_update"]
    assert [one.kind for one in dossier.entries(("capacity",))] == ["capacity"]
    assert [one.kind for one in dossier.entries(("evaluation", "action_plan"))] == ["action_plan"]
    assert list(dossier.of(Evaluation)) == []
    assert list(dossier.entries(("evaluation", "final_evaluation"))) == []
    assert [one.kind for one in opinions_of(dossier)] == ["capacity", "problem_analysis_update"]


def test_a_milestone_as_a_test_looks_at_it() -> None:
    """Its last day, the day on which it was done, and whether it is asked of anyone."""
    dossier = dossier_of("2026-06-01", *RECORDS)
    analysis, evaluation = dossier.first("problem_analysis"), dossier.first("first_year_evaluation")
    assert analysis is not None
    assert evaluation is not None
    assert (analysis.due, analysis.met_on, analysis.asked) == (date(2026, 2, 16), date(2026, 2, 10), True)
    assert (evaluation.due, evaluation.met_on, evaluation.asked) == (date(2027, 1, 3), None, True)
    assert dossier.first("report_completion") is None
    assert dossier.each("report_completion") == []
    assert dossier.each("problem_analysis")[:1] == [analysis]
    nobody = dossier_of("2026-06-01", employment={"regime": "no_employer"}).first("action_plan")
    assert nobody is None or (nobody.due, nobody.asked) == (None, False)


def test_a_milestone_that_lapsed_is_asked_of_nobody() -> None:
    """The employment ended before its day."""
    left = {"regime": "civil_code", "last_day": "2026-06-01"}
    evaluation = dossier_of("2026-07-01", *RECORDS, employment=left).first("first_year_evaluation")
    assert evaluation is not None
    assert evaluation.asked is False


@pytest.mark.parametrize(
    ("as_of", "late"), [("2026-02-16", False), ("2026-02-17", True)],
)  # fmt: skip
def test_what_may_be_late(as_of: str, late: bool) -> None:
    """The analysis was due on Monday 16 February 2026."""
    dossier = dossier_of(as_of)
    assert ("problem_analysis" in dossier.perhaps_late) is late
    assert perhaps_late(dossier.milestones["problem_analysis"][0]) is late
    assert "first_year_evaluation" not in dossier.perhaps_late


@pytest.mark.parametrize(
    ("question", "value", "said"),
    [
        ("UP-E08", "no", {"UP-E08": "no"}),
        ("UP-E11", "no", {"UP-E07": "no"}),
        ("UP-E11", "yes", {}),
        ("UP-M05", "yes", {"UP-M01": "yes"}),
        ("UP-M05", "no", {}),
        ("UP-S16", "no", {"UP-S08": "no"}),
    ],
)
def test_an_answer_to_a_question_that_is_asked_no_more(question: str, value: str, said: dict[str, str]) -> None:
    """Counts as the answer that says as much, by the same record; another says nothing."""
    dossier = dossier_of("2026-06-01", dated("answer", "2026-05-01", question=question, value=value, id="said-1"))
    assert dossier.said == said
    assert [(one.id, one.record.value) for one in dossier.answers.values()] == [("said-1", value) for _ in said]
    assert [one.record.question for one in dossier.answers.values()] == list(said)


def test_a_number_of_ours_and_a_figure() -> None:
    """The one as it was chosen, the other as it is."""
    dossier = dossier_of("2026-06-01")
    assert dossier.number(Parameter.ADVICE_DAYS) == PARAMETERS[Parameter.ADVICE_DAYS] == 42
    assert dossier.number(17) == 17


def test_days_are_counted_past_a_leave() -> None:
    """Calendar weeks and months are not."""
    plain, leave = dossier_of("2026-12-01"), dossier_of("2026-12-01", leaves=LEAVE)
    assert counted_day(plain, 1) == counted_day(leave, 1) == date(2026, 1, 5)
    assert end_of_first_year(plain) == date(2027, 1, 3)
    assert end_of_first_year(leave) == date(2027, 1, 3) + timedelta(weeks=16)
    day = date(2026, 5, 30)
    assert [days_of_sickness_after(leave, day, number) for number in (0, 1, 2)] == [
        day, date(2026, 5, 31), date(2026, 9, 21),
    ]  # fmt: skip
    assert weeks_after(leave, 10) == weeks_after(plain, 10) == date(2026, 3, 16)
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("as_of", "records", "until"),
    [
        ("2027-06-01", [], "2027-06-01"),
        ("2028-03-01", [], "2028-01-02"),
        ("2028-03-01", [{"kind": "wia_application", "received_on": "2027-10-01"}], "2027-10-01"),
        ("2027-09-30", [{"kind": "wia_application", "received_on": "2027-09-30"}], "2027-09-30"),
    ],
)
def test_how_far_is_looked(as_of: str, records: list[Record], until: str) -> None:
    """To today, or to the application or the end of the wait before it."""
    assert looked_until(dossier_of(as_of, *records)) == date.fromisoformat(until)


def test_nobody_looks_past_the_last_sick_day() -> None:
    """It comes before today."""
    absences = [{"first_day": "2026-01-05", "last_day": "2026-08-31"}]
    assert looked_until(dossier_of("2026-12-01", first_sick_day=None, absences=absences)) == date(2026, 8, 31)


def test_a_verdict_by_a_record() -> None:
    """Since its day, or another; and none without a record."""
    entries = dossier_of("2026-06-01", *RECORDS).of(Opinion)
    first, last = first_of(entries), last_of(entries)
    assert by(first) == yes("2026-02-10", "problem_analysis@2026-02-10")
    assert by(last) == yes("2026-04-01", "problem_analysis_update@2026-04-01")
    assert by(last, since=date(2026, 5, 1)) == yes("2026-05-01", "problem_analysis_update@2026-04-01")
    assert by(None) == by(first_of([])) == by(last_of([])) == NO
    assert (holds_if(True), holds_if(False)) == (YES, NO)
    assert (YES.holds, NO.holds) == (True, False)


def test_what_was_late_for_longest() -> None:
    """Counted from the first day on which it was late; what was not done after all is not late."""
    short, long = done_late("2026-03-01", "2026-03-05", "a-1"), done_late("2026-02-01", "2026-02-20", "b-1")
    open_still = yes("2026-01-01", "c-1")
    assert (short.late, open_still.late) == (True, False)
    assert (short.lateness, long.lateness) == (timedelta(days=4), timedelta(days=19))
    assert open_still.lateness == Verdict(True, None, (), None, date(2026, 3, 5)).lateness == timedelta()
    assert longest_late([short, open_still, long]) == long
    assert longest_late([open_still]) == longest_late([]) == NO


@pytest.mark.parametrize(
    ("template", "first", "last"),
    [
        (FromWeek(1), "2026-01-05", None),
        (FromWeek(2), "2026-01-12", None),
        (FromWeek(20), "2026-05-18", None),
        (FromWeek(20, 21), "2026-05-18", "2026-05-31"),
    ],
)
def test_a_week_of_sickness(template: FromWeek, first: str, last: str | None) -> None:
    """From its Monday, through the Sunday of the last."""
    begins = date.fromisoformat(first)
    assert judged(template, dossier_of(first)) == YES
    assert first == "2026-01-05" or judged(template, dossier_of(str(begins - timedelta(days=1)))) == NO
    if last is not None:
        assert judged(template, dossier_of(last)) == YES
        assert judged(template, dossier_of(str(date.fromisoformat(last) + timedelta(days=1)))) == NO


def test_what_must_all_hold_names_what_each_rests_on() -> None:
    """A week rests on no record, and adds none."""
    plan, start = FieldIs(("action_plan",)), FieldIs(("work_resumption",))
    dossier = dossier_of("2026-06-01", *RECORDS, begun("work_resumption", "2026-04-06", work="own"))
    both = judged(AllOf((FromWeek(1), plan, start)), dossier)
    assert both.holds
    assert set(both.evidence) == {"action_plan@2026-03-09", "work_resumption@2026-04-06"}
    assert judged(AllOf((FromWeek(1), plan)), dossier).evidence == ("action_plan@2026-03-09",)
    assert judged(AllOf((FromWeek(1), FromWeek(2))), dossier) == YES


def test_work_that_ended_is_no_work_that_runs() -> None:
    """One of the parts says no, whatever is on file of its kind."""
    runs, plan = FieldIs(("work_resumption",), among=(still_runs(),)), FieldIs(("action_plan",))
    ended = begun("work_resumption", "2026-04-06", work="own", last_day="2026-05-31")
    assert judged(AllOf((runs, plan)), dossier_of("2026-05-31", *RECORDS, ended)).holds
    assert judged(AllOf((runs, plan)), dossier_of("2026-06-01", *RECORDS, ended)) == NO


def test_which_tests_are_made_of_others() -> None:
    """What is written out, and what is called."""
    assert made_of_others(FromWeek(1))
    assert made_of_others(AllOf((FromWeek(1),)))
    assert not made_of_others(FieldIs(("action_plan",)))
