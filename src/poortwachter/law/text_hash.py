"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5be94bc26aaff255c59d1bd19bbde76b7eb1f1e62dbc1fb578c050975fb5d5c2"
