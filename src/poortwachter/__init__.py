"""The Dutch Wet verbetering poortwachter as a pure rules engine.

>>> from datetime import date
>>> from poortwachter import Case, assess
>>> result = assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 21))
>>> result.wia.first_day
datetime.date(2028, 1, 3)
"""

from typing import TYPE_CHECKING, Any

from .api import aow_date, assess, repair_decision_due, timeline, waiting_period
from .facts.case import Case
from .version import __version__

if TYPE_CHECKING:
    from .answer.assessment import Assessment, assessment_schema
    from .answer.parts import CaseState, Milestone, Period, PeriodState, Status, WiaStart
    from .answer.risk import Finding, NextStep, ReportItem, Risk, RiskLevel
    from .errors import CaseError
    from .law.readings import READINGS
    from .pay.exposure import Exposure, exposure
    from .pay.terms import PayTerms, WageFacts
    from .pay.wages import Obligation, WagePeriod, wage_periods
    from .planning.repair import RepairPlan, plan_repair
    from .planning.what_if import Setting, WhatIf, Without, what_if
    from .rules.reading import Reading

__all__ = [
    "READINGS",
    "Assessment",
    "Case",
    "CaseError",
    "CaseState",
    "Exposure",
    "Finding",
    "Milestone",
    "NextStep",
    "Obligation",
    "PayTerms",
    "Period",
    "PeriodState",
    "Reading",
    "RepairPlan",
    "ReportItem",
    "Risk",
    "RiskLevel",
    "Setting",
    "Status",
    "WageFacts",
    "WagePeriod",
    "WhatIf",
    "WiaStart",
    "Without",
    "__version__",
    "aow_date",
    "assess",
    "assessment_schema",
    "exposure",
    "plan_repair",
    "repair_decision_due",
    "timeline",
    "wage_periods",
    "waiting_period",
    "what_if",
]

_LATER = {
    "answer.parts": ("CaseState", "Milestone", "Period", "PeriodState", "Status", "WiaStart"),
    "answer.assessment": ("Assessment", "assessment_schema"),
    "pay.exposure": ("Exposure", "exposure"),
    "errors": ("CaseError",),
    "answer.risk": ("Finding", "NextStep", "ReportItem", "Risk", "RiskLevel"),
    "rules.reading": ("Reading",),
    "law.readings": ("READINGS",),
    "planning.repair": ("RepairPlan", "plan_repair"),
    "planning.what_if": ("Setting", "WhatIf", "Without", "what_if"),
    "pay.terms": ("PayTerms", "WageFacts"),
    "pay.wages": ("Obligation", "WagePeriod", "wage_periods"),
}
"""Names loaded on first use, so that importing the library stays cheap."""


def __getattr__(name: str) -> Any:
    from importlib import import_module

    for module, names in _LATER.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
