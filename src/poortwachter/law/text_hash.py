"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "22592cc0ff28c629e0e667f235e36f0435bd66fce2085cea4a1c1948e482cb18"
