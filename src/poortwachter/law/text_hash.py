"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2571452642b872e701f6caf3f20862a21aee4f1e5d9ae64c4336c06bca2faae1"
