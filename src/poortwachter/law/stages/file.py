"""What a stage of the law may ask of a file: days as whole numbers, ``None`` where there is no such day, and yes or no.

The engine fills it from the records. A stage reads narrowly, so that what it never reads cannot be its evidence.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from ...counting.counted import Runs
from ..readings import Chosen

__all__ = ["LITTLE", "Dated", "File", "Leave", "Opinion", "Outcome", "Said", "Spell"]

Capacity = Literal["none", "marginal", "present"]
LITTLE: Final[tuple[Capacity, ...]] = ("none", "marginal")
"""Too little capacity for the second track."""


class Outcome(NamedTuple):
    """What a stage gives.

    Attributes:
        day: the day, ``None`` where it gives none.
        why: the sum of the clauses on which it rests, or by which there is none.
    """

    day: int | None
    why: int


class Dated(NamedTuple):
    """What a stage gives that always gives a day."""

    day: int
    why: int


class Leave(NamedTuple):
    """Maternity leave (zwangerschaps- en bevallingsverlof), both days inclusive."""

    first: int
    last: int


class Spell(NamedTuple):
    """Sick days in a row, both ends inclusive; ``last`` ``None`` while they run."""

    first: int
    last: int | None


class Opinion(NamedTuple):
    """What the company doctor found on capacity (belastbaarheid)."""

    day: int
    capacity: Capacity


class Said(NamedTuple):
    """What was said on long absence; ``announced`` where it was recorded on its own, not in an opinion."""

    day: int
    expected: bool
    announced: bool


class Prospect(NamedTuple):
    """What was expected on ``day`` of a return to the own employer: by when it is structural, if it is."""

    day: int
    expected: int | None


class File(NamedTuple):
    """The file of one joined case.

    Attributes:
        readings: the chosen readings.
        first_sick_day: the first sick day.
        runs: the counted days.
        last_sick_day: the last sick day, where the sickness ended.
        other_cause_ahead: whether sickness after the leave that comes would be another case.
        recovered: whether recovery ended it.
        died: whether death ended it.
        employment_ends: the last day of the employment, where it is known.
        regime_known: whether the kind of employment is given.
        no_employer: whether there is no employer.
        public_servant: whether the employee is a public servant outside the Civil Code.
        domestic_worker: whether the employee is a domestic worker on fewer than four days.
        insured: whether the work of a domestic worker is insured all the same.
        self_insured_zw: whether the employer bears the risk of the Ziektewet (eigenrisicodrager).
        safety_net: whether a safety-net provision is known to apply.
        no_safety_net: whether it is known that none applies.
        safety_net_notice_term: which of the two terms its notice has.
        safety_net_notice: the day of the safety-net notice.
        safety_net_clear_on: the day on which it could be clear to the employer that a safety net applies.
        exit_notice: the day of the notice at the end of the employment.
        aow_date: the first day of AOW.
        born_on: the day of birth, where it is given.
        uwv_opinion: the day of UWV's own opinion on a case without an employer.
        uwv_capacity: what it last found on capacity.
        benefit_assessed: whether UWV decided on the benefit after 52 weeks.
        able_from: the day since when the employee can earn more than 65 percent, as it last decided.
        benefit_ends: the first day without benefit by a decision of UWV that stands.
        return_ruled_out: the day on which it was clear that there is no way back with the own employer.
        leaves: maternity leaves, in order.
        left_out_of_ban: sickness by pregnancy before leave, which the ban does not count.
        problem_analysis: the day of the problem analysis, or of the opinion that took its place, RPEZ 2(3).
        first_year_evaluation: the day of the first-year evaluation.
        opinions: what was found on capacity, oldest first.
        long_absence_said: what was said on long absence, oldest first.
        return_expected: what was expected of a structural return, oldest first.
        structural_work: whether structural work at the own employer was taken up.
        structural_work_until: its last day, ``None`` while it has none.
        second_track_left_out: whether both agreed to leave the second track out because AOW age is near.
        iva_asked: the day on which the first application for early IVA was received.
        iva_decided: whether UWV decided on one.
        iva_granted: the day of the decision that grants it, where the last one does.
        iva_refused: the day of the decision that refuses it, where the last one does.
        iva_open: whether it is not known what the last decision on it says.
        extension_asked: whether a voluntary extension was requested.
        extension_decided: whether UWV decided on one.
        extension_since: the day of the first request for one; of the first decision, where no request is known.
        extension_undecided: whether a request came after UWV's last decision on one.
        extension_open: whether it is not known what UWV's last decision on one says.
        extension_fixed: the last day to which UWV last extended or shortened.
        extension_fixed_before: the last day that the decision before that one fixed.
        extension_changed_on: the day of the decision by which UWV fixed another day than before.
        shortening_asked: the day of the request between those two decisions.
        letters: whether anything is recorded of UWV's letter on the WIA application.
        letter_received: the day on which that letter was received, or else sent.
        notice_made: the day of the 42-week notice, or of what counts as one.
        application_received: the day on which the WIA application was received.
        application_posted: the day on which it was posted.
        not_filed_on: the last day on which it was known not to be filed.
        report_made: the day of the first re-integration report.
        extension_by_delay_decided: whether UWV decided on the extension by a late application.
        extension_by_delay: the days of that decision, where it names them.
        sanction_sent: the day of the sanction decision that stands.
        sanction_withdrawn: whether a sanction decision was withdrawn.
        repair_reports: the days of receipt of the repair reports, in order.
        repair_decisions: the days of the decisions on them, in order.
        repaired: whether those decisions established repair, ``None`` where that is not known.
        resumption_asked: the day of the first request to take the WIA application up again, WIA 64(8)b.
        requested_before_sickness: the day of a request for dismissal that came before the first sick day.
        permit_given: the day of UWV's last permission to give notice.
        permit_requested: the day on which UWV had the whole request for it.
        notice_given: the day of the last notice to the employee.
        transition_paid: the day of the last transition payment.
        employed_since: the first day of the employment, where it is known.
        agreed_ban_months: how long the prohibition of notice lasts by agreement, where that is longer than the law.
        agreed_notice_months: the employer's agreed notice.
        said_end_of_wait: the last day of the wait by UWV's letter; likewise the others.
    """

    readings: Chosen
    first_sick_day: int
    runs: Runs
    last_sick_day: int | None
    other_cause_ahead: bool
    recovered: bool
    died: bool
    employment_ends: int | None
    regime_known: bool
    no_employer: bool
    public_servant: bool
    domestic_worker: bool
    insured: bool
    self_insured_zw: Literal["yes", "no", "unknown"]
    safety_net: bool
    no_safety_net: bool
    safety_net_notice_term: Literal["fourth_day", "six_weeks"] | None
    safety_net_notice: int | None
    safety_net_clear_on: int | None
    exit_notice: int | None
    aow_date: int | None
    born_on: int | None
    uwv_opinion: int | None
    uwv_capacity: Capacity | None
    benefit_assessed: bool
    able_from: int | None
    benefit_ends: int | None
    return_ruled_out: int | None
    leaves: tuple[Leave, ...]
    left_out_of_ban: tuple[Spell, ...]
    problem_analysis: int | None
    first_year_evaluation: int | None
    opinions: tuple[Opinion, ...]
    long_absence_said: tuple[Said, ...]
    return_expected: tuple[Prospect, ...]
    structural_work: bool
    structural_work_until: int | None
    second_track_left_out: bool
    iva_asked: int | None
    iva_decided: bool
    iva_granted: int | None
    iva_refused: int | None
    iva_open: bool
    extension_asked: bool
    extension_decided: bool
    extension_since: int | None
    extension_undecided: bool
    extension_open: bool
    extension_fixed: int | None
    extension_fixed_before: int | None
    extension_changed_on: int | None
    shortening_asked: int | None
    letters: bool
    letter_received: int | None
    notice_made: int | None
    application_received: int | None
    application_posted: int | None
    not_filed_on: int | None
    report_made: int | None
    extension_by_delay_decided: bool
    extension_by_delay: int | None
    sanction_sent: int | None
    sanction_withdrawn: bool
    repair_reports: tuple[int, ...]
    repair_decisions: tuple[int, ...]
    repaired: tuple[bool | None, ...]
    resumption_asked: int | None
    requested_before_sickness: int | None
    permit_given: int | None
    permit_requested: int | None
    notice_given: int | None
    transition_paid: int | None
    employed_since: int | None
    agreed_ban_months: int | None
    agreed_notice_months: int | None
    said_end_of_wait: int | None
    said_application_due: int | None
    said_first_day_of_sanction: int | None
    said_last_day_of_sanction: int | None
    said_last_day_of_wage: int | None
    said_first_day_of_wia: int | None
