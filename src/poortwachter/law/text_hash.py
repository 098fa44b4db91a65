"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cbe9e56961e167cad2ac1f1ed275c33d702ee0bcf6f2a2291a62a0a48cafbe1e"
