"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "75fea44fb7a3deb0d624b0c0a9752c5657260002e59fe52d596b55c0bbd2595d"
