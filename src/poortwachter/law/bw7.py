"""Burgerlijk Wetboek Boek 7 (BW), BWBR0005290: wage during sickness and the prohibition of notice."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..terms import Anchor, end_of_week, years
from .instruments import BW7
from .rule import Mark, PeriodRule

__all__ = ["DISMISSAL_BAN", "WAGE_CONTINUATION"]

WAGE_CONTINUATION: Final = PeriodRule(
    id="wage_continuation",
    nl="Loondoorbetaling",
    en="Wage continuation",
    last_day=end_of_week(104),
    basis=(BW7.article("7:629", 1), BW7.article("7:629", 10)),
    in_force_from=date(2004, 1, 1),
    source="texts of 2011 to 2015, unchanged since; 104 weeks for first sick days from 1 January 2004 (Stb. 2003, 555)",
    mark=Mark.VERIFIED,
)
"""104 weeks of wage, the first sick day included."""

DISMISSAL_BAN: Final = PeriodRule(
    id="dismissal_ban",
    nl="Opzegverbod tijdens ziekte",
    en="Prohibition of notice during sickness",
    last_day=years(2).after(Anchor.FIRST_SICK_DAY),
    basis=(BW7.article("7:670", 1),),
    in_force_from=None,
    source="texts of 2011 to 26 November 2015",
    mark=Mark.VERIFIED,
)
"""Two calendar years, not 104 weeks: the ban outlasts the wage by two or three days. Notice is possible on the day
of the term.
"""
