"""Options that say something only beside another one: given alone they are refused, and not passed over."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Final

from ..text.mistakes import MistakeError

__all__ = ["said_abroad", "said_beside", "said_in_form"]

_OF_FORMS: Final[Mapping[str, Sequence[str]]] = {
    "--section/--onderdeel": ("text",),
    "--questions/--vragen": ("text",),
    "--role/--rol": ("ics",),
    "--table/--tabel": ("csv",),
}
"""An option by its names, and the forms in which it means something."""

_BESIDE: Final[Mapping[str, str]] = {
    "--received-on/--ontvangen-op": "--wage", "--figures": "--overview", "--group": "--overview",
}  # fmt: skip
"""An option of a command that has both, and the one beside which it means something."""


def said_in_form(options: argparse.Namespace, form: str) -> None:
    """Whether each option that was given means something in the form of the answer.

    Raises:
        MistakeError: one does not; it says in which form it does.
    """
    for names, forms in _OF_FORMS.items():
        if form not in forms and _given(options, names):
            raise MistakeError("option_of_form", option=names, form=form, forms=" / ".join(forms))


def said_beside(options: argparse.Namespace) -> None:
    """Whether each option that was given stands beside the one that it belongs to.

    Raises:
        MistakeError: one does not; it says beside which it belongs.
    """
    for name, other in _BESIDE.items():
        if hasattr(options, _held(other)) and _given(options, name) and not _given(options, other):
            raise MistakeError("option_beside", option=name, other=other)


def said_abroad(options: argparse.Namespace) -> None:
    """Whether no part of the page was asked for: an answer under the law of another country has none.

    Raises:
        MistakeError: one was.
    """
    for names, forms in _OF_FORMS.items():
        if forms == ("text",) and _given(options, names):
            raise MistakeError("option_abroad", option=names)


def _given(options: argparse.Namespace, names: str) -> bool:
    return bool(getattr(options, _held(names), None))


def _held(names: str) -> str:
    """Under which name the parser holds the option."""
    return names.partition("/")[0].removeprefix("--").replace("-", "_")
