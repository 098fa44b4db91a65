"""Mutation testing: the rules are made wrong in one place at a time, and a test must fail each time.

``python tests/mutation/mutate.py --sample 100`` makes so many mutants of each room, the same for the same seed and
text; ``--all`` makes every one. What lives is a gap in the tests, or stands in ``equivalent.txt`` with the reason why
no answer can differ.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from made import ROOMS, Mutant, sampled
from room import ROOT, SOURCE, tried

EQUIVALENT: Final = Path(__file__).parent / "equivalent.txt"
LEAST: Final = 90
"""Of a hundred mutants that are not equivalent, so many must die in each room."""


def equivalent() -> dict[str, str]:
    """The mutants that change no answer, each with the reason."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    return {name: why for name, _, why in (line.partition(" | ") for line in lines if line and line[0] != "#")}


BEFORE_SECONDS: Final = 90
"""What a room takes before its first mutant: everything is loaded, and its tests run once; two cores."""
EACH_SECONDS: Final = 8
"""What a mutant takes, with those that need a process of their own among them."""


def asked_for(room: str, given: argparse.Namespace) -> list[Mutant]:
    """The mutants of a room that are wanted."""
    made = sampled(room, SOURCE, None if given.all or given.like else given.sample, given.seed)
    return [mutant for mutant in made if given.like in mutant.name]


def one_room(room: str, given: argparse.Namespace) -> int:
    """Try the mutants of one room, and print each; the status is 1 where too many live."""
    begun, counts, known = time.monotonic(), Counter[str](), equivalent()
    made = asked_for(room, given)
    counts["equivalent"] = sum(mutant.name in known for mutant in made)

    def told(mutant: Mutant, killer: str | None) -> None:
        counts["killed" if killer else "lives"] += 1
        print(f"{mutant.file}:{mutant.line} {mutant.name.partition(' ')[2]}: {killer or 'LIVES'}", flush=True)

    tried(room, [mutant for mutant in made if mutant.name not in known], told)
    of = counts["killed"] + counts["lives"]
    share = 100 * counts["killed"] / of if of else 100.0
    minutes = (time.monotonic() - begun) / 60
    print(f"{room}: {counts['killed']} of {of} killed ({share:.0f} %), {counts['equivalent']} equivalent, "
          f"{minutes:.0f} minutes", flush=True)  # fmt: skip
    return int(share < LEAST)


def main() -> int:
    """Try rooms beside each other, each in a process of its own; the status is 1 where too many live in one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sample", type=int, default=10, help="so many mutants of each room")
    parser.add_argument("--all", action="store_true", help="every mutant")
    parser.add_argument("--like", default="", help="every mutant whose name holds this text")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="so many rooms at once")
    parser.add_argument("rooms", nargs="*", default=[*ROOMS])
    given = parser.parse_args()
    os.environ.setdefault("HYPOTHESIS_PROFILE", "quick")
    if len(given.rooms) == 1:
        os.chdir(ROOT)
        return one_room(given.rooms[0], given)
    begun, asked = time.monotonic(), sys.argv[1:]
    number = sum(len(asked_for(room, given)) for room in given.rooms)
    expected = (len(given.rooms) * BEFORE_SECONDS + number * EACH_SECONDS) / given.jobs / 60
    print(f"{number} mutants in {len(given.rooms)} rooms: about {expected:.0f} minutes", flush=True)
    options = [word for word in asked if word not in ROOMS]

    def started(room: str) -> int:
        return subprocess.run([sys.executable, __file__, *options, room], check=False).returncode

    with ThreadPoolExecutor(given.jobs) as jobs:
        statuses = list(jobs.map(started, given.rooms))
    print(f"{(time.monotonic() - begun) / 60:.0f} minutes")
    return int(any(statuses))


if __name__ == "__main__":
    sys.exit(main())
