"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "015773e2b78bb53dbadc8e1bdfedf51719c639ed9f727b2b2039c721177f5423"
