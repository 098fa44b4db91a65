"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "224116c7f92ed54b86f7c11979d2e8300b87f69394b98db19e338e506d890fc4"
