"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3b5f1be0ecb8fe55b93d45bf07bec3ff9017e7411b1e45d6a07296cb80269cd7"
