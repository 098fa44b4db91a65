"""What was published: the public names with their signatures, and every id. Both are compared, and both are rewritten.

``python tests/promises/names_and_ids.py`` writes them anew: for an addition, or where a release says what it breaks.
An id that is gone is kept as ``retired``, and never comes back with another meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import EnumMeta
from pathlib import Path
from typing import Any, Final

import griffe

import poortwachter
from poortwachter.answer import codes, codes_beside
from poortwachter.errors.catalogue import REFUSALS
from poortwachter.facts.records import record_models
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.readings import READINGS
from poortwachter.law.signals import SIGNALS
from poortwachter.packs.reading import SHIPPED, pack_named

__all__ = ["API", "IDS", "ids_now", "ids_published", "stubs_now"]

HERE: Final = Path(__file__).parent
SOURCE: Final = Path(poortwachter.__file__).parents[1]
API: Final = HERE / "api"
IDS: Final = HERE / "ids.txt"
DOORS: Final = ("", "adapters", "auditing", "errors", "figures", "retention", "testing")
"""The package itself and the rooms with names of their own."""


# --- names --------------------------------------------------------------------------------------------------------


def stubs_now() -> dict[str, str]:
    """Each door as a stub: its public names, their parameters and their fields, without words."""
    package: Any = griffe.load("poortwachter", search_paths=[str(SOURCE)], allow_inspection=False)
    return {door or "poortwachter": "\n".join(_stub(package[door] if door else package)) + "\n" for door in DOORS}


def _stub(module: Any) -> Iterator[str]:
    for name in sorted({str(name).strip("'") for name in module.exports or ()}):
        if name in module.members:
            yield from _shown(_behind(module.members[name]), name, "")


def _behind(found: Any) -> Any:
    return found.final_target if found.is_alias else found


def _shown(found: Any, name: str, indent: str) -> Iterator[str]:
    if found.is_function:
        marks = [f"{indent}@{kind}" for kind in ("property", "classmethod", "staticmethod") if kind in found.labels]
        yield from marks
        yield f"{indent}def {name}({_parameters(found)}): ..."
    elif found.is_class:
        yield f"{indent}class {name}:"
        inside = [line for part in _own(found) for line in _shown(_behind(part), part.name, indent + "    ")]
        yield from inside or [f"{indent}    ..."]
    elif found.is_attribute:
        if "property" in found.labels:
            yield f"{indent}@property"
            yield f"{indent}def {name}(self): ..."
        else:
            yield f"{indent}{name} = ..."


def _own(found: Any) -> Iterable[Any]:
    """The public members of a class, in one order; what it inherits from the library too."""
    members = {**found.inherited_members, **found.members}
    parts = [members[name] for name in sorted(members) if not name.startswith("_") or name == "__init__"]
    return [part for part in parts if not (part.is_alias and not part.target_path.startswith("poortwachter"))]


def _parameters(function: Any) -> str:
    shown, starred = [], False
    for one in function.parameters:
        kind = one.kind.name
        starred = starred or kind == "var_positional"
        if kind == "keyword_only" and not starred:
            shown.append("*")
            starred = True
        star = {"var_positional": "*", "var_keyword": "**"}.get(kind, "")
        default = "=..." if one.default is not None and not star else ""
        shown.append(f"{star}{one.name}{default}")
    return ", ".join(shown)


# --- ids ----------------------------------------------------------------------------------------------------------


def ids_now() -> set[str]:
    """Every id that an answer, a refusal or a file can hold, with what it is an id of."""
    found = {f"code {kind}.{code.value}" for kind, codes_of in _enums() for code in codes_of}
    found |= {f"milestone {id}" for id in DUTCH_LAW.rules}
    found |= {f"signal {id}" for id in SIGNALS}
    found |= {f"record {kind}" for kind in record_models()}
    found |= {f"stage {name}" for name in DUTCH_LAW.stages}
    found |= {f"refusal {key.partition('.')[0]}" for key in REFUSALS}
    for id, reading in READINGS.items():
        found |= {f"reading {id}", *(f"alternative {id}={name}" for name in _alternatives(reading))}
    for pack in map(pack_named, SHIPPED):
        found.add(f"pack {pack.id}")
        found |= {f"pack milestone {pack.id}.{item.id}" for item in pack.milestones}
        found |= {f"pack event {item.name}" for item in pack.events}
        found |= {f"pack fact {item.name}" for item in pack.facts}
    return found


def _enums() -> Iterator[tuple[str, Any]]:
    for module in (codes, codes_beside):
        for name, found in vars(module).items():
            if isinstance(found, EnumMeta) and found.__module__ == module.__name__:
                yield name, found


def _alternatives(reading: Any) -> Iterable[str]:
    return [reading.default, *reading.alternatives]


def ids_published() -> Mapping[str, bool]:
    """Every id that was ever published, and whether it is still in use."""
    lines = IDS.read_text(encoding="utf-8").splitlines() if IDS.exists() else []
    return {line.removesuffix(" (retired)"): not line.endswith(" (retired)") for line in lines if line}


def _written() -> str:
    now = ids_now()
    known = {**dict.fromkeys(ids_published(), False), **dict.fromkeys(now, True)}
    return "".join(f"{id}{'' if used else ' (retired)'}\n" for id, used in sorted(known.items()))


if __name__ == "__main__":
    API.mkdir(exist_ok=True)
    for door, stub in stubs_now().items():
        (API / f"{door}.txt").write_text(stub, encoding="utf-8")
    IDS.write_text(_written(), encoding="utf-8")
