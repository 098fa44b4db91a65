"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "77546040c3b5ad374851cd41afac2b54cc14d59585ed336cfb8ae274510f8000"
