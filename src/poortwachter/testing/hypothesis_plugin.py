"""What Hypothesis loads by its entry point: how to draw a case, its parts or a pack where a test asks for the type."""

from __future__ import annotations

from hypothesis import strategies as st

from ..facts.absences import Absence, Leave
from ..facts.case import Case
from ..packs.language import Pack
from .made_packs import packs
from .parts import leaves, spells
from .strategies import cases

__all__ = ["register"]


def register() -> None:
    """Let ``st.from_type`` draw a valid case of any plot, a spell, a leave and a pack."""
    st.register_type_strategy(Case, cases())
    st.register_type_strategy(Absence, spells(most=1).map(lambda found: found[0]))
    st.register_type_strategy(Leave, leaves())
    st.register_type_strategy(Pack, packs())
