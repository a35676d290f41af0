"""``One`` in what tells how crimes are counted or classed, where it is no number of them: ``Each row is one crime``,
``classified as one of the following offences``, ``no one to one relation``.
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.number_words import OFTEN_SPELT

_TELLS_A_RULE: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:crime|offence|victim|record|report|incident|platform|app|flag)\s+(?:is|are|can|could|may|might|will|would|only|has|must)\b"
    r"|\s+(?:\w+\s+)?(?:person|individual|child|suspect|offender|perpetrator|arrest)\s+(?:can|could|may|might)\s+(?:also\s+|still\s+)?"
    r"(?:be\s+(?:an?|the|in|of|linked|named|counted|shown|recorded|arrested|charged)\b|(?:have|appear|stand|report|commit|relate|lead)\b)"
    r"|\s+(?:crime|offence|record|report|incident)\s+(?:(?:for\s+)?(?:each|every)|per)\s+(?:(?:specific|intended|identified|separate)\s+)?"
    r"(?:victim|complainant|suspect|offender|perpetrator|person|child|individual)\b(?!\s+(?:in|during)\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""After "one": ``One crime is counted under one class``, ``One person can be a victim of more than one crime``, ``one
crime for each suspect``.
"""
_OF_A_LIST: Final = re.compile(
    r"\s+of\s+(?:(?:the|these|those|our|your|all|any)\s+)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|relevant|home\s+office|ho)\s+)*"
    r"(?:(?:above|below|listed|named|specified|requested|said)(?:[\s-]?mentioned)?\b|(?:above|afore)mentioned\b|following\b"
    r"|(?:[\w-]+\s+){0,3}?(?:codes?|class(?:es)?|classifications?|categor(?:y|ies)|types?|titles?|headings?|key\s?words?"
    r"|(?:search\s+)?(?:terms?|words?)|sections?)\b)",
    re.IGNORECASE,
)
"""After "one" of several that a text lists, of which each crime is one: ``one of the following offences``."""
_OF_LABELS: Final = re.compile(
    r"\s+(?:single\s+|particular\s+|given\s+)?(?:sex|gender|age(?:[\s-](?:band|group))?|code|class|category|value|field|month|day|week|year|place)"
    r"(?=\s*(?:$|[.,;:)]|(?:just|only|alone|that|which|is|are|was|were|and|or|but|so|has|have|had|at)\b))",
    re.IGNORECASE,
)
"""After "one" of what crimes are told apart by: ``can only be committed against one sex``."""
_OF_SEARCHES: Final = re.compile(
    r"\s+(?:(?:single|particular|search)\s+)?(?:(?:key\s?)?words?|terms?|phrases?)\b"
    r"(?!\s*-|\s+(?:\w+\s+)?(?:crime|offence)s?\b)",
    re.IGNORECASE,
)
"""After "one" of what crimes are searched for: ``a search for one word in any crime``."""
_SEARCHED: Final = re.compile(
    r"\bsearch(?:es|ed|ing)?\s+(?:(?:for|of|by|on|using|with)\s+)?(?:only\s+|just\s+)?$", re.IGNORECASE
)
_TELLS_ROWS: Final = re.compile(
    r"\b(?:each|every|a|an|any|one|1|per)\s+(?:single\s+)?(?:row|line|record|entry)\b(?:\s*=\s*|[^.;]*\b(?:is|are|as|for|to"
    r"|shows?|represents?|equals?|equates|counts?|covers?|describes?|per)\b[^.;]*)?$",
    re.IGNORECASE,
)
"""Before "one" in what tells what a row of a list is: ``Each line of the sheet is one recorded crime``."""
PIECES: Final = r"(?:row|line|record|entry|block|table|tab|sheet|worksheet|page|column|panel|section|box|list|cell)"
"""What a sheet or page is laid out in."""
_TELLS_LAYOUT: Final = re.compile(
    rf"\s+(?:separate\s+|single\s+)?{PIECES}\s+(?:an?|per|each|(?:for|to)\s+(?:an?|each|every|the))\b", re.IGNORECASE
)
"""After "one": ``one block an offence``, ``one row for each class``."""
_CLASSED: Final = re.compile(
    r"\b(?:class(?:ed|ified)|categori[sz]ed|coded|crimed|filed|recorded|listed|f[ae]ll(?:s|ing|en)?|come|comes|counted|grouped|shown)\s+"
    r"(?:[\w-]+\s+){0,2}?(?:as|under|within|into|to|by|against)\s+(?:only\s+|just\s+|any\s+)?$",
    re.IGNORECASE,
)
"""Before "one of" what crimes are classed as: ``recorded under one of these offences``."""
_OF: Final = re.compile(r"\s+of\b", re.IGNORECASE)
_PAIRED_BEHIND: Final = re.compile(
    r"(?:\s*:\s*|[\s-]+(?:to|for|by|on|against)[\s-]+)(?:one|1|many|several|n)\b"
    r"|\s+(?:another\b|at\s+a\s+time\b|and\s+the\s+same\b|or\s+(?:more|many|several|other|both|the\s+other|another)\b)|-off\b",
    re.IGNORECASE,
)
"""After "one" in what tells how two things hang together: ``a one to one relation``, ``one or more victims``."""
_PAIRED_BEFORE: Final = re.compile(
    r"\b(?:one|1|many|several|n)(?:\s*:\s*|[\s-]+(?:to|for|by|on|against)[\s-]+)$|\b(?:at\s+any|no)\s+$"
    r"|\b(?:began|begins?|begun|beginning|start(?:s|ed|ing)?)\s+(?:with|from)\s+(?:just\s+|only\s+)?$"
    r"|\b(?:several|many|multiple|more\s+than\s+one|numerous|various)\s+\w+\s+(?:(?:\w+\s+){0,4})"
    r"(?:of|to|in|for|with|by|from|on|against|within|under)\s+(?:any\s+|just\s+|only\s+)?$",
    re.IGNORECASE,
)
"""Before "one" in the same: ``several victims of one offence``, ``no one``, ``cases that began with one victim``."""

_POINTS_BEFORE: Final = re.compile(
    r"\b(?:this|the\s+(?:\w+\s+)?(?:previous|earlier|former|latter|last|next|first|second|other|same|new|old|right|wrong|only|current|present)"
    r"|(?:with|to|of|as|than|from|like|for|by|on|and)\s+that|(?:an?|any|no|every|each)\s+(?:such|similar|like|earlier|previous|new|old)"
    r"|(?<!of )(?<!in )(?<!among )(?<!amongst )(?<!from )(?<!with )(?<!for )which"
    r"|a\s+(?:different|similar|fresh|later)|(?:our|your|their|its)(?:\s+own)?)\s+$",
    re.IGNORECASE,
)
"""Before "one" where it points at a thing spoken of: ``for comparison with this one``."""
_POINTS_BEHIND: Final = re.compile(
    r"\s*(?:$|[.,;:)]|(?:is|was|has|had|will|would|can|may|should|must|and|or|but|because|since|as|to|for|with|from|below|above|too|also)\b"
    r"(?!\s+(?:recorded|crimed|reported|flagged|male|female|charged|arrested|in\s+(?:19|20)\d\d)\b))",
    re.IGNORECASE,
)
_OF_A_KIND: Final = re.compile(
    r"\b(?:years?|months?|quarters?|periods?|weeks?|days?|dates?|forces?|areas?|class(?:es)?|categor(?:y|ies)|codes?|outcomes?"
    r"|platforms?|apps?|sites?|ages?|fields?|titles?)\b[^.,;:]{0,40}?"
    r"\b(?:than|from|to|as|after|before|following|is|are|was|not|into)\s+the\s+$",
    re.IGNORECASE,
)
"""Before "one" where it stands for a year or the like named before it: ``in a later year than the one``."""
_WHICH_BEHIND: Final = re.compile(
    r"\s+(?:(?:in|on|at|for|from|under|during|by|to|with|of|within)\s+(?:which|that)\b"
    r"|(?:that|which|when|where|it|they|we|you|he|she|the\s+(?:crime|offence|victim|child|officer)s?)\b"
    r"|(?:held|named|given|recorded|shown|chosen|selected|entered|stated|picked|used)\b(?!\s+(?:crime|offence)))",
    re.IGNORECASE,
)
_ENTERED: Final = (
    r"(?:entered|given|gave|chosen|chose|picked|named|noted|typed|selected|stated|filled\s+in|put|added|supplied)"
)
_FIELD: Final = (
    r"(?:platforms?|apps?|sites?|websites?|ages?|sex|gender|(?:user)?names?|flags?|markers?|fields?|codes?|categor(?:y|ies)"
    r"|reasons?|types?|keywords?)\b"
)
_WHERE: Final = (
    rf"(?:\b(?<!\bon )(?<!\bother ){_FIELD}\s*[,(]?\s*"
    r"(?:(?:is|are|was|were)\s+(?:only\s+)?(?:shown|listed|given|named|recorded)\s+)?"
    r"|(?P<opens>(?:^|(?<=[.;]\s))\W*))(?:where|wherever|when|whenever|if|unless)\s+"
)
_BY_SOMEBODY: Final = re.compile(
    rf"{_WHERE}(?:(?:an?|the|any|our|recording|investigating|reporting)\s+)*"
    r"(?:officers?|operators?|staff|callers?|victims?|users?|somebody|someone|anyone|they)\s+(?:(?:has|have|had|actually)\s+)*"
    rf"{_ENTERED}\s+$",
    re.IGNORECASE,
)
_BY_NOBODY: Final = re.compile(rf"{_WHERE}$", re.IGNORECASE)
"""Before "one" that a field may hold or not: ``the platforms, where an officer entered one``, ``the age, if one was
given``. A field is named right before it, or what the sentence opens with is said of one behind it.
"""
_NO_WORD: Final = (
    r"(?:an?|the|is|was|and|or|recent|further|second|third|last|(?:in|for|during)\s+(?:is|means)|(?:19|20)\d\d)\b"
)
"""Not in what is defined, but in one crime that a text speaks of: ``A further offence in 2022 is one where``."""
_DEFINED: Final = re.compile(
    rf"(?:^|[.;:]\s)\W*(?:an?|each|every|any)\s+(?:(?!{_NO_WORD})[\w'-]+\s+){{1,6}}(?:is|means)\s+(?:always\s+|only\s+|defined\s+as\s+)?$",
    re.IGNORECASE,
)
_BY_WHAT: Final = re.compile(
    r"\s+(?:where|when|whose|which|that|who|with|having|involving|committed|(?:in|for|of|to|by)\s+which)\b",
    re.IGNORECASE,
)
"""Before and behind "one" that says what a word means: ``A positive outcome is one where somebody was charged``."""
_IS_ENTERED: Final = r"\s+(?:is|was|has\s+been|had\s+been)\s+"
_ENDS: Final = re.compile(r"\s*(?:$|[.,;:)])")
_ENDS_ENTERED: Final = re.compile(rf"{_IS_ENTERED}{_ENTERED}{_ENDS.pattern}", re.IGNORECASE)
_FIELD_BEHIND: Final = re.compile(
    rf"(?:{_IS_ENTERED}{_ENTERED})?\s*,\s*(?:the|its|that|an?)\s+{_FIELD}\s+(?:is|are|was|were|has|can|may|will)\b",
    re.IGNORECASE,
)
"""Behind "one" of what opens a sentence: ``If one was given, the platform is listed``."""


_PEOPLE: Final = (
    r"(?:people|persons?|individuals?|suspects?|offenders?|defendants?|adults?|children|child|youths?|juveniles?|men|man|women|woman"
    r"|males?|females?|boys?|girls?)"
)
_NO_PEOPLE: Final = r"(?:offences?|crimes?|rapes?|cases?|incidents?|reports?|records?|victims?)\b"
_DEALT_WITH: Final = re.compile(
    rf"(?<![\w/-])(?:\d[\d,]*|{OFTEN_SPELT})\s+(?:(?!{_NO_PEOPLE})\w+\s+){{0,2}}?(?:{_PEOPLE}\s+)?(?:(?:who\s+)?(?:was|were|had|have|has|being|been)\s+){{0,2}}"
    r"(?:arrested|detained|charged|summonsed|prosecuted|convicted|cautioned|interviewed|bailed|sentenced|suspected|accused)\s+"
    r"(?:(?:in|during)\s+(?:19|20)\d\d(?:/\d\d(?:\d\d)?)?\s+)?"
    r"(?:for|with|of|in|over|on|following|after|on\s+suspicion\s+of|in\s+(?:connection|relation|respect)\s+(?:with|to|of))\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
_FOR_A_CRIME: Final = re.compile(
    r"\s+(?:of\s+(?:the|these|those|them)\b|(?:(?!(?:(?:fe)?males?|girls?|boys?|victims?|suspects?|arrests?|charges?)\b)[a-z]+\s+){0,2}?"
    r"(?:offences?|crimes?|rapes?|counts?|cases?|incidents?)\b)",
    re.IGNORECASE,
)
"""Before and behind "one" of the crimes that so many people each were dealt with for: ``31 were arrested for one of
those offences``.
"""
_PUTS_INTO: Final = re.compile(
    r"\b(?:categori[sz]e|class(?:ify)?|allocate|assign|attribute|sort|put|fit|place|record)\s+"
    r"(?:(?:it|them|this|that|these|those|all|bullying|every\s?thing)\s+){0,2}(?:in|into|to|under|within|as)\s+(?:just\s+|only\s+|any\s+)?$"
    r"|\b(?:classification|code|class|category|title|counting\s+rule)s?\s+(?:covers?|combines?|joins?|puts?|groups?|brings?|includes?|holds?|takes?)\b"
    r"[^.;:\d]*\b(?:in|under|as|within|into)\s+$",
    re.IGNORECASE,
)
_INTO_A_CRIME: Final = re.compile(
    r"\s+(?:(?:particular|specific|single|given|individual|common)\s+)?(?:crime|offence|class|code)(?:\s+(?:type|code|class|title))?\b"
    r"(?!\s+(?:in|during|for)\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""Around "one" of the crimes that a thing is classed as: ``not possible to categorise it into one particular crime``,
``The code covers photographs and films in one offence``.
"""
_AROUND: Final = (
    (_PUTS_INTO, _INTO_A_CRIME),
    (_POINTS_BEFORE, _POINTS_BEHIND),
    (_OF_A_KIND, _WHICH_BEHIND),
    (_DEFINED, _BY_WHAT),
    (_DEALT_WITH, _FOR_A_CRIME),
)


def is_no_number(plain: str, start: int, end: int) -> bool:
    """Whether a ``one`` of a text, from ``start`` to ``end``, only tells how crimes are counted or classed, what a
    word means or for what people were dealt with.
    """
    if plain[start:end].casefold() not in ("one", "1"):
        return False
    before, after = plain[:start], plain[end:]
    if any(p.search(before) for p in (_PAIRED_BEFORE, _TELLS_ROWS)):
        return True
    if any(first.search(before) and then.match(after) for first, then in _AROUND):
        return True
    if any(p.match(after) for p in (_PAIRED_BEHIND, _TELLS_A_RULE, _TELLS_LAYOUT, _OF_A_LIST, _OF_LABELS)):
        return True
    is_searched = _OF_SEARCHES.match(after) and _SEARCHED.search(before)
    return _is_entered(before, after) or bool(is_searched) or bool(_OF.match(after) and _CLASSED.search(before))


def _is_entered(before: str, after: str) -> bool:
    """Whether it is what a field holds where somebody filled it in."""
    for where, ends in ((_BY_SOMEBODY, _ENDS), (_BY_NOBODY, _ENDS_ENTERED)):
        found = where.search(before)
        if found is not None and ends.match(after):
            return found["opens"] is None or _FIELD_BEHIND.match(after) is not None
    return False
