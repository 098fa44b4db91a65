"""Same input, same bytes out: whatever the locale, the time zone, the hash seed or what was asked before."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import poortwachter
from poortwachter import Assessment, Case, assess
from strategies import FAR, History, histories, histories_with_leave, record

SOURCE = Path(poortwachter.__file__).parent
EXAMPLES = sorted((Path(__file__).parent.parent.parent / "examples" / "cases").glob("*.json"))

ANSWERS = """
import sys
from datetime import date, timedelta
from pathlib import Path
from pydantic import ValidationError
from poortwachter import Case, CaseError, assess, assessment_schema

said = []
for name in sys.argv[1:]:
    case = Case.model_validate_json(Path(name).read_bytes())
    said.append(case.to_json())
    for as_of in (date(2020, 2, 1), date(2024, 1, 15), date(2026, 11, 21)):
        try:
            said.append(assess(case, as_of=as_of).to_json())
        except CaseError as error:
            said.append(str(error))
try:
    Case.model_validate({"absences": [], "diagnosis": 1, "recrods": 2, "records": [{"kind": "x"}]})
except ValidationError as error:
    said += [line["msg"] for line in error.errors()]
said.append(repr(assessment_schema()))
sys.stdout.buffer.write("\\n".join(said).encode())
"""

COMMAND = """
import sys
from poortwachter.cli import main

case = sys.argv[1]
for arguments in (
    ["assess", case, "--as-of", "2026-11-21", "--lang", "nl"],
    ["assess", case, "--as-of", "2026-11-21", "--format", "json"],
    ["timeline", "2026-01-05", "--lang", "en"],
    ["law", "--lang", "nl"],
    ["readings", "--format", "markdown"],
    ["schema", "case"],
):
    assert main(arguments) == 0
"""


def run(script: str, *arguments: str, **environment: str) -> bytes:
    """What ``script`` writes in a new process with these settings."""
    settings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE.parent), os.environ.get("PYTHONPATH", "")])}
    for name in ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_TIME", "TZ", "PYTHONHASHSEED"):
        settings.pop(name, None)
    settings.update(environment)
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], env=settings, capture_output=True, check=False, timeout=600
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout


def surroundings(lang: str, zone: str, seed: str) -> dict[str, str]:
    """Environment variables for one run."""
    return {"LANG": lang, "LC_ALL": lang, "LANGUAGE": lang[:2], "TZ": zone, "PYTHONHASHSEED": seed}


PLACES = (
    surroundings("C.UTF-8", "Pacific/Kiritimati", "1"),
    surroundings("nl_NL.UTF-8", "Europe/Amsterdam", "2"),
    surroundings("nl_NL.UTF-8", "Pacific/Kiritimati", "3"),
    surroundings("th_TH.UTF-8", "Asia/Bangkok", "4"),
    surroundings("th_TH.UTF-8", "Europe/Amsterdam", "random"),
)


@pytest.fixture(scope="module")
def answers() -> bytes:
    """The answers in the plainest surroundings."""
    return run(ANSWERS, *map(str, EXAMPLES), **surroundings("C.UTF-8", "UTC", "0"))


@pytest.fixture(scope="module")
def commanded() -> bytes:
    """What the command writes in the plainest surroundings."""
    return run(COMMAND, str(EXAMPLES[-1]), **surroundings("C.UTF-8", "UTC", "0"))


class TestSurroundings:
    """No locale, time zone or hash seed shows in what is said."""

    def test_answers_are_there_to_compare(self, answers: bytes, commanded: bytes) -> None:
        assert len(EXAMPLES) >= 3
        assert answers.count(b'"schema":"poortwachter.assessment/1"') >= 5
        assert b"42e-weeksmelding" in commanded

    @pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place['LANG']}-{place['TZ']}")
    def test_answers(self, answers: bytes, place: dict[str, str]) -> None:
        assert run(ANSWERS, *map(str, EXAMPLES), **place) == answers

    @pytest.mark.parametrize("place", PLACES[-2:], ids=lambda place: f"{place['LANG']}-{place['TZ']}")
    def test_command(self, commanded: bytes, place: dict[str, str]) -> None:
        assert run(COMMAND, str(EXAMPLES[-1]), **place) == commanded

    @pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
    def test_command_writes_the_same_bytes_whatever_the_encoding_of_the_terminal(
        self, commanded: bytes, encoding: str
    ) -> None:
        """A redirected command on Windows has a code page of its own."""
        assert run(COMMAND, str(EXAMPLES[-1]), PYTHONIOENCODING=encoding, PYTHONUTF8="0") == commanded

    def test_the_holidays_package_is_never_loaded(self) -> None:
        """It reads LANG, and it never decides a statutory date."""
        script = """
import sys
from poortwachter import Case, assess
case = Case.model_validate({"first_sick_day": "2026-01-05"})
assess(case, as_of=case.absences[0].first_day).to_json()
print("dateutil" in sys.modules, "holidays" in sys.modules)
"""
        assert run(script).split() == [b"True", b"False"]

    def test_importing_the_library_loads_no_law(self) -> None:
        """Importing stays cheap: the law is loaded with the first question."""
        script = """
import sys
from poortwachter import Case, assess
print(sorted(name for name in sys.modules if name.startswith("poortwachter.law")), "dateutil" in sys.modules)
"""
        assert run(script).strip() == b"[] False"


def after(history: History, days: int) -> date:
    """So many days after everything in ``history``, leave included."""
    named = [history.last_known_day, *(leave[1] for leave in history.leaves)]
    return max(named) + timedelta(days=days + 1)


CHOICES: list[dict[str, str]] = [
    {reading.id: alternative} for reading in poortwachter.READINGS.values() for alternative in reading.alternatives
]


class TestWhatWasAskedBefore:
    """A case remembers what was worked out from its facts; no answer depends on that."""

    @given(histories() | histories_with_leave(), st.lists(st.integers(0, 1200), min_size=2, max_size=4))
    def test_other_days_of_assessment(self, history: History, later: list[int]) -> None:
        case = history.case()
        days = [after(history, number) for number in later]
        asked = [assess(case, as_of=day, due_soon_days=number).to_json() for number, day in enumerate(days)]
        again = [assess(case, as_of=day, due_soon_days=number).to_json() for number, day in enumerate(days)]
        fresh = [
            assess(Case.model_validate_json(case.to_json()), as_of=day, due_soon_days=number).to_json()
            for number, day in enumerate(days)
        ]
        assert asked == again == fresh

    @given(histories_with_leave(), st.lists(st.sampled_from(CHOICES), min_size=2, max_size=6))
    def test_other_readings(self, history: History, choices: list[dict[str, str]]) -> None:
        case = history.case()
        for readings in choices:
            fresh = assess(history.case(), as_of=FAR, readings=readings).to_json()
            assert assess(case, as_of=FAR, readings=readings).to_json() == fresh


def without_hash(answer: Assessment) -> dict[str, object]:
    """The answer but for the hash of the facts as they were written."""
    found = answer.to_dict()
    del found["provenance"]["case_sha256"]
    return found


@st.composite
def files(draw: st.DrawFn) -> list[dict[str, object]]:
    """Records of several kinds, each on a day of its own."""
    kinds = ["problem_analysis", "action_plan", "evaluation", "capacity", "first_year_evaluation", "week_42_notice"]
    after = draw(st.lists(st.integers(1, 700), min_size=2, max_size=6, unique=True))
    first = date(2036, 1, 1).toordinal()
    return [record(draw(st.sampled_from(kinds)), date.fromordinal(first + days)) for days in after]


class TestOrderOfTheInput:
    """What has no order in the world has none in the answer."""

    @given(histories(), files(), st.randoms(use_true_random=False))
    def test_of_lists(self, history: History, records: list[dict[str, object]], random: Random) -> None:
        """Spells and records are dated: their place in the list says nothing."""
        facts = json.loads(history.case().to_json())
        facts["records"] = records
        straight = assess(Case.model_validate(facts), as_of=FAR)
        for name in ("absences", "records"):
            random.shuffle(facts[name])
        assert without_hash(assess(Case.model_validate(facts), as_of=FAR)) == without_hash(straight)

    @given(histories_with_leave(), st.randoms(use_true_random=False))
    def test_of_keys(self, history: History, random: Random) -> None:
        """The order of keys in an object does not even show in the hash."""
        text = history.case(case_id="k").to_json()

        def shuffled(pairs: list[tuple[str, object]]) -> dict[str, object]:
            random.shuffle(pairs)
            return dict(pairs)

        other = json.dumps(json.loads(text, object_pairs_hook=shuffled))
        one, two = Case.model_validate_json(text), Case.model_validate_json(other)
        assert one.to_json() == two.to_json()
        assert assess(one, as_of=FAR).to_json() == assess(two, as_of=FAR).to_json()


FORBIDDEN_MODULES = {
    "calendar", "getpass", "gettext", "glob", "http", "io", "locale", "multiprocessing", "os", "platform", "random",
    "secrets", "shutil", "socket", "subprocess", "tempfile", "threading", "time", "urllib", "uuid", "zoneinfo",
    "holidays",
}  # fmt: skip
FORBIDDEN_CALLS = {"__import__", "eval", "exec", "id", "input", "open", "print"}
FORBIDDEN_ATTRIBUTES = {
    "today", "now", "utcnow", "fromtimestamp", "environ", "getenv", "putenv", "strftime", "strptime", "setlocale",
    "getlocale", "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "urandom", "stdin", "argv",
    "home", "cwd", "expanduser",
}  # fmt: skip
DOORS = {
    "adapters/_sheet.py": {"io"},
    "adapters/sivi.py": {"io"},
    "cli/commands.py": {"argv"},
    "cli/plans.py": {"read_bytes"},
    "cli/records.py": {"read_bytes"},
    "cli/tables.py": {"read_bytes"},
    "cli/converting.py": {"open"},
    "cli/editing.py": {"stdin"},
    "cli/evidence.py": {"platform", "shutil", "tempfile", "write_bytes"},
    "cli/given.py": {"read_bytes", "stdin"},
    "cli/portfolio.py": {"time"},
    "cli/settings.py": {"os", "environ", "read_text"},
    "cli/writing.py": {"shutil", "open", "write_bytes"},
    "export/excel.py": {"io"},
    "export/_rows.py": {"io"},
    "_whole.py": {"os"},
    "_written.py": {"exec"},
    "packs/reading.py": {"read_text"},
    "counting/work_week.py": {"holidays"},
    "portfolio/as_sheet.py": {"open", "write_bytes"},
    "portfolio/made.py": {"random"},
    "portfolio/running.py": {"multiprocessing", "read_text", "shutil", "threading", "write_bytes"},
}
"""What a file may use after all: the command reads and writes files, standard input, and
the language of the terminal, sheets are made in memory, functions are written out in one place,
the packs that ship are data in the wheel, and an organisation's working days are those of its country, never of law.
A portfolio is answered from file to file by several processes, its progress has a rate, and made-up portfolios are
drawn from the seed that the caller gives.
"""


def unclean(source: str) -> Iterator[str]:
    """Uses of a clock, locale, environment, random source, address or file in Python ``source``."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name for alias in node.names if (name := alias.name.split(".")[0]) in FORBIDDEN_MODULES)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from {(node.module or "").split(".")[0]} & FORBIDDEN_MODULES
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
            yield node.func.id
        elif isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_ATTRIBUTES:
            yield node.attr


class TestSource:
    """The library reads no clock, locale, environment variable, random source or file."""

    FILES = sorted(SOURCE.rglob("*.py"))

    @pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
    def test_is_clean(self, file: Path) -> None:
        allowed = DOORS.get(str(file.relative_to(SOURCE)), set())
        assert set(unclean(file.read_text(encoding="utf-8"))) - allowed == set()

    def test_is_all_there(self) -> None:
        assert {"api.py", "standing.py", "commands.py", "calendar.py", "catalogue.py"} <= {
            file.name for file in self.FILES
        }

    SAMPLES = (
        ("today", "from datetime import date\nday = date.today()"),
        ("now", "import datetime as d\nmoment = d.datetime.now(tz=d.UTC)"),
        ("os", "import os.path"),
        ("os", "from os import environ"),
        ("environ", "def f(x):\n    return x.environ['LANG']"),
        ("locale", "def f():\n    import locale"),
        ("random", "from random import choice"),
        ("open", "text = open('case.json').read()"),
        ("read_text", "from pathlib import Path\ntext = Path('case.json').read_text()"),
        ("strftime", "def f(day):\n    return day.strftime('%A')"),
        ("id", "key = id(object())"),
        ("__import__", "clock = __import__('time')"),
    )

    @pytest.mark.parametrize(("found", "source"), SAMPLES, ids=[source for _, source in SAMPLES])
    def test_a_use_is_found(self, found: str, source: str) -> None:
        """The search itself finds what it looks for."""
        assert found in set(unclean(source))

    def test_a_clean_sample_is_clean(self) -> None:
        assert list(unclean("from datetime import date\nday = date(2026, 1, 5).isoformat()")) == []
