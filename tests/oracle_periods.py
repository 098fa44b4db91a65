"""A second, slow reading of what moves the end of wage, WIA and the dismissal ban.

Written from the statutes and UWV's manuals, beside :mod:`oracle`, which counts the days of a case. Terms are
walked day by day; nothing of the engine is used. END is counted day 728, the last day of the wait.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple

from oracle import ONE_DAY, WEEK, Leave, OracleCase, Spell, extended, joined_cases

DAYS_OF_WAIT = 104 * WEEK
NOTICE_SAVES_EXCUSE_BEFORE = 81 * WEEK
LAST_DAY_OF_LETTER = 89 * WEEK
FIRST_DAY_AFTER_42_WEEKS = 42 * WEEK + 1
SIX_WEEKS_OF_AOW_SINCE = date(2023, 7, 1)
LATE_REFUSALS_COUNT_SINCE = date(2008, 1, 1)


# --- plain data in ---------------------------------------------------------------------------------


class Repair(NamedTuple):
    """A repair report and UWV's decision on it; ``decided`` is None while there is none on file."""

    received: date
    decided: date | None
    repaired: bool


class Letter(NamedTuple):
    """UWV's letter on the application: received on this day, or known on it not to have been sent."""

    status: Literal["sent", "not_sent"]
    day: date


class EarlyIva(NamedTuple):
    """An application for a shortened wait, by its receipt, and whether UWV granted it, eight weeks later."""

    received: date
    granted: bool

    @property
    def decided(self) -> date:
        """The day of UWV's decision."""
        return _later(self.received, 8 * WEEK)


@dataclass(frozen=True)
class CaseFacts:
    """The facts of one employment with an employer. A last spell without a last day still runs."""

    spells: tuple[Spell, ...]
    leaves: tuple[Leave, ...] = ()
    ended_by: Literal["recovery", "death", "employment_end"] = "recovery"
    """What ended the last spell, if it has a last day."""
    application_received: date | None = None
    letter: Letter | None = None
    week_42_notice: date | None = None
    wage_extension_decided: date | None = None
    """The day on which UWV decided that a late application extends the wage period."""
    wage_extension_days: int | None = None
    """The days that this decision names."""
    extension_requested: date | None = None
    extension_last_day: date | None = None
    """The last day of a voluntary extension that UWV granted."""
    early_iva: EarlyIva | None = None
    aow_date: date | None = None
    employment_last_day: date | None = None
    sanction_sent: date | None = None
    repairs: tuple[Repair, ...] = ()

    @property
    def employment_ends(self) -> date | None:
        """The last day of the employment, if it ends."""
        return self.spells[-1].last_day if self.ended_by == "employment_end" else self.employment_last_day

    @property
    def well_after(self) -> date | None:
        """The last sick day, if recovery or death came."""
        return None if self.ended_by == "employment_end" else self.spells[-1].last_day


@dataclass(frozen=True)
class Ends:
    """What the facts make of it; every day included. None: there is no such day."""

    application_due: date | None = None
    days_late: int = 0
    sanction_target: date | None = None
    sanction_last_valid_day: date | None = None
    waiting_period_last_day: date | None = None
    sanction_first_day: date | None = None
    sanction_last_day: date | None = None
    wage_last_day: date | None = None
    dismissal_ban_last_day: date | None = None
    wia_first_day: date | None = None


# --- walking ---------------------------------------------------------------------------------------


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += ONE_DAY


def _later(day: date, steps: int) -> date:
    for _ in range(steps):
        day += ONE_DAY
    return day


def _earlier(day: date, steps: int) -> date:
    for _ in range(steps):
        day -= ONE_DAY
    return day


def _days_after(limit: date, day: date) -> int:
    """How many days lie after the limit, up to and including the day; none if it is not later."""
    return sum(1 for _ in _days(limit + ONE_DAY, day))


def _nth(start: date, number: int, left_out: frozenset[date]) -> date:
    """The day on which so many days have gone by, the start among them, when some are left out."""
    day = start
    gone_by = 0
    while True:
        if day not in left_out:
            gone_by += 1
        if gone_by == number:
            return day
        day += ONE_DAY


def _earliest(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _reached(day: date | None, by: date) -> bool:
    return day is not None and day <= by


def _leave_days(leaves: Iterable[Leave]) -> frozenset[date]:
    """Days of pregnancy and maternity leave (Wazo 3:1), without the flexible period before it."""
    return frozenset(day for leave in leaves for day in _days(leave.first_day, leave.last_day))


# --- the application -------------------------------------------------------------------------------


def _excused_until(case: OracleCase, facts: CaseFacts) -> date | None:
    """The day until which an application is deemed in time (WIA 64(6)).

    UWV sent no letter: any day. It came too late: four weeks after receipt, a term that the Algemene
    termijnenwet moves. Not without the 42-week notice before the day of 81 weeks; an application for a shortened
    wait or a request for extension counts as one (ZW 38(8)). Who owes no wage after 42 weeks owes no notice (38(1)).
    """
    notices = [facts.week_42_notice, facts.extension_requested]
    if facts.early_iva is not None:
        notices.append(facts.early_iva.received)
    notice, left = _earliest(notices), facts.employment_ends
    owed = left is None or left >= case.counted(FIRST_DAY_AFTER_42_WEEKS)
    missed = owed and (notice is None or notice >= case.counted(NOTICE_SAVES_EXCUSE_BEFORE))
    if facts.letter is None or missed:
        return None
    if facts.letter.status == "not_sent":
        return _applied(case, facts)
    if facts.letter.day <= case.counted(LAST_DAY_OF_LETTER):
        return None
    return extended(_later(facts.letter.day, 4 * WEEK))


def _applied(case: OracleCase, facts: CaseFacts) -> date | None:
    """The first application for WIA: by itself, or one for a shortened wait, which is one for WIA too (WIA 66(1)).

    Not where UWV refused that before its letter, which comes in week 89 at the latest: then it refused both.
    """
    early, letter = facts.early_iva, facts.letter
    asks = letter.day if letter is not None and letter.status == "sent" else case.counted(LAST_DAY_OF_LETTER)
    counts = early is not None and not early.granted and early.decided >= asks
    return _earliest([facts.application_received, early.received if early is not None and counts else None])


def _application(case: OracleCase, facts: CaseFacts, wage_period_ends: date) -> tuple[date, int]:
    """The last day for the application and the days after it (WIA 64(3), (6)): eleven weeks before the end."""
    due, applied = _earlier(wage_period_ends, 11 * WEEK), _applied(case, facts)
    excused_until = _excused_until(case, facts)
    if excused_until is not None and (applied is None or applied <= excused_until):
        due = max(due, excused_until)
    return due, 0 if applied is None else _days_after(due, applied)


def _days_added(facts: CaseFacts, days_late: int, wait_ends: date, wage_period_ends: date) -> int:
    """The days by which lateness extends the wage period (BW 7:629(11)a).

    UWV's decision says how many. Not once the employment has ended (UWV's work instruction of 2025), and not for
    one who reached AOW age in the wait.
    """
    if _reached(facts.aow_date, wait_ends) or _reached(facts.employment_ends, wage_period_ends):
        return 0
    if facts.wage_extension_decided is not None and facts.wage_extension_days is not None:
        return facts.wage_extension_days
    return days_late


# --- the sanction ----------------------------------------------------------------------------------


def _sanction_maximum(wage_period_ends: date, leave: frozenset[date]) -> tuple[date, date]:
    """52 weeks from the day after the wage period; leave postpones and interrupts them (WIA 25(9))."""
    after = wage_period_ends + ONE_DAY
    return _nth(after, 1, leave), _nth(after, 52 * WEEK, leave)


def _after_repair(facts: CaseFacts, target: date, maximum: date, leave: frozenset[date]) -> date:
    """The last day when UWV finds that the employer repaired his omission (WIA 25(12)-(14)).

    The three weeks have the day of receipt as their first, the six weeks the day of the decision. Every day that
    UWV was late is taken off, but only when it grants; of a refusal since 2008, as 25(14) reads in the text of
    1 January 2008 and not in that of 1 January 2007.
    """
    assert facts.sanction_sent is not None
    days_late = _days_after(target, facts.sanction_sent)
    for repair in facts.repairs:
        if repair.decided is None:
            continue
        if repair.repaired or repair.decided >= LATE_REFUSALS_COUNT_SINCE:
            days_late += _days_after(_nth(repair.received, 3 * WEEK, frozenset()), repair.decided)
        if repair.repaired:
            return min(_earlier(_nth(repair.decided, 6 * WEEK, leave), days_late), maximum)
    return maximum


# --- AOW age and the dismissal ban -----------------------------------------------------------------


def _aow_limit(case: OracleCase, facts: CaseFacts) -> date | None:
    """Six weeks of wage from AOW age; thirteen where sickness began before 1 July 2023 (BW 7:629(2), 670(1)a).

    Spells that are joined are taken together for these weeks too (BW 7:629(10)): the days between them are left out.
    """
    if facts.aow_date is None:
        return None
    weeks = 13 if case.first_sick_day < SIX_WEEKS_OF_AOW_SINCE else 6
    if facts.aow_date <= case.first_sick_day:
        return case.counted(weeks * WEEK)
    return _nth(facts.aow_date, weeks * WEEK, case.uncounted)


def _last_day_of_two_years(start: date) -> date:
    """The day before the second birthday of the start; for 29 February that is 1 March."""
    day = start
    birthdays = 0
    while birthdays < 2:
        day += ONE_DAY
        leapling = (start.month, start.day) == (2, 29) and (day.month, day.day) == (3, 1)
        if (day.month, day.day) == (start.month, start.day) or (leapling and (day - ONE_DAY).day == 28):
            birthdays += 1
    return day - ONE_DAY


def _dismissal_ban(case: OracleCase, longer: int = 0) -> date:
    """Two calendar years and what makes them longer, moved by every day that does not count (BW 7:670(1) and (11))."""
    days = _days_after(case.first_sick_day - ONE_DAY, _last_day_of_two_years(case.first_sick_day)) + longer
    return _nth(case.first_sick_day, days, case.uncounted)


# --- one case --------------------------------------------------------------------------------------


def _asked_in_sanction(facts: CaseFacts, wait_ends: date) -> bool:
    """Whether a sanction was sent when the extension was asked for: it then comes after it (WIA 24(1), (2))."""
    asked, sent = facts.extension_requested, facts.sanction_sent
    return asked is not None and sent is not None and wait_ends < asked and sent <= asked


def _agreed_end(facts: CaseFacts, wait_ends: date) -> date:
    """The last day of wage when nobody is late: a voluntary extension ends with the employment (WIA 24, 43b)."""
    if _asked_in_sanction(facts, wait_ends):
        return wait_ends
    extension_ends = _earliest([facts.extension_last_day, facts.employment_ends])
    return wait_ends if facts.extension_last_day is None or extension_ends is None else max(wait_ends, extension_ends)


def ends(facts: CaseFacts) -> Ends:
    """Every end of the last case that the facts make, as they stand long afterwards."""
    case = joined_cases(facts.spells, facts.leaves)[-1]
    wait_ends = case.counted(DAYS_OF_WAIT)
    if facts.early_iva is not None and facts.early_iva.granted:
        return _with_early_iva(case, facts, facts.early_iva.received, wait_ends)

    agreed_end = _agreed_end(facts, wait_ends)
    due, days_late = _application(case, facts, agreed_end)
    moved_end = _later(agreed_end, _days_added(facts, days_late, wait_ends, agreed_end))
    target = _earlier(moved_end, 6 * WEEK)
    found = Ends(application_due=due, days_late=days_late, sanction_target=target, sanction_last_valid_day=moved_end)
    if facts.well_after is not None and facts.well_after < wait_ends:
        return found

    leave = _leave_days(facts.leaves)
    limit = _earliest([facts.employment_ends, facts.well_after, _aow_limit(case, facts)])
    # One who reaches AOW age in the wait has never more than 104 weeks of wage (BW 7:629(2)).
    wage_limit = _earliest([limit, wait_ends]) if _reached(facts.aow_date, wait_ends) else limit
    sanction: tuple[date, date] | None = None
    if facts.sanction_sent is not None and facts.sanction_sent <= moved_end:
        first, maximum = _sanction_maximum(moved_end, leave)
        last = _after_repair(facts, target, maximum, leave)
        last = last if wage_limit is None else min(last, wage_limit)
        sanction = (first, last) if first <= last else None

    wage = moved_end
    days_moved = _days_after(wait_ends, moved_end)
    if sanction is not None:
        wage = sanction[1]
        days_moved += sum(day not in leave for day in _days(sanction[0], wage))
    if facts.extension_last_day is not None and _asked_in_sanction(facts, wait_ends):
        days_moved += _days_after(wage, facts.extension_last_day)
        wage = max(wage, facts.extension_last_day)
    ban = _dismissal_ban(case, days_moved)
    wage = wage if wage_limit is None else min(wage, wage_limit)
    return replace(
        found,
        waiting_period_last_day=wait_ends,
        sanction_first_day=None if sanction is None else sanction[0],
        sanction_last_day=None if sanction is None else sanction[1],
        wage_last_day=wage,
        dismissal_ban_last_day=ban if limit is None else min(ban, limit),
        wia_first_day=_wia(facts, _applied(case, facts), wait_ends, max(wait_ends, wage) + ONE_DAY, leave),
    )


def _wia(facts: CaseFacts, applied: date | None, wait_ends: date, day: date, leave: frozenset[date]) -> date | None:
    """The first day of WIA: after leave in which a voluntary extension ended.

    None for one who is no longer sick, and none from AOW age on (WIA 47, 54, 43g).
    """
    last = day - ONE_DAY
    extended = _asked_in_sanction(facts, wait_ends) and last == facts.extension_last_day
    if extended or wait_ends < last == _agreed_end(facts, wait_ends):
        day = _nth(day, 1, leave)
    if applied is not None and (facts.early_iva is None or not facts.early_iva.granted):
        # No right over days that lie more than 52 weeks before the application (WIA 64(11)).
        day = max(day, _earlier(applied, 52 * WEEK))
    recovered = facts.well_after is not None and wait_ends < facts.well_after < day
    return None if recovered or _reached(facts.aow_date, day) else day


def _with_early_iva(case: OracleCase, facts: CaseFacts, received: date, full_wait: date) -> Ends:
    """A shortened wait (WIA 23(6)): WIA ten weeks after receipt, not before thirteen weeks; wage and ban run on."""
    first_day = min(max(_later(received, 10 * WEEK), case.counted(13 * WEEK + 1)), full_wait + ONE_DAY)
    if facts.well_after is not None and facts.well_after < first_day - ONE_DAY:
        return Ends()
    limit = _earliest([facts.employment_ends, facts.well_after, _aow_limit(case, facts)])
    wage, ban = full_wait, _dismissal_ban(case, 0)
    return Ends(
        waiting_period_last_day=first_day - ONE_DAY,
        wage_last_day=wage if limit is None else min(wage, limit),
        dismissal_ban_last_day=ban if limit is None else min(ban, limit),
        wia_first_day=_wia(facts, None, full_wait, first_day, frozenset()),
    )
