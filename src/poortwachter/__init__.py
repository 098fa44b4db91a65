"""The Dutch Wet verbetering poortwachter as a pure rules engine: facts in, answer out.

>>> from datetime import date
>>> from poortwachter import Case, assess
>>> result = assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 21))
>>> result.wia.first_day
datetime.date(2028, 1, 3)
"""

from typing import TYPE_CHECKING, Any

from . import _shown
from .api import aow_date, assess, assess_abroad, parse_json, repair_decision_due, timeline, waiting_period
from .facts.case import Case
from .version import __version__

if TYPE_CHECKING:
    from .answer.acts import FulfilledBy
    from .answer.assessment import Assessment, assessment_schema
    from .answer.codes import (
        Awaited,
        Caveat,
        Consequence,
        Fact,
        MilestoneId,
        NoticeId,
        Otherwise,
        Reason,
        StatedDay,
    )
    from .answer.codes_beside import (
        Act,
        DismissalDayId,
        DismissalWarning,
        Document,
        LevelReason,
        PeriodId,
        RecordKind,
        RemedyId,
        SignalId,
        Supplier,
        TestReason,
        TestStepId,
        WageReason,
    )
    from .answer.explanation import Explanation, Ground, ProofPart, ProofStep, RuledOut, replay
    from .answer.packs import Abroad, PackAnswer, PackCount, PackFigure, PackMilestone, PackMissing, PackSpan
    from .answer.parts import (
        CaseState,
        CouldChange,
        Difference,
        EarlierCase,
        Milestone,
        MissingFact,
        NotCounted,
        Notice,
        Period,
        PeriodState,
        Provenance,
        ReadingUsed,
        Status,
        WiaStart,
    )
    from .answer.risk import (
        Finding,
        FindingState,
        Judge,
        NextStep,
        OpenQuestion,
        ReportItem,
        ReportState,
        Risk,
        RiskLevel,
        TestStep,
        UnknownSignal,
    )
    from .auditing import Fault, FileAudit, FileItem, FileState, Mend, audit, audit_of, clean_up
    from .counting.ladder import Ladder, LadderStep
    from .errors import CaseError, PoortwachterError, Problem, UnknownIdError, problems_in
    from .facts.absences import Absence, Employment, Leave
    from .facts.records import AnyRecord, Record
    from .figures import (
        AbsenceFigures,
        Degree,
        FigureId,
        FileFigures,
        Indicators,
        OutflowReason,
        Person,
        Share,
        Staff,
        indicators,
    )
    from .law.readings import READINGS
    from .law.remedies import NotRecorded
    from .packs.author import PackError, PackProblem
    from .packs.language import Pack
    from .packs.reading import pack_named, pack_schema, read_pack
    from .pay.amounts import MissingAmount, PayFacts, SetOff, WageAmounts, WageLine, wage_amounts
    from .pay.exposure import Exposure, ExposureLine, NotGiven, exposure
    from .pay.recovery import BenefitRecovery, benefit_recovery
    from .pay.terms import PayTerms, WageFacts
    from .pay.transition import TransitionFacts, TransitionLine, TransitionPayment, transition_payment
    from .pay.wages import Obligation, WagePeriod, wage_periods
    from .planning.changes import Changed, ChangeKind, Changes, Subject, changes
    from .planning.dismissal import DismissalDay, DismissalPath, DismissalState, dismissal_path, explain_dismissal
    from .planning.questions import AnswerEffect, AskedQuestion, questions, with_answers
    from .planning.reminders import Digest, Reminder, digests, reminders
    from .planning.repair import RepairOutcome, RepairPlan, plan_repair
    from .planning.what_if import MilestoneChange, PeriodChange, Setting, WhatIf, Without, what_if
    from .portfolio.as_cases import PortfolioCases, portfolio_cases
    from .portfolio.batch import Batch, assess_batch, assess_batches
    from .portfolio.overview import OVERVIEW_COLUMNS, Overview, overview
    from .portfolio.page import overview_html
    from .portfolio.schemas import portfolio_schemas
    from .portfolio.supposing import Supposed, assess_over, what_if_batch
    from .rules.citation import Authority, Citation
    from .rules.planned import PlannedState
    from .rules.reading import Reading
    from .rules.rule import Bearer, Mark, Nature
    from .rules.signal import Effect, Phase, Step, Track, Weight
    from .text import Language
    from .text.labels import label

__all__ = [
    "OVERVIEW_COLUMNS",
    "READINGS",
    "Abroad",
    "Absence",
    "AbsenceFigures",
    "Act",
    "AnswerEffect",
    "AnyRecord",
    "AskedQuestion",
    "Assessment",
    "Authority",
    "Awaited",
    "Batch",
    "Bearer",
    "BenefitRecovery",
    "Case",
    "CaseError",
    "CaseState",
    "Caveat",
    "ChangeKind",
    "Changed",
    "Changes",
    "Citation",
    "Consequence",
    "CouldChange",
    "Degree",
    "Difference",
    "Digest",
    "DismissalDay",
    "DismissalDayId",
    "DismissalPath",
    "DismissalState",
    "DismissalWarning",
    "Document",
    "EarlierCase",
    "Effect",
    "Employment",
    "Explanation",
    "Exposure",
    "ExposureLine",
    "Fact",
    "Fault",
    "FigureId",
    "FileAudit",
    "FileFigures",
    "FileItem",
    "FileState",
    "Finding",
    "FindingState",
    "FulfilledBy",
    "Ground",
    "Indicators",
    "Judge",
    "Ladder",
    "LadderStep",
    "Language",
    "Leave",
    "LevelReason",
    "Mark",
    "Mend",
    "Milestone",
    "MilestoneChange",
    "MilestoneId",
    "MissingAmount",
    "MissingFact",
    "Nature",
    "NextStep",
    "NotCounted",
    "NotGiven",
    "NotRecorded",
    "Notice",
    "NoticeId",
    "Obligation",
    "OpenQuestion",
    "Otherwise",
    "OutflowReason",
    "Overview",
    "Pack",
    "PackAnswer",
    "PackCount",
    "PackError",
    "PackFigure",
    "PackMilestone",
    "PackMissing",
    "PackProblem",
    "PackSpan",
    "PayFacts",
    "PayTerms",
    "Period",
    "PeriodChange",
    "PeriodId",
    "PeriodState",
    "Person",
    "Phase",
    "PlannedState",
    "PoortwachterError",
    "PortfolioCases",
    "Problem",
    "ProofPart",
    "ProofStep",
    "Provenance",
    "Reading",
    "ReadingUsed",
    "Reason",
    "Record",
    "RecordKind",
    "RemedyId",
    "Reminder",
    "RepairOutcome",
    "RepairPlan",
    "ReportItem",
    "ReportState",
    "Risk",
    "RiskLevel",
    "RuledOut",
    "SetOff",
    "Setting",
    "Share",
    "SignalId",
    "Staff",
    "StatedDay",
    "Status",
    "Step",
    "Subject",
    "Supplier",
    "Supposed",
    "TestReason",
    "TestStep",
    "TestStepId",
    "Track",
    "TransitionFacts",
    "TransitionLine",
    "TransitionPayment",
    "UnknownIdError",
    "UnknownSignal",
    "WageAmounts",
    "WageFacts",
    "WageLine",
    "WagePeriod",
    "WageReason",
    "Weight",
    "WhatIf",
    "WiaStart",
    "Without",
    "__version__",
    "aow_date",
    "assess",
    "assess_abroad",
    "assess_batch",
    "assess_batches",
    "assess_over",
    "assessment_schema",
    "audit",
    "audit_of",
    "benefit_recovery",
    "changes",
    "clean_up",
    "digests",
    "dismissal_path",
    "explain_dismissal",
    "exposure",
    "indicators",
    "label",
    "overview",
    "overview_html",
    "pack_named",
    "pack_schema",
    "parse_json",
    "plan_repair",
    "portfolio_cases",
    "portfolio_schemas",
    "problems_in",
    "questions",
    "read_pack",
    "reminders",
    "repair_decision_due",
    "replay",
    "timeline",
    "transition_payment",
    "wage_amounts",
    "wage_periods",
    "waiting_period",
    "what_if",
    "what_if_batch",
    "with_answers",
]

_LATER = {
    "answer.acts": ("FulfilledBy",),
    "answer.assessment": ("Assessment", "assessment_schema"),
    "answer.codes": (
        "Awaited",
        "Caveat",
        "Consequence",
        "Fact",
        "MilestoneId",
        "NoticeId",
        "Otherwise",
        "Reason",
        "StatedDay",
    ),
    "answer.codes_beside": (
        "Act",
        "DismissalDayId",
        "DismissalWarning",
        "Document",
        "LevelReason",
        "PeriodId",
        "RecordKind",
        "RemedyId",
        "SignalId",
        "Supplier",
        "TestReason",
        "TestStepId",
        "WageReason",
    ),
    "answer.explanation": ("Explanation", "Ground", "ProofPart", "ProofStep", "RuledOut", "replay"),
    "answer.packs": ("Abroad", "PackAnswer", "PackCount", "PackFigure", "PackMilestone", "PackMissing", "PackSpan"),
    "answer.parts": (
        "CaseState",
        "CouldChange",
        "Difference",
        "EarlierCase",
        "Milestone",
        "MissingFact",
        "NotCounted",
        "Notice",
        "Period",
        "PeriodState",
        "Provenance",
        "ReadingUsed",
        "Status",
        "WiaStart",
    ),
    "answer.risk": (
        "Finding",
        "FindingState",
        "Judge",
        "NextStep",
        "OpenQuestion",
        "ReportItem",
        "ReportState",
        "Risk",
        "RiskLevel",
        "TestStep",
        "UnknownSignal",
    ),
    "auditing": ("Fault", "FileAudit", "FileItem", "FileState", "Mend", "audit", "audit_of", "clean_up"),
    "counting.ladder": ("Ladder", "LadderStep"),
    "errors": ("CaseError", "PoortwachterError", "Problem", "UnknownIdError", "problems_in"),
    "facts.absences": ("Absence", "Employment", "Leave"),
    "facts.records": ("AnyRecord", "Record"),
    "figures": (
        "AbsenceFigures",
        "Degree",
        "FigureId",
        "FileFigures",
        "Indicators",
        "OutflowReason",
        "Person",
        "Share",
        "Staff",
        "indicators",
    ),
    "law.readings": ("READINGS",),
    "law.remedies": ("NotRecorded",),
    "packs.author": ("PackError", "PackProblem"),
    "packs.language": ("Pack",),
    "packs.reading": ("pack_named", "pack_schema", "read_pack"),
    "pay.amounts": ("MissingAmount", "PayFacts", "SetOff", "WageAmounts", "WageLine", "wage_amounts"),
    "pay.exposure": ("Exposure", "ExposureLine", "NotGiven", "exposure"),
    "pay.recovery": ("BenefitRecovery", "benefit_recovery"),
    "pay.terms": ("PayTerms", "WageFacts"),
    "pay.transition": ("TransitionFacts", "TransitionLine", "TransitionPayment", "transition_payment"),
    "pay.wages": ("Obligation", "WagePeriod", "wage_periods"),
    "planning.dismissal": ("DismissalDay", "DismissalPath", "DismissalState", "dismissal_path", "explain_dismissal"),
    "planning.changes": ("ChangeKind", "Changed", "Changes", "Subject", "changes"),
    "planning.questions": ("AnswerEffect", "AskedQuestion", "questions", "with_answers"),
    "planning.reminders": ("Digest", "Reminder", "digests", "reminders"),
    "planning.repair": ("RepairOutcome", "RepairPlan", "plan_repair"),
    "planning.what_if": ("MilestoneChange", "PeriodChange", "Setting", "WhatIf", "Without", "what_if"),
    "portfolio.as_cases": ("PortfolioCases", "portfolio_cases"),
    "portfolio.batch": ("Batch", "assess_batch", "assess_batches"),
    "portfolio.overview": ("OVERVIEW_COLUMNS", "Overview", "overview"),
    "portfolio.page": ("overview_html",),
    "portfolio.schemas": ("portfolio_schemas",),
    "portfolio.supposing": ("Supposed", "assess_over", "what_if_batch"),
    "rules.citation": ("Authority", "Citation"),
    "rules.planned": ("PlannedState",),
    "rules.reading": ("Reading",),
    "rules.rule": ("Bearer", "Mark", "Nature"),
    "rules.signal": ("Effect", "Phase", "Step", "Track", "Weight"),
    "text": ("Language",),
    "text.labels": ("label",),
}
"""Names loaded on first use, by the module that has them, so that importing the library stays cheap."""


def _drawn(shown: object) -> dict[str, str]:
    """What a notebook shows; the room that draws is loaded when the first answer is shown."""
    # Asked for by what is loaded later alone.
    from importlib import import_module

    forms: dict[str, str] = import_module(f"{__name__}.export.notebook").mimebundle(shown)
    return forms


_shown.drawn_by(_drawn)

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """A name of the table above; hidden from type checkers, so that they refuse a misspelt import."""
        # Asked for by what is loaded later alone.
        from importlib import import_module

        for module, names in _LATER.items():
            if name in names:
                return getattr(import_module(f"{__name__}.{module}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
