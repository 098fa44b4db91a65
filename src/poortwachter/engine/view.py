"""What the stages of the law may ask of the file of a joined case: a line for each, in groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from ..counting.ordinals import ordinal
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import (
    Answer,
    BenefitAssessment,
    EarlyIvaDecision,
    ExtensionAgreement,
    ExtensionDecision,
    Record,
    RepairDecision,
    ReturnPerspective,
    SanctionDecision,
    SicknessBenefitDecision,
    UwvProblemAnalysis,
    UwvWiaLetter,
    WageExtensionDecision,
    WiaApplication,
    WorkResumption,
)
from ..law.readings import Chosen
from ..law.stages.file import Capacity, File, Leave, Opinion, Prospect, Spell
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

__all__ = ["GROUPS", "stage_file", "with_readings"]

Lines: TypeAlias = tuple[Any, ...]
Group: TypeAlias = Callable[[CaseFile], Lines]

GROUPS: Final[dict[Group, tuple[str, ...]]] = {}
"""The lines of ``File`` that each function below gives, in its order."""


def _gives(names: str) -> Callable[[Group], Group]:
    def mark(group: Group) -> Group:
        GROUPS[group] = tuple(names.split())
        return group

    return mark


def stage_file(file: CaseFile, readings: Chosen) -> File:
    """The file as the stages see it, with these readings: the lines of each group."""
    return File._make((
        readings, *_of_sickness(file), *_of_employment(file), *_of_benefit(file), *_of_reintegration(file),
        *_of_early_iva(file), *_of_extension(file), *_of_application(file), *_of_sanction(file), *_of_dismissal(file),
        *_of_letters(file),
    ))  # fmt: skip


def with_readings(view: File, readings: Chosen) -> File:
    """The same file, with these readings."""
    return File._make((readings, *view[1:]))


@_gives("first_sick_day runs last_sick_day other_cause_ahead recovered died employment_ends")
def _of_sickness(file: CaseFile) -> Lines:
    sickness = file.sickness
    return (
        file.first_sick_day.toordinal(),
        sickness.runs,
        ordinal(sickness.last_sick_day),
        sickness.other_cause_ahead,
        sickness.ended_by == "recovery",
        sickness.ended_by == "death",
        ordinal(file.last_day_of_employment),
    )


@_gives("""
    regime_known no_employer public_servant domestic_worker insured self_insured_zw safety_net no_safety_net
    safety_net_notice_term safety_net_notice safety_net_clear_on exit_notice aow_date born_on
""")
def _of_employment(file: CaseFile) -> Lines:
    employment = file.case.employment
    return (
        employment.regime is not None,
        employment.regime == "no_employer",
        employment.regime == "public_servant",
        employment.domestic_worker == "yes",
        employment.insured == "yes",
        employment.self_insured_zw,
        employment.safety_net == "yes",
        employment.safety_net == "no",
        employment.safety_net_notice_term,
        _first(file, "safety_net_notice"),
        ordinal(employment.safety_net_clear_on),
        _first(file, "end_of_employment_notice"),
        ordinal(file.aow_date),
        ordinal(file.case.birth_date),
    )


@_gives("uwv_opinion uwv_capacity benefit_assessed able_from benefit_ends return_ruled_out leaves left_out_of_ban")
def _of_benefit(file: CaseFile) -> Lines:
    case, assessed = file.case, file.of(BenefitAssessment)
    return (
        _first(file, "uwv_problem_analysis"),
        _last_capacity(file.of(UwvProblemAnalysis)),
        bool(assessed),
        ordinal(assessed[-1].record.able_from) if assessed else None,
        _benefit_ends(file.of(SicknessBenefitDecision)),
        _first(file, "return_ruled_out"),
        _leaves(case) if case.leaves else (),
        _left_out_of_ban(case),
    )


@_gives("""
    problem_analysis first_year_evaluation opinions long_absence_said return_expected structural_work
    structural_work_until second_track_left_out
""")
def _of_reintegration(file: CaseFile) -> Lines:
    structural, opinion = _structural_work(file.of(WorkResumption)), opinion_asked(file)
    return (
        None if opinion is None else opinion.done_on.toordinal(),
        _first(file, "first_year_evaluation"),
        _opinions(file),
        tuple([said for said, _ in on_long_absence(file)]),
        tuple([_prospect(entry) for entry in file.of(ReturnPerspective)]),
        bool(structural),
        _until(structural),
        _left_out(file.of(Answer)),
    )


@_gives("iva_asked iva_decided iva_granted iva_refused iva_open")
def _of_early_iva(file: CaseFile) -> Lines:
    asked, decided = _first(file, "early_iva_application"), file.of(EarlyIvaDecision)
    if not decided:
        return asked, False, None, None, False
    granted, day = decided[-1].record.granted, _last_day(decided)
    return asked, True, day if granted is True else None, day if granted is False else None, granted is None


_NO_EXTENSION: Final = (False, False, None, False, False, None, None, None, None)


@_gives("""
    extension_asked extension_decided extension_since extension_undecided extension_open extension_fixed
    extension_fixed_before extension_changed_on shortening_asked
""")
def _of_extension(file: CaseFile) -> Lines:
    decided, asked = file.of(ExtensionDecision), file.of(ExtensionAgreement)
    if not decided and not asked:
        return _NO_EXTENSION
    fixed = [entry for entry in decided if fixes_a_day(entry)]
    return (
        bool(asked),
        bool(decided),
        (asked or decided)[0].done_on.toordinal(),
        bool(asked) and (not decided or asked[-1].done_on > decided[-1].done_on),
        bool(decided) and _open(decided[-1].record),
        _fixed_day(fixed[-1:]),
        _fixed_day(fixed[-2:-1]),
        _changed_on(fixed),
        _shortening_asked(fixed, asked),
    )


@_gives("""
    letters letter_received notice_made application_received application_posted not_filed_on
    report_made extension_by_delay_decided extension_by_delay
""")
def _of_application(file: CaseFile) -> Lines:
    delays, applied, letters = file.of(WageExtensionDecision), file.of(WiaApplication), file.of(UwvWiaLetter)
    received = [entry for entry in applied if entry.record.shows_act]
    return (
        bool(letters),
        _letter_received([entry for entry in letters if entry.record.shows_act]),
        _notice_made(file),
        received[0].done_on.toordinal() if received else None,
        ordinal(received[0].record.posted_on) if received else None,
        _last_day([entry for entry in applied if not entry.record.shows_act]),
        _first(file, "reintegration_report"),
        bool(delays),
        delays[-1].record.days if delays else None,
    )


def _repaired(answer: Record) -> bool | None:
    return answer.repaired if isinstance(answer, RepairDecision) else False


@_gives("sanction_sent sanction_withdrawn repair_reports repair_decisions repaired resumption_asked")
def _of_sanction(file: CaseFile) -> Lines:
    return (
        _last_day(standing_sanctions(file)),
        bool(file.of(SanctionDecision)),
        _days(file, "repair_report"),
        tuple([entry.done_on.toordinal() for entry in file.repair_answers]),
        tuple([_repaired(entry.record) for entry in file.repair_answers]),
        _first(file, "resumption_request"),
    )


@_gives("""
    requested_before_sickness permit_given permit_requested notice_given transition_paid employed_since
    agreed_ban_months agreed_notice_months
""")
def _of_dismissal(file: CaseFile) -> Lines:
    employment = file.case.employment
    return (
        ordinal(file.requested_before_sickness),
        _last_day(file.permits),
        ordinal(file.permit_requested),
        _last_day(file.entries("dismissal_notice")),
        _last_day(file.entries("transition_payment")),
        ordinal(employment.first_day),
        employment.dismissal_ban_months,
        employment.notice_months,
    )


_SAID: Final = {
    "said_end_of_wait": "last_day_of_waiting_period",
    "said_application_due": "application_due",
    "said_first_day_of_sanction": "first_day_of_sanction",
    "said_last_day_of_sanction": "last_day_of_sanction",
    "said_last_day_of_wage": "last_day_of_wage_continuation",
    "said_first_day_of_wia": "first_day_of_wia",
}
_NOTHING_SAID: Final = (None,) * len(_SAID)


@_gives(" ".join(_SAID))
def _of_letters(file: CaseFile) -> Lines:
    """The days that UWV states."""
    stated = file.stated
    if not stated:
        return _NOTHING_SAID
    return tuple([stated[said].day.toordinal() if said in stated else None for said in _SAID.values()])


def _leaves(case: Case) -> tuple[Leave, ...]:
    return tuple([Leave(leave.first_day.toordinal(), leave.last_day.toordinal()) for leave in case.maternity_leaves])


def _left_out_of_ban(case: Case) -> tuple[Spell, ...]:
    return tuple([Spell(item.first_day.toordinal(), ordinal(item.last_day)) for item in case.left_out_of_ban])


def _opinions(file: CaseFile) -> tuple[Opinion, ...]:
    found = [(entry.done_on.toordinal(), entry.record.capacity) for entry in file.opinions]
    return tuple([Opinion(day, capacity) for day, capacity in found if capacity is not None])


def _last_capacity(entries: Sequence[Filed[UwvProblemAnalysis]]) -> Capacity | None:
    """What the last of these opinions that says so found on capacity."""
    found = [entry.record.capacity for entry in entries if says_capacity(entry)]
    return found[-1] if found else None


def _benefit_ends(entries: Sequence[Filed[SicknessBenefitDecision]]) -> int | None:
    """The first day without benefit by the last decision that was not reversed."""
    stand = [entry.record.ends_on for entry in entries if ends_benefit(entry)]
    return ordinal(stand[-1]) if stand else None


def _structural_work(entries: Sequence[Filed[WorkResumption]]) -> list[date | None]:
    """The last days of the structural work at the own employer, ``None`` while it has none."""
    return [entry.record.last_day for entry in entries if is_structural(entry)]


def _prospect(entry: Filed[ReturnPerspective]) -> Prospect:
    said = entry.record
    return Prospect(entry.done_on.toordinal(), ordinal(said.expected_by) if said.structural else None)


def _left_out(answers: Sequence[Filed[Answer]]) -> bool:
    """Whether the question on leaving the second track out was last answered with yes."""
    said = [entry.record.value for entry in answers if on_leaving_out(entry)]
    return said[-1:] == ["yes"]


def _letter_received(sent: Sequence[Filed[UwvWiaLetter]]) -> int | None:
    if not sent:
        return None
    letter = sent[0].record
    return ordinal(letter.received_on or letter.sent_on)


def _notice_made(file: CaseFile) -> int | None:
    made = [day for kind in NOTICES if (day := _first(file, kind)) is not None]
    return min(made, default=None)


def _first(file: CaseFile, kind: str) -> int | None:
    entries = file.by_kind.get(kind)
    return entries[0].done_on.toordinal() if entries else None


def _last_day(entries: Sequence[Filed]) -> int | None:
    return entries[-1].done_on.toordinal() if entries else None


def _days(file: CaseFile, kind: str) -> tuple[int, ...]:
    return tuple([entry.done_on.toordinal() for entry in file.by_kind.get(kind, ())])


def _until(last_days: list[date | None]) -> int | None:
    """The last day of all of these; ``None`` where one has none."""
    known = [day for day in last_days if day is not None]
    return max(known).toordinal() if known and len(known) == len(last_days) else None


def _open(decision: ExtensionDecision) -> bool:
    """Whether it is not known what a decision on an extension says: granted or not, or until which day."""
    return decision.granted is None or (decision.granted and decision.last_day is None)


def _fixed_day(entries: Sequence[Filed[ExtensionDecision]]) -> int | None:
    return ordinal(entries[0].record.last_day) if entries else None


def _changed_on(fixed: Sequence[Filed[ExtensionDecision]]) -> int | None:
    """The day of the last decision, where it fixed another day than the one before it, WIA 24(3)."""
    changed = len(fixed) > 1 and _fixed_day(fixed[-1:]) != _fixed_day(fixed[-2:-1])
    return fixed[-1].done_on.toordinal() if changed else None


def _shortening_asked(fixed: Sequence[Filed], asked: Sequence[Filed]) -> int | None:
    """The day of the last request before the last decision, where it came after the decision before that one."""
    if len(fixed) < 2:
        return None
    requests = [entry for entry in asked if entry.done_on <= fixed[-1].done_on]
    return _last_day(requests) if requests and requests[-1].done_on >= fixed[-2].done_on else None
