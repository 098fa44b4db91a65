"""What could be done: a repair report, what another fact would change, what to do next; and the whole answer.

May import ``review``, ``pay``, ``answer`` and what is below them.
"""
