"""The examples in the docstrings of the facts."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest


@pytest.mark.parametrize("name", ["counting.days", "facts._filing", "facts.records", "facts.records._numbers"])
def test_the_examples_hold(name: str) -> None:
    """Each module has at least one, and it says what comes out."""
    failed, tried = doctest.testmod(import_module(f"poortwachter.{name}"))
    assert (failed, tried > 0) == (0, True)
