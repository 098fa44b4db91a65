"""Runs the core with everything around it blocked: a file, the network, a clock, chance or a locale ends the run."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import BuiltinFunctionType, ModuleType
from typing import Any, Final

from pydantic import ValidationError

import poortwachter
from poortwachter import (
    Assessment,
    Case,
    Setting,
    assess,
    audit,
    changes,
    dismissal_path,
    exposure,
    parse_json,
    problems_in,
    questions,
    read_pack,
    replay,
    timeline,
    wage_periods,
    what_if,
)  # fmt: skip
from poortwachter.export.picture import timeline_svg
from poortwachter.export.report import report_html
from poortwachter.retention import minimise
from poortwachter.text.page import page

LETS: Final = frozenset({
    "object.__getattr__", "object.__setattr__", "object.__delattr__", "code.__new__", "compile", "exec",
    "marshal.loads", "sys._getframe", "sys._current_frames", "sys.setprofile", "sys.settrace", "builtins.id",
    "gc.get_objects", "gc.get_referents", "gc.get_referrers", "sys.unraisablehook", "function.__new__",
    "cpython._PySys_ClearAuditHooks", "cpython.PyInterpreterState_Clear",
})  # fmt: skip
"""What touches nothing outside the process."""
CLOCKS: Final = frozenset({
    "time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time",
    "process_time_ns",    "localtime", "gmtime", "ctime", "sleep", "today", "now", "utcnow",
})  # fmt: skip
OTHERS: Final = frozenset({
    "getrandbits", "random", "urandom", "uuid1", "uuid4", "setlocale", "localeconv", "getlocale", "getenv", "putenv",
    "getpid", "gethostname", "getcwd", "uname",
})  # fmt: skip
WAGE: Final = {"amount": 3000, "period": "month", "holiday_allowance_percent": 8, "employer_charges_percent": 20,
               "percent_paid_first_year": 100, "percent_paid_second_year": 70, "percent_paid_after": 70}  # fmt: skip


class TouchedError(Exception):
    """The core reached for something outside."""


def asked(case: Case, as_of: date, pack: str) -> str:
    """Every question of the core, as one text."""
    answer = assess(case, as_of=as_of, packs=[read_pack(pack)])
    law = assess(case, as_of=as_of)
    first = case.absences[0].first_day
    said: list[Any] = [answer.to_json(), law.to_json(detail="brief"), Assessment.from_json(law.to_json()).to_json()]
    said += [report_html(law, language=language) for language in ("nl", "en")]
    said += [page(law, "nl"), timeline_svg(law), str(changes(law, law)), str(audit(case, as_of=as_of))]
    said += [str(wage_periods(case, as_of=as_of, first_day=first, last_day=as_of + timedelta(days=900)))]
    said += [str(what_if(case, Setting(records_complete_from=first), as_of=as_of)), str(questions(case, as_of=as_of))]
    said += [str(exposure(case, WAGE, as_of=as_of)), str(dismissal_path(case, as_of=as_of)), str(timeline(first))]

    said += [str(minimise(case, on=as_of).case), case.facts_sha256(), str(case.as_at(as_of))]
    for item in law.milestones:
        if item.due is not None:
            proof = law.explain(item.key)
            said.append(f"{proof.conclusion} {replay(proof)}")
    try:
        Case.model_validate_json('{"first_sick_day": "5 januari", "records": [{"kind": "x"}], "naam": 1}')
    except ValidationError as error:
        said += [problem.message("nl") for problem in problems_in(error)]
    parse_json(case.to_json())
    return "\n".join(map(str, said))


def all_asked(files: list[Path], texts: list[bytes], pack: str) -> str:
    """All cases, on two days each."""
    said = []
    for file, text in zip(files, texts, strict=True):
        case = Case.model_validate_json(text)
        for later in (1, 400):
            said.append(f"{file.name}\n{asked(case, case.last_day_that_happened + timedelta(days=later), pack)}")
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def block() -> Callable[[], None]:
    """From now on, whatever is touched ends the run; what is given back lets go."""
    held = True

    def audited(event: str, arguments: object) -> None:
        if held and event not in LETS:
            raise TouchedError(f"{event} {arguments!r:.200}")

    def called(frame: Any, event: str, what: Any) -> None:
        if event != "c_call" or type(what) is not BuiltinFunctionType or what.__name__ not in CLOCKS | OTHERS:
            return
        owner = what.__module__ or _named(what.__self__)
        if owner in _OWNERS:
            raise TouchedError(f"{owner}.{what.__name__}")

    def let_go() -> None:
        nonlocal held
        held = False
        sys.setprofile(None)

    sys.addaudithook(audited)
    sys.setprofile(called)
    return let_go


def _named(owner: object) -> str:
    return owner.__name__ if isinstance(owner, type | ModuleType) else type(owner).__name__


_OWNERS: Final = frozenset({"time", "datetime", "date", "posix", "nt", "random", "_random", "Random", "uuid", "locale",
                             "_locale", "os", "socket", "_socket"})  # fmt: skip


def main() -> None:
    """Ask everything twice: free, which loads all that is loaded on first use, and blocked."""
    files = [Path(name) for name in sys.argv[2:]]
    texts, pack = [file.read_bytes() for file in files], Path(sys.argv[1]).read_text(encoding="utf-8")
    free = all_asked(files, texts, pack)
    let_go = block()
    try:
        blocked = all_asked(files, texts, pack)
    finally:
        let_go()
    sys.stdout.write(json.dumps({"free": free, "blocked": blocked, "version": poortwachter.__version__}))


def touches() -> None:
    """What must be seen: each of these ends a blocked run."""
    import os
    import random
    import socket
    import time
    from datetime import datetime

    seen = []
    for name, touch in {
        "open": lambda: Path(__file__).read_bytes(), "socket": lambda: socket.socket(), "time": lambda: time.time(),
        "today": lambda: date.today(), "now": lambda: datetime.now(),  # noqa: DTZ005, DTZ011
        "random": lambda: random.random(), "urandom": lambda: os.urandom(1), "listdir": lambda: os.listdir("/"),  # noqa: PTH208
    }.items():  # fmt: skip
        let_go = block()
        try:
            touch()  # type: ignore[no-untyped-call]
        except TouchedError:
            seen.append(name)
        finally:
            let_go()
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    touches() if sys.argv[1] == "touches" else main()
