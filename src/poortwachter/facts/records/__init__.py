"""The dated records of a case: documents, notices, letters and decisions. Each says which day it names."""

from functools import cache
from typing import Annotated, get_args

from pydantic import Field

from ._record import Parties, Party, Record, act_and_place, days_of
from .applications import (
    BenefitAssessment,
    EarlyIvaApplication,
    EarlyIvaDecision,
    ExtensionAgreement,
    ExtensionDecision,
    IncapacityDecision,
    SicknessBenefitDecision,
    WageExtensionDecision,
    WiaApplication,
    WiaDecision,
)
from .conduct import ConflictIntervention, Dispute, NonCooperation, WageMeasure
from .leaving import (
    DismissalNotice,
    DismissalPermit,
    DismissalRequest,
    TransitionCompensationApplication,
    TransitionCompensationDecision,
    TransitionPayment,
)
from .letters import ConfirmedDates, MedicalRequest, ReportRequest, States, Stating, UwvLetter, UwvWiaLetter
from .medical import (
    Advice,
    Capacity,
    CapacityByAnother,
    CapacityFound,
    CurrentOpinion,
    LongAbsenceExpected,
    Opinion,
    ProblemAnalysis,
    ProblemAnalysisUpdate,
    StalledRecovery,
    UwvProblemAnalysis,
)
from .plans import (
    ActionPlan,
    ActionPlanUpdate,
    EmployeeView,
    Evaluation,
    EvaluationDocument,
    FinalEvaluation,
    FirstYearEvaluation,
    PlanDocument,
    ReintegrationReport,
    ReportDocument,
    SimplifiedAssessmentConsent,
    TermDeviation,
    UwvActionPlan,
    UwvReview,
    VariableTerm,
)
from .received import (
    EmployeeRecoveryNotice,
    EmployeeSickNotice,
    EndOfEmploymentNotice,
    MedicalInformation,
    Received,
    RecoveryNotice,
    ReportSupplementRequest,
    SafetyNetNotice,
    Week42Notice,
)
from .said import Answer, Event
from .sanctions import (
    Appeal,
    ObjectedTo,
    Objection,
    ObjectionDecision,
    RepairDecision,
    RepairReport,
    ResumptionRequest,
    SanctionDecision,
)
from .work import (
    Benefit,
    ExpertOpinion,
    FunctionInventory,
    NewAgreedWork,
    OwnWorkAdaptation,
    ReturnPerspective,
    ReturnRuledOut,
    SecondTrackEnd,
    SecondTrackReport,
    SecondTrackStart,
    TransferOfUndertaking,
    VocationalAssessment,
    WorkResumption,
)

__all__ = [
    "ActionPlan",
    "ActionPlanUpdate",
    "Advice",
    "Answer",
    "AnyRecord",
    "Appeal",
    "Benefit",
    "BenefitAssessment",
    "Capacity",
    "CapacityByAnother",
    "CapacityFound",
    "ConfirmedDates",
    "ConflictIntervention",
    "CurrentOpinion",
    "DismissalNotice",
    "DismissalPermit",
    "DismissalRequest",
    "Dispute",
    "EarlyIvaApplication",
    "EarlyIvaDecision",
    "EmployeeRecoveryNotice",
    "EmployeeSickNotice",
    "EmployeeView",
    "EndOfEmploymentNotice",
    "Evaluation",
    "EvaluationDocument",
    "Event",
    "ExpertOpinion",
    "ExtensionAgreement",
    "ExtensionDecision",
    "FinalEvaluation",
    "FirstYearEvaluation",
    "FunctionInventory",
    "IncapacityDecision",
    "LongAbsenceExpected",
    "MedicalInformation",
    "MedicalRequest",
    "NewAgreedWork",
    "NonCooperation",
    "ObjectedTo",
    "Objection",
    "ObjectionDecision",
    "Opinion",
    "OwnWorkAdaptation",
    "Parties",
    "Party",
    "PlanDocument",
    "ProblemAnalysis",
    "ProblemAnalysisUpdate",
    "Received",
    "Record",
    "RecoveryNotice",
    "ReintegrationReport",
    "RepairDecision",
    "RepairReport",
    "ReportDocument",
    "ReportRequest",
    "ReportSupplementRequest",
    "ResumptionRequest",
    "ReturnPerspective",
    "ReturnRuledOut",
    "SafetyNetNotice",
    "SanctionDecision",
    "SecondTrackEnd",
    "SecondTrackReport",
    "SecondTrackStart",
    "SicknessBenefitDecision",
    "SimplifiedAssessmentConsent",
    "StalledRecovery",
    "States",
    "Stating",
    "TermDeviation",
    "TransferOfUndertaking",
    "TransitionCompensationApplication",
    "TransitionCompensationDecision",
    "TransitionPayment",
    "UwvActionPlan",
    "UwvLetter",
    "UwvProblemAnalysis",
    "UwvReview",
    "UwvWiaLetter",
    "VariableTerm",
    "VocationalAssessment",
    "WageExtensionDecision",
    "WageMeasure",
    "Week42Notice",
    "WiaApplication",
    "WiaDecision",
    "WorkResumption",
    "act_and_place",
    "act_field",
    "record_models",
]

AnyRecord = Annotated[
    ProblemAnalysis | ProblemAnalysisUpdate | CurrentOpinion | CapacityFound | CapacityByAnother
    | LongAbsenceExpected | Advice | StalledRecovery
    | ActionPlan | ActionPlanUpdate | Evaluation | FirstYearEvaluation | FinalEvaluation
    | ReintegrationReport | EmployeeView | ReportSupplementRequest | ReportRequest | MedicalRequest | MedicalInformation
    | VocationalAssessment | FunctionInventory | OwnWorkAdaptation | ReturnRuledOut | TransferOfUndertaking
    | SecondTrackStart | SecondTrackReport | SecondTrackEnd | ExpertOpinion | WorkResumption | NewAgreedWork | Benefit
    | ReturnPerspective
    | NonCooperation | Dispute | ConflictIntervention | WageMeasure | TermDeviation
    | Week42Notice | SafetyNetNotice | EndOfEmploymentNotice | RecoveryNotice
    | DismissalRequest | DismissalPermit | DismissalNotice | TransitionPayment | TransitionCompensationApplication
    | UwvWiaLetter | WiaApplication
    | WageExtensionDecision | WiaDecision | EarlyIvaApplication | EarlyIvaDecision
    | ExtensionAgreement | ExtensionDecision | SanctionDecision | SicknessBenefitDecision
    | RepairReport | RepairDecision | Objection | ObjectionDecision | Appeal | ResumptionRequest
    | TransitionCompensationDecision
    | UwvProblemAnalysis | UwvActionPlan | UwvReview | EmployeeSickNotice | EmployeeRecoveryNotice
    | IncapacityDecision | BenefitAssessment | SimplifiedAssessmentConsent
    | ConfirmedDates | Answer | Event,
    Field(discriminator="kind"),
]  # fmt: skip


@cache
def record_models() -> dict[str, type[Record]]:
    """The model of each record kind."""
    union = get_args(get_args(AnyRecord)[0])
    return {model.model_fields["kind"].default: model for model in union}


def act_field(kind: str) -> str:
    """The field of a record of this kind that holds the day of its act.

    >>> act_field("second_track_start"), act_field("sanction_decision")
    ('started_on', 'sent_on')
    """
    return days_of(record_models()[kind])[1][0]
