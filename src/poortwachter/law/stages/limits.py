"""What ends wage, ban or sanction before their time: the end of employment, recovery or death, and AOW age."""

from __future__ import annotations

from ...rules.clause import Clause
from ...rules.verbs import counted, counted_so_far, earliest, next_working_day, shown, sick_again
from ..bw7 import (
    AOW_TERM_FROM,
    AOW_WEEKS,
    AOW_WEEKS_BEFORE_JULY_2023,
    BAN_AOW_WEEKS,
    BAN_AOW_WEEKS_BEFORE_JULY_2023,
    SIX_WEEKS_FROM,
)
from ..readings import AowMixed
from ..zw import AFTER_EFFECT_WEEKS, NOTICE_AFTER_WEEKS, SICK_NOTICE_WEEKS
from ..zw_benefit import (
    BENEFIT_AOW_WEEKS,
    BENEFIT_AOW_WEEKS_BEFORE_JULY_2023,
    SERVANT_AOW_WEEKS,
    SERVANT_AOW_WEEKS_BEFORE_JULY_2023,
)
from .clauses import (
    AOW_WEEKS_AFTER,
    BAN_AOW_WEEKS_AFTER,
    BENEFIT_FROM_AOW,
    CUT_BY_AOW,
    CUTS,
    DECEASED,
    NO_CIVIL_CODE,
    OLDER_LAW,
    PUBLIC_SERVANT,
    RECOVERED,
    SERVANT_AOW_WEEKS_AFTER,
    UNDATED,
    WAGE,
    WAITS,
)
from .file import Dated, File, Outcome
from .shown import Shown

__all__ = [
    "aow_ban_limit",
    "aow_benefit_limit",
    "aow_in_wait",
    "aow_limit",
    "aow_wage_limit",
    "benefit_without_employer",
    "ended_by",
    "ended_by_aow",
    "leaves_with_benefit",
    "notice_after_six_weeks",
    "notice_owed",
    "sick_on",
    "sickness_benefit_from_employer",
    "sickness_limit",
    "weeks_after_aow",
]


_AOW_TERM_FROM = AOW_TERM_FROM.toordinal()
_SIX_WEEKS_FROM = SIX_WEEKS_FROM.toordinal()


def sickness_limit(file: File, waiting_period: Dated) -> Outcome:
    """The last sick day before recovery or death. In the wait these end the whole case; afterwards what is left."""
    last = file.last_sick_day
    if last is None or not (file.recovered or file.died) or last < waiting_period.day:
        return Outcome(None, 0)
    return Outcome(last, DECEASED if file.died else RECOVERED)


def weeks_after_aow(file: File) -> Clause:
    """Where the weeks after AOW age stand: ZW 76a(8) for a public servant outside the Civil Code."""
    return SERVANT_AOW_WEEKS_AFTER if file.public_servant else AOW_WEEKS_AFTER


def aow_limit(file: File) -> Outcome:
    """The last day of wage after AOW age, BW 7:629(2)b, ZW 76a(8): six (thirteen) weeks from it.

    Whoever falls ill after it has as many from the first sick day. Joined spells are taken together, BW 7:629(10); ZW
    76a(5) joins them for 76a(1), and does not name (8), which is read alike.
    """
    if file.public_servant:
        weeks = SERVANT_AOW_WEEKS if _since_july_2023(file) else SERVANT_AOW_WEEKS_BEFORE_JULY_2023
    else:
        weeks = AOW_WEEKS if _six_weeks(file) else AOW_WEEKS_BEFORE_JULY_2023
    return _weeks_from_aow(file, weeks, weeks_after_aow(file))


def aow_ban_limit(file: File) -> Outcome:
    """The last day of the prohibition of notice after AOW age, BW 7:670(1)a: as many weeks as the wage."""
    if file.public_servant or file.no_employer:
        return Outcome(None, BAN_AOW_WEEKS_AFTER | NO_CIVIL_CODE)
    weeks = BAN_AOW_WEEKS if _six_weeks(file) else BAN_AOW_WEEKS_BEFORE_JULY_2023
    return _weeks_from_aow(file, weeks, BAN_AOW_WEEKS_AFTER)


def _since_july_2023(file: File) -> bool:
    """Whether the sickness began since the weeks are six: what began before keeps thirteen, ZW 104(3)."""
    return file.first_sick_day >= _SIX_WEEKS_FROM


def _six_weeks(file: File) -> bool:
    """The same for wage and ban; whether AOW age alone, reached since then, is enough is a reading."""
    if _since_july_2023(file):
        return True
    mixed = file.aow_date is not None and _AOW_TERM_FROM <= file.first_sick_day < _SIX_WEEKS_FROM <= file.aow_date
    return mixed and file.readings.aow_age_in_running_case == AowMixed.SIX_WEEKS


def _weeks_from_aow(file: File, weeks: int, basis: Clause) -> Outcome:
    if file.aow_date is None:
        return Outcome(None, basis | UNDATED)
    if file.first_sick_day < _AOW_TERM_FROM:
        return Outcome(None, basis | OLDER_LAW)
    if file.first_sick_day >= file.aow_date:
        return Outcome(shown(Shown.FIRST_AFTER_AOW_WEEKS, counted(file, 7 * weeks)), basis)
    before = counted_so_far(file, file.aow_date - 1)
    return Outcome(shown(Shown.FIRST_AFTER_AOW_WEEKS, counted(file, before + 7 * weeks)), basis)


def aow_in_wait(file: File, end_of_wait: Dated) -> bool:
    """Whether AOW age is reached in the wait."""
    return file.aow_date is not None and file.aow_date <= end_of_wait.day


def aow_wage_limit(file: File, end_of_wait: Dated, aow_limit: Outcome, aow_in_wait: bool) -> Outcome:
    """The same for wage and sanction, which for one who reaches AOW age in the wait never outlast it, BW 7:629(2)."""
    if not aow_in_wait:
        return aow_limit
    if aow_limit.day is None:
        return Outcome(end_of_wait.day, PUBLIC_SERVANT if file.public_servant else WAGE)
    return Outcome(shown(Shown.NEVER_BEYOND_THE_WAIT, earliest(aow_limit.day, end_of_wait.day)), weeks_after_aow(file))


def aow_benefit_limit(file: File) -> Outcome:
    """The last day of sickness benefit for AOW age, ZW 29(4): the day before it; six (thirteen) weeks from the first
    sick day where one fell ill after it, 29(5).
    """
    if file.aow_date is None or file.first_sick_day >= file.aow_date:
        weeks = BENEFIT_AOW_WEEKS if _since_july_2023(file) else BENEFIT_AOW_WEEKS_BEFORE_JULY_2023
        return _weeks_from_aow(file, weeks, BENEFIT_FROM_AOW)
    return Outcome(shown(Shown.BEFORE_AOW_AGE, file.aow_date - 1), BENEFIT_FROM_AOW)


def ended_by(found: Dated, ends: int | None, cut: Clause) -> Dated:
    """``found``, or the day on which something else ends it sooner; nothing is then waited for."""
    if ends is None or ends >= found.day:
        return found
    why = (found.why & ~WAITS & ~CUTS) | cut
    return Dated(shown(Shown.ENDED_SOONER, earliest(found.day, ends)), why)


def ended_by_aow(found: Dated, limit: Outcome) -> Dated:
    """``found``, or the last day of the weeks after AOW age, which rests on an article of its own."""
    if limit.day is None or limit.day >= found.day:
        return found
    return Dated(shown(Shown.ENDED_SOONER, earliest(found.day, limit.day)), limit.why | CUT_BY_AOW)


def benefit_without_employer(file: File, end_of_wait: int) -> bool:
    """Whether there is, or will be, a right to sickness benefit without an employer, ZW 29(2)a to d: there was none
    when the sickness began, the employment ends in it and in the 104 weeks, or it began within four weeks after it.

    Who leaves while sick is sick after it: an absence that the end of the employment ended says nothing else.
    """
    ends = file.employment_ends
    if file.no_employer:
        return True
    if ends is None:
        return False
    if ends < file.first_sick_day:
        return file.first_sick_day <= ends + 7 * AFTER_EFFECT_WEEKS
    return leaves_with_benefit(file, end_of_wait)


def leaves_with_benefit(file: File, end_of_wait: int) -> bool:
    """Whether the employment ends in the sickness and in the 104 weeks, with a day of sickness after it, ZW 29(2)c."""
    ends, last = file.employment_ends, file.last_sick_day
    if ends is None or not file.first_sick_day <= ends < end_of_wait:
        return False
    return last is None or last > ends or not (file.recovered or file.died)


def notice_after_six_weeks(file: File, end_in_sickness: int | None) -> int:
    """The last day of a sick notice that is due after six weeks; sooner where the employment ends in them, 38a(3)."""
    last = next_working_day(file.first_sick_day + 7 * SICK_NOTICE_WEEKS)
    return last if end_in_sickness is None else earliest(last, next_working_day(end_in_sickness))


def notice_owed(file: File) -> bool:
    """Whether an employer had to tell UWV after 42 weeks, ZW 38(1): wage is owed on that day, and there is no safety
    net, 38(4).
    """
    if file.safety_net or file.no_employer or file.domestic_worker:
        return False
    return file.employment_ends is None or file.employment_ends >= counted(file, 7 * NOTICE_AFTER_WEEKS + 1)


def sick_on(file: File, day: int) -> bool:
    """Whether the sickness, or maternity leave in it, ran on ``day``: not in a gap between joined spells."""
    again = sick_again(file, day)
    return again == day or any(leave.first <= again and day <= leave.last for leave in file.leaves)


def sickness_benefit_from_employer(file: File, day: int) -> bool:
    """Whether a self-insured employer pays sickness benefit on ``day``, for want of an employment, ZW 29(2)."""
    if file.self_insured_zw != "yes":
        return False
    return file.no_employer or (file.employment_ends is not None and file.employment_ends <= day)
