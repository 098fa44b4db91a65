"""A plugin of pytest: the tests that ``MUTATION_CHOSEN`` names in a file run, in that order, in bounded memory."""

from __future__ import annotations

import json
import os
import resource
from pathlib import Path

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """A rule that is wrong may go round for ever."""
    seconds = int(os.environ["MUTATION_SECONDS"])
    resource.setrlimit(resource.RLIMIT_AS, (4 * 1024**3, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the chosen tests, in their order."""
    chosen = json.loads(Path(os.environ["MUTATION_CHOSEN"]).read_text(encoding="utf-8"))
    found = {item.nodeid: item for item in items}
    items[:] = [found[name] for name in chosen if name in found]
