"""What can go wrong for a user, each with a cure and an exit code.

    CyberflagError                      exit 1   anything below; catch this one
    ├── UsageError                      exit 2   the command or a setting is not understood
    ├── InputError                      exit 3   a file or folder that cannot be used at all
    │   ├── NotFoundError               exit 3   the path does not exist
    │   ├── EmptyFolderError            exit 3   a folder without anything to read
    │   └── TableError                  exit 3   a table of ours (counts.csv ...) lacks columns or holds a bad value
    ├── OutputError                     exit 4   the result cannot be written
    ├── MissingExtraError               exit 5   an optional part is not installed
    └── ProtectionError                 exit 6   what is to be published cannot be protected, or fails its audit

A single reply that cannot be read is never one of these: it is an issue in ``issues.csv`` and the other replies are
still read. The same drawing stands in ``docs/reference/errors.md``; a test compares them.
"""

from __future__ import annotations


class CyberflagError(Exception):
    """A failure that is told to the user without a traceback.

    ``what`` says what happened and where, ``cure`` what to do about it. Catch this class to catch all of them.
    """

    exit_code = 1

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.what = what
        self.cure = cure

    def __str__(self) -> str:
        return f"{self.what}\n{self.cure}"


class UsageError(CyberflagError):
    """The command, or a setting in a settings file, is not understood."""

    exit_code = 2


class InputError(CyberflagError):
    """A file or folder that cannot be used at all."""

    exit_code = 3


class NotFoundError(InputError):
    """The path does not exist."""


class EmptyFolderError(InputError):
    """A folder in which there is nothing to read."""


class TableError(InputError):
    """A table of ours lacks a column or holds a value that the counts contract does not allow."""


class OutputError(CyberflagError):
    """The result cannot be written."""

    exit_code = 4


class MissingExtraError(CyberflagError):
    """An optional part is not installed; the cure names the install command."""

    exit_code = 5


class ProtectionError(CyberflagError):
    """What is to be published cannot be protected, or fails its audit; nothing is written."""

    exit_code = 6
