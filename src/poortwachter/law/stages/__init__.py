"""The text of the law that moves days: short pure functions on whole days, and the named tuples that they read.

A stage takes the file and earlier outcomes by their names, and gives a day with the clauses on which it rests. It
writes nothing. Its order follows from its parameters. The same text runs in every lane. May import the statutes and
readings of ``law``, ``rules`` and ``counting``, and no engine.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Final

from . import (
    application,
    benefit,
    conditions,
    dismissal,
    duties,
    ends,
    exit,
    first_year,
    leave,
    limits,
    sanction,
    wait,
)
from .timeline import Timeline

__all__ = ["CONDITIONS", "STAGES", "TEXT", "Timeline"]

_WITH_STAGES: Final = (first_year, wait, limits, application, sanction, ends, duties, benefit, dismissal, exit)
TEXT: Final[tuple[ModuleType, ...]] = (leave, *_WITH_STAGES, conditions)
"""The modules of the text: every lane binds names in all of them."""

STAGES: Final[dict[str, Callable[..., object]]] = {
    name: getattr(module, name) for module in _WITH_STAGES for name in module.__all__ if name in Timeline._fields
}
"""Every stage by the name of its outcome."""

CONDITIONS: Final[dict[str, Callable[..., bool | None]]] = {
    name: getattr(conditions, name) for name in conditions.__all__
}
"""When each condition holds, by its name."""
