"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7867c3cdc3f900bf4025cfb5c5691cc3ff9d4b8cd7137ceafd02266c3a3992c6"
