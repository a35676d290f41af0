"""``Crimes with the cyber tag: 173`` below ``Offences recorded: 208``: the flag is that of its own crimes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cyberflag.model import Basis, Count
from cyberflag.replies.letters.flag_asked_apart import lines_of_flagged_part
from cyberflag.replies.letters.passages import Sentence


def with_flag_of_lines(counts: Sequence[Count], sentences: Sequence[Sentence]) -> list[Count]:
    """The counts of a text; by the flag those of lines that give crimes with it, below a line that gives all crimes."""
    parts = lines_of_flagged_part(sentences)
    sources = {sentence.source for sentence in sentences if sentence.text in parts}
    return [replace(c, basis=Basis.FLAG) if c.provenance.source in sources else c for c in counts]
