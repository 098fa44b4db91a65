"""What Hypothesis loads by its entry point: how to draw a case, its parts or a pack where a test asks for the type."""

from __future__ import annotations

from hypothesis import strategies as st

from ..facts.absences import Absence, Leave
from ..facts.case import Case
from ..packs.language import Pack

__all__ = ["register"]


def register() -> None:
    """Let ``st.from_type`` draw a valid case of any plot, a spell, a leave and a pack."""
    st.register_type_strategy(Case, _case)
    st.register_type_strategy(Absence, _spell)
    st.register_type_strategy(Leave, _leave)
    st.register_type_strategy(Pack, _pack)


# Hypothesis loads this module while it is being imported itself. What draws imports Hypothesis: where a program imports
# that first, it is only half there by now.


def _case(asked: type[Case]) -> st.SearchStrategy[Case]:
    # Imported when it is drawn, see above.
    from .strategies import cases

    return cases()


def _spell(asked: type[Absence]) -> st.SearchStrategy[Absence]:
    # Imported when it is drawn, see above.
    from .parts import spells

    return spells(most=1).map(lambda found: found[0])


def _leave(asked: type[Leave]) -> st.SearchStrategy[Leave]:
    # Imported when it is drawn, see above.
    from .parts import leaves

    return leaves()


def _pack(asked: type[Pack]) -> st.SearchStrategy[Pack]:
    # Imported when it is drawn, see above.
    from .made_packs import packs

    return packs()
