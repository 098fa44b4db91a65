"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5f92f29f5ce833e2cc463a03f51cfd6d7f29763d9010d1af576eac0fbabb0368"
