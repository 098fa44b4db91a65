"""The answer to a key or a kind that is not ours: the name that was meant, or why there is no place for it."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError

from ..errors import (
    NOT_SHOWN,
    Names,
    Path,
    Problem,
    as_validation_error,
    clean_key,
    in_our_words,
    nearest,
    refused,
    without_content,
)
from ._parts import STATES, known_fields, known_kinds
from .names import HEALTH, IDENTITY, NOTES, Named, by_compact_name, compact, same_name, values_by_compact_name

__all__ = ["NAMES", "explained_key", "placed", "refusal_of"]

_LIKE_A_KEY, _LIKE_A_KIND = 0.75, 0.6


def placed(loc: tuple[str | int, ...]) -> tuple[Path, str]:
    """The path in the input of pydantic's path, and the model or record kind that holds the last key of it."""
    if len(loc) > 2 and loc[0] == "records":
        return _clean((*loc[:2], *loc[3:])), STATES if STATES in loc[3:-1] else str(loc[2])
    return _clean(loc), str(loc[0]) if len(loc) > 1 else "case"


def _clean(path: Path) -> Path:
    return tuple(clean_key(step) if isinstance(step, str) else step for step in path)


def unknown_key(path: Path, owner: str) -> Problem:
    """The answer to a key that ``owner``, a model or record kind, does not have."""
    known = known_fields().get(owner, ())
    return explained_key(path, owner) or refused("unknown_key", path, NOT_SHOWN, names=sorted(known))


def explained_key(path: Path, owner: str) -> Problem | None:
    """The same, where there is more to say than that it is not one of ours: what was meant, or why it has no place."""
    key, known = str(path[-1]), known_fields().get(owner, ())
    return (
        _same(path, key, known)
        or _begun(path, key, known)
        or _named_elsewhere(path, key, known)
        or _private(path, key)
        or _misspelt(path, key, known)
        or _of_another(path, key, known)
    )


def _same(path: Path, key: str, known: tuple[str, ...]) -> Problem | None:
    near = same_name(key, known)
    return None if near is None else refused("unknown_key.near", path, NOT_SHOWN, names=sorted(known), near=near)


def _begun(path: Path, key: str, known: tuple[str, ...]) -> Problem | None:
    """An absence has a first day; a record over a span of days has the day on which it started."""
    if compact(key) != "firstday" or "first_day" in known or "started_on" not in known:
        return None
    return refused("unknown_key.near", path, NOT_SHOWN, names=sorted(known), near="started_on")


def _named_elsewhere(path: Path, key: str, known: tuple[str, ...]) -> Problem | None:
    named = by_compact_name("fields").get(compact(key))
    if named is None:
        return None
    ours = next((name for name in named.names if name in known), None)
    if ours is not None:
        return _noted("unknown_key", path, NOT_SHOWN, known, ours, named)
    return _of_another(path, named.names[0], known, named.note)


def _noted(code: str, path: Path, shown: object, known: tuple[str, ...], ours: str, named: Named) -> Problem:
    if named.note is None:
        return refused(f"{code}.near", path, shown, names=sorted(known), near=ours)
    note = NOTES[named.note]
    return refused(f"{code}.noted", path, shown, names=sorted(known), near=ours, note=note.en, note_nl=note.nl)


def _private(path: Path, key: str) -> Problem | None:
    plain = compact(key)
    if IDENTITY.search(plain):
        return refused("no_place_for_this.identity", path, NOT_SHOWN)
    return refused("no_place_for_this.health", path, NOT_SHOWN) if HEALTH.search(plain) else None


def _misspelt(path: Path, key: str, known: tuple[str, ...]) -> Problem | None:
    near = nearest(key, known, _LIKE_A_KEY)
    return None if near is None else refused("unknown_key.near", path, NOT_SHOWN, names=sorted(known), near=near)


def _of_another(path: Path, name: str, known: tuple[str, ...], note: str | None = None) -> Problem | None:
    """A fact that other parts of a case have: there it belongs."""
    owners = [owner for owner, fields in known_fields().items() if name in fields and owner != STATES]
    if not owners or name in _OF_EVERY_RECORD:
        return None
    places = [_PARTS.get(owner, owner) for owner in owners if note != "recovered" or owner == "absences"]
    said = {"names": sorted(known), "name": name, "elsewhere": places[:_MOST_PLACES]}
    if note is None:
        return refused("unknown_key.elsewhere", path, NOT_SHOWN, **said)
    noted = NOTES[note]
    return refused("unknown_key.elsewhere_noted", path, NOT_SHOWN, **said, note=noted.en, note_nl=noted.nl)


_OF_EVERY_RECORD = frozenset({"id", "kind"})
_MOST_PLACES = 4
_PARTS = {"absences": "absences[]", "leaves": "leaves[]", "case": "the case (het dossier)"}


def unknown_kind(path: Path, kind: object) -> Problem:
    """The answer to a record kind that is not ours."""
    where, known = (*path, "kind"), tuple(known_kinds())
    if isinstance(kind, str):
        named = by_compact_name("kinds").get(compact(kind))
        ours = same_name(kind, known)
        if named is not None and named.names[0] in known:
            return _noted("unknown_kind", where, kind, known, named.names[0], named)
        near = ours or nearest(kind, known, _LIKE_A_KIND)
        if near is not None:
            return refused("unknown_kind.near", where, kind, names=sorted(known), near=near)
    return refused("unknown_kind", where, without_content(kind), names=sorted(known))


def _value(given: str, allowed: list[str]) -> str | None:
    ours = values_by_compact_name().get(compact(given))
    return ours if ours in allowed else same_name(given, allowed)


NAMES = Names(unknown_key, unknown_kind, _value)
"""How names that are not ours are answered."""


def refusal_of(model: type[BaseModel], error: ValidationError) -> ValidationError:
    """What pydantic says of one model on its own, in our words; a case has its words already."""
    kind = model.model_fields.get("kind")
    default = getattr(kind, "default", None)
    owner = default if isinstance(default, str) else _OWNERS.get(model.__name__, "case")

    def at(loc: tuple[str | int, ...]) -> tuple[Path, str]:
        return _clean(loc), STATES if STATES in loc[:-1] else owner

    return as_validation_error(error.title, in_our_words(error, NAMES, at))


_OWNERS = {"Absence": "absences", "Leave": "leaves", "Employment": "employment", "States": STATES}
