"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a88aacc5e9eb2ddf6790518d6857a187a43319e6523d550a32b005be836b4434"
