"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a010c8e11ffd606c19915bf22eb74c45171adc175043f38b0f24dfcdee4b8dfb"
