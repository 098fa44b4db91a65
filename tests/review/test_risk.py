"""The wage sanction risk: findings, UWV's test in its own order, levels, the report and the next steps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, CaseError, assess
from poortwachter.answer.risk import Finding, FindingState, Outcome, ReportState, RiskLevel
from poortwachter.facts._filing import kinds_of
from poortwachter.facts.records import Opinion
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.remedies import REMEDIES
from poortwachter.law.retired import RETIRED
from poortwachter.law.signals import QUESTIONS, SIGNALS
from poortwachter.review.facts import FACTS
from poortwachter.review.levels import level_of
from poortwachter.rules.patterns import FACT_NEEDS, Fact, needs
from poortwachter.rules.signal import Effect, Step, Track, Weight
from poortwachter.text import LANGUAGES
from poortwachter.text.page import page
from poortwachter.text.signals import signals_table
from strategies import FAR

D0 = date(2026, 1, 5)
LEVELS = Path(__file__).parent.parent.parent / "examples" / "levels"
BOTH = ["employer", "employee"]


def answered(*records: Mapping[str, Any], as_of: date = FAR, **facts: Any) -> Assessment:
    """The answer for a case that began on 5 January 2026."""
    return assess(Case.model_validate({"first_sick_day": D0, "records": list(records), **facts}), as_of=as_of)


def findings(answer: Assessment) -> dict[str, Finding]:
    """The findings by id."""
    return {finding.id: finding for finding in answer.risk.findings}


def dated(kind: str, day: str, **fields: Any) -> dict[str, Any]:
    """A record of ``kind`` on ``day``."""
    return {"kind": kind, "dated": day, **fields}


def said(question: str, value: str, day: str = "2027-11-01") -> dict[str, Any]:
    """An answer of a case manager."""
    return dated("answer", day, question=question, value=value)


class TestTheListOfSignals:
    """Every signal of the source is there, tested or asked, with its words."""

    def test_each_has_a_number_of_its_own_and_none_comes_back(self) -> None:
        """Those that were merged or could not hold are gone; a question that went is still known."""
        gone = {"UP-A02", "UP-A05", "UP-E11", "UP-M05", "UP-N06", "UP-N10", "UP-S03", "UP-S04", "UP-S16"}
        assert gone - set(SIGNALS) == gone - {"UP-M05"}
        assert not set(RETIRED) & QUESTIONS
        meant = {one[1] for one in RETIRED.values() if one is not None}
        assert meant <= QUESTIONS

    @pytest.mark.parametrize("number", SIGNALS)
    def test_each_belongs_to_a_step_of_the_test(self, number: str) -> None:
        """Completeness, result, efforts, sound reason or repair; what is outside the test is a term of its own."""
        signal = SIGNALS[number]
        assert (signal.step is Step.OUTSIDE) is (signal.track is Track.PROCEDURAL)
        assert (signal.step is Step.COMPLETENESS) is (signal.track is Track.ADMINISTRATIVE) or number == "UP-N08"

    @pytest.mark.parametrize("number", SIGNALS)
    def test_each_is_tested_or_asked_and_can_be_acted_on(self, number: str) -> None:
        """And a protection says what it protects against, save one that only people weigh."""
        signal = SIGNALS[number]
        assert signal.test is not None or signal.asks is not None
        assert signal.remedy is None or signal.remedy in REMEDIES
        assert signal.basis
        protects = signal.effect is Effect.PROTECTION and number != "UP-N08"
        assert (signal.protects is not None) is protects

    def test_remedies(self) -> None:
        """Each is used, and one that meets a milestone names one that exists."""
        assert {signal.remedy for signal in SIGNALS.values()} - {None} == set(REMEDIES)
        assert {remedy.milestone for remedy in REMEDIES.values()} - {None} <= set(DUTCH_LAW.rules)

    def test_every_fact_is_tested_and_says_what_it_looks_at(self) -> None:
        """The closed list, no more and no less."""
        assert set(FACTS) == set(FACT_NEEDS) == set(Fact)

    def test_a_fact_on_capacity_needs_every_kind_of_opinion(self) -> None:
        """The language of rules does not know the facts: the kinds are named in both."""
        assert FACT_NEEDS[Fact.CAPACITY_PRESENT] == kinds_of(Opinion)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_the_table(self, language: str) -> None:
        """One row per signal."""
        table = signals_table(language, "markdown")  # type: ignore[arg-type]
        assert [line.split("|")[1].strip() for line in table.splitlines()[2:]] == list(SIGNALS)


class TestLevels:
    """One published table from findings to levels."""

    @pytest.mark.parametrize(
        "row", [line.split("|") for line in (LEVELS / "README.md").read_text(encoding="utf-8").splitlines()[6:]]
    )
    def test_one_worked_example_for_each(self, row: list[str]) -> None:
        """As the page beside the examples says."""
        name, day = row[1].strip(" `"), date.fromisoformat(row[2].strip())
        case = Case.model_validate_json((LEVELS / name).read_text(encoding="utf-8"))
        assert assess(case, as_of=day).risk.level == name.removesuffix(".json").replace("-", "_")

    def test_there_is_an_example_of_every_level(self) -> None:
        """And of no other."""
        assert {path.stem.replace("-", "_") for path in LEVELS.glob("*.json")} == {level.value for level in RiskLevel}

    @given(st.integers(1, 90), st.integers(1, 90), st.integers(1, 60))
    def test_lateness_alone_never_goes_beyond_attention(self, analysis: int, plan: int, notice: int) -> None:
        """Every document is there, and every one of them late (Beoordelingskader §4)."""
        analysed = D0 + timedelta(days=42 + analysis)
        planned = analysed + timedelta(days=14 + plan)
        records: list[dict[str, Any]] = [
            dated("problem_analysis", str(analysed), capacity="present"),
            dated("action_plan", str(planned), views_of=BOTH, case_manager_named=True),
            {"kind": "week_42_notice", "received_on": str(D0 + timedelta(days=294 + notice))},
        ]
        answer = answered(*records, as_of=D0 + timedelta(days=360))
        assert findings(answer).keys() >= {"UP-E01", "UP-E02", "UP-T01"}
        assert answer.risk.level is RiskLevel.ATTENTION

    def test_a_case_without_facts_is_not_assessed(self) -> None:
        """Nor one that is over."""
        assert answered(as_of=D0).risk.level is RiskLevel.NOT_ASSESSED
        spell = {"first_day": D0, "last_day": "2026-03-01"}
        over = Case.model_validate({"absences": [spell], "records": [dated("problem_analysis", "2026-02-10")]})
        assert assess(over, as_of=date(2026, 4, 1)).risk.because == ("case_over",)

    def test_what_only_informs_gives_nothing(self) -> None:
        """Visible, and without weight."""
        answer = answered(dated("problem_analysis", "2026-02-10"), as_of=date(2027, 11, 1))
        levels = {level_of(finding) for finding in answer.risk.findings if finding.weight is Weight.INFO}
        assert levels == {RiskLevel.CLEAR}


class TestProtection:
    """A protection takes the weight off what it covers, and both stay visible."""

    def test_a_satisfactory_result_switches_off_the_efforts(self) -> None:
        """UWV then does not look at them (Professioneel kader 2024)."""
        before = answered(dated("problem_analysis", "2026-02-10", capacity="present"), as_of=date(2027, 3, 1))
        assert findings(before)["UP-S01"].state is FindingState.OPEN
        work = {
            "kind": "work_resumption", "started_on": "2027-02-20", "work": "adapted", "structural": True,
            "wage_value_percent": 65, "agreed_by_both": True,
        }  # fmt: skip
        answer = answered(dated("problem_analysis", "2026-02-10", capacity="present"), work, as_of=date(2027, 9, 1))
        late = findings(answer)["UP-E02"]
        assert (late.state, late.switched_off_by) == (FindingState.SWITCHED_OFF, "UP-R02")
        assert answer.risk.test[1].outcome is Outcome.PASSES
        assert answer.risk.test[2].reason == "not_looked_at_after_a_result"
        assert answer.risk.against == ()
        assert "UP-R02" in answer.risk.protects

    def test_an_expert_opinion_covers_what_was_done_by_its_day(self) -> None:
        """Though late; what is still not done weighs again after six weeks. Another opinion on another question hides
        nothing.
        """
        opinion = {
            "kind": "expert_opinion", "requested_on": "2026-03-01", "dated": "2026-03-20",
            "question": "employer_efforts", "outcome": "positive",
        }  # fmt: skip
        other = {**opinion, "dated": "2026-06-20", "question": "own_work", "outcome": "negative"}
        for records in ([opinion], [opinion, other]):
            answer = answered(*records, dated("problem_analysis", "2026-02-20"), as_of=date(2027, 3, 1))
            assert findings(answer)["UP-E01"].switched_off_by == "UP-N01"
            assert findings(answer)["UP-E02"].state is FindingState.OPEN
            assert findings(answer)["UP-E04"].state is FindingState.OPEN

    def test_maternity_leave_covers_what_comes_up_in_it(self) -> None:
        """Not what stood before its first day; and days of leave are no days of a gap."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-05-01", "last_day": "2026-08-20"}
        records = [dated("problem_analysis", "2026-02-20", capacity="present"), dated("action_plan", "2026-03-06")]
        before = answered(*records, as_of=date(2026, 4, 30), leaves=[leave])
        during = answered(*records, as_of=date(2026, 8, 20), leaves=[leave])
        assert findings(during)["UP-E01"].switched_off_by is None
        assert findings(during)["UP-E03"].since == findings(before)["UP-E03"].since == date(2026, 4, 18)
        therapy = {"kind": "work_resumption", "started_on": "2026-04-27", "work": "therapy"}
        after = answered(*records, therapy, as_of=date(2026, 9, 27), leaves=[leave])
        assert "UP-E16" not in findings(after)
        assert "UP-E16" in findings(answered(*records, therapy, as_of=date(2026, 9, 28), leaves=[leave]))

    def test_a_wage_measure_without_notice_is_never_covered(self) -> None:
        """Its ground is lost whatever the result was (BW 7:629(7))."""
        stop = {"kind": "wage_measure", "started_on": "2026-05-01", "step": "stop"}
        work = {
            "kind": "work_resumption", "started_on": "2027-02-20", "work": "adapted", "structural": True,
            "wage_value_percent": 80, "agreed_by_both": True,
        }  # fmt: skip
        found = findings(answered(stop, work, as_of=date(2027, 9, 1)))
        assert "UP-R02" in found
        assert found["UP-E21"].state is FindingState.OPEN

    def test_no_protection_makes_an_incomplete_report_complete(self) -> None:
        """Documents that are missing stay missing, whatever another employer did."""
        answers = [said(number, "yes", "2027-10-19") for number in ("UP-N05", "UP-A08")]
        records = [dated("problem_analysis", "2026-02-10", capacity="present"), *answers]
        answer = answered(*records, as_of=date(2027, 10, 20))
        assert findings(answer)["UP-A06"].state is FindingState.OPEN
        assert findings(answer)["UP-S01"].state is FindingState.SWITCHED_OFF
        assert answer.risk.test[0].outcome is Outcome.FAILS

    @pytest.mark.parametrize(("first_day", "found"), [("2027-02-14", False), ("2027-02-15", True)])
    def test_leave_covers_nothing_that_was_due_before_it(self, first_day: str, found: bool) -> None:
        """The second track was due on Sunday 14 February 2027: leave from that day moves it, later leave does not."""
        leave = {"kind": "pregnancy_maternity", "first_day": first_day, "last_day": "2027-06-05"}
        records = [dated("problem_analysis", "2026-02-10", capacity="present")]
        late = findings(answered(*records, as_of=date(2027, 5, 1), leaves=[leave])).get("UP-S01")
        assert (late is not None) is found
        assert late is None or late.switched_off_by is None

    def test_an_excused_application(self) -> None:
        """Deemed in time, it does not weigh as late."""
        records = [
            {"kind": "week_42_notice", "received_on": "2026-10-20"},
            {"kind": "uwv_wia_letter", "sent_on": "2027-10-04", "received_on": "2027-10-06"},
            {"kind": "wia_application", "received_on": "2027-10-27"},
        ]
        found = findings(answered(*records, as_of=date(2027, 11, 1)))
        assert "UP-T04" in found
        assert "UP-T03" not in found


class TestQuestions:
    """What no fact can show becomes a question, and its answer is then used."""

    CAPACITY: Mapping[str, Any] = dated("problem_analysis", "2026-02-10", capacity="present")

    def test_asked_answered_and_found_or_cleared(self) -> None:
        """The answer that holds makes a finding; the other one takes the question away."""
        day = date(2026, 9, 1)
        open_now = answered(self.CAPACITY, as_of=day)
        assert "UP-E07" in open_now.risk.not_known
        no = answered(self.CAPACITY, said("UP-E07", "no", "2026-03-31"), as_of=day)
        assert findings(no)["UP-E07"].evidence == ("answer@2026-03-31",)
        yes = answered(self.CAPACITY, said("UP-E07", "yes", "2026-03-31"), as_of=day)
        assert "UP-E07" not in findings(yes)
        for answer in (no, yes):
            assert "UP-E07" not in answer.risk.not_known

    def test_the_latest_answer_counts(self) -> None:
        """A case manager can come back on it."""
        answers = [said("UP-E07", "no", "2026-03-01"), said("UP-E07", "yes", "2026-03-20")]
        assert "UP-E07" not in findings(answered(self.CAPACITY, *answers, as_of=date(2026, 9, 1)))

    def test_an_answer_can_clear_what_the_facts_show(self) -> None:
        """Therapy work for seven weeks, with good grounds of the company doctor."""
        therapy = {"kind": "work_resumption", "started_on": "2026-03-02", "work": "therapy"}
        day = date(2026, 4, 20)
        assert "UP-E16" in findings(answered(self.CAPACITY, therapy, as_of=day))
        assert "UP-E16" not in findings(
            answered(self.CAPACITY, therapy, said("UP-E16", "yes", "2026-04-15"), as_of=day)
        )

    def test_an_answer_to_a_question_that_is_never_asked_is_refused(self) -> None:
        """With its path and where the questions stand."""
        with pytest.raises(
            CaseError, match=r'records\[0\].question: "UP-E99"; expected the id of a question'
        ) as caught:
            answered(said("UP-E99", "no"))
        assert caught.value.problems[0].code == "unknown_question"
        assert "UP-A01" not in QUESTIONS

    @pytest.mark.parametrize("number", sorted(QUESTIONS))
    def test_every_question_can_be_answered(self, number: str) -> None:
        """With yes and with no, and the two never give the same findings."""
        states = []
        for value in ("yes", "no"):
            answer = answered(*RICH, said(number, value), as_of=date(2027, 12, 1))
            states.append(findings(answer).get(number))
        question = SIGNALS[number].asks
        assert question is not None
        alone = SIGNALS[number].when is None and SIGNALS[number].test is None
        if alone and not SIGNALS[number].beside:
            assert (states[0] is not None) is (question.holds_on == "yes")
            assert (states[1] is not None) is (question.holds_on == "no")
        else:
            cleared = states[1] if question.holds_on == "yes" else states[0]
            assert cleared is None


RICH: list[dict[str, Any]] = [
    dated("problem_analysis", "2026-02-20", capacity="present"),
    dated("action_plan", "2026-03-10"),
    dated("capacity", "2027-02-01", capacity="marginal"),
    {"kind": "dispute", "started_on": "2026-05-01"},
    {"kind": "non_cooperation", "started_on": "2026-05-01"},
    {"kind": "second_track_start", "started_on": "2027-04-01"},
    {"kind": "work_resumption", "started_on": "2026-06-01", "work": "therapy"},
]

# What shows that the remedy was carried out.
DONE: Mapping[str, Mapping[str, Any]] = {
    "UP-A01": {"kind": "problem_analysis", "dated": "2027-11-01"},
    "UP-A03": {"kind": "action_plan", "dated": "2027-11-01", "views_of": BOTH},
    "UP-A04": {"kind": "first_year_evaluation", "dated": "2027-11-01", "views_of": BOTH, "course": "changed"},
    "UP-A06": {"kind": "current_opinion", "dated": "2027-11-01"},
    "UP-A07": {"kind": "final_evaluation", "dated": "2027-11-01"},
    "UP-A12": {"kind": "reintegration_report", "dated": "2027-11-01"},
    "UP-A13": {"kind": "employee_view", "dated": "2027-11-01"},
    "UP-A14": {"kind": "vocational_assessment", "dated": "2027-11-01"},
    "UP-E47": {"kind": "problem_analysis", "dated": "2027-11-01"},
    "UP-E48": {"kind": "problem_analysis", "dated": "2027-11-01"},
    "UP-E01": {"kind": "problem_analysis", "dated": "2027-11-01"},
    "UP-E02": {"kind": "action_plan", "dated": "2027-11-01", "views_of": BOTH},
    "UP-E04": {"kind": "first_year_evaluation", "dated": "2027-11-01", "views_of": BOTH, "course": "changed"},
    "UP-S01": {"kind": "second_track_start", "started_on": "2027-11-01", "plan_dated": "2027-10-20"},
    "UP-T01": {"kind": "week_42_notice", "received_on": "2027-11-01"},
    "UP-T03": {"kind": "wia_application", "received_on": "2027-11-01"},
}
NEGLECTED: list[dict[str, Any]] = [{"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-25"}]


class TestDoingWhatAFindingAsks:
    """Makes it go, or turns it into "met late"; nothing that it does not look at changes it."""

    @pytest.mark.parametrize("number", DONE)
    def test_it_goes_or_was_late(self, number: str) -> None:
        """On a file in which nothing was done."""
        day = date(2027, 11, 5)
        before = findings(answered(*NEGLECTED, as_of=day))[number]
        assert before.state is FindingState.OPEN
        after = findings(answered(*NEGLECTED, DONE[number], as_of=day)).get(number)
        assert after is None or after.state is FindingState.MET_LATE

    @given(
        st.lists(st.sampled_from(RICH), max_size=5, unique_by=lambda record: record["kind"]),
        st.sampled_from(
            [
                dated("employee_view", "2026-04-01"),
                dated("vocational_assessment", "2026-04-01"),
                {"kind": "dispute", "started_on": "2026-04-01"},
                {"kind": "non_cooperation", "started_on": "2026-04-01"},
                {"kind": "wage_measure", "started_on": "2026-04-01", "step": "stop"},
                {"kind": "expert_opinion", "requested_on": "2026-04-01", "question": "own_work"},
                {"kind": "second_track_report", "dated": "2026-04-01"},
            ]
        ),
        st.integers(90, 1000),
    )
    def test_a_fact_that_a_signal_does_not_look_at_never_changes_it(
        self, records: list[dict[str, Any]], added: dict[str, Any], days: int
    ) -> None:
        """Whatever else is on file, on any day."""
        day = D0 + timedelta(days=days)
        records = [
            record
            for record in records
            if Case.model_validate({"first_sick_day": D0, "records": [record]}).last_day_that_happened <= day
        ]
        before, after = findings(answered(*records, as_of=day)), findings(answered(*records, added, as_of=day))
        for number, signal in SIGNALS.items():
            looked_at = [*(needs(signal.when) if signal.when else ()), *(needs(signal.test) if signal.test else ())]
            if not any(added["kind"] in fact.split(".")[0].split("/") for fact in looked_at):
                assert _stand(before.get(number)) == _stand(after.get(number)), number


def _stand(finding: Finding | None) -> tuple[object, ...] | None:
    return None if finding is None else (finding.since, finding.evidence, finding.weight)


class TestTheTestInUwvsOrder:
    """Complete, result, efforts, sound reason, repairable: each open norm stays open and names whose judgement."""

    def test_the_steps_and_their_order(self) -> None:
        """Always five."""
        steps = [step.step for step in answered(as_of=D0).risk.test]
        assert steps == ["completeness", "result", "efforts", "sound_reason", "repairable"]

    @given(st.lists(st.sampled_from(RICH), unique_by=lambda record: record["kind"]))
    def test_an_unknown_step_names_what_is_missing_and_an_open_one_who_judges(
        self, records: list[dict[str, Any]]
    ) -> None:
        """And effort is never called sufficient by a machine."""
        test = answered(*records, as_of=date(2027, 12, 1)).risk.test
        for step in test:
            assert (step.outcome is Outcome.UNKNOWN) == bool(step.missing)
            assert (step.outcome is Outcome.OPEN) == (step.by_whom is not None)
        assert test[2].outcome is not Outcome.PASSES

    def test_a_negative_expert_opinion_fails_the_efforts_until_it_is_repaired(self) -> None:
        """UWV said so itself."""
        opinion = {
            "kind": "expert_opinion", "requested_on": "2027-03-01", "dated": "2027-03-20",
            "question": "employer_efforts", "outcome": "negative",
        }  # fmt: skip
        day = date(2027, 12, 1)
        assert answered(opinion, as_of=day).risk.test[2].outcome is Outcome.FAILS
        assert answered(opinion, said("UP-N02", "yes"), as_of=day).risk.test[2].outcome is Outcome.OPEN

    def test_the_wage_value_is_a_missing_fact(self) -> None:
        """Structural work of which nobody said what it pays."""
        work = {"kind": "work_resumption", "started_on": "2027-03-01", "work": "own", "structural": True}
        result = answered(work, as_of=date(2027, 12, 1)).risk.test[1]
        assert (result.outcome, result.missing[0]) == (Outcome.UNKNOWN, "records.work_resumption.wage_value_percent")


class TestReportCompleteness:
    """What employer, company doctor and employee each supply, what is exempt and why."""

    def state(self, answer: Assessment) -> dict[str, ReportState]:
        """Where each document stands."""
        return {item.document: item.state for item in answer.report_completeness}

    @pytest.mark.parametrize(("day", "state"), [("2027-10-03", "not_yet"), ("2027-10-04", "missing")])
    def test_missing_from_the_day_after_it_was_due(self, day: str, state: str) -> None:
        """The last day of week 91."""
        assert self.state(answered(as_of=date.fromisoformat(day)))["current_opinion"] == state

    def test_exempt_without_any_capacity(self) -> None:
        """No plan and no evaluations, but an analysis and a current opinion."""
        answer = answered(dated("problem_analysis", "2026-02-10", capacity="none"), as_of=date(2027, 10, 10))
        states = self.state(answer)
        assert {states[name] for name in ("action_plan", "first_year_evaluation", "final_evaluation")} == {"exempt"}
        assert states["current_opinion"] == "missing"
        assert not {"UP-A03", "UP-A04", "UP-A07"} & findings(answer).keys()

    def test_an_adjustment_of_the_plan_has_a_place(self) -> None:
        """RPEZ 6(1)g: the plan with its adjustments; without one on file none is missed."""
        without = self.state(answered(as_of=date(2027, 10, 10)))
        assert without["action_plan_update"] == "not_required"
        adjusted = answered(dated("action_plan_update", "2026-09-01"), as_of=date(2027, 10, 10))
        assert self.state(adjusted)["action_plan_update"] == "on_file"

    def test_the_employees_own_part_never_blocks_and_medical_papers_have_no_place(self) -> None:
        """Only whether they were sent."""
        states = self.state(answered(as_of=date(2027, 10, 10)))
        assert (states["employee_view"], states["medical_information"]) == ("not_required", "ask")
        for value, state in (("no", "on_file"), ("yes", "missing")):
            asked_for = answered(said("UP-A10", value, "2027-10-09"), as_of=date(2027, 10, 10))
            assert self.state(asked_for)["medical_information"] == state
        came = answered({"kind": "medical_information", "received_on": "2027-10-09"}, as_of=date(2027, 10, 10))
        assert self.state(came)["medical_information"] == "on_file"

    @pytest.mark.parametrize(
        ("came", "state", "shown_by"),
        [
            (None, "missing", "medical_request@2027-11-01"),
            ("2027-11-08", "on_file", "medical_information@2027-11-08"),
            ("2027-11-09", "on_file", "medical_information@2027-11-09"),
        ],
    )
    def test_medical_information_that_uwv_asked_for(self, came: str | None, state: str, shown_by: str) -> None:
        """Missing by the request while its term has passed; on file once it came, late or not."""
        records = [{"kind": "medical_request", "sent_on": "2027-11-01", "answer_by": "2027-11-08"}]
        records += [] if came is None else [{"kind": "medical_information", "received_on": came}]
        item = answered(*records, as_of=date(2027, 11, 20)).report_completeness[-1]
        assert (item.document, item.state, item.evidence) == ("medical_information", state, shown_by)

    @pytest.mark.parametrize(("asked", "by"), [(False, date(2027, 10, 17)), (True, date(2027, 10, 25))])
    def test_what_uwv_asked_for_is_repaired_by_the_end_of_its_term(self, asked: bool, by: date) -> None:
        """Five working days after Monday 18 October 2027; an effort is not what UWV asked for."""
        records = [
            dated("reintegration_report", "2027-10-01"),
            {"kind": "wia_application", "received_on": "2027-10-01"},
        ]
        letter = {"kind": "report_request", "sent_on": "2027-10-18", "missing": ["action_plan"]}
        case = Case.model_validate(
            {"first_sick_day": "2026-01-05", "records": [*records, *([letter] if asked else [])]}
        )
        found = findings(assess(case, as_of=date(2027, 10, 20)))
        assert (found["UP-A03"].repair_by, found["UP-S01"].repair_by) == (by, date(2027, 10, 17))

    def test_none_where_no_report_is_asked(self) -> None:
        """No employer, no report."""
        assert answered(employment={"regime": "no_employer"}).report_completeness == ()


class TestNextSteps:
    """One ordered list: the act, by whom, before when, why, and what it addresses."""

    @given(st.lists(st.sampled_from(RICH), unique_by=lambda record: record["kind"]), st.integers(500, 800))
    def test_every_open_finding_with_a_remedy_that_helps_is_addressed(
        self, records: list[dict[str, Any]], days: int
    ) -> None:
        """What is overdue comes first, what is for now next, then by day; an act that waits for another is no step."""
        answer = answered(*records, as_of=D0 + timedelta(days=days))
        steps = answer.next_steps
        addressed = [number for step in steps for number in step.addresses]
        open_now = {number for number, one in findings(answer).items() if one.state is FindingState.OPEN and one.remedy}
        assert set(addressed) <= open_now
        for number in open_now - set(addressed):
            one = findings(answer)[number]
            waits = one.remedy is not None and REMEDIES[one.remedy].after
            assert waits or (one.repair_by is not None and one.repair_by < answer.as_of), number
        assert [step.overdue for step in steps] == sorted((step.overdue for step in steps), reverse=True)
        for step in steps:
            assert step.helps_until is None or step.helps_until >= answer.as_of
            assert step.overdue or step.act_by is None or step.act_by >= answer.as_of
        assert {step.act for step in steps} <= {*DUTCH_LAW.rules, *REMEDIES}

    def test_nothing_is_asked_of_uwv(self) -> None:
        """Its terms are shown, not put on the list."""
        assert {step.by_whom.value for step in answered(*RICH, as_of=date(2027, 10, 20)).next_steps} <= set(BOTH)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("days", [90, 300, 500, 640, 720])
def test_everything_has_its_words(language: str, days: int) -> None:
    """Whatever is found, asked or missing can be read."""
    day = D0 + timedelta(days=days)
    records = [
        record
        for record in RICH
        if Case.model_validate({"first_sick_day": D0, "records": [record]}).last_day_that_happened <= day
    ]
    text = page(answered(*records, as_of=day), language)  # type: ignore[arg-type]
    assert "UP-E" in text
    assert "records." not in text


def test_an_unknown_parameter_is_refused() -> None:
    """With every problem at once."""
    with pytest.raises(CaseError, match=r"unknown_parameter|one of second_track_progress_days") as caught:
        answered().risk_with({"days": 3, "dispute_days": -1})
    assert [problem.code for problem in caught.value.problems] == ["unknown_parameter", "parameter"]
    with pytest.raises(CaseError, match="a mapping"):
        answered().risk_with(None)  # type: ignore[arg-type]


def test_the_same_risk_for_the_same_case() -> None:
    """Equal, and the same bytes."""
    first, second = answered(*RICH), answered(*RICH)
    assert first.risk == second.risk
    assert first.to_json() == second.to_json()


class TestResultAt65Percent:
    """Beoordelingskader §3 says at least, UWV's framework more than: a named reading, and a flag at exactly 65."""

    def work(self, percent: int) -> dict[str, Any]:
        """Structural work at this percentage of the former wage, with the agreement of both."""
        return {
            "kind": "work_resumption", "started_on": "2027-03-01", "work": "adapted", "structural": True,
            "wage_value_percent": percent, "agreed_by_both": True,
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("percent", "alternative", "passes"),
        [
            (64, "at_least_65", False),
            (65, "at_least_65", True),
            (65, "more_than_65", False),
            (66, "more_than_65", True),
        ],
    )
    def test_both_readings(self, percent: int, alternative: str, passes: bool) -> None:
        """And the answer names the reading where it decides."""
        case = Case.model_validate({"first_sick_day": D0, "records": [self.work(percent)]})
        answer = assess(case, as_of=date(2027, 9, 25), readings={"result_at_65_percent": alternative})
        assert (answer.risk.test[1].outcome is Outcome.PASSES) is passes
        assert ("UP-R02" in findings(answer)) is passes
        assert ("UP-R04" in findings(answer)) is (percent == 65)
        if percent == 65:
            assert "result_at_65_percent" in {used.id for used in answer.readings}


class TestSecondTrackAndNearAowAge:
    """AOW age within a year after the wait, and both agree: the second track may be left out (framework 2024)."""

    @pytest.mark.parametrize(
        ("aow_date", "value", "status"),
        [
            ("2029-01-02", "yes", "not_applicable"),
            ("2029-01-03", "yes", "overdue"),
            ("2029-01-02", "no", "overdue"),
        ],
    )
    def test_within_a_year_and_agreed(self, aow_date: str, value: str, status: str) -> None:
        """On the last day of that year, and not a day later."""
        records = [dated("problem_analysis", "2026-02-10", capacity="present"), said("UP-S12", value, "2027-03-01")]
        answer = answered(*records, as_of=date(2027, 4, 1), aow_date=aow_date)
        assert answer.milestone("second_track").status == status
        assert ("UP-S01" in findings(answer)) is (status == "overdue")


class TestNotTested:
    """Where UWV will test no report, or not any more, nothing is assessed, asked or left to do."""

    SPELL: Mapping[str, Any] = {"first_day": D0, "last_day": "2026-03-01"}

    @pytest.mark.parametrize(
        ("as_of", "facts", "because"),
        [
            ("2028-01-03", {}, "sanction_no_longer_possible"),
            ("2032-01-01", {}, "sanction_no_longer_possible"),
            ("2027-06-01", {"aow_date": "2027-12-01"}, "no_wia_to_come"),
            ("2027-06-01", {"employment": {"regime": "no_employer"}}, "no_employer"),
            ("2027-06-01", {"employment": {"last_day": "2027-05-31"}}, "employment_ended"),
            ("2026-04-01", {"employment": {"last_day": "2026-03-31"}}, "employment_ended"),
            ("2026-03-02", {"absences": [SPELL], "first_sick_day": None}, "case_over"),
        ],
    )
    def test_reasons(self, as_of: str, facts: dict[str, Any], because: str) -> None:
        """And only the terms with a consequence of their own are left among the findings."""
        answer = answered(
            dated("problem_analysis", "2026-02-20", capacity="present"), as_of=date.fromisoformat(as_of), **facts
        )
        assert (answer.risk.level, answer.risk.because[0]) == (RiskLevel.NOT_ASSESSED, because)
        assert answer.risk.test == ()
        assert {question.id[:4] for question in answer.risk.questions} <= {"UP-T", "UP-X"}
        assert {finding.id[:4] for finding in answer.risk.findings} <= {"UP-T", "UP-X"}
        assert "second_track" not in {step.act for step in answer.next_steps}

    @pytest.mark.parametrize(("as_of", "level"), [("2028-12-31", "sanctioned"), ("2029-01-01", "not_assessed")])
    def test_a_sanction_that_is_over(self, as_of: str, level: str) -> None:
        """On its last day it still runs."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-21"}
        assert answered(sanction, as_of=date.fromisoformat(as_of)).risk.level == level

    def test_the_last_day_on_which_a_sanction_is_possible(self) -> None:
        """The last day of the wage period."""
        assert answered(*NEGLECTED, as_of=date(2028, 1, 2)).risk.level is RiskLevel.SERIOUS_GAPS


class TestOrdinaryCases:
    """Nothing absurd is found or asked in an ordinary case."""

    def test_a_fresh_case_asks_nothing_yet(self) -> None:
        """Three weeks sick: no plan is due, so nothing can be said of efforts or result."""
        answer = answered(dated("problem_analysis", "2026-01-20", capacity="present"), as_of=date(2026, 1, 26))
        assert (answer.risk.level, answer.risk.because, answer.risk.questions) == (RiskLevel.CLEAR, (), ())
        assert answer.risk.test[1].reason == "looked_at_later"

    @pytest.mark.parametrize(("last_day", "missing"), [("2026-03-15", set()), ("2026-03-16", {"UP-A07"})])
    def test_an_employment_that_ends_early_has_a_shorter_report(self, last_day: str, missing: set[str]) -> None:
        """No first-year evaluation, and no final evaluation in the short form of less than ten weeks."""
        report = dated("reintegration_report", "2026-03-10")
        records = [
            dated("problem_analysis", "2026-02-10", capacity="present"),
            dated("action_plan", "2026-02-20"),
            report,
        ]
        answer = answered(*records, as_of=date(2026, 3, 11), employment={"last_day": last_day})
        found = {number for number, one in findings(answer).items() if one.weight is Weight.HARD}
        assert found == ({"UP-A06", "UP-A07"} if missing else set())
        exempt = {item.document for item in answer.report_completeness if item.state is ReportState.EXEMPT}
        assert "first_year_evaluation" in exempt

    def test_documents_from_before_the_import_are_unknown_and_not_missing(self) -> None:
        """Whether a plan of March 2026 is there, nobody said."""
        answer = answered(*NEGLECTED, as_of=date(2027, 11, 1), records_complete_from="2027-01-05")
        unknown: dict[str, str] = {signal.id: signal.missing for signal in answer.risk.unknown}
        assert {unknown[number] for number in ("UP-A01", "UP-A03", "UP-A04")} == {"records_complete_from"}
        states: dict[str, ReportState] = {item.document: item.state for item in answer.report_completeness}
        assert (states["action_plan"], states["current_opinion"]) == (ReportState.ASK, ReportState.MISSING)

    @pytest.mark.parametrize(("made", "found"), [("2027-10-29", False), (None, True)])
    def test_a_request_that_was_answered_item_by_item(self, made: str | None, found: bool) -> None:
        """What UWV asked for came; a second request is looked at too."""
        request = {
            "kind": "report_request",
            "sent_on": "2027-10-20",
            "answer_by": "2027-11-01",
            "missing": ["current_opinion"],
        }
        records = [request] if made is None else [request, dated("current_opinion", made)]
        assert ("UP-A09" in findings(answered(*records, as_of=date(2027, 11, 2)))) is found
        second = {**request, "sent_on": "2027-11-01", "answer_by": "2027-11-08", "missing": ["final_evaluation"]}
        assert "UP-A09" in findings(answered(*records, second, as_of=date(2027, 11, 9)))

    @pytest.mark.parametrize(("as_of", "found"), [("2026-06-14", False), ("2026-06-15", True)])
    def test_therapy_work_of_more_than_six_weeks(self, as_of: str, found: bool) -> None:
        """Day forty-three."""
        therapy = {"kind": "work_resumption", "started_on": "2026-05-04", "work": "therapy"}
        assert ("UP-E16" in findings(answered(therapy, as_of=date.fromisoformat(as_of)))) is found

    def test_the_excuse_no_longer_matters_once_the_application_came_in_time(self) -> None:
        """Lost on the day of 81 weeks; of 79 weeks before July 2013."""
        lost = answered(dated("problem_analysis", "2026-02-10"), as_of=date(2027, 9, 1))
        assert findings(lost)["UP-T02"].since == date(2027, 7, 25)
        applied = {"kind": "wia_application", "received_on": "2027-10-10"}
        assert "UP-T02" not in findings(answered(applied, as_of=date(2027, 10, 12)))
        old = Case.model_validate(
            {"first_sick_day": "2011-01-03", "records": [dated("problem_analysis", "2011-02-10")]}
        )
        assert findings(assess(old, as_of=date(2012, 7, 8)))["UP-T02"].since == date(2012, 7, 8)
        assert "UP-T02" not in findings(assess(old, as_of=date(2012, 7, 7)))


class TestAfterWeek91:
    """What is not on file is missing, unknown or asked, and never simply fine."""

    COMPLETE: tuple[dict[str, Any], ...] = (
        dated("problem_analysis", "2026-02-10", capacity="present"),
        dated("action_plan", "2026-02-20", views_of=BOTH, case_manager_named=True),
        dated("first_year_evaluation", "2026-12-10", views_of=BOTH, course="changed"),
        {"kind": "second_track_start", "started_on": "2027-01-10", "plan_dated": "2027-01-05"},
        dated("current_opinion", "2027-09-20", capacity="present"),
        dated("final_evaluation", "2027-09-25", views_of=BOTH),
        said("UP-A08", "yes", "2027-10-05"),
        said("UP-A16", "yes", "2027-10-05"),
        said("UP-A17", "yes", "2027-10-05"),
    )

    def test_complete(self) -> None:
        """With the report itself."""
        answer = answered(*self.COMPLETE, dated("reintegration_report", "2027-10-01"), as_of=date(2027, 10, 6))
        assert answer.risk.test[0].outcome is Outcome.PASSES

    def test_without_the_report_itself(self) -> None:
        """Every document is there, and the report is not."""
        answer = answered(*self.COMPLETE, as_of=date(2027, 10, 6))
        assert (answer.risk.test[0].outcome, answer.risk.test[0].reason) == (Outcome.FAILS, "report_missing")
        assert answer.report_completeness[0].state is ReportState.MISSING

    def test_documents_from_before_the_import(self) -> None:
        """Unknown, and not complete."""
        records = [dated("reintegration_report", "2027-10-05"), said("UP-A08", "yes", "2027-10-05")]
        answer = answered(*records, as_of=date(2027, 10, 6), records_complete_from="2027-10-04")
        assert (answer.risk.test[0].outcome, answer.risk.test[0].missing) == (
            Outcome.UNKNOWN,
            ("records_complete_from",),
        )
        assert (answer.risk.level, answer.risk.because) != (RiskLevel.CLEAR, ())

    def test_what_only_the_employee_can_send_is_not_the_employers_gap(self) -> None:
        """UWV asked for the medical documents alone."""
        request = {
            "kind": "report_request",
            "sent_on": "2027-10-07",
            "answer_by": "2027-10-14",
            "missing": ["medical_documents"],
        }
        assert "UP-A09" not in findings(answered(*self.COMPLETE, request, as_of=date(2027, 10, 20)))

    def test_completing_the_report_is_met_by_what_was_asked_for(self) -> None:
        """No new report is needed."""
        request = {
            "kind": "report_request",
            "sent_on": "2027-10-07",
            "answer_by": "2027-10-14",
            "missing": ["current_opinion"],
        }
        newer = dated("current_opinion", "2027-10-12", capacity="present")
        for records, status in (([request], "overdue"), ([request, newer], "met")):
            answer = answered(*self.COMPLETE, *records, as_of=date(2027, 10, 20))
            assert answer.milestone("report_completion").status == status


class TestWhatWasLateOrNotSaid:
    """Lateness stays visible without a remedy, and silence is a question."""

    def test_a_structural_return_after_the_second_track_was_due(self) -> None:
        """No second track is asked any more, but its day had passed."""
        work = {"kind": "work_resumption", "work": "own", "structural": True}
        records = [dated("problem_analysis", "2026-02-10", capacity="present")]
        for started, state in (("2027-02-14", None), ("2027-02-15", FindingState.MET_LATE)):
            answer = answered(*records, {**work, "started_on": started}, as_of=date(2027, 6, 1))
            found = findings(answer).get("UP-S01")
            assert (None if found is None else found.state) == state
            assert found is None or (found.remedy, found.repair_by) == (None, None)

    @pytest.mark.parametrize(
        ("record", "question"),
        [
            (dated("first_year_evaluation", "2026-12-10", views_of=BOTH), "UP-E26"),
            ({"kind": "second_track_start", "started_on": "2027-01-10"}, "UP-S06"),
            (dated("action_plan", "2026-02-20"), "UP-A11"),
        ],
    )
    def test_a_field_that_was_left_out_is_a_question(self, record: dict[str, Any], question: str) -> None:
        """And no gap until somebody says so."""
        day = date(2027, 2, 1)
        answer = answered(record, as_of=day)
        assert question not in findings(answer)
        assert question in answer.risk.not_known
        assert question in findings(answered(record, said(question, "no", "2027-01-31"), as_of=day))

    def test_no_objection_is_proposed_to_a_favourable_decision(self) -> None:
        """Against a refusal it is."""
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        report = {"kind": "repair_report", "received_on": "2028-03-06"}
        for repaired in (True, False):
            decision = {"kind": "repair_decision", "sent_on": "2028-03-20", "repaired": repaired}
            acts = {step.act for step in answered(sanction, report, decision, as_of=date(2028, 3, 22)).next_steps}
            assert ("objection" in acts) is not repaired
