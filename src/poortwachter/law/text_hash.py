"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "366c13b580b9d2df453ab0df70ebcdeb6e668ec022de40a46dbbf2869bec7048"
