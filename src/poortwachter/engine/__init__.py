"""Runs a catalogue on a case: the file, the stages, terms, the schedule, and where things stand. Private.

May import ``law`` and what is below it; no organisation and no second country is known here.
"""
