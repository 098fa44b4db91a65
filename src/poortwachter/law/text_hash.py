"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2fb4eb9516de32c69512e03cc152ccbc28c651b1ff149f1a90d52e03f33a61b1"
