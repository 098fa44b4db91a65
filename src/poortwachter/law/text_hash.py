"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "dcebc09eb0d0172ef4169ad80b84294f1ddf00245e811358f9e51a2e653f752e"
