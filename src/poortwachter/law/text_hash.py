"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8e2a553b46a1464c2d4d2492e866ab4f35a259db05934b670f393e3c9469c826"
