"""What a type checker must refuse. Each line is wrong; a line that it accepts is reported as an unused ignore."""

from __future__ import annotations

from datetime import date

from poortwachter import (
    Assessment,
    Case,
    MilestoneId,
    PayTerms,
    WageFacts,
    WagePeriod,
    assess,
    exposure,
    plan_repair,
    wage_periods,
    what_if,
)

DAY = date(2026, 1, 5)


def misspelt(case: Case, result: Assessment, part: WagePeriod) -> None:
    """Keywords and names that do not exist."""
    assess(case, asof=DAY)  # type: ignore[call-overload]
    assess(case, as_of=DAY, reading={})  # type: ignore[call-overload]
    what_if(case, as_on=DAY)  # type: ignore[call-arg]
    plan_repair(case, recieved_on=DAY, as_of=DAY)  # type: ignore[call-arg]
    wage_periods(case, as_of=DAY, first_day=DAY, last_dat=DAY)  # type: ignore[call-arg]
    PayTerms(waiting_day=2)  # type: ignore[call-arg]
    _ = result.milestons  # type: ignore[attr-defined]
    _ = result.waiting_period.last  # type: ignore[attr-defined]
    _ = result.risk.finding  # type: ignore[attr-defined]
    _ = part.percent  # type: ignore[attr-defined]


def wrong_kind(case: Case, result: Assessment) -> None:
    """Values of another kind, and what may be absent taken for granted."""
    assess(case, as_of="2026-01-05")  # type: ignore[call-overload]
    assess({"first_sick_day": "2026-01-05"}, as_of=DAY)  # type: ignore[call-overload]
    Case(first_sick_day=20260105)  # type: ignore[arg-type]
    Case(absenses=[])  # type: ignore[call-arg]
    Case(absences=["2026-01-05"])  # type: ignore[list-item]
    WageFacts(3500.0, "month", 8, 20)  # type: ignore[arg-type]
    WageFacts(3500, "year", 8, 20)  # type: ignore[arg-type]
    _dated = case.records[0].dated  # type: ignore[union-attr]
    _id = MilestoneId.WIA_APLICATION  # type: ignore[attr-defined]
    exposure(case, 3500, as_of=DAY)  # type: ignore[arg-type]
    _: date = result.sanction.last_day  # type: ignore[assignment]


def taken_for_dutch(case: Case) -> None:
    """With packs the answer can be that of another country, which has no Dutch milestones."""
    _milestone = assess(case, as_of=DAY, packs=["belgium"]).milestone("wia_application")  # type: ignore[union-attr]
    _dutch: Assessment = assess(case, as_of=DAY, packs=["defence"])  # type: ignore[assignment]


def forgotten(case: Case) -> None:
    """The day of assessment is never guessed, and a keyword is a keyword."""
    assess(case)  # type: ignore[call-overload]
    assess(case, DAY)  # type: ignore[call-overload]


def changed(result: Assessment) -> None:
    """Answers do not change."""
    result.as_of = DAY  # type: ignore[misc]


def misspelt_import() -> None:
    """A name that the package does not have."""
    from poortwachter import Asessment  # type: ignore[attr-defined]  # noqa: F401
