"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4e8b8eb1f08f9913818130aaa8aae8e592bfa12b30c74a1c6a7380221b28e475"
