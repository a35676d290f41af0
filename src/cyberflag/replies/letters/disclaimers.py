"""What a letter says in passing in the words of something else: that it does something ``without any duty to do so``,
that a year ``had no flagged crimes``, that small cells ``have been replaced in the attachment``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cyberflag.vocabularies.dates import ANY_DAY
from cyberflag.vocabularies.letters import Cue, find_cues, says, without_cue
from cyberflag.vocabularies.plain_text import write_plainly

_WITHOUT: Final = re.compile(
    r"\bwithout\s+(?:(?:there\s+being\s+)?(?:any|an?|such)\s+)?(?:legal\s+|further\s+|formal\s+)?"
    r"(?:duty|obligation|prejudice|requirement|admission|doubt|need|cost|charge|delay|guarantee|warranty|commitment|precedent|comment"
    r"|explanation|reference|regard|liability|promise)\b(?:\s+to\s+do\s+so)?",
    re.IGNORECASE,
)
_CRIMES: Final = r"(?:crimes?|offences?|records?|reports?|cases?|incidents?|victims?)\b"
_NO_FLAGGED: Final = re.compile(
    r"\bno(?=\s+(?:(?:such|online|cyber|internet|sexual|recorded)[\s-]+){0,2}"
    rf"(?:(?:flagged|tagged|marked)\s+(?:\w+\s+)?{_CRIMES}"
    rf"|{_CRIMES}[^.;]{{0,80}}?\b(?:with|carrying|bearing|having|had|carried|bore)\s+(?:the|an?|our)\s+(?:[\w-]+\s+){{0,3}}?(?:flag|marker|tag)\b))",
    re.IGNORECASE,
)
"""Nothing was flagged in a year or class, which takes a flag: ``Classes not shown had no flagged crimes``."""
_NONE_WITHOUT: Final = re.compile(
    r"\bno\s+(?P<rows>(?:(?:separate|single|such|other)\s+)?(?:rows?|lines?)\s+"
    rf"(?:(?:{_CRIMES}|sexual|recorded|online|an?|any|for|of|on|in|to|that|which|is|are|was|were|shown|given|listed|here)\s+){{0,7}})"
    r"(?:without|lacking|not\s+(?=flagged|tagged|marked|carrying|bearing))",
    re.IGNORECASE,
)
"""Rows of crimes without the flag are not there, since all that are there have it: ``no rows for offences without the
flag``.
"""
_OPTIONAL_UNTIL: Final = re.compile(
    r"\b(?:optional|voluntary|discretionary|not\s+(?:mandatory|compulsory|obligatory))(?:\s+\w+){0,2}?\s+(?:until|till|before|prior\s+to|up\s+to)\s+"
    rf"(?:(?:the\s+)?(?:start|beginning|end)\s+of\s+|the\s+)?(?:{ANY_DAY}|(?:\w+\s+)?(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""Of a day long past: ``an optional field until April 2019`` leaves the flag to be set ever since."""
_OLD_SYSTEM: Final = re.compile(
    r"\b(?P<had>(?:old|former|previous|legacy|earlier)\s+(?:[\w-]+\s+){0,2}?(?:systems?|databases?)\s+(?:had|has|held|offered|carried|came\s+with))\s+no"
    r"(?=\s+(?:(?:such|online|cyber|searchable|crime)\s+)*(?:flag|marker|tag)\b)(?!.*\b(?:neither|nor|either|still|new|also|always|never|today|now)\b)"
    r"(?=[^.;]*\b(?:nothing|no\s+(?:figures?|counts?|data|information)|not\s+held|(?:figures?|counts?|data|it)\s+(?:begins?|starts?))\b)",
    re.IGNORECASE,
)
"""Of a system that is gone: what came after it has the flag, ``The old system had no flag, so nothing is held for that
year``.
"""
_AS_WELL: Final = re.compile(r"\bas\s+well\s+as\b", re.IGNORECASE)
_NEW_TO_IT: Final = re.compile(
    r"\b(?P<who>(?:staff|officers?|they|users|people|colleagues|teams?|we|everyone|everybody|all)\s+(?:(?:were|are|was|is|had|have)\s+)?(?:been\s+)?)"
    r"(?:not|never)\s+(?:\w+\s+)?(?:been\s+)?(?:used|accustomed)\s+(?=to\s+(?:it|them|this|that|these|the|an?|using|setting|adding|having)\b)",
    re.IGNORECASE,
)
"""Who lacks the habit of a thing that is there: ``as staff were not yet used to them``."""
_OF_FLAG_ITSELF: Final = re.compile(
    r"\b(?:an?|the|this|that|one)\s+(?:\w+\s+)?(?:flag|marker|tag|qualifier|indicator|identifier)\s+whose\s+"
    r"(?:location|place|date|day|method|outcome|results?)\b",
    re.IGNORECASE,
)
_CELLS_REPLACED: Final = re.compile(
    r"\b(?:cells?|numbers?|counts?|values?|figures?\s+(?:of|below|under|less|fewer|between)|zeros?|noughts?|blanks?|digits?|names?)\b[^.;]{0,60}?"
    r"\breplaced\s+(?=(?:in|on|with|by|within|throughout|across|from)\b)",
    re.IGNORECASE,
)
"""How small cells are shown: ``Cells of fewer than 5 have been replaced in the attachment``."""


def without_disclaimers(text: str) -> str:
    """The text without such words, which leave the flag in ``without any duty ... the flagged crimes`` to be used, and
    without what is not known of those crimes (``whose age is not known``); rows without the flag that are not there
    (``no rows without the flag``) leave those with it, and so does who was ``not yet used to`` it.
    """
    text = _NEW_TO_IT.sub(r"\g<who>new ", text)
    bare = _NONE_WITHOUT.sub(r"the \g<rows>with", _without_trait_unknown(text))
    bare = _OLD_SYSTEM.sub(r"\g<had> the", bare)
    return _OPTIONAL_UNTIL.sub("in place since", _NO_FLAGGED.sub("the", _WITHOUT.sub(" ", bare)))


@lru_cache(maxsize=8192)
def _without_trait_unknown(text: str) -> str:
    """The text without its clauses on what is not known of a crime: not those of the flag itself (``a flag whose
    location is not known``), nor behind ``and`` what is said of it (``The flag and the platform are not recorded``).
    """
    said = _AS_WELL.sub("and", text)
    bare = said if _OF_FLAG_ITSELF.search(said) else without_cue(said, Cue.TRAIT_UNKNOWN)
    for found in reversed(find_cues(bare, Cue.TRAIT_UNKNOWN_TOO)):
        plain = write_plainly(bare)
        before = plain[: found.start]
        is_told = says(before, Cue.FLAG_HAS_VERB) and not says(before, Cue.FLAG_ALONE_OR_DENIED)
        if is_told or says(before, Cue.FLAG_NOT_USED):
            bare = f"{before} {plain[found.end :]}"
    return bare


def announces_replacement(text: str) -> bool:
    """Whether a sentence says that the reply takes the place of an earlier one, or takes one back; not what is
    said only for the case that it comes to that, or of the cells of a table.
    """
    return says(_CELLS_REPLACED.sub(" ", text), Cue.REPLACING) and not says(text, Cue.CONDITIONAL)
