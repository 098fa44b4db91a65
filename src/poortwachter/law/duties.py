"""What ends a duty, for whom and from when: one table, by bearer and ground.

A duty whose last day falls after its end is not asked, from the day on which the end is known. The last days are
outcomes of ``stages/duties.py``.
"""

from __future__ import annotations

from typing import Final

from ..rules.duty import DutyGroup, End
from .conditions import (
    BELOW_AOW_AGE,
    EARLY_IVA_BEFORE_AOW_AGE,
    EMPLOYMENT_RUNS,
    HAS_EMPLOYER,
    INSURED_EMPLOYMENT,
    WIA_STILL_TO_COME,
)

__all__ = [
    "ACTIVATION",
    "CARE_OVER",
    "CLAIM",
    "EARLY_CLAIM",
    "EMPLOYMENT_OVER",
    "ENDS",
    "GROUPS",
    "REINTEGRATION",
    "REPORT",
    "SANCTION",
    "SICKNESS",
    "SICKNESS_OVER",
    "SICK_NOTICE",
    "SICK_NOTICE_OVER",
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

ENDS: Final = (SICKNESS_OVER, SICK_NOTICE_OVER, EMPLOYMENT_OVER, CARE_OVER, WAGE_OVER)
"""Of two ends on one day the first is named."""

REINTEGRATION: Final = DutyGroup(
    id="reintegration",
    about="The employer who owes wage, or a self-insured former employer: RPEZ 2, WIA 25(1), 26(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER),
)

ACTIVATION: Final = DutyGroup(
    id="activation",
    about="The same, but not towards one past AOW age: plan, evaluations and second track, BW 7:658a(1), (3).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, BELOW_AOW_AGE),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER),
)

WAGE_NOTICE: Final = DutyGroup(
    id="wage_notice",
    about="The employer towards whom the employee has a right to wage on that day, ZW 38(1).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT),
    ends_with=(SICKNESS_OVER, EMPLOYMENT_OVER, WAGE_OVER),
)

REPORT: Final = DutyGroup(
    id="report",
    about="The employer whose efforts UWV tests with the application, WIA 25(3), 26(2), 65; or at the exit, ZW 38(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, WIA_STILL_TO_COME),
    ends_with=(SICKNESS_OVER, CARE_OVER, WAGE_OVER),
)

CLAIM: Final = DutyGroup(
    id="claim",
    about="The insured employee, and UWV towards him, whatever becomes of the employment, WIA 64.",
    only_where=(INSURED_EMPLOYMENT, WIA_STILL_TO_COME),
    ends_with=(SICKNESS_OVER,),
)

EARLY_CLAIM: Final = DutyGroup(
    id="early_claim",
    about="The insured employee whose early IVA would begin before AOW age, WIA 23(6), 43(g), 66.",
    only_where=(INSURED_EMPLOYMENT, EARLY_IVA_BEFORE_AOW_AGE),
    ends_with=(SICKNESS_OVER,),
)

SANCTION: Final = DutyGroup(
    id="sanction",
    about="UWV towards an employer who owes wage or sickness benefit at the end of the wait, WIA 25(9), 26(2).",
    only_where=(HAS_EMPLOYER, INSURED_EMPLOYMENT, WIA_STILL_TO_COME, EMPLOYMENT_RUNS),
    ends_with=(SICKNESS_OVER,),
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
)
