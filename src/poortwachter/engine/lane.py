"""A lane: the same text of the law with other names bound. The plain lane binds numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..rules import verbs
from ..rules.catalogue import Catalogue
from .terms import Terms

__all__ = ["Lane", "plain"]


class Lane(NamedTuple):
    """One way of running a catalogue.

    Attributes:
        catalogue: the catalogue.
        stages: its stages, with the names of this lane bound.
        holds: its conditions, likewise.
        terms: its terms, prepared with the verbs of this lane.
    """

    catalogue: Catalogue
    stages: Mapping[str, Callable[..., Any]]
    holds: Mapping[str, Callable[..., bool | None]]
    terms: Terms


def plain(catalogue: Catalogue) -> Lane:
    """The lane that runs the text as it stands, on numbers; it reads a contested reading only where it matters."""
    return Lane(catalogue, catalogue.stages, catalogue.holds, Terms(verbs, weighing=True))
