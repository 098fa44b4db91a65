"""Where in this library a fault of ours came up: its kind, module and line, and nothing of what was given."""

from __future__ import annotations

from pathlib import Path
from typing import Final

__all__ = ["fault_at"]

_ROOT: Final = Path(__file__).parent


def fault_at(error: BaseException) -> str:
    """The kind of an error, with the innermost module of this library in it and the line there."""
    place, at = "", error.__traceback__
    while at is not None:
        path = Path(at.tb_frame.f_code.co_filename)
        if path.is_relative_to(_ROOT):
            place = f", {path.relative_to(_ROOT).as_posix()}:{at.tb_lineno}"
        at = at.tb_next
    return f"{type(error).__name__}{place}"
