"""Plans, evaluations and the re-integration report, and what stands in them."""

from typing import Literal

from pydantic import StrictBool

from ...counting.days import Day, PlannedDay
from ._record import Parties, Record

__all__ = [
    "ActionPlan",
    "ActionPlanUpdate",
    "EmployeeView",
    "Evaluation",
    "EvaluationDocument",
    "FinalEvaluation",
    "FirstYearEvaluation",
    "PlanDocument",
    "ReintegrationReport",
    "ReportDocument",
    "SimplifiedAssessmentConsent",
    "TermDeviation",
    "UwvActionPlan",
    "UwvReview",
    "VariableTerm",
]


class PlanDocument(Record):
    """A plan or its adjustment, with who signed and whose views (visie) it holds.

    Attributes:
        dated: the day of the document.
        signed_by: who signed it.
        views_of: whose views (visie) it holds.
        case_manager_named: whether it names a case manager.
        goal_stated: whether it states the goal.
    """

    dated: Day
    signed_by: Parties = ()
    views_of: Parties = ()
    case_manager_named: StrictBool | None = None
    goal_stated: StrictBool | None = None


class ActionPlan(PlanDocument):
    """Plan van aanpak, RPEZ 4."""

    kind: Literal["action_plan"] = "action_plan"


class ActionPlanUpdate(PlanDocument):
    """Bijstelling plan van aanpak, RPEZ 4(5)."""

    kind: Literal["action_plan_update"] = "action_plan_update"


class EvaluationDocument(Record):
    """An evaluation, with who signed, whose views it holds and whether the course changed.

    Attributes:
        dated: the day of the evaluation.
        signed_by: who signed it.
        views_of: whose views (visie) it holds.
        course: whether the course (koers) was changed.
    """

    dated: Day
    signed_by: Parties = ()
    views_of: Parties = ()
    course: Literal["unchanged", "changed"] | None = None


class Evaluation(EvaluationDocument):
    """Periodieke evaluatie, RPEZ 4(2)b."""

    kind: Literal["evaluation"] = "evaluation"


class FirstYearEvaluation(EvaluationDocument):
    """Eerstejaarsevaluatie, RPEZ 4(2)b."""

    kind: Literal["first_year_evaluation"] = "first_year_evaluation"


class FinalEvaluation(EvaluationDocument):
    """Eindevaluatie, the most recent evaluation in the re-integration report, RPEZ 6(1)h."""

    kind: Literal["final_evaluation"] = "final_evaluation"


class ReintegrationReport(Record):
    """Re-integratieverslag (RIV), WIA 25(3).

    Attributes:
        dated: the day of the document.
        given_to_employee_on: the day on which the employee got a copy.
    """

    kind: Literal["reintegration_report"] = "reintegration_report"
    dated: Day
    given_to_employee_on: Day | None = None


class UwvActionPlan(Record):
    """Plan van aanpak that UWV makes with an employee without an employer, WIA 26(1), Regeling vangnetters 4.

    Attributes:
        dated: the day of the plan.
    """

    kind: Literal["uwv_action_plan"] = "uwv_action_plan"
    dated: Day


class UwvReview(Record):
    """Periodieke herijking of that plan by UWV, Regeling vangnetters 5.

    Attributes:
        dated: the day of the review.
    """

    kind: Literal["uwv_review"] = "uwv_review"
    dated: Day


class SimplifiedAssessmentConsent(Record):
    """Consent to UWV's simplified WIA assessment of one of sixty or older (vereenvoudigde WIA-beoordeling 60-plus).

    It takes the consent of employer and employee.

    Attributes:
        dated: the day on which the last of them consented.
        agreed_by: who consented.
    """

    kind: Literal["simplified_assessment_consent"] = "simplified_assessment_consent"
    dated: Day
    agreed_by: Parties = ()

    @property
    def shows_act(self) -> bool:
        """Whether both consented."""
        return set(self.agreed_by) == {"employer", "employee"}


class EmployeeView(Record):
    """Oordeel werknemer, RPEZ 6(1)l.

    Attributes:
        dated: the day of the document.
    """

    kind: Literal["employee_view"] = "employee_view"
    dated: Day


ReportDocument = Literal[
    "problem_analysis", "problem_analysis_update", "action_plan", "action_plan_update", "evaluation",
    "first_year_evaluation", "final_evaluation", "current_opinion", "employee_view", "medical_documents",
    "vocational_assessment",
]  # fmt: skip

VariableTerm = Literal["problem_analysis", "action_plan", "periodic_evaluation", "first_year_evaluation"]


class TermDeviation(Record):
    """A term of RPEZ 2 or 4 varied by both parties with reasons (gemotiveerde afwijking), RPEZ 5.

    Attributes:
        dated: the day on which both agreed.
        milestone: the milestone whose term was varied.
        due: the new last day, inclusive.
    """

    kind: Literal["term_deviation"] = "term_deviation"
    dated: Day
    milestone: VariableTerm
    due: PlannedDay
