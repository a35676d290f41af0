"""A command of the program as a test gives it."""

import pytest

from cyberflag.cli import main


def run(*words: object) -> int:
    """Give the words as they would be typed; the exit code."""
    with pytest.raises(SystemExit) as end:
        main([str(word) for word in words])
    return int(end.value.code or 0)
