"""The conformance suite is what its sources say, the library passes it, and its runner sees what is wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import run
import suite
from poortwachter import Case, assess

READ = {read["article"]: read for read in run.files()}


def library(facts: Mapping[str, Any], as_of: str) -> Any:
    """The answer of the library as JSON."""
    case = Case.model_validate_json(json.dumps(facts))
    return json.loads(assess(case, as_of=date.fromisoformat(as_of)).to_json())


def test_the_files_are_what_their_sources_say() -> None:
    """Written anew, they are the same: python tests/conformance/suite.py write."""
    kept = {path.name: path.read_text(encoding="utf-8") for path in suite.FOLDER.glob("*.json")}
    assert kept == suite.suite()


@pytest.mark.parametrize("article", READ)
def test_the_library_passes(article: str) -> None:
    """Every value of every case; the command is tested as a black box by make conformance."""
    found = [one for case in READ[article]["cases"] for one in run.differences(case, library, {})]
    assert [str(one) for one in found] == []


def test_ids_are_used_once_and_every_case_has_a_source() -> None:
    """By a vendor, a case is known by its id."""
    cases = [case for read in READ.values() for case in read["cases"]]
    assert len({case["id"] for case in cases}) == len(cases) > 250
    assert all(case["source"] and case["expect"] and case["kind"] in ("published", "boundary") for case in cases)


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("awb-6-7", "https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=6:7"),
        ("bw7-629", "https://wetten.overheid.nl/jci1.3:c:BWBR0005290&boek=7&artikel=629"),
        ("wia-23", "https://wetten.overheid.nl/jci1.3:c:BWBR0019057&artikel=23"),
    ],
)
def test_the_address_is_that_of_the_article(file: str, address: str) -> None:
    """An article of the Awb has its chapter in its number; one of the Civil Code stands in a book."""
    assert suite.ARTICLES[file].text == address


class TestRunner:
    """What others see of their own program."""

    CASE: Mapping[str, Any] = {
        "id": "x",
        "facts": {},
        "as_of": "2026-01-05",
        "expect": {"a.b": "2026-01-06", "a.c": None},
    }

    def test_a_difference_names_case_path_and_both_values(self) -> None:
        """And nothing is said of what is right."""
        (found,) = run.differences(self.CASE, lambda *_: {"a": {"b": "2026-01-07"}}, {})
        assert str(found) == 'x: a.b is "2026-01-07", expected "2026-01-06"'

    def test_other_names(self) -> None:
        """A map from our paths to theirs."""
        answer = {"einde": "2026-01-06"}
        assert run.differences(self.CASE, lambda *_: answer, {"a.b": "einde"}) == []

    def test_a_milestone_is_found_by_its_key(self) -> None:
        """Also where the key has signs of its own; one that is not there has no value."""
        answer = {"milestones": [{"key": "objection:no@2026", "due": 1}, {"key": "objection", "due": 2}]}
        assert run.value_at(answer, "milestones.objection:no@2026.due") == 1
        assert run.value_at(answer, "milestones.objection.due") == 2
        assert run.value_at(answer, "milestones.other.due") is None

    @pytest.mark.parametrize(
        ("program", "status", "says"),
        [
            ("import sys; sys.exit(3)", 2, "ended with 3"),
            ("print('no')", 2, "wrote no JSON"),
            ("print('{}')", 1, 'is null, expected "'),
        ],
    )
    def test_commands(self, capsys: pytest.CaptureFixture[str], program: str, status: int, says: str) -> None:
        """One that fails, one that writes something else, and one that knows nothing."""
        assert run.main(["--only", "WIA 24", "--", sys.executable, "-c", program]) == status
        told = capsys.readouterr()
        assert says in told.out + told.err

    def test_the_day_is_filled_in(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """The facts come on standard input, the day as an argument."""
        kept = tmp_path / "seen.txt"
        program = f"import sys; open({str(kept)!r}, 'a').write(sys.argv[1] + sys.stdin.read() + '\\n'); print('{{}}')"
        run.main(["--only", "wia-24", "--", sys.executable, "-c", program, "{as_of}"])
        assert "0 of 4 cases" in capsys.readouterr().out
        assert kept.read_text().count('2036-01-01{"absences"') == 4
