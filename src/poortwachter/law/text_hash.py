"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "705c4e94908803f7cce0c0eac58c2fd8d3a7795a209bca0da9b6b113e2a5bfc4"
