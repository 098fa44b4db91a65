"""What misled people who used the library for the first time: one test for each, with the smallest case that shows it.

Each has tests of its own beside the code that answers it; here they stand as they were met, at the door.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from poortwachter import (
    READINGS,
    Act,
    Assessment,
    Case,
    CaseError,
    Caveat,
    PayTerms,
    RiskLevel,
    Status,
    assess,
    parse_json,
    plan_repair,
    problems_in,
    wage_periods,
)
from poortwachter.cli import main
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.signals import FIGURES
from poortwachter.rules.signal import Signals, Weight

ONE_DAY = timedelta(days=1)


def case(**facts: Any) -> Case:
    """A case, by its facts."""
    return Case.model_validate(facts)


def on(day: str, first_sick_day: str, *records: Mapping[str, Any]) -> Assessment:
    """The answer on a day about a case with these records."""
    return assess(case(first_sick_day=first_sick_day, records=records), as_of=date.fromisoformat(day))


def problem(**facts: Any) -> Any:
    """The only problem with these facts, or with a question about them."""
    try:
        assess(case(**facts), as_of=date(2026, 6, 1))
    except (ValidationError, CaseError) as refused:
        (found,) = problems_in(refused)
        return found
    raise AssertionError(f"nothing is refused of {facts}")


SANCTION = {"kind": "sanction_decision", "sent_on": "2026-01-12"}
NOTICE = {"kind": "week_42_notice", "received_on": "2025-10-01"}
LATE_LETTER = {"kind": "uwv_wia_letter", "sent_on": "2026-09-28", "received_on": "2026-09-30"}


class TestSteps:
    """What to do next helps, and says until when."""

    def test_a_repair_report_carries_the_last_receipt_that_shortens(self) -> None:
        """The step and the plan say one day, and after it there is no step: a year's sanction ends two months later."""
        answer = on("2026-06-01", "2024-03-04", SANCTION)
        (step,) = [one for one in answer.next_steps if one.act is Act.REPAIR_REPORT]
        facts = case(first_sick_day="2024-03-04", records=[SANCTION])
        plan = plan_repair(facts, received_on=date(2026, 9, 1), as_of=date(2026, 6, 1))
        assert step.act_by == step.helps_until == plan.latest_receipt_that_helps == date(2026, 12, 28)
        assert answer.sanction.last_day == date(2027, 2, 28)
        for day, there in (("2026-12-28", True), ("2026-12-29", False)):
            steps = on(day, "2024-03-04", SANCTION).next_steps
            assert any(one.act is Act.REPAIR_REPORT for one in steps) is there

    def test_what_can_no_longer_help_is_no_step(self) -> None:
        """Four months after the wait nobody is told to see that the application comes in time."""
        assert on("2026-11-25", "2024-10-01").next_steps == ()
        late = on("2026-04-01", "2024-10-01", {"kind": "problem_analysis", "dated": "2024-11-05"})
        assert all(step.helps_until is None or step.helps_until >= date(2026, 4, 1) for step in late.next_steps)

    def test_a_deadline_says_that_it_will_jump_back_before_it_does(self) -> None:
        """An excused last day: one day later counts from the plain one, and the step addresses the finding of that."""
        answer = on("2026-10-28", "2025-01-06", NOTICE, LATE_LETTER)
        (step,) = [one for one in answer.next_steps if one.act is Act.WIA_APPLICATION]
        assert (step.helps_until, step.addresses) == (date(2026, 10, 28), ("UP-T13",))
        (told,) = [one for one in answer.risk.findings if one.id == "UP-T13"]
        assert told.repair_by == date(2026, 10, 28)
        for received, status, late in (("2026-10-28", Status.MET, 0), ("2026-10-29", Status.MET_LATE, 11)):
            applied = {"kind": "wia_application", "received_on": received}
            milestone = on("2026-11-02", "2025-01-06", NOTICE, LATE_LETTER, applied).milestone("wia_application")
            assert (milestone.status, milestone.days_late) == (status, late)


class TestLevels:
    """How a file stands."""

    def test_temporary_work_makes_no_level_worse(self) -> None:
        """Sixteen hours, 40%, whether or not it is said that it is not for good."""
        base: list[dict[str, Any]] = [
            {"kind": "problem_analysis", "dated": "2025-02-10", "capacity": "present"},
            {"kind": "action_plan", "dated": "2025-02-20", "signed_by": ["employer", "employee"]},
        ]
        work = {
            "kind": "work_resumption",
            "started_on": "2025-06-01",
            "work": "adapted",
            "hours_per_week": 16,
            "wage_value_percent": 40,
        }
        for day in ("2025-08-01", "2025-12-01"):
            files = (base, [*base, work], [*base, {**work, "structural": False}])
            levels = [on(day, "2025-01-06", *file).risk.level for file in files]
            assert levels == [RiskLevel.ATTENTION] * 3

    def test_an_empty_file_near_the_end_has_no_mild_word(self) -> None:
        """Week 99 with nothing recorded, beside week 1."""
        assert on("2026-11-25", "2025-01-06").risk.level is RiskLevel.SERIOUS_GAPS
        assert on("2025-01-08", "2025-01-06").risk.level is RiskLevel.NOT_ASSESSED

    def test_no_finding_contradicts_the_file(self) -> None:
        """A progress report on file is not missing on the day after it."""
        records: list[dict[str, Any]] = [
            {"kind": "problem_analysis", "dated": "2025-02-10", "capacity": "present", "long_absence_expected": True},
            {"kind": "second_track_start", "started_on": "2026-01-12", "run_by": "agency"},
            {"kind": "second_track_report", "dated": "2026-03-30"},
        ]
        before, after = (on(day, "2025-01-06", *records[:last]) for day, last in (("2026-03-29", 2), ("2026-03-31", 3)))
        assert "UP-S15" in {one.id for one in before.risk.findings}
        for finding in after.risk.findings:
            assert finding.id != "UP-S15" or finding.state.value != "open"

    def test_the_file_wants_the_opinion_of_the_employee_and_the_changed_plan(self) -> None:
        """RPEZ 6(1)(g) and (l)."""
        wanted = {item.document for item in on("2026-11-25", "2025-01-06").report_completeness}
        assert {"employee_view", "action_plan_update"} <= wanted


class TestWages:
    """What the payroll door says is as sure as what the case says."""

    def test_the_end_of_the_wage_says_what_could_change_it(self) -> None:
        """Past the wait without an application on file."""
        found = wage_periods(
            case(first_sick_day="2024-01-01"),
            as_of=date(2026, 3, 1),
            first_day=date(2026, 1, 1),
            last_day=date(2026, 2, 28),
        )
        assert [(one.code.value, set(one.could_change)) for one in found] == [
            ("ended", {"records.wia_application", "records.sanction_decision"})
        ]

    def test_sickness_after_a_planned_leave_is_no_fact(self) -> None:
        """Where the cause after the leave is another, the days after it are pending at both doors, and no evidence is
        made up.
        """
        facts = case(
            absences=[{"first_day": "2025-04-17"}],
            leaves=[
                {
                    "kind": "pregnancy_maternity",
                    "first_day": "2025-10-20",
                    "last_day": "2026-02-08",
                    "same_cause": False,
                }
            ],
        )
        as_of = date(2025, 8, 11)
        answer = assess(facts, as_of=as_of)
        end = answer.wage_continuation.last_day
        assert end is not None
        owed = wage_periods(facts, as_of=as_of, first_day=date(2026, 2, 9), last_day=end)
        assert owed[-1].pending == answer.wage_continuation.pending == ("absences.after_leave",)
        assert all(set(one.evidence) <= {entry.id for entry in facts.filed} for one in owed)
        assert {one.code.value for one in owed} == {"normal"}

    def test_waiting_days_have_a_reading(self) -> None:
        """Days of work in practice, calendar days by the other reading."""
        assert "waiting_days" in READINGS
        friday = case(first_sick_day="2026-01-09", employment={"working_days": ["mon", "tue", "wed", "thu", "fri"]})
        both = {
            chosen: [
                (one.first_day, one.last_day)
                for one in wage_periods(
                    friday,
                    terms=PayTerms(waiting_days=2),
                    as_of=date(2026, 1, 20),
                    first_day=date(2026, 1, 9),
                    last_day=date(2026, 1, 14),
                    readings={"waiting_days": chosen},
                )
                if one.code.value == "waiting_day"
            ]
            for chosen in READINGS["waiting_days"].alternatives
        }
        assert len({str(days) for days in both.values()}) > 1


class TestFacts:
    """What cannot be, and what is called something else."""

    @pytest.mark.parametrize(
        ("code", "facts"),
        [
            ("sick_before_employed", {"employment": {"first_day": "2026-02-01"}}),
            (
                "leave_too_long",
                {"leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-02-01", "last_day": "2028-02-01"}]},
            ),
            ("too_young", {"birth_date": "2025-01-01"}),
            (
                "percent_below_one",
                {
                    "records": [
                        {
                            "kind": "work_resumption",
                            "started_on": "2026-02-01",
                            "work": "adapted",
                            "wage_value_percent": 0.4,
                        }
                    ]
                },
            ),
        ],
    )
    def test_what_cannot_be_is_refused(self, code: str, facts: dict[str, Any]) -> None:
        """Sick before employed, a maternity leave of two years, an employee of one, four tenths of a percent."""
        assert problem(first_sick_day="2026-01-05", **facts).code == code

    @pytest.mark.parametrize(
        ("length", "said"), [(70, None), (210, None), (211, "odd"), (420, "odd"), (421, "refused"), (69, "odd")]
    )
    def test_a_maternity_leave_of_each_length(self, length: int, said: str | None) -> None:
        """Ten to thirty weeks are usual, and what lies outside is odd; beyond sixty no leave can lie: Wazo 3:1."""
        first = date(2026, 3, 2)
        leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": first + (length - 1) * ONE_DAY}
        if said == "refused":
            assert problem(first_sick_day="2026-01-05", leaves=[leave]).path == ("leaves", 0, "last_day")
            return
        answer = assess(case(first_sick_day="2026-01-05", leaves=[leave]), as_of=date(2026, 2, 2))
        assert (Caveat.LEAVE_OF_UNUSUAL_LENGTH in answer.caveats) is (said == "odd")

    @pytest.mark.parametrize("name", ["recovered_on", "end_date", "einddatum", "laatste_dag"])
    def test_a_name_for_the_last_day_leads_to_it(self, name: str) -> None:
        """Obeyed, it keeps the recovery: nobody is told to take a fact away."""
        found = problem(absences=[{"first_day": "2026-01-05", name: "2026-02-01"}])
        assert "'last_day'" in found.remedy
        assert "remove" not in found.remedy

    def test_dutch_names_lead_to_the_right_ones(self) -> None:
        """A field of the case and a kind of record."""
        assert "birth_date" in problem(first_sick_day="2026-01-05", geboortedatum="1990-01-01").remedy
        record = {"kind": "eindevaluatie", "dated": "2026-02-01"}
        assert "'final_evaluation'" in problem(first_sick_day="2026-01-05", records=[record]).remedy

    def test_nothing_private_is_repeated(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """A citizen service number as an id, and a file in another encoding."""
        found = problem(case_id="123456782", first_sick_day="2026-01-05")
        assert found.code == "personal_number"
        assert "123456782" not in str(found)
        file = tmp_path / "case.json"
        file.write_bytes('{"first_sick_day": "2026-01-05", "case_id": "andré-geheim"}'.encode("cp1252"))
        assert main(["assess", str(file), "--as-of", "2026-02-01"]) != 0
        said = capsys.readouterr()
        assert "geheim" not in said.out + said.err

    def test_what_comes_long_before_its_time_has_a_caveat(self) -> None:
        """A first sick day on a Sunday, a first-year and a final evaluation in month two."""
        early = [
            {"kind": "first_year_evaluation", "dated": "2026-03-01"},
            {"kind": "final_evaluation", "dated": "2026-03-05"},
        ]
        answer = on("2026-04-01", "2026-01-04", *early)
        assert {Caveat.FIRST_SICK_DAY_OFF, Caveat.BEFORE_ITS_TIME} <= set(answer.caveats)
        assert answer.milestone("second_track").status not in (Status.OVERDUE, Status.MISSED)

    def test_a_key_and_a_hash_stay(self) -> None:
        """What is recorded afterwards, or in another order, changes neither."""
        one, later = ({"kind": "evaluation", "dated": day} for day in ("2026-03-02", "2026-04-13"))
        plan = {"kind": "action_plan", "dated": "2026-02-20"}
        before, after = (on("2026-05-01", "2026-01-05", plan, one, *more) for more in ((), (later,)))
        met = {item.key for item in before.milestones if item.status is Status.MET}
        assert met <= {item.key for item in after.milestones if item.status is Status.MET}
        turned = on("2026-05-01", "2026-01-05", later, one, plan)
        assert turned.provenance.case_sha256 == after.provenance.case_sha256

    def test_a_key_given_twice_is_refused_by_the_parser_for_a_web_service(self) -> None:
        """A framework that parses first would keep the last in silence."""
        with pytest.raises(ValidationError) as refused:
            parse_json('{"first_sick_day": "2026-01-05", "first_sick_day": "2026-01-06"}')
        assert [found.code for found in problems_in(refused.value)] == ["key_twice"]


class TestProofs:
    """A proof says what it shows."""

    def test_no_step_carries_the_name_of_the_conclusion(self) -> None:
        """Only the last step is the conclusion, and a sum is shown as its parts."""
        answer = on("2026-06-01", "2024-03-04", SANCTION)
        for subject in ("wia", "sanction"):
            proof = answer.explain(subject)
            names = [step.what for step in proof.steps]
            assert names.count(names[-1]) == 1, subject


class TestDocuments:
    """What is written about an answer is true of it."""

    def test_the_hash_of_the_catalogue_holds_the_signals(self) -> None:
        """Without one signal, or with another weight of one, it is another catalogue."""
        signals = dict(DUTCH_LAW.signals)
        lighter = replace(signals.pop("UP-E38"), weight=Weight.LOW)
        hashes = {
            DUTCH_LAW.sha256,
            replace(DUTCH_LAW, test=lambda: Signals(signals, FIGURES)).sha256,
            replace(DUTCH_LAW, test=lambda: Signals({**signals, "UP-E38": lighter}, FIGURES)).sha256,
        }
        assert len(hashes) == 3

    def test_the_readme_says_that_its_answer_is_cut(self) -> None:
        """And how to see the rest."""
        readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
        assert "more: --all" in readme.split("TOO LATE")[1].split("```")[0]
