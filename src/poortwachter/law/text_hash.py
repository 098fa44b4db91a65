"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c98b4fc31f94fa5fb0a640f3fe9d9093eac7d19038bb89589c1a5315ca803faf"
