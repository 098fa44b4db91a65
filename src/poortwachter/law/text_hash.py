"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "639d56de379b4421716877273ca5a9dd3cf8a16b9a1e18dc8680e4c792365834"
