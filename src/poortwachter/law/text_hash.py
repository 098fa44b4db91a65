"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b65a1ac7646a77b33cf0e358d9a2bb2ec6456013ae47ab9abd2ae183d60ae5bf"
