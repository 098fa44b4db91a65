"""A signal that no dated fact can show: only the answer to a question."""

from __future__ import annotations

from ...rules.citation import Citation
from ...rules.patterns import Template
from ...rules.signal import Effect, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE

__all__ = ["asked"]


def asked(
    id: str,
    weight: Weight,
    said: tuple[str, str],
    question: Question,
    remedy: str,
    *,
    basis: tuple[Citation, ...],
    when: Template | None = None,
) -> Signal:
    """The signal ``id``; ``said`` is what it says in Dutch and in English."""
    return Signal(
        id=id,
        nl=said[0],
        en=said[1],
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=weight,
        basis=basis,
        when=when,
        asks=question,
        remedy=remedy,
        repair_by=APPLICATION_DUE,
    )
