"""Lines of plain text that head the sentences below them without being marked as headings: ``2) Grooming``."""

from __future__ import annotations

from dataclasses import dataclass

from cyberflag.replies.letters.passages import Sentence
from cyberflag.replies.prose.tokens import read_tokens

_LONGEST = 12


@dataclass(frozen=True)
class Headed:
    """The offence that such a line names, the number before it, and its paragraph."""

    offence: str | None = None
    question: str = ""
    passage: int = -9

    def offence_of(self, sentence: Sentence) -> str | None:
        """The offence that it says of a sentence: of one under the same number, or of the next paragraph."""
        is_next = 0 <= sentence.passage - self.passage <= 1
        is_numbered = bool(self.question) and self.question == sentence.question
        return self.offence if is_next or is_numbered else None


def headed_by(sentence: Sentence, before: Headed) -> Headed:
    """What heads the sentences after this one: itself, where it is short, no sentence and gives no number."""
    text = sentence.text.strip()
    tokens = read_tokens(sentence.text)
    if not text or len(text.split()) > _LONGEST or text.endswith((".", "?", ";", ",")) or tokens.numbers:
        return before
    offences = {token.value for token in tokens.offences}
    return Headed(offences.pop() if len(offences) == 1 else None, sentence.question, sentence.passage)
