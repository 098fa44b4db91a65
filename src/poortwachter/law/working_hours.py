"""Arbeidstijdenwet, BWBR0007671: from what age anybody works."""

from __future__ import annotations

from typing import Final

from ..rules.rule import Figure
from .instruments import ARBEIDSTIJDENWET

__all__ = ["CHILD_BELOW", "FIGURES", "YOUNGEST"]

CHILD_BELOW: Final = Figure(
    16,
    id="child_below",
    nl="Kind: jonger dan",
    en="Child: younger than",
    unit="year",
    basis=(ARBEIDSTIJDENWET.article("1:2", 1),),
    source="text of 1 July 2025",
)

YOUNGEST: Final = Figure(
    12,
    id="youngest_worker",
    nl="Een kind werkt niet: de jongste leeftijd met een uitzondering",
    en="A child does not work: the youngest age with an exception",
    unit="year",
    basis=(ARBEIDSTIJDENWET.article("3:2", 1), ARBEIDSTIJDENWET.article("3:2", "2a")),
    source="text of 1 July 2025; a dispensation for a performance, 3:3, has no age and is left aside",
)

FIGURES: Final = (CHILD_BELOW, YOUNGEST)
