"""The file of one joined case, read-only: its records by kind, and what the stages of the law may ask of it.

Nothing in it depends on the day of assessment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from ..facts._base import said
from ..facts._filing import Filed, kinds_of
from ..facts.case import Case
from ..facts.records import Record, Stating, record_models
from ..law.aow import aow_date
from ..law.readings import Chosen
from ..law.stages.file import File, Leave, Opinion, Said, Spell
from .sickness import Sickness, ordinal

__all__ = [
    "CAN_SAY_NOT_DONE",
    "LINES",
    "OPINIONS",
    "CaseFile",
    "aow_date_of",
    "done_in",
    "opinions_in",
    "stage_file",
    "withdrawn",
]

OPINIONS: Final = ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")
_NONE: Final[Sequence[Filed]] = ()
_OWN_EMPLOYER: Final = ("own", "adapted", "other")
_NOTICES: Final = ("week_42_notice", "early_iva_application", "extension_agreement")

_MOVES_THE_PERIOD: Final = ("wage_extension_decision", "extension_decision", "early_iva_decision")
_MOVES_THE_END: Final = (*_MOVES_THE_PERIOD, "sanction_decision", "repair_decision")
_SET_ASIDE_BY: Final = {
    "first_day_of_wia": _MOVES_THE_END,
    "last_day_of_wage_continuation": _MOVES_THE_END,
    "last_day_of_sanction": ("sanction_decision", "repair_decision"),
    "first_day_of_sanction": ("sanction_decision", "wage_extension_decision", "extension_decision"),
    "application_due": ("extension_decision",),
    "report_due": ("extension_decision",),
}
"""The decisions that set aside a day that an earlier letter stated."""


def _moves(decision: Any) -> bool:
    """Whether a decision of UWV changes anything: not a refusal, nor a repair that was not established."""
    if decision.kind == "repair_decision":
        return decision.repaired is True
    if decision.kind in ("extension_decision", "early_iva_decision"):
        return decision.granted is True
    return True


def withdrawn(record: Any) -> bool:
    """Whether UWV took back a decision on repair: it then decided nothing, and the report waits for another one."""
    return record.kind == "repair_decision" and record.withdrawn_on is not None


class CaseFile:
    """What is on file for one joined case.

    Attributes:
        case: the facts.
        sickness: the joined case.
        readings: the chosen readings.
        filed: the records of this case, in the order of their acts.
        by_kind: the same by kind, in the order of their acts, without a decision on repair that was withdrawn.
        acts: the same without what was recorded as not done.
        opinions: the opinions of the company doctor, oldest first.
        stated: the days that UWV states, by name, as its latest letter has them, each with the id of that letter.
        aow_date: the first day of AOW, ``None`` where neither it nor the birth date is given.
    """

    def __init__(self, case: Case, sickness: Sickness, filed: Iterable[Filed], readings: Chosen) -> None:
        self.case, self.sickness, self.readings = case, sickness, readings
        self.filed = tuple(filed)
        self.first_sick_day = sickness.first_sick_day
        by_kind: dict[str, list[Filed]] = {}
        for entry in self.filed:
            if withdrawn(entry.record):
                continue
            by_kind.setdefault(entry.kind, []).append(entry)
        self.by_kind: Mapping[str, list[Filed]] = by_kind
        self.acts = _acts(by_kind)
        self.opinions = opinions_in(by_kind)
        self.stated = _stated(by_kind)
        self.aow_date = aow_date_of(case)

    def __repr__(self) -> str:
        return f"CaseFile({self.first_sick_day.isoformat()}, {sum(map(len, self.by_kind.values()))} records)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CaseFile):
            return NotImplemented
        return (self.case, self.sickness, self.filed, self.readings) == (
            other.case,
            other.sickness,
            other.filed,
            other.readings,
        )

    def __hash__(self) -> int:
        return hash((self.sickness, self.readings))

    def __reduce__(self) -> tuple[type[CaseFile], tuple[object, ...]]:
        return CaseFile, (self.case, self.sickness, self.filed, self.readings)

    def has(self, kind: str) -> bool:
        """Whether a record of ``kind`` is on file."""
        return kind in self.by_kind

    def entries(self, kind: str) -> list[Filed]:
        """The records of ``kind`` as they are filed, in the order of their acts."""
        return self.by_kind.get(kind, [])

    def records(self, kind: str) -> list[Any]:
        """The records of ``kind``, in the order of their acts."""
        return [entry.record for entry in self.by_kind.get(kind, ())]

    def agreed_term(self, milestone: str) -> Filed | None:
        """The last agreement by which both parties moved the term of ``milestone`` with reasons, RPEZ 5."""
        agreed = [entry for entry in self.entries("term_deviation") if entry.record.milestone == milestone]  # type: ignore[attr-defined]
        return agreed[-1] if agreed else None

    @property
    def requests_for_dismissal(self) -> list[Filed]:
        """The requests for dismissal, those from before the sickness too, in the order of their receipt."""
        return [entry for entry in self.case.filed if entry.kind == "dismissal_request"]

    @property
    def requested_before_sickness(self) -> date | None:
        """The last request for dismissal that UWV received before the first sick day."""
        before = [entry for entry in self.requests_for_dismissal if entry.done_on < self.first_sick_day]
        return before[-1].done_on if before else None

    @property
    def permits(self) -> list[Filed]:
        """UWV's permissions to give notice."""
        return [entry for entry in self.entries("dismissal_permit") if entry.record.shows_act]

    @property
    def permit_requested(self) -> date | None:
        """The last request on or before the last permission."""
        if not self.permits:
            return None
        asked = [entry for entry in self.requests_for_dismissal if entry.done_on <= self.permits[-1].done_on]
        return asked[-1].done_on if asked else None

    @property
    def last_day_of_employment(self) -> date | None:
        """The last day of the employment, if it is known."""
        if self.sickness.ended_by == "employment_end":
            return self.sickness.last_sick_day
        return self.case.employment.last_day

    @property
    def employment_evidence(self) -> str:
        """The path of the fact that gives the last day of the employment."""
        return "absences.last_day" if self.sickness.ended_by == "employment_end" else "employment.last_day"


def aow_date_of(case: Case) -> date | None:
    """The first day of AOW, ``None`` where neither it nor the birth date is given."""
    return case.aow_date or (None if case.birth_date is None else aow_date(case.birth_date))


CAN_SAY_NOT_DONE: Final = tuple(
    kind for kind, model in record_models().items() if model.shows_act is not Record.shows_act
)
"""The kinds of which a record can say that the act was not done."""


def _acts(by_kind: Mapping[str, list[Filed]]) -> Mapping[str, list[Filed]]:
    acts = by_kind
    for kind in CAN_SAY_NOT_DONE:
        if kind in by_kind:
            done = done_in(by_kind[kind])
            if len(done) < len(by_kind[kind]):
                acts = {**acts, kind: done}
    return {kind: entries for kind, entries in acts.items() if entries} if acts is not by_kind else acts


def done_in(entries: Iterable[Filed]) -> list[Filed]:
    """Those that show an act, without what was recorded as not done."""
    return [entry for entry in entries if entry.record.shows_act]


def opinions_in(by_kind: Mapping[str, list[Filed]]) -> list[Filed]:
    """The opinions of the company doctor, oldest first."""
    return _in_order_of_acts(by_kind, OPINIONS)


def _in_order_of_acts(by_kind: Mapping[str, list[Filed]], kinds: Iterable[str]) -> list[Filed]:
    found = [by_kind[kind] for kind in kinds if kind in by_kind]
    if len(found) == 1:
        return found[0]
    together = [entry for entries in found for entry in entries]
    together.sort(key=_done_on)
    return together


def _done_on(entry: Filed) -> date:
    return entry.done_on


_NOTHING_STATED: Final[Mapping[str, tuple[date, str]]] = MappingProxyType({})


def _stated(by_kind: Mapping[str, list[Filed]]) -> Mapping[str, tuple[date, str]]:
    """What UWV states. A later decision that moves the day sets the letter aside: the day is then worked out again."""
    letters: list[Any] = [
        entry
        for kind in kinds_of(Stating)
        if kind in by_kind
        for entry in by_kind[kind]
        if said(entry.record, "states") is not None
    ]
    if not letters:
        return _NOTHING_STATED
    letters.sort(key=_act_and_kind)
    return {
        name: (day, entry.id)
        for entry in letters
        for name, day in entry.record.states
        if day is not None and not _set_aside(by_kind, name, entry.done_on)
    }


def _set_aside(by_kind: Mapping[str, list[Filed]], name: str, stated_on: date) -> bool:
    """Whether UWV decided, after the letter of ``stated_on``, what moves the day that it states."""
    return any(
        entry.done_on > stated_on and _moves(entry.record)
        for kind in _SET_ASIDE_BY.get(name, ())
        for entry in by_kind.get(kind, ())
    )


def _act_and_kind(entry: Filed) -> tuple[date, str]:
    return entry.done_on, entry.kind


# --- what the stages may ask --------------------------------------------------------------------------------------


def stage_file(file: CaseFile) -> File:
    """The file as the stages see it."""
    return File(**{name: line(file) for name, line in LINES.items()})


LINES: Final[Mapping[str, Callable[[CaseFile], Any]]] = {
    "readings": lambda file: file.readings,
    "first_sick_day": lambda file: file.first_sick_day.toordinal(),
    "runs": lambda file: file.sickness.runs,
    "last_sick_day": lambda file: ordinal(file.sickness.last_sick_day),
    "other_cause_ahead": lambda file: file.sickness.other_cause_ahead,
    "recovered": lambda file: file.sickness.ended_by == "recovery",
    "died": lambda file: file.sickness.ended_by == "death",
    "employment_ends": lambda file: ordinal(file.last_day_of_employment),
    "regime_known": lambda file: file.case.employment.regime is not None,
    "no_employer": lambda file: file.case.employment.regime == "no_employer",
    "public_servant": lambda file: file.case.employment.regime == "public_servant",
    "domestic_worker": lambda file: file.case.employment.domestic_worker == "yes",
    "insured": lambda file: file.case.employment.insured == "yes",
    "self_insured_zw": lambda file: file.case.employment.self_insured_zw,
    "safety_net": lambda file: file.case.employment.safety_net == "yes",
    "no_safety_net": lambda file: file.case.employment.safety_net == "no",
    "safety_net_notice_term": lambda file: file.case.employment.safety_net_notice_term,
    "safety_net_notice": lambda file: _first(file, "safety_net_notice"),
    "safety_net_clear_on": lambda file: ordinal(file.case.employment.safety_net_clear_on),
    "exit_notice": lambda file: _first(file, "end_of_employment_notice"),
    "aow_date": lambda file: ordinal(file.aow_date),
    "born_on": lambda file: ordinal(file.case.birth_date),
    "uwv_opinion": lambda file: _first(file, "uwv_problem_analysis"),
    "uwv_capacity": lambda file: _last_capacity(_of(file, "uwv_problem_analysis")),
    "benefit_assessed": lambda file: bool(_of(file, "benefit_assessment")),
    "able_from": lambda file: _able_from(_of(file, "benefit_assessment")),
    "benefit_ends": lambda file: _benefit_ends(_of(file, "sickness_benefit_decision")),
    "return_ruled_out": lambda file: _first(file, "return_ruled_out"),
    "leaves": lambda file: _leaves(file.case),
    "left_out_of_ban": lambda file: _left_out_of_ban(file.case),
    "problem_analysis": lambda file: _first(file, "problem_analysis"),
    "first_year_evaluation": lambda file: _first(file, "first_year_evaluation"),
    "opinions": lambda file: _opinions(file),
    "long_absence_said": lambda file: _said_on_long_absence(file),
    "return_expected": lambda file: _return_expected(_of(file, "return_perspective")),
    "structural_work": lambda file: bool(_structural_work(_of(file, "work_resumption"))),
    "structural_work_until": lambda file: _until(_structural_work(_of(file, "work_resumption"))),
    "second_track_left_out": lambda file: _left_out(_of(file, "answer")),
    "iva_asked": lambda file: _first(file, "early_iva_application"),
    "iva_decided": lambda file: bool(_of(file, "early_iva_decision")),
    "iva_granted": lambda file: _granted_on(_of(file, "early_iva_decision")),
    "iva_open": lambda file: _not_known_whether(_of(file, "early_iva_decision")),
    "extension_asked": lambda file: bool(_of(file, "extension_agreement")),
    "extension_decided": lambda file: bool(_of(file, "extension_decision")),
    "extension_undecided": lambda file: _undecided(_of(file, "extension_agreement"), _of(file, "extension_decision")),
    "extension_open": lambda file: _open(_of(file, "extension_decision")),
    "extension_fixed": lambda file: _fixed_day(_fixed(file)[-1:]),
    "extension_fixed_before": lambda file: _fixed_day(_fixed(file)[-2:-1]),
    "extension_changed_on": lambda file: _changed_on(_fixed(file)),
    "shortening_asked": lambda file: _shortening_asked(_fixed(file), _of(file, "extension_agreement")),
    "letters": lambda file: bool(_of(file, "uwv_wia_letter")),
    "letter_received": lambda file: _letter_received(file.acts.get("uwv_wia_letter", _NONE)),
    "notice_made": lambda file: _notice_made(file),
    "application_received": lambda file: _received_on(file.acts.get("wia_application", _NONE)),
    "application_posted": lambda file: _posted_on(file.acts.get("wia_application", _NONE)),
    "not_filed_on": lambda file: _last_day([entry for entry in _of(file, "wia_application") if not _shows(entry)]),
    "extension_by_delay_decided": lambda file: bool(_of(file, "wage_extension_decision")),
    "extension_by_delay": lambda file: _days_decided(_of(file, "wage_extension_decision")),
    "sanction_sent": lambda file: _last_day([entry for entry in _of(file, "sanction_decision") if _stands(entry)]),
    "sanction_withdrawn": lambda file: bool(_of(file, "sanction_decision")),
    "repair_reports": lambda file: _days(file, "repair_report"),
    "repair_decisions": lambda file: _days(file, "repair_decision"),
    "repaired": lambda file: _repaired(_of(file, "repair_decision")),
    "resumption_asked": lambda file: _first(file, "resumption_request"),
    "requested_before_sickness": lambda file: ordinal(file.requested_before_sickness),
    "permit_given": lambda file: _last_day(file.permits),
    "permit_requested": lambda file: ordinal(file.permit_requested),
    "notice_given": lambda file: _last_day(_of(file, "dismissal_notice")),
    "employed_since": lambda file: ordinal(file.case.employment.first_day),
    "agreed_ban_months": lambda file: file.case.employment.dismissal_ban_months,
    "agreed_notice_months": lambda file: file.case.employment.notice_months,
    "said_end_of_wait": lambda file: _said_by_uwv(file, "last_day_of_waiting_period"),
    "said_application_due": lambda file: _said_by_uwv(file, "application_due"),
    "said_first_day_of_sanction": lambda file: _said_by_uwv(file, "first_day_of_sanction"),
    "said_last_day_of_sanction": lambda file: _said_by_uwv(file, "last_day_of_sanction"),
    "said_last_day_of_wage": lambda file: _said_by_uwv(file, "last_day_of_wage_continuation"),
    "said_first_day_of_wia": lambda file: _said_by_uwv(file, "first_day_of_wia"),
}
"""Each line of the file, with how it is read: apart, so that a lane can read a line of many files at once."""


def _of(file: CaseFile, kind: str) -> Sequence[Filed]:
    return file.by_kind.get(kind, _NONE)


def _said_by_uwv(file: CaseFile, name: str) -> int | None:
    """The day that UWV states under this name."""
    stated = file.stated.get(name)
    return None if stated is None else stated[0].toordinal()


def _leaves(case: Case) -> tuple[Leave, ...]:
    return tuple([Leave(leave.first_day.toordinal(), leave.last_day.toordinal()) for leave in case.maternity_leaves])


def _left_out_of_ban(case: Case) -> tuple[Spell, ...]:
    left_out = [absence for absence in case.absences if absence.not_counted_for_dismissal_ban]
    return tuple(sorted([Spell(item.first_day.toordinal(), ordinal(item.last_day)) for item in left_out]))


def _opinions(file: CaseFile) -> tuple[Opinion, ...]:
    found = [(entry.done_on.toordinal(), entry.record.capacity) for entry in file.opinions]  # type: ignore[attr-defined]
    return tuple([Opinion(day, capacity) for day, capacity in found if capacity is not None])


def _last_capacity(entries: Sequence[Filed]) -> Any:
    """What the last of these opinions that says so found on capacity."""
    found = [entry.record.capacity for entry in entries if entry.record.capacity is not None]  # type: ignore[attr-defined]
    return found[-1] if found else None


def _benefit_ends(entries: Sequence[Filed]) -> int | None:
    """The first day without benefit by the last decision that was not reversed."""
    decisions: list[Any] = [entry.record for entry in entries]
    stand = [one.ends_on for one in decisions if one.reversed_on is None and one.ends_on is not None]
    return ordinal(stand[-1]) if stand else None


def _structural_work(entries: Sequence[Filed]) -> list[date | None]:
    """The last days of the structural work at the own employer, ``None`` while it has none."""
    works: list[Any] = [entry.record for entry in entries]
    return [work.last_day for work in works if work.structural and work.work in _OWN_EMPLOYER]


def _return_expected(entries: Sequence[Filed]) -> int | None:
    if not entries:
        return None
    last: Any = entries[-1].record
    return ordinal(last.expected_by) if last.structural else None


def _left_out(answers: Sequence[Filed]) -> bool:
    """Whether the question on leaving the second track out was last answered with yes."""
    said = [entry.record.value for entry in answers if entry.record.question == "UP-S12"]  # type: ignore[attr-defined]
    return said[-1:] == ["yes"]


def _letter_received(sent: Sequence[Filed]) -> int | None:
    if not sent:
        return None
    letter: Any = sent[0].record
    return ordinal(letter.received_on or letter.sent_on)


def _notice_made(file: CaseFile) -> int | None:
    made = [day for kind in _NOTICES if (day := _first(file, kind)) is not None]
    return min(made, default=None)


def _first(file: CaseFile, kind: str) -> int | None:
    entries = file.by_kind.get(kind)
    return entries[0].done_on.toordinal() if entries else None


def _last_day(entries: Sequence[Filed]) -> int | None:
    return entries[-1].done_on.toordinal() if entries else None


def _days(file: CaseFile, kind: str) -> tuple[int, ...]:
    return tuple(entry.done_on.toordinal() for entry in file.by_kind.get(kind, ()))


def _until(last_days: list[date | None]) -> int | None:
    """The last day of all of these; ``None`` where one has none."""
    known = [day for day in last_days if day is not None]
    return max(known).toordinal() if known and len(known) == len(last_days) else None


def _fixed(file: CaseFile) -> list[Filed]:
    """The decisions on an extension that fix a day."""
    return [entry for entry in _of(file, "extension_decision") if _fixes_a_day(entry.record)]


def _fixes_a_day(decision: Any) -> bool:
    return decision.granted is True and decision.last_day is not None


def _open(extensions: Sequence[Filed]) -> bool:
    """Whether it is not known what the last decision on an extension says: granted or not, or until which day."""
    if not extensions:
        return False
    decision: Any = extensions[-1].record
    return decision.granted is None or (decision.granted and decision.last_day is None)


def _undecided(asked: Sequence[Filed], extensions: Sequence[Filed]) -> bool:
    """Whether a request came after the last decision on one."""
    return bool(asked) and (not extensions or asked[-1].done_on > extensions[-1].done_on)


def _fixed_day(entries: list[Filed]) -> int | None:
    return entries[0].record.last_day.toordinal() if entries else None  # type: ignore[attr-defined]


def _changed_on(fixed: list[Filed]) -> int | None:
    """The day of the last decision, where it fixed another day than the one before it, WIA 24(3)."""
    changed = len(fixed) > 1 and _fixed_day(fixed[-1:]) != _fixed_day(fixed[-2:-1])
    return fixed[-1].done_on.toordinal() if changed else None


def _shortening_asked(fixed: list[Filed], asked: Sequence[Filed]) -> int | None:
    """The day of the last request before the last decision, where it came after the decision before that one."""
    if len(fixed) < 2:
        return None
    requests = [entry for entry in asked if entry.done_on <= fixed[-1].done_on]
    return _last_day(requests) if requests and requests[-1].done_on >= fixed[-2].done_on else None


def _granted_on(decided: Sequence[Filed]) -> int | None:
    """The day of the last decision on early IVA, where it grants one."""
    return _last_day([entry for entry in decided[-1:] if entry.record.granted is True])  # type: ignore[attr-defined]


def _not_known_whether(decided: Sequence[Filed]) -> bool:
    return bool(decided) and decided[-1].record.granted is None  # type: ignore[attr-defined]


def _able_from(assessed: Sequence[Filed]) -> int | None:
    return ordinal(assessed[-1].record.able_from) if assessed else None  # type: ignore[attr-defined]


def _received_on(received: Sequence[Filed]) -> int | None:
    return received[0].done_on.toordinal() if received else None


def _posted_on(received: Sequence[Filed]) -> int | None:
    return ordinal(received[0].record.posted_on) if received else None  # type: ignore[attr-defined]


def _days_decided(delays: Sequence[Filed]) -> int | None:
    days: int | None = delays[-1].record.days if delays else None  # type: ignore[attr-defined]
    return days


def _repaired(decisions: Sequence[Filed]) -> tuple[bool | None, ...]:
    return tuple([entry.record.repaired for entry in decisions])  # type: ignore[attr-defined]


def _shows(entry: Filed) -> bool:
    return entry.record.shows_act


def _stands(entry: Filed) -> bool:
    return entry.record.withdrawn_on is None  # type: ignore[attr-defined]


def _said_on_long_absence(file: CaseFile) -> tuple[Said, ...]:
    said = [
        Said(entry.done_on.toordinal(), expected, announced=False)
        for entry in file.opinions
        if (expected := entry.record.long_absence_expected) is not None  # type: ignore[attr-defined]
    ]
    for entry in file.entries("long_absence_expected"):
        said.append(Said(entry.done_on.toordinal(), entry.record.value, announced=True))  # type: ignore[attr-defined]
    return tuple(sorted(said))
