"""What is decided on a text, in a shape that a test can compare."""

from cyberflag.flags import names_of


def saying(reference, lexicon, *, counts_texts=True):
    """Says the decision and the platforms for a text, recorded as harassment where no offence is named."""

    def say(text: str, code: str = "195/94", *, counts_texts: bool = counts_texts) -> tuple[int, tuple[str, ...]]:
        verdict = reference.decide(text.encode(), lexicon.group_of(code), counts_texts=counts_texts)
        return verdict.decision, names_of(verdict.platforms, lexicon.platforms)

    return say
