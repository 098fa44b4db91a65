"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f4b84b71aec05a876e263abd3e88920507054f654b1d24fd10dd5bfe5dd1f687"
