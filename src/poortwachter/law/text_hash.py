"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a96a791c62d1ac4dd5b18442d621f95c08998fe692827c9a0d9efe59194b4481"
