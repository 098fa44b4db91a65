"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0c58399be17d98987f73e768bf6141cd44c1d89a48ab61472d3b4527d1b8c907"
