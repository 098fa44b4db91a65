"""How an answer shows itself in a notebook, without the rooms below knowing the room that draws it.

The hall, ``poortwachter/__init__.py``, says who draws; the drawing is loaded when the first answer is shown.
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["Shown", "drawn_by"]

_drawing: list[Callable[[object], dict[str, str]]] = []


def drawn_by(draw: Callable[[object], dict[str, str]]) -> None:
    """From now on ``draw`` gives the forms of an object, each by its media type."""
    _drawing[:] = [draw]


class Shown:
    """What shows itself in a notebook."""

    __slots__ = ()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """The forms that a notebook can choose from, by media type."""
        return _drawing[0](self) if _drawing else {"text/plain": repr(self)}
