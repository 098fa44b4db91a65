"""Wet werk en inkomen naar arbeidsvermogen (WIA), BWBR0019057: the wait, the report, the application."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..rules.citation import Authority
from ..rules.rule import (
    Bearer,
    Consequence,
    Figure,
    Mark,
    MilestoneRule,
    Nature,
    Occasion,
    PeriodRule,
    Transition,
    Version,
)
from ..rules.terms import (
    by_reading,
    days,
    end_of_week,
    first_day_after_week,
    first_known,
    latest,
    months,
    next_working_day,
    only_after,
    start_of_week,
    weeks,
    working_days,
)
from .anchors import (
    ANSWER_BY,
    APPLIED_EARLY,
    EARLY_END_OF_EMPLOYMENT,
    EARLY_IVA_UNTIL,
    END_OF_CHANGED_EXTENSION,
    END_OF_EXTENSION,
    EVENT,
    EXCUSED_UNTIL,
    EXTENSION_CHANGED,
    FIRST_SICK_DAY,
    SANCTION_BAR,
    SANCTION_END,
    SANCTION_TARGET,
    WIA_RESUMED,
)
from .awb import STANDS_STILL
from .conditions import (
    APPLIED_BY_ITSELF,
    DECIDED_IN_ITS_TERM,
    DELAY_EXTENDS_BENEFIT,
    DELAY_EXTENDS_PAY,
    DELAY_EXTENDS_WAGE,
    EXTENDED_VOLUNTARILY,
    REPORT_MADE,
    SANCTION_TO_SHORTEN,
    SICK_SIX_WEEKS_AT_EXIT,
    WIA_STILL_TO_COME,
)
from .duties import CLAIM, EARLY_CLAIM, REPORT, SANCTION, SICKNESS, WAGE_NOTICE
from .instruments import ATW, BEOORDELINGSKADER, BW7, RPEZ, UWV, VORM, WIA, ZW
from .readings import CompletionTerm

__all__ = [
    "BENEFIT_SANCTION_WEEKS",
    "EARLY_IVA_DAYS",
    "EARLY_IVA_FIRST_COUNTED_DAY",
    "EARLY_IVA_LAST_WEEK",
    "EARLY_IVA_WITHOUT_WAGE_FROM",
    "EXCUSED_WEEKS",
    "FIGURES",
    "LAST_DAY_OF_OLD_TERMS",
    "LATE_REFUSALS_FROM",
    "LONGEST_GAP",
    "MILESTONES",
    "NEW_SANCTION_FROM",
    "NEW_TERMS_FROM",
    "NOTICE_THRESHOLD",
    "NOTICE_THRESHOLD_BEFORE_JULY_2013",
    "NOTICE_THRESHOLD_FROM",
    "REINTEGRATION_REPORT",
    "REPAIR_DECISION",
    "REPAIR_DECISION_WEEKS",
    "REPORT_TERM",
    "REPORT_TERM_BEFORE_JULY_2013",
    "RESUME_WEEKS",
    "RETROACTIVE_WEEKS",
    "RUN_OUT_WEEKS",
    "SANCTION_AFTER_EXCUSE_FROM",
    "SANCTION_AFTER_EXCUSE_UNTIL",
    "SANCTION_AFTER_EXCUSE_WEEKS",
    "SANCTION_ORDER_WEEKS",
    "SANCTION_WEEKS",
    "SHORTENED_EXTENSION_WEEKS",
    "SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013",
    "UWV_WIA_LETTER",
    "WAITING_PERIOD",
    "WAIT_WEEKS",
    "WIA_APPLICATION",
]

_TEXT_NOW: Final = "texts of 1 July 2013 to 1 July 2026"
NEW_TERMS_FROM: Final = date(2013, 7, 1)
"""The terms of report, application, letter and shortening changed together (Stb. 2013, 236)."""

LAST_DAY_OF_OLD_TERMS: Final = date(2013, 6, 30)

WAIT_WEEKS: Final = Figure(
    104,
    id="wait",
    nl="Wachttijd",
    en="Waiting period",
    unit="week",
    basis=(WIA.article(23, 1), WIA.article(23, 2)),
    source="texts of 2011 to 1 July 2026",
)

WAITING_PERIOD: Final = PeriodRule(
    id="waiting_period",
    nl="Wachttijd",
    en="Waiting period",
    last_day=end_of_week(WAIT_WEEKS),
    basis=(WIA.article(23, 1), WIA.article(23, 2)),
    in_force_from=date(2005, 12, 29),
    source="texts of 2011 to 1 July 2026; CRvB 12 December 2012, ECLI:NL:CRVB:2012:BY6453",
    mark=Mark.VERIFIED,
)
"""104 weeks of sickness, the first sick day included; the right to WIA begins the day after (47(2), 54(2))."""

REPORT_TERM_BEFORE_JULY_2013: Final = weeks(15).before(END_OF_EXTENSION)
REPORT_TERM: Final = weeks(13).before(END_OF_EXTENSION)
"""The last day of the report, and of what is made for it."""

_BENEFIT_RECOVERED: Final = Consequence("uwv_sets_a_term_then_recovers_benefit", ZW.article("39a", 1))
"""What follows where the employment has ended."""

REINTEGRATION_REPORT: Final = MilestoneRule(
    id="reintegration_report",
    nl="Re-integratieverslag",
    en="Re-integration report",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=REPORT_TERM_BEFORE_JULY_2013,
            basis=(WIA.article(25, 3),),
            source="texts of 1 January 2011 to 1 January 2013",
            mark=Mark.VERIFIED,
            in_force_until=LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=REPORT_TERM,
            basis=(WIA.article(25, 3),),
            source=_TEXT_NOW,
            mark=Mark.VERIFIED,
            in_force_from=NEW_TERMS_FROM,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    stated_as="report_due",
    group=REPORT,
    applies_when=(SICK_SIX_WEEKS_AT_EXIT,),
    at_exit=Version(
        due=EARLY_END_OF_EMPLOYMENT,
        basis=(ZW.article(38, 2), RPEZ.article(6, 2)),
        source="texts of 2011 to 1 July 2026: after six weeks of sickness, on the last day of the employment",
        mark=Mark.VERIFIED,
        consequences=(_BENEFIT_RECOVERED,),
    ),
    met_by=("reintegration_report",),
    consequences=(Consequence("uwv_sets_a_term_then_sanction", WIA.article(25, 8)),),
)
"""At the latest thirteen weeks before the wait ends, with a copy to the employee.

Sooner where the employment ends, ZW 38(2).
"""

UWV_WIA_LETTER: Final = MilestoneRule(
    id="uwv_wia_letter",
    nl="Brief van UWV over de WIA-aanvraag",
    en="UWV's letter on the WIA application",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=months(20).after(FIRST_SICK_DAY),
            basis=(WIA.article(64, 2),),
            source="texts of 1 January and 1 July 2011",
            mark=Mark.VERIFIED,
            in_force_until=date(2011, 12, 31),
        ),
        Version(
            due=end_of_week(87),
            basis=(WIA.article(64, 2),),
            source="texts of 1 January 2012 to 1 January 2013",
            mark=Mark.VERIFIED,
            in_force_from=date(2012, 1, 1),
            in_force_until=LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=first_known(EXTENSION_CHANGED, end_of_week(89)),
            basis=(WIA.article(64, 2),),
            source=f"{_TEXT_NOW}; with the decision that changes an extension, 24(3)",
            mark=Mark.VERIFIED,
            in_force_from=NEW_TERMS_FROM,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    window_opens=first_day_after_week(88),
    group=CLAIM,
    met_by=("uwv_wia_letter",),
    consequences=(Consequence("late_application_excused", WIA.article(64, 6)),),
)
"""At the latest on the day on which the wait has lasted 89 weeks; usually after 88."""

WIA_APPLICATION: Final = MilestoneRule(
    id="wia_application",
    nl="WIA-aanvraag",
    en="WIA application",
    bearer=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=latest(
                by_reading(
                    "application_in_extension",
                    every_extension=weeks(13).before(END_OF_EXTENSION),
                    changed_extension=weeks(13).before(END_OF_CHANGED_EXTENSION),
                ),
                EXCUSED_UNTIL,
            ),
            basis=(WIA.article(64, 3),),
            source="texts of 1 January 2011 to 1 January 2013",
            mark=Mark.VERIFIED,
            in_force_until=LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=latest(
                by_reading(
                    "application_in_extension",
                    every_extension=weeks(11).before(END_OF_EXTENSION),
                    changed_extension=weeks(11).before(END_OF_CHANGED_EXTENSION),
                ),
                EXCUSED_UNTIL,
            ),
            basis=(WIA.article(64, 3),),
            source=_TEXT_NOW,
            mark=Mark.VERIFIED,
            in_force_from=NEW_TERMS_FROM,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    advised=REPORT_TERM,
    advised_basis=UWV.section("Wetsuitleg 2023, Re-integratieverslag"),
    stated_as="application_due",
    group=CLAIM,
    met_by=("wia_application",),
    also_met_where=(("early_iva_application", APPLIED_EARLY),),
    caveats_of_act=(APPLIED_BY_ITSELF,),
    consequences=(
        Consequence("wage_period_extended_by_delay", BW7.article("7:629", "11a"), where=DELAY_EXTENDS_WAGE),
        Consequence("no_wage_over_the_delay", BW7.article("7:629", "3f"), where=DELAY_EXTENDS_WAGE),
        Consequence("wage_period_extended_by_delay", ZW.article("76a", "6a"), where=DELAY_EXTENDS_PAY),
        Consequence("benefit_extended_by_delay", ZW.article(29, "10a"), where=DELAY_EXTENDS_BENEFIT),
        Consequence("no_benefit_over_the_delay", ZW.article(29, 11), where=DELAY_EXTENDS_BENEFIT),
        Consequence("wia_measure_possible", WIA.article(88, "1c")),
    ),
)
"""At the latest eleven weeks before the wait ends: the last day of week 93. Week 91 is the report, and advice.

An application for early IVA counts as one (66(1)), unless UWV refuses both before its letter (Handboek WIA of 2022).
"""

_COMPLETED_IN_ONE_WEEK: Final = Version(
    due=first_known(ANSWER_BY, next_working_day(weeks(1).after(EVENT))),
    basis=(WIA.article(25, 8), BEOORDELINGSKADER.section("§5")),
    source="policy rule: one week; moved to a working day as reported of UWV's report of 2018 (1.2.1)",
    mark=Mark.SECONDARY,
    under=("report_completion_term", CompletionTerm.ONE_WEEK),
)

_COMPLETED_IN_TWO_WEEKS: Final = Version(
    due=first_known(ANSWER_BY, weeks(2).after(EVENT)),
    basis=(WIA.article(25, 8), VORM.article(3, 1)),
    source="policy rule, text read: fourteen days",
    mark=Mark.VERIFIED,
    under=("report_completion_term", CompletionTerm.TWO_WEEKS),
)

_COMPLETED_AFTER_EXIT: Final = Version(
    due=only_after(EARLY_END_OF_EMPLOYMENT, first_known(ANSWER_BY, weeks(2).after(EVENT))),
    basis=(ZW.article(38, 6), VORM.article(3, 1)),
    source="text of 1 July 2026: UWV sets the term; without its letter the fourteen days of the policy rule and"
    " of UWV's page on who leaves while sick",
    mark=Mark.VERIFIED,
    consequences=(_BENEFIT_RECOVERED,),
)
"""UWV asks when it handles the notice of an employment that ended in the sickness."""

REPORT_COMPLETION: Final = MilestoneRule(
    id="report_completion",
    nl="Re-integratieverslag aanvullen",
    en="Completing the report",
    bearer=Bearer.EMPLOYER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=first_known(ANSWER_BY, working_days(5, after=EVENT)),
            basis=(WIA.article(25, 8), UWV.section("Wetsuitleg 2023, Vorm- en herkenbaarheidsvereisten")),
            source="text of 1 July 2026: UWV sets the term; without its letter the newest of UWV's three",
            mark=Mark.VERIFIED,
            instead=(_COMPLETED_AFTER_EXIT, _COMPLETED_IN_ONE_WEEK, _COMPLETED_IN_TWO_WEEKS),
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    group=SICKNESS,
    brought_up_by=("report_request",),
    met_by=("reintegration_report",),
    consequences=(Consequence("uwv_sets_a_term_then_sanction", WIA.article(25, 8)),),
)
"""UWV sets a term for a missing or incomplete report; the day in its letter wins over each of three texts of UWV."""

REPORT_SUPPLEMENT: Final = MilestoneRule(
    id="report_supplement",
    nl="Re-integratieverslag eerder aanvullen",
    en="Supplementing the report sooner",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(2).after(EVENT)),
            basis=(WIA.article(25, "4b"), ATW.article(1, 1)),
            source=(
                "texts of 1 July 2011, 1 January 2018, 23 November 2018 and 1 July 2026: within two weeks, without the "
                "day from which; counted from receipt by the employer"
            ),
            mark=Mark.COMPUTED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    group=WAGE_NOTICE,
    applies_when=(WIA_STILL_TO_COME, EXTENDED_VOLUNTARILY, REPORT_MADE),
    brought_up_by=("report_supplement_request",),
    met_by=("reintegration_report",),
    consequences=(Consequence("uwv_sets_a_term_then_sanction", WIA.article(25, 8)),),
)
"""In an extension, where a report was made before: sooner than thirteen weeks before its end, at the request of the
insured who wants to apply. Not for the self-insured after the employment: 26(2) does not take 25(4) over.
"""

SANCTION_DECISION: Final = MilestoneRule(
    id="sanction_decision",
    nl="Uiterste dag voor UWV: loonsanctie opleggen",
    en="Wage sanction decision",
    bearer=Bearer.UWV,
    nature=Nature.POWER,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=SANCTION_TARGET,
            basis=(WIA.article(25, 10), WIA.article(25, 11)),
            source="texts of 2011 to 1 July 2026; sent on the last day is in time, CRvB ECLI:NL:CRVB:2018:3943",
            mark=Mark.VERIFIED,
        ),
    ),
    last_valid=SANCTION_BAR,
    group=SANCTION,
    met_by=("sanction_decision",),
)
"""At the latest six weeks before the wage period ends; void when sent after it."""

REPAIR_REPORT: Final = MilestoneRule(
    id="repair_report",
    nl="Bekortingsverzoek",
    en="Repair report",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=SANCTION_END,
            basis=(WIA.article(25, 12),),
            source="texts of 2011 to 1 July 2026: no last day but the end of the sanction itself",
            mark=Mark.COMPUTED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    group=SICKNESS,
    applies_when=(SANCTION_TO_SHORTEN,),
    brought_up_by=("sanction_decision",),
    met_by=("repair_report",),
)
"""The employer who thinks the shortcoming is repaired reports it and shows it, as soon as that is so."""

REPAIR_DECISION: Final = MilestoneRule(
    id="repair_decision",
    nl="Beslissing op het bekortingsverzoek",
    en="Decision on the repair report",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=by_reading(
                "repair_decision_term",
                receipt_is_day_one=days(20).after(EVENT),
                receipt_is_day_zero=next_working_day(weeks(3).after(EVENT)),
            ),
            basis=(WIA.article(25, 13),),
            source="texts of 2011 to 1 July 2026; counted as in UWV's report of 2018",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    group=SICKNESS,
    brought_up_by=("repair_report",),
    met_by=("repair_decision",),
    consequences=(Consequence("late_days_shorten_the_sanction", WIA.article(25, 14)),),
)
"""Within three weeks of receipt; each day late is taken off when shortening is granted."""

_AFTER_A_SANCTION: Final = Version(
    due=next_working_day(weeks(6).after(WIA_RESUMED)),
    basis=(WIA.article(25, 15), WIA.article(64, 8), WIA.article(64, 9), ATW.article(1, 1)),
    source="text of 1 July 2026: six weeks after repair was established, or after UWV resumed",
    mark=Mark.VERIFIED,
)
"""Six weeks from the day on which UWV must take the application up again."""

_EIGHT_WEEKS: Final = by_reading(
    "wia_decision_term",
    receipt_is_day_one=days(55).after(EVENT),
    receipt_is_day_zero=next_working_day(weeks(8).after(EVENT)),
)

_FOURTEEN_WEEKS: Final = by_reading(
    "wia_decision_term",
    receipt_is_day_one=days(97).after(EVENT),
    receipt_is_day_zero=weeks(14).after(EVENT),
)

_TEN_WEEKS: Final = by_reading(
    "wia_decision_term",
    receipt_is_day_one=days(69).after(EVENT),
    receipt_is_day_zero=next_working_day(weeks(10).after(EVENT)),
)

_LAST_DAY_OF_TEN_WEEKS: Final = date(2009, 12, 21)
_TEN_WEEKS_TEXT: Final = (
    "texts of 1 January 2006, 1 August 2009 and 1 December 2009; counted as in UWV's handbook of 2022"
)
_FOURTEEN_WEEKS_TEXT: Final = (
    "texts of 22 December 2009 and 1 January 2011, without a rule for what was asked before; counted as in UWV's"
    " handbook of 2022"
)

WIA_DECISION: Final = MilestoneRule(
    id="wia_decision",
    nl="WIA-beschikking",
    en="WIA decision",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=_TEN_WEEKS,
            basis=(WIA.article(102, 3),),
            source=_TEN_WEEKS_TEXT,
            mark=Mark.VERIFIED,
            in_force_until=_LAST_DAY_OF_TEN_WEEKS,
            instead=(_AFTER_A_SANCTION,),
        ),
        Version(
            due=_FOURTEEN_WEEKS,
            basis=(WIA.article(102, 6),),
            source=_FOURTEEN_WEEKS_TEXT,
            mark=Mark.VERIFIED,
            in_force_from=_LAST_DAY_OF_TEN_WEEKS + timedelta(days=1),
            in_force_until=date(2011, 12, 31),
            instead=(_AFTER_A_SANCTION,),
        ),
        Version(
            due=_EIGHT_WEEKS,
            basis=(WIA.article(102, 3),),
            source="text of 1 July 2026; counted as in UWV's handbook of 2022",
            mark=Mark.VERIFIED,
            in_force_from=date(2012, 1, 1),
            instead=(_AFTER_A_SANCTION,),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("wia_application",),
    group=SICKNESS,
    stated_as="wia_decision_due",
    stands_still_by=STANDS_STILL,
    met_by=("wia_decision",),
    caveats_of_event=(DECIDED_IN_ITS_TERM,),
)
"""Within eight weeks of the application; a wage sanction suspends it (64(7)), and then six weeks after UWV resumes.

UWV takes sixteen weeks since 1 January 2026.
"""

EXTENSION_DECISION: Final = MilestoneRule(
    id="extension_decision",
    nl="Beslissing op de verlenging",
    en="Decision on the extension",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(2).after(EVENT)),
            basis=(WIA.article(102, 2), ATW.article(1, 1)),
            source="texts of 2011 to 1 July 2026; unless UWV writes that it takes longer",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("extension_agreement",),
    group=SICKNESS,
    stated_as="extension_decision_due",
    stands_still_by=STANDS_STILL,
    met_by=("extension_decision",),
)
"""Within two weeks of the joint request, or of a request to shorten."""

EARLY_IVA_DECISION: Final = MilestoneRule(
    id="early_iva_decision",
    nl="Beslissing op de verkorte wachttijd (IVA)",
    en="Decision on early IVA",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=_TEN_WEEKS,
            basis=(WIA.article(102, 3),),
            source=_TEN_WEEKS_TEXT,
            mark=Mark.VERIFIED,
            in_force_until=_LAST_DAY_OF_TEN_WEEKS,
        ),
        Version(
            due=_FOURTEEN_WEEKS,
            basis=(WIA.article(102, 6),),
            source=_FOURTEEN_WEEKS_TEXT,
            mark=Mark.VERIFIED,
            in_force_from=_LAST_DAY_OF_TEN_WEEKS + timedelta(days=1),
            in_force_until=date(2011, 12, 31),
        ),
        Version(
            due=_EIGHT_WEEKS,
            basis=(WIA.article(102, 3),),
            source="text of 1 July 2026; counted as in UWV's handbook of 2022",
            mark=Mark.VERIFIED,
            in_force_from=date(2012, 1, 1),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("early_iva_application",),
    group=SICKNESS,
    stated_as="early_iva_decision_due",
    stands_still_by=STANDS_STILL,
    met_by=("early_iva_decision",),
)
"""Within eight weeks of the application, as for WIA itself."""

EARLY_IVA_APPLICATION: Final = MilestoneRule(
    id="early_iva_application",
    nl="Aanvraag WIA met verkorte wachttijd (IVA)",
    en="Application for early IVA",
    bearer=Bearer.EMPLOYEE,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=EARLY_IVA_UNTIL,
            basis=(WIA.article(23, 6), WIA.article(66)),
            source="texts of 2011 to 1 July 2026: 78 weeks less ten; week 68 in UWV's handbook of 2022",
            mark=Mark.VERIFIED,
        ),
    ),
    window_opens=start_of_week(3),
    group=EARLY_CLAIM,
    met_by=("early_iva_application",),
)
"""Once only; the wait is shortened to 13 to 78 weeks and ends ten weeks after the application."""

MILESTONES: Final = (
    REINTEGRATION_REPORT,
    UWV_WIA_LETTER,
    WIA_APPLICATION,
    WIA_DECISION,
    REPORT_COMPLETION,
    REPORT_SUPPLEMENT,
    SANCTION_DECISION,
    REPAIR_REPORT,
    REPAIR_DECISION,
    EARLY_IVA_APPLICATION,
    EARLY_IVA_DECISION,
    EXTENSION_DECISION,
)

SANCTION_WEEKS: Final = Figure(
    52,
    id="sanction_maximum",
    nl="Loonsanctie: ten hoogste duur",
    en="Wage sanction: longest duration",
    unit="week",
    basis=(WIA.article(25, 9),),
    source="texts of 2011 to 1 July 2026; maternity leave not counted; not for sickness before 15 August 2004 (123b)",
)

BENEFIT_SANCTION_WEEKS: Final = Figure(
    52,
    id="benefit_sanction_maximum",
    nl="Verlenging van het ziekengeld van een eigenrisicodrager: ten hoogste duur",
    en="Extension of the sickness benefit of a self-insured employer: longest duration",
    unit="week",
    basis=(WIA.article(26, 2),),
    source="texts of 1 January 2018 to 1 July 2026, third sentence; on 1 July 2011 by 25(14), which 26(2) takes over",
)
"""26(2) does not take 25(9) over: it names its own weeks."""

SANCTION_ORDER_WEEKS: Final = Figure(
    6,
    id="sanction_order",
    nl="Loonsanctie: beslissing vóór de afloop van het tijdvak",
    en="Wage sanction: decision before the end of the wage period",
    unit="week",
    basis=(WIA.article(25, 10),),
    source="texts of 2011 to 1 July 2026",
)

RESUME_WEEKS: Final = Figure(
    6,
    id="resume_before_the_end_of_the_sanction",
    nl="Loonsanctie zonder herstel: UWV hervat de WIA-aanvraag vóór het einde van de 52 weken",
    en="Sanction without repair: UWV resumes the WIA application before the end of the 52 weeks",
    unit="week",
    basis=(WIA.article(64, "8c"),),
    source="text of 1 July 2026",
)

RUN_OUT_WEEKS: Final = Figure(
    6,
    id="run_out",
    nl="Loonsanctie: uitloop na het herstel",
    en="Wage sanction: run-out after the repair",
    unit="week",
    basis=(WIA.article(25, 14),),
    source="texts of 2011 to 1 July 2026",
)

EARLY_IVA_DAYS: Final = Figure(
    70,
    id="early_iva_wait",
    nl="Verkorte wachttijd (IVA): van ontvangst van de aanvraag tot de WIA",
    en="Early IVA: from receipt of the application to WIA",
    unit="day",
    basis=(WIA.article(23, 6),),
    source="texts of 2011 to 1 July 2026: ten weeks; reading early_iva_start",
)

EARLY_IVA_FIRST_COUNTED_DAY: Final = Figure(
    92,
    id="early_iva_earliest",
    nl="Verkorte wachttijd (IVA): vroegste eerste dag van de WIA",
    en="Early IVA: earliest first day of WIA",
    unit="counted_day",
    basis=(WIA.article(23, 6),),
    source="a wait of thirteen weeks at least; texts of 2011 to 1 July 2026",
)

RETROACTIVE_WEEKS: Final = Figure(
    52,
    id="retroactive_benefit",
    nl="WIA: terugwerkend vanaf de aanvraag ten hoogste",
    en="WIA: back from the application at most",
    unit="week",
    basis=(WIA.article(64, 11),),
    source="text of 1 July 2026; UWV can go further back in special cases",
)

NEW_SANCTION_FROM: Final = date(2004, 8, 15)
"""Who fell ill before this day has no sanction of 25(9) but that of WAO 71a(9), WIA 123b; nor does a late application
lengthen the wage, 123b(1).
"""

LATE_REFUSALS_FROM: Final = date(2008, 1, 1)
"""Until then only a sanction and a repair that were decided late shortened it, and no refusal of a repair report:
25(14) in the text of 1 January 2007, beside that of 1 January 2008 (UWV's report of 2018, 2.4).
"""

EARLY_IVA_WITHOUT_WAGE_FROM: Final = date(2013, 1, 1)
"""Until then early IVA was not open to whom sickness benefit is paid without a right to wage: last sentence of 23(6) in
the text of 1 July 2011, no longer in that of 1 January 2013.
"""

EARLY_IVA_LAST_WEEK: Final = Figure(
    68,
    id="early_iva_latest",
    nl="Verkorte wachttijd (IVA): laatste week van de aanvraag",
    en="Early IVA: last week of the application",
    unit="week",
    basis=(WIA.article(23, 6), WIA.article(66)),
    source="texts of 2011 to 1 July 2026: 78 weeks less ten; week 68 in UWV's handbook of 2022",
)

LONGEST_GAP: Final = Figure(
    27,
    id="longest_gap",
    nl="Langste onderbreking die nog samentelt",
    en="Longest interruption that still joins",
    unit="day",
    basis=(WIA.article(23, 3), BW7.article("7:629", 10)),
    source="less than four weeks in the text; texts of 2011 to 1 July 2026",
)

SHORTENED_EXTENSION_WEEKS: Final = Figure(
    13,
    id="shortened_extension",
    nl="Verkorte verlenging: duurt na het verzoek nog ten minste",
    en="Shortened extension: lasts after the request at least",
    unit="week",
    basis=(WIA.article(24, 3),),
    source=_TEXT_NOW,
    in_force_from=NEW_TERMS_FROM,
)

SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013: Final = Figure(
    15,
    id="shortened_extension",
    nl="Verkorte verlenging: duurt na het verzoek nog ten minste",
    en="Shortened extension: lasts after the request at least",
    unit="week",
    basis=(WIA.article(24, 3),),
    source="texts of 2011 to 2013",
    in_force_until=LAST_DAY_OF_OLD_TERMS,
)

REPAIR_DECISION_WEEKS: Final = Figure(
    3,
    id="repair_decision_term",
    nl="Beslissing op het bekortingsverzoek",
    en="Decision on the repair report",
    unit="week",
    basis=(WIA.article(25, 13),),
    source="texts of 2011 to 1 July 2026",
)

EXCUSED_WEEKS: Final = Figure(
    4,
    id="excused_application",
    nl="Aanvraag nog tijdig na een te late brief",
    en="Application still in time after a late letter",
    unit="week",
    basis=(WIA.article(64, 6),),
    source="texts of 2011 to 1 July 2026",
)

SANCTION_AFTER_EXCUSE_FROM: Final = date(2008, 11, 1)
SANCTION_AFTER_EXCUSE_UNTIL: Final = date(2011, 12, 31)

SANCTION_AFTER_EXCUSE_WEEKS: Final = Figure(
    7,
    id="sanction_after_excuse",
    nl="Loonsanctiebesluit na een late aanvraag die als tijdig geldt, zonder 42e-weeksmelding",
    en="Sanction decision after a late application that counts as in time, without a 42-week notice",
    unit="week",
    basis=(WIA.article(25, 10), WIA.article(25, 11)),
    source="texts of 1 November 2008 and 1 July 2011; no longer in that of 1 January 2012",
    in_force_from=SANCTION_AFTER_EXCUSE_FROM,
    in_force_until=SANCTION_AFTER_EXCUSE_UNTIL,
)

NOTICE_THRESHOLD_FROM: Final = date(2012, 1, 1)
"""There was no such exception before."""

NOTICE_THRESHOLD_BEFORE_JULY_2013: Final = Figure(
    79,
    id="notice_threshold",
    nl="Tijdige aanvraag: de 42e-weeksmelding kwam voordat de wachttijd zo lang duurde",
    en="Application in time: the 42-week notice came before the wait had lasted this long",
    unit="week",
    basis=(WIA.article(64, 6),),
    source="texts of 2012 and 2013; no such exception before",
    in_force_from=NOTICE_THRESHOLD_FROM,
    in_force_until=LAST_DAY_OF_OLD_TERMS,
)

NOTICE_THRESHOLD: Final = Figure(
    81,
    id="notice_threshold",
    nl="Tijdige aanvraag: de 42e-weeksmelding kwam voordat de wachttijd zo lang duurde",
    en="Application in time: the 42-week notice came before the wait had lasted this long",
    unit="week",
    basis=(WIA.article(64, 6),),
    source=_TEXT_NOW,
    in_force_from=NEW_TERMS_FROM,
)

FIGURES: Final = (
    SANCTION_WEEKS,
    BENEFIT_SANCTION_WEEKS,
    SANCTION_ORDER_WEEKS,
    RUN_OUT_WEEKS,
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    EARLY_IVA_LAST_WEEK,
    RETROACTIVE_WEEKS,
    LONGEST_GAP,
    SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013,
    SHORTENED_EXTENSION_WEEKS,
    REPAIR_DECISION_WEEKS,
    EXCUSED_WEEKS,
    RESUME_WEEKS,
    SANCTION_AFTER_EXCUSE_WEEKS,
    NOTICE_THRESHOLD_BEFORE_JULY_2013,
    NOTICE_THRESHOLD,
)
