"""A user goes through the risk, what to do next, a proof, and what a change would do."""

from __future__ import annotations

from datetime import date

from poortwachter import (
    READINGS,
    Assessment,
    Case,
    Finding,
    NextStep,
    Reading,
    RepairPlan,
    ReportItem,
    Risk,
    RiskLevel,
    Setting,
    WhatIf,
    Without,
    assess,
    plan_repair,
    what_if,
)


def serious(result: Assessment) -> list[tuple[str, date | None, str]]:
    """The findings that weigh, with the last day on which something helps."""
    risk: Risk = result.risk
    if risk.level in {RiskLevel.NOT_ASSESSED, RiskLevel.CLEAR}:
        return []
    findings: tuple[Finding, ...] = risk.findings
    return [(item.id, item.repair_by, item.weight.value) for item in findings if item.id in risk.because]


def to_do(result: Assessment) -> list[str]:
    """The acts, and the documents that are missing."""
    steps: tuple[NextStep, ...] = result.next_steps
    report: tuple[ReportItem, ...] = result.report_completeness
    return [step.act.value for step in steps if step.overdue] + [item.document.value for item in report]


def why(result: Assessment) -> list[str]:
    """The steps of a proof."""
    return [f"{step.number} {step.day} {step.what}" for step in result.explain("wia_application").steps]


def supposed(case: Case, day: date) -> list[tuple[str, int | None]]:
    """What moves without the sanction, with another last day, and with a view of the employee."""
    view = {"kind": "employee_view", "dated": "2027-10-01"}
    found: WhatIf = what_if(case, Without("sanction"), Setting(birth_date=None), view, as_of=day)
    moved = [(change.name, change.days_moved) for change in found.periods]
    return moved + [(change.key, change.days_moved) for change in found.milestones if change.after is not None]


def repaired(case: Case, day: date) -> date | None:
    """The last day of the sanction after a report of today."""
    plan: RepairPlan = plan_repair(case, received_on=day, as_of=day, days_late=3)
    return plan.decided_late.last_day


def defaults() -> dict[str, Reading]:
    """The contested readings."""
    return dict(READINGS)


LEVEL: RiskLevel = assess(Case(first_sick_day="2026-01-05"), as_of=date(2026, 2, 2)).risk.level
