"""The WIA application: how late it is, what excuses it, and what its lateness extends."""

from __future__ import annotations

from ...rules.verbs import counted, earliest, latest, next_working_day, shown
from ..awb import POST_WEEKS
from ..wia import (
    EXCUSED_WEEKS,
    NEW_SANCTION_FROM,
    NEW_TERMS_FROM,
    NOTICE_THRESHOLD,
    NOTICE_THRESHOLD_BEFORE_JULY_2013,
    NOTICE_THRESHOLD_FROM,
)
from ..zw import LATE_DAYS_EXTEND_BENEFIT_FROM
from .clauses import (
    AOW_REACHED,
    APPLIED_AFTER_THE_EXCUSE,
    AWAITS_DELAY,
    DOMESTIC,
    DOMESTIC_WORKER,
    EMPLOYMENT_ENDED,
    EXCUSED,
    EXCUSED_WITHOUT_LETTER,
    EXTENDED,
    IN_TIME,
    IVA_GRANTED,
    LATE,
    LATE_BENEFIT,
    LETTER_IN_TIME,
    NO_DAYS,
    NO_EMPLOYER,
    NO_LATER_THAN_ITS_TERM,
    NO_LETTER_ON_FILE,
    NOTICE_TOO_LATE,
    OLDER_LAW,
    SERVANT_LATE,
    TERM,
    waits_in,
)
from .file import Dated, File, Outcome
from .limits import notice_owed, sickness_benefit_from_employer
from .shown import Shown

__all__ = [
    "application_due",
    "applied_early",
    "days_late",
    "excuse_lost_from",
    "excused_until",
    "first_application",
    "late_extension",
    "notice_in_time",
    "received_in_time",
    "wage_period",
]

_NEW_SANCTION_FROM = NEW_SANCTION_FROM.toordinal()
_NEW_TERMS_FROM = NEW_TERMS_FROM.toordinal()
_NOTICE_THRESHOLD_FROM = NOTICE_THRESHOLD_FROM.toordinal()
_LATE_DAYS_EXTEND_BENEFIT_FROM = LATE_DAYS_EXTEND_BENEFIT_FROM.toordinal()


def excuse_lost_from(file: File) -> int | None:
    """The day before which the 42-week notice must have come for the excuse of WIA 64(6): the wait has then lasted 81
    (79) weeks; ``None`` where there is no such exception, or no employer who owed the notice.
    """
    if not notice_owed(file):
        return None
    lost = counted(file, 7 * NOTICE_THRESHOLD)
    if lost >= _NEW_TERMS_FROM:
        return lost
    lost = counted(file, 7 * NOTICE_THRESHOLD_BEFORE_JULY_2013)
    return lost if lost >= _NOTICE_THRESHOLD_FROM else None


def notice_in_time(file: File, excuse_lost_from: int | None) -> bool:
    """Whether the 42-week notice, or what counts as one, came before that day."""
    if excuse_lost_from is None:
        return True
    return file.notice_made is not None and file.notice_made < excuse_lost_from


def excused_until(
    file: File, application_term: int, letter_term: int, notice_in_time: bool, applied_early: int | None
) -> Outcome:
    """The day until which WIA 64(6) excuses the application: four weeks after a late letter, or any day without one."""
    term = application_term if file.said_application_due is None else file.said_application_due
    received = first_application(file, applied_early)
    if not file.letters:
        return Outcome(None, EXCUSED | NO_LETTER_ON_FILE)
    if not notice_in_time:
        return Outcome(None, EXCUSED | NOTICE_TOO_LATE)
    if file.letter_received is None:
        until = term if received is None else shown(Shown.EXCUSED_UNTIL, latest(term, received))
        return Outcome(until, EXCUSED_WITHOUT_LETTER)
    if file.letter_received <= letter_term:
        return Outcome(None, EXCUSED | LETTER_IN_TIME)
    until = shown(Shown.EXCUSED_UNTIL, next_working_day(file.letter_received + 7 * EXCUSED_WEEKS))
    if until <= term:
        return Outcome(None, EXCUSED | NO_LATER_THAN_ITS_TERM)
    if received is not None and not _applied_by(file, received, until):
        return Outcome(None, EXCUSED | APPLIED_AFTER_THE_EXCUSE)
    return Outcome(until, EXCUSED)


def application_due(file: File, application_term: int, excused_until: Outcome) -> Dated:
    """The last day for the WIA application, WIA 64(3), as UWV stated it, or as 64(6) excuses it."""
    if excused_until.day is not None:
        return Dated(shown(Shown.APPLICATION_DUE, excused_until.day), TERM | excused_until.why)
    if file.said_application_due is not None:
        return Dated(file.said_application_due, TERM)
    return Dated(shown(Shown.APPLICATION_DUE, application_term), TERM)


def received_in_time(received: int, posted: int | None, due: int) -> bool:
    """Whether it came on or before its last day; or was posted by then and came within a week after it, Awb 6:9(2)."""
    if received <= due:
        return True
    return posted is not None and posted <= due and received <= due + 7 * POST_WEEKS


def _applied_by(file: File, received: int, due: int) -> bool:
    """Whether the first application came in time, or a later one that was posted in time."""
    if received <= due:
        return True
    by_itself = file.application_received
    return by_itself is not None and received_in_time(by_itself, file.application_posted, due)


def applied_early(file: File, letter_term: int) -> int | None:
    """The day of receipt of an application for early IVA that is one for WIA after the 104 weeks too, WIA 66(1).

    None where UWV granted it, or refused it before it sent its letter: it then refuses both, and a new one is asked
    (Handboek WIA of 2022).
    """
    letter = letter_term if file.letter_received is None else file.letter_received
    if file.iva_granted is not None or (file.iva_refused is not None and file.iva_refused < letter):
        return None
    return file.iva_asked


def first_application(file: File, applied_early: int | None) -> int | None:
    """The day of receipt of the first application for WIA: by itself, WIA 64(1), or as one for early IVA, 66(1)."""
    received = file.application_received
    if received is None or applied_early is None:
        return applied_early if received is None else received
    return earliest(received, applied_early)


def days_late(file: File, application_due: Dated, applied_early: int | None) -> int:
    """Calendar days between that day and the receipt, or so far where it is recorded as not filed."""
    if application_due.why & EXCUSED_WITHOUT_LETTER:
        return 0
    received = first_application(file, applied_early)
    if received is not None:
        if _applied_by(file, received, application_due.day):
            return 0
        return shown(Shown.DAYS_LATE, received - application_due.day)
    if file.not_filed_on is None or file.not_filed_on <= application_due.day:
        return 0
    return shown(Shown.DAYS_LATE, file.not_filed_on - application_due.day)


def _days_late_stand(file: File, benefit: bool) -> int:
    """The term, and where days late of wage or of pay stand: nowhere for one who has neither from an employer."""
    if benefit or file.no_employer:
        return TERM
    return (SERVANT_LATE | TERM) if file.public_servant else (LATE | TERM)


def late_extension(
    file: File, end_of_extension: Dated, days_late: int, early_iva: Outcome, aow_in_wait: bool
) -> Outcome:
    """The wage period moved by the days late, BW 7:629(11)a, ZW 76a(6)a: waits until UWV has decided on it.

    A self-insured employer pays sickness benefit that many days longer, ZW 29(10)a, once the employment has ended.
    """
    end = end_of_extension.day
    benefit = sickness_benefit_from_employer(file, end)
    basis = _days_late_stand(file, benefit)
    if early_iva.day is not None:
        return Outcome(None, basis | IVA_GRANTED)
    if aow_in_wait:
        return Outcome(None, basis | AOW_REACHED)
    if file.first_sick_day < _NEW_SANCTION_FROM:
        return Outcome(None, basis | OLDER_LAW)
    if benefit and end < _LATE_DAYS_EXTEND_BENEFIT_FROM:
        return Outcome(None, basis | OLDER_LAW)
    if not benefit and file.domestic_worker:
        return Outcome(None, DOMESTIC | DOMESTIC_WORKER)
    if not benefit and file.no_employer:
        return Outcome(None, basis | NO_EMPLOYER)
    if not benefit and file.employment_ends is not None and file.employment_ends <= end:
        return Outcome(None, basis | EMPLOYMENT_ENDED)
    if benefit:
        basis = basis | LATE_BENEFIT
    if file.extension_by_delay_decided:
        days = days_late if file.extension_by_delay is None else file.extension_by_delay
        if days == 0:
            return Outcome(None, basis | NO_DAYS)
        return Outcome(shown(Shown.MOVED_BY_DELAY, end + days), basis)
    if days_late == 0:
        return Outcome(None, basis | IN_TIME)
    return Outcome(shown(Shown.MOVED_BY_DELAY, end + days_late), basis | AWAITS_DELAY)


def wage_period(end_of_wait: Dated, extension: Outcome, late_extension: Outcome) -> Dated:
    """The last day of the wage period without a sanction, whoever leaves, recovers or grows old before it."""
    waits = waits_in(end_of_wait.why, extension.why, late_extension.why)
    if late_extension.day is not None:
        return Dated(late_extension.day, (late_extension.why & (LATE | LATE_BENEFIT | SERVANT_LATE)) | waits)
    if extension.day is not None:
        return Dated(extension.day, EXTENDED | waits)
    return Dated(end_of_wait.day, waits)
