"""Ziektewet (ZW), BWBR0001888: the employer's notices to UWV."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Consequence, Figure, Mark, MilestoneRule, Occasion, Transition, Version
from ..rules.terms import (
    by_fact,
    by_reading,
    days,
    earliest,
    first_day_after_week,
    last_working_day,
    latest,
    next_working_day,
    weeks,
)
from .anchors import END_IN_SICKNESS, EVENT, FIRST_SICK_DAY, SAFETY_NET_CLEAR, SICK_NOTICE_FIRST
from .conditions import (
    ENDS_IN_BENEFIT_PERIOD,
    INSURED_EMPLOYMENT,
    NO_SAFETY_NET,
    SAFETY_NET,
    WITHIN_ITS_TERM_OR_NOT_FINED,
)
from .duties import SICK_NOTICE, WAGE_NOTICE
from .instruments import ATW, BVZ, UWV, WIA, ZW

__all__ = [
    "AFTER_EFFECT_WEEKS",
    "BENEFIT_DAYS",
    "BENEFIT_PERCENT",
    "END_OF_EMPLOYMENT_NOTICE",
    "END_OF_EMPLOYMENT_WEEKS",
    "FIGURES",
    "FOURTH_DAY",
    "INCOMPLETE_REPORT_WEEKS",
    "LATE_DAYS_EXTEND_BENEFIT_FROM",
    "MILESTONES",
    "NOTICE_42_FROM",
    "NOTICE_AFTER_WEEKS",
    "NOT_FINED_FROM",
    "RECOVERY_LEFT_OUT_WEEKS",
    "RECOVERY_NOTICE",
    "RECOVERY_WEEKS",
    "SAFETY_NET_NOTICE",
    "SICK_NOTICE_AFTER_EMPLOYMENT",
    "SICK_NOTICE_WEEKS",
    "WEEK_42_NOTICE",
]

LATE_DAYS_EXTEND_BENEFIT_FROM: Final = date(2019, 1, 1)
"""Since then a late WIA application extends the sickness benefit that a self-insured employer pays, ZW 29(10)a; absent
in the text of 23 November 2018, present in that of 1 January 2019 (Stb. 2018, 424, as reported by others).
"""

END_OF_EMPLOYMENT_WEEKS: Final = Figure(
    6,
    id="end_of_employment_report",
    nl="Re-integratieverslag bij einde dienstverband: na zo lange ziekte",
    en="Report at the end of employment: after this long a sickness",
    unit="week",
    basis=(ZW.article(38, 2),),
    source="texts of 2011 to 1 July 2026",
)

FOURTH_DAY: Final = Figure(
    4,
    id="sick_notice_day",
    nl="Ziekmelding vangnet: uiterlijk op dag",
    en="Safety-net notice: at the latest on day",
    unit="day",
    basis=(ZW.article("38a", 2),),
    source="texts of 2011 to 1 July 2026; the first sick day is day one",
)

SICK_NOTICE_WEEKS: Final = Figure(
    6,
    id="sick_notice_term",
    nl="Ziekmelding vangnet na zes weken",
    en="Safety-net notice after six weeks",
    unit="week",
    basis=(ZW.article("38a", 3),),
    source="texts of 2011 to 1 July 2026",
)

NOTICE_42_FROM: Final = date(2008, 8, 1)
"""First sick day from which the employer tells UWV after 42 weeks (Stb. 2008, 414)."""

NOTICE_AFTER_WEEKS: Final = Figure(
    42,
    id="notice_after",
    nl="42e-weeksmelding: op de eerste dag na",
    en="42-week notice: on the first day after",
    unit="week",
    basis=(ZW.article(38, 1),),
    source="texts of 2011 to 1 July 2026",
    in_force_from=NOTICE_42_FROM,
)

WEEK_42_NOTICE: Final = MilestoneRule(
    id="week_42_notice",
    nl="42e-weeksmelding",
    en="42-week notice",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(ZW.article(38, 1),),
            source="a notice after thirteen weeks, for first sick days before 1 August 2008; as reported by others",
            mark=Mark.SECONDARY,
            in_force_until=date(2008, 7, 31),
        ),
        Version(
            due=by_reading(
                "week_42_notice_day",
                never_moved=first_day_after_week(NOTICE_AFTER_WEEKS),
                next_working_day=next_working_day(first_day_after_week(NOTICE_AFTER_WEEKS)),
            ),
            basis=(ZW.article(38, 1),),
            source="texts of 2011 to 1 July 2026; for first sick days from 1 August 2008 (Stb. 2008, 414)",
            mark=Mark.VERIFIED,
            in_force_from=NOTICE_42_FROM,
        ),
    ),
    group=WAGE_NOTICE,
    applies_when=(NO_SAFETY_NET,),
    met_by=("week_42_notice",),
    also_met_by=("early_iva_application", "extension_agreement"),
    consequences=(
        Consequence("fine_in_law_none_in_practice", ZW.article(38, 3), from_due=date(2011, 7, 1)),
        Consequence("excuse_for_late_application_lost", WIA.article(64, 6), from_due=date(2012, 1, 1)),
    ),
)
"""At the latest on the first day after 42 weeks.

An early IVA application or an extension request counts as one (38(8)).
"""

_CLEAR_LATER: Final = Version(
    due=next_working_day(days(4).after(SAFETY_NET_CLEAR), since=days(1).after(SAFETY_NET_CLEAR)),
    basis=(ZW.article("38b", 2), ATW.article(1, 1), ATW.article(2)),
    source="texts of 1 March 2012 to 1 July 2026: on the fourth day after it could be clear, of 29a and 29b only",
    mark=Mark.VERIFIED,
)

SAFETY_NET_NOTICE: Final = MilestoneRule(
    id="safety_net_notice",
    nl="Ziekmelding vangnet",
    en="Safety-net notice",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=by_fact(
                "safety_net_notice_term",
                fourth_day=next_working_day(days(FOURTH_DAY - 1).after(FIRST_SICK_DAY), since=FIRST_SICK_DAY),
                six_weeks=earliest(
                    next_working_day(weeks(SICK_NOTICE_WEEKS).after(FIRST_SICK_DAY)),
                    next_working_day(END_IN_SICKNESS),
                ),
            ),
            basis=(ZW.article("38a", 2), ZW.article("38a", 3), ATW.article(1, 1), ATW.article(2)),
            source="texts of 2011 to 1 July 2026; sooner where the employment ends, 38a(3)",
            mark=Mark.VERIFIED,
            instead=(_CLEAR_LATER,),
        ),
    ),
    occasion=Occasion.ONCE,
    group=SICK_NOTICE,
    applies_when=(SAFETY_NET,),
    met_by=("safety_net_notice",),
    caveats_of_act=(WITHIN_ITS_TERM_OR_NOT_FINED,),
    consequences=(Consequence("fine_possible", ZW.article("38a", 8)),),
)
"""On the fourth day, or on the first day after six weeks; which of the two dates it without naming the ground."""

NOT_FINED_FROM: Final = date(2018, 7, 1)
"""End of the employment from which a notice on the next working day is known not to be fined: the text of this day of
the policy rule (BWBR0039100, article 7) was read.
"""

END_OF_EMPLOYMENT_NOTICE: Final = MilestoneRule(
    id="end_of_employment_notice",
    nl="Aangifte ziek uit dienst",
    en="Notice at the end of employment",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=last_working_day(EVENT),
            basis=(ZW.article(38, 2),),
            source="texts of 2011 to 2 September 2015: the last working day",
            mark=Mark.VERIFIED,
            in_force_until=date(2018, 6, 30),
        ),
        Version(
            due=by_fact(
                "self_insured_zw",
                yes=next_working_day(weeks(6).after(EVENT)),
                otherwise=next_working_day(EVENT),
            ),
            basis=(ZW.article(38, 2), ZW.article("38aa", "1a")),
            source="texts of 1 July 2018 to 1 July 2026; moved to a working day by UWV's manual of 2025",
            mark=Mark.VERIFIED,
            in_force_from=date(2018, 7, 1),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.END_OF_EMPLOYMENT,
    applies_when=(INSURED_EMPLOYMENT, NO_SAFETY_NET, ENDS_IN_BENEFIT_PERIOD),
    met_by=("end_of_employment_notice",),
    caveats_of_act=(WITHIN_ITS_TERM_OR_NOT_FINED,),
    consequences=(
        Consequence("fine_possible", ZW.article(38, 3)),
        Consequence("fine_possible_for_the_self_insured_too", ZW.article("38aa", 3), from_due=date(2019, 1, 1)),
    ),
)
"""On the last day of an employment that ends in the 104 weeks, 29(2)c; the self-insured employer six weeks later. A
notice on the next working day is not fined (policy rule of 2017, BWBR0039100, article 7).
"""

AFTER_EFFECT_WEEKS: Final = Figure(
    4,
    id="after_effect",
    nl="Nawerking: ziek na het einde van de dienstbetrekking binnen",
    en="After-effect: sick after the end of the employment within",
    unit="week",
    basis=(ZW.article(46, 1),),
    source="text of 1 July 2026",
)

SICK_NOTICE_AFTER_EMPLOYMENT: Final = MilestoneRule(
    id="sick_notice_after_employment",
    nl="Ziekmelding na de dienstbetrekking (eigenrisicodrager)",
    en="Sick notice after the employment (self-insured)",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(ZW.article("38aa", 1),),
            source="texts of 2011 to 1 January 2017: no such article",
            mark=Mark.VERIFIED,
            in_force_until=date(2018, 6, 30),
        ),
        Version(
            due=next_working_day(weeks(6).after(FIRST_SICK_DAY)),
            basis=(ZW.article("38aa", "1b"), ATW.article(1, 1)),
            source="texts of 1 July 2018 to 1 July 2026",
            mark=Mark.VERIFIED,
            in_force_from=date(2018, 7, 1),
        ),
    ),
    occasion=Occasion.AFTER_EFFECT,
    met_by=("safety_net_notice",),
    consequences=(Consequence("fine_possible", ZW.article("38aa", 3)),),
)
"""Sick within four weeks after the employment: six weeks after the first sick day, 38aa(1)b."""

RECOVERY_NOTICE: Final = MilestoneRule(
    id="recovery_notice",
    nl="Hersteldmelding vangnet",
    en="Safety-net recovery notice",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=latest(next_working_day(days(2).after(EVENT)), SICK_NOTICE_FIRST),
            basis=(ZW.article("38a", 5), ZW.article("38a", 6), ATW.article(1, 1)),
            source="texts of 2011 to 1 July 2026; not before a sick notice that is due after six weeks",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.RECOVERY,
    applies_when=(SAFETY_NET,),
    met_by=("recovery_notice",),
    consequences=(Consequence("fine_possible", ZW.article("38a", 8)),),
)
"""On the second day after the employee reported recovery; together with a sick notice that is still due, 38a(6)."""

RECOVERY_WEEKS: Final = Figure(
    52,
    id="recovery_of_benefit",
    nl="Verhaal van ziekengeld: ten hoogste",
    en="Recovery of sickness benefit: at most",
    unit="week",
    basis=(ZW.article("39a", 1),),
    source="texts of 2011 to 1 July 2026",
)

RECOVERY_LEFT_OUT_WEEKS: Final = Figure(
    14,
    id="recovery_left_out",
    nl="Verhaal van ziekengeld: eerste weken van de ziekte die niet meetellen",
    en="Recovery of sickness benefit: first weeks of the sickness that are left out",
    unit="week",
    basis=(UWV.section("Wetsuitleg 2023, verhaal"), BVZ.article(2, 2)),
    source="Wetsuitleg of 30 January 2023, verhaal; whole weeks, rounded down, by Besluit verhaal ziekengeld 2(2), "
    "text of 8 January 2009",
    authority=Authority.GUIDANCE,
)

INCOMPLETE_REPORT_WEEKS: Final = Figure(
    1,
    id="recovery_incomplete_report",
    nl="Verhaal van ziekengeld bij een onvolledig verslag alleen",
    en="Recovery of sickness benefit for an incomplete report alone",
    unit="week",
    basis=(BVZ.article(3, 1),),
    source="text of 8 January 2009",
    authority=Authority.REGULATION,
)

BENEFIT_PERCENT: Final = Figure(
    70,
    id="sickness_benefit_percent",
    nl="Ziekengeld, van het dagloon",
    en="Sickness benefit, of the daily wage",
    unit="percent",
    basis=(ZW.article(29, 7),),
    source="text of 1 July 2026",
)

BENEFIT_DAYS: Final = Figure(
    5,
    id="sickness_benefit_days",
    nl="Dagen ziekengeld per kalenderweek",
    en="Days of sickness benefit in a calendar week",
    unit="day",
    basis=(ZW.article(29, 2),),
    source="text of 1 July 2026",
)

MILESTONES: Final = (
    WEEK_42_NOTICE,
    SAFETY_NET_NOTICE,
    END_OF_EMPLOYMENT_NOTICE,
    SICK_NOTICE_AFTER_EMPLOYMENT,
    RECOVERY_NOTICE,
)

FIGURES: Final = (
    NOTICE_AFTER_WEEKS,
    END_OF_EMPLOYMENT_WEEKS,
    FOURTH_DAY,
    SICK_NOTICE_WEEKS,
    AFTER_EFFECT_WEEKS,
    RECOVERY_WEEKS,
    RECOVERY_LEFT_OUT_WEEKS,
    INCOMPLETE_REPORT_WEEKS,
    BENEFIT_PERCENT,
    BENEFIT_DAYS,
)
