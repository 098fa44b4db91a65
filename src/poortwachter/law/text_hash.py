"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "487ed4e6899a691e7a4b97a918b447080781005353d54027cf255eeed0ebfbc9"
