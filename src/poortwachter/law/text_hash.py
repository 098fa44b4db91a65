"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3bf54b15a8a6f0f37ac2f6027bcec7dead1c60bcb8c17c1981e39aeb786a13a7"
