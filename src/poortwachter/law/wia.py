"""Wet werk en inkomen naar arbeidsvermogen (WIA), BWBR0019057: the wait, the report, the application."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..readings import REPAIR_DECISION_TERM
from ..terms import Anchor, by_reading, days, end_of_week, first_day_after_week, months, next_working_day, weeks
from .citation import Authority
from .instruments import BW7, UWV, WIA
from .rule import Bearer, Condition, Consequence, Mark, MilestoneRule, PeriodRule, Transition, Version

__all__ = [
    "MILESTONES",
    "REINTEGRATION_REPORT",
    "REPAIR_DECISION",
    "UWV_WIA_LETTER",
    "WAITING_PERIOD",
    "WIA_APPLICATION",
]

_TEXT_NOW: Final = "texts of 1 July 2013 to 1 July 2026"
_NEW_TERMS: Final = date(2013, 7, 1)
_LAST_DAY_OF_OLD_TERMS: Final = date(2013, 6, 30)

WAITING_PERIOD: Final = PeriodRule(
    id="waiting_period",
    nl="Wachttijd",
    en="Waiting period",
    last_day=end_of_week(104),
    basis=(WIA.article(23, 1), WIA.article(23, 2)),
    in_force_from=date(2005, 12, 29),
    source="texts of 2011 to 1 July 2026; CRvB 12 December 2012, ECLI:NL:CRVB:2012:BY6453",
    mark=Mark.VERIFIED,
)
"""104 weeks of sickness, the first sick day included; the right to WIA begins the day after (47(2), 54(2))."""

REINTEGRATION_REPORT: Final = MilestoneRule(
    id="reintegration_report",
    nl="Re-integratieverslag",
    en="Re-integration report",
    bearer=Bearer.EMPLOYER,
    together_with=Bearer.EMPLOYEE,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=weeks(15).before(Anchor.END_OF_WAIT),
            basis=(WIA.article(25, 3),),
            source="texts of 1 January 2011 to 1 January 2013",
            mark=Mark.VERIFIED,
            in_force_until=_LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=weeks(13).before(Anchor.END_OF_WAIT),
            basis=(WIA.article(25, 3),),
            source=_TEXT_NOW,
            mark=Mark.VERIFIED,
            in_force_from=_NEW_TERMS,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    applies_when=(Condition.HAS_EMPLOYER,),
    met_by=("reintegration_report",),
    consequences=(Consequence("uwv_sets_a_term_then_sanction", WIA.article(25, 8)),),
)
"""At the latest thirteen weeks before the wait ends, with a copy to the employee."""

UWV_WIA_LETTER: Final = MilestoneRule(
    id="uwv_wia_letter",
    nl="Kennisgeving WIA-aanvraag door UWV",
    en="UWV's letter on the WIA application",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=months(20).after(Anchor.FIRST_SICK_DAY),
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
            in_force_until=_LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=end_of_week(89),
            basis=(WIA.article(64, 2),),
            source=_TEXT_NOW,
            mark=Mark.VERIFIED,
            in_force_from=_NEW_TERMS,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    window_opens=first_day_after_week(88),
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
            due=weeks(13).before(Anchor.END_OF_WAIT),
            basis=(WIA.article(64, 3),),
            source="texts of 1 January 2011 to 1 January 2013",
            mark=Mark.VERIFIED,
            in_force_until=_LAST_DAY_OF_OLD_TERMS,
        ),
        Version(
            due=weeks(11).before(Anchor.END_OF_WAIT),
            basis=(WIA.article(64, 3),),
            source=_TEXT_NOW,
            mark=Mark.VERIFIED,
            in_force_from=_NEW_TERMS,
        ),
    ),
    transition=Transition.UNLESS_EXPIRED,
    advised=weeks(13).before(Anchor.END_OF_WAIT),
    advised_basis=UWV.section("Wetsuitleg 2023, Re-integratieverslag"),
    met_by=("wia_application",),
    consequences=(Consequence("wage_period_extended_by_delay", BW7.article("7:629", "11a")),),
)
"""At the latest eleven weeks before the wait ends: the last day of week 93. Week 91 is the report, and advice."""

REPAIR_DECISION: Final = by_reading(
    REPAIR_DECISION_TERM,
    receipt_is_day_one=days(20).after(Anchor.RECEIPT),
    receipt_is_day_zero=next_working_day(weeks(3).after(Anchor.RECEIPT)),
)
"""UWV decides on a repair report within three weeks of its receipt, WIA 25(13)."""

MILESTONES: Final = (REINTEGRATION_REPORT, UWV_WIA_LETTER, WIA_APPLICATION)
