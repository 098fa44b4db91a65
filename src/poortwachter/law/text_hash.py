"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "67da3807ee9ea03a4482294acd8c32f7cd38bad555eaf0e9f10ac52290194fa3"
