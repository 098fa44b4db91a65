"""What is generated from the text of the law is as the text is now.

It stands here and not beside the tests of the law: it fails on any other text, right or wrong.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_documentation_is_generated_from_the_catalogue() -> None:
    """The pages of rules, readings and words cannot drift, nor can the hash of the text."""
    script = Path(__file__).parents[2] / "docs" / "generate.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
