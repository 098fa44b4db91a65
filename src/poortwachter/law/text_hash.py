"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "27848339e1028c3229855498fc2f936f8265fa7c249eeb397460f96f3d4bc92e"
