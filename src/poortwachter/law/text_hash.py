"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b8fc2358f8a02f45b3a0bab1d4aec2a0e4dda48b5bd73a42323d3760e22ddd8e"
