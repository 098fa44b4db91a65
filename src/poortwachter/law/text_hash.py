"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d4bd1946a0aa1d6ec55e4e4ab81d734fa75ef81bdbc77d45380a48507780d0fe"
