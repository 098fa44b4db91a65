"""Which documents the re-integration report needs, who supplies them, and which are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from .._frozen import maker
from ..answer.codes import Reason
from ..answer.codes_beside import Document, Supplier
from ..answer.risk import ReportItem, ReportState
from ..facts.records import MedicalInformation
from ..law.instruments import RPEZ, UWV, WIA
from ..law.signals.sources import statute_explained
from ..rules.citation import Citation
from ..rules.patterns import Fact, Holds
from .dossier import Dossier, Seen
from .showing import last_of, sickness_over
from .written import prepared

__all__ = ["DOCUMENTS", "item_of", "report_completeness"]

_never_any_capacity: Final = prepared(Holds(Fact.NEVER_ANY_CAPACITY))
_report_within_first_year: Final = prepared(Holds(Fact.REPORT_WITHIN_FIRST_YEAR))
_short_report: Final = prepared(Holds(Fact.SHORT_REPORT))
_medical_request_expired: Final = prepared(Holds(Fact.MEDICAL_REQUEST_EXPIRED))
_FORM: Final = statute_explained("Vorm- en herkenbaarheidsvereisten")
_MEDICAL: Final = (statute_explained("Re-integratieverslag"),)


class _Wanted(NamedTuple):
    """A document of the report; ``exempt`` gives the reason why this case needs none."""

    kind: Document
    supplied_by: Supplier
    basis: tuple[Citation, ...]
    exempt: Callable[[Dossier], str | None]


def _always(dossier: Dossier) -> str | None:
    return None


def _without_capacity(dossier: Dossier) -> str | None:
    return "never_capacity" if _never_any_capacity(dossier).holds else None


def _without_a_whole_year(dossier: Dossier) -> str | None:
    early = _report_within_first_year(dossier).holds
    return "first_year_not_over" if early else _without_capacity(dossier)


def _with_a_short_report(dossier: Dossier) -> str | None:
    return "short_report" if _short_report(dossier).holds else _without_capacity(dossier)


def _short(dossier: Dossier) -> str | None:
    return "short_report" if _short_report(dossier).holds else None


def _never(reason: str) -> Callable[[Dossier], str | None]:
    return lambda dossier: reason


_WANTED: Final = {wanted.kind: wanted for wanted in (
    _Wanted(Document.REINTEGRATION_REPORT, Supplier.EMPLOYER, (WIA.article(25, 3), _FORM), _always),
    _Wanted(Document.PROBLEM_ANALYSIS, Supplier.COMPANY_DOCTOR, (RPEZ.article(6, "1f"), _FORM), _short),
    _Wanted(
        Document.PROBLEM_ANALYSIS_UPDATE, Supplier.COMPANY_DOCTOR, (RPEZ.article(6, "1f"), _FORM),
        _never("later_opinion_counts"),
    ),
    _Wanted(Document.ACTION_PLAN, Supplier.EMPLOYER, (RPEZ.article(6, "1g"), _FORM), _with_a_short_report),
    _Wanted(
        Document.ACTION_PLAN_UPDATE, Supplier.EMPLOYER, (RPEZ.article(6, "1g"), _FORM), _never("plan_not_adjusted")
    ),
    _Wanted(
        Document.FIRST_YEAR_EVALUATION, Supplier.EMPLOYER, (RPEZ.article(6, "1h"), _FORM), _without_a_whole_year
    ),
    _Wanted(Document.CURRENT_OPINION, Supplier.COMPANY_DOCTOR, (RPEZ.article(6, "1j"), _FORM), _short),
    _Wanted(Document.FINAL_EVALUATION, Supplier.EMPLOYER, (RPEZ.article(6, "1h"), _FORM), _with_a_short_report),
    _Wanted(Document.EMPLOYEE_VIEW, Supplier.EMPLOYEE, (RPEZ.article(6, "1l"),), _never("does_not_block")),
    _Wanted(
        Document.VOCATIONAL_ASSESSMENT, Supplier.EMPLOYER, (UWV.section("Handreiking deskundigenoordelen 2023"),),
        _never("not_compulsory"),
    ),
)}  # fmt: skip
"""The documents that are kept here, in the order of the report."""

DOCUMENTS: Final = (*_WANTED, Document.MEDICAL_INFORMATION)
"""The documents of the report; medical information goes to UWV alone."""


def report_completeness(dossier: Dossier) -> tuple[ReportItem, ...]:
    """Every document with where it stands; none where no report is asked for."""
    report = _asked(dossier)
    return () if report is None else tuple([_stands(document, dossier, report) for document in DOCUMENTS])


def item_of(document: Document, dossier: Dossier) -> ReportItem | None:
    """Where one document stands; ``None`` where no report is asked for."""
    report = _asked(dossier)
    return None if report is None else _stands(document, dossier, report)


def _asked(dossier: Dossier) -> Seen | None:
    """The report, where it is asked for; UWV tests none once the sickness ended in the wait, but that at an exit."""
    if sickness_over(dossier) and dossier.run.found.early_end_of_employment is None:
        return None
    report = dossier.first("reintegration_report")
    return report if report is not None and report.asked else None


def _stands(document: Document, dossier: Dossier, report: Seen) -> ReportItem:
    wanted = _WANTED.get(document)
    if wanted is None:
        return _medical_information(dossier)
    entries = dossier.entries((document,))
    if entries:
        return _on_file(wanted, entries[-1].id)
    due = report.due is not None and (report.met_on is not None or dossier.as_of > report.due)
    return _absent(wanted, dossier, due)


_make_item: Final = maker(ReportItem)


def _item(document: _Wanted, state: ReportState, reason: str | None, evidence: str | None) -> ReportItem:
    return _make_item(document.kind, document.supplied_by, state, Reason.maybe(reason), evidence, document.basis)


def _on_file(document: _Wanted, evidence: str) -> ReportItem:
    return _item(document, ReportState.ON_FILE, None, evidence)


def _absent(document: _Wanted, dossier: Dossier, due: bool) -> ReportItem:
    reason, own = document.exempt(dossier), dossier.first(document.kind)
    complete_from = dossier.file.case.records_complete_from
    state = ReportState.MISSING if due else ReportState.NOT_YET
    if reason is None and own is not None and not own.asked:
        reason = own.item.reason
    if reason is not None:
        not_compulsory = reason in ("does_not_block", "not_compulsory", "later_opinion_counts", "plan_not_adjusted")
        state = ReportState.NOT_REQUIRED if not_compulsory else ReportState.EXEMPT
    elif complete_from is not None and own is not None and own.due is not None and own.due < complete_from:
        state, reason = ReportState.ASK, "records_complete_from"
    return _item(document, state, reason, None)


def _medical_information(dossier: Dossier) -> ReportItem:
    """The employee sends it to UWV alone; this library has no place for it, only for whether UWV received it."""
    came, missed = last_of(dossier.of(MedicalInformation)), _medical_request_expired(dossier)
    answer = dossier.answers.get("UP-A10")
    state, evidence = ReportState.ASK, None
    if missed.holds and not missed.late:
        state, evidence = ReportState.MISSING, missed.evidence[0]
    elif came is not None:
        state, evidence = ReportState.ON_FILE, came.id
    elif answer is not None:
        state = ReportState.MISSING if answer.record.value == "yes" else ReportState.ON_FILE
        evidence = answer.id
    reason = Reason.SENT_BY_EMPLOYEE_ALONE
    return _make_item(Document.MEDICAL_INFORMATION, Supplier.EMPLOYEE, state, reason, evidence, _MEDICAL)
