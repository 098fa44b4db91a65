"""Hypothesis profiles: a repeatable one for every run, a quick one while working, and a slow one on request.

What has a target of its own, is an extra, or wants a browser that is not there, is left out.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, derandomize=True, max_examples=34)
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=8)
settings.register_profile("slow", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

collect_ignore = ["typing"] if os.environ.get("POORTWACHTER_WEB") == "1" else ["typing", "web"]
"""What has a target of its own, and runs where its folder is named: programs of users, which two type checkers read for
half a minute (``make typing``), and the page in a real browser, which must be built (``make web-test``).
"""

if find_spec("mcp") is None:
    collect_ignore.append("assistants/test_tools.py")
if find_spec("PIL") is None:
    collect_ignore.append("look")
