"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b083cc98f51ab1914e2b02640366d1aa3ed0b74a56ddbab358fa558409d23c8d"
