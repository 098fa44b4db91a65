"""What is cited in place of title 7.10 of the Civil Code where something else governs the employment.

A public servant outside the Civil Code has section four of the Ziektewet (76a to 76e). Where there is no employer there
is no wage; a self-insured former one has the duties of BW 7:658a all the same, by its sixth paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, Literal

from ..rules.citation import Citation
from .bw7_wage import (
    AMOUNT,
    LATE_APPLICATION,
    LEAVE,
    SANCTION,
    SET_OFF,
    STOP,
    SUITABLE_WORK,
    SUSPENSION,
    TOLD_AT_ONCE,
    VOLUNTARY_EXTENSION,
    WAITING_DAYS,
)
from .instruments import BW7, ZW

__all__ = [
    "NO_EMPLOYER",
    "PUBLIC_SERVANT",
    "PUBLIC_SERVANT_IN_SANCTION",
    "REINTEGRATION",
    "Regime",
    "governing",
    "under_civil_code",
]

Regime = Literal["civil_code", "public_servant", "no_employer"]

REINTEGRATION: Final = BW7.article("7:658a", 1)

PUBLIC_SERVANT: Final[Mapping[Citation, tuple[Citation, ...]]] = {
    AMOUNT: (ZW.article("76a", 1),),
    WAITING_DAYS[0]: (ZW.article("76a", 3),),
    WAITING_DAYS[1]: (ZW.article("76a", 5),),
    LEAVE: (ZW.article("76a", 4),),
    STOP: (ZW.article("76b", 2),),
    SUSPENSION: (ZW.article("76b", 3),),
    TOLD_AT_ONCE: (),
    SET_OFF: (ZW.article("76c"),),
    SUITABLE_WORK: (),
    LATE_APPLICATION: (ZW.article("76a", "6a"),),
    VOLUNTARY_EXTENSION[0]: (ZW.article("76a", "6b"),),
    REINTEGRATION: (ZW.article("76e", 1),),
}
"""A public servant outside the Civil Code: what stands in place of it, text of 1 July 2026.

The same 70 percent, of the pay of their own scheme, with the legal minimum wage in the first 52 weeks. Waiting days,
stop and suspension need a rule in that scheme (ZW 76a(3), 76b). None of these articles asks to tell the employee at
once of a stop or a suspension; whether a scheme does was not read.
"""

PUBLIC_SERVANT_IN_SANCTION: Final = {**PUBLIC_SERVANT, SANCTION[0]: (ZW.article("76a", "6c"),)}
"""The same where a sanction is cited: one paragraph of the Civil Code stands for two of the Ziektewet."""

NO_EMPLOYER: Final[Mapping[Citation, tuple[Citation, ...]]] = {TOLD_AT_ONCE: (), LATE_APPLICATION: ()}
"""Without an employer there is no wage to hold back, and none that a late application could lengthen."""


def under_civil_code(regime: Regime | None) -> bool:
    """Whether title 7.10 of the Civil Code governs the employment; ``None`` is taken to be so."""
    return regime is None or regime == "civil_code"


@cache
def governing(regime: Regime | None, basis: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The articles that govern this kind of employment."""
    if under_civil_code(regime):
        return basis
    instead = NO_EMPLOYER
    if regime == "public_servant":
        instead = PUBLIC_SERVANT_IN_SANCTION if SANCTION[1] in basis else PUBLIC_SERVANT
    return tuple(dict.fromkeys(found for item in basis for found in instead.get(item, (item,))))
