"""Burgerlijk Wetboek Boek 7 (BW), BWBR0005290: wage during sickness and the prohibition of notice."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Figure, Mark, MilestoneRule, Nature, Occasion, PeriodRule, Transition, Version
from ..rules.terms import OnDate, end_of_week, months, next_working_day, only_after, weeks, years
from .anchors import EVENT, FIRST_SICK_DAY, PAID_BEFORE_APRIL_2020
from .awb import STANDS_STILL
from .conditions import ENDED_AFTER_BAN, NOTICE_AFTER_BAN, PERMIT_IN_SIGHT_OF_ITS_END, UNDER_CIVIL_CODE
from .instruments import ATW, AWB, BW7, RCT

__all__ = [
    "AOW_TERM_FROM",
    "AOW_WEEKS",
    "AOW_WEEKS_BEFORE_JULY_2023",
    "BAN_AOW_WEEKS",
    "BAN_AOW_WEEKS_BEFORE_JULY_2023",
    "BAN_YEARS",
    "COMPENSATED_FROM",
    "DISMISSAL_BAN",
    "DISMISSAL_PERMIT",
    "DOMESTIC_WEEKS",
    "FIGURES",
    "FIRST_SICK_DAY_WITH_104_WEEKS",
    "MILESTONES",
    "PERMIT_AHEAD_WEEKS",
    "SIX_WEEKS_FROM",
    "TRANSITION_COMPENSATION",
    "WAGE_CONTINUATION",
]

FIRST_SICK_DAY_WITH_104_WEEKS: Final = date(2004, 1, 1)
"""104 weeks of wage hold for first sick days from this day on (Stb. 2003, 555); earlier cases fall under other law."""

WAGE_CONTINUATION: Final = PeriodRule(
    id="wage_continuation",
    nl="Loondoorbetaling",
    en="Wage continuation",
    last_day=end_of_week(104),
    basis=(BW7.article("7:629", 1), BW7.article("7:629", 10)),
    in_force_from=FIRST_SICK_DAY_WITH_104_WEEKS,
    source="texts of 2011 to 1 July 2026; 104 weeks for first sick days from 1 January 2004 (Stb. 2003, 555)",
    mark=Mark.VERIFIED,
)
"""104 weeks of wage, the first sick day included."""

AOW_TERM_FROM: Final = date(2016, 1, 1)
"""First sick day from which the special term exists (Stb. 2015, 376)."""

SIX_WEEKS_FROM: Final = date(2023, 7, 1)
"""First sick day from which it is six weeks (Stb. 2023, 169)."""

AOW_WEEKS: Final = Figure(
    6,
    id="aow_wage",
    nl="Loon vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Wage from AOW age, or in sickness after it",
    unit="week",
    basis=(BW7.article("7:629", "2b"),),
    source="text of 1 July 2026; by first sick day, Stb. 2023, 169",
    in_force_from=SIX_WEEKS_FROM,
)

AOW_WEEKS_BEFORE_JULY_2023: Final = Figure(
    13,
    id="aow_wage",
    nl="Loon vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Wage from AOW age, or in sickness after it",
    unit="week",
    basis=(BW7.article("7:629", "2b"),),
    source="by first sick day; Wet werken na de AOW VIIIa(1), text of 1 January 2016, ended by Stb. 2023, 169",
    in_force_from=AOW_TERM_FROM,
    in_force_until=date(2023, 6, 30),
)

BAN_AOW_WEEKS: Final = Figure(
    6,
    id="aow_ban",
    nl="Opzegverbod vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Prohibition of notice from AOW age, or in sickness after it",
    unit="week",
    basis=(BW7.article("7:670", "1a"),),
    source="text of 1 July 2026; by first sick day, Stb. 2023, 169",
    in_force_from=SIX_WEEKS_FROM,
)

BAN_AOW_WEEKS_BEFORE_JULY_2023: Final = Figure(
    13,
    id="aow_ban",
    nl="Opzegverbod vanaf de AOW-leeftijd, of bij ziekte daarna",
    en="Prohibition of notice from AOW age, or in sickness after it",
    unit="week",
    basis=(BW7.article("7:670", "1a"),),
    source="by first sick day; Wet werken na de AOW VIIIa(1), text of 1 January 2016, ended by Stb. 2023, 169",
    in_force_from=AOW_TERM_FROM,
    in_force_until=date(2023, 6, 30),
)

DOMESTIC_WEEKS: Final = Figure(
    6,
    id="domestic_worker_wage",
    nl="Loon van een huishoudelijke hulp op minder dan vier dagen per week",
    en="Wage of a domestic worker on fewer than four days a week",
    unit="week",
    basis=(BW7.article("7:629", "2a"),),
    source="texts of 2011 to 1 July 2026",
)

BAN_YEARS: Final = Figure(
    2,
    id="dismissal_ban",
    nl="Opzegverbod tijdens ziekte",
    en="Prohibition of notice during sickness",
    unit="year",
    basis=(BW7.article("7:670", 1),),
    source="texts of 2011 to 1 July 2026",
)

DISMISSAL_BAN: Final = PeriodRule(
    id="dismissal_ban",
    nl="Opzegverbod tijdens ziekte",
    en="Prohibition of notice during sickness",
    last_day=years(BAN_YEARS).after(FIRST_SICK_DAY),
    basis=(BW7.article("7:670", 1),),
    in_force_from=None,
    source="texts of 2011 to 1 July 2026",
    mark=Mark.VERIFIED,
)
"""Two calendar years, not 104 weeks: the ban outlasts the wage by two or three days.

Notice is possible on the day of the term.
"""

COMPENSATED_FROM: Final = date(2020, 4, 1)
"""UWV compensates since this day; what was paid before it is an old case."""

TRANSITION_COMPENSATION: Final = MilestoneRule(
    id="transition_compensation",
    nl="Aanvraag compensatie transitievergoeding",
    en="Application for compensation of the transition payment",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.REGULATION,
    versions=(
        Version(
            due=None,
            basis=(BW7.article("7:673", 1),),
            source="no such payment before 1 July 2015: the article is not in the text of 24 June 2015, and is in that"
            " of 27 July",
            mark=Mark.VERIFIED,
            in_force_until=date(2015, 6, 30),
        ),
        Version(
            due=OnDate(date(2020, 9, 30)),
            basis=(RCT.article(3, 1),),
            source="text of 1 April 2020, lapsed on 1 April 2022: payments before 1 April 2020, before 1 October 2020",
            mark=Mark.VERIFIED,
            in_force_from=date(2015, 7, 1),
            in_force_until=date(2020, 3, 31),
        ),
        Version(
            due=months(6).after(EVENT),
            basis=(RCT.article(2), BW7.article("7:673e", 7)),
            source="text of 1 April 2020: six months after payment in full, and not before; BW of 1 July 2026",
            mark=Mark.VERIFIED,
            in_force_from=date(2020, 4, 1),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    applies_when=(UNDER_CIVIL_CODE, ENDED_AFTER_BAN),
    brought_up_by=("transition_payment",),
    met_by=("transition_compensation_application",),
)
"""Within six months after full payment; a ministerial regulation, so the Atw does not move it.

Only where the employment ended after the prohibition of notice, BW 7:673e(1)a. Later is not always fatal
(ECLI:NL:CRVB:2024:1075).
"""

_OLD_CASE: Final = Version(
    due=only_after(PAID_BEFORE_APRIL_2020, weeks(26).after(EVENT)),
    basis=(AWB.article("4:13"), RCT.article(3)),
    source="twenty-six weeks for applications about payments before 1 April 2020, as reported by others (April 2020)",
    mark=Mark.SECONDARY,
)

TRANSITION_COMPENSATION_DECISION: Final = MilestoneRule(
    id="transition_compensation_decision",
    nl="Beslissing op de aanvraag compensatie transitievergoeding",
    en="Decision on the compensation of the transition payment",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(BW7.article("7:673e", 1),),
            source="no compensation before 1 April 2020; as reported by others",
            mark=Mark.SECONDARY,
            in_force_until=date(2020, 3, 31),
        ),
        Version(
            due=next_working_day(weeks(8).after(EVENT)),
            basis=(AWB.article("4:13"), ATW.article(1, 1)),
            source="a reasonable term, eight weeks at most; as reported by others (April 2020)",
            mark=Mark.SECONDARY,
            in_force_from=COMPENSATED_FROM,
            instead=(_OLD_CASE,),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("transition_compensation_application",),
    stated_as="transition_compensation_decision_due",
    stands_still_by=STANDS_STILL,
    met_by=("transition_compensation_decision",),
)
"""No term of its own was found, so that of the Awb: eight weeks after the application; twenty-six in an old case.

On each application, also of one who has no right to it: Awb 4:13 asks none.
"""

DISMISSAL_PERMIT: Final = MilestoneRule(
    id="dismissal_permit",
    nl="Gebruik van de ontslagvergunning",
    en="Use of the dismissal permit",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=None,
            basis=(BW7.article("7:671a", 6),),
            source="text of 24 June 2015: in force from 1 July 2015",
            mark=Mark.VERIFIED,
            in_force_until=date(2015, 6, 30),
        ),
        Version(
            due=next_working_day(weeks(4).after(EVENT)),
            basis=(BW7.article("7:671a", 6), ATW.article(1, 1)),
            source="texts of 1 July 2015 to 1 July 2026",
            mark=Mark.VERIFIED,
            in_force_from=date(2015, 7, 1),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    applies_when=(UNDER_CIVIL_CODE,),
    brought_up_by=("dismissal_permit",),
    met_by=("dismissal_notice",),
    caveats_of_event=(PERMIT_IN_SIGHT_OF_ITS_END,),
    caveats_of_act=(NOTICE_AFTER_BAN,),
)
"""UWV's permission holds for four weeks from its date. It is not given unless the prohibition is expected to end within
four weeks of it, 7:671a(11); notice in the prohibition is voidable, 7:681(1)b.
"""

PERMIT_AHEAD_WEEKS: Final = Figure(
    4,
    id="permit_ahead",
    nl="Ontslagvergunning: opzegverbod eindigt na de dagtekening binnen",
    en="Dismissal permit: the prohibition ends after its date within",
    unit="week",
    basis=(BW7.article("7:671a", 11),),
    source="text of 1 July 2026, in force since 1 July 2015",
    in_force_from=date(2015, 7, 1),
)

MILESTONES: Final = (
    DISMISSAL_PERMIT,
    TRANSITION_COMPENSATION,
    TRANSITION_COMPENSATION_DECISION,
)

FIGURES: Final = (
    AOW_WEEKS_BEFORE_JULY_2023,
    AOW_WEEKS,
    BAN_AOW_WEEKS_BEFORE_JULY_2023,
    BAN_AOW_WEEKS,
    DOMESTIC_WEEKS,
    PERMIT_AHEAD_WEEKS,
)
