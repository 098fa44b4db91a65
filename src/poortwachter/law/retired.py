"""Questions that are asked no more, of which answers stand in files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["RETIRED"]

RETIRED: Final[Mapping[str, tuple[str, str, str] | None]] = {
    "UP-E11": ("no", "UP-E07", "no"),
    "UP-M05": ("yes", "UP-M01", "yes"),
    "UP-N06": None,
    "UP-S16": ("no", "UP-S08", "no"),
}
"""Questions that are asked no more: an answer on file stays a fact. Where it says as much as an answer to another
question, it counts as that one: its value, that question and its value.
"""
