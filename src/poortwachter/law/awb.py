"""Algemene wet bestuursrecht (Awb), BWBR0005537: objection against a decision of UWV."""

from __future__ import annotations

from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Figure, Mark, MilestoneRule, Nature, Occasion, Version
from ..rules.terms import next_working_day, weeks
from .anchors import EVENT
from .instruments import ATW, AWB

__all__ = ["FIGURES", "MILESTONES", "OBJECTION", "POST_WEEKS"]

OBJECTION: Final = MilestoneRule(
    id="objection",
    nl="Bezwaar",
    en="Objection",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(6).after(EVENT)),
            basis=(AWB.article("6:7"), AWB.article("6:8", 1), ATW.article(1, 1)),
            source="text of 1 July 2026: six weeks from the day after the decision was made known",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("sanction_decision", "repair_decision", "wage_extension_decision"),
    met_by=("objection",),
)
"""Six weeks, from the day after the decision was sent."""

POST_WEEKS: Final = Figure(
    1,
    id="posted_in_time",
    nl="Op tijd verzonden per post: ontvangst uiterlijk zo lang na de termijn",
    en="Posted in time: received at most this long after the term",
    unit="week",
    basis=(AWB.article("6:9", 2),),
    source="text of 1 July 2026: received within a week after the term",
)

MILESTONES: Final = (OBJECTION,)

FIGURES: Final = (POST_WEEKS,)
