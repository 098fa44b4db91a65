"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "03505e2d3770cadf57e5ce6a10df326d38adf98ec25cb8d3c0d70cdfd71a29df"
