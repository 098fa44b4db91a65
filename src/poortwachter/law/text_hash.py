"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "98947371a0e4bd5e715c45cd7c6faa90102495b041afe51122c02fc153a0bbfa"
