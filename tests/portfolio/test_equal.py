"""Columns say what single cases say: a few here, a hundred thousand with ``make portfolio``."""

from __future__ import annotations

from datetime import date

import pytest

pytest.importorskip("pyarrow")

from equal import of_generated, of_made


def test_generated_cases() -> None:
    """On and beside the days on which something changes."""
    assert list(of_generated(range(100, 160))) == []


def test_made_up_cases() -> None:
    """A realistic mix."""
    assert list(of_made(60, date(2026, 11, 26))) == []
