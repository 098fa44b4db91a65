"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "595de101647baa5fe2e7d0e2c0627976aeb94782812df0d3f6411770cd56233a"
