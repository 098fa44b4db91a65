"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "682a73a419f2ecfa242aa7c86e144ba698fa8c584e26c90fa26205249567b97b"
