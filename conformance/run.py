"""Give the cases of the conformance suite to a command, and compare what it answers.

    python conformance/run.py [--only ARTICLE] [--paths FILE] -- COMMAND [ARGUMENT ...]

The command reads the facts of a case as JSON from standard input and writes its answer as JSON to standard output;
``{as_of}`` in an argument is replaced by the day of assessment. Needs nothing beside Python itself.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

SUITE = Path(__file__).resolve().parent

Answer = Callable[[Mapping[str, Any], str], Any]
"""What answers: the facts of a case and the day of assessment in, the answer as parsed JSON out."""


class Difference(NamedTuple):
    """A value that is not as it must be."""

    case: str
    path: str
    expected: object
    found: object

    def __str__(self) -> str:
        return f"{self.case}: {self.path} is {json.dumps(self.found)}, expected {json.dumps(self.expected)}"


class CommandFailedError(Exception):
    """The command gave no answer that can be read."""


def files(only: str | None = None) -> Iterator[dict[str, Any]]:
    """The files of the suite, in the order of their names; ``only`` those of one article."""
    for path in sorted(SUITE.glob("*.json")):
        read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if only is None or only in (read["article"], path.stem):
            yield read


def value_at(answer: Any, path: str) -> object:
    """The value at a path of an answer: names with points between them; an item of a list by its ``key``."""
    found, rest = answer, path
    while rest:
        if isinstance(found, list):
            keys = [item["key"] for item in found if rest == item["key"] or rest.startswith(f"{item['key']}.")]
            if not keys:
                return None
            key = max(keys, key=len)
            found, rest = next(item for item in found if item["key"] == key), rest[len(key) + 1 :]
        else:
            step, _, rest = rest.partition(".")
            found = found.get(step) if isinstance(found, dict) else None
    return found


def differences(case: Mapping[str, Any], answer: Answer, paths: Mapping[str, str]) -> list[Difference]:
    """What ``answer`` says of a case that is not as it must be."""
    said = answer(case["facts"], case["as_of"])
    found = {path: value_at(said, paths.get(path, path)) for path in case["expect"]}
    return [
        Difference(case["id"], path, is_, found[path]) for path, is_ in case["expect"].items() if found[path] != is_
    ]


def by_command(command: Sequence[str]) -> Answer:
    """An answer by a command of one's own."""

    def answer(facts: Mapping[str, Any], as_of: str) -> Any:
        line = [argument.replace("{as_of}", as_of) for argument in command]
        done = subprocess.run(line, input=json.dumps(facts), capture_output=True, text=True, encoding="utf-8")
        if done.returncode != 0:
            raise CommandFailedError(f"{' '.join(line)} ended with {done.returncode}: {done.stderr.strip()}")
        try:
            return json.loads(done.stdout)
        except ValueError as error:
            raise CommandFailedError(f"{' '.join(line)} wrote no JSON: {error}") from None

    return answer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the suite and print what differs; 0 when nothing does, 1 when something does, 2 when the command fails."""
    parser = argparse.ArgumentParser(description="Give the cases of the conformance suite to a command.")
    parser.add_argument(
        "--only", metavar="ARTICLE", help='one file, by its article or name, such as "WIA 23" or wia-23'
    )
    parser.add_argument(
        "--paths", metavar="FILE", type=Path, help="a JSON object from our paths to those of the command"
    )
    parser.add_argument("command", nargs="+", help="after --: the command that answers")
    options = parser.parse_args(arguments)
    paths = {} if options.paths is None else json.loads(options.paths.read_text(encoding="utf-8"))
    answer, differing = by_command(options.command), 0
    for read in files(options.only):
        try:
            with ThreadPoolExecutor(2) as pool:
                found = list(pool.map(lambda case: differences(case, answer, paths), read["cases"]))
        except CommandFailedError as error:
            print(error, file=sys.stderr)
            return 2
        for difference in (one for several in found for one in several):
            differing += 1
            print(difference)
        right = sum(not several for several in found)
        print(f"{read['article']}: {right} of {len(found)} cases as they must be")
    return 1 if differing else 0


if __name__ == "__main__":
    raise SystemExit(main())
