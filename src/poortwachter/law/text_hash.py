"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3ebbbd07910dc4e813c561cf8a1ff9033b3f493a480ab757d16563cb64903649"
