"""The periods of a case, as short functions with their citation, each reading earlier ones only.

So far they count a case in which nothing unusual moved the end. Facts that do move it are named in ``pending``, so
that no
period passes for certain that is not.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from .answers import Period, PeriodState, WiaStart
from .casefile import CaseFile
from .history import Run, SicknessCase
from .law.bw7 import DISMISSAL_BAN, WAGE_CONTINUATION
from .law.instruments import WIA
from .law.rule import PeriodRule
from .law.wia import WAITING_PERIOD
from .months import months_after
from .readings import BAN_ON_29_FEBRUARY, Readings
from .terms import After, CountedDay

__all__ = [
    "dismissal_ban",
    "end_of_wait",
    "moves_the_wage",
    "wage_continuation",
    "waiting_period",
    "wia_start",
]

_ONE_DAY: Final = timedelta(days=1)
_WIA_BASIS: Final = (WIA.article(47, 2), WIA.article(54, 2))


def end_of_wait(sickness: SicknessCase) -> date:
    """The last day of the wait, WIA 23(1): the day on which the sickness has lasted 104 weeks."""
    assert isinstance(WAITING_PERIOD.last_day, CountedDay)
    return sickness.date_of(WAITING_PERIOD.last_day.number)


def waiting_period(file: CaseFile) -> Period:
    """Wachttijd, WIA 23: from the first sick day to the last day of the 104 weeks."""
    return _period(file, WAITING_PERIOD, file.end_of_wait, _moves_the_wait(file))


def wage_continuation(file: CaseFile, pending: tuple[str, ...]) -> Period:
    """Loondoorbetaling, BW 7:629(1): 104 weeks of wage."""
    assert isinstance(WAGE_CONTINUATION.last_day, CountedDay)
    last_day = file.sickness.date_of(WAGE_CONTINUATION.last_day.number)
    return _period(file, WAGE_CONTINUATION, last_day, pending)


def dismissal_ban(file: CaseFile, pending: tuple[str, ...]) -> Period:
    """Opzegverbod, BW 7:670(1): two calendar years less a day, then moved by the days that do not count.

    Years first, then days. Sickness by pregnancy before the leave is not counted here.
    """
    counted = _counted_for_the_ban(file)
    first_day = counted.first_sick_day
    length = (_two_years_after(first_day, file.readings) - first_day).days
    return _period(file, DISMISSAL_BAN, counted.date_of(length), pending)


def wia_start(wait: Period, pending: tuple[str, ...]) -> WiaStart:
    """The first day of WIA, WIA 47(2) and 54(2): the day after the wait."""
    first_day = None if wait.last_day is None else wait.last_day + _ONE_DAY
    state = PeriodState.PENDING if pending and first_day is not None else wait.state
    return WiaStart(state, first_day, _WIA_BASIS, wait.reason, pending)


def _period(file: CaseFile, rule: PeriodRule, last_day: date, pending: tuple[str, ...]) -> Period:
    state = PeriodState.PENDING if pending else PeriodState.KNOWN
    return Period(state, file.first_sick_day, last_day, rule.basis, None, pending)


_DECISIONS: Final = (
    "confirmed_dates",
    "early_iva_decision",
    "extension_agreement",
    "extension_decision",
    "repair_decision",
    "sanction_decision",
    "wage_extension_decision",
)


_LETTERS: Final = (
    *(kind for kind in _DECISIONS if kind != "extension_agreement"), "report_request", "uwv_wia_letter", "wia_decision",
)  # fmt: skip
_MOVING_KINDS: Final = frozenset((*_LETTERS, "wia_application"))


def _moves_the_wait(file: CaseFile) -> tuple[str, ...]:
    if _MOVING_KINDS.isdisjoint(file.by_kind):
        return ()
    granted = [file.id_of(entry) for entry in file.by_kind.get("early_iva_decision", ()) if entry.record.granted]  # type: ignore[attr-defined]
    letters = [entry for kind in _LETTERS if kind in file.by_kind for entry in file.by_kind[kind]]
    return (*granted, *(file.id_of(entry) for entry in letters if entry.record.states is not None))  # type: ignore[attr-defined]


def moves_the_wage(file: CaseFile) -> tuple[str, ...]:
    moving = [*_moves_the_wait(file), *_unusual_employment(file)]
    if not _MOVING_KINDS.isdisjoint(file.by_kind):
        moving += [file.id_of(entry) for kind in _DECISIONS for entry in file.by_kind.get(kind, ())]
        due = file.due_days["wia_application"]
        late = [entry for entry in file.by_kind.get("wia_application", ()) if isinstance(due, date) and entry.on > due]
        moving += [file.id_of(entry) for entry in late]
    return tuple(dict.fromkeys(moving))


def _unusual_employment(file: CaseFile) -> list[str]:
    found = []
    employment = file.case.employment
    if employment.regime in ("public_servant", "no_employer"):
        found.append("employment.regime")
    if employment.domestic_worker == "yes":
        found.append("employment.domestic_worker")
    ends = file.last_day_of_employment
    if ends is not None and ends < file.end_of_wait:
        found.append("employment.last_day")
    if file.aow_date is not None and file.aow_date <= file.end_of_wait:
        found.append("aow_date")
    return found


def _two_years_after(first_day: date, readings: Readings) -> date:
    assert isinstance(DISMISSAL_BAN.last_day, After)
    end = months_after(first_day, 12 * DISMISSAL_BAN.last_day.length.number)
    if end.day != first_day.day and readings[BAN_ON_29_FEBRUARY] == "1_march":
        end += _ONE_DAY
    return end


def _counted_for_the_ban(file: CaseFile) -> SicknessCase:
    left_out = [absence for absence in file.case.absences if absence.not_counted_for_dismissal_ban]
    if not left_out:
        return file.sickness
    runs: list[Run] = []
    counted = 0
    for run in file.sickness.runs:
        start = run.first_day
        for absence in sorted(left_out, key=lambda item: item.first_day):
            if (
                absence.last_day is None
                or absence.last_day < start
                or (run.last_day and absence.first_day > run.last_day)
            ):
                continue
            if absence.first_day > start:
                runs.append(Run(start, absence.first_day - _ONE_DAY, counted))
                counted += (absence.first_day - start).days
            start = absence.last_day + _ONE_DAY
        if run.last_day is None or start <= run.last_day:
            runs.append(Run(start, run.last_day, counted))
            counted += 0 if run.last_day is None else (run.last_day - start).days + 1
    return SicknessCase(tuple(runs), file.sickness.last_sick_day, file.sickness.ended_by)
