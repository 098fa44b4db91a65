"""In which language the command speaks: what is said, the environment, a file beside the work, or the terminal."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from ..text import Language

__all__ = ["FILE", "VARIABLE", "language_of"]

VARIABLE: Final = "POORTWACHTER_LANG"
FILE: Final = "poortwachter.toml"

_OPTIONS: Final = ("--lang", "--taal")
_OF_THE_TERMINAL: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language: of the option, else of ``POORTWACHTER_LANG``, else of ``poortwachter.toml``, else of the terminal.

    What is no language we speak is passed over; English is the last resort.
    """
    for found in (_said(arguments), environment.get(VARIABLE), _in_file(), _of_terminal(environment)):
        match (found or "").lower()[:2]:
            case "nl":
                return "nl"
            case "en":
                return "en"
    return "en"


def _said(arguments: Sequence[str]) -> str | None:
    for place, text in enumerate(arguments):
        name, given, value = text.partition("=")
        if name in _OPTIONS:
            return value if given else next(iter(arguments[place + 1 :]), None)
    return None


def _in_file() -> str | None:
    """``lang`` in the file beside the work; a file that cannot be read says nothing."""
    try:
        found = tomllib.loads(Path(FILE).read_text(encoding="utf-8-sig")).get("lang")
    except (OSError, ValueError):
        return None
    return found if isinstance(found, str) else None


def _of_terminal(environment: Mapping[str, str]) -> str | None:
    """The first of these that is set decides, as it does for every other program."""
    return next((environment[name] for name in _OF_THE_TERMINAL if environment.get(name)), None)
