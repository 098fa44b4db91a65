"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3d8cb18556d5d8b0459078a4cdae83f71b20a50a60fb0d2711723ffb87c789ea"
