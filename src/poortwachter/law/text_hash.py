"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "ae03fb82a2069b0a37f5e052485262645d77d730136a0f1fd8aa5ce6c92b44ba"
