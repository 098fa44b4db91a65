"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "211d77e96a5e2e2a681fab80bfa82abf114d44db0a5a2dd45fa8a8a6a3512864"
