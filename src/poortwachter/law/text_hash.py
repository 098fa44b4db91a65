"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3c407947bfd5ce2453f7c93e36689a29dc0103c056479bc6cb56730c5911dde5"
