"""Tables that all threads of a process share: what one thread fills in is no other's answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

import numpy as np
import pytest

from poortwachter.lanes.day_verbs import Once
from poortwachter.lanes.rows import Days, Way, ways
from poortwachter.lanes.sums import Sums

THREADS = 6


@pytest.fixture(autouse=True)
def by_turns() -> Iterator[None]:
    """Threads that take turns all the time."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def in_threads(act: Callable[[int], bool]) -> None:
    """Each thread finds what it would find alone."""
    with ThreadPoolExecutor(THREADS) as threads:
        assert all(threads.map(act, range(THREADS)))


def test_a_verb_that_is_asked_once_for_each_day() -> None:
    """Whichever days the others ask, earlier and later ones too."""
    for start in range(40):
        next_day = Once(lambda day: day + 1)

        def asked(thread: int, *, start: int = start, next_day: Once = next_day) -> bool:
            chance = Random(f"{start} {thread}")
            for _ in range(20):
                first = chance.randrange(1, 5000)
                days = np.arange(first, first + 40)

                def text(way: Way, days: np.ndarray[tuple[int], np.dtype[np.int64]] = days) -> Days:
                    found: Days = next_day(Days(way, days))
                    return found

                ((_, found),) = ways(text, np.arange(40))
                if not np.array_equal(found.numbers(), days + 1):
                    return False
            return True

        in_threads(asked)


def test_each_sum_of_clauses_has_a_number_of_its_own() -> None:
    """Whoever meets it first."""
    for _ in range(40):
        sums = Sums()
        in_threads(lambda thread, sums=sums: all(sums.known[sums.number(why)] == why for why in range(300)))  # type: ignore[misc]
        numbers = [sums.number(why) for why in range(300)]
        assert len(set(numbers)) == 300
        assert [sums.known[number] for number in numbers] == [*range(300)]
