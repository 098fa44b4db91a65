"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b03700790e23ead8d2652a849fe522ba2b04cf6a7230fb2601dc00700a6c5f56"
