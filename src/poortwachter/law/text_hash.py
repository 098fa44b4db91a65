"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "947da46c13327b93eaf151580009333a806d10aa0b9609c6e781f65adc0ce6c9"
