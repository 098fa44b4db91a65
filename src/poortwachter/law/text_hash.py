"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4e5f5ead05fb9a3d0036efbfbec618fb523502a59f45c6047dfd1b62cb430545"
