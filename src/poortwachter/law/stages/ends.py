"""The ends: of the wage, of the prohibition of notice, and the first day of WIA."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from ...counting.apart import reaching
from ...counting.counted import Run, Runs, runs_of
from ...rules.verbs import counted, counted_in, latest, months_later, shown
from ..bw7 import BAN_YEARS, DOMESTIC_WEEKS
from ..readings import AowInSanction, BanOn29February
from ..wia import RETROACTIVE_WEEKS
from .application import first_application
from .clauses import (
    AOW_REACHED,
    AOW_WEEKS_AFTER,
    BAN,
    BAN_MOVED,
    CAN_EARN_MORE,
    COMPENSATED,
    CUT_BY_AOW,
    CUT_BY_EMPLOYMENT,
    CUT_BY_SICKNESS,
    CUTS,
    DOMESTIC,
    EMPLOYMENT_ENDED,
    EXTENDED,
    FROM_A_YEAR_BEFORE,
    LATE_BENEFIT,
    NO_CIVIL_CODE,
    NO_EMPLOYER,
    NO_WIA,
    NOT_COUNTED_WITHOUT_BENEFIT,
    NOT_EMPLOYED,
    NOT_INSURED,
    PUBLIC_SERVANT,
    REQUESTED_FIRST,
    SANCTIONED,
    SERVANT_AOW_WEEKS_AFTER,
    SERVANT_SANCTIONED,
    WAGE,
    WAITS,
    WANTS_IVA_APPLICATION,
    WANTS_IVA_DECISION,
    WANTS_LEAVE,
    WIA_BEGINS,
    WITHOUT_EMPLOYER,
    waits_in,
)
from .file import Dated, File, Outcome, Spell
from .leave import after_leave
from .limits import benefit_without_employer, ended_by, ended_by_aow, sickness_benefit_from_employer
from .shown import Shown

__all__ = [
    "ban_period",
    "ban_runs",
    "beyond_the_wait",
    "compensation_day",
    "dismissal_ban",
    "owed_until",
    "two_years",
    "wage",
    "wait_stands_still",
    "wia",
]


# --- the wage -----------------------------------------------------------------------------------------------------


def wage(
    file: File,
    wage_period: Dated,
    sanction: Outcome,
    extension_after_sanction: Outcome,
    sickness_limit: Outcome,
    aow_wage_limit: Outcome,
) -> Outcome:
    """The last day of wage, BW 7:629: the wait and all that extends it, unless something ends it sooner.

    What ended a sanction before its time ended the wage with it.
    """
    if file.no_employer:
        return Outcome(None, WITHOUT_EMPLOYER | NO_EMPLOYER)
    if left_before(file):
        return Outcome(None, (PUBLIC_SERVANT if file.public_servant else WAGE) | EMPLOYMENT_ENDED)
    found = _whole_wage(file, wage_period, sanction)
    if extension_after_sanction.day is not None and not file.domestic_worker:
        later = shown(Shown.LONGEST_OWED, latest(found.day, extension_after_sanction.day))
        found = Dated(later, found.why | EXTENDED | waits_in(extension_after_sanction.why))
    found = ended_by(found, file.employment_ends, CUT_BY_EMPLOYMENT)
    found = ended_by(found, sickness_limit.day, CUT_BY_SICKNESS)
    if aow_wage_limit.day is not None and not (_sanctioned(file, sanction) and _runs_on(file)):
        found = ended_by_aow(found, aow_wage_limit)
    if found.day == sanction.day:
        found = Dated(found.day, found.why | (sanction.why & (CUTS | AOW_WEEKS_AFTER | SERVANT_AOW_WEEKS_AFTER)))
    if file.said_last_day_of_wage is not None:
        return Outcome(file.said_last_day_of_wage, found.why & ~WAITS)
    return Outcome(found.day, found.why)


def _whole_wage(file: File, wage_period: Dated, sanction: Outcome) -> Dated:
    """The wage before anything ends it sooner; to one who has left, what comes after it is sickness benefit."""
    if file.domestic_worker:
        return Dated(shown(Shown.WAGE, counted(file, 7 * DOMESTIC_WEEKS)), DOMESTIC)
    basis, sanctioned = (PUBLIC_SERVANT, SERVANT_SANCTIONED) if file.public_servant else (WAGE, SANCTIONED)
    why = wage_period.why & ~LATE_BENEFIT
    if sanction.day is None or sickness_benefit_from_employer(file, wage_period.day):
        return Dated(wage_period.day, basis | why)
    return Dated(sanction.day, basis | (why & ~WAITS) | sanctioned | waits_in(sanction.why))


def _sanctioned(file: File, sanction: Outcome) -> bool:
    return sanction.day is not None and not file.domestic_worker


def _runs_on(file: File) -> bool:
    """Whether AOW age leaves a sanction that runs as it is: a contested reading."""
    return file.readings.aow_age_during_sanction == AowInSanction.RUNS_ON


def left_before(file: File) -> bool:
    """Whether the employment had ended before the first sick day, as in a relapse within four weeks (ZW 46)."""
    return file.employment_ends is not None and file.employment_ends < file.first_sick_day


def owed_until(file: File, wage_period: Dated, sanction: Outcome, wage: Outcome) -> Outcome:
    """Until when wage is owed, or sickness benefit of a self-insured employer to one who has left, ZW 29(10)."""
    if not sickness_benefit_from_employer(file, wage_period.day):
        return wage
    return Outcome(wage_period.day, wage_period.why) if sanction.day is None else sanction


# --- WIA ----------------------------------------------------------------------------------------------------------


def wait_stands_still(file: File, end_of_wait: Dated, early_iva: Outcome, benefit_over: Dated) -> bool:
    """Whether the wait is not completed because the benefit ended by ZW 19aa, WIA 23(5)b: the days without it are not
    counted, until sickness begins again. A shorter wait that UWV fixed, 23(6), is completed.
    """
    if file.able_from is None or file.said_first_day_of_wia is not None or early_iva.day is not None:
        return False
    if not benefit_over.why & CAN_EARN_MORE or not benefit_without_employer(file, end_of_wait.day):
        return False
    return file.runs[-1].first <= benefit_over.day < end_of_wait.day


def wia(
    file: File,
    end_of_wait: Dated,
    early_iva: Outcome,
    extension: Outcome,
    extension_after_sanction: Outcome,
    owed_until: Outcome,
    wait_stands_still: bool,
    applied_early: int | None,
) -> Outcome:
    """The first day of WIA, WIA 47(2), 54(2): the day after the wait and all that is owed; none after AOW age, WIA 43,
    nor while the wait stands still.

    A voluntary extension does not pause for maternity leave; where it ends in one, WIA begins after the leave.
    """
    if file.domestic_worker and not file.insured:
        return Outcome(None, NOT_EMPLOYED | NOT_INSURED)
    if wait_stands_still:
        return Outcome(None, NOT_COUNTED_WITHOUT_BENEFIT | CAN_EARN_MORE)
    extended = extension if extension_after_sanction.day is None else extension_after_sanction
    found = _begins(file, end_of_wait, early_iva, extended, owed_until)
    applied = first_application(file, applied_early)
    if applied is not None and early_iva.day is None:
        year_before = applied - 7 * RETROACTIVE_WEEKS
        if year_before > found.day:
            begins = shown(Shown.A_YEAR_BEFORE, latest(found.day, year_before))
            found = Dated(begins, found.why | FROM_A_YEAR_BEFORE)
    if file.said_first_day_of_wia is not None:
        found = Dated(file.said_first_day_of_wia, found.why & ~WAITS)
    if file.aow_date is not None and file.aow_date <= found.day:
        return Outcome(None, NO_WIA | AOW_REACHED)
    return Outcome(found.day, found.why)


def _begins(file: File, end_of_wait: Dated, early_iva: Outcome, extension: Outcome, owed_until: Outcome) -> Dated:
    if early_iva.day is not None:
        return Dated(early_iva.day, early_iva.why)
    waits = waits_in(owed_until.why) | (early_iva.why & (WANTS_IVA_APPLICATION | WANTS_IVA_DECISION))
    last = end_of_wait.day
    if owed_until.day is not None:
        last = shown(Shown.LONGEST_OWED, latest(last, owed_until.day))
    first_day = shown(Shown.WIA, last + 1)
    if extension.day is not None and last == extension.day:
        first_day = shown(Shown.AFTER_LEAVE, after_leave(file, first_day))
    return Dated(first_day, WIA_BEGINS | waits)


# --- the prohibition of notice ------------------------------------------------------------------------------------

_first: Final = attrgetter("first")


def ban_runs(file: File) -> Runs:
    """The days that count for the ban: sickness by pregnancy before the leave is not counted here, BW 7:670(1)."""
    if not file.left_out_of_ban:
        return file.runs
    left_out = [Spell(spell.first, _last_left_out(file, spell)) for spell in file.left_out_of_ban]
    return runs_of([span for run in file.runs for span in _without(run, left_out)])


def _wants_the_leave(file: File) -> int:
    """Sickness by pregnancy that runs is not counted, but until which day only its leave can say."""
    for spell in file.left_out_of_ban:
        if spell.last is None and all(leave.first <= spell.first for leave in file.leaves):
            return WANTS_LEAVE
    return 0


def _last_left_out(file: File, spell: Spell) -> int:
    """Sickness by pregnancy ends at the latest when the leave begins; without a leave on record nothing is left out."""
    begin = bisect_right(file.leaves, spell.first, key=_first)
    ahead = [leave.first - 1 for leave in file.leaves[begin : begin + 1]]
    last = spell.last if spell.last is not None else min(ahead, default=spell.first - 1)
    return min([last, *ahead])


def _without(run: Run, left_out: Sequence[Spell]) -> list[tuple[int, int | None]]:
    """What is left of a run without these spans."""
    spans: list[tuple[int, int | None]] = []
    start = run.first
    for spell in reaching(left_out, run.first, run.last):
        assert spell.last is not None
        if spell.first > start:
            spans.append((start, spell.first - 1))
        start = spell.last + 1
    if run.last is None or start <= run.last:
        spans.append((start, run.last))
    return spans


def two_years(file: File, ban_runs: Runs) -> int:
    """How many days make the two calendar years of the ban, or what was agreed, BW 7:670(1): years first, then days."""
    return _days_in(file, ban_runs, 12 * BAN_YEARS if file.agreed_ban_months is None else file.agreed_ban_months)


def _days_in(file: File, ban_runs: Runs, months: int) -> int:
    first = shown(Shown.FIRST_OF_BAN, counted_in(file, ban_runs, 1))
    end = shown(Shown.TWO_YEARS_LATER, months_later(first, months))
    clipped = months_later(end, -months) != first
    if clipped and file.readings.dismissal_ban_29_february == BanOn29February.FIRST_OF_MARCH:
        end = end + 1
    return end - first


def compensation_day(file: File, ban_runs: Runs) -> Outcome:
    """The day after the two years of BW 7:670(1)a, without what lengthens them: the payment that would be due then is
    the most that UWV compensates, BW 7:673e(2).
    """
    if file.public_servant or file.no_employer:
        return Outcome(None, COMPENSATED | NO_CIVIL_CODE)
    last = counted_in(file, ban_runs, _days_in(file, ban_runs, 12 * BAN_YEARS))
    return Outcome(shown(Shown.COMPENSATION_DAY, last + 1), COMPENSATED)


def beyond_the_wait(
    file: File,
    end_of_wait: Dated,
    wage_period: Dated,
    sanction_start: Outcome,
    sanction: Outcome,
    extension_after_sanction: Outcome,
) -> int:
    """By how many days extension, lateness and sanction lengthen the ban, BW 7:670(11); leave in it not counted."""
    days = wage_period.day - end_of_wait.day
    if sanction_start.day is None or sanction.day is None:
        extended = extension_after_sanction.day
        return days if extended is None else max(days, extended - end_of_wait.day)
    days = days + sanction.day - sanction_start.day + 1
    if extension_after_sanction.day is not None:
        days = days + extension_after_sanction.day - sanction.day
    for leave in file.leaves:
        if sanction_start.day <= leave.first <= sanction.day:
            days = days - (min(leave.last, sanction.day) - leave.first + 1)
    return days


def ban_period(
    file: File,
    ban_runs: Runs,
    two_years: int,
    beyond_the_wait: int,
    wage_period: Dated,
    sanction: Outcome,
    aow_ban_limit: Outcome,
) -> Outcome:
    """The last day of the period of BW 7:670(1)a and (11), whether the employment lasts as long or not.

    Two years, moved by what extends the wage period; six (thirteen) weeks after AOW age.
    None in sickness that began after UWV received a request for dismissal, BW 7:670(1)b.
    """
    if file.public_servant or file.no_employer:
        return Outcome(None, BAN | NO_CIVIL_CODE)
    if left_before(file):
        return Outcome(None, BAN | EMPLOYMENT_ENDED)
    if file.requested_before_sickness is not None:
        return Outcome(None, BAN | REQUESTED_FIRST)
    last = shown(Shown.TWO_YEARS, counted_in(file, ban_runs, two_years))
    why = BAN | waits_in(wage_period.why if sanction.day is None else sanction.why) | _wants_the_leave(file)
    if beyond_the_wait:
        last = shown(Shown.BEYOND_THE_WAIT, counted_in(file, ban_runs, two_years + beyond_the_wait))
        why = why | BAN_MOVED
    found = Dated(last, why)
    if aow_ban_limit.day is not None and not (sanction.day is not None and _runs_on(file)):
        found = ended_by(found, aow_ban_limit.day, CUT_BY_AOW)
    return Outcome(found.day, found.why)


def dismissal_ban(file: File, ban_period: Outcome, sickness_limit: Outcome) -> Outcome:
    """The last day of the ban, BW 7:670(1) and (11): the end of its period, of the employment, or of the sickness."""
    if ban_period.day is None:
        return ban_period
    found = ended_by(Dated(ban_period.day, ban_period.why), file.employment_ends, CUT_BY_EMPLOYMENT)
    found = ended_by(found, sickness_limit.day, CUT_BY_SICKNESS)
    return Outcome(found.day, found.why)
