"""A flag that nobody sets (``Our officers do not set the online flag``), or by which no crimes can be found (``We
cannot search on the flag``).
"""

from __future__ import annotations

import re
from typing import Final

from cyberflag.vocabularies.plain_text import write_plainly

_NAME: Final = (
    r"(?:(?:the|this|that|our|its|an?|any|such)\s+)?(?:such\s+)?(?:national\s+|home\s+office\s+)?"
    r"(?:(?:online|on-line|cyber|internet|digital)[\s-]*)?(?:(?:crimes?|enabled|related)[\s-]*)*"
    r"(?:flags?|markers?|tags?|qualifiers?|indicators?)"
)
_BOX: Final = r"(?:the|this|any|an?)\s+(?:online|cyber|internet)(?:[\s-]*crimes?)?\s+(?:tick[\s-]?)?(?:box|field)"
_FLAG: Final = rf"(?:{_NAME}|{_BOX})"
_LEAD: Final = (
    r"\W*(?:(?:please\s+)?(?:also\s+)?note\s+that\s+|please\s+note\W+|(?:unfortunately|however|but|at\s+present|currently|regrettably)\W+"
    r"|(?:in|at|for)\s+(?:this|our)\s+(?:force|constabulary)\W+)*"
)
_STAFF: Final = (
    r"(?:(?:(?:our|the|this|police|frontline|crime)\s+)*"
    r"(?:officers?|staff|recorders?|clerks?|inputters?|personnel|call\s+handlers?|registrars?|force|constabulary|people)|we)"
)
_SYSTEM: Final = (
    r"(?:(?:our|the|this)\s+)?(?:(?:crime|recording|records?|police|management)\s+)*"
    r"(?:systems?|databases?|software|niche|athena|connect)"
)
_HERE: Final = (
    r"(?:\s+(?:at\s+all|here|at\s+present|currently|now"
    rf"|(?:in|by|within|across)\s+(?:this|our|the)\s+(?:force|constabulary)|(?:on|in|within|using)\s+{_SYSTEM}"
    r"|(?:on|to|for|in|against)\s+(?:(?:our|any|such|recorded)\s+)*(?:crimes?|offences|records|reports)(?:\s+records?)?"
    r"|when\s+(?:recording|they\s+record)\s+(?:an?\s+|such\s+)?(?:crimes?|offences?)))*"
)
_ANYHOW: Final = rf"(?:{_HERE}|\s+(?:electronically|automatically|by\s+computer|directly))*"
"""How a search is made; a flag that is not set automatically is set by hand."""
_NOT: Final = (
    r"(?:(?:do|does|did)(?:\s+not|n't)(?:\s+(?:currently|yet|ever|actually|themselves|ourselves))*|never|no\s+longer)"
)
_SET: Final = r"(?:set|tick|add|apply|populate|select|complete|use|fill\s+in|attach|enter|assign)"
_IS_SET: Final = (
    r"(?:set|ticked|added|applied|populated|selected|completed|used|filled(?:\s+in)?|attached|entered|assigned)"
)
_UNSET: Final = re.compile(
    rf"{_LEAD}(?:{_STAFF}\s+{_NOT}\s+{_SET}\s+{_FLAG}"
    rf"|{_FLAG}\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:not|never|no\s+longer)\s+(?:been\s+)?(?:currently\s+|yet\s+)?{_IS_SET}"
    rf"(?:\s+by\s+{_STAFF})?){_HERE}\W*",
    re.IGNORECASE,
)
_LOOK: Final = (
    r"(?:(?:search|filter|query|report|interrogate|extract|identify|count|find|select|retrieve|pull)\s+"
    r"(?:(?:for|out)\s+)?(?:(?:our|the|these|such|any|recorded)\s+)*(?:(?:crimes?|offences|records?|data|figures|systems?)\s+)*"
    r"(?:on|by|for|using|with|via|against|through|from|by\s+means\s+of)"
    rf"|search|query|interrogate|extract)\s+{_FLAG}"
)
_CANNOT: Final = (
    r"(?:cannot|can\s+not|can't|could\s+not|couldn't|(?:is|are|was|were)\s+(?:unable|not\s+able)\s+to"
    r"|(?:do|does)\s+not\s+have\s+(?:the|any)\s+(?:facility|ability|means)\s+to)"
)
_SEARCHES: Final = (
    r"(?:(?:search|filter|quer)(?:ed|ied)(?:\s+(?:on|by|for|upon))?|reported\s+(?:on|upon)|interrogated|extracted)"
)
_NO_SEARCH: Final = re.compile(
    rf"{_LEAD}(?:(?:{_STAFF}|{_SYSTEM})\s+{_CANNOT}\s+{_LOOK}"
    rf"|it\s+is\s+(?:not\s+(?:currently\s+)?possible|impossible)\s+(?:for\s+us\s+)?to\s+{_LOOK}"
    rf"|{_SYSTEM}\s+(?:does|do|did)(?:\s+not|n't)\s+(?:allow|enable|let|permit)\s+(?:us|officers|staff|searches|a\s+search)\s+(?:to\s+)?"
    rf"(?:{_LOOK}|(?:on|by)\s+{_FLAG})"
    rf"|{_FLAG}\s+(?:{_CANNOT}\s+be\s+{_SEARCHES}|is\s+(?:not\s+(?:a\s+)?|un)searchable(?:\s+field)?)"
    rf"|(?:the\s+|these\s+|our\s+)?(?:figures|data|numbers?|search(?:es)?|crimes|counts?)\s+(?:is|are|was|were|has\s+been|have\s+been)\s+not\s+"
    rf"(?:been\s+)?(?:extracted|filtered|searched|limited|restricted|found|made|run|taken|based|selected)\s+(?:by|on|with|to|using|from)\s+"
    rf"(?:those\s+with\s+)?{_FLAG}){_ANYHOW}\W*",
    re.IGNORECASE,
)
_SO: Final = re.compile(
    r"\s*[,;]?\s+(?:(?:and\s+)?(?:so|therefore|hence|thus|because)\b|(?:as|since)\s+(?:it|they|this|that|these|there|we|our|no|not|officers"
    r"|staff)\b(?!\s+(?:should|could|ought|might|(?:is|are|was|were)\s+(?:meant|intended|supposed))\b)).*|\s*;.*",
    re.IGNORECASE | re.DOTALL,
)
"""What follows from it or why it is so: ``We cannot search on the flag, so these are all such crimes``; not how it is
done or from when: ``as consistently as it should be``, ``as a matter of routine``, ``since 2019``.
"""


def leaves_flag_unset(text: str) -> bool:
    """Whether a sentence says, of the whole force, that nobody sets the flag: ``The online flag is not populated``; not
    that some do not, or that it was not set on certain crimes or in a year.
    """
    return _is_all(_UNSET, text)


def denies_search_by_flag(text: str, of_flag: str) -> bool:
    """Whether a sentence, ``of_flag`` with the flag for a pronoun, says that crimes cannot be, or were not, picked out
    by the flag, whether it is set or not.
    """
    return _is_all(_NO_SEARCH, text) or _is_all(_NO_SEARCH, of_flag)


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    plain = write_plainly(text)
    return any(pattern.fullmatch(said) is not None for said in (plain, _SO.sub("", plain)))
