"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ead51797feaba764a7b46a083e6fe4653a3dcdb3b856c541cc5606bd0dfbe924"
