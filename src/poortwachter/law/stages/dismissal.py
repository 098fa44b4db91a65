"""The way to a dismissal: from when notice is possible, from when a permit, and when the employment then ends."""

from __future__ import annotations

from ...rules.verbs import last_of_month, latest, months_later, shown
from ..bw7 import COMPENSATED_FROM, PERMIT_AHEAD_WEEKS, SIX_WEEKS_FROM
from ..bw7_dismissal import (
    AFTER_LEAVE_WEEKS,
    DISMISSAL_LAW_FROM,
    FIFTEEN_YEARS,
    FIVE_YEARS,
    LEAST_NOTICE_MONTHS,
    NOTICE_BELOW_FIVE_YEARS,
    NOTICE_FROM_FIFTEEN_YEARS,
    NOTICE_FROM_FIVE_YEARS,
    NOTICE_FROM_TEN_YEARS,
    NOTICE_MONTHS_AFTER_AOW,
    RECOVERY_WEEKS,
    RECOVERY_WEEKS_AFTER_AOW,
    RECOVERY_WEEKS_AFTER_AOW_BEFORE_JULY_2023,
    TEN_YEARS,
)
from .clauses import (
    AFTER_BIRTH,
    END_OF_MONTH,
    LESS_PROCEDURE,
    NO_CIVIL_CODE,
    NO_NOTICE_DAY,
    NOTICE_AFTER_AOW,
    NOTICE_AGREED,
    NOTICE_FREE,
    NOTICE_PERIOD,
    OLDER_LAW,
    PERMIT,
    RECOVERY,
    SERVICE_UNKNOWN,
    waits_in,
)
from .file import File, Leave, Outcome
from .shown import Shown

__all__ = [
    "in_leave_or_after",
    "last_after",
    "notice_end",
    "notice_free",
    "notice_period",
    "paid_before_april_2020",
    "permit_earliest",
    "recovery_horizon",
]

_SINCE = DISMISSAL_LAW_FROM.toordinal()
_SIX_WEEKS_FROM = SIX_WEEKS_FROM.toordinal()
_COMPENSATED_FROM = COMPENSATED_FROM.toordinal()


def notice_free(file: File, ban_period: Outcome) -> Outcome:
    """The first day on which no prohibition forbids notice: after the ban, BW 7:670(1) and (11), and not in maternity
    leave nor in the six weeks after it, 7:670(2).
    """
    if ban_period.day is None:
        return ban_period
    day = shown(Shown.NOTICE_FREE, ban_period.day + 1)
    why = NOTICE_FREE | waits_in(ban_period.why)
    if day < _SINCE:
        return Outcome(None, why | OLDER_LAW)
    for leave in file.leaves:
        if leave.first <= day <= last_after(leave):
            day = shown(Shown.AFTER_BIRTH, last_after(leave) + 1)
            why = why | AFTER_BIRTH
    return Outcome(day, why)


def in_leave_or_after(file: File, day: int) -> bool:
    """Whether ``day`` lies in maternity leave or in the six weeks after it, BW 7:670(2)."""
    return any(leave.first <= day <= last_after(leave) for leave in file.leaves)


def last_after(leave: Leave) -> int:
    """The last of the six weeks after a maternity leave, BW 7:670(2)."""
    return leave.last + 7 * AFTER_LEAVE_WEEKS


def permit_earliest(notice_free: Outcome) -> Outcome:
    """The first day on which UWV can permit notice, BW 7:671a(11): four weeks before no prohibition holds any more."""
    if notice_free.day is None:
        return notice_free
    day = shown(Shown.PERMIT_EARLIEST, notice_free.day - 7 * PERMIT_AHEAD_WEEKS)
    return Outcome(day, PERMIT | waits_in(notice_free.why))


def recovery_horizon(file: File, permit_earliest: Outcome) -> Outcome:
    """The last day of the time in which no recovery may be expected, BW 7:669(3)b: 26 weeks, six from AOW age.

    Counted from UWV's decision: the permit on file, or the first day on which it can be given.
    """
    if file.public_servant or file.no_employer:
        return Outcome(None, RECOVERY | NO_CIVIL_CODE)
    decided = permit_earliest.day if file.permit_given is None else file.permit_given
    if decided is None:
        return permit_earliest
    weeks = RECOVERY_WEEKS
    if file.aow_date is not None and file.aow_date <= decided:
        before = decided < _SIX_WEEKS_FROM
        weeks = RECOVERY_WEEKS_AFTER_AOW_BEFORE_JULY_2023 if before else RECOVERY_WEEKS_AFTER_AOW
    why = RECOVERY | (0 if file.permit_given is not None else waits_in(permit_earliest.why))
    return Outcome(shown(Shown.RECOVERY_HORIZON, decided + 7 * weeks), why)


def notice_period(file: File, notice_free: Outcome) -> Outcome:
    """The last day of the employer's notice, BW 7:672(2), (3), (6), (7), before it is moved to the end of the month.

    Counted from the notice on file, or from the first day on which it can be given.
    """
    if file.public_servant or file.no_employer:
        return Outcome(None, NOTICE_PERIOD | NO_CIVIL_CODE)
    given = notice_free.day if file.notice_given is None else file.notice_given
    if given is None:
        return Outcome(None, NOTICE_PERIOD | NO_NOTICE_DAY)
    months, why = _months(file, given)
    if months is None:
        return Outcome(None, why)
    last = shown(Shown.NOTICE_TERM, months_later(given, months))
    if file.permit_given is not None and file.permit_requested is not None:
        procedure = shown(Shown.PROCEDURE, file.permit_given - file.permit_requested + 1)
        least = shown(Shown.ONE_MONTH_LEFT, months_later(given, LEAST_NOTICE_MONTHS))
        last = shown(Shown.NOTICE_PERIOD, latest(shown(Shown.LESS_PROCEDURE, last - procedure), least))
        why = why | LESS_PROCEDURE
    return Outcome(last, why | (0 if file.notice_given is not None else waits_in(notice_free.why)))


def _months(file: File, given: int) -> tuple[int | None, int]:
    """The months of notice on the day on which it is given, and why; ``None`` while the service is not known."""
    months: int
    if file.aow_date is not None and file.aow_date <= given:
        months, why = NOTICE_MONTHS_AFTER_AOW, NOTICE_AFTER_AOW
    elif file.employed_since is None:
        return (None, NOTICE_PERIOD | SERVICE_UNKNOWN)
    else:
        months, why = _by_service(file.employed_since, given), NOTICE_PERIOD
    if file.agreed_notice_months is not None and file.agreed_notice_months > months:
        return file.agreed_notice_months, NOTICE_AGREED
    return months, why


def _by_service(since: int, given: int) -> int:
    """The months of notice by how long the employment has lasted, BW 7:672(2)."""
    if months_later(since, 12 * FIFTEEN_YEARS) <= given:
        return NOTICE_FROM_FIFTEEN_YEARS
    if months_later(since, 12 * TEN_YEARS) <= given:
        return NOTICE_FROM_TEN_YEARS
    if months_later(since, 12 * FIVE_YEARS) <= given:
        return NOTICE_FROM_FIVE_YEARS
    return NOTICE_BELOW_FIVE_YEARS


def paid_before_april_2020(file: File) -> int | None:
    """The day of the last transition payment, where that came before the compensation began: an old case."""
    paid = file.transition_paid
    return paid if paid is not None and paid < _COMPENSATED_FROM else None


def notice_end(notice_period: Outcome) -> Outcome:
    """The last day of the employment by regular notice, BW 7:672(1): the end of the month in which the notice ends."""
    if notice_period.day is None:
        return notice_period
    return Outcome(shown(Shown.NOTICE_END, last_of_month(notice_period.day)), notice_period.why | END_OF_MONTH)
