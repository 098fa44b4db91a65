"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "30b5db83c7ae26c7b788aa639522267cab3cf30818a9e0bf71cc746cc6734ab9"
