"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c0931ac5072dbabed3da5d65d725e2e702360385200ba059ff21b9189b2cdffa"
