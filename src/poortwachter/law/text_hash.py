"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "30e820e171b2650b70f153c4840cf8536d74c1d18a0fa718f6d4e1778cc6bfa6"
