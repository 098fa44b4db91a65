"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "690f2271451196bf4fa91d3a1b619a3a0299c9630dd3f5cd7474b35e3e4cbcd6"
