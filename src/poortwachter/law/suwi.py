"""Wet structuur uitvoeringsorganisatie werk en inkomen (SUWI), BWBR0013060: UWV's expert opinion."""

from __future__ import annotations

from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Bearer, Mark, MilestoneRule, Occasion, Version
from ..rules.terms import next_working_day, weeks
from .anchors import EVENT
from .conditions import OPINION_BEFORE_APPLICATION
from .instruments import ATW, SUWI

__all__ = ["EXPERT_OPINION", "MILESTONES"]

EXPERT_OPINION: Final = MilestoneRule(
    id="expert_opinion",
    nl="Deskundigenoordeel van UWV",
    en="UWV's expert opinion",
    bearer=Bearer.UWV,
    authority=Authority.STATUTE,
    versions=(
        Version(
            due=next_working_day(weeks(2).after(EVENT)),
            basis=(SUWI.article(32), SUWI.article("32a", 3), ATW.article(1, 1)),
            source="text of 1 July 2026; UWV works with four weeks (its instruction of 2025)",
            mark=Mark.VERIFIED,
        ),
    ),
    occasion=Occasion.EACH_REQUEST,
    brought_up_by=("expert_opinion",),
    stated_as="expert_opinion_due",
    met_by=("expert_opinion",),
    caveats_of_event=(OPINION_BEFORE_APPLICATION,),
)
"""Within two weeks after receipt of the request; UWV can name another day (Awb 4:14)."""

MILESTONES: Final = (EXPERT_OPINION,)
