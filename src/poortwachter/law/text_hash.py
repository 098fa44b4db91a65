"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e179eceec16e43bb74a94a2e6db4dfb0a96d1a86c503e8e49a0fd3ee155b687a"
