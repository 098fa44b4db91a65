"""Wet arbeid en zorg (Wazo), BWBR0013008, article 3:1: how long maternity leave can last, and what it can lie in."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.rule import Figure
from .instruments import WAZO

__all__ = [
    "AFTER_BIRTH_WEEKS",
    "EARLIEST_LEAVE_WEEKS",
    "EARLIEST_LEAVE_WEEKS_OF_MORE",
    "FIGURES",
    "HOSPITAL_WEEKS",
    "LATEST_LEAVE_WEEKS",
    "LATEST_LEAVE_WEEKS_OF_MORE",
    "PUT_OFF_WITHIN_WEEKS",
]

_TEXT: Final = "text of 1 January 2025, the newest seen"
_OF_MORE: Final = "texts of 1 April 2016 to 1 January 2025, the newest seen; not in that of 1 January 2016"
_OF_MORE_FROM: Final = date(2016, 4, 1)

EARLIEST_LEAVE_WEEKS: Final = Figure(
    6,
    id="leave_earliest",
    nl="Zwangerschapsverlof: ten vroegste voor de dag na de vermoedelijke datum",
    en="Maternity leave: at the earliest before the day after the expected date",
    unit="week",
    basis=(WAZO.article("3:1", 2),),
    source=_TEXT,
)

LATEST_LEAVE_WEEKS: Final = Figure(
    4,
    id="leave_latest",
    nl="Zwangerschapsverlof: uiterlijk voor de dag na de vermoedelijke datum",
    en="Maternity leave: at the latest before the day after the expected date",
    unit="week",
    basis=(WAZO.article("3:1", 2),),
    source=_TEXT,
)

EARLIEST_LEAVE_WEEKS_OF_MORE: Final = Figure(
    10,
    id="leave_earliest_of_more",
    nl="Zwangerschapsverlof van meer dan één kind: ten vroegste voor de dag na de vermoedelijke datum",
    en="Maternity leave of more than one child: at the earliest before the day after the expected date",
    unit="week",
    basis=(WAZO.article("3:1", 2),),
    source=_OF_MORE,
    in_force_from=_OF_MORE_FROM,
)

LATEST_LEAVE_WEEKS_OF_MORE: Final = Figure(
    8,
    id="leave_latest_of_more",
    nl="Zwangerschapsverlof van meer dan één kind: uiterlijk voor de dag na de vermoedelijke datum",
    en="Maternity leave of more than one child: at the latest before the day after the expected date",
    unit="week",
    basis=(WAZO.article("3:1", 2),),
    source=_OF_MORE,
    in_force_from=_OF_MORE_FROM,
)

AFTER_BIRTH_WEEKS: Final = Figure(
    10,
    id="leave_after_birth",
    nl="Bevallingsverlof: ten minste",
    en="Leave after the birth: at least",
    unit="week",
    basis=(WAZO.article("3:1", 3),),
    source=_TEXT,
)

HOSPITAL_WEEKS: Final = Figure(
    10,
    id="leave_hospital",
    nl="Bevallingsverlof: verlenging bij een ziekenhuisopname van het kind, ten hoogste",
    en="Leave after the birth: longer for a child in hospital, at most",
    unit="week",
    basis=(WAZO.article("3:1", 5),),
    source=_TEXT,
)

PUT_OFF_WITHIN_WEEKS: Final = Figure(
    30,
    id="leave_put_off",
    nl="Bevallingsverlof: het uitgestelde deel wordt opgenomen binnen",
    en="Leave after the birth: a part that is put off is taken within",
    unit="week",
    basis=(WAZO.article("3:1", 6),),
    source=_TEXT,
)

FIGURES: Final = (
    EARLIEST_LEAVE_WEEKS,
    LATEST_LEAVE_WEEKS,
    EARLIEST_LEAVE_WEEKS_OF_MORE,
    LATEST_LEAVE_WEEKS_OF_MORE,
    AFTER_BIRTH_WEEKS,
    HOSPITAL_WEEKS,
    PUT_OFF_WITHIN_WEEKS,
)
