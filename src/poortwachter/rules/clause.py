"""A clause: why a stage of the law gives the day that it gives, or none. Declared once, with articles and words."""

from __future__ import annotations

from enum import StrEnum

from .citation import Citation
from .rule import Mark

__all__ = ["Clause", "ClauseKind"]


class ClauseKind(StrEnum):
    """What a clause says."""

    GROUND = "ground"
    """On which articles the day rests."""
    NO_DAY = "no_day"
    """Why there is no day."""
    CUT = "cut"
    """What ended it before its time."""
    WAITS = "waits"
    """What the day still waits for: a decision, or a fact."""


class Clause(int):
    """One clause. It is a bit, so that all that a day rests on is one number that costs nothing to carry along.

    Attributes:
        id: stable name: the code of a reason, or of what is waited for.
        kind: what it says.
        nl: the same in Dutch.
        en: the same in English.
        basis: the articles.
        source: where the text was read, and in which state.
        mark: how well the text is known.
    """

    id: str
    kind: ClauseKind
    nl: str
    en: str
    basis: tuple[Citation, ...]
    source: str
    mark: Mark

    def __new__(
        cls,
        place: int,
        id: str,
        kind: ClauseKind,
        nl: str,
        en: str,
        basis: tuple[Citation, ...],
        source: str,
        mark: Mark = Mark.VERIFIED,
    ) -> Clause:
        """Declare the clause that has bit ``place``."""
        made = super().__new__(cls, 1 << place)
        made.id, made.kind, made.nl, made.en = id, kind, nl, en
        made.basis, made.source, made.mark = basis, source, mark
        return made

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]
        return self.bit_length() - 1, self.id, self.kind, self.nl, self.en, self.basis, self.source, self.mark

    def __repr__(self) -> str:
        said = (self.id, self.kind.value, self.nl, self.en, self.basis, self.source, self.mark.value)
        return f"Clause({', '.join(map(repr, said))})"
