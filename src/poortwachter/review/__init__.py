"""UWV's test of the re-integration report (RIV-toets): what it will look at in a file, and how the file stands.

Findings with their proofs, questions, the five steps of the test, the documents of the report and the level; worked out
only when it is asked for. What each signal says, and which article, is data in ``law``. May import ``answer`` and what
is below it; it knows no ``pay``, beside it.
"""
