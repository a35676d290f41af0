"""Lines of plain text that head the sentences below them without being marked as headings: ``2) Grooming``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.labels import label_meaning
from cyberflag.replies.prose.meanings import NOTHING_SAID, Meaning, meaning_of, only_narrowing
from cyberflag.replies.prose.tokens import read_tokens
from cyberflag.replies.prose.wordings import ANNOUNCES

_LONGEST = 12


@dataclass(frozen=True)
class Headed:
    """The offence that such a line names, or the sex, age, platform or year that it is the name of; the number before
    it, and its paragraph. ``is_label`` says that it is such a name.
    """

    meaning: Meaning = NOTHING_SAID
    question: str = ""
    passage: int = -9
    is_label: bool = False

    def meaning_for(self, sentence: Sentence) -> Meaning:
        """What it says of a sentence: of one under the same number, or of the next paragraph."""
        is_next = 0 <= sentence.passage - self.passage <= 1
        is_numbered = bool(self.question) and self.question == sentence.question
        return self.meaning if is_next or is_numbered else NOTHING_SAID


def headed_by(sentence: Sentence, before: Headed) -> Headed:
    """What heads the sentences after this one: itself, where it is short, no sentence and gives no number. A label
    below another is one of a list, and heads nothing.
    """
    text = sentence.text.strip()
    tokens = read_tokens(sentence.text)
    if ANNOUNCES.search(text) and not tokens.numbers:
        return Headed(only_narrowing(meaning_of(text)), sentence.question, sentence.passage)
    if not text or len(text.split()) > _LONGEST or text.endswith((".", "?", ";", ",")) or tokens.numbers:
        return before
    offences = {token.value for token in tokens.offences}
    said, left = label_meaning(text)
    narrowed = NOTHING_SAID if left else only_narrowing(said)
    is_label = narrowed != NOTHING_SAID
    follows = before.is_label and sentence.passage - before.passage == 1
    meaning = replace(NOTHING_SAID if follows else narrowed, offence=offences.pop() if len(offences) == 1 else None)
    if said.period is not None and not left:  # a year alone on its line
        is_label, meaning = True, meaning if follows else replace(meaning, period=said.period)
    return Headed(meaning, sentence.question, sentence.passage, is_label)
