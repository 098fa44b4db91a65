"""The mutants themselves: each is another text, a sample grows, and what is said to change nothing is still there."""

from __future__ import annotations

import ast
from pathlib import Path

import poortwachter
from alive import changed_functions, held
from made import files, mutants, sampled
from poortwachter.counting.months import months_after

SOURCE = Path(poortwachter.__file__).parent
EQUIVALENT = Path(__file__).parent / "equivalent.txt"


def test_each_mutant_is_another_text() -> None:
    """It can be parsed, and no two have one name."""
    path = SOURCE / "counting" / "months.py"
    made = list(mutants(path, SOURCE))
    now = ast.unparse(ast.parse(path.read_text(encoding="utf-8")))
    assert len({mutant.name for mutant in made}) == len(made) > 0
    for mutant in made:
        assert ast.unparse(ast.parse(mutant.text(SOURCE))) != now


def test_a_larger_sample_begins_with_the_smaller() -> None:
    """So that more can be tried later, and nothing is tried twice."""
    assert sampled("counting", SOURCE, 5, 1) == sampled("counting", SOURCE, 9, 1)[:5]


def test_the_stages_are_a_room_of_their_own() -> None:
    """And no file is in two rooms."""
    assert not set(files("law", SOURCE)) & set(files("stages", SOURCE))


def test_a_function_and_a_figure_are_told_apart() -> None:
    """A function can be made wrong where it is loaded; what stands in a module cannot."""
    made = [mutant for path in files("counting", SOURCE) for mutant in mutants(path, SOURCE)]
    inside = next(mutant for mutant in made if mutant.function == "months_after")
    changed = changed_functions(inside, SOURCE)
    assert changed is not None
    assert [key[:2] for key in changed] == [("counting/months.py", "months_after")]
    assert held(changed)
    assert not held({("counting/months.py", "never_loaded", 1): months_after.__code__})
    assert changed_functions(next(mutant for mutant in made if mutant.function == "(module)"), SOURCE) is None


def test_what_changes_nothing_is_still_there() -> None:
    """Each line names a mutant of today, and gives a reason."""
    for line in EQUIVALENT.read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            name, _, why = line.partition(" | ")
            assert why
            assert name in {mutant.name for mutant in mutants(SOURCE / name.partition(" ")[0], SOURCE)}
