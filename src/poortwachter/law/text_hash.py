"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d4b239d9aed97d7c5a56d092d2bde90f2005a572edbc514a5036884033c8f639"
