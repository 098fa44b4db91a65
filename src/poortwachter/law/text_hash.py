"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2f011fc0589559fc6afeeef61a0dd6df19a3232cd48e8a81608534de79195086"
