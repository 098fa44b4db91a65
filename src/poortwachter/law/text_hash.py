"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b17d506be59af1eedf651e2063ff594bab9b128f1627b6cf8aa6e2d318938fbc"
