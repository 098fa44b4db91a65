"""What cannot both be true, and what is only odd: one table, with the smallest facts that show each row.

*Refused*: a contradiction of facts; the case or the question is refused, with path and remedy.
*Caveat*: odd, but it happens; the answer stands and says what to look at in ``caveats``.
*Fine*: it can be so; nothing is said, or a day of UWV or a status of a milestone says it already.
"""

from __future__ import annotations

from typing import Final

from ._applications import EARLY_IVA, EXTENSION, WIA
from ._documents import DOCUMENTS, MEASURES
from ._leaving import LEAVING
from ._row import Outcome, Row
from ._sanctions import SANCTIONS, STATED
from ._sickness import LEAVE, PERSON, SICKNESS

__all__ = ["TABLE", "Outcome", "Row"]

TABLE: Final[tuple[Row, ...]] = (
    *SICKNESS, *LEAVE, *PERSON, *DOCUMENTS, *MEASURES, *WIA, *EARLY_IVA, *EXTENSION, *SANCTIONS, *STATED,
    *LEAVING,
)  # fmt: skip
"""Every row."""
