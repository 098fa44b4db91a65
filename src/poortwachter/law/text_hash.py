"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "657550fc46765c4e5b1372b7479601ff99ad43f8fb4c5bf65bf27fad5dee06cc"
