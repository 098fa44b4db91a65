"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cce1c8af3bb15c02162c17b98a060a1b9f0e4fb5dd9061ced332bc82eb0287f5"
