"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5138abfa2d6b2abba185098047b6a59e3f7e44e80b831533981595fd37e99cce"
