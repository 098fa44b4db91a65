"""Speed as ratios, measured side by side in one run against a named peer.

The peer is ``zen-engine``, a rules engine in Rust: one decision, made ready beforehand, that adds twenty numbers of
days to one date. Ours is a full ``assess`` of a case with two spells and ten records. Absolute times depend on the
machine; the ratios are what to read.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date

import zen

from poortwachter import Case, assess

ROUNDS = 15
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


def seconds_each(act: Callable[[], object], times: int) -> float:
    """Seconds for one call, the best of three runs of ``times`` calls."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        for _ in range(times):
            act()
        best = min(best, (time.perf_counter() - start) / times)
    return best


def fresh_cases(times: int) -> Callable[[], object]:
    """Assess cases that were only just read: nothing is remembered with them yet."""
    cases = iter([Case.model_validate(CASE) for _ in range(3 * times)])
    return lambda: assess(next(cases), as_of=AS_OF)


def import_seconds(statement: str) -> float:
    """Seconds for an import in a fresh process."""
    code = f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def show(name: str, ratios: list[float], ours: list[float]) -> None:
    """One line: the median ratio, its spread, and our own median time."""
    print(
        f"{name:<62} {statistics.median(ratios):6.2f} x   "
        f"(from {min(ratios):.2f} to {max(ratios):.2f}; ours {statistics.median(ours) * 1e6:.0f} us)"
    )


def main() -> None:
    """Measure and print."""
    peer, case = twenty_additions(), Case.model_validate(CASE)
    measures: dict[str, Callable[[], Callable[[], object]]] = {
        "assess a case": lambda: lambda: assess(case, as_of=AS_OF),
        "assess a case that was just read, for the first time": lambda: fresh_cases(100),
        "assess and ask for the risk": lambda: lambda: assess(case, as_of=AS_OF).risk,
        "assess and write JSON, risk and next steps included": lambda: lambda: assess(case, as_of=AS_OF).to_json(),
    }
    print(f"times faster than zen-engine's twenty date additions for one case, {ROUNDS} rounds side by side:")
    for name, prepare in measures.items():
        ratios, ours = [], []
        for _ in range(ROUNDS):
            ours.append(seconds_each(prepare(), 100))
            ratios.append(seconds_each(peer, 100) / ours[-1])
        show(name, ratios, ours)
    ratios, ours = [], []
    for _ in range(ROUNDS):
        ours.append(import_seconds("from poortwachter import Case, assess"))
        ratios.append(ours[-1] / import_seconds("from pydantic import BaseModel"))
    print("\ntimes the import of pydantic's BaseModel, in fresh processes:")
    show("from poortwachter import Case, assess", ratios, ours)


if __name__ == "__main__":
    main()
