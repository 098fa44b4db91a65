"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d6a9a419a067e8dc3112a3e26c4321b3a29c621ed91d7dc3be76a9f26e6a04bf"
