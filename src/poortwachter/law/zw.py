"""Ziektewet (ZW), BWBR0001888: the employer's notices to UWV."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..readings import WEEK_42_DAY
from ..terms import by_reading, first_day_after_week, next_working_day
from .citation import Authority
from .instruments import WIA, ZW
from .rule import Bearer, Condition, Consequence, Mark, MilestoneRule, Version

__all__ = ["MILESTONES", "WEEK_42_NOTICE"]

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
                WEEK_42_DAY,
                never_moved=first_day_after_week(42),
                next_working_day=next_working_day(first_day_after_week(42)),
            ),
            basis=(ZW.article(38, 1),),
            source="texts of 2011 to 1 July 2026; for first sick days from 1 August 2008 (Stb. 2008, 414)",
            mark=Mark.VERIFIED,
            in_force_from=date(2008, 8, 1),
        ),
    ),
    applies_when=(Condition.HAS_EMPLOYER, Condition.NO_SAFETY_NET),
    met_by=("week_42_notice",),
    also_met_by=("early_iva_application", "extension_agreement"),
    consequences=(
        Consequence("fine_in_law_none_in_practice", ZW.article(38, 3), from_due=date(2011, 7, 1)),
        Consequence("excuse_for_late_application_lost", WIA.article(64, 6), from_due=date(2012, 1, 1)),
    ),
)
"""At the latest on the first day after 42 weeks; an early IVA application or an extension request counts as one
(38(8)).
"""

MILESTONES: Final = (WEEK_42_NOTICE,)
