"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "52fad5a56ad2573b866d3b9057aa01aaaa418d94fbee6e1ddea941134f9d1df0"
