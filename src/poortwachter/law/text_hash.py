"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b57d74a2b2f6c8df641e69b6773be05b65beaf954986eb755c7d39f1dbd81ff3"
