"""A shape for each status, so that none is told by its colour alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ..answer.parts import Status
from ._markup import Element, tag

__all__ = ["SIZE", "marker"]

SIZE: Final = 5.0
"""Half the width of a shape."""


def marker(status: Status, x: float, y: float) -> Element:
    """The shape of ``status``, around ``x`` and ``y``."""
    shape = _SHAPES[status](x, y)
    shape.set("class", f"mark {status.value}")
    return shape


def _disc(x: float, y: float) -> Element:
    return tag("circle", cx=x, cy=y, r=SIZE - 0.5)


def _ring_with_bar(x: float, y: float) -> Element:
    radius = SIZE - 0.5
    return tag(
        "path", d=f"M{x - radius:g} {y:g}a{radius:g} {radius:g} 0 1 0 {2 * radius:g} 0a{radius:g} {radius:g} 0 1 0 "
        f"{-2 * radius:g} 0zM{x:g} {y - radius:g}V{y + radius:g}"
    )  # fmt: skip


def _triangle(x: float, y: float) -> Element:
    return tag("path", d=f"M{x:g} {y - SIZE:g}L{x + SIZE:g} {y + SIZE - 1:g}H{x - SIZE:g}z")


def _diamond(x: float, y: float) -> Element:
    return tag("path", d=f"M{x:g} {y - SIZE:g}L{x + SIZE:g} {y:g}L{x:g} {y + SIZE:g}L{x - SIZE:g} {y:g}z")


def _square(x: float, y: float) -> Element:
    return tag("rect", x=x - SIZE + 1, y=y - SIZE + 1, width=2 * SIZE - 2, height=2 * SIZE - 2)


def _cross(x: float, y: float) -> Element:
    reach = SIZE - 1
    return tag("path", d=f"M{x - reach:g} {y - reach:g}l{2 * reach:g} {2 * reach:g}m0 {-2 * reach:g}l{-2 * reach:g} "
               f"{2 * reach:g}")  # fmt: skip


def _dash(x: float, y: float) -> Element:
    return tag("path", d=f"M{x - SIZE:g} {y:g}h{2 * SIZE:g}")


def _dotted_ring(x: float, y: float) -> Element:
    return tag("circle", cx=x, cy=y, r=SIZE - 0.5, stroke_dasharray="2 2")


_SHAPES: Final[Mapping[Status, Callable[[float, float], Element]]] = {
    Status.MET: _disc,
    Status.MET_LATE: _ring_with_bar,
    Status.OVERDUE: _triangle,
    Status.DUE_SOON: _diamond,
    Status.OPEN: _diamond,
    Status.UPCOMING: _square,
    Status.MISSED: _cross,
    Status.LAPSED: _dash,
    Status.UNKNOWN: _dotted_ring,
    Status.NOT_APPLICABLE: _dash,
}
