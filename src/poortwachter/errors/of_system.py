"""Why the machine does not read or write a file, in both languages; its own words are in its own language."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Final

from .shown import Instead

__all__ = ["why_of"]

_REASONS: Final[Mapping[int, Instead]] = {
    errno.EACCES: Instead("permission denied", "geen toegang"),
    errno.EEXIST: Instead("it is there already", "het is er al"),
    errno.EFBIG: Instead("the file becomes too large", "het bestand wordt te groot"),
    errno.EIO: Instead("the disk gives an error", "de schijf geeft een fout"),
    errno.EISDIR: Instead("it is a directory", "het is een map"),
    errno.EMFILE: Instead("too many files are open", "te veel bestanden zijn open"),
    errno.ENAMETOOLONG: Instead("the name is too long", "de naam is te lang"),
    errno.ENOENT: Instead("there is no such file or directory", "dat bestand of die map is er niet"),
    errno.ENOSPC: Instead("the disk is full", "de schijf is vol"),
    errno.ENOTDIR: Instead("a part of the name is no directory", "een deel van de naam is geen map"),
    errno.ENOTEMPTY: Instead("the directory is not empty", "de map is niet leeg"),
    errno.EPERM: Instead("permission denied", "geen toegang"),
    errno.EROFS: Instead("it can only be read", "er kan alleen worden gelezen"),
}


def why_of(error: Exception) -> Instead:
    """The reason in words; its number where it has none here.

    >>> why_of(IsADirectoryError(21, "Is a directory")).nl
    'het is een map'
    """
    number = error.errno if isinstance(error, OSError) else None
    if number is None:
        kind = type(error).__name__
        return Instead(kind, f"melding {kind}") if isinstance(error, OSError) else Instead("no name", "geen naam")
    return _REASONS.get(number) or Instead(f"error {number} of the system", f"fout {number} van het systeem")
