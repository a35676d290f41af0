"""How titles of offences are worded: one word for each way to write a sex, an age, penetration or an offender."""

from __future__ import annotations

import re
from functools import lru_cache

from cyberflag.vocabularies.plain_text import write_plainly

_OVER = (
    r"(?:\s*(?:(?:years?|yrs?)?\s*\+|plus\b"
    r"|(?:years?\s*|yrs?\s*)?(?:old\s*)?(?:or|and|&)\s*(?:over|above|older|upwards)\b))"
)
_A_CHILD = r"(?:an?\s+|the\s+)?(?:child(?:ren)?|minors?|girls?|boys?)"
_BEFORE_AGE = (
    r"(?=[\s/)-]*(?:child\s*|aged\s*)?"
    r"(?:(?:under|below|u|<|over)\s*/?-?\s*1[368]\b|1[368]\s*(?:\+|(?:years?\s*|yrs?\s*)?(?:and|or)\s+over\b)))"
)
"""Behind a sex by its letter: ``F U13``, ``m <16``, ``F 16+``."""
_BETWEEN_MARKS = r"(?<=\w)\s*(?:[-\u2013(,;:]\s*)+{letter}(?=\s*(?:[-\u2013),;:]|$))"
"""A sex by its letter, set apart behind words: ``sex activity with - F - no pen``, ``Rape (M)``."""
BY_SEX = (
    r"\bby\s+(?:(?:the|victims?|victim's|victims'|children|child|child's)\s+)*sex\b"
    r"|\bsex\s+of\s+(?:the\s+|each\s+)?(?:child\s+)?(?:victims?|complainants?|child(?:ren)?)\b"
    r"|\b(?:victims?|victim's|victims'|complainants?|child's)\s+sex\b(?!\s+(?:offences?|crimes?)\b)"
)
"""Names a breakdown, no offence."""
_EXAMPLES = (
    r"\((?![^()]*(?:\d|\b(?:attempt|rape|assault|(?:fe)?male|girl|boy|under|over)))"
    r"(?:(?:such as|like|for example|for instance|e\.?g\.?)\b[^()]*"
    r"|[^()]*\b(?:and the like|and so on|and similar|or the like|or similar))\)"
)
"""Examples in brackets of what the title before them says: ``(drawings and the like)``."""
_SECTION = r"\b(?:section|sec\.?|s\.?)\s*\d{1,3}[a-z]?\b(?:\s*\(\d\))*"
_ACT_IN_SHORT = (
    r"(?:ca|caa|cda|cjca|cjia|cla|cma|cypa|daa|dda|fa|hta|iosa|mca|mda|msa|oapa|opa|osa|pcsca|pha|poa|rta|sca|soca|sosa"
    r"|ta|vcra)"
)
"""Acts on crimes by their letters, but for those of which a list holds the sections (``CJA``, ``PCA``): a title that is
of another crime than the section before it is not understood.
"""
_REWRITES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        (r"[\u00b9\u00b2\u00b3\u2070-\u2079†‡§*]", " "),
        (r"\b[a-z]{2}\d{5}[a-z]?\b", " "),  # a code of the courts' own list beside the title
        (r"\((?:section|sec\.?|s\.?)\s*\d{1,3}[a-z]?\b[^()]{0,40}\)", " "),
        (rf"{_SECTION}\s*(?:of\s+)?(?:the\s+)?{_ACT_IN_SHORT}\s*(?:19|20)\d\d\b", " "),  # s2 PHA 1997
        (_SECTION, " "),  # a section without its Act
        (r"\((?:soa|sexual offences act|sex offences act)[^)]*\)", " "),
        (r"\b(?:contrary to\s+)?(?:the\s+)?(?:sexual offences act|soa|pca)\b\s*(?:1978|2003)?", " "),
        (r"\b(?:the\s+)?protection of children act\s*(?:1978)?\b", " "),
        (_EXAMPLES, " "),
        (r"\b(?:pass|hand|giv)(?:e|es|s|ed|ing)?\s+(?:(?:them|it)\s+)?(?:on|round|around|along|out)\b", " distribute "),
        (r"\b(groom(?:ed|ing)?)\s+(?:her|him|them)\b", r"\1"),
        (r"\b(after|following)\s+(?:s?he|they|being)\s+(?:(?:was|were|had|been)\s+)*groomed\b", r"\1 grooming"),
        (r"\b(?:whom?|that)\s+(?:(?:s?he|they|was|were|had|been|having)\s+)*groomed\b", "after grooming"),
        (r"\biioc\b", " indecent images of children "),
        (r"\bcse\b", " sexual exploitation of child "),
        (r"\bcsam\b", " child sexual abuse material "),
        (r"\b(?:cyber|online|internet|digital)[\s-]*flash", "cyberflash"),
        (BY_SEX, " "),  # "Offences by sex of the victim" are no sex offences
        (r"\bby\s+(?:an?\s+)?(fe)?male\b(?! offender| victim)", r" by\1male "),
        (r"\bgirls?\b", " female child "),
        (r"\bboys?\b", " male child "),
        (r"\b(?:fem|fml|fmle|femle|f/male|females|woman|women)\b", " female "),
        (rf"\bf{_BEFORE_AGE}|{_BETWEEN_MARKS.format(letter='f')}", " female "),
        (rf"\bm{_BEFORE_AGE}|{_BETWEEN_MARKS.format(letter='m')}", " male "),
        (r"\b(?:males|mle|man|men)\b", " male "),
        (r"\bundr\b", "under"),
        (r"\bovr\b", "over"),
        (r"\b(?:off?e?nde?r|off?d?r|suspt?|sspct|perp)\b", "offender"),
        (r"\bthirteen\b", "13"),
        (r"\bsixteen\b", "16"),
        (r"\beighteen\b", "18"),
        (r"\b13\s*(?:-|to|and)\s*17\b", " from13to17 "),
        (r"\b13\s*(?:-|to|and)\s*15\b", " from13to15 "),
        (
            r"\b0\s*(?:-|to)\s*12\b|\b12\s*(?:years?\s*|yrs?\s*)?(?:old\s*)?(?:and|or)\s*(?:under|below|younger)\b",
            "under 13",
        ),
        (r"\b13\s*[/,]\s*14\s*(?:[/,]|,?\s*(?:or|and))\s*15\b", " from13to15 "),
        (r"\bcomm's\b", "comms"),
        (r"\b(child|children)'s\b", r"\1"),
        (
            r"\b(?:tak(?:e|es|ing|en)\s+part|took\s+part|participat(?:e|es|ed|ing)|join(?:s|ed|ing)?\s+in|be\s+involved)\b",
            "engage",
        ),
        (r"\bup[\s-]skirt", "upskirt"),
        (r"\bbreast[\s-]feed", "breastfeed"),
        (r"\bshar(?:e|ing)\s*(?:or|and|/)\s*threat\w*\s+(?:to\s+)?(?=shar(?:e|ing)\b)", ""),  # the two together
        # "Making a child watch", "Showing a child sexual images", "Indecent images sent to a child": no images of one.
        (rf"\b(?:mak|forc)(?:e|es|ing)\s+(?={_A_CHILD}\b.*\b(?:watch|view|look))", "cause "),
        (rf"^\W*show(?:s|n|ing)?\s+(?=(?:.*\bto\s+)?{_A_CHILD}\b(?!.{{0,8}}\b(?:abuse|porn)))", " shownto "),
        (rf"\b(?:send|sent|shar)\w*\s+(?={_A_CHILD}\b(?!.{{0,8}}\b(?:abuse|porn)))", " sentto "),
        (rf"^\W*(?={_A_CHILD}\s+(?:(?:was|were|is|being|been|has)\s+)*(?:sen[dt]|show|shar))", " sentto "),
        (
            rf"\b((?:photograph|photo|image|picture|pic|film|video)s?|porn\w*)\s+(?:(?:sent|shown|shared|sending)\s+)?(?:to|with|by)\s+(?={_A_CHILD}\b)",
            r"\1 sentto ",
        ),
        (r"\bw/o(?:ut)?\b(?!\s*pen)", " without "),
        (r"\bunder the age of\b", "under"),
        (rf"\b(?:aged\s+)?(13|16|18){_OVER}", r" over\1 "),
        (r"\bover(?: the age of)?\s*(13|16|18)\b", r" over\1 "),
        (r"(?:\bunder|\bu|<|\bless than|\bbelow)\s*/?-?\s*(13|16|18)s?\b", r" under\1 "),
        (
            r"^\W*(?:an\s+)?adults?\s+(?=(?:caus|incit|engag|arrang|facilitat|meet|pay|communicat)\w*\b)",
            " offender over18 ",
        ),
        (r"\badult (?:offender|suspect)\b|\b(over18|under18|over16|under16) (?:offender|suspect)\b", r" offender \1 "),
        (r"\b(?:no|non|without|not)[\s-]*pen\w*", " nopenetration "),
        (r"\bw/o penetrat\w*", " nopenetration "),
        (r"\bw/(?!o\b)", " "),  # with
        # Another short word there may be a misspelt "no": it must not read as penetration.
        (r"\b(?!(?:by|to|of|and|the|is|for|in)\b)[a-z]{1,3} penetrat\w*", " unclear "),
        (r"\bnon[\s-]", " non"),
    )
)
_OFFENDER = re.compile(
    r"\b(?:by\s+)?(?:an?\s+)?(?:offender|suspect|perpetrator|offdr|off)\s*(?:is|was|aged?|[:\-\s])*(over18|under18|over16|under16)"
    r"(?:\s+years?(?:\s+old)?)?\b"
)
_WORD = re.compile(r"[a-z]+\d*[a-z]*\d*|\d+|[^\W\d_]+")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a title, in which sexes, ages, penetration, offenders and attempts are one word each."""
    plain = write_plainly(text).casefold().replace("&", " and ")
    for pattern, written in _REWRITES:
        plain = pattern.sub(written, plain)
    plain = _OFFENDER.sub(lambda m: f" offender{'under' if m[1].startswith('under') else 'over'}18 ", plain)
    plain = re.sub(r"\bmarks? \b|\boffender\s+(?=$|[-.,;)])", " ", plain)
    return tuple(_WORD.findall(plain))
