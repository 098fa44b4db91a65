"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "aba3057f1a99bf36c7de91a92fa7ce3e57513486e272d0ec4bc16dfdcac8578e"
