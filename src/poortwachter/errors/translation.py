"""Pydantic's errors in our words, and ours in the error that pydantic users expect."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from .._limits import LIMITS
from .problem import CaseError, Path, PoortwachterError, Problem, UnknownIdError, refused
from .shown import MISSING, NOT_SHOWN, without_content

__all__ = [
    "Names",
    "as_validation_error",
    "benefits_named",
    "in_our_words",
    "nearest",
    "option",
    "problems_in",
    "refused_value",
    "unknown_subject",
]

_TABLES: Final = ("numpy", "pandas", "polars", "pyarrow")
"""Libraries of tables, whose values are mistaken for plain ones."""

_PLAIN: Final = {"bool_type": "bool(...)", "decimal_type": "float(...)", "string_type": "str(...)"}
_MOST_LOOKED_UP: Final = LIMITS["names.looked_up"]
"""So many unknown names are compared with ours; more of them are no slips of the pen."""


class Names(NamedTuple):
    """How names that are not ours are answered.

    Attributes:
        key: the answer to an unknown key: its path, and the model or record kind in which it stands.
        kind: the answer to an unknown record kind, at the path of the record.
        value: the one of our codes that a text stands for, such as a Dutch word.
    """

    key: Callable[[Path, str], Problem]
    kind: Callable[[Path, object], Problem]
    value: Callable[[str, list[str]], str | None]


def as_validation_error(title: str, problems: Iterable[Problem]) -> ValidationError:
    """Bundle ``problems`` into the error that pydantic users expect."""
    return ValidationError.from_exception_data(title, [_details(problem) for problem in problems])


def _details(problem: Problem) -> InitErrorDetails:
    error = PydanticCustomError(problem.code, "{where}: {value}; expected {expected}; {remedy}", problem.context())
    return InitErrorDetails(type=error, loc=problem.path, input=problem.value)


def problems_in(error: ValidationError | PoortwachterError) -> tuple[Problem, ...]:
    """The problems in either kind of refusal, each with its words in English and Dutch.

    >>> from poortwachter import Case, problems_in
    >>> try:
    ...     Case.model_validate({"first_sick_day": "5 januari"})
    ... except ValueError as error:
    ...     print(problems_in(error)[0].expected_nl)
    een kalenderdag, geschreven als JJJJ-MM-DD
    """
    if isinstance(error, PoortwachterError):
        return error.problems
    return tuple(_given(line) or _translated(line, line["loc"]) for line in error.errors())


def in_our_words(
    error: ValidationError, names: Names, placed: Callable[[tuple[str | int, ...]], tuple[Path, str]]
) -> Iterator[Problem]:
    """Each line of a pydantic error in our words.

    ``placed`` gives the path in the input of pydantic's own path, and the model or record kind that holds its last key.
    """
    looked_up = 0
    for line in error.errors():
        path, owner = placed(line["loc"])
        unknown = line["type"] in ("extra_forbidden", "union_tag_invalid")
        looked_up += unknown
        if line["type"] == "extra_forbidden" and looked_up <= _MOST_LOOKED_UP:
            yield names.key(path, owner)
        elif line["type"] == "union_tag_invalid":
            kind = line["input"].get("kind") if isinstance(line["input"], Mapping) else None
            yield names.kind(path, kind if looked_up <= _MOST_LOOKED_UP else None)
        else:
            yield _given(line) or _translated(line, path, names)


def _given(line: Any) -> Problem | None:
    """A line that is in our words already."""
    said = line.get("ctx", {})
    if "nl" not in said:
        return None
    dutch = said["nl"]
    words = (said["expected"], said["remedy"], dutch["expected"], dutch["remedy"])
    return Problem(line["type"], tuple(line["loc"]), line["input"], *words)


def _translated(line: Any, path: Path, names: Names | None = None) -> Problem:
    code: str = line["type"]
    context: dict[str, Any] = line.get("ctx", {})
    given = line["input"]
    if code == "extra_forbidden":
        return refused("unknown_key", path, NOT_SHOWN, names=["docs/facts.md"])
    if code == "missing":
        return refused("missing.sickness" if path == ("absences",) else "missing", path, MISSING)
    if code == "literal_error":
        context = {"expected": context["expected"], "expected_nl": _or_in_dutch(context["expected"])}
        if given is None:
            return refused("literal_error.null", path, given, **context)
        allowed = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        meant = names.value(given, allowed) if names is not None and isinstance(given, str) else None
        near = meant or nearest(given, allowed)
        if near is not None:
            return refused("literal_error.near", path, given, near=near, **context)
    if code == "string_pattern_mismatch" and path[-1:] == ("question",):
        return refused("string_pattern_mismatch.question", path, without_content(given))
    return refused_value(code, path, given, context)


def refused_value(code: str, path: Path, value: object, details: Mapping[str, Any]) -> Problem:
    """A value that cannot stand there, in the words of the catalogue; a value of a table is named for what it is."""
    key = str(details.get("key", code))
    more = {name: detail for name, detail in details.items() if name != "key"}
    problem = refused(key if _known(key) else "not_accepted", path, without_content(value), **more)
    if problem.code != code:
        problem = replace(problem, code=code)
    return _of_a_table(problem, value) or problem


def _or_in_dutch(expected: str) -> str:
    return expected.replace(" or ", " of ")


def _known(key: str) -> bool:
    # The words are loaded when something is refused.
    from .catalogue import REFUSALS

    return key in REFUSALS


def _of_a_table(problem: Problem, given: object) -> Problem | None:
    """Where a value of pandas, numpy or the like stands: what it is and what to write."""
    library, name = type(given).__module__.partition(".")[0], type(given).__name__
    words = {"expected": problem.expected, "expected_nl": problem.expected_nl}
    if is_missing(given):
        shown = "NaT" if name in ("NaTType", "datetime64") else "NaN" if isinstance(given, float) else name
        found = refused("table_missing", problem.path, without_content(given), type=shown, **words)
    elif library in _TABLES and problem.code != "day_is_datetime":
        plain = "int(...)" if problem.code == "int_type" else _PLAIN.get(problem.code, ".item()")
        found = refused(
            "table_scalar", problem.path, without_content(given), type=f"{library} {name}", plain=plain, **words
        )
    else:
        return None
    return replace(found, code=problem.code)


def unknown_subject(given: object, names: list[str]) -> UnknownIdError:
    """There is nothing of that name in an answer: what there is, and the one that was probably meant."""
    near = nearest(given, names, 0.6)
    shown = without_content(given) if near is None else given
    key = "unknown_subject.near" if near is not None else "unknown_subject" if names else "unknown_subject.none"
    return UnknownIdError([refused(key, ("subject",), shown, names=names, near=near)])


def option(given: object, names: Iterable[str], path: Path) -> str:
    """What a caller chooses by name.

    Raises:
        CaseError: it is none of ``names``.
    """
    listed = [str(name) for name in names]
    if not isinstance(given, str) or given not in listed:
        raise CaseError([refused("option", path, without_content(given), names=listed)])
    return str(given)


def is_missing(given: object) -> bool:
    """Whether ``given`` is how a table says that a value is missing: NaN, NaT, NA."""
    if isinstance(given, float) or type(given).__name__ in ("NaTType", "datetime64", "timedelta64"):
        return bool(given != given)
    return type(given).__name__ == "NAType"


_BENEFITS: Final = (
    "anw", "aow", "iva", "wajong", "wao", "waz", "wazo", "wga", "wia", "ww", "ziektewet", "zw",
)  # fmt: skip
"""Statutes and benefits as people write them: two of them differ by a letter, and in what follows."""


def benefits_named(name: str) -> frozenset[str]:
    """The statutes and benefits that a name begins or ends with, or holds as a word."""
    plain = name.lower()
    return frozenset(one for one in _BENEFITS if re.search(rf"(?<![a-z]){one}|{one}(?![a-z])", plain))


def nearest(given: object, names: Iterable[str], likeness: float = 0.75) -> str | None:
    """The name that ``given`` was probably meant for; a statute or benefit that it names is no slip of the pen."""
    # Only a name that is not ours asks for it.
    from difflib import get_close_matches

    if not isinstance(given, str) or len(given) > 100:
        return None
    named = benefits_named(given)
    written = {_plain(name): name for name in names if named <= benefits_named(name)}
    near = get_close_matches(_plain(given), list(written), n=1, cutoff=likeness)
    return written[near[0]] if near else None


def _plain(name: str) -> str:
    """A name as it is compared: in lower case, with one kind of joint."""
    return name.strip().lower().replace("-", "_").replace(" ", "_")
