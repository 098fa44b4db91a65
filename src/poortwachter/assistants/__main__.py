"""The server, as ``python -m poortwachter.assistants``."""

import sys

from .serving import main

if __name__ == "__main__":
    sys.exit(main())
