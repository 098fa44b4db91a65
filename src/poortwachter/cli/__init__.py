"""The command ``poortwachter``: a door over the library for people, in Dutch and English.

It alone reads the language of the terminal, files and standard input. May import every room below it, and no other
door; what comes with an extra is loaded where it is used.

Exit status 0: it was done. 2: bad input, or a file that is already there. 3: some cases were refused and the others
were done; or the answer cannot be written, a library is not installed, or the fault is ours.
"""

from .commands import main

__all__ = ["main"]
