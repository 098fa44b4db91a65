"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b0a0b49bef8ee2ae2922f9f2a6a0481e4dd34e57077c4e3604628ced0541c4d8"
