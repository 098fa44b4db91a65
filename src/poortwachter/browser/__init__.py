"""The door for a page in a browser: one question as JSON in, one answer as JSON out, with parts of the page as HTML.

The page itself holds no law and no words: it shows what comes out of here and sends back what a person filled in.
Nothing here reads a clock, a file or the network. May import every room below it, and no other door.
"""

from .door import reply

__all__ = ["reply"]
