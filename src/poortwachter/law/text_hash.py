"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "6fb10522204738b7267a6ee3b20423dcd1965e08464c86d374dec339c65185b6"
