"""A user asks an answer by name, and takes the items that go by it as what they are."""

from __future__ import annotations

from datetime import date

from poortwachter import Case, Milestone, NextStep, assess, exposure, what_if

DAY = date(2026, 3, 1)
WAGE = {"amount": 3000, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 20}
CASE = Case(first_sick_day=date(2026, 1, 5))
ANSWER = assess(CASE, as_of=DAY)

IS_ASKED: bool = "wia_application" in ANSWER.milestones
OTHERS: list[bool] = [
    "problem_analysis" in ANSWER.next_steps,
    "birth_date" in ANSWER.missing_facts,
    "UP-C01" in ANSWER.risk.findings,
    "action_plan" in what_if(CASE, {"kind": "action_plan", "dated": "2026-02-16"}, as_of=DAY).milestones,
    "first_year" in exposure(CASE, WAGE, as_of=DAY).lines,
]


def first(steps: tuple[NextStep, ...]) -> NextStep | None:
    """They are a tuple, too."""
    return steps[0] if steps else None


FIRST: NextStep | None = first(ANSWER.next_steps)
SOME: tuple[Milestone, ...] = ANSWER.milestones[:2]
DUE: list[date] = [item.due for item in ANSWER.milestones if item.due is not None]
THERE: bool = ANSWER.milestones[0] in ANSWER.milestones
