"""Test the package as it is installed, not as it lies in ``src``.

``python tests/installed.py wheel`` builds the wheel and tests it in a new environment of every supported Python that is
found: everything on the first, and on the others the tests of the published dates, the contract, the documentation,
the package and its types.
``lowest`` and ``highest`` test everything with the oldest and the newest run-time dependencies that pyproject.toml
allows: the oldest on the oldest Python that is found, the newest on the newest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SMOKE = "conformance or contract or docs or packaging or typing"
"""What the other Pythons run: a file, folder or test with such a name."""

COPIED = ("tests", "benchmarks", "docs", "examples", "conformance", "web", "Makefile", "pyproject.toml", "LICENSE")


def project() -> dict[str, Any]:
    """The table ``project`` of pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: dict[str, Any] = tomllib.load(file)["project"]
    return found


def lowest_pins() -> list[str]:
    """The run-time dependencies, each pinned to the lower bound in pyproject.toml."""
    pins = []
    for text in project()["dependencies"]:
        requirement = Requirement(text)
        bounds = [bound.version for bound in requirement.specifier if bound.operator == ">="]
        if len(bounds) != 1:
            raise ValueError(f"{text}: expected one lower bound")
        pins.append(f"{requirement.name}=={bounds[0]}")
    return pins


def say(text: str) -> None:
    """One line of progress."""
    sys.stdout.write(f"== {text}\n")
    sys.stdout.flush()


def surroundings() -> dict[str, str]:
    """The environment without what could make ``src`` importable; where pyenv is used, with all its Pythons."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    if shutil.which("pyenv"):
        versions = subprocess.run(["pyenv", "versions", "--bare"], capture_output=True, text=True, check=True)
        kept["PYENV_VERSION"] = ":".join(reversed(versions.stdout.split()))
    return kept


def found_pythons() -> dict[str, str]:
    """The supported Pythons of this machine, by version, oldest first; the others are named."""
    found: dict[str, str] = {}
    for version in PYTHONS:
        command = shutil.which(f"python{version}")
        ask = [command or "", "-c", "import sys, venv; print('%d.%d' % sys.version_info[:2])"]
        done = None if command is None else subprocess.run(
            ask, env=surroundings(), capture_output=True, text=True, check=False
        )  # fmt: skip
        if command is not None and done is not None and done.returncode == 0 and done.stdout.strip() == version:
            found[version] = command
        else:
            say(f"Python {version}: not found, skipped")
    return found


def run(*command: str | Path, cwd: Path) -> None:
    """Run a command to the end; a failure ends everything."""
    subprocess.run([str(word) for word in command], cwd=cwd, env=surroundings(), check=True)


def built_wheel(folder: Path) -> Path:
    """Build the wheel into ``folder``."""
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps", "--wheel-dir",
        folder, ROOT, cwd=folder)  # fmt: skip
    return next(folder.glob("poortwachter-*.whl"))


def new_environment(python: str, folder: Path, wheel: Path, pins: list[str]) -> Path:
    """The Python of a new environment with the wheel, the requirements of its tests and ``pins``."""
    run(python, "-m", "venv", folder, cwd=folder.parent)
    inside = folder / "bin" / "python"
    extras = "test" if pins else "mcp,test"  # mcp wants a newer pydantic than the oldest that the library does with
    run(inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"{wheel}[{extras}]", *pins,
        cwd=folder.parent)  # fmt: skip
    names = ", ".join(repr(Requirement(text).name) for text in project()["dependencies"])
    run(inside, "-c", f"from importlib.metadata import version; print(*[n + ' ' + version(n) for n in [{names}]])",
        cwd=folder.parent)  # fmt: skip
    return inside


def copied(folder: Path) -> Path:
    """The tests and what they read, and nothing of ``src``."""
    folder.mkdir()
    for path in [*(ROOT / name for name in COPIED), *ROOT.glob("*.md")]:
        if path.is_dir():
            shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(path, folder)
    return folder


def check(version: str, python: str, wheel: Path, desk: Path, *, smoke: bool = False, lowest: bool = False) -> None:
    """Install the wheel in an environment of its own and run the tests against it."""
    began = time.monotonic()
    inside = new_environment(python, desk / f"env-{version}", wheel, lowest_pins() if lowest else [])
    tests = copied(desk / f"tests-{version}")
    where = f"import poortwachter, sys; assert poortwachter.__file__.startswith({str(desk)!r}), poortwachter.__file__"
    run(inside, "-c", where, cwd=tests)
    installed = time.monotonic()
    selection = ["-k", SMOKE] if smoke else []
    run(inside, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *selection, cwd=tests)
    done = time.monotonic()
    say(f"Python {version}: passed; {installed - began:.0f} s to install, {done - installed:.0f} s to test")


def main() -> None:
    """Run one of the three."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("wheel", "lowest", "highest"))
    what = parser.parse_args().what
    pythons = list(found_pythons().items())
    if not pythons:
        sys.exit("no supported Python was found")
    with tempfile.TemporaryDirectory() as name:
        desk = Path(name)
        wheel = built_wheel(desk)
        say(f"built {wheel.name}")
        if what == "lowest":
            check(*pythons[0], wheel, desk, lowest=True)
        elif what == "highest":
            check(*pythons[-1], wheel, desk)
        else:
            for place, (version, python) in enumerate(pythons):
                check(version, python, wheel, desk, smoke=place > 0)


if __name__ == "__main__":
    main()
