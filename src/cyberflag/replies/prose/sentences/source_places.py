"""Which sentences stand on each line of a document, found once for all the counts of a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cyberflag.replies.letters.passages import Sentence


def places_by_source(sentences: Sequence[Sentence]) -> Mapping[str, Sequence[int]]:
    """The places of the sentences that stand on each line of the document, in reading order, by its source."""
    places: dict[str, list[int]] = {}
    for at, sentence in enumerate(sentences):
        for source in sentence.sources:
            places.setdefault(source, []).append(at)
    return places
