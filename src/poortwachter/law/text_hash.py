"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7a241e60ecd8b3b69bc33901fb8deb7f3a098f122484de51d692f6ff3c34e3fe"
