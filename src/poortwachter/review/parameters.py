"""Our own numbers, where no source gives one; a caller can set others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..errors import NOT_SHOWN, CaseError, nearest, refused, without_content
from ..law.signals.ours import PARAMETERS as OURS
from ..rules.patterns import Parameter

__all__ = ["PARAMETERS", "chosen_parameters"]

PARAMETERS: Final[Mapping[Parameter, int]] = {name: int(number) for name, number in OURS.items()}
"""Our own numbers, where no source gives one; a caller can set others."""


def chosen_parameters(choices: Mapping[str, int]) -> Mapping[Parameter, int]:
    """Our own numbers, with what the caller chose instead.

    Raises:
        CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000; every problem at once.
    """
    if not isinstance(choices, Mapping):
        raise CaseError([refused("not_parameters", ("parameters",), without_content(choices))])
    if not choices:
        return PARAMETERS
    problems = []
    for name, value in choices.items():
        path = ("parameters", str(name))
        if name not in list(Parameter):
            near = nearest(name, list(Parameter))
            key = "unknown_parameter" if near is None else "unknown_parameter.near"
            problems.append(refused(key, path, NOT_SHOWN, names=list(Parameter), near=near))
        elif type(value) is not int or not 0 <= value <= 1000:
            problems.append(refused("parameter", path, without_content(value)))
    if problems:
        raise CaseError(problems)
    return {**PARAMETERS, **{Parameter(name): value for name, value in choices.items()}}
