"""When each condition of a milestone holds: yes, no, or ``None`` where no fact says so and the rule stands.

Each is asked of the file, of what the stages gave, of the day concerned and of the day of assessment.
"""

from __future__ import annotations

from ...rules.verbs import months_later, next_working_day
from ..bw7 import PERMIT_AHEAD_WEEKS
from ..planned import SIXTEEN_WEEKS_FROM
from ..uwv_guidance import NEAR_AOW_AGE_MONTHS, SIXTY_PLUS_AGE, SIXTY_PLUS_TIMES
from ..wia import EARLY_IVA_WITHOUT_WAGE_FROM
from ..zw import NOT_FINED_FROM, SICK_NOTICE_WEEKS
from .clauses import AOW_REACHED, IN_TIME, LATE_BENEFIT, NO_DAYS, WANTS_EXTENSION
from .dismissal import in_leave_or_after, last_after
from .ends import left_before
from .file import File
from .first_year import capacity_on, structural_return_on
from .first_year import long_absence_expected as expected
from .limits import benefit_without_employer as without_employer
from .limits import sickness_benefit_from_employer
from .timeline import Timeline

__all__ = [
    "applied_by_itself",
    "below_aow_age",
    "benefit_without_employer",
    "capacity_ever",
    "capacity_not_marginal",
    "capacity_remains",
    "decided_in_its_term",
    "delay_extends_benefit",
    "delay_extends_pay",
    "delay_extends_wage",
    "early_iva_before_aow_age",
    "early_iva_open",
    "employment_runs",
    "ended_after_ban",
    "ends_in_benefit_period",
    "extended_voluntarily",
    "full_report_at_exit",
    "guided_by_uwv",
    "has_employer",
    "insured_employment",
    "long_absence_expected",
    "no_employer_at_first",
    "no_safety_net",
    "no_structural_return_in_sight",
    "not_left_out_for_aow_age",
    "notice_after_ban",
    "opinion_before_application",
    "permit_in_sight_of_its_end",
    "prepared_by_uwv",
    "report_made",
    "safety_net",
    "sanction_to_shorten",
    "self_insured_pays",
    "sick_six_weeks_at_exit",
    "sixty_plus_route",
    "under_civil_code",
    "uwv_found_capacity",
    "wage_from_employer",
    "wait_goes_on",
    "wia_still_to_come",
    "within_its_term_or_not_fined",
]


_SIXTEEN_WEEKS_FROM = SIXTEEN_WEEKS_FROM.toordinal()
_EARLY_IVA_WITHOUT_WAGE_FROM = EARLY_IVA_WITHOUT_WAGE_FROM.toordinal()
_NOT_FINED_FROM = NOT_FINED_FROM.toordinal()


def long_absence_expected(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Long absence is expected (dreigend langdurig verzuim), RPEZ 2(2)."""
    return expected(file, day)


def capacity_remains(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There are possibilities to promote return to work, RPEZ 4(1)."""
    capacity = capacity_on(file, day)
    return None if capacity is None else capacity != "none"


def capacity_ever(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There were possibilities at some time."""
    return None if not file.opinions else any(opinion.capacity != "none" for opinion in file.opinions)


def capacity_not_marginal(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The capacity is more than marginal."""
    capacity = capacity_on(file, day)
    return None if capacity is None else capacity != "marginal"


def no_structural_return_in_sight(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """No structural return to the own employer within three months is in sight, nor reached."""
    if structural_return_on(file, as_of):
        return False
    return None if found.return_expected_by is None else found.return_expected_by < as_of


def not_left_out_for_aow_age(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Both parties did not agree to leave the second track out because AOW age comes within a year after the wait."""
    if file.aow_date is None or not file.second_track_left_out:
        return True
    end = found.end_of_wait.day
    return not end < file.aow_date <= months_later(end, NEAR_AOW_AGE_MONTHS)


def no_safety_net(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """No safety-net provision (vangnet) applies, ZW 38(4)."""
    if file.safety_net:
        return False
    return True if file.no_safety_net else None


def has_employer(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is an employer who bears the duty, or a self-insured former one, WIA 26."""
    return True if file.self_insured_zw == "yes" else wage_from_employer(file, found, day, as_of)


def wage_from_employer(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is an employer towards whom there is a right to wage, and no sickness benefit alone, ZW 38(1)."""
    return not file.no_employer if file.regime_known else None


def insured_employment(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The work is insured: not household work on fewer than four days, unless that is insured too, ZW 6(1)c."""
    return _insured(file)


def under_civil_code(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is an employment under title 7.10 of the Civil Code, not that of a public servant outside it."""
    return not (file.public_servant or file.no_employer)


def ended_after_ban(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The employment ended after the two years of the prohibition of notice, BW 7:673e(1)a."""
    ban, ended = found.ban_period.day, file.employment_ends
    return None if ban is None or ended is None else ended > ban


def permit_in_sight_of_its_end(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """On some day from that of the permit to four weeks after it no prohibition of notice holds, BW 7:671a(11)."""
    ban, last = found.ban_period.day, day + 7 * PERMIT_AHEAD_WEEKS
    if ban is None:
        return None
    ends = (day, ban + 1, *[last_after(leave) + 1 for leave in file.leaves])
    return any(day <= free <= last and _notice_allowed(file, ban, free) for free in ends)


def notice_after_ban(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Notice is given after the prohibition, and not in leave or six weeks after it, BW 7:670(1), (2), 7:681(1)b."""
    ban = found.ban_period.day
    return None if ban is None else _notice_allowed(file, ban, day)


def within_its_term_or_not_fined(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Not received on the next working day, which UWV does not fine: policy rule of 2017, article 7. It is of a notice
    that is due on the last day of the employment.
    """
    last = found.end_in_sickness
    if last is None:
        return None
    if last < _NOT_FINED_FROM or found.safety_net_clear is not None or not _notice_due_on(file, last):
        return True
    due = next_working_day(last)
    return not due < day <= next_working_day(due + 1)


def _notice_due_on(file: File, last: int) -> bool:
    """Whether a notice is due on the last day of the employment, ZW 38(2), 38a(3); the self-insured have six weeks, and
    a safety-net notice only where the employment ends in its own six weeks.
    """
    if file.safety_net:
        return file.safety_net_notice_term == "six_weeks" and last < file.first_sick_day + 7 * SICK_NOTICE_WEEKS
    return file.self_insured_zw != "yes"


def early_iva_before_aow_age(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """An early IVA can begin before AOW age, WIA 23(6), 43(g)."""
    return found.early_iva_until.day is not None


def early_iva_open(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is a right to wage, or early IVA can be asked since 2013: until then it was not open without, WIA 23(6)."""
    return day >= _EARLY_IVA_WITHOUT_WAGE_FROM or not (file.no_employer or left_before(file))


def wait_goes_on(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The wait does not stand still: who can earn more than 65% cannot earn 20% at most, WIA 4(1), 23(5)b."""
    return not found.wait_stands_still


def sick_six_weeks_at_exit(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Six weeks lie between the first sick day and the end of the employment, ZW 38(2)."""
    return found.sick_six_weeks_at_exit


def ends_in_benefit_period(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The employment ends in the 104 weeks, or in the weeks of one who fell ill after AOW age, ZW 29(2)c, 29(5)."""
    ends, last = file.employment_ends, None
    if ends is None:
        return None
    if file.aow_date is not None and file.first_sick_day >= file.aow_date:
        last = found.aow_benefit_limit.day
    return ends <= (found.end_of_wait.day if last is None else last)


def full_report_at_exit(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """A report at the end of the employment is a full one: after ten weeks of sickness."""
    return found.full_report_at_exit


def below_aow_age(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The employee has not reached AOW age on the day concerned, BW 7:658a(1), WIA 43."""
    return None if file.aow_date is None else day < file.aow_date


def extended_voluntarily(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """UWV extended the wage period at the request of both, to the day concerned or later, WIA 24(1), 25(4); not known
    where a decision does not say so. While UWV has not decided, nothing was extended.
    """
    until = found.extension.day
    if until is not None and day <= until:
        return True
    return None if found.extension.why & WANTS_EXTENSION else False


def report_made(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is a report to supplement, WIA 25(4)b; under 25(4)a, without one, nothing can be asked sooner."""
    return file.report_made is not None and file.report_made <= day


def wia_still_to_come(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """No early IVA was granted, and WIA can begin before AOW age, WIA 43, 66.

    What lateness or a sanction puts off until that age was to come: they undo no duty of which they are a consequence.
    """
    if found.early_iva.day is not None:
        return False
    if found.wia.day is not None:
        return True
    put_off = bool(found.wia.why & AOW_REACHED)
    return put_off and file.aow_date is not None and file.aow_date > found.end_of_extension.day + 1


def employment_runs(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The employment had not ended before the day concerned, or a self-insured employer pays sickness benefit since."""
    if sickness_benefit_from_employer(file, day):
        return True
    return None if file.employment_ends is None else day <= file.employment_ends


def safety_net(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """A safety-net provision (vangnet) applies to one with an employer, ZW 38a(1); while nobody said so, none does."""
    left = file.employment_ends is not None and file.employment_ends < file.first_sick_day
    return file.safety_net and not file.no_employer and not left


def sanction_to_shorten(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """A sanction stands that repair can shorten, WIA 25(12): not void, withdrawn, nor without wage to extend."""
    return found.sanction.day is not None


def guided_by_uwv(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """UWV guides the employee in the place of an employer: sickness benefit without one, WIA 26(1)."""
    return file.self_insured_zw != "yes" and _insured(file) and without_employer(file, found.end_of_wait.day)


def benefit_without_employer(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There is sickness benefit without an employer, ZW 19aa(1), 29(2)a to d."""
    return _insured(file) and without_employer(file, found.end_of_wait.day)


def no_employer_at_first(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """There was no employer when the sickness began, ZW 38ab(1)."""
    left = file.employment_ends is not None and file.employment_ends < file.first_sick_day
    return (file.no_employer or left) and _insured(file) and without_employer(file, found.end_of_wait.day)


def self_insured_pays(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """A self-insured former employer pays the sickness benefit, ZW 63a(3)."""
    return file.self_insured_zw == "yes" and _insured(file) and without_employer(file, found.end_of_wait.day)


def prepared_by_uwv(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """UWV prepares its decision itself; for a self-insured employer's benefit that employer does, ZW 63a(1)."""
    return not self_insured_pays(file, found, day, as_of)


def uwv_found_capacity(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """UWV's opinion shows possibilities, Regeling vangnetters 4(1)."""
    return None if file.uwv_capacity is None else file.uwv_capacity != "none"


def applied_by_itself(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The application is one for WIA by itself, and not one for early IVA that counts as one too, WIA 66(1)."""
    return day != found.applied_early or day == file.application_received


def _delay_extends(found: Timeline) -> bool:
    late = found.late_extension
    return (late.day is not None or late.why & (IN_TIME | NO_DAYS) != 0) and not late.why & LATE_BENEFIT


def delay_extends_wage(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The employer owes wage at the end of the wait and could owe it longer, BW 7:629(11)a."""
    return not file.public_servant and _delay_extends(found)


def delay_extends_pay(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The same of the pay of a public servant, ZW 76a(6)a; no article takes the pay over the delay, 76b."""
    return file.public_servant and _delay_extends(found)


def delay_extends_benefit(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """A self-insured former employer pays sickness benefit at the end of the wait, ZW 29(10)a."""
    return found.late_extension.why & LATE_BENEFIT != 0


def opinion_before_application(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """The expert opinion was asked for before the WIA application; later UWV gives none on efforts."""
    return None if file.application_received is None else day <= file.application_received


def decided_in_its_term(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """UWV works with the term of the law, not with the sixteen weeks of its practice; none is known after a sanction,
    when it goes on with what it had.
    """
    return day < _SIXTEEN_WEEKS_FROM or found.sanction_start.day is not None


def sixty_plus_route(file: File, found: Timeline, day: int, as_of: int) -> bool | None:
    """Sixty or older on the first day after the 104 weeks, which falls in the time of the simplified assessment.

    That day counts, also where a sanction or an extension lets WIA begin later.
    """
    begins = found.end_of_wait.day + 1
    if file.born_on is None or found.wia.day is None or months_later(file.born_on, 12 * SIXTY_PLUS_AGE) > begins:
        return False
    return any(first.toordinal() <= begins <= last.toordinal() for first, last in SIXTY_PLUS_TIMES)


def _notice_allowed(file: File, ban: int, day: int) -> bool:
    return day > ban and not in_leave_or_after(file, day)


def _insured(file: File) -> bool:
    return file.insured or not file.domestic_worker
