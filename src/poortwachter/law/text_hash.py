"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "73068cd79936ffef44b284ed59d6488ffafb3c2abfc967d81fb68dd4569cd5d8"
