"""Where each line of the file comes from: the ids of records, or the paths of facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from ..facts._base import said
from ..facts._filing import Filed
from .file import CaseFile
from .recorded import (
    NOTICES,
    ends_benefit,
    fixes_a_day,
    is_structural,
    on_leaving_out,
    on_long_absence,
    opinion_asked,
    says_capacity,
    standing_sanctions,
)

__all__ = ["EVIDENCE", "SEQUENCES"]

Find = Callable[[CaseFile], tuple[str, ...]]
Like = Callable[[Filed[Any]], bool]


def _path(*path: str) -> Find:
    return lambda file: path


def _kind(kind: str, like: Like = lambda entry: True) -> Find:
    """All records of a kind."""
    return lambda file: tuple(entry.id for entry in file.entries(kind) if like(entry))


def _extension_since(file: CaseFile) -> tuple[str, ...]:
    return tuple(entry.id for entry in (file.entries("extension_agreement") or file.entries("extension_decision"))[:1])


def _repair_answers(file: CaseFile) -> tuple[str, ...]:
    return tuple(entry.id for entry in file.repair_answers)


def _first(kind: str) -> Find:
    return lambda file: tuple(entry.id for entry in file.entries(kind)[:1])


def _last(kind: str, like: Like = lambda entry: True) -> Find:
    return lambda file: tuple(entry.id for entry in [one for one in file.entries(kind) if like(one)][-1:])


def _first_like(kind: str, like: Like) -> Find:
    return lambda file: tuple(entry.id for entry in [one for one in file.entries(kind) if like(one)][:1])


def _said(name: str) -> Find:
    return lambda file: (file.stated[name].letter,) if name in file.stated else ()


def _granted(entry: Filed) -> bool:
    return said(entry.record, "granted") is True


def _refused(entry: Filed) -> bool:
    return said(entry.record, "granted") is False


def _shows(entry: Filed) -> bool:
    return entry.record.shows_act


def _not_shown(entry: Filed) -> bool:
    return not entry.record.shows_act


def _first_sick_day(file: CaseFile) -> tuple[str, ...]:
    """UWV's letter where it decides, or else the spell in which the first counted day lies, of no case before it."""
    if file.sickness.ours is not None:
        return (file.stated["first_sick_day"].letter,)
    begun = [(item.first_day, n) for n, item in enumerate(file.case.absences) if item.first_day <= file.first_sick_day]
    return (f"absences[{max(begun)[1]}].first_day",)


def _employment_ends(file: CaseFile) -> tuple[str, ...]:
    return () if file.last_day_of_employment is None else (file.employment_evidence,)


def _aow_date(file: CaseFile) -> tuple[str, ...]:
    return ("aow_date",) if file.case.aow_date is not None else ("birth_date",)


def _notices(file: CaseFile) -> tuple[str, ...]:
    made = [entry for kind in NOTICES for entry in file.entries(kind)]
    return (min(made, key=lambda entry: entry.done_on).id,) if made else ()


def _opinions(file: CaseFile) -> tuple[str, ...]:
    return tuple(entry.id for entry in file.opinions if says_capacity(entry))


def _opinion_asked(file: CaseFile) -> tuple[str, ...]:
    opinion = opinion_asked(file)
    return () if opinion is None else (opinion.id,)


def _long_absence(file: CaseFile) -> tuple[str, ...]:
    return tuple(id for _, id in on_long_absence(file))


def _sanction(file: CaseFile) -> tuple[str, ...]:
    return tuple(entry.id for entry in standing_sanctions(file)[-1:])


def _requested(on: Callable[[CaseFile], date | None]) -> Find:
    """The request for dismissal of that day."""
    return lambda file: tuple(entry.id for entry in file.case.requests_for_dismissal if entry.done_on == on(file))[-1:]


EVIDENCE: Final[Mapping[str, Find]] = {
    "first_sick_day": _first_sick_day,
    "runs": _first_sick_day,
    "last_sick_day": _path("absences.last_day"),
    "other_cause_ahead": _path("leaves.same_cause"),
    "recovered": _path("absences.ended_by"),
    "died": _path("absences.ended_by"),
    "employment_ends": _employment_ends,
    "regime_known": _path("employment.regime"),
    "no_employer": _path("employment.regime"),
    "public_servant": _path("employment.regime"),
    "domestic_worker": _path("employment.domestic_worker"),
    "insured": _path("employment.insured"),
    "self_insured_zw": _path("employment.self_insured_zw"),
    "safety_net": _path("employment.safety_net"),
    "no_safety_net": _path("employment.safety_net"),
    "safety_net_notice_term": _path("employment.safety_net_notice_term"),
    "safety_net_notice": _first("safety_net_notice"),
    "safety_net_clear_on": _path("employment.safety_net_clear_on"),
    "exit_notice": _first("end_of_employment_notice"),
    "born_on": _path("birth_date"),
    "uwv_opinion": _first("uwv_problem_analysis"),
    "uwv_capacity": _last("uwv_problem_analysis", says_capacity),
    "benefit_assessed": _last("benefit_assessment"),
    "able_from": _last("benefit_assessment"),
    "benefit_ends": _last("sickness_benefit_decision", ends_benefit),
    "return_ruled_out": _first("return_ruled_out"),
    "aow_date": _aow_date,
    "leaves": _path("leaves"),
    "left_out_of_ban": _path("absences.not_counted_for_dismissal_ban"),
    "problem_analysis": _opinion_asked,
    "first_year_evaluation": _first("first_year_evaluation"),
    "opinions": _opinions,
    "long_absence_said": _long_absence,
    "return_expected": _kind("return_perspective"),
    "structural_work": _kind("work_resumption", is_structural),
    "structural_work_until": _kind("work_resumption", is_structural),
    "second_track_left_out": _last("answer", on_leaving_out),
    "iva_asked": _first("early_iva_application"),
    "iva_decided": _kind("early_iva_decision"),
    "iva_granted": _last("early_iva_decision", _granted),
    "iva_refused": _last("early_iva_decision", _refused),
    "iva_open": _last("early_iva_decision"),
    "extension_asked": _kind("extension_agreement"),
    "extension_decided": _kind("extension_decision"),
    "extension_since": _extension_since,
    "extension_undecided": _last("extension_agreement"),
    "extension_open": _last("extension_decision"),
    "extension_fixed": _last("extension_decision", fixes_a_day),
    "extension_fixed_before": _kind("extension_decision"),
    "extension_changed_on": _last("extension_decision", fixes_a_day),
    "shortening_asked": _kind("extension_agreement"),
    "letters": _kind("uwv_wia_letter"),
    "letter_received": _first_like("uwv_wia_letter", _shows),
    "notice_made": _notices,
    "application_received": _first_like("wia_application", _shows),
    "application_posted": _first_like("wia_application", _shows),
    "not_filed_on": _last("wia_application", _not_shown),
    "report_made": _first("reintegration_report"),
    "extension_by_delay_decided": _last("wage_extension_decision"),
    "extension_by_delay": _last("wage_extension_decision"),
    "sanction_sent": _sanction,
    "sanction_withdrawn": _kind("sanction_decision"),
    "repair_reports": _kind("repair_report"),
    "repair_decisions": _repair_answers,
    "repaired": _repair_answers,
    "resumption_asked": _first("resumption_request"),
    "requested_before_sickness": _requested(lambda file: file.requested_before_sickness),
    "permit_given": _last("dismissal_permit", _shows),
    "permit_requested": _requested(lambda file: file.permit_requested),
    "notice_given": _last("dismissal_notice"),
    "transition_paid": _last("transition_payment"),
    "employed_since": _path("employment.first_day"),
    "agreed_ban_months": _path("employment.dismissal_ban_months"),
    "agreed_notice_months": _path("employment.notice_months"),
    "said_end_of_wait": _said("last_day_of_waiting_period"),
    "said_application_due": _said("application_due"),
    "said_first_day_of_sanction": _said("first_day_of_sanction"),
    "said_last_day_of_sanction": _said("last_day_of_sanction"),
    "said_last_day_of_wage": _said("last_day_of_wage_continuation"),
    "said_first_day_of_wia": _said("first_day_of_wia"),
}
"""Every line that a stage may read, with what it comes from; of a sequence one for each of its items."""

SEQUENCES: Final = frozenset({"opinions", "long_absence_said", "return_expected", "repair_reports", "repair_decisions"})
"""Lines with several items, each with evidence of its own."""
