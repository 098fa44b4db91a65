"""Speed as ratios, measured side by side in one run: processor time, best of seven.

The unit is ``json.loads`` of the case's own text (two spells, ten records), because it is steady. Beside the library as
it stands here runs version 0.1.0, from the wheel that is kept in this folder, in the same minutes; both are laid out
beforehand as pip installs them, with their bytecode compiled, as the packages beside them are. ``zen-engine``, a
rules engine in Rust, is printed too: one decision, made ready beforehand, that adds twenty numbers of days to one date;
its own time swings twofold from run to run. Absolute times depend on the machine; the ratios are what to read, and they
are only true on an idle one.

What an answer does not say at once is worked out when it is first read: ``assess`` alone runs the law, and milestones,
risk and JSON are worked out on top of it.
"""

from __future__ import annotations

import compileall
import gc
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import zen

from poortwachter import Assessment, Case, assess

SOURCE = Path(__file__).parent.parent / "src" / "poortwachter"
WHEEL = Path(__file__).parent / "poortwachter-0.1.0-py3-none-any.whl"
ROUNDS = 7
TIMES = 150
CASE = {
    "absences": [
        {"first_day": "2022-01-03", "last_day": "2022-07-03", "ended_by": "recovery"},
        {"first_day": "2022-07-25"},
    ],
    "employment": {"first_day": "2015-03-01", "regime": "civil_code", "safety_net": "no"},
    "birth_date": "1975-03-04",
    "records": [
        {"kind": "problem_analysis", "dated": "2022-02-10", "capacity": "present", "long_absence_expected": True},
        {"kind": "action_plan", "dated": "2022-02-20", "signed_by": ["employer", "employee"]},
        {"kind": "evaluation", "dated": "2022-04-01"},
        {"kind": "evaluation", "dated": "2022-05-10"},
        {"kind": "capacity", "dated": "2022-09-01", "capacity": "present"},
        {"kind": "week_42_notice", "received_on": "2022-11-14"},
        {"kind": "first_year_evaluation", "dated": "2023-01-10", "views_of": ["employer"]},
        {"kind": "second_track_start", "started_on": "2023-02-20"},
        {"kind": "uwv_wia_letter", "sent_on": "2023-10-02"},
        {"kind": "wia_application", "received_on": "2023-10-20"},
    ],
}
AS_OF = date(2023, 11, 1)


TEXT = json.dumps(CASE)
REST = "the same, and every milestone of the answer"
RISK = "the risk of that answer, at most what it costs without"
TARGETS = {
    "read JSON text to a case": 20.0,
    "assess a case just read": 28.0,
    "JSON text to JSON answer": 240.0,
    "import and first answer, against pydantic's BaseModel": 3.5,
}


def twenty_additions() -> Callable[[], object]:
    """The peer's decision, ready to evaluate."""
    expressions = [
        {"id": f"e{n}", "key": f"m{n}", "value": f"d(first).add({35 * n + 7}, 'd').format('%Y-%m-%d')"}
        for n in range(20)
    ]
    place = {"x": 0, "y": 0}
    graph = {
        "nodes": [
            {"id": "in", "type": "inputNode", "name": "in", "position": place},
            {
                "id": "x",
                "type": "expressionNode",
                "name": "x",
                "position": place,
                "content": {"expressions": expressions},
            },
            {"id": "out", "type": "outputNode", "name": "out", "position": place},
        ],
        "edges": [
            {"id": "a", "sourceId": "in", "targetId": "x", "type": "edge"},
            {"id": "b", "sourceId": "x", "targetId": "out", "type": "edge"},
        ],
    }
    decision = zen.ZenEngine().create_decision(json.dumps(graph))
    answer = decision.evaluate({"first": "2022-01-03"})["result"]
    assert answer["m19"] == "2023-11-06", answer
    return lambda: decision.evaluate({"first": "2022-01-03"})


def seconds(act: Callable[[], object], times: int) -> float:
    """Seconds of processor time for one call."""
    gc.collect()
    start = time.process_time()
    for _ in range(times):
        act()
    return (time.process_time() - start) / times


def unit() -> object:
    """What everything is measured against."""
    return json.loads(TEXT)


def ratio(act: Callable[[], object], times: int) -> float:
    """How many units one call costs: the best of the rounds, in which both are measured in turn."""
    rounds = [(seconds(act, times), seconds(unit, 20 * TIMES)) for _ in range(ROUNDS)]
    return min(ours for ours, _ in rounds) / min(theirs for _, theirs in rounds)


def fresh() -> Callable[[], Case]:
    """Cases that were only just read, one a call."""
    cases = iter([Case.model_validate_json(TEXT) for _ in range(ROUNDS * TIMES)])
    return lambda: next(cases)


def _milestones_and_risk(answer: Assessment) -> None:
    """Read both: the risk looks at the milestones."""
    answer.milestones  # noqa: B018
    answer.risk  # noqa: B018


def measured() -> dict[str, float]:
    """What each of the things that have a target costs, in units."""
    one, another, other = fresh(), fresh(), fresh()
    rest = ratio(lambda: assess(another(), as_of=AS_OF).milestones, TIMES)
    return {
        "read JSON text to a case": ratio(lambda: Case.model_validate_json(TEXT), TIMES),
        "assess a case just read": ratio(lambda: assess(one(), as_of=AS_OF), TIMES),
        REST: rest,
        RISK: ratio(lambda: _milestones_and_risk(assess(other(), as_of=AS_OF)), TIMES) - rest,
        "JSON text to JSON answer": ratio(
            lambda: assess(Case.model_validate_json(TEXT), as_of=AS_OF).to_json(), TIMES // 3
        ),
    }


def installed(source: Path, place: Path) -> str:
    """A copy of the library in a folder of its own, its bytecode compiled, as pip leaves it."""
    if source.is_dir():
        shutil.copytree(source, place / source.name, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        ZipFile(source).extractall(place)
    compileall.compile_dir(place, quiet=2)
    return str(place)


def measured_in(path: str) -> dict[str, float]:
    """The same in a process of its own that finds the library at ``path``."""
    code = f"import sys; sys.path[:0] = [{path!r}, {str(Path(__file__).parent)!r}]; import compare, json; "
    code += "print(json.dumps(compare.measured()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def first_answer(path: str) -> float:
    """The processor time of a process that imports the library and answers once, against one that imports pydantic."""
    answer = "from datetime import date; from poortwachter import Case, assess; "
    answer += "assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 2, 1)).wia"
    pairs = [
        (process_seconds(path, answer), process_seconds(path, "from pydantic import BaseModel")) for _ in range(ROUNDS)
    ]
    return min(ours for ours, _ in pairs) / min(theirs for _, theirs in pairs)


def process_seconds(path: str, statement: str) -> float:
    """Seconds of processor time of one statement in a fresh process."""
    code = f"import sys, time; sys.path.insert(0, {path!r}); start = time.process_time(); {statement}; "
    code += "print(time.process_time() - start)"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Measure and print."""
    with TemporaryDirectory() as here, TemporaryDirectory() as there:
        paths = installed(SOURCE, Path(here)), installed(WHEEL, Path(there))
        now, before = (measured_in(path) for path in paths)
        first = [first_answer(path) for path in paths]
    ratios = {name: (now[name], before[name]) for name in now}
    ratios["import and first answer, against pydantic's BaseModel"] = (first[0], first[1])
    targets = {**TARGETS, RISK: ratios[REST][0]}
    print(f"times json.loads of the case's own text, best of {ROUNDS} in turn, processor time\n")
    print(f"{'':<56} {'now':>7} {'0.1.0':>7} {'at most':>8}")
    for name, (ours, theirs) in ratios.items():
        target = targets.get(name)
        beside = "" if target is None else f" {target:8.1f}{'' if ours <= target else '  missed'}"
        print(f"{name:<56} {ours:7.1f} {theirs:7.1f}{beside}")
    print(f"\nzen-engine's twenty additions: {ratio(twenty_additions(), 10 * TIMES):.1f} times the unit")


if __name__ == "__main__":
    main()
