"""Words that several refusals share, in English and in Dutch."""

from __future__ import annotations

from typing import Final

__all__ = ["ONE_OF", "ONE_OF_THESE", "THE_NUMBER"]

THE_NUMBER: Final = ("correct the number", "corrigeer het getal")

ONE_OF: Final = ("one of {names}", "een van {names}")
ONE_OF_THESE: Final = ("use one of these codes", "gebruik een van deze")
