"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "acea24de67a41085441a2927f1c007a87a756a94bf026ba7be2db6c1999fcdfe"
