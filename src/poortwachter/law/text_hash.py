"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "10e0048b43ec1c57a09e8f5bcc4cd4b0f54841c9436f6905fec2e0815063ff61"
