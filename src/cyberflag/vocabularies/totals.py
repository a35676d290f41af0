"""Words that say that a row or column is a sum: ``Total``, ``Grand Total``, ``All offences``, ``19D Total``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from cyberflag.vocabularies.dressing import in_any_dress, unmarked
from cyberflag.vocabularies.known_or_not import is_of_known_and_unknown
from cyberflag.vocabularies.number_words import read_number
from cyberflag.vocabularies.plain_text import MANY_TEXTS, bilingual_parts, fold, read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood
from cyberflag.vocabularies.unknown_words import unknown_score

_SUBTOTAL = re.compile(
    r"(?P<of>.+?)[\s:(-]+(?:sub[\s-]?)?total\)?|(?:sub[\s-]?|grand[\s-]|overall\s)?(?:total|sum)(?:\s+for|\s+of|\s*[:,;–-])?\s+(?P<of_after>.+)",
    re.IGNORECASE,
)
_VALUE = re.compile(r"(?:(?:count|number)\s*)?[:=.\s-]*(?!(?:19|20)\d\d$)[\d*<][\d\s,*<]*", re.IGNORECASE)
_OF_CLASS = re.compile(
    r"(?:(?:sub[\s-]?totals?|class\s+totals?)(?:\s+(?:for|of))?|(?:total|sum)s?\s+for)\s+\(?\d{2}\)?", re.IGNORECASE
)
"""A sum whose number is the class that it is of (``Sub-total 21``); in ``Total: 21`` it may be the value."""
_SOME_YEARS = re.compile(
    r"(?:(?P<number>[a-z]+|\d+)[\s-]*(?:years?|yrs?)|(?:all|the)\s+\w+\s+years|year|yearly|annual|all\s+years?|f/?y|qtr|quarter|period)\s+(?:grand\s+)?"
    r"(?:total|sum|combined|together|altogether|pooled|aggregate)s?"
    r"|(?:(?:grand|overall)\s+)?(?:total|sum|overall|all|pooled|combined|aggregate)s?[\s,:(-]+(?:(?:of|for|over|across|in)\s+)?(?:(?:the|all)\s+)*(?P<number_behind>[a-z]+|\d+)[\s-]*(?:years?|yrs?)(?:\s+(?:period|combined|together))?\)?"
)
_WHOLE_SPAN = re.compile(
    r"(?:(?:all|the|over|across|in|for|whole|entire|pooled)\s+)*(?:(?P<number>[a-z]+|\d+)[\s-]*(?:(?:financial|calendar|full|whole)[\s-]+)?(?:years?|yrs?|fys?|periods|quarters|qtrs)"
    r"|(?:whole|entire|full|total)\s+(?:period|time\s?frame|span))(?:\s+(?:period|combined|together|overall|in\s+all|pooled))?"
)
_BARE_YEARS = re.compile(r"(?:[a-z]+|\d+)[\s-]*(?:years?|yrs?)")
_OF_QUARTERS = re.compile(r"\b(?:quarters|qtrs)\b")
"""A whole of quarters may be one year, or all."""
_FEW_YEARS = 6
_FIRST_YEAR = 1900
"""From here on a number before ``year`` is the year itself."""
_VERB_BEFORE_YEAR = re.compile(
    r"^(?:(?:crimes|offences|all)\s+)?(?:found|recorded|counted|reported|flagged|held)\s+(?:for|in|during)\s+(?=(?:19|20)\d\d)",
    re.IGNORECASE,
)
_YEARS_BY_ENDS = re.compile(r"(?:19|20)(?P<first>\d\d)\s?[-/–]\s?(?P<last>\d\d)")
_SHARE_OF = re.compile(
    r"(?:(?:as )?(?:an? )?(?:%|percent(?:age)?s?|per cent|pct|proportion|share|ratio|rate)(?: (?:of|to|per"
    r"|against|in)\b|age)?.*"
    r"|.*(?:%|\bpercent(?:age)?s?|\bper cent|\bpct) (?:of|out of)\b.*|(?:average|mean|median|change|difference"
    r"|increase|decrease)\b.*)"
)
"""A column of shares or of changes, which names the total that they are of: ``% of total``."""
_BOTH = "both"
_ALL = re.compile(
    r"(?:all|total|totals|total\s+of|total\s+number\s+of|sum\s+of|overall|grand\s+total|total\s+for\s+all|total\s+all|all\s+\w+ed)[\s:(-]+(?:all\s+|the\s+)?(?P<what>.+?)\)?"
)


_OF_CHILDREN = re.compile(
    r"(?<=\w)\s*[,(–-]\s*(?:with\s+(?:an?\s+)?)?(?:child(?:ren)?|victims?)(?:\s+(?:victims?|under\s+18|aged\s+under\s+18|0\s*(?:-|to)\s*17))?\)?\s*$",
    re.IGNORECASE,
)
"""What a label of the whole adds of the victims that the request is about: ``All crimes, child victim``."""
_WHOLE_OF = re.compile(
    r"(?P<of>.+?)(?:"
    r"[\s,:;–-]*\(\s*(?:all|overall|combined|together|altogether|(?:the\s+)?whole\s+(?:class|group|category|year)"
    r"|(?:(?:class|group|category|section|code|year|sub|grand|overall)[\s-]*)?(?:total|sum)s?"
    r"|(?:all|total|sum)\s+(?:of\s+)?(?:(?:the|these|those)\s+)?(?:above|below|codes?|sub-?class(?:es)?|sub-?codes|offences|crimes|ages"
    r"|age\s+(?:groups|bands)|sexes|genders|victims|types|platforms|years|bands|rows|classes)"
    r"|(?:(?:all|total|sum)\s+(?:of\s+)?)?(?:the\s+)?(?:(?:last|previous|first)\s+)?(?:[a-z]+|\d{1,2})\s+"
    r"(?:(?:rows?|lines?|groups?|classes|categories|entries|items|figures)\s+)?(?:directly\s+|just\s+)?(?:above|before|below)"
    r"|(?:(?:total|sum)\s+(?:of\s+)?)?(?:rows|lines)\s+\d{1,2}\s*(?:to|-|–)\s*\d{1,2})\s*\)"
    r"|(?:\s*[,:–]|\s-)\s*(?:all|overall|(?:(?:class|group|category|section|code|year)[\s-]+)?(?:total|sum)s?"
    r"|all\s+(?:ages|sexes|codes|offences|crimes|victims|years|platforms))"
    r"|\s+(?:class|group|category|section)[\s-]+totals?"
    r"|(?:(?<=[^\W\d])|(?<=19\d\d)|(?<=20\d\d))\s+(?:in\s+all|altogether|all\s+told|taken\s+together|put\s+together|added\s+(?:up|together)))",
    re.IGNORECASE,
)
"""A label with what says behind it that it is the whole of what it names: ``Sexual Grooming (class total)``."""
_ALL_OF_ONE = re.compile(
    r"(?:all|total|sum of)\s+(?:the\s+)?(?P<of>\w+)(?:\s+(?:child\s+)?(?:victims?|complainants?|persons?|people))?"
    r"(?:\s+(?:of|at)\s+(?:any|every|all)\s+ages?)?",
    re.IGNORECASE,
)
_YEAR = (
    r"(?:(?:calendar|financial|fiscal|cal|fin)\.?\s+)?(?:(?:year|yr|fy|cy)\s*)?(?:19|20)\d\d(?:\s?[-/–]\s?(?:20)?\d\d)?"
)
_OF_A_YEAR = re.compile(
    r"(?:(?:the\s+)?(?:whole|sum)\s+of|everything|(?:(?:all|counted)\s+)?together|altogether|overall|in\s+(?:all|total)"
    r"|all\s+(?:that\s+)?(?:was\s+)?(?:of|for|in|from|during))"
    rf"[\s,:(–-]+(?:(?:of|for|in|from|during)\s+)?(?P<of>{_YEAR})\)?"
    rf"|(?P<before>{_YEAR})[\s,:(–-]+(?:overall|together|everything|as\s+a\s+whole|in\s+(?:all|total|full))\)?",
    re.IGNORECASE,
)
"""A label of all of one year, below or beside its parts: ``All of 2021``, ``2021 overall``."""
_LISTED = r"(?:listed|shown|named|given|set\s+out|mentioned|itemi[sz]ed|detailed|specified|requested|asked\s+for)"
_OTHER_ROWS = (
    r"(?:ones?|others?|rest|offences?|crimes?|classes|codes|types?|categories|platforms?|apps?|sites?|rows?|lines?|ages?"
    r"|above|below|here|table|list)"
)
_ASIDE = re.compile(
    r"\s*(?:[*†‡^]+|(?:[\s,;&]*(?:\((?:[1-9]|[a-e]|i{1,3}|iv|v)\)|\[(?:[1-9]|[a-e])\]))+"
    r"|\((?:see\s+)?notes?\b[^()]*\)|\((?:[\w ,]*\b(?:rounded|provisional|revised)\b[^()]*)\)"
    r"|\((?:(?:these|those|the\s+above|listed|shown|above)\s+(?:and|or|plus|with)\s+(?:all\s+)?(?:the\s+)?(?:others?|rest|not)"
    r"|(?:whether|whatever|incl(?:\.|uding|udes)?)\s+(?:or\s+not\s+)?(?:those\s+|others?\s+|offences\s+|codes\s+)?(?:not\s+)?(?:listed|shown|others?)"
    r"(?:\s+(?:or\s+not|here|above|below))?)\)"
    # Every offence (sheets B to E are part of this one); All (Tables 2-4 are subsets of it)
    r"|\s*\((?:the\s+)?(?:other\s+)?(?:sheets?|tables?|tabs?|pages?|parts?|sections?|lists?|blocks?)\b[\w\s,&-]*?\b(?:are|is)\s+"
    r"(?:(?:all|each|an?|the)\s+)*(?:parts?|subsets?|shares?|extracts?|included|contained|counted|within|inside|from|out)\b[^()]*\)"
    # "Every offence, also those not listed", "All offences - not just the above", "Total, listed or not"
    rf"|\s*(?:[,(;:]|\s[-–]|(?=\s(?:incl|together)))\s*(?:together\s+)?(?:(?:also|incl(?:\.|uding|udes?|usive\s+of)?|with|plus|and|whether|not\s+(?:only|just)|{_LISTED}\s+or)\b[\s,]*)"
    rf"(?:(?:{_LISTED}|{_OTHER_ROWS}|not|or|only|just|all|the|those|these|that|which|are|is|in|of|this|any|too|elsewhere|separately|both"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b[\s,]*)+\)?"
    # All crimes, the two above included; All offences (those above among them)
    r"|[,\s(]+(?:the|these|those|both)\s+(?:(?:two|three|four|five|six|\d{1,2}|rows|ones|offences|of)\s+)*(?:(?:above|below)\s+)?"
    r"(?:(?:are|being)\s+)?(?:included|incl\.?|among\s+them|too|as\s+well)\)?"
    r"|[,\s(]+(?:(?:adults?|over[\s-]18s|18\s*\+)\s+(?:are\s+)?(?:included|incl\.?|too)|incl?(?:\.|uding|udes)?\s+(?:adults?|over[\s-]18s|18\s*\+))\)?"
    r"|[,\s(]+(?:incl?(?:\.|uding|udes)?|and)\s+(?:all\s+|those\s+)?(?P<unknown>[^()]+?)\)?"
    r"|\s*\((?:with|plus|\+|&)\s+(?:all\s+|those\s+)?(?P<with>[^()]+?)\))\s*$",
    re.IGNORECASE,
)
"""What a label of the whole adds that takes nothing from it: a note's mark, how it is rounded, ``incl. unknown``."""
_IN_TABLE = re.compile(
    r"(?<=\w)\s+(?:(?:listed|shown|counted|given|of|in|on|for|from|over|across)\s+)+(?:(?:the|this|our|these|those|all|both|every|each|two|three|four)\s+)*"
    r"(?:table|sheet|list|part|section|tab|page|worksheet|spreadsheet|annex|appendix|report|query|extract|export|dataset|listing)"
    r"(?:s|(?:\s+(?:[a-h]|\d{1,2}[a-h]?)))?(?:\s+above)?\s*$"
    r"|^(?:table|sheet|list|part|section|tab|block|panel|answer)\s+(?:[a-h]|\d{1,2}[a-h]?)(?:'s)?[\s:,–-]+"
    r"(?=(?:sub[\s-]?|grand\s+)?total|sum\b|all\b|overall|added|adds?\s+up|combined|together|altogether|taken\s+together|in\s+(?:all|total|full|sum)\b"
    r"|whole|everything|aggregate|put\s+together|summed|the\s+lot)",
    re.IGNORECASE,
)
"""What a label of the whole says of the table that it is the whole of: ``All in Table A``, ``List B added up``."""
_OF_WHAT = re.compile(
    r"\b(?:sex|gender|age|platform|site|victim'?s?|those|whose|of|is|was|the|where|an?)\b", re.IGNORECASE
)
"""What is unknown, in ``All (with sex unknown)``."""
_HOW_MANY = re.compile(
    r"\s*(?:how\s+many|what\s+(?:is|was)\s+the)\s+(?:(?:were\s+there|are\s+there|did\s+you\s+record)\s+)?(?P<what>[^?]+?)\s*\??\s*",
    re.IGNORECASE,
)
_WHOLLY = re.compile(
    r"(?:(?<=year)|(?<=period)|(?<=quarter)|(?<=month)|(?<=force)|(?<=area)|(?<=table)|(?<=sheet))[\s,:(-]+in\s+full$"
    r"|(?<=\w)[\s,:(-]+(?:in\s+(?:(?:its|their)\s+entirety|sum)|as\s+(?:a|one)\s+whole|taken\s+(?:as\s+a\s+whole|whole)|all\s+told)$"
    r"|^(?:the\s+)?(?:full|complete)\s+(?=(?:(?:calendar|financial|fiscal|reporting)\s+)?(?:year|period|quarter|month)\b)"
)
"""Says that all of something is meant: ``Year in full``, ``The force as a whole``; not a title in full."""
_OF_ROWS = re.compile(
    r"(?:(?:(?:sub[\s-]?|grand\s+)?(?:totals?|sum)[\s:,(–-]+(?:(?:of|for|over)\s+)?(?:the\s+)?(?:nos?\.?|numbers?|offences|classes|codes)"
    r"|(?:(?:sub[\s-]?|grand\s+)?(?:totals?|sum|all)[\s:,(–-]+)?(?:(?:of|for|over)\s+)?(?:the\s+)?(?:lines?|rows?|items?|refs?\.?))"
    r"\s*\(?1\)?\.?\s*(?:to|-|through)\s*\(?(?:[2-9]|\d{2,3})\)?\.?"
    r"(?:[\s,:(–-]+(?:inclusive|incl\.?|(?:taken\s+)?together|in\s+all|added(?:\s+up)?|combined|summed|totals?))?\)?)"
)
"""A label that names the numbered rows that it is the sum of: ``Lines 1 to 11``."""
_ADDS_TO = re.compile(
    r"(?:(?:the|this|these|each|all|whole|of)\s+)*(?:(?:rows?|lines?|columns?|tables?|sheets?|years?|pages?|figures?|numbers?|it|they|which|these|this|that|all|above|below)\s+)?"
    r"(?:adds?|adding|added|sums?|summing|comes?|coming|amounts?|amounting|tots?|totals?|works?\s+out|makes?|making)\s+(?:(?:up|out|in\s+all)\s+)*(?:to|at)\b\W*"
)
"""A label that says that its numbers are what others come to: ``Row adds to``."""
_LONGEST_TOTAL = 170
"""Titles of offences are long, and so are the labels of their totals."""


@dataclass(frozen=True)
class Total:
    """A sum. ``of`` names what is summed where the label says it (``19D Total`` is a subtotal of ``19D``), else
    empty.
    """

    of: str = ""

    def __bool__(self) -> bool:
        return True


@lru_cache(maxsize=MANY_TEXTS)
@in_any_dress
def understand_total(text: str) -> Understood[Total] | None:
    """Whether the whole text says that its row or column is a sum, or None.

    1.0 for ``Total`` and its like, 0.9 for ``All offences`` or ``Total offences``, 0.8 for a subtotal (``19D
    Total``, with ``of`` as printed), 0.6 for a bare ``All``. A word alone proves nothing: the arithmetic of the
    table decides. What counts each crime once is none (`without_counted_once`).
    """
    if len(text) > _LONGEST_TOTAL or without_counted_once(text) is not None or _SHARE_OF.fullmatch(fold(text)):
        return None
    if is_of_known_and_unknown(text) or _OF_ROWS.fullmatch(fold(text)) or _ADDS_TO.fullmatch(fold(text)):
        return Understood(Total(), How.PATTERN, 0.9, 0, len(text))
    text = _IN_TABLE.sub("", _without_aside(_OF_CHILDREN.sub("", unmarked(_asked_for(text)))))
    parts = (text, *bilingual_parts(text))
    scores = (read(part) for read in (_plain_score, _composed_score) for part in parts)
    if score := next(filter(None, scores), 0.0):
        return Understood(Total(), How.ALIAS, score, 0, len(text))
    plain = write_plainly(text).strip(" :.")
    if (of := _whole_of(plain)) is not None:
        return Understood(Total(of), How.PATTERN, 0.8, 0, len(text))
    found = _SUBTOTAL.fullmatch(plain)
    if found and (not _VALUE.fullmatch(found["of_after"] or "") or _OF_CLASS.fullmatch(plain)):
        name = "of" if found["of"] else "of_after"
        return Understood(Total(found[name].strip(" ()")), How.PATTERN, 0.8, 0, len(text))
    return None


def _whole_of(plain: str) -> str | None:
    """What a label says that it is the whole of: ``2019`` in ``All of 2019``; None where it does not say that."""
    if (year := _OF_A_YEAR.fullmatch(plain)) is not None:
        return year["of"] or year["before"]
    whole = _WHOLE_OF.fullmatch(plain) or (_ALL_OF_ONE.fullmatch(plain) if _names_part(plain) else None)
    return None if whole is None else _summed(whole["of"].strip(" ,:;-–("))


def _summed(name: str) -> str:
    """What a sum is of, without the verb before its year (``Found for 2020`` in all); empty where it is of no part."""
    return "" if _composed_score(f"total {name}") else _VERB_BEFORE_YEAR.sub("", name)


def _asked_for(text: str) -> str:
    """What a label that is a question asks for: the total of ``How many in all?``."""
    found = _HOW_MANY.fullmatch(text)
    return found["what"] if found else text


def _without_aside(text: str) -> str:
    """The text without what takes nothing from a whole: a mark, a rule of rounding, ``incl. unknown``."""
    found = _ASIDE.search(text)
    if found is None or not found.start():
        return text
    added = found["unknown"] or found["with"]
    return text if added and not unknown_score(_OF_WHAT.sub(" ", added).strip()) else text[: found.start()]


def _names_part(plain: str) -> bool:
    """Whether ``All ...`` gathers one part of the victims alone: ``All girls``."""
    found = _ALL_OF_ONE.fullmatch(plain)
    return found is not None and (fold(found["of"]) in _list("parts") or unknown_score(found["of"]) > 0)


@lru_cache(maxsize=4096)
def without_counted_once(text: str) -> str | None:
    """What is left of a label that says that each crime is counted once (``Total, each crime counted once``), folded;
    None for any other. Beside rows that hold some crimes several times it is no sum of theirs.
    """
    plain = fold(text)
    found = _counted_once().search(plain)
    return " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split()).strip(" ,;:-") if found else None


@cache
def _counted_once() -> re.Pattern[str]:
    words = "|".join(read_words("total_words")["counted_once"]["words"])
    return re.compile(rf"[\s,;:(\[-]*(?<![\w-])(?:{words})(?![\w-])[)\]]?")


def is_plain_total(text: str) -> bool:
    """Whether a text is nothing but a word for a whole, as ``Total`` and ``All``."""
    plain = fold(text)
    return plain in _list("sure") or plain in _list("likely")


@lru_cache(maxsize=4096)
def is_total_of_known(text: str) -> bool:
    """Whether a label is of the sum of all that is known: ``Total known``, ``Total where age known``, ``Total excluding
    unknown``.
    """
    lists = {name: set(listed) for name, listed in read_words("total_words")["of_known"].items()}
    said = set(re.findall(r"[^\W\d_]+", fold(text)))
    if not said & lists["summing"] or re.search(r"\d", text) or not said <= set().union(*lists.values()):
        return False
    leaves_out = bool(said & lists["leaving_out"]) and bool(said & lists["unknown"])
    return leaves_out or (bool(said & lists["known"]) and not said & (lists["leaving_out"] | lists["unknown"]))


def class_summed(text: str) -> str:
    """The bare class number that a label among offences sums up (``Total 21``, ``TOTAL - 86``), empty for any other."""
    found = re.fullmatch(r"(?:class\s+)?(?:total|sum)s?[\s:-]+(\d{2})", fold(text))
    return found[1] if found else ""


def years_summed(text: str) -> int:
    """How many years a label says that its sum is over: ``2 years``, ``Two-year total``, ``Both years``; else 0."""
    plain = fold(text)
    found = _WHOLE_SPAN.fullmatch(plain) or _SOME_YEARS.fullmatch(plain)
    if _OF_QUARTERS.search(plain):
        return 0
    said = next((number for number in found.groups() if number), "") if found else ""
    if _BOTH in (said, plain):
        return 2
    return read_number(said) or 0 if _is_how_many(said) else 0


def pools_years(text: str) -> bool:
    """Whether a title says of a table without years that its figures are of all of them together (``All three years``,
    ``Three-year total``, ``Whole period``). A bare ``Three years`` may be an age.
    """
    plain = fold(text)
    is_bare = _BARE_YEARS.fullmatch(plain) is not None or _OF_QUARTERS.search(plain) is not None
    return not is_bare and (
        is_whole_span(text) or (_SOME_YEARS.fullmatch(plain) is not None and years_summed(text) > 0)
    )


def may_pool_years(text: str) -> bool:
    """Whether a title pools years, or may: a few of them in words alone (``Three years``). No age is read in it."""
    is_of_years = is_whole_span(text) and not _OF_QUARTERS.search(fold(text))
    is_few = is_of_years and years_summed(text) <= _FEW_YEARS and not any(sign.isdigit() for sign in text)
    return is_few or pools_years(text)


@lru_cache(maxsize=4096)
def is_whole_span(text: str) -> bool:
    """Whether a label among periods means all of them together: ``Three years``, ``Whole period``.

    Among other labels it may be something else: ``Three years`` is an age where ages stand beside it.
    """
    found = _WHOLE_SPAN.fullmatch(fold(text))
    if found is None:  # "Tair blynedd / Three years" says it twice; the other half names no year
        halves = bilingual_parts(text)
        return not any(sign.isdigit() for sign in text) and any(map(is_whole_span, halves))
    return found["number"] is None or _is_how_many(found["number"])


def _is_how_many(word: str) -> bool:
    """Whether a word says how many years a whole is of; the number of a year (``2022 calendar year``) does not."""
    number = read_number(word)
    return word == _BOTH or (number is not None and number < _FIRST_YEAR)


def _plain_score(text: str) -> float:
    plain = fold(text)
    if plain in _list("sure"):
        return 1.0
    if plain in _list("likely"):
        return 0.6
    if (ends := _YEARS_BY_ENDS.fullmatch(plain)) and 1 < int(ends["last"]) - int(ends["first"]) <= _FEW_YEARS:
        return 0.6  # "2020-23": of calendar years or of financial ones, as the others of its kind
    years = _SOME_YEARS.fullmatch(plain)
    number = years and (years["number"] or years["number_behind"])
    if years and (not number or _is_how_many(number)):
        return 1.0
    found = _ALL.fullmatch(plain)
    return 0.9 if found and found["what"].strip() in _list("gathers") else 0.0


def _composed_score(text: str) -> float:
    """How sure a label of several words is a total by words that sum and words for what is summed alone."""
    plain, lists = fold(text), read_words("total_words")["composed"]
    words = re.findall(r"[^\W\d_]+", _WHOLLY.sub(" whole ", plain))
    if len(words) < 2 or re.search(r"\d", plain) or not set(words) <= {*lists["summing"], *lists["beside"]}:
        return 0.0
    return 0.9 if set(words) & {*lists["summing"]} else 0.0


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(map(fold, read_words("total_words")[name]))
