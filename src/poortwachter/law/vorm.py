"""Beleidsregels vorm- en herkenbaarheidsvereisten, BWBR0015184: the form of the re-integration report."""

from __future__ import annotations

from typing import Final

from ..rules.citation import Authority
from ..rules.rule import Figure
from .instruments import UWV, VORM

__all__ = ["FIGURES", "FULL_REPORT_WEEKS"]

FULL_REPORT_WEEKS: Final = Figure(
    10,
    id="full_report",
    nl="Einde dienstverband: een kort verslag volstaat bij kortere ziekte dan",
    en="End of employment: a short report is enough in a sickness shorter than",
    unit="week",
    basis=(VORM.article("2a", 1), UWV.section("onderzoeksplan overhevelen 2021")),
    source="text read; UWV's plan of inquiry of 2021, text read",
    authority=Authority.POLICY_RULE,
)

FIGURES: Final = (FULL_REPORT_WEEKS,)
