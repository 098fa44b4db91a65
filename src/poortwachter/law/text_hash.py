"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "fa52e13b16938311208e586f924a8d59076195928418f0b1aa57ff5fc8af7f83"
