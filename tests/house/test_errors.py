"""The words of errors: they stand once, in both languages, and no remedy asks to throw a fact away."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import poortwachter
from poortwachter.errors import catalogue
from poortwachter.errors.catalogue import REFUSALS
from poortwachter.facts.names import NOTES

ROOT = Path(poortwachter.__file__).parent

DESTROYS = re.compile(
    r"\b(remove|delete|drop|discard|erase|omit|strip|"
    r"verwijder|wis|schrap|weglaten|weghalen)\b(?! drop)|"
    r"\b(take|leave|throw)\b[^;,:]{0,30}\b(out|away)\b|\b(laat|haal|gooi)\b[^;,:]{0,30}\b(weg|eruit)\b",
    re.IGNORECASE,
)
"""What tells somebody to throw a fact away."""


def calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    """Every call of ``name`` in the library outside the room of errors."""
    for path in ROOT.rglob("*.py"):
        if "errors" not in path.relative_to(ROOT).parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                    yield path, node


@pytest.mark.parametrize("key", sorted(REFUSALS))
class TestCatalogue:
    """Each refusal is complete."""

    def test_in_both_languages(self, key: str) -> None:
        """English and Dutch, with the same details."""
        for words in REFUSALS[key]:
            assert words.en
            assert words.nl
            if "_nl}" not in words.nl:
                assert details(words.en) == details(words.nl)

    def test_no_remedy_throws_a_fact_away(self, key: str) -> None:
        """A remedy keeps what is known: it corrects, moves, names or asks."""
        for text in REFUSALS[key].remedy:
            assert not DESTROYS.search(text.replace("--future drop", "")), text

    def test_is_used(self, key: str) -> None:
        """No words stand idle: the key is written in the library, or is a code of pydantic."""
        texts = "".join(path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py") if path.name not in CATALOGUES)
        code, _, variant = key.partition(".")
        made = bool(variant) and f'"{code}.{{' in texts
        assert f'"{key}"' in texts or code in OF_PYDANTIC or f".{variant}" in texts or made


CATALOGUES = frozenset(path.name for path in ROOT.glob("errors/of_*.py"))

OF_PYDANTIC = frozenset(
    {
        "bool_type", "decimal_parsing", "decimal_type", "finite_number", "greater_than_equal", "int_type",
        "invalid_key", "less_than_equal", "list_expected", "literal_error", "missing", "model_attributes_type",
        "model_type", "string_pattern_mismatch", "string_too_long", "string_too_short", "string_type",
        "string_unicode", "too_short", "union_tag_not_found",
    }
)  # fmt: skip


def details(text: str) -> set[str]:
    """The names of the details in a text."""
    return {name.split("!")[0] for _, name, _, _ in Formatter().parse(text) if name}


def test_the_check_on_remedies_finds_what_destroys() -> None:
    """What earlier remedies said."""
    for text in ("remove it", "leave the whole record out", "take one out", "leave one of the two out", "laat het weg"):
        assert DESTROYS.search(text)


def test_notes_keep_facts_too() -> None:
    """What is said beside a name of others."""
    for note in NOTES.values():
        assert not any(DESTROYS.search(text) for text in note)


def test_problems_are_made_of_the_catalogue() -> None:
    """Nothing outside the room of errors writes the words of a problem itself; packs carry words that were given."""
    assert {path.parent.name for path, _ in calls("Problem")} <= {"packs"}


def test_no_key_stands_in_two_parts_of_the_catalogue() -> None:
    """The words of one refusal would hide those of another."""
    own = ("FORM", "FACTS", "DECISIONS", "ASKED", "PAY", "COMMAND", "SYSTEMS", "PACKS", "PORTFOLIOS")
    assert sum(len(vars(catalogue)[name]) for name in own) == len(REFUSALS)


def test_every_key_is_in_the_catalogue() -> None:
    """A misspelt key would fail only when somebody errs."""
    keys = {
        node.args[0].value
        for name in ("refused", "refuse")
        for _, node in calls(name)
        if node.args and isinstance(node.args[0], ast.Constant)
    }
    assert keys - set(REFUSALS) == set()
