"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6cc85a950ecc733e1bdf6b219e40ac71bb27fad91e9b8bd2e4b4b9cfb30a52d7"
