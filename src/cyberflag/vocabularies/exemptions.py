"""The grounds on which a reply withholds: sections of the freedom of information laws, and how a text names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from cyberflag.vocabularies.list_files import read_rows


@dataclass(frozen=True)
class Exemption:
    """A ground of refusal: the ``law``, its ``section`` (an article in Jersey), the ``title`` and the ``kind``:
    ``absolute``, ``qualified`` (the public interest is weighed), ``cost``, ``request`` (vexatious or repeated).
    """

    law: str
    section: str
    title: str
    kind: str

    @property
    def label(self) -> str:
        """The ground as the counts contract writes it: ``s40``, ``Article 25``."""
        return f"Article {self.section}" if self.law.startswith("Jersey") else f"s{self.section}"


EXEMPTIONS: tuple[Exemption, ...] = tuple(Exemption(**row) for row in read_rows("exemptions.csv"))
"""Every ground of refusal of the four laws that forces answer under."""

_SECTIONS = frozenset(item.section for item in EXEMPTIONS if item.law == "FOIA 2000")
_SCOTTISH = frozenset(item.section for item in EXEMPTIONS if item.law == "FOISA 2002")
_MANX = frozenset(item.section for item in EXEMPTIONS if item.law.startswith("Isle of Man"))
_ARTICLES = frozenset(item.section for item in EXEMPTIONS if item.law.startswith("Jersey"))

_OF_MAN = re.compile(r"\bpractical\s+refusal\s+reasons?\b", re.IGNORECASE)
"""What the law of the Isle of Man calls the grounds of its section 11."""

_NUMBER = r"\d{1,3}[A-Z]{0,2}"
_PARAGRAPHS = r"(?:\s*(?:(?:&|\band\b|,)\s*)?\(\s*(?:\d{1,2}[A-Z]{0,2}|[A-Z]|[ivx]{2,4})\s*\))*"
_NO_QUANTITY = r"(?!\s*(?:hours?|working|days?|minutes?|years?|offences?|crimes?|records?|incidents?|people|%))"
_NO_POSTCODE = r"(?!\s+\d[A-Z]{2}\b)"
"""What stands behind the first half of a postcode is no paragraph: ``S35 2PY``."""
_REFERENCE = rf"{_NUMBER}(?![\d/]){_NO_POSTCODE}{_NO_QUANTITY}{_PARAGRAPHS}"
_AND = r"(?:\s*(?:,|;|&|\b(?:and|or)\b|/))+\s*"
_WELSH_AND = r"(?:\s*(?:,|;|&|\b(?:a|ac|neu)\b|/))+\s*"
_NAMED = re.compile(
    rf"(?<![\w'’])(?:(?P<word>sections?|sect?s?\.?|ss?\.?|articles?|arts?\.?)\s*"
    rf"(?P<list>{_REFERENCE}(?:{_AND}(?:sections?|sect?s?\.?|ss?\.?|articles?)?\s*{_REFERENCE})*)"
    rf"|(?P<welsh_word>adran(?:nau)?|erthygl(?:au)?)\s*"
    rf"(?P<welsh_list>{_REFERENCE}(?:(?:{_WELSH_AND}|{_AND})(?:adran(?:nau)?|erthygl(?:au)?)?\s*{_REFERENCE})*))",
    re.IGNORECASE,
)
_ONE = re.compile(rf"(?P<number>{_NUMBER})(?![\d/])(?P<paragraphs>{_PARAGRAPHS})", re.IGNORECASE)

_CAPITALISED = r"(?:[A-Z][\w'’]*|(?:and|of|the)\b|etc\.?|&|\([A-Z][\w ]*\)|,)"
_LAW_AFTER = re.compile(
    rf"(?:\s*\([^)]{{3,80}}\)|\s*(?:and|,)\s*\d+)*\s*[,-]?\s*(?:of|under|in|from)?\s*(?:the\s+)?(?P<name>{_CAPITALISED}(?:\s+{_CAPITALISED}){{0,12}})"
)
_LAW_WORD = re.compile(r"\b(?:Act|ACT|Order|ORDER|Regulations?|REGULATIONS?|Rules|RULES|SOA|PACE|DPA|GDPR|PCA|CJA)\b")
_GOES_ON = (
    r"(?:(?:by|virtue|through|under|as|because|since|if|when|where|which|that|for|with|would|will|may|is|are|was|were|has|have)\b"
    r"|and\b(?!\s+(?-i:[A-Z]))|(?<!against )the\b)"
)
"""What is in the name of no Act: ``section 44 by virtue of``, ``section 30 as the investigation under``."""
_ACT_OF_A_YEAR = re.compile(
    rf"[\s,(-]*(?:of\s+)?(?:the\s+)?(?P<name>(?:(?!{_GOES_ON})\(?[\w&'’-]+\)?\s+){{1,9}}act)\b[\s,]*(?:18|19|20)\d\d",
    re.IGNORECASE,
)
"""An Act behind its section, however it is written: ``s15A sexual offences act 2003``."""
_WELSH_ACT = re.compile(r"\s*,?\s*o\s+(?:Dd|D)eddf\s+(?:y\s+|yr\s+)?(?!Rhyddid\s+Gwybodaeth)[A-Z]")
"""Another Act than that on information behind its section, in Welsh: ``adran 127 o Ddeddf Cyfathrebu 2003``."""
_LAW_BEFORE = re.compile(
    rf"(?P<name>(?:{_CAPITALISED}\s+){{0,8}}(?:Act|Order|Law|Regulations|SOA|DPA))"
    r"(?:\s*\(.{0,20}\))?(?:\s+\d{4})?\s*[,:(-]?\s*$"
)
_TRAILING = re.compile(r"(?:[\s,]+(?:and|of|the))+$")
"""Behind the name of a law, what goes on with the sentence: ``section 12 of the Act and ...``."""
_BY_VIRTUE = re.compile(
    r"\(\s*(?:by\s+virtue\s+of|through|applied\s+by)\s+(?:sections?|s\.?)\s*\d[^()]*(?:\([^()]*\)[^()]*)*\)",
    re.IGNORECASE,
)
"""Behind a ground, the subsection that it goes back to: ``Section 30(3) (by virtue of Section 30(1))``."""
_THE_ACT = re.compile(r"(?:of\s+)?(?:the\s+)?(?:act|law)", re.IGNORECASE)
_TITLE_BEHIND = re.compile(r"\s*\([^()]*\)?$")
"""Behind a ground and its Act, what the ground is: ``section 40(2) of the Act (Personal Information)``."""
_OF_CRIMES = re.compile(
    r"\b(?:offences?|crimes?|those)\s+(?:(?:recorded|committed|flagged)\s+)?(?:against|under|contrary\s+to|in\s+breach\s+of)\s+$",
    re.IGNORECASE,
)
"""Before sections that say what crimes are of, where no law is named: ``offences under sections 14 and 15A``."""
_FREEDOM = re.compile(r"freedom\s+of\s+information|\bfoi", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _named(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for label in _mentions(_BY_VIRTUE.sub(" ", text)):
        if label not in found:
            found.append(label)
    # "section 12" said beside "section 12(1)" is the same ground, named less exactly.
    return tuple(label for label in found if not any(other.startswith(f"{label}(") for other in found))


def exemptions_named_in(text: str) -> list[str]:
    """The grounds of refusal that a text names, in order of first mention, without doubles.

    Written as in the counts contract: ``s40(2)``, ``s12(1)``, ``s31(1)(a)``, ``Article 25(2)``; several paragraphs of
    one subsection (``30(1)(a)(b)``) are the subsection. Sections of other Acts and those that are no ground of
    refusal are left out.
    """
    return list(_named(text))


def _mentions(text: str) -> Iterator[str]:
    scottish = _SCOTTISH if re.search(r"FOISA|Scotland\) Act", text) else frozenset()
    manx = _MANX if _OF_MAN.search(text) else frozenset()
    for match in _NAMED.finditer(text):
        if _is_of_another_law(text, match):
            continue
        article = _is_article(match)
        known = _ARTICLES if article else _SECTIONS | scottish | manx
        for one in _ONE.finditer(match["list"] or match["welsh_list"]):
            if one["number"].upper() in known:
                yield ("Article " if article else "s") + one["number"].upper() + _subsection(one["paragraphs"])


def _is_article(match: re.Match[str]) -> bool:
    return (match["word"] or match["welsh_word"]).casefold().startswith(("art", "erthygl"))


def _subsection(paragraphs: str) -> str:
    """The subsection, with its paragraph where just one is named."""
    parts = re.findall(r"[0-9A-Za-z]+", paragraphs)
    if not parts or not parts[0][0].isdigit():
        return ""
    kept = parts[:2] if len(parts) == 2 and parts[1][0].isalpha() else parts[:1]
    return "".join(f"({part.lower() if part[0].isalpha() else part.upper()})" for part in kept)


def _is_of_another_law(text: str, match: re.Match[str]) -> bool:
    """Whether the law named right after or right before the sections is another than a freedom of information law."""
    article = _is_article(match)
    if _WELSH_ACT.match(text, match.end()):
        return True
    after = _LAW_AFTER.match(text, match.end())
    if after and (_LAW_WORD.search(after["name"]) or (article and "Law" in after["name"])):
        name = _TRAILING.sub("", after["name"].strip())
        return not (_FREEDOM.search(name) or _THE_ACT.fullmatch(_TITLE_BEHIND.sub("", name)))
    dated = _ACT_OF_A_YEAR.match(text, match.end())
    if dated:
        return _FREEDOM.search(dated["name"]) is None
    before = _LAW_BEFORE.search(text[max(0, match.start() - 120) : match.start()])
    if before:
        name = before["name"].strip()
        return not (_FREEDOM.search(name) or name in {"Act", "the Act", "the Law", "Law"})
    if _OF_CRIMES.search(text[max(0, match.start() - 60) : match.start()]) and _names_no_ground(match):
        return True
    # An article without a law may be the European Convention's or the GDPR's.
    return bool(article and re.search(r"GDPR|Convention|ECHR", text[match.start() : match.end() + 60]))


def _names_no_ground(match: re.Match[str]) -> bool:
    """Whether one of the sections listed is no ground of refusal in any law: ``sections 14, 15 and 15A``."""
    numbers = {one["number"].upper() for one in _ONE.finditer(match["list"] or match["welsh_list"])}
    return not numbers <= _SECTIONS | _SCOTTISH


def exemptions_in_order(texts: Iterable[str]) -> tuple[str, ...]:
    """Those named, once each, in the order of the law; a section beside its own subsection (``s40`` beside ``s40(2)``)
    is the subsection.
    """
    named = dict.fromkeys(name for text in texts for name in exemptions_named_in(text))
    kept = [name for name in named if not any(other.startswith(f"{name}(") for other in named)]
    return tuple(sorted(kept, key=_order))


def _order(name: str) -> tuple[bool, int, str]:
    number = re.search(r"\d+", name)
    return name.startswith("Article"), int(number[0]) if number else 0, name


_SMALL = r"(?:30|31|38|40|41|44)(?!\d)A?"
_NAMES = (
    r"(?:personal\s+(?:information|data)|third\s+party\s+(?:personal\s+)?(?:information|data)|health\s+and\s+safety"
    r"|law\s+enforcement)"
)
_APPLIES = (
    r"(?:(?:has|have|had|is|are|was|were)\s+(?:also\s+)?(?:been\s+)?)?(?:applies|applied|engaged|relied\s+(?:up)?on|used|exempt|exemption)"
    r"(?:\s+(?:applies|applied|used))?"
)
_OF_EXACT = (
    r"\s+(?:to|for)\s+(?:(?:the|these|those|their|such)\s+)?(?:exact|precise|actual|true)"
    r"\s+(?:numbers?|figures?|counts?|values?)"
)
_GROUND_ALONE = re.compile(
    rf"[^\w.]*(?:(?:please\s+)?note\s*:?\s*|exemptions?\s*:?\s*)?(?:(?:sections?|sect?\.?|s\.?)\s*{_SMALL}|article\s*25\b)(?P<paragraph>(?:\s*\(\w+\))*)(?:\s*\([^()]+\))?"
    rf"(?:\s+(?:(?:of|in)\s+(?:the\s+)?)?(?:foia?|freedom\s+of\s+information(?:\s+\([^()]+\))?(?:\s+(?:act|law))?(?:\s+(?:19|20)\d\d)?)"
    rf"|\s+(?:of|in)\s+(?:the\s+)?(?:act|law))?"
    rf"(?:\s*[-–—:,(]?\s*(?P<name>{_NAMES})\s*[-–—,)]?)?(?:\s*(?P<applies>{_APPLIES})(?:{_OF_EXACT})?)?\W*",
    re.IGNORECASE,
)


def is_ground_alone(text: str) -> bool:
    """Whether a text is one of the sections under which small numbers are kept back, of the Act, the Scottish one or
    the law of Jersey, and nothing else but that it is for the exact numbers: ``Section 40(2) Personal Information
    applies``. A bare ``Section 44`` may be of any law.
    """
    found = _GROUND_ALONE.fullmatch(text)
    return found is not None and any(found[part] for part in ("paragraph", "name", "applies"))
