"""The exit status of a command over many cases."""

from __future__ import annotations

from typing import Final

__all__ = ["SOME_REFUSED"]

SOME_REFUSED: Final = 3
"""Some cases were refused, and the others were done."""
