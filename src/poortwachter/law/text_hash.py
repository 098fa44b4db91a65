"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e0f8aaf7e97331b95312fa590724f98f7ecdafca9ea412ba93c73b5aa6ffa365"
