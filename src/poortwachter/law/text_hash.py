"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b2ef7ca8140d321b6e760c4ed71a0343148340a80a47f4c49e2ab53aedc518b5"
