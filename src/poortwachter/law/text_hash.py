"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "0fad9afee62508928af7e4894b8b31b459f219fd576dc3120dbc0b80bf87a046"
