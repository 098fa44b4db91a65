"""Ziektewet (ZW), BWBR0001888: sickness benefit, UWV's decisions on it, and the insured's own notices."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Consequence, Figure, Mark, MilestoneRule, Nature, Occasion, Version
from ..rules.terms import days, first_day_after_week, latest, next_working_day, start_of_week, weeks, years
from .anchors import END_IN_SICKNESS, EVENT, EXIT_NOTICE_FIRST, FIRST_SICK_DAY, LAST_SICK_DAY
from .bw7 import AOW_TERM_FROM, SIX_WEEKS_FROM
from .conditions import PREPARED_BY_UWV
from .duties import ASSESSED, NO_EMPLOYER, SAFETY_NET_CLAIM, SELF_INSURED
from .instruments import ATW, ZW

__all__ = [
    "AFTER_ASSESSMENT_MONTHS",
    "ASSESSED_AFTER_WEEKS",
    "BENEFIT_AOW_WEEKS",
    "BENEFIT_AOW_WEEKS_BEFORE_JULY_2023",
    "BENEFIT_ASSESSMENT",
    "BENEFIT_IN_FULL",
    "EMPLOYEE_RECOVERY_NOTICE",
    "EMPLOYEE_SICK_NOTICE",
    "FIGURES",
    "INCAPACITY_DECISION",
    "MILESTONES",
    "RECOVERY_NOTICE_SELF_INSURED",
    "RETROACTIVE_YEARS",
    "SERVANT_AOW_WEEKS",
    "SERVANT_AOW_WEEKS_BEFORE_JULY_2023",
]

ASSESSED_AFTER_WEEKS: Final = Figure(
    52,
    id="assessed_after",
    nl="Ziekengeld zonder werkgever: strenger criterium na",
    en="Sickness benefit without employer: stricter criterion after",
    unit="week",
    basis=(ZW.article("19aa", 1),),
    source="texts of 1 January 2015 to 1 July 2026",
    in_force_from=date(2013, 1, 1),
)

AFTER_ASSESSMENT_MONTHS: Final = Figure(
    1,
    id="after_assessment",
    nl="Ziekengeld na de dag waarop meer dan 65% te verdienen is nog",
    en="Sickness benefit after the day on which more than 65% can be earned: still",
    unit="month",
    basis=(ZW.article("19aa", 2),),
    source="texts of 1 January 2015 to 1 July 2026",
    in_force_from=date(2013, 1, 1),
)

RETROACTIVE_YEARS: Final = Figure(
    1,
    id="benefit_retroactive",
    nl="Ziekengeld bij een te late ziekmelding: terugwerkend ten hoogste",
    en="Sickness benefit after a late notice: back at most",
    unit="year",
    basis=(ZW.article("38a", 9), ZW.article("38b", 2)),
    source="texts of 1 March 2012 to 1 July 2026",
    in_force_from=date(2012, 1, 1),
)

SERVANT_AOW_WEEKS: Final = Figure(
    6,
    id="servant_aow_wage",
    nl="Bezoldiging vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Pay of a public servant from AOW age, or in sickness after it",
    unit="week",
    basis=(ZW.article("76a", 8),),
    source="text of 1 July 2026; thirteen for sickness that began before 1 July 2023 (104; Stb. 2023, 169)",
    in_force_from=SIX_WEEKS_FROM,
)

SERVANT_AOW_WEEKS_BEFORE_JULY_2023: Final = Figure(
    13,
    id="servant_aow_wage",
    nl="Bezoldiging vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Pay of a public servant from AOW age, or in sickness after it",
    unit="week",
    basis=(ZW.article("76a", 8), ZW.article(104, 1), ZW.article(104, 3)),
    source="text of 1 July 2026 (104): sickness from before 1 July 2023; since 2016 (Stb. 2015, 376)",
    in_force_from=AOW_TERM_FROM,
    in_force_until=date(2023, 6, 30),
)

BENEFIT_AOW_WEEKS: Final = Figure(
    6,
    id="aow_benefit",
    nl="Ziekengeld bij ziekte na de AOW-leeftijd",
    en="Sickness benefit in sickness after AOW age",
    unit="week",
    basis=(ZW.article(29, 5),),
    source="text of 1 July 2026; thirteen for sickness that began before 1 July 2023 (104; Stb. 2023, 169)",
    in_force_from=SIX_WEEKS_FROM,
)

BENEFIT_AOW_WEEKS_BEFORE_JULY_2023: Final = Figure(
    13,
    id="aow_benefit",
    nl="Ziekengeld bij ziekte na de AOW-leeftijd",
    en="Sickness benefit in sickness after AOW age",
    unit="week",
    basis=(ZW.article(29, 5), ZW.article(104, 1), ZW.article(104, 3)),
    source="text of 1 July 2026 (104): sickness from before 1 July 2023; since 2016 (Stb. 2015, 376)",
    in_force_from=AOW_TERM_FROM,
    in_force_until=date(2023, 6, 30),
)

BENEFIT_ASSESSMENT: Final = MilestoneRule(
    id="benefit_assessment",
    nl="Ziektewet-beoordeling na 52 weken",
    en="Assessment after 52 weeks of sickness benefit",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(ZW.article("19aa", 1), ZW.article(100, 1)),
            source="no such article in the text of 1 March 2012; not for first sick days before 2013, 100(1) of 2015",
            mark=Mark.VERIFIED,
            in_force_until=date(2012, 12, 31),
        ),
        Version(
            due=latest(first_day_after_week(ASSESSED_AFTER_WEEKS), days(1).after(END_IN_SICKNESS)),
            basis=(ZW.article("19aa", 1), ZW.article("19ab", 1), ZW.article(39, 4)),
            source="texts of 1 January 2015 to 1 July 2026: the criterion holds after 52 weeks; UWV has no term",
            mark=Mark.COMPUTED,
            in_force_from=date(2013, 1, 1),
        ),
    ),
    window_opens=start_of_week(44),
    occasion=Occasion.WHERE_CONCERNED,
    group=ASSESSED,
    met_by=("benefit_assessment",),
    never_late=True,
    consequences=(Consequence("benefit_ends_a_month_later", ZW.article("19aa", 2)),),
)
"""From the first day after 52 weeks: at most 65 percent of what a healthy person like them earns.

UWV assesses, also where a self-insured former employer pays, 63a(6); from about week 44 on, by its own page.
"""

INCAPACITY_DECISION: Final = MilestoneRule(
    id="incapacity_decision",
    nl="Beschikking over de ongeschiktheid (Ziektewet)",
    en="Decision on the incapacity (sickness benefit)",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(4).after(EVENT)),
            basis=(ZW.article("72c", 2), ATW.article(1, 1)),
            source="texts of 1 January 2015 to 1 July 2026; unless UWV writes that it takes longer, 72c(3)",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("end_of_employment_notice", "safety_net_notice", "employee_sick_notice"),
    stated_as="incapacity_decision_due",
    met_by=("incapacity_decision",),
    caveats_of_event=(PREPARED_BY_UWV,),
)
"""Within four weeks of the notice, where it is about nothing but the incapacity."""

BENEFIT_IN_FULL: Final = MilestoneRule(
    id="benefit_in_full",
    nl="Laatste dag voor ziekengeld over de hele ziekte",
    en="Last day for benefit over all of the sickness",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=years(RETROACTIVE_YEARS).after(FIRST_SICK_DAY),
            basis=(ZW.article("38a", 9), ZW.article("38b", 2)),
            source="texts of 1 March 2012 to 1 July 2026: back at most one year",
            mark=Mark.COMPUTED,
        ),
    ),
    occasion=Occasion.WHERE_CONCERNED,
    group=SAFETY_NET_CLAIM,
    met_by=("safety_net_notice",),
)
"""A late notice gives the benefit over the year before it at most: each day later costs a day of benefit."""

EMPLOYEE_SICK_NOTICE: Final = MilestoneRule(
    id="employee_sick_notice",
    nl="Ziekmelding bij UWV door wie geen werkgever heeft",
    en="Sick notice to UWV of one without an employer",
    bearer=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(days(1).after(FIRST_SICK_DAY)),
            basis=(ZW.article("38ab", 1), ATW.article(1, 1)),
            source="texts of 1 March 2012 to 1 July 2026",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.WHERE_CONCERNED,
    group=NO_EMPLOYER,
    met_by=("employee_sick_notice",),
    consequences=(Consequence("benefit_can_be_refused", ZW.article(45, "1d")),),
)
"""On the second day of the incapacity."""

EMPLOYEE_RECOVERY_NOTICE: Final = MilestoneRule(
    id="employee_recovery_notice",
    nl="Hersteldmelding bij UWV door wie geen werkgever heeft",
    en="Recovery notice to UWV of one without an employer",
    bearer=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(days(2).after(LAST_SICK_DAY)),
            basis=(ZW.article("38ab", 2), ATW.article(1, 1)),
            source="texts of 1 March 2012 to 1 July 2026",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.RECOVERED,
    group=NO_EMPLOYER,
    met_by=("employee_recovery_notice",),
)
"""At the latest on the second day of being fit."""

RECOVERY_NOTICE_SELF_INSURED: Final = MilestoneRule(
    id="recovery_notice_self_insured",
    nl="Hersteldmelding na de dienstbetrekking (eigenrisicodrager)",
    en="Recovery notice after the employment (self-insured)",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(ZW.article("38aa", 2),),
            source="texts of 2011 to 1 January 2017: no such article",
            mark=Mark.VERIFIED,
            in_force_until=date(2018, 6, 30),
        ),
        Version(
            due=latest(next_working_day(days(2).after(EVENT)), EXIT_NOTICE_FIRST),
            basis=(ZW.article("38aa", 2), ATW.article(1, 1)),
            source="texts of 1 July 2018 to 1 July 2026; not before the sick notice of 38aa(1)",
            mark=Mark.VERIFIED,
            in_force_from=date(2018, 7, 1),
        ),
    ),
    occasion=Occasion.RECOVERY_IN_BENEFIT,
    group=SELF_INSURED,
    met_by=("recovery_notice",),
    consequences=(Consequence("fine_possible", ZW.article("38aa", 3)),),
)
"""On the second day after the employee reported recovery; together with a sick notice that is still due."""

MILESTONES: Final = (
    EMPLOYEE_SICK_NOTICE,
    EMPLOYEE_RECOVERY_NOTICE,
    RECOVERY_NOTICE_SELF_INSURED,
    BENEFIT_IN_FULL,
    INCAPACITY_DECISION,
    BENEFIT_ASSESSMENT,
)

FIGURES: Final = (
    ASSESSED_AFTER_WEEKS,
    AFTER_ASSESSMENT_MONTHS,
    RETROACTIVE_YEARS,
    SERVANT_AOW_WEEKS_BEFORE_JULY_2023,
    SERVANT_AOW_WEEKS,
    BENEFIT_AOW_WEEKS_BEFORE_JULY_2023,
    BENEFIT_AOW_WEEKS,
)
