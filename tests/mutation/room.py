"""Shows the mutants of one room to its tests, in one session of pytest that loads everything once.

A function that is wrong is put in a copy of the process, which ends at the first test that fails. A figure or a table
that is wrong needs a process of its own, with a copy of the tree, and so does a function that ran while everything was
loaded. Tests that made another mutant fail come first.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest

from alive import Key, Noted, changed_functions, held, made_wrong
from made import Mutant, files

__all__ = ["TESTS", "tried"]

ROOT: Final = Path(__file__).parents[2]
SOURCE: Final = ROOT / "src" / "poortwachter"
_CITED: Final = ("tests/promises/test_cited.py",)
"""What cites which article, and for which days: a list that was read against the law."""
TESTS: Final[Mapping[str, tuple[str, ...]]] = {
    "counting": ("tests/counting", "tests/law/test_joining.py", "tests/pay/test_wages.py"),
    "stages": (
        "tests/law", "tests/engine", "tests/answer/test_conformance.py", "tests/conformance", *_CITED,
        "tests/planning/test_dismissal.py", "tests/pay/test_leaving.py",
    ),
    "law": (
        "tests/law", *_CITED, "tests/engine", "tests/answer/test_conformance.py", "tests/conformance", "tests/pay",
        "tests/signals/test_remedies.py", "tests/auditing/test_audit.py", "tests/planning/test_dismissal.py",
    ),
    "engine": ("tests/engine", "tests/law", "tests/answer/test_conformance.py", "tests/conformance"),
    "lanes": (
        "tests/lanes", "tests/proofs", "tests/answer/test_explain.py", "tests/portfolio/test_at_once.py",
        "tests/portfolio/test_supposing.py", "tests/portfolio/test_stated_at_once.py",
        "tests/portfolio/test_as_supposed.py", "tests/portfolio/test_risk_at_once.py",
        "tests/portfolio/test_rows_stay_together.py",
    ),
    "review": ("tests/review", "tests/signals", "tests/rulings", "tests/proofs/test_findings_proved.py"),
    "pay": ("tests/pay", *_CITED),
    "answer": (
        "tests/answer", "tests/facts/test_plausible.py", "tests/law", "tests/engine", "tests/conformance",
        "tests/proofs", "tests/signals/test_remedies.py",
    ),
    "planning": (
        "tests/planning", "tests/pay/test_leaving.py", "tests/review", "tests/signals/test_remedies.py",
        "tests/answer/test_what_misled.py",
    ),
    "packs": ("tests/packs",),
    "retention": ("tests/retention",),
    "figures": ("tests/figures",),
    "facts": ("tests/facts", "tests/text/test_refusals_for_people.py"),
    "adapters": ("tests/adapters",),
    "auditing": ("tests/auditing",),
    "portfolio": ("tests/portfolio",),
}  # fmt: skip
"""The tests of each room; not the golden answers, nor the pages that are generated from the text of the law: they show
that something is another, and not which is right.
"""
LONGEST: Final = 600
"""Seconds of processor time after which a mutant goes round for ever, and is dead, however busy the machine is."""
MOST_MEMORY: Final = 4 * 1024**3
"""Bytes of a process with a mutant; a test that passes needs a tenth of it."""
_NOT_COPIED: Final = ("__pycache__", ".*", "build", "dist", "node_modules", "look", "web", "notebooks")

Told = Callable[[Mutant, str | None], None]


def tried(room: str, mutants: Sequence[Mutant], told: Told) -> None:
    """Show each mutant to the tests of its room, and tell which test failed, or ``None`` where it lives.

    Raises:
        SystemExit: the tests of the room fail without a mutant.
    """
    shown = _Shown(room, mutants, told)
    with Noted() as noted:
        shown.noted = noted
        for path in files(room, SOURCE):  # what is loaded on first use would be as it is, and the mutant live
            import_module(".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"))
        status = pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", *TESTS[room]],
                             plugins=[shown])  # fmt: skip
    if status:
        raise SystemExit(f"{room}: its tests cannot be run as they are")


class _Shown:
    """The plugin: what runs in the place of the tests."""

    def __init__(self, room: str, mutants: Sequence[Mutant], told: Told) -> None:
        self.room, self.mutants, self.told = room, mutants, told
        self.noted = Noted()
        self.killers: Counter[str] = Counter()
        self.took: dict[str, float] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Once without a mutant, then once for each."""
        sys.setprofile(None)
        loaded = self.noted.keys()
        failed = self._forked(session, None)
        if failed is not None:
            raise pytest.UsageError(f"fails without a mutant: {failed}")
        with tempfile.TemporaryDirectory() as place:
            for mutant in self.mutants:
                killer = self._killer(session, mutant, loaded, Path(place))
                if killer is not None:
                    self.killers[killer] += 1
                self.told(mutant, killer)
        return True

    def _killer(self, session: pytest.Session, mutant: Mutant, loaded: set[Key], place: Path) -> str | None:
        changed = changed_functions(mutant, SOURCE)
        if changed and held(changed):
            killer = self._forked(session, changed)
            if killer is not None or not loaded & set(changed):
                return killer
        return self._alone(session, mutant, place)

    def _in_order(self, session: pytest.Session) -> list[pytest.Item]:
        """The tests that made a mutant fail, then those of their files, then the quick ones."""
        files = Counter[str]()
        for name, times in self.killers.items():
            files[name.partition("::")[0]] += times

        def early(item: pytest.Item) -> tuple[float, ...]:
            file = item.nodeid.partition("::")[0]
            took = self.took.get(item.nodeid, 0.0)
            return (-self.killers[item.nodeid], took > 0.3, -files[file], round(took, 1))

        return sorted(session.items, key=early)

    def _forked(self, session: pytest.Session, changed: Mapping[Key, Any] | None) -> str | None:
        """The first test that fails in a copy of this process."""
        items = self._in_order(session)
        with tempfile.NamedTemporaryFile("r", encoding="utf-8") as said:
            sys.stdout.flush()
            child = os.fork()
            if child == 0:
                self._run(items, changed, said.name)
            os.waitpid(child, 0)
            lines = [json.loads(line) for line in said.read().splitlines()]
        if changed is None:
            self.took = {name: took for name, took, _ in lines}
        last = lines[-1] if lines else ("no test", 0.0, False)
        if all(passed for *_, passed in lines) and len(lines) == len(items):
            return None
        return str(last[0]) if not last[2] else f"after {last[0]}: goes round for ever, or ends the process"

    def _run(self, items: Sequence[pytest.Item], changed: Mapping[Key, Any] | None, file: str) -> None:
        """In the copy: run until a test fails, write down each, and end the process."""
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
        items[0].config.pluginmanager.unregister(name="terminalreporter")
        if changed is not None:
            made_wrong(changed)
        with Path(file).open("w", encoding="utf-8") as said:
            for item, following in zip(items, [*items[1:], None], strict=True):
                begun, before = time.monotonic(), item.session.testsfailed
                item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
                passed = item.session.testsfailed == before
                said.write(json.dumps((item.nodeid, round(time.monotonic() - begun, 3), passed)) + "\n")
                said.flush()
                if not passed:
                    break
        os._exit(0)

    def _alone(self, session: pytest.Session, mutant: Mutant, place: Path) -> str | None:
        """The first test that fails in a process of its own, with the mutant in a copy of the tree."""
        if not (place / "src").exists():
            shutil.copytree(ROOT, place, ignore=shutil.ignore_patterns(*_NOT_COPIED), dirs_exist_ok=True)
        target = place / "src" / "poortwachter" / mutant.file
        kept, stamp = target.read_bytes(), target.stat().st_mtime_ns
        target.write_text(mutant.text(SOURCE), encoding="utf-8")
        os.utime(target, ns=(stamp + 10**10, stamp + 10**10))  # no byte code of another text fits
        try:
            names = [item.nodeid for item in self._in_order(session)]
            first = list(dict.fromkeys(name.partition("::")[0] for name in names[:60]))[:4]
            early = [name for name in names if name.startswith(tuple(first))]
            return _run_alone(early, place) or _run_alone(names, place)
        finally:
            target.write_bytes(kept)
            os.utime(target, ns=(stamp, stamp))


def _run_alone(names: Sequence[str], place: Path) -> str | None:
    chosen = place / "chosen.json"
    chosen.write_text(json.dumps(list(names)), encoding="utf-8")
    paths = os.pathsep.join((str(place / "src"), str(Path(__file__).parent)))
    around = {**os.environ, "PYTHONPATH": paths, "MUTATION_CHOSEN": str(chosen), "PYTHONDONTWRITEBYTECODE": "1"}
    around["MUTATION_SECONDS"] = str(LONGEST)
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "chosen", "-p", "no:cacheprovider", "-p", "no:xdist",
               "-p", "no:cov", *sorted({name.partition("::")[0] for name in names})]  # fmt: skip
    done = subprocess.run(command, cwd=place, env=around, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return None
    failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if failed:
        return failed[0].partition(" - ")[0].partition(" ")[2]
    return "goes round for ever, or ends the process" if done.returncode < 0 else "no test can be run"
