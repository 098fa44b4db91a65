"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b6f63a17e67ef9fe182811e8088b9e4764b7769f41bc44833fb6c00291a71d3a"
