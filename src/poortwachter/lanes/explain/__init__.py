"""The proof of an answer, worked out when it is asked for: from facts to a day, step by step."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from ...answer.explanation import Explanation
from ...answer.parts import Asked, Milestone, Status
from ...engine.casefile import CaseFile
from ...engine.conditions import TESTS
from ...engine.periods import Stages
from ...law.catalogue import catalogue_sha256
from ...rules.rule import MilestoneRule, Occasion
from .ends import PERIODS
from .terms import prove_rule
from .trace import Trace

__all__ = ["PERIODS", "explain_absent", "explain_milestone", "explain_period"]


def explain_period(name: str, file: CaseFile, stages: Stages, shown: Any, as_of: date) -> Explanation:
    """Prove a period as it is ``shown`` in the answer."""
    proof = Trace(file, stages)
    PERIODS[name](proof)
    conclusion = shown.first_day if name == "wia" else shown.last_day
    if conclusion is None and proof.steps[-1].day is not None:
        proof.add("excluded", name, None, basis=shown.basis, evidence=(shown.reason or "",))
    return _whole(proof, name, conclusion, shown.reason, as_of)


def explain_milestone(milestone: Milestone, stages: Stages, as_of: date) -> Explanation:
    """Prove the last day of a milestone, or why there is none."""
    asked: Asked = milestone.asked
    proof = Trace(asked.file, stages)
    prove_rule(proof, asked.rule, asked.rule.id, asked.occasion)
    if milestone.status is Status.NOT_APPLICABLE and proof.steps[-1].day is not None:
        facts: list[str] = [
            TESTS[item].fact for item in asked.rule.applies_when if TESTS[item].otherwise == milestone.reason
        ]
        if stages.early_iva.day is not None and milestone.reason == "no_wia_to_come":
            facts = list(stages.early_iva.evidence)
        proof.add("excluded", asked.rule.id, None, evidence=(milestone.reason or "", *facts), basis=asked.basis)
    return _whole(proof, milestone.key, milestone.due, milestone.reason, as_of)


_BROUGHT_UP_BY: Final = {Occasion.END_OF_EMPLOYMENT: "employment.last_day", Occasion.RECOVERY: "absences"}


def explain_absent(rule: MilestoneRule, file: CaseFile, stages: Stages, as_of: date) -> Explanation:
    """Why a milestone of the catalogue did not come up: no fact of the case brings it up."""
    proof = Trace(file, stages)
    facts = [f"records.{kind}" for kind in rule.brought_up_by] or [_BROUGHT_UP_BY.get(rule.occasion, "records")]
    basis = rule.versions[-1].basis
    proof.add("excluded", rule.id, None, evidence=("not_brought_up", *facts), basis=basis)
    return _whole(proof, rule.id, None, "not_brought_up", as_of)


def _whole(proof: Trace, subject: str, conclusion: date | None, reason: str | None, as_of: date) -> Explanation:
    return Explanation(
        subject,
        conclusion,
        reason,
        tuple(proof.steps),
        tuple(f"{reading}={alternative}" for reading, alternative in sorted(proof.readings.items())),
        tuple(dict.fromkeys(proof.ruled_out)),
        as_of,
        catalogue_sha256(),
    )
