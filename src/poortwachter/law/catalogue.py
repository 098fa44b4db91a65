"""The whole catalogue: every rule of every statute, in the order in which they are answered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from ..rules.rule import Figure, MilestoneRule, PeriodRule
from . import awb, bw7, bw7_wage, rpez, uwv_guidance, wia, zw

__all__ = ["FIGURES", "MILESTONES", "PERIODS", "RULES", "VERIFIED_THROUGH", "VERSION", "catalogue_sha256"]

VERSION: Final = "2026.11"
"""Version of the catalogue: the year and month of its last change."""

VERIFIED_THROUGH: Final = date(2026, 7, 1)
"""The law was checked up to and including the texts of this day."""

MILESTONES: Final[tuple[MilestoneRule, ...]] = (
    *rpez.MILESTONES,
    *zw.MILESTONES,
    *wia.MILESTONES,
    *uwv_guidance.MILESTONES,
    *awb.MILESTONES,
    *bw7.MILESTONES,
)

PERIODS: Final[tuple[PeriodRule, ...]] = (wia.WAITING_PERIOD, bw7.WAGE_CONTINUATION, bw7.DISMISSAL_BAN)

FIGURES: Final[tuple[Figure, ...]] = (*wia.FIGURES, *uwv_guidance.FIGURES, *bw7.FIGURES, *bw7_wage.FIGURES)
"""Numbers that periods, conditions and wage reckon with."""

RULES: Final[Mapping[str, MilestoneRule]] = {rule.id: rule for rule in MILESTONES}


@cache
def catalogue_sha256() -> str:
    """SHA-256 of milestones, periods and figures as data. The signals of the risk are not in it."""
    text = "\n".join(repr(rule) for rule in (*MILESTONES, *PERIODS, *FIGURES))
    return hashlib.sha256(text.encode()).hexdigest()
