"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "81eec4b40dc755bfd7c8d61d423136963ae030f0c72ef1d363de699334454cc5"
