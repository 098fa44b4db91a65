"""Burgerlijk Wetboek Boek 7 (BW), BWBR0005290, article 7:629: how much wage is owed during sickness."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from .instruments import BW7, WIA, ZW

__all__ = [
    "AMOUNT",
    "FIRST_YEAR_DAYS",
    "LATE_APPLICATION",
    "LEAVE",
    "MOST_WAITING_DAYS",
    "PUBLIC_SERVANT",
    "SANCTION",
    "STOP",
    "SUSPENSION",
    "TOLD_AT_ONCE",
    "VOLUNTARY_EXTENSION",
    "WAGE_PERCENT",
    "WAITING_DAYS",
]

WAGE_PERCENT: Final = Decimal(70)
"""Percent of the wage that is owed over hours not worked, BW 7:629(1); texts of 2011 to 2015, seen unchanged in a
newer copy. The wage counts up to the maximum daily wage of Wfsv 17(1).
"""

FIRST_YEAR_DAYS: Final = 52 * 7
"""Counted days 1 to 364: in "de eerste 52 weken" at least the legal minimum wage is owed, BW 7:629(1); same source.
The floor does not return later, nor in an extension or a sanction.
"""

MOST_WAITING_DAYS: Final = 2
"""Days without wage that can be agreed at the start (wachtdagen), BW 7:629(9); texts of 2011 to 2015. Joined spells
have them once, 7:629(10).
"""

AMOUNT: Final = BW7.article("7:629", 1)
WAITING_DAYS: Final = (BW7.article("7:629", 9), BW7.article("7:629", 10))
LEAVE: Final = BW7.article("7:629", 4)
STOP: Final = BW7.article("7:629", 3)
SUSPENSION: Final = BW7.article("7:629", 6)
TOLD_AT_ONCE: Final = BW7.article("7:629", 7)
LATE_APPLICATION: Final = BW7.article("7:629", "11a")
VOLUNTARY_EXTENSION: Final = (BW7.article("7:629", "11b"), WIA.article(24, 1))
SANCTION: Final = (BW7.article("7:629", "11b"), WIA.article(25, 9))
PUBLIC_SERVANT: Final = ZW.article("76a", 1)
"""Pay of a public servant outside the Civil Code; its percentage was not read, so none is given."""
