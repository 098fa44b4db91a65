"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b44630ca10df7f542f6068a9afc1044f349e539a943b52563896cf0c11ec3eca"
