"""Questions whose answers are not of the one year or offence that the rest of a reply is of: they name two years, two
offences, or a kind of crime that no vocabulary holds (``How many offences under the Computer Misuse Act 1990``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from cyberflag.model import ALL, Count, Issue, IssueKind, Marker, Period, Provenance, Request
from cyberflag.replies.letters.passages import QUESTIONS, Part, Sentence
from cyberflag.replies.prose.around.setting import Setting
from cyberflag.replies.prose.around.wholes_asked import number_before
from cyberflag.replies.prose.meanings import Meaning
from cyberflag.replies.prose.sentences.kinds_unread import OF_CRIMES, names_unread_kind
from cyberflag.replies.prose.sentences.tokens import read_tokens
from cyberflag.replies.resolving.from_titles.kinds_asked import settles_crimes
from cyberflag.replies.resolving.from_titles.titled_offences import outermost
from cyberflag.vocabularies.crimes.offence_list import SEXUAL_OFFENCES
from cyberflag.vocabularies.offences import offences_named_in
from cyberflag.vocabularies.scopes import without_exclusions


@dataclass
class Chains:
    """The words of the questions and headings met so far, each behind those of the question from which it goes on:
    ``last`` is the nearest one, ``numbered`` are those with a number.
    """

    last: tuple[str, ...] = ()
    numbered: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note(self, sentence: Sentence, *, goes_on: bool) -> None:
        """Remember one more question or heading, or a further sentence of one, and whether it goes on from another."""
        number, is_request = sentence.question, sentence.part is Part.REQUEST
        before = self.numbered.get(number_before(number), ()) if is_request else self.last
        above = self.numbered.get(number) or (before if goes_on else ())
        words = above if sentence.text in above else (*above, sentence.text)
        if number:
            self.numbered[number] = words
        if not is_request:
            self.last = words

    def asked(self, sentence: Sentence) -> tuple[str, ...]:
        """The words of the question with the number of a sentence, or of the last one where that has none."""
        number = sentence.question
        return self.numbered.get(number) or self.numbered.get(number.rstrip("abcdefgh")) or self.last

    def at(self, sentence: Sentence, setting: Setting, topic: Meaning) -> Setting:
        """The setting of a sentence with a topic and the words of its question."""
        return replace(setting, topic=topic, asked_words=" ".join(self.asked(sentence)))

    def topic_beside(self, sentence: Sentence, topic: Meaning, setting: Setting) -> Meaning:
        """What the reply as a whole is of, as far as that may hold for a sentence, as the answer to the question with
        its number, or to the last one where that has none.
        """
        request, asked = setting.context.request, self.asked(sentence)
        if topic.period is not None and any(map(_names_several_years, asked)):
            topic = replace(topic, period=None)
        if topic.offence is not None and not settles_crimes(request) and any(map(names_other_crimes, asked)):
            topic = replace(topic, offence=None)
        return topic


@lru_cache(maxsize=1024)
def _names_several_years(text: str) -> bool:
    """Whether a text names several periods, none of which holds all others."""
    named: set[Period] = {token.value for token in read_tokens(text).periods}
    return len(named) > 1 and not any(all(map(one.contains, named)) for one in named)


@lru_cache(maxsize=1024)
def names_other_crimes(text: str) -> bool:
    """Whether a text names several offences, or crimes of a kind that is not understood."""
    return len(offences_together(text)) > 1 or names_unread_kind(text)


def offences_together(text: str) -> frozenset[str]:
    """The offences that a text names, but for those that another of them holds; none where it names all beside them."""
    named = {one.value for one in offences_named_in(without_exclusions(text))}
    return frozenset() if named & {ALL, SEXUAL_OFFENCES} else outermost(named)


def of_crimes_asked_together(counts: Sequence[Count], sentences: Sequence[Sentence], request: Request) -> list[Issue]:
    """An issue for each question that names several crimes (``How many rapes and sexual assaults were recorded?``) and
    has answers of none in particular: where it is not known what was asked, they would pass for all crimes.
    """
    if request.says_what_is_asked:
        return []
    asked = {source: text for text, answer in _answers(sentences) for source in answer.sources}
    answers: dict[str, list[Count]] = defaultdict(list)
    for count in counts:
        question = asked.get(count.provenance.source, "")
        is_open = count.offence == ALL and count.measure in OF_CRIMES and count.marker is not Marker.NOT_HELD
        if is_open and len(offences_together(question)) > 1:
            answers[question].append(count)
    return [_issue(found, sorted(offences_together(question))) for question, found in answers.items()]


def _answers(sentences: Sequence[Sentence]) -> Iterator[tuple[str, Sentence]]:
    """Each sentence of an answer with the words of the question with its number, or else of the last one above it."""
    told = [s for s in sentences if s.part in QUESTIONS or s.part is Part.ANSWER]
    numbered: dict[str, str] = {}
    last = ""
    for is_question, group in groupby(told, key=lambda s: s.part in QUESTIONS):
        together = list(group)
        for sentence in together:
            if is_question and sentence.question:
                numbered[sentence.question] = f"{numbered.get(sentence.question, '')} {sentence.text}".strip()
            elif not is_question:
                yield (numbered.get(sentence.question, "") if sentence.question else last), sentence
        if is_question:
            last = " ".join(s.text for s in together if s.question == together[-1].question)


def _issue(answers: Sequence[Count], named: Sequence[str]) -> Issue:
    first, more = answers[0], len(answers) - 1
    others = f" and {more} other{'s' if more > 1 else ''}" if more else ""
    verb, are = ("answer", "they are") if more else ("answers", "it is")
    message = (
        f"The question that {first.printed}{others} {verb} names {', '.join(named)}, and no group that holds them all. "
        f"Say of which {are}, or that {are} of all of them."
    )
    return Issue(Provenance(first.provenance.reply, first.provenance.source), IssueKind.UNKNOWN_OFFENCE, message)
