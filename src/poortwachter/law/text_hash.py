"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c265a3fbf266687c1295acb0edeebea748f8400aa9476c93c9d0304a7d8dd048"
