"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3d480fa29fd0d2d79a67288bda6a246f2b27825f046c36d25e3d8dc278888f55"
