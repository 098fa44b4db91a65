"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c10857bebcd07706915b7827fcc91d546fb94ab649e9ec16d029e41abfcf1104"
