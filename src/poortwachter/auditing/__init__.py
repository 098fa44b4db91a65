"""The audit of a file (dossiercontrole): every document that is asked, what is wrong with it, and what can be mended.

It reads an answer and decides nothing again: where a document stands is what milestones, the documents of the report
and the findings say. Beside it, the list that cleans up many files, the worst first.

May import ``api`` and what is below it.
"""

from .audited import audit, audit_of
from .clean_up import clean_up
from .items import Fault, FileAudit, FileItem, FileState, Mend

__all__ = ["Fault", "FileAudit", "FileItem", "FileState", "Mend", "audit", "audit_of", "clean_up"]
