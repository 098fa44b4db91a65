"""A door for assistants: the questions of this library as tools of the Model Context Protocol.

Read-only: each call gives an answer and nothing is kept of it. It runs on standard input and output, and otherwise on
this machine only. What is private is refused as everywhere, and is never repeated. May import every room below
it, and no other door.
"""

from .tools import TOOLS, Tool, called

__all__ = ["TOOLS", "Tool", "called"]
