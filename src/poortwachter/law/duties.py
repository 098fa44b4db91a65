"""What ends a duty, for whom and from when: one table, by bearer and ground.

A duty whose last day falls after its end is not asked, from the day on which the end is known. The last days are
outcomes of ``stages/duties.py``.
"""

from __future__ import annotations

from typing import Final

from ..rules.duty import DutyGroup, End
from .conditions import (
    BELOW_AOW_AGE,
    BENEFIT_WITHOUT_EMPLOYER,
    EARLY_IVA_BEFORE_AOW_AGE,
    EARLY_IVA_OPEN,
    EMPLOYMENT_RUNS,
    GUIDED_BY_UWV,
    HAS_EMPLOYER,
    INSURED_EMPLOYMENT,
    NO_EMPLOYER_AT_FIRST,
    SAFETY_NET,
    SELF_INSURED_PAYS,
    SIXTY_PLUS_ROUTE,
    WAGE_FROM_EMPLOYER,
    WAIT_GOES_ON,
    WIA_STILL_TO_COME,
)
from .instruments import WIA, ZW

__all__ = [
    "ACTIVATION",
    "ASSESSED",
    "BENEFIT_OVER",
    "CARE_OVER",
    "CLAIM",
    "EARLY_CLAIM",
    "EARLY_IVA_OVER",
    "EMPLOYMENT_OVER",
    "ENDS",
    "GROUPS",
    "NO_EMPLOYER",
    "REINTEGRATION",
    "REPORT",
    "SAFETY_NET_CLAIM",
    "SANCTION",
    "SELF_INSURED",
    "SICKNESS",
    "SICKNESS_OVER",
    "SICK_NOTICE",
    "SICK_NOTICE_OVER",
    "SIXTY_PLUS",
    "UWV_GUIDANCE",
    "WAGE_NOTICE",
    "WAGE_OVER",
]

SICKNESS_OVER: Final = End(
    id="sickness_over",
    about="Recovery or death: the last sick day, once it has passed.",
    known_ahead=False,
)

EMPLOYMENT_OVER: Final = End(
    id="employment_over",
    about="The last day of the employment, also of the self-insured: after it there is no right to wage, ZW 38(1).",
)

CARE_OVER: Final = End(
    id="care_over",
    about="The same, but not for the self-insured, who guide the employee after it, BW 7:658a(1), WIA 25(1), 26(2).",
)

WAGE_OVER: Final = End(
    id="wage_over",
    about="The last day of wage, or of a self-insured employer's sickness benefit, WIA 25(1), 26(2).",
)

SICK_NOTICE_OVER: Final = End(
    id="sick_notice_over",
    about="Recovery before the fourth day; a notice that is due after six weeks stays due after recovery, ZW 38a(3).",
    known_ahead=False,
)

BENEFIT_OVER: Final = End(
    id="benefit_over",
    about="The last day of sickness benefit without an employer, ZW 19aa, 19d, 29(4), (5).",
)

EARLY_IVA_OVER: Final = End(
    id="early_iva_over",
    about="UWV's decision that grants early IVA: neither works on re-integration after it, as practice has it; "
    "UWV tests no report, WIA 66.",
)

ENDS: Final = (SICKNESS_OVER, SICK_NOTICE_OVER, EMPLOYMENT_OVER, CARE_OVER, WAGE_OVER, BENEFIT_OVER, EARLY_IVA_OVER)
"""Of two ends on one day the first is named."""

_AFTER_EXIT: Final = (WIA.article(26, 2), ZW.article("63a", 1))
"""As if the employment ran on (als zou hij in een privaatrechtelijke dienstbetrekking staan)."""

REINTEGRATION: Final = DutyGroup(
    id="reintegration",
    about="The employer who owes wage, or a self-insured former employer: RPEZ 2, WIA 25(1), 26(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER, EARLY_IVA_OVER),
    after_exit=_AFTER_EXIT,
)

ACTIVATION: Final = DutyGroup(
    id="activation",
    about="The same, but not towards one past AOW age: plan, evaluations and second track, BW 7:658a(1), (3).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, BELOW_AOW_AGE),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER, EARLY_IVA_OVER),
    after_exit=_AFTER_EXIT,
)

WAGE_NOTICE: Final = DutyGroup(
    id="wage_notice",
    about="The employer towards whom the employee has a right to wage on that day, ZW 38(1), WIA 25(1).",
    only_where=(WAGE_FROM_EMPLOYER, INSURED_EMPLOYMENT),
    ends_with=(SICKNESS_OVER, EMPLOYMENT_OVER, WAGE_OVER),
)

REPORT: Final = DutyGroup(
    id="report",
    about="The employer whose efforts UWV tests with the application, WIA 25(3), 26(2), 65; or at the exit, ZW 38(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, WIA_STILL_TO_COME),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER),
    after_exit=_AFTER_EXIT,
)

CLAIM: Final = DutyGroup(
    id="claim",
    about="The insured employee, and UWV towards him, whatever becomes of the employment, WIA 64.",
    only_where=(INSURED_EMPLOYMENT, WIA_STILL_TO_COME),
    ends_with=(SICKNESS_OVER,),
)

EARLY_CLAIM: Final = DutyGroup(
    id="early_claim",
    about="The insured employee whose early IVA would begin before AOW age, while the wait goes on, WIA 23, 43, 66.",
    only_where=(INSURED_EMPLOYMENT, EARLY_IVA_OPEN, EARLY_IVA_BEFORE_AOW_AGE, WAIT_GOES_ON),
    ends_with=(SICKNESS_OVER,),
)

SANCTION: Final = DutyGroup(
    id="sanction",
    about="UWV towards an employer who owes wage or sickness benefit at the end of the wait, WIA 25(9), 26(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, WIA_STILL_TO_COME, EMPLOYMENT_RUNS),
    ends_with=(SICKNESS_OVER, WAGE_OVER),
    after_exit=(WIA.article(26, 2),),
)

SICKNESS: Final = DutyGroup(
    id="sickness",
    about="Whoever must act on what came up while the sickness ran.",
    ends_with=(SICKNESS_OVER,),
)

SICK_NOTICE: Final = DutyGroup(
    id="sick_notice",
    about="The employer of an employee with a right to sickness benefit, ZW 38a(2), (3).",
    ends_with=(SICK_NOTICE_OVER,),
)

UWV_GUIDANCE: Final = DutyGroup(
    id="uwv_guidance",
    about="UWV towards one with sickness benefit and no employer, nor a self-insured former one, WIA 26(1).",
    only_where=(GUIDED_BY_UWV,),
    ends_with=(SICKNESS_OVER, BENEFIT_OVER),
)

ASSESSED: Final = DutyGroup(
    id="assessed",
    about="UWV towards whoever has sickness benefit without an employer, of a self-insured one too, ZW 19aa, 63a(6).",
    only_where=(BENEFIT_WITHOUT_EMPLOYER,),
    ends_with=(SICKNESS_OVER, BENEFIT_OVER),
)

NO_EMPLOYER: Final = DutyGroup(
    id="no_employer",
    about="The insured who had no employer when the sickness began, ZW 38ab.",
    only_where=(NO_EMPLOYER_AT_FIRST,),
)

SELF_INSURED: Final = DutyGroup(
    id="self_insured",
    about="The self-insured former employer who pays the sickness benefit, ZW 38aa, 63a(3).",
    only_where=(SELF_INSURED_PAYS,),
)

SAFETY_NET_CLAIM: Final = DutyGroup(
    id="safety_net_claim",
    about="The employer whose employee has a right to sickness benefit, ZW 38a(9), 38b(2).",
    only_where=(SAFETY_NET,),
)

SIXTY_PLUS: Final = DutyGroup(
    id="sixty_plus",
    about="Who is sixty or older when WIA would begin, in the time in which UWV offers a simplified assessment.",
    only_where=(SIXTY_PLUS_ROUTE, WIA_STILL_TO_COME),
    ends_with=(SICKNESS_OVER,),
)

GROUPS: Final = (
    REINTEGRATION,
    ACTIVATION,
    WAGE_NOTICE,
    REPORT,
    CLAIM,
    EARLY_CLAIM,
    SANCTION,
    SICKNESS,
    SICK_NOTICE,
    UWV_GUIDANCE,
    ASSESSED,
    NO_EMPLOYER,
    SELF_INSURED,
    SAFETY_NET_CLAIM,
    SIXTY_PLUS,
)
