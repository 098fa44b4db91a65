"""What Hypothesis loads by its entry point: how to draw a case where a test asks for its type."""

from __future__ import annotations

from hypothesis import strategies as st

from ..facts.case import Case
from .strategies import cases

__all__ = ["register"]


def register() -> None:
    """Let ``st.from_type(Case)`` draw a valid case of any plot."""
    st.register_type_strategy(Case, cases())
