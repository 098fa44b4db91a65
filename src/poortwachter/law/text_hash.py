"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "084952e0e5df63074e91227c50aa284aaf4150eefe7f62b9236ba1bc27699e77"
