"""The file of one joined case, as the rules read it: its records by kind, the opinions on capacity, the days that
anchor terms.

Nothing in it depends on the day of assessment.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Any, Final

from ..counting.months import months_after
from ..facts._filing import Filed
from ..facts.case import Case
from ..facts.records import Stating
from ..law.aow import aow_date
from ..law.uwv_guidance import RETURN_WITHIN_MONTHS
from ..rules.readings import Readings
from ..rules.values import Answer, Unknown
from .history import SicknessCase

__all__ = ["OPINIONS", "CaseFile"]

OPINIONS: Final = ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")
_OWN_EMPLOYER: Final = ("own", "adapted", "other")
_SIX_WEEKS: Final = timedelta(weeks=6)
_NO_PROBLEM_ANALYSIS: Final = Unknown("records.problem_analysis")
_NO_FIRST_YEAR_EVALUATION: Final = Unknown("records.first_year_evaluation")


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


class CaseFile:
    """What is on file for one joined case.

    Attributes:
        by_kind: the records of this case by kind, in the order of their acts.
        due_days: the last day of each milestone found so far; the schedule adds them in the order of the catalogue.
        opinions: opinions that say something on capacity, oldest first.
        end_of_wait to sanction_end: set by the stages, as they are worked out.
        problem_analysis: the day of the problem analysis.
        first_year_evaluation: the day of the first-year evaluation.
        first_year_moment: that day, at most counted day 364.
        long_absence: whether long absence is expected, as last said.
        long_absence_showed_late: the day on which it first showed, where that was after the six weeks.
    """

    def __init__(
        self,
        case: Case,
        sickness: SicknessCase,
        filed: Iterable[Filed],
        readings: Readings,
    ) -> None:
        self.case = case
        self.sickness = sickness
        self.readings = readings
        self.first_sick_day = sickness.runs[0].first_day
        self.due_days: dict[str, Answer] = {}
        self.end_of_wait: date
        self.end_of_extension: date
        self.sanction_target: date
        self.sanction_bar: date
        self.excused_until: date | None = None
        self.wia_first_day: date | None
        self.early_iva_granted: bool
        self.sanctioned: bool
        self.sanction_end: date | None
        self.by_kind: dict[str, list[Filed]] = {}
        for entry in filed:
            if entry.kind in self.by_kind:
                self.by_kind[entry.kind].append(entry)
            else:
                self.by_kind[entry.kind] = [entry]
        self.problem_analysis: Answer = self._day_of("problem_analysis", _NO_PROBLEM_ANALYSIS)
        self.first_year_evaluation: Answer = self._day_of("first_year_evaluation", _NO_FIRST_YEAR_EVALUATION)
        self.first_year_moment = self._first_year_moment()
        self._read_opinions()

    def __repr__(self) -> str:
        return f"CaseFile({self.first_sick_day.isoformat()}, {sum(map(len, self.by_kind.values()))} records)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CaseFile):
            return NotImplemented
        return (self.case, self.sickness, self.readings.key) == (other.case, other.sickness, other.readings.key)

    def __hash__(self) -> int:
        return hash((self.sickness, self.readings.key))

    def _day_of(self, kind: str, unknown: Unknown) -> Answer:
        return self.by_kind[kind][0].done_on if kind in self.by_kind else unknown

    def _first_year_moment(self) -> date:
        held, end_of_year = self.first_year_evaluation, self.sickness.date_of(364)
        return held if isinstance(held, date) and held < end_of_year else end_of_year

    def _read_opinions(self) -> None:
        opinions: list[Any] = [
            entry.record for kind in OPINIONS if kind in self.by_kind for entry in self.by_kind[kind]
        ]
        opinions.sort(key=_dated)
        self.opinions = [opinion for opinion in opinions if opinion.capacity is not None]
        said = [
            (opinion.dated, opinion.long_absence_expected, False)
            for opinion in opinions
            if opinion.long_absence_expected is not None
        ]
        for entry in self.by_kind.get("long_absence_expected", ()):
            said.append((entry.done_on, entry.record.value, True))  # type: ignore[attr-defined]
        said.sort()
        self.long_absence: bool | None = said[-1][1] if said else None
        self.long_absence_showed_late = self._showed_late(said)

    def _showed_late(self, said: Sequence[tuple[date, bool, bool]]) -> date | None:
        """The first day on which it was expected, if after six weeks; an opinion counts where an earlier one said
        no.
        """
        for place, (day, expected, announced) in enumerate(said):
            if expected:
                return day if day > self.first_sick_day + _SIX_WEEKS and (announced or place > 0) else None
        return None

    def records(self, kind: str) -> list[Any]:
        """The records of ``kind``, in the order of their acts."""
        return [entry.record for entry in self.by_kind.get(kind, ())]

    def capacity_on(self, day: date) -> str | None:
        """The capacity as last found on or before ``day``; ``None`` where nobody said."""
        found = bisect_right(self.opinions, day, key=_dated)
        return self.opinions[found - 1].capacity if found else None

    @property
    def capacity_found_later(self) -> date | None:
        """The day on which capacity was first found after a first-year evaluation at which there was none to speak
        of.
        """
        if self.opinions and self.capacity_on(self.first_year_moment) in ("none", "marginal"):
            for opinion in self.opinions:
                if opinion.dated > self.first_year_moment and opinion.capacity == "present":
                    return opinion.dated  # type: ignore[no-any-return]
        return None

    @property
    def perspective(self) -> date | None:
        """The day by which a recorded structural return is expected, where that is within three months, UWV's
        framework (2024).
        """
        last = None
        for record in self.records("return_perspective"):
            last = record.expected_by if record.structural else None
        if last is None:
            return None
        start = self.capacity_found_later or self.first_year_moment
        return last if last <= months_after(start, RETURN_WITHIN_MONTHS.value) else None

    def structural_return_on(self, day: date) -> bool:
        """Whether structural work at the own employer was taken up and still runs on ``day``."""
        return any(
            work.structural and work.work in _OWN_EMPLOYER and (work.last_day is None or work.last_day >= day)
            for work in self.records("work_resumption")
        )

    @property
    def early_end_of_employment(self) -> date | None:
        """The last day of an employment that ends in the wait after six weeks of sickness, ZW 38(2); not for the
        self-insured.
        """
        last = self.last_day_of_employment
        if last is None or self.case.employment.self_insured_zw == "yes" or last > self.end_of_wait:
            return None
        return last if last >= self.first_sick_day + _SIX_WEEKS else None

    def answer_by(self, sent_on: date | None) -> date | None:
        """The day that UWV's request of ``sent_on`` names for completing the report."""
        return next((record.answer_by for record in self.records("report_request") if record.sent_on == sent_on), None)

    def agreed_term(self, milestone: str) -> date | None:
        """The day to which both parties last moved the term of ``milestone`` with reasons, RPEZ 5."""
        agreed = [record.due for record in self.records("term_deviation") if record.milestone == milestone]
        return agreed[-1] if agreed else None

    @cached_property
    def stated(self) -> dict[str, tuple[date, str]]:
        """The days that UWV states, by name, as its latest letter has them, each with the id of that letter.

        A later decision that moves the day sets the letter aside: the day is then worked out again.
        """
        letters = [
            entry
            for entries in self.by_kind.values()
            for entry in entries
            if isinstance(entry.record, Stating) and entry.record.states is not None
        ]
        letters.sort(key=_act_and_kind)
        return {
            name: (day, entry.id)
            for entry in letters
            for name, day in entry.record.states  # type: ignore[attr-defined]
            if day is not None and not self._set_aside(name, entry.done_on)
        }

    def _set_aside(self, name: str, stated_on: date) -> bool:
        """Whether UWV decided, after the letter of ``stated_on``, what moves the day that it states."""
        return any(
            entry.done_on > stated_on and _moves(entry.record)
            for kind in _SET_ASIDE_BY.get(name, ())
            for entry in self.by_kind.get(kind, ())
        )

    @cached_property
    def aow_date(self) -> date | None:
        """The first day of AOW, ``None`` where neither it nor the birth date is given."""
        if self.case.aow_date is not None:
            return self.case.aow_date
        return None if self.case.birth_date is None else aow_date(self.case.birth_date)

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

    def sickness_benefit_from_employer(self, end: date) -> bool:
        """Whether a self-insured employer pays sickness benefit on ``end``, for want of an employment, ZW 29(2)."""
        employment, last = self.case.employment, self.last_day_of_employment
        if employment.self_insured_zw != "yes":
            return False
        return employment.regime == "no_employer" or (last is not None and last <= end)


def _act_and_kind(entry: Filed) -> tuple[date, str]:
    return entry.done_on, entry.kind


def _dated(opinion: Any) -> date:
    day: date = opinion.dated
    return day
