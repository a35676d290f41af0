"""Numbers of a text that may be counts and that no reading took: what must not vanish in silence."""

from __future__ import annotations

import re
from collections.abc import Collection

from cyberflag.replies.letters.answer_heads import end_of_opening
from cyberflag.replies.prose.lines.times_signs import without_times_signs
from cyberflag.replies.prose.no_answers.ones_left import one_left
from cyberflag.replies.prose.no_answers.ones_told import PIECES
from cyberflag.replies.prose.no_answers.rules_beside_figures import gives_figures_too
from cyberflag.replies.prose.sentences.tokens import Token, read_tokens
from cyberflag.replies.prose.sentences.wholes_given import names_number_again
from cyberflag.replies.prose.sentences.wordings import LOOKED_UP
from cyberflag.vocabularies.ages import understand_age
from cyberflag.vocabularies.letters import Cue, is_heading_of, leaves_rows_out, says
from cyberflag.vocabularies.number_words import NOT_ONE, NOTHING, read_number
from cyberflag.vocabularies.plain_text import blanked, write_plainly
from cyberflag.vocabularies.references import references_in_name
from cyberflag.vocabularies.signs.figure_rules import NO_RULES, figure_rules_of

_NAMED_BEFORE = re.compile(
    r"\b(?:the|these|those|all|both|last|past|next|first|of|each|any)\s+(?:(?!(?:remaining|other|rest)\b)\w+\s+)?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"(?<=\w)\s*\((?P<number>\d{1,5}|<\s?\d{1,2}|\*)\)")
_BEHIND_BAND = re.compile(r"(?<![\w/.-])\d{1,2}\s*(?:-|to)\s*\d{1,2}\s*\((?P<number>\d{1,5})\)", re.IGNORECASE)
"""A number in brackets behind a band of ages: ``16-17 (30)``."""
_AGES_IN_BRACKETS = re.compile(r"\(\s*(?:aged?\s+)?\d{1,2}\s*(?:-|to)\s*\d{1,2}(?:\s*years?)?\s*\)", re.IGNORECASE)
_TELLS_ROWS = re.compile(rf"\b(?:one|1|each)\s+(?:(?:separate|single)\s+)?{PIECES}\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:total\w*|cases?|children|child|victims?|further|remain\w*|rest|others?|flag\w*|recorded|found|identified"
    r"|there\s+(?:were|was|are|is)|respectively|mention\w*|none\s+of|(?:it|this)\s+(?:was|is|rose|fell)|instances?|records?|people|persons?|count\w*|number\w*|figures?|suspects?|known|unknown)\b"
    r"|\bof\s+(?:those|these|them)(?:\s+[^\W\d]+)?\s*,?\s+\d",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(r"\s*(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?(?:\s*[:=]|\s+-|-\s)\s*[<*]?\d")
"""Begins a line with a year and its number, whatever else it says: ``2021 - 8 - (1 of them from abroad)``."""
_BEHIND_YEAR_AND_WORDS = re.compile(
    r"\s*(?:19|20)\d\d(?:\s?[/-]\s?\d\d(?:\d\d)?)?(?:[\s,(-]+[a-z]+){1,5}\)?\s*[:=]\s*[<*]?\d[\d,]*\W*$", re.IGNORECASE
)
"""A line that is a year, some words on it and a number: ``2019/20 year to date: 7``."""
_LABEL = re.compile(r"\s*(?P<label>[^\s.:=…](?:[^.:=…]*?[^\s.:=…])?)\s*(?:\.{3,}|…|[:=])")
_CAN_TELL = re.compile(
    r"\b(?:might|may|could|can|would|(?<!led )(?<!lead )(?<!leads )(?<!leading )to)\s+"
    r"(?:\w+\s+){0,4}?(?:recogni[sz]e|identif\w+|reveal|disclos\w+|single\s+out)",
    re.IGNORECASE,
)
"""What small figures could tell of a child: why they are withheld, and no figure."""
_LABELS_ONE = re.compile(r"(?<![\w.,/-])\d{1,3}(?=\s*[=:]\s*(?P<value>[<*]?\d[\d,]*\d|[<*]?\d|\*)(?![\w/-]))")
"""A bare number that labels another: ``86 = 23``."""
_NUMBERS_A_PART = re.compile(r"\s*\(?(?:1?\d|20)[.)]\s+(?=[^\W\d]{2})")
"""The number of a title or part: ``1. Offences by class``."""
_GIVEN_BEFORE = re.compile(
    r"\b(?:in\s+which|where|when)\s+(?:this|it|that|the\s+(?:figure|number|total))\s+was\s+(?:(?:given|shown|stated)\s+as\s+)?$"
    r"|\btold\s+(?:\w+\s+){0,4}(?:it|that|there)\s+(?:was|were)\s+$"
    r"|\b(?:previously|formerly|originally)\s+(?:(?:given|shown|stated|reported|published)\s+)?(?:as\s+)?$",
    re.IGNORECASE,
)
"""Before a number that was told at another time."""
_OF_THE_FLAG_ITSELF = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}(?:flags?|markers?|tags?|qualifiers?)\s+(?:(?:was|were|is|are|has|have|had|being|been)\s+){1,2}(?:\w+ly\s+)?"
    r"(?:(?:added|set|applied|removed|corrected|changed|amended|taken\s+off)\s+(?:\w+\s+){0,2}?(?:late|later|afterwards|since|subsequently|retrospectively|on\s+review|in\s+error|by\s+mistake|after|following)"
    r"|(?:missing|wrong|amended|corrected|removed|changed|missed)\b)",
    re.IGNORECASE,
)
"""Behind a number of flags that were put right, and not of crimes that carry one: ``27 flags were added late``."""
_SHARE_OF = re.compile(r"(?:%|\bper\s?cent)\s+of\s+(?:all|the)\s+$", re.IGNORECASE)
"""Before a whole of which a share is told, and which no other sentence need give: ``11% of all 1,927 crimes``."""
_WHOLE_OF_SHARE = re.compile(
    r"(?:%|\bper\s?cent)\s+of\s+(?:(?:all|the|these|those|our)\s+){0,2}(?P<number>\d[\d,]*)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:offences|crimes|cases|victims|rapes|suspects|offenders|arrests|charges|people|persons)\b",
    re.IGNORECASE,
)
"""One that no other sentence may give, and that no reading takes for what the share is of."""
_FEW_WORDS = 4
_BOUNDS_AGES = re.compile(
    r"\b(?:stop\w*|end(?:s|ed|ing)?|start\w*|begin\w*|began|cut(?:ting)?(?:\s+\w+){0,2}?|split\w*|part(?:s|ed)?|divid\w+|limit\w*|cap(?:s|ped)?|draw\w*"
    r"|go(?:es|ing)?|run(?:s|ning)?|ran|reach\w*|extend\w*|separat\w+|break\w*|line)(?:\s+(?:it|them|off|the\s+line))?\s+"
    r"(?:at|to|with|from|beyond|past|after|before|above|below|on|up\s+to|as\s+far\s+as)\s+$",
    re.IGNORECASE,
)
"""Before the age at which bands end or begin, in a sentence that speaks of ages: ``we cannot stop at 17``."""
_SPEAKS_OF_AGES = re.compile(
    r"\b(?:ages?|aged|age[\s-](?:bands?|groups?)|years?\s+old|birthdays?|dates?\s+of\s+birth)\b", re.IGNORECASE
)
_OF_THAT_AGE = re.compile(
    r"\b(?:victims|people|persons|those|some|anyone|everyone|individuals|children|adults|teenagers|complainants|youths|others)"
    r"(?:\s+(?:(?:who|that)\s+)?(?:of|are|were|is|was|being|had\s+(?:just\s+)?turned|turned|already|still|then))+\s+"
    r"\(?(?:\d{1,2}\s*(?:,|and|or|to|&|/|-)\s*)*$",
    re.IGNORECASE,
)
"""Before the age of some people in a sentence on bands of ages: ``the band holds victims of 18 and 19 as well``."""
_ENDS_AGE = re.compile(
    r"\s*(?:[,.;:)/&-]|$|(?:and|or|to|as|too|also|at|when|years?|in|are|is|were|whom?|could|cannot)\b)"
)
_SPEAKS_OF_BANDS = re.compile(r"\b(?:bands?|age\s+groups?|brackets?|age\s+ranges?|ages)\b", re.IGNORECASE)
_OLDEST_BOUND = 25
_SUPPOSED = re.compile(r"\b(?:if|whether|where|when(?:ever)?)\b[^.,;:]*$", re.IGNORECASE)
_BOUND = re.compile(
    r"^(?:fewer|less|no more) than\b|^(?:under|below|up to|at most)\b|\bor (?:fewer|less)$", re.IGNORECASE
)
_OTHERS_NOT_LISTED = re.compile(
    r"\b(?:others?|rest|remaining)\b.*\b(?:not|nor)\s+(?:been\s+|being\s+)?(?:itemi[sz]ed|listed|shown|named|set\s+out"
    r"|broken\s+(?:down|out)|reported|displayed|included\s+in\s+the\s+(?:list|table))\b",
    re.IGNORECASE,
)
"""Says why some rows are not there: ``All other types were under five each and are not itemised``."""
_OR_MORE = re.compile(r"\b(?:or|and) (?:more|fewer|less|over|above)$|^(?:more|fewer|less) than\b", re.IGNORECASE)
_SPAN = re.compile(r"\b\d{1,2}\s*(?:-|to|/|and|or|&)\s*(?:\d{1,2}|over|under|above|below)\b", re.IGNORECASE)
_OF_A_REFERENCE = re.compile(
    r"(?:^|\s)[A-Z]{2,5}[\s-]?$|\b(?:[Pp]olice|POLICE|[Cc]onstabulary|CONSTABULARY|Heddlu|HEDDLU)\s*[-:,]?\s*$"
)
_CODED_REFERENCE = re.compile(r"(?<!\S)(?=\S*[A-Z]{2})(?=\S*\d{2})[A-Z\d]+(?:[./_-][A-Z\d]+){2,}(?=[,;:.)]*(?:\s|$))")
"""A reference of several groups, capitals among them: ``01.FOI.21.020356``, ``HQ-PA-002290-21``."""
_LONG_NUMBER = re.compile(r"\d{4,}")
_ENDS_A_PART = re.compile(r"\s*(?:[-:.|,;)/]|$)")
_BESIDE = 2
"""The most characters between a label and the bracket that holds its number."""
_SHORTEST_REFERENCE = 4
_LETTERED = re.compile(r"(?<!\w)\(?(?:[a-h]|i{1,3}|iv|v)\)(?=\s)")
"""The letters of parts in a row of numbers: ``a) 14, b) 6, c) 0``."""
_WITH_A_LETTER = re.compile(r"(?<![\w./-])(?:\d{1,4}\s?[FMU]|[FMU]\s?\d{1,4})(?![\w/-])")
_FEWEST_WITH_A_LETTER = 2


def loose_numbers(text: str, printed: Collection[str] = (), *, amid_figures: bool = False) -> list[str]:
    """The numbers of a text that may be counts, as they are printed, without those that were ``printed`` by counts;
    ``amid_figures`` of its own paragraph also where it names nothing that is counted.

    What says how figures are shown, how old victims were, or what was given before holds none; a spelt number that
    only picks things out (``the three``) is none.
    """
    plain = without_times_signs(write_plainly(text))
    if figure_rules_of(plain) != NO_RULES and not gives_figures_too(plain):
        return []
    banded = [m["number"] for m in _BEHIND_BAND.finditer(plain) if not any(m["number"] in words for words in printed)]
    if printed:  # what was read behind labels has labels such as "11 to 13", or classes such as "86 = 23"
        plain = _without_spans(plain, printed)
        plain = _LABELS_ONE.sub(lambda m: " " * len(m[0]) if m["value"] in printed else m[0], plain)
    if (label := _LABEL.match(plain)) and is_heading_of(label["label"], Cue.ADMINISTRATIVE):
        return []
    if opening := _NUMBERS_A_PART.match(plain):
        plain = blanked(plain, [opening.span()])
    plain = blanked(plain, [(0, end_of_opening(plain))])
    label = _LABEL.match(plain) if printed else None
    if label is not None and understand_age(label["label"]) is not None:  # "Thirteen ...... 23" was read as 23
        plain = blanked(plain, [(0, label.end("label"))])
    plain = _CODED_REFERENCE.sub(lambda reference: " " * len(reference[0]), plain)
    plain = _AGES_IN_BRACKETS.sub(lambda ages: " " * len(ages[0]), plain)
    tokens = read_tokens(plain)
    tells_why = _CAN_TELL.search(plain) and not (tokens.measures or tokens.periods)
    if tells_why or not (amid_figures or _speaks_of_crimes(plain)):
        return []
    found = [token for token in tokens.numbers if not _is_none(plain, token, tokens.measures)]
    found += [Token(m["number"], *m.span("number")) for m in _WHOLE_OF_SHARE.finditer(plain)]
    found += [token for token in _behind_labels(plain) if all(token.start != other.start for other in found)]
    loose = [
        token.value for token in found if not any(token.value in words or words in token.value for words in printed)
    ]
    one = one_left(plain) if amid_figures else ""
    ones = [one] if one and not any(one.casefold() in words.casefold() for words in (*printed, *loose)) else []
    return [*ones, *loose, *(number for number in banded if number not in loose)]


def names_request(number: str, reply: str) -> bool:
    """Whether a number of four digits or more is one that the file's name holds: the request's own."""
    return len(number) >= _SHORTEST_REFERENCE and number.isdigit() and number in re.findall(r"\d+", reply)


def is_reference_of(value: str, reply: str) -> bool:
    """Whether what stands behind a label is several numbers that the file's name holds as one (``402-2023``)."""
    groups = re.findall(r"\d+", value)
    is_one = len(groups) > 1 and sum(map(len, groups)) >= _SHORTEST_REFERENCE
    return is_one and bool(references_in_name(value) & references_in_name(reply))


def _without_spans(plain: str, printed: Collection[str]) -> str:
    """The text without its bands of ages; in ``65 and 16 or 17 in four`` a figure stands before one."""
    at = 0
    while (found := _SPAN.search(plain, at)) is not None:
        first = found[0].split()[0]
        if first in printed and found[0].split()[1:2] in (["and"], ["&"]):
            at = found.start() + len(first)
            continue
        plain = blanked(plain, [found.span()])
        at = found.end()
    return plain


def _speaks_of_crimes(plain: str) -> bool:
    """Whether a sentence names what a figure could be of, goes on with what was counted before, or hardly says more
    than its number.
    """
    is_of_year = _OF_A_YEAR.match(plain) or _BEHIND_YEAR_AND_WORDS.match(plain)
    if read_tokens(plain).meant or is_of_year or _GOES_ON.search(plain) or _WITH_A_LETTER.search(plain):
        return True
    bare = _LETTERED.sub(" ", plain)
    return len(plain.split()) <= _FEW_WORDS or not re.search(r"[^\W\d]", bare)  # a row that is nothing but numbers


def _is_none(plain: str, number: Token[str], measures: Collection[Token[object]]) -> bool:
    """Whether a number is no count for a reason that its own sentence gives."""
    before = plain[: number.start]
    if _is_no_part_of_answer(plain, number):
        return True
    is_counted = any(measure.start - number.end <= _BESIDE and number.start < measure.end for measure in measures)
    is_again = names_number_again(plain, number.start, number.end) and not _SHARE_OF.search(before)
    is_given = is_again or _GIVEN_BEFORE.search(before)
    if number.value.casefold() in NOTHING - NOT_ONE or is_given:
        return True
    if not number.value[:1].isdigit() and _NAMED_BEFORE.search(before) and not is_counted:
        return True
    if _OR_MORE.search(number.value) and _SUPPOSED.search(before) and not is_counted:
        return True  # "flagged once even if 2 or more websites are named" is a rule, and counts nothing
    if (LOOKED_UP.search(plain) and not measures) or _TELLS_ROWS.match(plain, number.start):
        return True
    return (says(plain, Cue.AGES_ASKED) or _bounds_ages(plain, number)) and not is_counted


def _bounds_ages(plain: str, number: Token[str]) -> bool:
    age = read_number(number.value)
    is_age = age is not None and age <= _OLDEST_BOUND and not read_tokens(plain).periods
    is_theirs = _OF_THAT_AGE.search(plain, 0, number.start) and _ENDS_AGE.match(plain, number.end)
    if is_age and is_theirs and _SPEAKS_OF_BANDS.search(plain):
        return True
    return is_age and bool(_SPEAKS_OF_AGES.search(plain) and _BOUNDS_AGES.search(plain, 0, number.start))


def _is_no_part_of_answer(plain: str, number: Token[str]) -> bool:
    """Whether a number is a reference (``DSU 4410 - crimes with the flag``), of crimes that are left out, or the
    bound on rows that are not listed.
    """
    before = plain[: number.start]
    is_long = _LONG_NUMBER.fullmatch(number.value) and _ENDS_A_PART.match(plain, number.end)
    if is_long and _OF_A_REFERENCE.search(before):
        return True
    is_bound_of_others = _BOUND.search(number.value) is not None and _OTHERS_NOT_LISTED.search(plain) is not None
    if _OF_THE_FLAG_ITSELF.match(plain, number.end) or is_bound_of_others:
        return True
    return not before.strip() and leaves_rows_out(plain) and len(read_tokens(plain).numbers) == 1


def _behind_labels(plain: str) -> list[Token[str]]:
    """Numbers in brackets behind a label (``Female (12)``) and those with the letter of a sex (``18F / 7M``)."""
    tokens = read_tokens(plain)
    labels = (*tokens.sexes, *tokens.ages, *tokens.platforms, *tokens.offences, *tokens.periods)
    ends = {token.end for token in labels}
    found = [
        Token(match["number"], *match.span("number"))
        for match in _IN_BRACKETS.finditer(plain)
        if any(0 <= match.start() - end <= _BESIDE for end in ends)
    ]
    lettered = [Token(match[0], *match.span()) for match in _WITH_A_LETTER.finditer(plain)]
    return [*found, *(lettered if len(lettered) >= _FEWEST_WITH_A_LETTER else [])]


def is_of_request(text: str, number: Token[str], reply: str) -> bool:
    """Whether a number of a text is that of the request, as the name of the reply has it."""
    return names_request(text[number.start : number.end], reply)
