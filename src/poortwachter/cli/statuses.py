"""The exit statuses of the command."""

from __future__ import annotations

from typing import Final

__all__ = ["BAD_INPUT", "NOT_DONE", "SOME_REFUSED"]

BAD_INPUT: Final = 2
"""Bad input, or a file that is already there."""
SOME_REFUSED: Final = 3
"""Some cases were refused, and the others were done."""
NOT_DONE: Final = 3
"""The answer cannot be written, a library is not installed, or the fault is ours."""
