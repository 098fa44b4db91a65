"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b8da9f3fd19f189f3f99e1ba865916b6e6b2c4d0edc5af657a99a1ecc9739739"
