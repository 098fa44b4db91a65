"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a94e9bf65b02ef9fe41b9ba3cc572902d8289ef7f7a762d6185899314ea842c6"
