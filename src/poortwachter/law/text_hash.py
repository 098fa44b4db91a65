"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9d21ed342cad8dca8a7e866860f0df1190f13488db0a813f3aeae707a7fc480c"
