"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "21e54756d6a1d215591556f95eef407d4c1c1fea39ee0496e284213a2e334643"
