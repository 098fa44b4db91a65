"""A second, slow reading of the Dutch sickness-absence terms, to compare the engine with.

It reads the statutes by walking the calendar: every day is looked at by itself, is either counted or
not, and a term ends on the day on which enough days have been counted. There are no formulas here, and
nothing of the engine is used. D0 is the first sick day, and is itself day 1 (Wet WIA 23(2)).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6

# Four weeks of interruption start a new case, anything shorter joins (WIA 23(3)).
LONGEST_JOINING_INTERRUPTION = 27

WEEK = 7
NOTICE_RULE_SINCE = date(2008, 8, 1)
VERZAMELWET_2012 = date(2012, 1, 1)
VERZAMELWET_2013 = date(2013, 7, 1)


# --- plain data in ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class Spell:
    """Days of incapacity, both ends included; no last day: still ill."""

    first_day: date
    last_day: date | None


@dataclass(frozen=True)
class Leave:
    """Pregnancy or maternity leave with benefit (Wazo 3:7(1), 3:8, 3:10(1)), both ends included.

    not_counted_from: first sick day in the flexible period before the leave. same_cause: False when the
    incapacity before and after the leave cannot reasonably have the same cause.
    """

    first_day: date
    last_day: date
    not_counted_from: date | None = None
    same_cause: bool | None = None


# --- walking ---------------------------------------------------------------------------------------


def _days(first: date, last: date) -> Iterator[date]:
    """Each day from the first to the last, both included."""
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def _forward(day: date, steps: int) -> date:
    """So many calendar days later, one at a time."""
    for _ in range(steps):
        day += ONE_DAY
    return day


def _back(day: date, steps: int) -> date:
    """So many calendar days earlier, one at a time."""
    for _ in range(steps):
        day -= ONE_DAY
    return day


def _months_later(start: date, months: int) -> date:
    """The day with the same number so many months on, or that month's last day if it has no such number."""
    day = start
    firsts_seen = 0
    while firsts_seen < months:
        day += ONE_DAY
        if day.day == 1:
            firsts_seen += 1
    while day.day < start.day and (day + ONE_DAY).day != 1:
        day += ONE_DAY
    return day


def _is_birthday(day: date, start: date) -> bool:
    """Whether a whole number of years has passed; for 29 February that is 1 March in a common year."""
    if (start.month, start.day) == (2, 29) and (day.month, day.day) == (3, 1):
        return (day - ONE_DAY).day == 28
    return (day.month, day.day) == (start.month, start.day)


def _last_day_of_years(start: date, years: int) -> date:
    """The last day of a period of whole calendar years that begins on the given day."""
    day = start
    passed = 0
    while passed < years:
        day += ONE_DAY
        if _is_birthday(day, start):
            passed += 1
    return day - ONE_DAY


# --- joining ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class OracleCase:
    """One joined period of incapacity: one wait, one D0 (WIA 23(3))."""

    first_sick_day: date
    last_sick_day: date | None
    """The last counted sick day that is known; None: still ill."""
    uncounted: frozenset[date] = field(repr=False)
    """Days from D0 on that do not count: gaps, leave, flexible days; also leave after a recovery."""

    def is_counted(self, day: date) -> bool:
        """Whether the clock of the wait ticks on this day (WIA 23(3), (5))."""
        return day >= self.first_sick_day and day not in self.uncounted

    def _walk(self) -> Iterator[tuple[int, date]]:
        number = 0
        day = self.first_sick_day
        while True:
            if self.is_counted(day):
                number += 1
                yield number, day
            day += ONE_DAY

    def counted(self, n: int) -> date:
        """The date of the n-th counted day; D0 is the first (WIA 23(2)).

        After the last known sick day of a closed case it goes on as if sickness had continued.
        """
        if n < 1:
            raise ValueError("counted days are numbered from 1")
        for number, day in self._walk():
            if number == n:
                return day
        raise AssertionError("the walk has no end")

    def counted_number(self, day: date) -> int | None:
        """Which counted day this is; None if the day is not counted, or lies before D0."""
        if not self.is_counted(day):
            return None
        for number, walked in self._walk():
            if walked == day:
                return number
        raise AssertionError("the walk has no end")

    @property
    def not_counted_days(self) -> list[date]:
        """Gap, leave and flexible days between D0 and the last known sick day (WIA 23(3), (5)a)."""
        last = self.last_sick_day
        return [day for day in sorted(self.uncounted) if last is None or day < last]


@dataclass(frozen=True)
class _Stretch:
    """Counted sick days without a break."""

    first: date
    last: date


def _last_named_day(spells: Sequence[Spell], leaves: Sequence[Leave]) -> date:
    named = [spell.first_day for spell in spells]
    named += [spell.last_day for spell in spells if spell.last_day is not None]
    named += [leave.last_day for leave in leaves]
    return max(named)


def _stretches(counted: set[date]) -> list[_Stretch]:
    found: list[_Stretch] = []
    for day in sorted(counted):
        if found and found[-1].last + ONE_DAY == day:
            found[-1] = _Stretch(found[-1].first, day)
        else:
            found.append(_Stretch(day, day))
    return found


def _interruption_is_short(between: Sequence[date]) -> bool:
    """Less than four weeks; the cause does not matter (WIA 23(3), first limb)."""
    return len(between) <= LONGEST_JOINING_INTERRUPTION


def _only_leave_between(between: Sequence[date], leaves: Sequence[Leave], cut_out: set[date]) -> bool:
    """Directly before and directly after a leave, and not from different causes (WIA 23(3), second limb)."""
    met = [leave for leave in leaves if any(leave.first_day <= day <= leave.last_day for day in between)]
    if not met or any(leave.same_cause is False for leave in met):
        return False
    return all(day in cut_out for day in between)


def joined_cases(spells: Sequence[Spell], leaves: Sequence[Leave] = ()) -> list[OracleCase]:
    """The cases these spells make, oldest first (WIA 23(3), (5)a; BW 7:629(10); ZW 38(1))."""
    if not spells:
        return []
    # On the day after the last one that anybody named, an open spell runs and no leave does; from there
    # on nothing changes any more.
    horizon = _last_named_day(spells, leaves) + ONE_DAY

    sick: set[date] = set()
    for spell in spells:
        sick.update(_days(spell.first_day, horizon if spell.last_day is None else spell.last_day))

    on_leave: set[date] = set()
    flexible: set[date] = set()
    for leave in leaves:
        on_leave.update(_days(leave.first_day, leave.last_day))
        if leave.not_counted_from is not None:
            flexible.update(_days(leave.not_counted_from, leave.first_day - ONE_DAY))
    cut_out = on_leave | (flexible & sick)

    stretches = _stretches(sick - cut_out)
    chains: list[list[_Stretch]] = []
    for stretch in stretches:
        if chains:
            between = list(_days(chains[-1][-1].last + ONE_DAY, stretch.first - ONE_DAY))
            if _interruption_is_short(between) or _only_leave_between(between, leaves, cut_out):
                chains[-1].append(stretch)
                continue
        chains.append([stretch])

    cases: list[OracleCase] = []
    for chain in chains:
        first, last = chain[0].first, chain[-1].last
        ticking = {day for stretch in chain for day in _days(stretch.first, stretch.last)}
        uncounted = {day for day in _days(first, last) if day not in ticking}
        # As if sickness had continued: a leave that is already known would not count then either.
        uncounted |= {day for day in on_leave | flexible if day > last}
        cases.append(OracleCase(first, None if last == horizon else last, frozenset(uncounted)))
    return cases


# --- the dates of one case -------------------------------------------------------------------------


def _first_counted_from(case: OracleCase, day: date) -> date:
    """The day itself, or the first counted day after it."""
    while not case.is_counted(day):
        day += ONE_DAY
    return day


def _counted_up_to(case: OracleCase, day: date) -> int:
    """How many days have been counted at the end of this day."""
    return sum(1 for walked in _days(case.first_sick_day, day) if case.is_counted(walked))


def _old_unless_running(old: date, new: date, change: date) -> date:
    """The old term if it had expired before the change, else the new one (immediate effect)."""
    return old if old < change else new


def _uwv_letter(case: OracleCase) -> date:
    """UWV's letter to the employee: 89 weeks, before that 87 weeks, before that 20 months (WIA 64(2))."""
    weeks_89 = case.counted(89 * WEEK)
    weeks_87 = case.counted(87 * WEEK)
    months_20 = _months_later(case.first_sick_day, 20)
    by_weeks = _old_unless_running(weeks_87, weeks_89, VERZAMELWET_2013)
    return _old_unless_running(months_20, by_weeks, VERZAMELWET_2012)


def _second_track(case: OracleCase, evaluation: date | None) -> date:
    """Six weeks of counted days after the first-year evaluation, which is due on day 364 (Beleidsregels 5).

    An evaluation on an uncounted day stands on the last counted day before it; one before D0 is not this
    case's evaluation.
    """
    number = 52 * WEEK
    if evaluation is not None and evaluation >= case.first_sick_day:
        number = min(number, _counted_up_to(case, evaluation))
    return case.counted(number + 6 * WEEK)


def _dismissal_ban(case: OracleCase) -> date:
    """Two calendar years, of which every uncounted day is added at the end (BW 7:670(1))."""
    still_to_count = sum(1 for _ in _days(case.first_sick_day, _last_day_of_years(case.first_sick_day, 2)))
    day = case.first_sick_day - ONE_DAY
    while still_to_count:
        day += ONE_DAY
        if case.is_counted(day):
            still_to_count -= 1
    return day


def plain_dates(
    case: OracleCase, *, opinion: date | None = None, first_year_evaluation: date | None = None
) -> dict[str, date | None]:
    """The dates of a case with an employer, in which nobody is late and nothing is extended.

    problem_analysis, action_plan: RPEZ 2(2), 4(1); week_42_notice: ZW 38(1); first year: RPEZ 4(2)b;
    letter and application: WIA 64(2), (3); report: WIA 25(3); the wait: WIA 23, 47, 54;
    wage: BW 7:629(1); ban: BW 7:670(1); sanction: WIA 25(10).
    """
    first = case.first_sick_day
    end = case.counted(104 * WEEK)
    analysis = _first_counted_from(case, _forward(first, 6 * WEEK))
    return {
        "problem_analysis": analysis,
        "problem_analysis_advised": _first_counted_from(case, _forward(first, 6 * WEEK - 1)),
        "action_plan": _forward(analysis if opinion is None else opinion, 2 * WEEK),
        "week_42_notice": None if first < NOTICE_RULE_SINCE else case.counted(42 * WEEK + 1),
        "first_year_evaluation_window": case.counted(45 * WEEK + 1),
        "first_year_evaluation": case.counted(52 * WEEK),
        "second_track": _second_track(case, first_year_evaluation),
        "uwv_wia_letter": _uwv_letter(case),
        "reintegration_report": _old_unless_running(_back(end, 15 * WEEK), _back(end, 13 * WEEK), VERZAMELWET_2013),
        "wia_application": _old_unless_running(_back(end, 13 * WEEK), _back(end, 11 * WEEK), VERZAMELWET_2013),
        "waiting_period_last_day": end,
        "wia_first_day": end + ONE_DAY,
        "wage_last_day": end,
        "dismissal_ban_last_day": _dismissal_ban(case),
        "sanction_decision_target": _back(end, 6 * WEEK),
    }


# --- days off --------------------------------------------------------------------------------------

# Equated by royal decree, day and month (Algemene termijnenwet 3(3)).
EQUATED_DAYS: dict[int, tuple[tuple[int, int], ...]] = {
    2005: ((6, 5),),
    2006: ((26, 5),),
    2007: ((18, 5), (24, 12), (27, 12), (28, 12), (31, 12)),
    2008: ((2, 5),),
    2009: ((2, 1), (1, 5), (4, 5), (22, 5)),
    2010: ((14, 5),),
    2011: ((6, 5), (3, 6)),
    2012: ((18, 5), (24, 12), (31, 12)),
    2013: ((29, 4), (10, 5), (27, 12)),
    2014: ((30, 5),),
    2015: ((2, 1), (4, 5), (15, 5)),
    2016: ((6, 5),),
    2017: ((28, 4), (26, 5)),
    2018: ((11, 5), (24, 12), (31, 12)),
    2019: ((31, 5), (27, 12)),
    2020: ((22, 5),),
    2021: ((14, 5),),
    2022: ((27, 5),),
    2023: ((28, 4), (19, 5)),
    2024: ((10, 5), (27, 12)),
    2025: ((30, 5),),
    2026: ((2, 1), (15, 5)),
    2027: ((7, 5),),
    2028: ((28, 4), (26, 5)),
}


def _easter_sunday(year: int) -> date:
    """Gregorian Easter by the method of Meeus, Jones and Butcher."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    century_leaps, century_rest = divmod(century, 4)
    moon = (century - (century - (century + 8) // 25 + 1) // 3 + 15 + 19 * golden - century_leaps) % 30
    leaps, rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - moon - rest) % 7
    correction = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _royal_birthday(year: int) -> date:
    """27 April since 2014, 30 April before (from 1980); on a Sunday: the day before."""
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - ONE_DAY if day.weekday() == SUNDAY else day


def legal_days_off(year: int) -> set[date]:
    """Feast days, Good Friday and the equated days (Algemene termijnenwet 3).

    Easter Sunday and Whit Sunday are not in article 3: they are Sundays anyway.
    """
    easter = _easter_sunday(year)
    days = {
        date(year, 1, 1),
        _back(easter, 2),
        _forward(easter, 1),
        _royal_birthday(year),
        date(year, 5, 5),
        _forward(easter, 39),
        _forward(easter, 50),
        date(year, 12, 25),
        date(year, 12, 26),
    }
    return days | {date(year, month, day) for day, month in EQUATED_DAYS.get(year, ())}


def _is_off(day: date) -> bool:
    return day.weekday() in (SATURDAY, SUNDAY) or day in legal_days_off(day.year)


def act_by(due: date) -> date:
    """The last day up to the due day that is no Saturday, Sunday or legal day off."""
    while _is_off(due):
        due -= ONE_DAY
    return due


def extended(due: date) -> date:
    """The due day, or the first day after it that is none of those (Algemene termijnenwet 1(1))."""
    while _is_off(due):
        due += ONE_DAY
    return due


# --- UWV's own terms -------------------------------------------------------------------------------


def wia_decision_after_sanction(
    first_day_of_sanction: date, repaired_on: date | None = None, asked_to_resume_on: date | None = None
) -> date:
    """Six weeks after repair was established (WIA 25(15)), or after UWV resumed (64(8), 64(9)); no leave in between.

    Unrepaired, UWV resumes six weeks before the 52 weeks are over.
    """
    last_of_52_weeks = first_day_of_sanction
    for _ in range(52 * WEEK - 1):
        last_of_52_weeks += ONE_DAY
    resumed = _back(last_of_52_weeks, 6 * WEEK)
    for day in (repaired_on, asked_to_resume_on):
        if day is not None and day < resumed:
            resumed = day
    return extended(_forward(resumed, 6 * WEEK))


def extension_decided_by(requested_on: date) -> date:
    """Two weeks after the request (WIA 102(2)), moved off a day off (Atw 1(1))."""
    return extended(_forward(requested_on, 2 * WEEK))


def report_supplemented_by(requested_on: date) -> date:
    """The last day on which the report is supplemented at the request of the insured: two weeks (WIA 25(4)b, Atw)."""
    return extended(_forward(requested_on, 2 * WEEK))


def objection_decided_by(decision_sent_on: date, weeks_for_uwv: int) -> date:
    """So many weeks from the day after the six weeks for the objection (WIA 111, 112(1)); too long for the Atw."""
    last_day_to_object = extended(_forward(decision_sent_on, 6 * WEEK))
    return _forward(last_day_to_object, weeks_for_uwv * WEEK)


# --- the way to a dismissal ------------------------------------------------------------------------


def first_day_for_notice(ban_ends: date, leaves: Sequence[Leave] = ()) -> date:
    """The first day outside the ban, and outside maternity leave and the six weeks after it (BW 7:670(1), (2))."""
    day = ban_ends + ONE_DAY
    while any(leave.first_day <= day <= _forward(leave.last_day, 6 * WEEK) for leave in leaves):
        day += ONE_DAY
    return day


def first_day_for_permit(notice_from: date) -> date:
    """The first day that, four weeks later, lies outside every prohibition (BW 7:671a(11))."""
    return _back(notice_from, 4 * WEEK)


def months_of_notice(employed_since: date, notice: date) -> int:
    """One month, and one more after five, ten and fifteen years of service (BW 7:672(2))."""
    years = 0
    while _last_day_of_years(employed_since, years + 1) < notice and years < 15:
        years += 1
    return 1 + years // 5


def employment_ends_by_notice(notice: date, months: int, procedure: tuple[date, date] | None = None) -> date:
    """Notice to the end of a month (BW 7:672(1)), shorter by the days of the procedure, a month at least (7:672(6))."""
    last = _months_later(notice, months)
    if procedure is not None:
        last = _back(last, len(list(_days(*procedure))))
        last = max(last, _months_later(notice, 1))
    while (last + ONE_DAY).day != 1:
        last += ONE_DAY
    return last


# --- leaving while sick ----------------------------------------------------------------------------


def exit_notice_due(case: OracleCase, last_day: date) -> date | None:
    """The last day of the notice of an employment that ends in the sickness, for ends since July 2018 (ZW 38(2)).

    Owed of one who is sick on that day, and within the 104 weeks only (29(2)c, 29(5)); UWV moves it to a working day.
    """
    over = case.last_sick_day is not None and last_day > case.last_sick_day
    if over or not case.is_counted(last_day) or last_day > case.counted(104 * WEEK):
        return None
    return extended(last_day)


def recovered_weeks(case: OracleCase, last_day: date) -> int:
    """Whole weeks of counted sickness in the employment after the first fourteen, 52 at most (ZW 39a(1), BVZ 2)."""
    counted = sum(case.is_counted(day) for day in _days(case.first_sick_day, last_day))
    return max(0, min(52, (counted - 14 * WEEK) // WEEK))


def transition_thirds(employed_since: date, last_day: date) -> tuple[int, int, int]:
    """Whole years of service, the days after them, and how many days that last year has (BW 7:673(2))."""
    begun, years = employed_since, 0
    while _last_day_of_years(employed_since, years + 1) <= last_day:
        years += 1
        begun = _last_day_of_years(employed_since, years) + ONE_DAY
    whole = len(list(_days(begun, _last_day_of_years(employed_since, years + 1))))
    return years, len(list(_days(begun, last_day))), whole
