"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7ce49c3a5dc8bb7f37f38db3d6138817bf5c6b903929d5fed72d78c199283068"
