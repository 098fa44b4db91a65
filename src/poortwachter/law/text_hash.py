"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "405e79f0cf384175e5b48f3f230ac1920e6f641facd6ee3498bead8fdff96156"
