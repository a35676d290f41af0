"""Labels beside one of some crimes that may be of the rest of them, and not of all: ``Flagged offences elsewhere``."""

from __future__ import annotations

from cyberflag.vocabularies.forces import forces_named_in
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.restrictions import words_of
from cyberflag.vocabularies.told_words import told_words


def may_be_of_rest(label: str, some: str) -> bool:
    """Whether a label says more than that it counts crimes, beside one of ``some`` of them."""
    plain = write_plainly(label)
    named = [(found.start, found.end) for found in forces_named_in(plain)]
    return bool(words_of(blanked(plain, named)) - words_of(some) - told_words("of_wholes"))
