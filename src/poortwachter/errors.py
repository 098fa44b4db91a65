"""Errors that teach: the path in the input, the value, what was expected and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

__all__ = [
    "CaseError",
    "Instead",
    "Path",
    "Problem",
    "as_validation_error",
    "in_our_words",
    "path_text",
    "without_content",
]

Path = tuple[str | int, ...]


class Instead(str):
    """What is said in place of a value that is not to be repeated."""

    __slots__ = ()


_NOT_SHOWN: Final = Instead("(not shown)")
_LONGEST_NUMBER: Final = 10**30

_NO_HEALTH = (
    "this library has no place for a diagnosis, a cause, a treatment or free medical text: "
    "an employer may not record them, and no term depends on them"
)
_NO_IDENTITY = (
    "this library has no place for a name or a citizen service number (BSN): "
    "use a case_id of your own that says nothing about the person"
)

_UNWELCOME: Final[Mapping[str, str]] = dict.fromkeys(
    (
        "diagnosis", "diagnose", "diagnoses", "illness", "disease", "ziekte", "ziektebeeld", "aandoening",
        "symptoms", "symptomen", "complaints", "klachten", "cause", "oorzaak", "ziekteoorzaak", "treatment",
        "behandeling", "medication", "medicatie", "medical", "medisch", "medical_information",
        "medische_informatie", "icd", "icd10", "cas_code", "prognosis", "prognose", "limitations",
        "beperkingen", "notes", "note", "remarks", "remark", "opmerking", "opmerkingen", "toelichting",
        "comment", "comments", "text", "tekst",
    ),
    _NO_HEALTH,
) | dict.fromkeys(
    (
        "bsn", "burgerservicenummer", "sofi", "sofinummer", "ssn", "name", "naam", "full_name", "first_name",
        "last_name", "voornaam", "achternaam", "initials", "voorletters", "email", "e_mail", "phone",
        "telefoon", "telefoonnummer", "address", "adres", "employee_name", "naam_werknemer", "werknemer",
    ),
    _NO_IDENTITY,
)  # fmt: skip

_EXPECTED: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("this field to be present", "add it, or leave the whole record out if the fact is not known"),
    "literal_error": ("{expected}", "use one of these codes"),
    "string_type": ("text", "put it between quotes"),
    "string_too_short": ("at least one character", "fill it in or leave the key out"),
    "no_sickness": (
        "absences, or first_sick_day, to be present",
        "add it: an absence with its first_day, or first_sick_day",
    ),
    "too_short": ("at least one spell of sickness", "add an absence with its first_day, or give first_sick_day"),
    "string_too_long": ("at most {max_length} characters", "use a shorter code"),
    "string_pattern_mismatch": (
        "a code of letters, digits and . _ : / # + - without spaces",
        "use the number of your own system, and nothing that says who it is about",
    ),
    "string_unicode": ("valid Unicode text", "correct the encoding"),
    "bool_type": ("true or false", "write true or false; leave the key out if it is not known"),
    "int_type": ("a whole number", "write it without quotes or decimals"),
    "decimal_parsing": ("a number", "write it as digits, with a point before the decimals"),
    "decimal_type": ("a number", "write it as digits, with a point before the decimals"),
    "finite_number": ("a finite number", "correct the number"),
    "greater_than_equal": ("{ge} or more", "correct the number"),
    "less_than_equal": ("{le} or less", "correct the number"),
    "model_type": ("an object with named fields", "write it as {{...}}"),
    "model_attributes_type": ("an object with named fields", "write it as {{...}}"),
    "object_expected": ("an object with named values", "write it as {{...}}"),
    "list_expected": ("a list", "put the items between [ and ], also when there is only one"),
    "union_tag_not_found": ("a record with its kind", 'add "kind", for example "problem_analysis"'),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the input.

    Attributes:
        code: stable name of the kind of problem.
        path: where it stands in the input, for example ``("records", 2, "dated")``.
        value: what stood there, as given.
        expected: what was expected instead.
        remedy: what to do about it.
    """

    code: str
    path: Path
    value: object
    expected: str
    remedy: str

    def __str__(self) -> str:
        where = path_text(self.path)
        return f"{where}: {_shown(self.value)}; expected {self.expected}; {self.remedy}"


class CaseError(ValueError):
    """A case that cannot be assessed as asked. All problems are reported together in ``problems``."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[CaseError], tuple[tuple[Problem, ...]]]:
        return CaseError, (self.problems,)


def path_text(path: Iterable[str | int]) -> str:
    """Write a path as it is read: ``records[2].dated``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text or "(the whole input)"


def as_validation_error(title: str, problems: Iterable[Problem]) -> ValidationError:
    """Bundle ``problems`` into the error that pydantic users expect."""
    return ValidationError.from_exception_data(title, [_details(problem) for problem in problems])


def in_our_words(error: ValidationError, fields_at: Mapping[str, Iterable[str]]) -> list[Problem]:
    """Each line of a pydantic error in our words.

    ``fields_at`` gives the known field names by the name of the model or record kind, so that a misspelt key can be
    answered with the key that was probably meant.
    """
    return [_translated(line, fields_at) for line in error.errors()]


def _translated(line: Any, fields_at: Mapping[str, Iterable[str]]) -> Problem:
    code: str = line["type"]
    path, owner = _input_path(line["loc"])
    context: dict[str, Any] = line.get("ctx", {})
    if code == "extra_forbidden":
        return _unknown_key(path, line["input"], fields_at.get(owner, ()))
    if code == "union_tag_invalid":
        kind = line["input"].get("kind") if isinstance(line["input"], Mapping) else None
        return _unknown_kind(path, without_content(kind), fields_at["record kinds"])
    value = Instead("(missing)") if code == "missing" else without_content(line["input"])
    if "remedy" in context:
        return Problem(code, path, value, context["expected"], context["remedy"])
    named = "no_sickness" if code == "missing" and path == ("absences",) else code
    expected, remedy = _EXPECTED.get(named, ("{message}", "correct it"))
    return Problem(code, path, value, expected.format(message=line["msg"], **context), remedy.format())


def _input_path(loc: tuple[str | int, ...]) -> tuple[Path, str]:
    """Leave out the record kind that pydantic puts into the path; return it as the owner of the last key."""
    if len(loc) > 2 and loc[0] == "records":
        return (*loc[:2], *loc[3:]), "states" if "states" in loc[3:-1] else str(loc[2])
    return loc, str(loc[0]) if len(loc) > 1 else "case"


def _unknown_key(path: Path, value: object, known: Iterable[str]) -> Problem:
    key = str(path[-1])
    reason = _UNWELCOME.get(key.strip().lower().replace("-", "_").replace(" ", "_"))
    if reason is not None:
        return Problem("no_place_for_this", path, _NOT_SHOWN, f"no such key: {reason}", "remove it")
    names = sorted(known)
    near = _nearest(key, names, 0.75)
    remedy = f"did you mean {near!r}?" if near else "remove it"
    return Problem("unknown_key", path, _NOT_SHOWN, "one of the keys " + ", ".join(names), remedy)


def _unknown_kind(path: Path, tag: object, kinds: Iterable[str]) -> Problem:
    names = sorted(kinds)
    near = _nearest(str(tag), names, 0.6)
    remedy = f"did you mean {near!r}?" if near else "use one of these kinds"
    return Problem("unknown_kind", (*path, "kind"), tag, "one of the kinds " + ", ".join(names), remedy)


def without_content(value: object) -> object:
    """``value``, or what it is: an object or a list may hold what should not be repeated in an error."""
    if isinstance(value, int) and abs(value) >= _LONGEST_NUMBER:
        return Instead("(a number too long to show)")
    if value is None or isinstance(value, str | int | float | Decimal | date):
        return value
    if isinstance(value, Mapping):
        return Instead("(an object)")
    listed = isinstance(value, list | tuple | set | frozenset)
    return Instead("(a list)" if listed else f"(of type {type(value).__name__})")


def _nearest(given: str, names: list[str], likeness: float) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(given, names, n=1, cutoff=likeness)), None)


def _details(problem: Problem) -> InitErrorDetails:
    context = {
        "where": path_text(problem.path),
        "value": _shown(problem.value),
        "expected": problem.expected,
        "remedy": problem.remedy,
    }
    error = PydanticCustomError(problem.code, "{where}: {value}; expected {expected}; {remedy}", context)
    return InitErrorDetails(type=error, loc=problem.path, input=problem.value)


def _shown(value: object) -> str:
    if isinstance(value, Instead):
        return str(value)
    written = isinstance(value, Decimal)
    text = value.isoformat() if isinstance(value, date) else str(value) if written else repr(value)
    return text if len(text) <= 80 else text[:77] + "..."
