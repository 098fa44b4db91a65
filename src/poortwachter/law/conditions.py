"""The conditions on which the Dutch milestones depend. What ends a duty stands in ``duties.py``.

When each holds is a function of its name in ``stages/conditions.py``.
"""

from __future__ import annotations

from typing import Final

from ..rules.condition import Condition

__all__ = [
    "APPLIED_BY_ITSELF",
    "BELOW_AOW_AGE",
    "BENEFIT_WITHOUT_EMPLOYER",
    "CAPACITY_EVER",
    "CAPACITY_NOT_MARGINAL",
    "CAPACITY_REMAINS",
    "CONDITIONS",
    "DELAY_EXTENDS_BENEFIT",
    "DELAY_EXTENDS_PAY",
    "DELAY_EXTENDS_WAGE",
    "EARLY_IVA_BEFORE_AOW_AGE",
    "EARLY_IVA_OPEN",
    "EMPLOYMENT_RUNS",
    "ENDED_AFTER_BAN",
    "ENDS_IN_BENEFIT_PERIOD",
    "EXTENDED_VOLUNTARILY",
    "FULL_REPORT_AT_EXIT",
    "GUIDED_BY_UWV",
    "HAS_EMPLOYER",
    "INSURED_EMPLOYMENT",
    "LONG_ABSENCE_EXPECTED",
    "NOTICE_AFTER_BAN",
    "NOT_LEFT_OUT_FOR_AOW_AGE",
    "NO_EMPLOYER_AT_FIRST",
    "NO_SAFETY_NET",
    "NO_STRUCTURAL_RETURN_IN_SIGHT",
    "OPINION_BEFORE_APPLICATION",
    "PERMIT_IN_SIGHT_OF_ITS_END",
    "PREPARED_BY_UWV",
    "REPORT_MADE",
    "SAFETY_NET",
    "SANCTION_TO_SHORTEN",
    "SELF_INSURED_PAYS",
    "SICK_SIX_WEEKS_AT_EXIT",
    "SIXTY_PLUS_ROUTE",
    "UNDER_CIVIL_CODE",
    "UWV_FOUND_CAPACITY",
    "WAGE_FROM_EMPLOYER",
    "WAIT_GOES_ON",
    "WIA_STILL_TO_COME",
    "WITHIN_ITS_TERM_OR_NOT_FINED",
]

LONG_ABSENCE_EXPECTED: Final = Condition(
    id="long_absence_expected",
    about="Long absence is expected (dreigend langdurig verzuim), RPEZ 2(2).",
    otherwise="long_absence_not_expected",
    fact="records.long_absence_expected",
    of_its_day=True,
)

CAPACITY_REMAINS: Final = Condition(
    id="capacity_remains",
    about="There are possibilities to promote return to work, RPEZ 4(1).",
    otherwise="no_capacity",
    fact="records.capacity",
    of_its_day=True,
)

CAPACITY_EVER: Final = Condition(
    id="capacity_ever",
    about="There were possibilities at some time.",
    otherwise="never_capacity",
    fact="records.capacity",
)

CAPACITY_NOT_MARGINAL: Final = Condition(
    id="capacity_not_marginal",
    about="The capacity is more than marginal.",
    otherwise="marginal_capacity",
    fact="records.capacity",
    of_its_day=True,
)

NO_STRUCTURAL_RETURN_IN_SIGHT: Final = Condition(
    id="no_structural_return_in_sight",
    about="No structural return to the own employer within three months is in sight, nor reached.",
    otherwise="structural_return_in_sight",
    fact="records.return_perspective",
    hangs_on_the_day=True,
)

NOT_LEFT_OUT_FOR_AOW_AGE: Final = Condition(
    id="not_left_out_for_aow_age",
    about="Both did not agree to leave the second track out because AOW age comes within a year after the wait.",
    otherwise="left_out_for_aow_age",
    fact="records.answer",
)

NO_SAFETY_NET: Final = Condition(
    id="no_safety_net",
    about="No safety-net provision (vangnet) applies, ZW 38(4).",
    otherwise="safety_net_applies",
    fact="employment.safety_net",
)

HAS_EMPLOYER: Final = Condition(
    id="has_employer",
    about="There is an employer who bears the duty, or a self-insured former one, WIA 26.",
    otherwise="no_employer",
    fact="employment.regime",
)

WAGE_FROM_EMPLOYER: Final = Condition(
    id="wage_from_employer",
    about="There is an employer towards whom there is a right to wage, and no sickness benefit alone, ZW 38(1).",
    otherwise="no_employer",
    fact="employment.regime",
)

INSURED_EMPLOYMENT: Final = Condition(
    id="insured_employment",
    about="The work is insured: not household work on fewer than four days, unless that is insured too, ZW 6(1)c.",
    otherwise="no_insured_employment",
    fact="employment.insured",
)

UNDER_CIVIL_CODE: Final = Condition(
    id="under_civil_code",
    about="There is an employment under title 7.10 of the Civil Code, not that of a public servant outside it.",
    otherwise="no_civil_code_employment",
    fact="employment.regime",
)

ENDED_AFTER_BAN: Final = Condition(
    id="ended_after_ban",
    about="The employment ended after the two years of the prohibition of notice, BW 7:673e(1)a.",
    otherwise="ended_within_the_ban",
    fact="employment.last_day",
)

PERMIT_IN_SIGHT_OF_ITS_END: Final = Condition(
    id="permit_in_sight_of_its_end",
    about="No prohibition of notice holds on some day from the permit to four weeks after it, BW 7:671a(11).",
    otherwise="permit_before_its_time",
    fact="records.dismissal_permit",
)

NOTICE_AFTER_BAN: Final = Condition(
    id="notice_after_ban",
    about="Notice is given after the prohibition of notice, and not in leave or six weeks after it, BW 7:670(1), (2).",
    otherwise="notice_within_the_ban",
    fact="records.dismissal_notice",
)

WITHIN_ITS_TERM_OR_NOT_FINED: Final = Condition(
    id="within_its_term_or_not_fined",
    about="Not received on the next working day, which UWV does not fine: policy rule of 2017, article 7.",
    otherwise="next_working_day_is_not_fined",
    fact="employment.last_day",
)

EARLY_IVA_BEFORE_AOW_AGE: Final = Condition(
    id="early_iva_before_aow_age",
    about="An early IVA can begin before AOW age, WIA 23(6), 43(g).",
    otherwise="aow_age_reached",
    fact="birth_date",
)

EARLY_IVA_OPEN: Final = Condition(
    id="early_iva_open",
    about="There is a right to wage, or early IVA can be asked since 2013: until then not without, WIA 23(6).",
    otherwise="no_employer",
    fact="employment.regime",
)

WAIT_GOES_ON: Final = Condition(
    id="wait_goes_on",
    about="The wait does not stand still because UWV found that more than 65% can be earned, WIA 4(1), 23(5)b.",
    otherwise="can_earn_more_than_65",
    fact="records.benefit_assessment",
)

SICK_SIX_WEEKS_AT_EXIT: Final = Condition(
    id="sick_six_weeks_at_exit",
    about="Six weeks lie between the first sick day and the end of the employment, ZW 38(2).",
    otherwise="less_than_six_weeks",
    fact="employment.last_day",
)

ENDS_IN_BENEFIT_PERIOD: Final = Condition(
    id="ends_in_benefit_period",
    about="The employment ends in the 104 weeks, or the weeks of one who fell ill after AOW age, ZW 29(2)c, 29(5).",
    otherwise="ended_after_benefit_period",
    fact="employment.last_day",
)

FULL_REPORT_AT_EXIT: Final = Condition(
    id="full_report_at_exit",
    about="A report at the end of the employment is a full one: after ten weeks of sickness.",
    otherwise="short_report",
    fact="employment.last_day",
)

EXTENDED_VOLUNTARILY: Final = Condition(
    id="extended_voluntarily",
    about="UWV extended the wage period at the request of both, to the day concerned or later, WIA 24(1), 25(4).",
    otherwise="no_voluntary_extension",
    fact="records.extension_decision",
)

REPORT_MADE: Final = Condition(
    id="report_made",
    about="There is a report to supplement, WIA 25(4)b; under 25(4)a, without one, nothing can be asked sooner.",
    otherwise="no_report_to_supplement",
    fact="records.reintegration_report",
)

WIA_STILL_TO_COME: Final = Condition(
    id="wia_still_to_come",
    about="No early IVA was granted, and WIA can begin before AOW age, but for lateness or a sanction, WIA 43, 66.",
    otherwise="no_wia_to_come",
    fact="birth_date",
)

EMPLOYMENT_RUNS: Final = Condition(
    id="employment_runs",
    about="The employment had not ended before the day concerned, or a self-insured employer pays benefit since.",
    otherwise="employment_ended",
    fact="employment.last_day",
)

SAFETY_NET: Final = Condition(
    id="safety_net",
    about="A safety-net provision (vangnet) applies to one with an employer, ZW 38a(1); if nobody says so, none does.",
    otherwise="no_safety_net",
    fact="employment.safety_net",
)

SANCTION_TO_SHORTEN: Final = Condition(
    id="sanction_to_shorten",
    about="A sanction stands that repair can shorten, WIA 25(12): not void, withdrawn, nor without wage to extend.",
    otherwise="no_sanction_to_shorten",
    fact="records.sanction_decision",
)

BELOW_AOW_AGE: Final = Condition(
    id="below_aow_age",
    about="The employee has not reached AOW age on the day concerned, BW 7:658a(1), WIA 43.",
    otherwise="aow_age_reached",
    fact="birth_date",
)

GUIDED_BY_UWV: Final = Condition(
    id="guided_by_uwv",
    about="UWV guides the employee in the place of an employer: sickness benefit without one, WIA 26(1).",
    otherwise="not_guided_by_uwv",
    fact="employment.regime",
)

BENEFIT_WITHOUT_EMPLOYER: Final = Condition(
    id="benefit_without_employer",
    about="There is sickness benefit without an employer, ZW 19aa(1), 29(2)a to d.",
    otherwise="no_benefit_without_employer",
    fact="employment.last_day",
)

NO_EMPLOYER_AT_FIRST: Final = Condition(
    id="no_employer_at_first",
    about="There was no employer when the sickness began, ZW 38ab(1).",
    otherwise="had_employer_at_first",
    fact="employment.regime",
)

SELF_INSURED_PAYS: Final = Condition(
    id="self_insured_pays",
    about="A self-insured former employer pays the sickness benefit, ZW 63a(3).",
    otherwise="not_self_insured",
    fact="employment.self_insured_zw",
)

PREPARED_BY_UWV: Final = Condition(
    id="prepared_by_uwv",
    about="UWV prepares its decision itself; for a self-insured employer's benefit that employer does, ZW 63a(1).",
    otherwise="prepared_by_self_insured",
    fact="employment.self_insured_zw",
)

UWV_FOUND_CAPACITY: Final = Condition(
    id="uwv_found_capacity",
    about="UWV's opinion shows possibilities, Regeling vangnetters 4(1).",
    otherwise="no_capacity",
    fact="records.uwv_problem_analysis",
)

APPLIED_BY_ITSELF: Final = Condition(
    id="applied_by_itself",
    about="The application is one for WIA by itself, and not one for early IVA that counts as one too, WIA 66(1).",
    otherwise="early_iva_counts_as_application",
    fact="records.early_iva_application",
)

DELAY_EXTENDS_WAGE: Final = Condition(
    id="delay_extends_wage",
    about="The employer owes wage at the end of the wait and could owe it longer, BW 7:629(11)a.",
    otherwise="employment_ended",
    fact="employment.last_day",
)

DELAY_EXTENDS_PAY: Final = Condition(
    id="delay_extends_pay",
    about="The same of the pay of a public servant, ZW 76a(6)a; no article takes the pay over the delay, 76b.",
    otherwise="employment_ended",
    fact="employment.last_day",
)

DELAY_EXTENDS_BENEFIT: Final = Condition(
    id="delay_extends_benefit",
    about="A self-insured former employer pays sickness benefit at the end of the wait, ZW 29(10)a.",
    otherwise="not_self_insured",
    fact="employment.self_insured_zw",
)

OPINION_BEFORE_APPLICATION: Final = Condition(
    id="opinion_before_application",
    about="The expert opinion was asked for before the WIA application; later UWV gives none on efforts.",
    otherwise="asked_after_application",
    fact="records.wia_application",
)

DECIDED_IN_ITS_TERM: Final = Condition(
    id="decided_in_its_term",
    about="UWV works with the term of the law: not with its sixteen weeks for each assessment since 1 January 2026.",
    otherwise="sixteen_weeks_in_practice",
    fact="records.wia_application",
)

SIXTY_PLUS_ROUTE: Final = Condition(
    id="sixty_plus_route",
    about="Sixty or older on the first day after the 104 weeks, in the time of the simplified assessment.",
    otherwise="no_sixty_plus_route",
    fact="birth_date",
)

CONDITIONS: Final = (
    LONG_ABSENCE_EXPECTED,
    CAPACITY_REMAINS,
    CAPACITY_EVER,
    CAPACITY_NOT_MARGINAL,
    NO_STRUCTURAL_RETURN_IN_SIGHT,
    NOT_LEFT_OUT_FOR_AOW_AGE,
    NO_SAFETY_NET,
    HAS_EMPLOYER,
    WAGE_FROM_EMPLOYER,
    INSURED_EMPLOYMENT,
    EARLY_IVA_BEFORE_AOW_AGE,
    EARLY_IVA_OPEN,
    WAIT_GOES_ON,
    SICK_SIX_WEEKS_AT_EXIT,
    ENDS_IN_BENEFIT_PERIOD,
    FULL_REPORT_AT_EXIT,
    UNDER_CIVIL_CODE,
    ENDED_AFTER_BAN,
    PERMIT_IN_SIGHT_OF_ITS_END,
    NOTICE_AFTER_BAN,
    WITHIN_ITS_TERM_OR_NOT_FINED,
    EXTENDED_VOLUNTARILY,
    REPORT_MADE,
    WIA_STILL_TO_COME,
    EMPLOYMENT_RUNS,
    SAFETY_NET,
    SANCTION_TO_SHORTEN,
    BELOW_AOW_AGE,
    GUIDED_BY_UWV,
    BENEFIT_WITHOUT_EMPLOYER,
    NO_EMPLOYER_AT_FIRST,
    SELF_INSURED_PAYS,
    PREPARED_BY_UWV,
    UWV_FOUND_CAPACITY,
    APPLIED_BY_ITSELF,
    DELAY_EXTENDS_WAGE,
    DELAY_EXTENDS_PAY,
    DELAY_EXTENDS_BENEFIT,
    OPINION_BEFORE_APPLICATION,
    DECIDED_IN_ITS_TERM,
    SIXTY_PLUS_ROUTE,
)
