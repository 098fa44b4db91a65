"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c03922228d5bdbbbba6df42ecbc37fc79b756b371a0376548d494d20d50a7824"
