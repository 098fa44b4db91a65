"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "83d3f82e7fdbae0cac78316e5fb91b6998ff8a17a8d85c1791fe076bdfb1739b"
