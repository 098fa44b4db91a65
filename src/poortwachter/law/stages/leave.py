"""Maternity leave inside a period that does not count it: such a period begins after the leave, and pauses for it."""

from __future__ import annotations

from .file import File

__all__ = ["after_leave", "through_leave"]


def after_leave(file: File, day: int) -> int:
    """``day``, or the day after the maternity leave that runs on it."""
    for leave in file.leaves:
        if leave.first <= day <= leave.last:
            day = leave.last + 1
    return day


def through_leave(file: File, first: int, number: int) -> int:
    """The last of ``number`` calendar days that begin on ``first``, days of maternity leave not counted."""
    last = after_leave(file, first) + number - 1
    for leave in file.leaves:
        if first < leave.first <= last:
            last = last + leave.last - leave.first + 1
    return last
