"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "168dfdd336bbb14f45c645e0356242d9716ac44f0a70de9487f67885865ca051"
