"""Questions that are nothing but a label, below the one that they part: ``1 April 2021 - 31 March 2022?``."""

from __future__ import annotations

from cyberflag.replies.letters.passages import Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.lines.labels import label_meaning
from cyberflag.replies.prose.meanings import NOTHING_SAID


def asks_one_part(sentence: Sentence, number: str, setting: Setting) -> bool:
    """Whether a question is a label alone under the number of the one above it, which it asks again for this part."""
    if sentence.part is not Part.RETOLD or sentence.question != number or not sentence.text.rstrip().endswith("?"):
        return False
    said, left = label_meaning(sentence.text.rstrip(" ?"), setting)
    return said != NOTHING_SAID and said.measure is None and not left
