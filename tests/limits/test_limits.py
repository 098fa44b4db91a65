"""What is larger than the limits is refused in words, at once; what is exactly as large is read."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from poortwachter import Case, PackError, parse_json, problems_in, read_pack
from poortwachter._limits import LIMITS
from poortwachter.adapters import _sheet
from poortwachter.adapters._sheet import read_sheet
from poortwachter.cli import main
from poortwachter.errors import CaseError
from shapes import day
from work import lines_run

DEEP: Final = 100_000
LISTS: Final[Mapping[str, Any]] = {
    "absences": {"first_day": "2026-01-05", "last_day": "2026-01-05"},
    "leaves": {"kind": "parental", "first_day": "2026-01-05", "last_day": "2026-01-06"},
    "records": {"kind": "evaluation", "dated": "2026-02-05"},
}


def codes(facts: object) -> list[str]:
    """What is wrong with facts, by code."""
    with pytest.raises(ValidationError) as refused:
        Case.model_validate(facts)
    return [problem.code for problem in problems_in(refused.value)]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_that_is_too_long(name: str) -> None:
    """Refused before its items are looked at: the work is that of a small case."""
    facts = {"first_sick_day": "2026-01-05", name: [LISTS[name]] * (LIMITS[f"case.{name}"] + 1)}
    if name == "absences":
        del facts["first_sick_day"]
    assert codes(facts) == ["too_many"]
    assert lines_run(lambda: codes(facts)) < 2_000


def test_lists_as_long_as_may_be() -> None:
    """The limit itself is still read."""
    most = LIMITS["case.leaves"]
    leave = {"kind": "parental", "first_day": day(1), "last_day": day(1)}
    assert len(Case.model_validate({"first_sick_day": day(0), "leaves": [leave] * most}).leaves) == most


def test_a_text_that_is_too_long() -> None:
    """A case as JSON has a limit, and one character more is refused unread, as text and as bytes."""
    text = '{"first_sick_day": "2026-01-05"}'
    just = text + " " * (LIMITS["case.characters"] - len(text))
    assert Case.model_validate_json(just).absences
    for longer in (just + " ", (just + " ").encode()):
        with pytest.raises(ValidationError) as refused:
            Case.model_validate_json(longer)
        (problem,) = problems_in(refused.value)
        assert (problem.code, problem.expected) == ("json_invalid", "text of at most 16000000 characters")
        with pytest.raises(ValidationError):
            parse_json(longer)


NESTED: Final[Mapping[str, Callable[[str], str]]] = {
    "a list": lambda deep: "[" * DEEP,
    "an object": lambda deep: '{"a":' * DEEP + "1" + "}" * DEEP,
    "a record": lambda deep: '{"first_sick_day": "2026-01-05", "records": ' + "[" * DEEP + "]" * DEEP + "}",
}


@pytest.mark.parametrize("how", NESTED)
def test_deep_nesting_in_json(how: str) -> None:
    """Nothing falls over, and nothing of it is repeated."""
    with pytest.raises(ValidationError) as refused:
        Case.model_validate_json(NESTED[how](""))
    assert len(str(refused.value)) < 1_000


BESIDE: Final[Mapping[str, tuple[str, str]]] = {
    "lists": ("[", "]"),
    "objects": ('{"a": ', "}"),
    "what is closed": ("[[], {}, ", "]"),
    "brackets in a text": ('["[[{{]", ', "]"),
    "a quote in a text": ('["\\"[[", ', "]"),
}
"""What opens one more level, and what closes it again."""


@pytest.mark.parametrize("encoded", [str, str.encode], ids=["text", "bytes"])
@pytest.mark.parametrize("how", BESIDE)
def test_as_deep_as_may_be(how: str, encoded: Callable[[str], str | bytes]) -> None:
    """The limit itself is still parsed, whatever stands beside it; one more is refused before that."""

    def shown(depth: int) -> str:
        opens, closes = BESIDE[how]
        with pytest.raises(ValidationError) as refused:
            Case.model_validate_json(encoded(f"{opens * depth}1{closes * depth}"))
        return str(problems_in(refused.value)[0])

    most = LIMITS["json.depth"] - (how == "what is closed")
    assert "nested" not in shown(most)
    assert "(nested too deep)" in shown(most + 1)


def test_deep_nesting_in_objects() -> None:
    """Lists in lists, deeper than Python would follow."""
    deep: list[Any] = []
    for _ in range(DEEP):
        deep = [deep]
    for facts in ({"first_sick_day": deep}, {"first_sick_day": day(0), "records": deep}, {"absences": [deep]}, deep):
        assert codes(facts)
    while deep:
        deep = deep.pop()


@pytest.mark.parametrize("text", ["a = " + "[" * 5_000, "a = " + "{b=" * 5_000, ".".join("a" * 5_000) + " = 1"])
def test_deep_nesting_in_a_pack(text: str) -> None:
    """A pack that is nested deeper than TOML can be read is refused as a pack."""
    with pytest.raises(PackError):
        read_pack(text)


def test_a_pack_that_is_too_long() -> None:
    """Refused unread."""
    with pytest.raises(PackError) as refused:
        read_pack("#" * (LIMITS["pack.characters"] + 1))
    assert [problem.code for problem in refused.value.problems] == ["pack_too_long"]


HOSTILE: Final = (
    "", " ", "\0", "\n", "\x1b[31m", "\ud800", "\u202e", "a" * 100_000, "\U0001f600" * 1_000, "__class__", "$ref", "%s",
    "{0.__class__}", "'; DROP TABLE", "=cmd|' /C calc'!A0", "../../etc/passwd", "first_sick_day\u200b", "constructor",
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_keys_and_strings(text: str) -> None:
    """As key, day, code, id, kind: refused on one line that can be printed, or kept as it is."""
    case = {"first_sick_day": "2026-01-05"}
    for facts in (
        {**case, text: 1}, {**case, "case_id": text}, {"first_sick_day": text}, {**case, "pack_facts": {text: 1}},
        {**case, "records": [{"kind": text, "dated": "2026-01-05"}]},
        {**case, "records": [{"kind": "evaluation", "dated": "2026-01-05", "id": text, text: text}]},
        {**case, "employment": {"regime": text, text: None}}, {**case, "absences": text},
        {**case, "records": {text: 1}},
    ):  # fmt: skip
        try:
            kept = Case.model_validate(facts)
        except ValidationError as error:
            for problem in problems_in(error):
                assert problem.message().isprintable()
                assert len(problem.message()) < 2_000
                json.dumps(problem.line()["ctx"], ensure_ascii=True)
        else:
            assert Case.model_validate_json(kept.to_json()) == kept


def test_a_sheet_with_too_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """One row more than the limit is refused."""
    monkeypatch.setattr(_sheet, "_MOST_ROWS", 3)
    assert len(read_sheet("a.csv", b"a;b\n" + b"1;2\n" * 3).rows) == 3
    with pytest.raises(CaseError) as refused:
        read_sheet("a.csv", b"a;b\n" + b"1;2\n" * 4)
    assert [problem.code for problem in refused.value.problems] == ["too_many_rows"]


def test_a_workbook_that_unpacks_to_far_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file that holds very much of nothing is refused before it is unpacked."""
    monkeypatch.setitem(LIMITS, "workbook.unpacked", 1_000_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/a.xml", b"\0" * 1_000_001)
    assert len(packed.getvalue()) < 2_000
    with pytest.raises(CaseError) as refused:
        read_sheet("a.xlsx", packed.getvalue())
    assert [problem.code for problem in refused.value.problems] == ["not_a_workbook"]


def test_the_command_refuses_what_is_nested_too_deep(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In words, with its status, and without a trace."""
    file = tmp_path / "case.json"
    file.write_text("[" * DEEP, encoding="utf-8")
    assert main(["assess", str(file), "--as-of", "2026-05-01"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_limits_stand_in_the_documentation() -> None:
    """Each limit, with its number."""
    page = (Path(__file__).parents[2] / "docs" / "trust.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `([a-z_.]+)` \| ([0-9,]+) \|", page, re.MULTILINE))
    assert {name: int(most.replace(",", "")) for name, most in listed.items()} == dict(LIMITS)
