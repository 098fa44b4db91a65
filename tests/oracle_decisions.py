"""A second, slow reading of what UWV decides and until when, and of what can be done against it: each day is walked.

Written from the articles beside :mod:`oracle` and without the engine: WIA 25(8), 25(13), 102, 111 and 112, ZW 72c(2),
73a, 74 and 75k, SUWI 32a(3), Awb 4:13 and 6:7 to 6:9, BW 7:671a(6) and 7:673e, and the regulation on its compensation.
Where the law leaves room, the default of the register of readings is taken; the docstring says so.
"""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from oracle import ONE_DAY, WEEK, extended

Decided = Literal[
    "sanction_decision",
    "repair_decision",
    "wage_extension_decision",
    "wia_decision",
    "early_iva_decision",
    "extension_decision",
    "transition_compensation_decision",
    "incapacity_decision",
    "benefit_assessment",
]
"""A decision of UWV against which an interested party can object, Awb 1:2, 7:1."""

ASSESSED: Final = frozenset({"wia_decision", "early_iva_decision", "benefit_assessment"})
"""What rests on an assessment by an insurance doctor or a labour expert, WIA 112(1), ZW 73a(1)."""

FOURTEEN_WEEKS_SINCE: Final = date(2009, 12, 22)
"""WIA 102(6), in the texts of 22 December 2009 and after; that of 1 December 2009 has ten weeks in 102(3)."""
EIGHT_WEEKS_SINCE: Final = date(2012, 1, 1)
"""WIA 102(6): the fourteen weeks hold up to and including 31 December 2011."""
AFTER_THE_TERM_SINCE: Final = date(2009, 10, 1)
"""WIA 111 and 112(1): from receipt in the text of 1 August 2009, after the term of the objection in that of 1 October.

An objection made before keeps the law of before (Wet dwangsom en beroep bij niet tijdig beslissen III(1)).
"""
UNDER_WIA: Final = frozenset(
    {
        "sanction_decision",
        "repair_decision",
        "wage_extension_decision",
        "extension_decision",
        "wia_decision",
        "early_iva_decision",
    }
)
"""Of the Ziektewet no text of before October 2009 was read."""
PERMITS_SINCE: Final = date(2015, 7, 1)
"""BW 7:671a and 7:673 are in force from this day (Wet werk en zekerheid)."""
COMPENSATION_SINCE: Final = date(2020, 4, 1)


def walked(day: date, steps: int) -> date:
    """So many calendar days later, one at a time."""
    for _ in range(steps):
        day += ONE_DAY
    return day


def last_of(days: int, first: date) -> date:
    """The last day of a term of so many days of which this one is the first."""
    counted, day = 1, first
    while counted < days:
        day += ONE_DAY
        counted += 1
    return day


def weeks_after(weeks: int, day: date) -> date:
    """The last day of so many weeks from the day after this one, moved off a day off (Awb 6:8(1), Atw 1(1))."""
    return extended(last_of(weeks * WEEK, day + ONE_DAY))


# --- objection and appeal ------------------------------------------------------------------------------------------


def objected_by(kind: Decided, sent: date) -> date:
    """Six weeks (Awb 6:7), two in a medical dispute on incapacity (ZW 75k), from the day after the sending (6:8)."""
    return weeks_after(2 if kind == "incapacity_decision" else 6, sent)


def handed_in_time(last_day: date, received: date, posted: date | None = None) -> bool:
    """Received in the term, or posted in it and received within a week after it (Awb 6:9)."""
    if received <= last_day:
        return True
    return posted is not None and posted <= last_day and received <= last_of(WEEK, last_day + ONE_DAY)


def objection_decided_by(kind: Decided, sent: date, objected: date) -> date:
    """Thirteen weeks, or seventeen after an assessment (WIA 111, 112(1); ZW 73a(1), 74; BW 7:673e(6)): never moved.

    From the day after the term of the objection; under WIA, of an objection made before 1 October 2009, from the day
    after its receipt. A sanction and what follows from it is decided by the rule, not as an assessment (a reading).
    """
    weeks = 17 if kind in ASSESSED else 13
    from_receipt = kind in UNDER_WIA and objected < AFTER_THE_TERM_SINCE
    start = objected if from_receipt else objected_by(kind, sent)
    return last_of(weeks * WEEK, start + ONE_DAY)


def appealed_by(decided: date) -> date:
    """Six weeks after the decision on the objection was sent (Awb 6:7, 6:8(1))."""
    return weeks_after(6, decided)


# --- what UWV decides on request -----------------------------------------------------------------------------------


def wia_decided_by(received: date) -> date:
    """Eight weeks, of which the day of receipt is the first (a reading), weekend or not (WIA 102(3)).

    Fourteen weeks for what came from 22 December 2009 to 31 December 2011 (102(6)), ten weeks before that.
    """
    if received >= EIGHT_WEEKS_SINCE:
        weeks = 8
    elif received >= FOURTEEN_WEEKS_SINCE:
        weeks = 14
    else:
        weeks = 10
    return last_of(weeks * WEEK, received)


def extension_decided_by(asked: date) -> date:
    """Two weeks after receipt (WIA 102(2))."""
    return weeks_after(2, asked)


def repair_decided_by(received: date) -> date:
    """Three weeks, of which the day of receipt is the first, also if they end on a Sunday (WIA 25(13); a reading)."""
    return last_of(3 * WEEK, received)


def opinion_given_by(asked: date) -> date:
    """Two weeks after receipt of the request (SUWI 32a(3))."""
    return weeks_after(2, asked)


def incapacity_decided_by(told: date) -> date:
    """Four weeks after the notice or the report of sickness was received (ZW 72c(2))."""
    return weeks_after(4, told)


def supplemented_by(asked: date) -> date:
    """Two weeks after the insured asked the employer for it (WIA 25(4)b)."""
    return weeks_after(2, asked)


def report_completed_by(sent: date, answer_by: date | None = None, *, after_employment: bool = False) -> date:
    """The day in UWV's letter; else five working days from the day after it; two weeks after the employment.

    WIA 25(8) and ZW 38(6) leave the term to UWV; its Wetsuitleg of 2023 and its page on leaving while sick fill it.
    """
    if answer_by is not None:
        return answer_by
    if after_employment:
        return last_of(2 * WEEK, sent + ONE_DAY)
    day, worked = sent, 0
    while worked < 5:
        day += ONE_DAY
        worked += extended(day) == day
    return day


# --- the end of the employment -------------------------------------------------------------------------------------


def permit_used_by(dated: date) -> date | None:
    """Four weeks after its date (BW 7:671a(6), since 1 July 2015)."""
    return weeks_after(4, dated) if dated >= PERMITS_SINCE else None


def six_months_after(day: date) -> date:
    """The day with the same number six months on, or the last day of that month."""
    months, walking = 0, day
    while months < 6:
        walking += ONE_DAY
        months += walking.day == 1
    while walking.day < day.day and (walking + ONE_DAY).day != 1:
        walking += ONE_DAY
    return walking


def compensation_asked_by(paid: date) -> date | None:
    """Six months after payment in full; what was paid before 1 April 2020: before 1 October 2020 (Regeling 2(b), 3(1)).

    In months, longer than three, and in a ministerial regulation: the Atw does not move it. Before 1 July 2015 there
    was no such payment (BW 7:673).
    """
    if paid < PERMITS_SINCE:
        return None
    return six_months_after(paid) if paid >= COMPENSATION_SINCE else date(2020, 10, 1) - ONE_DAY


def compensation_decided_by(received: date, paid: date | None = None) -> date:
    """Eight weeks after receipt (Awb 4:13); twenty-six on what was paid before April 2020, as reported."""
    if paid is not None and paid < COMPENSATION_SINCE:
        return last_of(26 * WEEK, received + ONE_DAY)
    return weeks_after(8, received)
