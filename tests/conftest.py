"""Hypothesis profiles: a repeatable one for every run, a quick one while working, and a slow one on request.

What is an extra, or wants a browser, is left out where it is not there.
"""

from __future__ import annotations

import os
from importlib.util import find_spec

from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, derandomize=True, max_examples=60)
settings.register_profile("quick", deadline=None, derandomize=True, max_examples=8)
settings.register_profile("slow", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

collect_ignore = [] if os.environ.get("POORTWACHTER_WEB") == "1" else ["web"]
"""The page in a real browser is tried by ``make web-test``: it must be built, and needs Chromium."""

if find_spec("mcp") is None:
    collect_ignore.append("assistants/test_tools.py")
if find_spec("PIL") is None:
    collect_ignore.append("look")
