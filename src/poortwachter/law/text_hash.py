"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5952beeb1cbefde96c773bb1e4f6bb41de3742b49152d51fbff48f340e7e4ab3"
