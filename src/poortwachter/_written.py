"""Functions that are written out once, so that what is known beforehand is not looked up in every case.

The standard library makes named tuples and dataclasses so. What is written comes from the catalogue and from the names
of this library, never from a case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

__all__ = ["written_out"]


def written_out(parameters: str, lines: Iterable[str], scope: Mapping[str, Any]) -> Callable[..., Any]:
    """The function of these parameters whose body is ``lines``; it finds ``scope`` beside the builtins.

    >>> written_out("day, days=7", ["return day + days"], {})(1)
    8
    """
    made = dict(scope)
    exec("\n    ".join((f"def written({parameters}):", *lines)), made)
    function: Callable[..., Any] = made["written"]
    return function
