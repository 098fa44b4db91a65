"""The server for assistants is an extra: without it, its tests are left out."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore = [] if find_spec("mcp") else ["test_tools.py"]
