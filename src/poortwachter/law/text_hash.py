"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "d1a79ad42bdea887542dc548cdbcc5fafb89a8a45c30fc65d8d8dd2cdd4368c5"
