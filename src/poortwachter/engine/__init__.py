"""Runs a catalogue on a case: the question, the file, the stages, terms, the schedule, and where things stand. Private.

Days are whole numbers here; dates come in with the file and go out with a run. No organisation and no second country is
known. May import ``law`` and what is below it.
"""
