"""The wait itself: its end, a shorter wait for early IVA, and a voluntary extension of the wage after it."""

from __future__ import annotations

from ...rules.verbs import counted, latest, shown
from ..readings import EarlyIvaStart
from ..wia import (
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    NEW_TERMS_FROM,
    SHORTENED_EXTENSION_WEEKS,
    SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013,
    WAIT_WEEKS,
)
from .clauses import (
    ASKED_IN_SANCTION,
    AWAITS_AFTER_LEAVE,
    AWAITS_EXTENSION,
    AWAITS_IVA,
    CUT_BY_EMPLOYMENT,
    EARLY_IVA,
    EMPLOYMENT_ENDED,
    EXTENDS_NOTHING,
    EXTENSION,
    EXTENSION_ENDED,
    IVA_GRANTED,
    NOT_ASKED,
    NOT_DECIDED,
    REFUSED,
    UNDATED,
    WAIT,
    WANTS_EXTENSION,
    WANTS_IVA_APPLICATION,
    WANTS_IVA_DECISION,
    waits_in,
)
from .file import Dated, File, Outcome
from .shown import Shown

__all__ = [
    "early_iva",
    "end_of_changed_extension",
    "end_of_extension",
    "end_of_wait",
    "extension",
    "extension_after_sanction",
    "shortened_too_early",
    "waiting_period",
]

_NEW_TERMS_FROM = NEW_TERMS_FROM.toordinal()


def end_of_wait(file: File) -> Dated:
    """The last day of the 104 weeks, WIA 23(1), or as UWV confirmed it."""
    if file.said_end_of_wait is not None:
        return Dated(file.said_end_of_wait, WAIT)
    waits = AWAITS_AFTER_LEAVE if file.other_cause_ahead else 0
    return Dated(shown(Shown.WAIT, counted(file, 7 * WAIT_WEEKS)), WAIT | waits)


def early_iva(file: File, end_of_wait: Dated) -> Outcome:
    """The first day of an early IVA, WIA 23(6): ten weeks after receipt, not before counted day 92; when granted.

    The wait is shortened, and never longer than the 104 weeks.
    """
    if file.iva_asked is None and not file.iva_decided:
        return Outcome(None, EARLY_IVA | NOT_ASKED)
    if not file.iva_decided:
        return Outcome(None, EARLY_IVA | NOT_DECIDED | AWAITS_IVA)
    if file.iva_open:
        return Outcome(None, EARLY_IVA | UNDATED | WANTS_IVA_DECISION)
    if file.iva_granted is None:
        return Outcome(None, EARLY_IVA | REFUSED)
    if file.iva_asked is None:
        return Outcome(None, EARLY_IVA | UNDATED | WANTS_IVA_APPLICATION)
    ten_weeks = file.iva_asked + EARLY_IVA_DAYS
    if file.readings.early_iva_start == EarlyIvaStart.RECEIPT_PLUS_71:
        ten_weeks = ten_weeks + 1
    ten_weeks = shown(Shown.TEN_WEEKS_AFTER_RECEIPT, ten_weeks)
    floor = shown(Shown.THIRTEEN_WEEKS, counted(file, EARLY_IVA_FIRST_COUNTED_DAY))
    first_day = shown(Shown.EARLY_IVA, latest(ten_weeks, floor))
    if first_day > end_of_wait.day + 1:
        return Outcome(shown(Shown.EARLY_IVA, end_of_wait.day + 1), EARLY_IVA | end_of_wait.why)
    return Outcome(first_day, EARLY_IVA)


def waiting_period(end_of_wait: Dated, early_iva: Outcome) -> Dated:
    """The last day of the waiting period (wachttijd): of the 104 weeks, or the day before a granted early IVA."""
    if early_iva.day is not None:
        return Dated(shown(Shown.LAST_OF_WAIT, early_iva.day - 1), early_iva.why)
    return end_of_wait


def extension(file: File, end_of_wait: Dated, early_iva: Outcome) -> Outcome:
    """The last day of a voluntary extension, WIA 24, as UWV last fixed it; it ends with the employment, 24(3)."""
    if file.extension_fixed is None and not file.extension_asked and not file.extension_decided:
        return Outcome(None, EXTENSION | NOT_ASKED)
    if early_iva.day is not None:
        return Outcome(None, early_iva.why | IVA_GRANTED)
    undecided = AWAITS_EXTENSION if file.extension_undecided else 0
    if file.extension_open:
        undecided = undecided | WANTS_EXTENSION
    if file.extension_fixed is None:
        if file.extension_open:
            return Outcome(None, EXTENSION | undecided | UNDATED)
        return Outcome(None, EXTENSION | undecided | (NOT_DECIDED if undecided else REFUSED))
    if file.extension_fixed <= end_of_wait.day:
        return Outcome(None, EXTENSION | EXTENDS_NOTHING)
    if asked_in_sanction(file, end_of_wait):
        return Outcome(None, EXTENSION | undecided | ASKED_IN_SANCTION)
    ended = file.employment_ends
    if ended is None or ended >= file.extension_fixed:
        return Outcome(file.extension_fixed, EXTENSION | undecided)
    if ended <= end_of_wait.day:
        return Outcome(None, EXTENSION_ENDED | EMPLOYMENT_ENDED)
    return Outcome(ended, EXTENSION_ENDED | CUT_BY_EMPLOYMENT)


def asked_in_sanction(file: File, end_of_wait: Dated) -> bool:
    """Whether the extension was first asked for after the wait, with a sanction sent: it then neither moves that nor
    makes it one in time, but comes after it.
    """
    sent, since = file.sanction_sent, file.extension_since
    return sent is not None and since is not None and since > end_of_wait.day and since >= sent


def extension_after_sanction(file: File, end_of_wait: Dated, extension: Outcome, sanction: Outcome) -> Outcome:
    """The last day of an extension that was asked for in a sanction, WIA 24(1), (2): the wage period as it then is ends
    on the day that UWV gives.
    """
    if file.extension_fixed is None or not asked_in_sanction(file, end_of_wait):
        return Outcome(None, EXTENSION | NOT_ASKED)
    if sanction.day is not None and file.extension_fixed <= sanction.day:
        return Outcome(None, EXTENSION | EXTENDS_NOTHING)
    return Outcome(file.extension_fixed, EXTENSION | waits_in(extension.why))


def end_of_extension(end_of_wait: Dated, extension: Outcome) -> Dated:
    """The last day of the wage period before lateness: of the wait, or of a voluntary extension."""
    return end_of_wait if extension.day is None else Dated(extension.day, extension.why | waits_in(end_of_wait.why))


def end_of_changed_extension(file: File, end_of_wait: Dated, end_of_extension: Dated) -> Dated:
    """The same, where only an extension that UWV changed moves it, as the letter of WIA 64(3) has it."""
    return end_of_wait if file.extension_changed_on is None else end_of_extension


def shortened_too_early(file: File) -> bool:
    """Whether UWV shortened the extension to a day less than thirteen (fifteen) weeks after the request, WIA 24(3).

    Allowed only where the wage ends sooner because the employment does.
    """
    before, after, asked = file.extension_fixed_before, file.extension_fixed, file.shortening_asked
    if before is None or after is None or asked is None or after >= before:
        return False
    weeks = SHORTENED_EXTENSION_WEEKS if asked >= _NEW_TERMS_FROM else SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013
    ended = file.employment_ends
    return after < asked + 7 * weeks and (ended is None or ended > after)
