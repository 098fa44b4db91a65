"""Algemene wet bestuursrecht (Awb), BWBR0005537: objection against a decision of UWV."""

from __future__ import annotations

from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Mark, MilestoneRule, Nature, Occasion, Version
from ..rules.terms import Anchor, next_working_day, weeks
from .instruments import ATW, AWB

__all__ = ["MILESTONES", "OBJECTION"]

OBJECTION: Final = MilestoneRule(
    id="objection",
    nl="Bezwaar",
    en="Objection",
    bearer=Bearer.EMPLOYER,
    nature=Nature.OPTION,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(6).after(Anchor.EVENT)),
            basis=(AWB.article("6:7"), AWB.article("6:8", 1), ATW.article(1, 1)),
            source="six weeks from the day after the decision was sent; text not read for this catalogue",
            mark=Mark.SECONDARY,
        ),
    ),
    occasion=Occasion.EACH_EVENT,
    brought_up_by=("sanction_decision", "repair_decision", "wage_extension_decision"),
    met_by=("objection",),
)
"""Six weeks, from the day after the decision was sent."""

MILESTONES: Final = (OBJECTION,)
