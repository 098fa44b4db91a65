"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4707ac06e80045b5415fc54f7a34c9dea276c46467d88c7bc14d061dd8455a61"
