"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1d38ace47d306fa459b819f97176c017b4dbd203fcfb37f36db7860c25673ed8"
