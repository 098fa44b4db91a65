"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "47ef45af7d0eadd5b48611409a7f26a077b61d74b8156af7025c4eec94dba1f1"
