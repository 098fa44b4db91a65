"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "29c27bd4e3c4c34b33e5845165fab466e36aa802cfd9809c9be76aed4de692af"
