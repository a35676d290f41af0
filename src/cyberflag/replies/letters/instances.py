"""What a request names only as an instance of the crimes that it asks for (``online crimes, such as stalking``): the
figures that answer it are not of that alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cyberflag.model import Measure
from cyberflag.vocabularies.crimes.instances import opens_instances, without_instances
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.measures import measures_named_in
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.plain_text import blanked

_LONGEST: Final = 15
"""So many words an item of a list of instances has at most."""


def without_asked_instances(texts: Sequence[str], asking: Sequence[bool]) -> list[str]:
    """Sentences, those that are ``asking`` with the crimes blanked out that they name as instances, be it in the same
    sentence or in a list below it.
    """
    told, in_list = list[str](), False
    for text, is_asking in zip(texts, asking, strict=True):
        in_list = in_list and is_asking and _is_item(text)
        spans = [(one.start, one.end) for one in offences_named_in(text)] if in_list else []
        told.append(without_instances(blanked(text, spans)) if is_asking else text)
        in_list = in_list or (is_asking and opens_instances(text))
    return told


def _is_item(text: str) -> bool:
    """Whether a line names a crime and asks for nothing more."""
    is_asked = text.rstrip().endswith("?") or says(text, Cue.NUMBER_ASKED)
    others = {one.value for one in measures_named_in(text)} - {Measure.OFFENCES}
    return not is_asked and not others and len(text.split()) <= _LONGEST
