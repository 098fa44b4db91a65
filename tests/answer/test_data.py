"""Answers are data: written and read back in one way, fields of anybody's model, with keys that stay."""

from __future__ import annotations

import copy
import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from poortwachter import (
    Act,
    Assessment,
    Case,
    CaseError,
    Explanation,
    Exposure,
    Finding,
    Milestone,
    NextStep,
    Period,
    RepairPlan,
    Risk,
    WagePeriod,
    WhatIf,
    assess,
    exposure,
    plan_repair,
    wage_periods,
    what_if,
)

AS_OF = date(2028, 2, 1)
FACTS: dict[str, Any] = {
    "case_id": "2026-0001",
    "first_sick_day": "2026-01-05",
    "birth_date": "1975-03-04",
    "records": [
        {"id": "pa", "kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"},
        {"id": "plan", "kind": "action_plan", "dated": "2026-02-20", "signed_by": ["employer", "employee"]},
        {"id": "e1", "kind": "evaluation", "dated": "2026-04-01"},
        {"id": "e3", "kind": "evaluation", "dated": "2026-07-01"},
        {"id": "wia", "kind": "wia_application", "received_on": "2027-10-10"},
        {"id": "sanction", "kind": "sanction_decision", "sent_on": "2027-11-01"},
    ],
}


def case(*more: dict[str, object]) -> Case:
    return Case.model_validate({**FACTS, "records": [*FACTS["records"], *more]})


def answers() -> dict[str, Any]:
    """One of each answer that is given as a whole or in part."""
    answer = assess(case(), as_of=AS_OF)
    wage = {"amount": 3500, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 20}
    return {
        "Assessment": answer,
        "Milestone": answer.milestones[0],
        "Period": answer.sanction,
        "Risk": answer.risk,
        "Finding": answer.risk.findings[0],
        "NextStep": answer.next_steps[0],
        "Explanation": answer.explain("wia"),
        "WagePeriod": wage_periods(case(), as_of=AS_OF, first_day=date(2026, 1, 1), last_day=AS_OF)[1],
        "Exposure": exposure(case(), wage, as_of=AS_OF),
        "RepairPlan": plan_repair(case(), received_on=AS_OF, as_of=AS_OF),
        "WhatIf": what_if(case(), {"kind": "objection", "received_on": "2027-11-20"}, as_of=AS_OF),
    }


TYPES: dict[str, Any] = {
    kind.__name__: kind
    for kind in (
        Assessment, Milestone, Period, Risk, Finding, NextStep, Explanation, WagePeriod, Exposure, RepairPlan, WhatIf,
    )
}  # fmt: skip


@pytest.mark.parametrize("name", TYPES)
class TestEveryAnswer:
    """The same four things hold for each."""

    def test_comes_back_to_the_same_bytes(self, name: str) -> None:
        one = answers()[name]
        text = one.to_json()
        again = TYPES[name].from_json(text)
        assert again == one
        assert again.to_json() == text
        assert again.to_dict() == one.to_dict()

    def test_travels(self, name: str) -> None:
        one = answers()[name]
        for again in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):
            assert again == one
            assert again.to_json() == one.to_json()

    def test_is_a_field_of_a_model(self, name: str) -> None:
        one = answers()[name]
        model: Any = type("Stored", (BaseModel,), {"__annotations__": {"kept": TYPES[name]}})
        text = model(kept=one).model_dump_json()
        assert text == '{"kept":' + one.to_json() + "}"
        assert model.model_validate_json(text).kept == one

    def test_text_that_is_none_is_refused(self, name: str) -> None:
        with pytest.raises(ValidationError):
            TYPES[name].from_json("{}" if name != "Exposure" else "[]")


class TestReadBack:
    """What was stored says the same, and says that it cannot prove itself."""

    def test_no_internal_type_is_in_the_schema(self) -> None:
        stored: Any = type("Stored", (BaseModel,), {"__annotations__": {"kept": Assessment}})
        names = set(stored.model_json_schema(mode="serialization")["$defs"])
        assert not names & {"Answered", "Asked", "CaseFile", "Run", "Chosen", "Filed", "Standing", "Sickness"}

    def test_it_cannot_be_proved(self) -> None:
        answer = assess(case(), as_of=AS_OF)
        again = Assessment.from_json(answer.to_json())
        assert again.overdue == answer.overdue
        with pytest.raises(CaseError, match="assess the case again"):
            again.explain("wia")
        assert pickle.loads(pickle.dumps(answer)).explain("wia") == answer.explain("wia")

    def test_another_version_of_the_form_is_refused(self) -> None:
        text = assess(case(), as_of=AS_OF).to_json().replace("assessment/1", "assessment/2", 1)
        with pytest.raises(ValidationError, match="assessment/1"):
            Assessment.from_json(text)

    def test_risk_and_steps_are_worked_out_once(self) -> None:
        answer = assess(case(), as_of=AS_OF)
        assert answer.risk is answer.risk
        assert answer.next_steps is answer.next_steps
        assert answer.milestones is answer.milestones


class TestKeys:
    """A key names the occasion, and stays when something is recorded afterwards."""

    def keys(self, *more: dict[str, object]) -> dict[str, str | None]:
        return {item.key: item.evidence for item in assess(case(*more), as_of=AS_OF).milestones}

    def test_case_id(self) -> None:
        assert assess(case(), as_of=AS_OF).case_id == "2026-0001"

    def test_an_evaluation_recorded_afterwards(self) -> None:
        """Those of before keep their keys; one is added."""
        before = self.keys()
        after = self.keys({"id": "e2", "kind": "evaluation", "dated": "2026-05-13"})
        assert before["periodic_evaluation"] == after["periodic_evaluation"] == "e1"
        assert (before["periodic_evaluation:e1"], after["periodic_evaluation:e1"]) == ("e3", "e2")
        assert (before["periodic_evaluation:e3"], after["periodic_evaluation:e3"]) == (None, None)
        assert after.keys() - before.keys() == {"periodic_evaluation:e2"}
        assert before.keys() <= after.keys()

    def test_an_event_is_named_by_its_record(self) -> None:
        assert {"objection:sanction", "repair_report:sanction", "wia_decision:wia"} <= self.keys().keys()

    def test_an_id_alone_is_the_first(self) -> None:
        answer = assess(case(), as_of=AS_OF)
        assert answer.milestone("repair_report") == answer.milestone("repair_report:sanction")
        assert answer.explain("repair_report").subject == "repair_report:sanction"

    def test_a_step_has_the_key_of_its_milestone(self) -> None:
        answer = assess(case(), as_of=AS_OF)
        keys = {item.key for item in answer.milestones}
        assert all(step.key in keys or step.key == step.act for step in answer.next_steps)
        assert len({step.key for step in answer.next_steps}) == len(answer.next_steps)

    def test_no_act_is_both_a_milestone_and_a_remedy(self) -> None:
        """So that a key of a step names one thing."""
        from poortwachter import MilestoneId, RemedyId

        assert not {item.value for item in MilestoneId} & {item.value for item in RemedyId}
        assert len(Act) == len(MilestoneId) + len(RemedyId)

    def test_the_hash_of_the_facts(self) -> None:
        """The order of records makes no difference; a fact does."""
        turned = Case.model_validate({**FACTS, "records": FACTS["records"][::-1]})
        later = Case.model_validate({**FACTS, "birth_date": "1975-03-05"})
        one, two, three = (assess(it, as_of=AS_OF).provenance.case_sha256 for it in (case(), turned, later))
        assert one == two != three
        assert assess(case(), as_of=AS_OF + timedelta(days=1)).provenance.case_sha256 == one
