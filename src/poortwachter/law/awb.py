"""Algemene wet bestuursrecht (Awb), BWBR0005537: objection against a decision of UWV, and appeal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, get_args

from ..facts._kinds import ObjectedTo
from ..rules.citation import Authority
from ..rules.rule import Bearer, Figure, Mark, MilestoneRule, Nature, Occasion, Transition, Version
from ..rules.terms import Anchor, NextWorkingDay, next_working_day, weeks
from .anchors import (
    ASSESSMENT_OBJECTED_TO,
    BENEFIT_OBJECTED_TO,
    COMPENSATION_OBJECTED_TO,
    EVENT,
    EXTENSION_OBJECTED_TO,
    INCAPACITY_DECIDED,
    INCAPACITY_OBJECTED_TO,
    OBJECTION_TO_BENEFIT,
    OBJECTION_TO_EXTENSION,
    OBJECTION_TO_SANCTION,
    SANCTION_OBJECTED_TO,
)
from .instruments import ATW, AWB, BW7, WIA, ZW
from .readings import ObjectionDecisionTerm

__all__ = ["FIGURES", "MILESTONES", "OBJECTED_TO", "OBJECTION", "POST_WEEKS", "STANDS_STILL"]

STANDS_STILL: Final = (AWB.article("4:15", 1), AWB.article("4:15", 2))
"""The term for a decision stands still while UWV waits for what completes an application, and where (2) says so."""

OBJECTED_TO: Final[tuple[str, ...]] = get_args(ObjectedTo)
"""The kinds of decision of UWV against which each interested party can object."""

_ON_INCAPACITY_ALONE: Final = Version(
    due=next_working_day(weeks(2).after(INCAPACITY_DECIDED)),
    basis=(ZW.article("75j"), ZW.article("75k"), AWB.article("6:8", 1), ATW.article(1, 1)),
    source="texts of 1 March 2012 to 1 July 2026: two weeks in a medical dispute; not on the assessment after 52 weeks",
    mark=Mark.VERIFIED,
)

OBJECTION: Final = MilestoneRule(
    id="objection",
    nl="Bezwaar",
    en="Objection",
    bearer=Bearer.INTERESTED_PARTY,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(6).after(EVENT)),
            basis=(AWB.article("6:7"), AWB.article("6:8", 1), ATW.article(1, 1)),
            source="text of 1 July 2026: six weeks from the day after the decision was made known",
            mark=Mark.VERIFIED,
            instead=(_ON_INCAPACITY_ALONE,),
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=OBJECTED_TO,
    met_by=("objection",),
)
"""Six weeks, from the day after the decision was sent; for employer and employee alike.

Two weeks on a decision about nothing but the incapacity for work, ZW 75k.
"""


def _end_of_objection(decision: Anchor, term: int = 6) -> NextWorkingDay:
    """The last day of the term of the objection itself, in weeks, whenever it was made."""
    return next_working_day(weeks(term).after(decision))


_AFTER_ITS_TERM: Final = "text of 1 July 2026; from the day after the term of the objection; too long for the Atw"

_ON_WIA: Final = Version(
    due=weeks(17).after(_end_of_objection(BENEFIT_OBJECTED_TO)),
    basis=(WIA.article(112, 1),),
    source=f"{_AFTER_ITS_TERM}; twenty-one where an outside expert is asked",
    mark=Mark.VERIFIED,
)

_ON_A_SANCTION: Final = Version(
    due=weeks(13).after(_end_of_objection(SANCTION_OBJECTED_TO)),
    basis=(WIA.article(111),),
    source=_AFTER_ITS_TERM,
    mark=Mark.VERIFIED,
)

_ON_A_SANCTION_AS_AN_ASSESSMENT: Final = Version(
    due=weeks(17).after(_end_of_objection(SANCTION_OBJECTED_TO)),
    basis=(WIA.article(112, 1),),
    source=f"{_AFTER_ITS_TERM}; where the test of the report is an assessment by a labour expert",
    mark=Mark.VERIFIED,
    under=("objection_decision_term", ObjectionDecisionTerm.SEVENTEEN_WEEKS),
)

_ON_THE_COMPENSATION: Final = Version(
    due=weeks(13).after(_end_of_objection(COMPENSATION_OBJECTED_TO)),
    basis=(BW7.article("7:673e", 6),),
    source=_AFTER_ITS_TERM,
    mark=Mark.VERIFIED,
)

_ON_THE_ASSESSMENT: Final = Version(
    due=weeks(17).after(_end_of_objection(ASSESSMENT_OBJECTED_TO)),
    basis=(ZW.article("73a", 1),),
    source="texts of 1 January 2015 to 1 July 2026; from the day after the term of the objection; twenty-one where an "
    "outside expert is asked",
    mark=Mark.VERIFIED,
)

_ON_INCAPACITY: Final = Version(
    due=weeks(13).after(_end_of_objection(INCAPACITY_OBJECTED_TO, 2)),
    basis=(ZW.article(74), ZW.article("75k")),
    source="texts of 1 January 2015 to 1 July 2026; from the day after the term of the objection",
    mark=Mark.VERIFIED,
)

_FROM_RECEIPT_UNTIL: Final = date(2009, 9, 30)
"""An objection that came by then keeps the term of before: Wet dwangsom en beroep bij niet tijdig beslissen III(1)."""

_FROM_RECEIPT: Final = "texts of 1 January 2006 and 1 August 2009: from receipt of the objection; too long for the Atw"

_ON_WIA_FROM_RECEIPT: Final = Version(
    due=weeks(17).after(OBJECTION_TO_BENEFIT),
    basis=(WIA.article(112, 1),),
    source=f"{_FROM_RECEIPT}; twenty-one where an outside expert is asked",
    mark=Mark.VERIFIED,
    in_force_until=_FROM_RECEIPT_UNTIL,
)

_ON_A_SANCTION_FROM_RECEIPT: Final = Version(
    due=weeks(13).after(OBJECTION_TO_SANCTION),
    basis=(WIA.article(111),),
    source=_FROM_RECEIPT,
    mark=Mark.VERIFIED,
    in_force_until=_FROM_RECEIPT_UNTIL,
)

_ON_A_SANCTION_AS_AN_ASSESSMENT_FROM_RECEIPT: Final = Version(
    due=weeks(17).after(OBJECTION_TO_SANCTION),
    basis=(WIA.article(112, 1),),
    source=f"{_FROM_RECEIPT}; where the test of the report is an assessment by a labour expert",
    mark=Mark.VERIFIED,
    in_force_until=_FROM_RECEIPT_UNTIL,
    under=("objection_decision_term", ObjectionDecisionTerm.SEVENTEEN_WEEKS),
)

OBJECTION_DECISION: Final = MilestoneRule(
    id="objection_decision",
    nl="Beslissing op bezwaar",
    en="Decision on the objection",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=weeks(13).after(OBJECTION_TO_EXTENSION),
            basis=(WIA.article(111),),
            source=_FROM_RECEIPT,
            mark=Mark.VERIFIED,
            in_force_until=_FROM_RECEIPT_UNTIL,
            instead=(
                _ON_WIA_FROM_RECEIPT,
                _ON_A_SANCTION_AS_AN_ASSESSMENT_FROM_RECEIPT,
                _ON_A_SANCTION_FROM_RECEIPT,
                _ON_THE_COMPENSATION,
                _ON_THE_ASSESSMENT,
                _ON_INCAPACITY,
            ),
        ),
        Version(
            due=weeks(13).after(_end_of_objection(EXTENSION_OBJECTED_TO)),
            basis=(WIA.article(111),),
            source=_AFTER_ITS_TERM,
            mark=Mark.VERIFIED,
            in_force_from=_FROM_RECEIPT_UNTIL + timedelta(days=1),
            instead=(
                _ON_WIA,
                _ON_A_SANCTION_AS_AN_ASSESSMENT,
                _ON_A_SANCTION,
                _ON_THE_COMPENSATION,
                _ON_THE_ASSESSMENT,
                _ON_INCAPACITY,
            ),
        ),
    ),
    transition=Transition.BY_EVENT,
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("objection",),
    stated_as="objection_decision_due",
    stands_still_by=(AWB.article("7:10", 2), AWB.article("7:10", 3), AWB.article("7:10", 4)),
    met_by=("objection_decision",),
)
"""Thirteen weeks after the term of the objection; seventeen where a doctor or a labour expert assessed, WIA 112, and
on the assessment after 52 weeks, ZW 73a. Until October 2009 WIA counted them from the receipt of the objection; of the
Ziektewet no text of then was read.
"""

APPEAL: Final = MilestoneRule(
    id="appeal",
    nl="Beroep bij de rechtbank",
    en="Appeal to the district court",
    bearer=Bearer.INTERESTED_PARTY,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(6).after(EVENT)),
            basis=(AWB.article("6:7"), AWB.article("6:8", 1), AWB.article("8:1"), ATW.article(1, 1)),
            source="six weeks from the day after the decision was sent; text not read for this catalogue",
            mark=Mark.SECONDARY,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("objection_decision",),
    met_by=("appeal",),
)
"""Six weeks, from the day after the decision on the objection was sent."""

POST_WEEKS: Final = Figure(
    1,
    id="posted_in_time",
    nl="Op tijd verzonden per post: ontvangst uiterlijk zo lang na de termijn",
    en="Posted in time: received at most this long after the term",
    unit="week",
    basis=(AWB.article("6:9", 2),),
    source="text of 1 July 2026: received within a week after the term",
)

MILESTONES: Final = (OBJECTION, OBJECTION_DECISION, APPEAL)

FIGURES: Final = (POST_WEEKS,)
