"""Letters before labels, which mean nothing, and in the place of labels, which a key explains."""

from __future__ import annotations

from cyberflag.replies.document import Document
from cyberflag.replies.finding.keyed_labels import write_out_keyed
from cyberflag.replies.finding.sort_keys import drop_sort_keys


def write_out_lettered_labels(document: Document) -> Document:
    """The document without the keys that only put labels in order, and with the words for the letters of a key."""
    return write_out_keyed(drop_sort_keys(document))
