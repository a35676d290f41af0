"""The numbers that a sentence prints, in figures and in words, whatever they may be of."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cyberflag.replies.prose.sentences.noughts_listed import noughts_listed
from cyberflag.replies.prose.sentences.wordings import NOT_ONE, ONE_DEALT_WITH, ONE_REPORT
from cyberflag.vocabularies.number_words import numbers_named_in

_DIGITS = r"\d{1,3}(?:,\d{3})+|\d+"
NUMBER = re.compile(rf"(?<![\w/£$€#.,-])(?:{_DIGITS})(?![\w/%]|,\d|\.\d|-\d)")
_RANGE = re.compile(
    rf"\bbetween\s+(?:{_DIGITS}|one|two|three)\s+and\s+(?:{_DIGITS}|two|three|four|five|nine|ten)\b"
    rf"|\b(?:{_DIGITS})(?:\s*(?:-|to|or)\s*(?:{_DIGITS}))?\s+(?:hundred|thousand|million)\b",
    re.IGNORECASE,
)
_COUNTED = r"(?:\w+[ -]){0,4}?(?:offences?|crimes?|victims?|allegations?|arrests?|charges?|cases?|such)\b"
_NONE_OF = (
    r"(?:(?:recorded|reported|such|further|other|sexual|child|online|attempted)[ -]){0,3}(?:rapes|assaults)"
    r"(?=\s*[.,;)]|\s+(?:were|was|have|had|are|at|in|of|on|with|without|involv\w+|recorded|reported|during|for|against|committed|between|from|where)\b)"
    r"(?![^.;]*\b(?:publish\w*|includ\w*|exclud\w*|cancel\w*|held|hold|provid\w*|releas\w*|disclos\w*|left\s+out|omitted|withheld|data|tables?"
    r"|lists?|retained|kept|available|counted\s+(?:here|twice)|shown)\b)"
)
"""Crimes of which there were none; behind which nothing says that they are left out or were not looked for."""
_SPELT = r"(?:no(?:ne|ugh?t)?|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OF_YEAR = r"(?:(?:in|for|during)\s+(?:the\s+)?(?:(?:financial\s+)?year\s+)?(?:19|20)\d\d)"
_ONE_BESIDE_YEARS = (
    rf"(?:(?<=\bthere\swas\s)|(?<=\bthere\swas\sonly\s)|(?<=\bthere\swas\sjust\s)|(?<=\bin\s20\d\d\s))one"
    rf"(?=(?:\s*,)?\s+(?:and\s+|but\s+)?{_OF_YEAR}(?:\s?[/-]\s?\d\d(?:\d\d)?)?(?:\s*,)?\s+"
    r"(?:(?:and|but|then|in|there|were|was|only)\s+)*(?:(?:in|for)\s+(?:19|20)\d\d(?:\s?[/-]\s?\d\d)?\s+)?"
    rf"(?:(?:there\s+)?(?:was|were)\s+)?(?:only\s+|just\s+)?(?:\d{{1,3}}|{_SPELT})\b(?!\s+of\b))"
)
"""A number of one that stands for itself beside those of other years: ``in 2020 there was one and in 2021 three``."""
_NONE = re.compile(
    rf"{NOT_ONE}|\bno(?=\s+{_NONE_OF})|\b(?:no(?!\s+(?:more|fewer|less)\s+than\b)|(?<!every\s)(?<!each\s)one)(?=\s+{_COUNTED})|(?:(?<=\band\s)|(?<=,\s))one(?=\s+(?:in\s+(?:the\s+)?(?:financial\s+year\s+)?20\d\d|(?:under|involving|against|concerning|relating|recorded|classed|classified)\b))"
    r"|(?<!no\s)(?<!this\s)(?<!that\s)(?<!the\s)(?<!which\s)(?<!each\s)(?<!every\s)(?<!any\s)(?<!only\s)\bone(?=\s+(?:was|had|has|with"
    r"|where|girls?|boys?|females?|males?|unknown|not|(?:in\s+which\s+(?:the\s+)?|whose\s+)(?:victim|child|sex|gender|age)"
    r"|of\s+(?:an?\s+(?:girl|boy|child|female|male)|(?:unknown|unrecorded|unstated)\s+(?:sex|gender|age))|(?:an?\s+|the\s+)?(?:sex|gender|age|victim|child|girl|boy))\b)|(?<=\s)one(?=\s*[).;])"
    r"|(?:(?<=[,;:(-]\s)|(?<=\()|(?<=and\s))one(?=\s+of\s+(?:them|these|those|whom|which)\s+(?!the\b|these\b|those\b))"
    r"|(?<=\bof\s(?:whom|them)\s)one(?!\s+of)\b|(?<=\bof\s(?:which|these|those)\s)one(?!\s+of)\b"
    r"|(?:(?<=\breturned\s)|(?<=\bfound\s)|(?<=\bproduced\s)|(?<=\bidentified\s)|(?<=\blocated\s)|(?<=\bgave\s))no"
    r"(?=\s+(?:\w+\s+)?(?:records?|results?|matches|hits)\s+(?:for|in|during)\s+(?:the\s+)?(?:\w+\s+)?(?:year\s+)?20\d\d)"
    rf"|{_ONE_BESIDE_YEARS}|{ONE_REPORT}|\b(?:nil|none|zero|nought)\b|" + ONE_DEALT_WITH,
    re.IGNORECASE,
)


def numbers_printed_in(plain: str, parts: Mapping[int, int]) -> list[tuple[str, int, int]]:
    """Each number of a text with its span, no two of which overlap: ranges, figures, words for numbers, and ``no`` that
    stands for a nought, also in a list of parts (their starts to their ends).
    """
    figures = [match.span() for pattern in (_RANGE, NUMBER) for match in pattern.finditer(plain)]
    words = [(word.start, word.end) for word in numbers_named_in(plain)]
    nones = [match.span() for match in _NONE.finditer(plain)]
    printed = [(plain[start:end], start, end) for start, end in (*figures, *words, *nones)]
    printed += [("no", start, end) for start, end in noughts_listed(plain, parts)]
    found: list[tuple[str, int, int]] = []
    for number in printed:
        if not any(number[1] < end and start < number[2] for _, start, end in found):
            found.append(number)
    return found
