"""Burgerlijk Wetboek Boek 7 (BW), BWBR0005290, article 7:629: how much wage is owed during sickness."""

from __future__ import annotations

from typing import Final

from ..rules.rule import Figure
from .bw7 import FIRST_SICK_DAY_WITH_104_WEEKS
from .instruments import BW7, WIA

__all__ = [
    "AMOUNT",
    "FIGURES",
    "FIRST_YEAR_DAYS",
    "LATE_APPLICATION",
    "LEAVE",
    "MOST_WAITING_DAYS",
    "SANCTION",
    "SET_OFF",
    "STOP",
    "SUITABLE_WORK",
    "SUSPENSION",
    "TOLD_AT_ONCE",
    "VOLUNTARY_EXTENSION",
    "WAGE_PERCENT",
    "WAITING_DAYS",
]

WAGE_PERCENT: Final = Figure(
    70,
    id="wage_percent",
    nl="Loon over niet gewerkte uren, van het loon tot het maximumdagloon (Wfsv 17(1))",
    en="Wage over hours not worked, of the wage up to the maximum daily wage (Wfsv 17(1))",
    unit="percent",
    basis=(BW7.article("7:629", 1),),
    source="texts of 2011 to 1 July 2026",
    in_force_from=FIRST_SICK_DAY_WITH_104_WEEKS,
)

FIRST_YEAR_DAYS: Final = Figure(
    52 * 7,
    id="minimum_wage_floor",
    nl="Ten minste het wettelijk minimumloon, tot en met",
    en="At least the legal minimum wage, up to and including",
    unit="counted_day",
    basis=(BW7.article("7:629", 1),),
    source="the first 52 weeks in the text; texts of 2011 to 1 July 2026",
    in_force_from=FIRST_SICK_DAY_WITH_104_WEEKS,
)

MOST_WAITING_DAYS: Final = Figure(
    2,
    id="waiting_days",
    nl="Wachtdagen die kunnen worden overeengekomen",
    en="Days without wage that can be agreed at the start",
    unit="day",
    basis=(BW7.article("7:629", 9), BW7.article("7:629", 10)),
    source="texts of 2011 to 1 July 2026; joined spells have them once",
)

AMOUNT: Final = BW7.article("7:629", 1)
WAITING_DAYS: Final = (BW7.article("7:629", 9), BW7.article("7:629", 10))
LEAVE: Final = BW7.article("7:629", 4)
STOP: Final = BW7.article("7:629", 3)
SUSPENSION: Final = BW7.article("7:629", 6)
TOLD_AT_ONCE: Final = BW7.article("7:629", 7)
SET_OFF: Final = BW7.article("7:629", 5)
SUITABLE_WORK: Final = BW7.article("7:629", 12)
LATE_APPLICATION: Final = BW7.article("7:629", "11a")
VOLUNTARY_EXTENSION: Final = (BW7.article("7:629", "11b"), WIA.article(24, 1))
SANCTION: Final = (BW7.article("7:629", "11b"), WIA.article(25, 9))

FIGURES: Final = (WAGE_PERCENT, FIRST_YEAR_DAYS, MOST_WAITING_DAYS)
