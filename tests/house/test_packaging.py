"""What the package says of itself is true."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

import poortwachter
from installed import COPIED, PYTHONS, ROOT, lowest_pins, project

DEVELOPERS = frozenset({"test", "typing", "bench", "cluster", "docs", "look", "fuzz", "sbom", "web"})
"""The extras that are for those who work on the package."""

RELEASE = re.compile(r"^## \[(.+?)\]")


def imported() -> set[str]:
    """The packages that the source imports, the standard library and itself left out."""
    found: set[str] = set()
    for path in Path(poortwachter.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"poortwachter"}


def modules_of(requirements: Iterable[str]) -> set[str]:
    """The modules that these requirements bring, by the names under which they are imported."""
    modules = {"python-dateutil": "dateutil"}
    names = [Requirement(text).name for text in requirements]
    return {modules.get(name, name).replace("-", "_").lower() for name in names}


def test_every_import_is_a_dependency() -> None:
    """What is imported is declared, by the package or by an extra for users; what the package declares is imported."""
    always, extras = modules_of(project()["dependencies"]), project()["optional-dependencies"]
    for_users = {name for extra in extras if extra not in DEVELOPERS for name in modules_of(extras[extra])}
    assert always <= imported() <= always | for_users


def test_lowest_pins() -> None:
    """Each run-time dependency is pinned to a version that its own range allows."""
    ranges = [Requirement(text) for text in project()["dependencies"]]
    pins = [Requirement(text) for text in lowest_pins()]
    assert [pin.name for pin in pins] == [item.name for item in ranges]
    for pin, item in zip(pins, ranges, strict=True):
        assert item.specifier.contains(str(pin.specifier).removeprefix("=="))


def test_every_python_of_the_classifiers_is_tested() -> None:
    """A Python that the package names is one that it asks for and that the wheel is tested on."""
    named = [text.rpartition(" :: ")[2] for text in project()["classifiers"] if ":: Python :: 3." in text]
    assert set(named) <= set(PYTHONS)
    assert all(SpecifierSet(project()["requires-python"]).contains(version) for version in named)


def left_behind(test: Path) -> set[str]:
    """The folders of the project that a test opens and that do not come along where the installed package is tested.

    ``build`` is none of them: what writes there makes it.
    """
    tree = ast.walk(ast.parse(test.read_text(encoding="utf-8")))
    opened = {node.right.value.partition("/")[0] for node in tree
              if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
              and isinstance(node.right, ast.Constant) and isinstance(node.right.value, str)}  # fmt: skip
    return {path.name for path in ROOT.iterdir() if path.name in opened and path.is_dir()} - {*COPIED, "build"}


def test_what_tests_read_comes_along() -> None:
    """``make wheel-test`` copies what the tests read; only what asks first whether there is source may read it."""
    found = {test.name: behind for test in (ROOT / "tests").rglob("*.py") if (behind := left_behind(test))}
    assert set(found) <= {"test_wheel.py", "room.py"}, found


def releases() -> dict[str, list[str]]:
    """The headings of each release in the changelog."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines():
        if release := RELEASE.match(line):
            found[release[1]] = []
        elif line.startswith("### "):
            found[list(found)[-1]].append(line.removeprefix("### "))
    return found


def test_this_version_is_in_the_changelog() -> None:
    """A release does not go out undescribed, and what comes after it does not go by its name."""
    version = Version(poortwachter.__version__)
    assert "Unreleased" in releases() if version.is_devrelease else poortwachter.__version__ in releases()
    assert max(map(Version, set(releases()) - {"Unreleased"})) <= version


@pytest.mark.parametrize("release", releases())
def test_a_release_begins_with_the_law(release: str) -> None:
    """Each release says first what changed in the law, and has each part once, in one order."""
    parts = ["Changes in the law", "Added", "Changed", "Deprecated", "Removed", "Fixed"]
    assert releases()[release][0] == "Changes in the law"
    assert releases()[release] == [part for part in parts if part in releases()[release]]
