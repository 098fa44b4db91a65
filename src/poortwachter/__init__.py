"""The Dutch Wet verbetering poortwachter as a pure rules engine.

>>> from datetime import date
>>> from poortwachter import Case, assess
>>> result = assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 21))
>>> result.wia.first_day
datetime.date(2028, 1, 3)
"""

from typing import TYPE_CHECKING, Any

from .api import aow_date, assess, repair_decision_due, timeline, waiting_period
from .case import Case
from .version import __version__

if TYPE_CHECKING:
    from .answers import CaseState, Milestone, Period, PeriodState, Status, WiaStart
    from .assessment import Assessment, assessment_schema
    from .costs import Exposure, exposure
    from .errors import CaseError
    from .pay import PayTerms, WageFacts
    from .readings import READINGS, Reading
    from .repair import RepairPlan, plan_repair
    from .risk.answers import Finding, NextStep, ReportItem, Risk, RiskLevel
    from .supposing import Setting, WhatIf, Without, what_if
    from .wages import Obligation, WagePeriod, wage_periods

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
    "answers": ("CaseState", "Milestone", "Period", "PeriodState", "Status", "WiaStart"),
    "assessment": ("Assessment", "assessment_schema"),
    "costs": ("Exposure", "exposure"),
    "errors": ("CaseError",),
    "risk.answers": ("Finding", "NextStep", "ReportItem", "Risk", "RiskLevel"),
    "readings": ("READINGS", "Reading"),
    "repair": ("RepairPlan", "plan_repair"),
    "supposing": ("Setting", "WhatIf", "Without", "what_if"),
    "pay": ("PayTerms", "WageFacts"),
    "wages": ("Obligation", "WagePeriod", "wage_periods"),
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
