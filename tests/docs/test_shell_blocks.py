"""The commands, the plain Python blocks and the JSON of the pages are right; test_docs runs the doctests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blocks import PAGES, Block, Command, blocks, commands, matches, results, rewrite, run_console, run_python

BLOCKS = [block for page in PAGES for block in blocks(page)]
COMMANDS = [command for block in BLOCKS if block.language == "console" for command in commands(block)]
PLAIN_PYTHON = [block for block in BLOCKS if block.language == "python" and not block.is_doctest]

PAGE = """# A page

```json case.json
{"first_sick_day": "2026-01-05"}
```

```console
$ poortwachter explain case.json wia --as-of 2026-02-02
stale
$ poortwachter timeline 2026-01-05
stale ...
```

```python
from pathlib import Path

1 + 1  # 3
len(Path("case.json").read_text())  # 32
```

```python
>>> 1 + 1
3

```
"""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.label)
def test_commands(command: Command) -> None:
    """Each command succeeds and prints what the page shows."""
    result = run_console(command)
    assert result.fits, "\n".join(result.printed)


@pytest.mark.parametrize("block", PLAIN_PYTHON, ids=lambda block: block.label)
def test_plain_python(block: Block) -> None:
    """Each expression has the value in its comment."""
    assert [(result.label, result.printed) for result in run_python(block) if not result.fits] == []


@pytest.mark.parametrize(
    "block", [block for block in BLOCKS if block.language == "json"], ids=lambda block: block.label
)
def test_json(block: Block) -> None:
    """Each piece of JSON can be read."""
    assert json.loads("\n".join(block.lines))


def test_the_readme_shows_commands_and_values() -> None:
    """What is checked is there: nothing passes because nothing was found."""
    assert [block.page.name for block in PLAIN_PYTHON].count("README.md") == 1
    assert any(command.shown for command in COMMANDS if command.block.page.name == "README.md")
    assert len(run_python(next(block for block in PLAIN_PYTHON if block.page.name == "README.md"))) > 5


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.label)
def test_no_block_escapes(block: Block) -> None:
    """A block is of a kind that is checked, and a console begins with a command; the site's contents are none."""
    assert block.language in {"console", "json", "python", "{toctree}"}
    assert block.language != "console" or block.lines[0].startswith("$ ")


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        (["a", "b"], ["a  ", "b"], True),
        (["a", "b"], ["a", "c"], False),
        (["a"], ["a", "b"], False),
        (["a", "..."], ["a", "b", "c"], True),
        (["...", "c"], ["a", "b", "c"], True),
        (["a", "...", "c"], ["a", "b", "d"], False),
        (["a ... d"], ["a b c d"], True),
        (["a ... d"], ["a b", "c d"], False),
    ],
)
def test_matches(shown: list[str], printed: list[str], same: bool) -> None:
    """Lines are compared to their last letter, and ``...`` leaves out what it may."""
    assert matches(shown, printed) is same


def test_rewrite(tmp_path: Path) -> None:
    """What is stale is found and written anew, except where the page leaves something out."""
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    written, by_hand = rewrite(page)
    assert written == ["page.md:8", "page.md:17", "page.md:22"]
    assert by_hand == ["page.md:10"]
    text = page.read_text(encoding="utf-8")
    assert "First day of WIA: Mon 3 Jan 2028\n" in text
    assert "1 + 1  # 2\n" in text
    assert ">>> 1 + 1\n2\n\n```\n" in text
    assert text.count("stale") == 1
    assert [result.fits for result in results(page)].count(False) == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("$ poortwachter explain nowhere.json wia --as-of 2026-02-02", "exit status 2"),
        ("$ make no-such-target", "exit status 2"),
        ("$ rm -r build", "only poortwachter and make"),
    ],
)
def test_a_command_that_fails(line: str, message: str, tmp_path: Path) -> None:
    """A command that does not exist, does not succeed or cannot be run is an error."""
    page = tmp_path / "page.md"
    page.write_text(f"```console\n{line}\n```\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        list(results(page))
