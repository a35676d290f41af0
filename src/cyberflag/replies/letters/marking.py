"""The use of the flag where a letter tells of marking (``We do mark such crimes``), or of a box for online crime that
stays empty (``There is a box for it, but officers do not use it``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cyberflag.replies.letters.disclaimers import without_disclaimers
from cyberflag.replies.letters.flags_unset import leaves_flag_unset
from cyberflag.replies.letters.passages import QUESTIONS, Sentence
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.unknown_words import WRITTEN_DOWN

_ONLINE: Final = r"(?:online|on-line|internet|cyber|digital|computer|web)(?:[\s-]*(?:enabled|related|crime))*"
_CRIMES: Final = (
    r"(?:(?:child(?:ren)?|sexual|sex|abuse|recorded|online|internet|flagged)\s+){0,3}"
    r"(?:crimes?|offences?|cases|records|matters|incidents)\b"
)
_SUCH: Final = rf"(?:(?:all|any)\s+)?(?:such|these|those|{_ONLINE})\s+{_CRIMES}"
_FORCE: Final = (
    r"(?:we|officers?|staff|recorders|our\s+(?:\w+\s+)?(?:officers|staff|recorders|force|registrars?)"
    r"|(?:the|this)\s+(?:force|constabulary|service)|(?:\w+\s+)?(?:police|constabulary))"
)
_NOT: Final = r"(?:not|never|no\s+longer)"
_BESIDE: Final = r"(?:now|always|also|indeed|currently|routinely|ever|yet|already|all|been)"
_OTHERWISE: Final = (
    rf"(?!\s+(?:as|with|by|for|in)\s+(?!(?:[\w-]+\s+){{0,3}}{_ONLINE}|(?:this|our|the|that)\s+(?:force|constabulary|us|way|marker|flag)\b"
    r"|us\b|our\b|officers\b|(?:19|20)\d\d))"
)
"""Behind the crimes no mark of another kind: ``as domestic``, ``with an asterisk``, ``in yellow``."""
_MARKS: Final = re.compile(
    rf"\b{_FORCE}\s+(?P<said>(?:(?:do|does|did|have|has|had|{_NOT}|{_BESIDE})\s+)*)(?P<verb>(?:mark|flag|tag)(?:s|ed|ged|ing|ging)?)\s+"
    rf"(?:{_SUCH}{_OTHERWISE}|(?:(?:an?|any|each|every|all|our|the)\s+){{0,2}}{_CRIMES}\s+as\s+(?:being\s+)?{_ONLINE}\b{_OTHERWISE})",
    re.IGNORECASE,
)
_ARE_MARKED: Final = re.compile(
    rf"\b{_SUCH}\s+(?P<said>(?:(?:is|are|were|have|has|had|{_NOT}|{_BESIDE})\s+)+)(?P<verb>marked|flagged|tagged)\s+"
    r"(?=(?:by|in|on)\s+(?:us\b|(?:our|the|this)\s+(?:\w+\s+)?(?:officers|staff|force|constabulary|systems?)\b|officers\b)|here\b)",
    re.IGNORECASE,
)
_IS_DENIED: Final = re.compile(rf"\b{_NOT}\b", re.IGNORECASE)
_IS_DONE_ONCE: Final = re.compile(r"\w+ed", re.IGNORECASE)
_IF: Final = re.compile(r"\b(?:if|whether|how\s+many|unless|were\s+we|you\s+(?:ask|want|wish)\w*)\b", re.IGNORECASE)

_BOX: Final = re.compile(
    r"\b(?:tick[\s-]?|check[\s-]?)?(?:box|field|column|slot|entry|option|setting|button|switch)\s+"
    r"(?:for|to\s+(?:mark|show|say|tell|flag|record|tick)|that\s+(?:marks|shows|says|tells|is\s+for))\s+"
    rf"(?:[\w-]+\s+){{0,5}}?{_ONLINE}\b(?:\s+{_CRIMES})?",
    re.IGNORECASE,
)
_FIELD: Final = r"(?:tick[\s-]?|check[\s-]?)?(?:box|field|column|slot|entry|option|setting|button|switch|data\s+item)"
_SUCH_BOX: Final = re.compile(
    rf"\b(?:such\s+(?:an?\s+)?{_FIELD}|{_FIELD}\s+(?:(?:of|by|with|under|for)\s+(?:that|this|the\s+same|such\s+an?)\s+"
    rf"(?:same\s+)?(?:name|kind|sort|type|title|description|purpose)|(?:like|for|called|named)\s+(?:that|this|it)\b(?!\s+\w*(?:kind|age|sex))"
    rf"|(?:(?:that|which)\s+)?you\s+(?:\w+\s+)?(?:ask|asked|mention|mentioned|name|named|describe|described|refer|referred)(?:\s+(?:about|for|to|of))?))\b",
    re.IGNORECASE,
)
"""A field by what was said of the flag before: ``a field of that name``, ``such a box``."""
_NAMED: Final = re.compile(r"\b(?:flag|marker|tag|qualifier|indicator|identifier)\b", re.IGNORECASE)
_IT: Final = re.compile(
    r"(?<=[,;])\s*(?:(?:and|but|yet|so)\s+)?it(?=\s+(?:is|was|has|remains|stays|stands)\b)"
    r"|(?<=\buse\s)it\b|(?<=\buses\s)it\b|(?<=\btick\s)it\b|(?<=\bticks\s)it\b|(?<=\bset\s)it\b|(?<=\bsets\s)it\b"
    r"|(?<=\bapply\s)it\b|(?<=\bcomplete\s)it\b|(?<=\bcompletes\s)it\b",
    re.IGNORECASE,
)
"""The flag again in its own sentence."""
_FLAG: Final = re.compile(r"\b(?:flag(?:s|ging)?|marker|tag|qualifier|indicator|identifier)\b", re.IGNORECASE)
_FOR_THIS: Final = re.compile(rf"\b{_FIELD}\s+for\s+(?:this|that|it)\b", re.IGNORECASE)
_NO_USE: Final = re.compile(
    r"\b(?:although|though|while|whilst)\b[^,;]*\bexists?\b[^,;]*[,;]?\s+(?:it|officers?|staff|they)\b.*\b(?:not|never|only)\b"
    r"|\bwould\s+have\s+(?:found|shown|returned|given|identified)\b|^\W*no\s+(?:search|report|query|data|figures)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Says of a flag that it exists and is not set or is for other things, or of a search by it that none was made."""
_DETAIL: Final = re.compile(
    r"\b(?:platforms?|apps?|ages?|aged|sex|sexes|genders?|ethnicit(?:y|ies)|nationalit(?:y|ies)|relations?|relationships?|religions?"
    r"|disabilit(?:y|ies)|occupations?|devices?)\b",
    re.IGNORECASE,
)
"""What another field of a crime holds, or would hold: ``The platform used``, ``Relationship to the victim``."""
_OF_MARKING: Final = re.compile(
    rf"{_FLAG.pattern}|\b{_ONLINE}|\b(?:{_FIELD}|codes?|keywords?|marked|marking|told\s+apart|how\s+(?!many|old)|records?(?!ed)"
    r"|recording|(?:do|does|did|can)\s+(?:you|the))\b",
    re.IGNORECASE,
)
"""In a question that may still be of the flag: ``How do you record that a platform was used?``."""
_NO: Final = re.compile(
    r"\W*(?:no(?=\s*(?:[.,;:–-]|$))|(?:not|never)\b|(?:it|we|they|officers|the\s+force)\s+(?:do|does|did|have|has)(?:\s+not|n't)\b)",
    re.IGNORECASE,
)
_ITS_PRONOUN: Final = re.compile(
    r"^(?:it|this|that)\b(?=\s+(?:is|was|has|had|does|did|will|cannot|can)\b)"
    r"|^it\b(?=\s+(?:may|might|could)\s+(?:not\s+)?have\s+been\s+(?:ticked|set|applied|added|used|selected)\b)",
    re.IGNORECASE,
)


_ASKS_FOR: Final = re.compile(
    r"\b(?:how\s+(?:many|much|often|long)|(?:the|a|any)\s+(?:\w+\s+)?(?:number|total|amount|cost|costs|proportion|percentage|share|dates?|names?|ranks?"
    r"|list|copy|breakdown)\s+of|when|who|whom|whose|which|why|where|what)\b",
    re.IGNORECASE,
)
"""Asks for a thing that is not the flag, be it of the flag: ``how many officers are trained to use the flag``."""
_NOT_WRITTEN_DOWN: Final = re.compile(
    rf"^\W*(?:it|this|that)\s+(?:(?:is|was|has|had)\s+)(?:{_NOT}\s+)(?:{_BESIDE}\s+)*(?:{WRITTEN_DOWN}|kept|collected|counted|monitored|measured"
    r"|tracked|retained|stored|published|information|something|a\s+figure|data)\b",
    re.IGNORECASE,
)
"""Says that what was asked for is not held: no flag is meant, which a force would not ``use``."""
_FOUND_IT: Final = re.compile(
    r"(?P<found>\b(?:audits?|reviews?|checks?|inspections?|inspectors?|sampl(?:es?|ing)|tests?|we|examination|analysis|dip)\b[^.;]{0,40}?"
    r"\b(?:found|finds|find|showed|shows|shown|revealed|reveals|suggests?|suggested|saw|(?:know|knows|aware|accept|recognise)\b[^.;]{0,40}?\bthat|told\s+us|tells?\s+us)"
    r"\s+(?:that\s+)?)it\b"
    r"(?=\s+(?:is|was|to\s+be|has|had|often|missing|absent|lacking|left|not|wrong\w*|unset|set|on|in)\b)",
    re.IGNORECASE,
)
"""What a check says of the thing of the sentence before: ``An audit found it missing from many records``."""


_HOW_WELL: Final = (
    r"(?:consistently|reliably|always|routinely|uniformly|systematically|correctly|regularly|(?:every|each)\s+time"
    r"|(?:in|on)\s+(?:every|each|all)\s+(?:of\s+)?(?:(?:the|such|these|those|relevant|applicable|online|sexual|recorded)\s+)*"
    r"(?:cases?|crimes?|offences?|records?|instances?|occasions?))\b"
)
_OF_THESE: Final = (
    r"(?!(?:\s+(?:for|of|on|in|to)\s+|\s+elsewhere\b)(?!(?:the|these|those|such|all|every|our|any|child\w*|sexual|online|cyber|grooming"
    r"|(?:19|20)\d\d)\b))"
)
"""Behind how well a flag is applied no crimes or places that are other ones: ``routinely for domestic abuse``."""
_APPLIES_IT: Final = re.compile(
    r"(?P<applies>(?<!if\s)(?<!unless\s)(?<!whether\s)"
    r"\b(?:officers?|staff|supervisors?|inputters?|recorders?|clerks?|people|they|we)\b(?!\s+(?:of|in|at)\s+other)[^.;]{0,40}?"
    r"\b(?:appl(?:y|ies|ied)|us(?:e|es|ed)|set|sets|tick(?:s|ed)?|add(?:s|ed)?|select(?:s|ed)?|complet(?:e|es|ed))\s+)it\b"
    rf"(?=\s+{_HOW_WELL}{_OF_THESE})",
    re.IGNORECASE,
)
"""How the thing of the sentence before is put on crimes: ``Officers do not apply it consistently``."""
_NAMES_FLAG: Final = re.compile(
    r"\b(?:an?|the|this|that|such\s+an?|our|any|its)\s+(?:crime\s+)?(?:flag|marker|tag|qualifier|indicator|identifier)\b"
    r"(?!\s+(?:for|of|about|on\s+(?!(?:the|our|this|a)\s+(?:\w+\s+)?(?:systems?|database|software)\b))\b)",
    re.IGNORECASE,
)
"""A flag that is not said to be for something: ``There is a flag on the system``."""
_BADLY_USED: Final = re.compile(
    rf"\b(?:do|does|did|is|was|are|were|has|have|had|been)(?:\s+(?:not|never)|n['’]t)\b[^,.;]*?\b{_HOW_WELL}",
    re.IGNORECASE,
)
_NOT_USED_EITHER: Final = re.compile(
    r"\b(?:withdrawn|abandoned|discontinued|scrapped|dropped|retired|no\s+longer|(?:do|does|did)\s+not\s+(?:now\s+)?(?:use|apply|have|hold|exist)"
    r"|or\s+at\s+all)\b",
    re.IGNORECASE,
)


def with_flag_named(text: str, before: str) -> str:
    """A sentence with the flag in the place of a pronoun that opens it, or of what a check ``found it`` or officers do
    with it, where the one before it speaks of that; behind a question for something else what ``is not recorded`` is
    that.
    """
    if _FLAG.search(before) is None or (_ASKS_FOR.search(before) and _NOT_WRITTEN_DOWN.match(text)):
        return text
    text = _ITS_PRONOUN.sub("The online flag", text)
    if _NAMES_FLAG.search(before) or says(before, Cue.ONLINE_FLAG_NAMED):
        text = _APPLIES_IT.sub(r"\g<applies>the online flag", text)
    return _FOUND_IT.sub(r"\g<found>the online flag", text)


def with_field_named(text: str, sentence: Sentence, sentences: Sequence[Sentence]) -> str:
    """A text of a sentence with the flag in the place of a field by what was said before (``a field of that name``),
    which is the flag if that is what the letter is about. A field ``for this`` is none where the question of that
    number asks for another detail of a crime: ``4. The platform used`` over ``4. There is no field for this``.
    """
    pointed = _SUCH_BOX.sub("online flag", text)
    if pointed == text or not any(says(other.text, Cue.ONLINE_FLAG_NAMED) for other in sentences):
        return text
    numbered = [one.text for one in sentences if one.part in QUESTIONS and one.question == sentence.question != ""]
    is_of_detail = any(map(_DETAIL.search, numbered)) and not any(map(_OF_MARKING.search, numbered))
    return text if is_of_detail and _FOR_THIS.search(text) else pointed


def says_of_flag(text: str, cue: Cue) -> bool:
    """Whether a sentence says something of the online flag, and not of one for something else."""
    return says(without_disclaimers(text), cue) and not says(text, Cue.OTHER_FLAG)


def is_said_in_use(text: str, of_flag: str) -> bool:
    """Whether a sentence, ``of_flag`` with the flag for a pronoun, says that the force uses the flag."""
    is_used = says_of_flag(of_flag, Cue.FLAG_USED) and says(of_flag, Cue.FLAG_IN_USE) and not _NO_USE.search(of_flag)
    return is_used or bool(marks_such_crimes(text))


def denials_of_details(denials: Sequence[str], answers: Sequence[str]) -> frozenset[str]:
    """The sentences that deny no flag but the field of another detail of a crime (``no drop-down for the app``), where
    an answer that denies nothing names the online flag.
    """
    is_named = any(says(text, Cue.ONLINE_FLAG_NAMED) and not any(one in text for one in denials) for text in answers)
    return frozenset(filter(_is_of_detail, denials)) if is_named else frozenset()


def _is_of_detail(text: str) -> bool:
    is_of_flag = _FLAG.search(text) is not None or re.search(rf"\b{_ONLINE}", text, re.IGNORECASE) is not None
    return _DETAIL.search(text) is not None and not is_of_flag


def answers_that_deny_use(texts: Sequence[str]) -> set[int]:
    """The places of sentences that say no to the question right before them whether the flag is used."""
    pairs = enumerate(pairwise(texts), 1)
    return {at for at, (asked, said) in pairs if asks_of_use(asked) and _says_no(said, asked)}


def _says_no(said: str, asked: str) -> bool:
    """Whether an answer begins with a denial, and not of how well the thing asked for is used."""
    found = _NO.match(said)
    if found is None or found[0].strip().casefold() == "no":
        return found is not None
    return not is_used_badly(with_flag_named(said, asked))


def is_used_badly(of_flag: str) -> bool:
    """Whether a sentence denies of the flag only how well it is used (``It is not applied consistently``), and not its
    use beside that (``It was withdrawn, since it was not applied consistently``).
    """
    if not says_of_flag(of_flag, Cue.FLAG_UNRELIABLE) or denies_use_for_a_reason(of_flag) or leaves_flag_unset(of_flag):
        return False
    rest, denied = _BADLY_USED.subn(" ", of_flag)
    return denied > 0 and not (_NO.match(rest) or _NOT_USED_EITHER.search(rest) or says(rest, Cue.FLAG_NOT_USED))


def asks_of_use(text: str) -> bool:
    """Whether a sentence asks whether the flag is used."""
    return text.rstrip().endswith("?") and is_said_in_use(text, text)


def marks_such_crimes(text: str) -> bool | None:
    """Whether a sentence says that the force marks the crimes asked for, or that it does not; None where neither."""
    found = _MARKS.search(text) or _ARE_MARKED.search(text)
    if found is None or _IF.search(text, 0, found.start()):
        return None
    if _IS_DENIED.search(found["said"]):
        return False
    is_once = found.re is _MARKS and _IS_DONE_ONCE.fullmatch(found["verb"]) is not None and not found["said"]
    return None if is_once else True


_SYSTEM_ENDED: Final = re.compile(
    r"\b(?:systems?|databases?|software|computers?|servers?|programs?)\b\s+(?:(?:that|which)\s+)?(?:has\s+|had\s+|have\s+)?"
    r"(?:was|were|been|is|being)\s+(?:\w+\s+)?(?:switched|turned|shut|closed|powered)\s+(?:off|down)\b",
    re.IGNORECASE,
)
"""What ended was not the flag: ``The flag was kept in a system that was switched off``."""


def denies_use(text: str, of_flag: str) -> bool:
    """Whether a sentence says that the crimes are not marked, or of the flag, or of a box for online crime, that it is
    not used, be it by ``it``; ``of_flag`` is the sentence with the flag for a pronoun that opens it.
    """
    of_flag = _SYSTEM_ENDED.sub("system", of_flag)
    if says_of_flag(of_flag, Cue.FLAG_NOT_USED) or marks_such_crimes(text) is False or leaves_flag_unset(of_flag):
        return True
    named = _BOX.sub("online flag", of_flag)
    first = _NAMED.search(named)
    if first is None:
        return False
    again = named[: first.end()] + _IT.sub(" the online flag", named[first.end() :])
    return again != of_flag and says_of_flag(again, Cue.FLAG_NOT_USED)


_REASON: Final = re.compile(
    r",?\s+(?:because|owing\s+to|due\s+to|given\s+that|(?:since|as)\s+(?=(?:it|this|the|our|its|officers|staff|not)\b))",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(r"\b(?:only|just|solely|merely|simply|exclusively|alone)\b", re.IGNORECASE)
_OUR_FLAG: Final = (
    r"(?:(?:the|an?|any|its|our|this|such)\s+)?(?:[\w-]+\s+){0,3}?(?:flags?|markers?|tags?|qualifiers?|indicators?)"
)
_THE_FORCE: Final = (
    r"(?:we|(?:(?:this|our|the)\s+)?(?:force|police|constabulary|service)"
    r"|(?:the\s+)?(?-i:(?!Other\b|Some\b|Many\b|Most\b)(?:[A-Z][\w'&-]*\s+(?:(?:and|of)\s+)?){1,4}?(?:Police|Constabulary))(?:\s+service)?)"
)
_DENIES_ALTOGETHER: Final = re.compile(
    r"\W*(?:(?:(?:please\s+)?note(?:\s+that)?|no|as|however)\W+)*"
    rf"(?:{_THE_FORCE}\s+(?:(?:do|does)\s+not\s+(?:currently\s+|now\s+)?(?:use|have|hold|apply|operate|employ|set)|ha(?:ve|s)\s+no)\s+{_OUR_FLAG}"
    rf"|(?:the|our|this)\s+(?:[\w-]+\s+){{0,2}}?systems?\s+has\s+no\s+{_OUR_FLAG}|there\s+is\s+no\s+{_OUR_FLAG}"
    rf"|(?:the|our|this)\s+{_OUR_FLAG}\s+is\s+(?:not|never)\s+(?:currently\s+|now\s+)?(?:used|applied|in\s+use))"
    r"(?:\s+(?:by\s+(?:this|our|the)\s+(?:force|police|constabulary|service)|here|at\s+all|at\s+present|now))?\W*",
    re.IGNORECASE,
)
"""Denies the flag of the whole force as it is now; not what some officers do, other forces, or one search or year."""


def denies_use_for_a_reason(text: str) -> bool:
    """Whether a sentence says that the force does not use the flag, and how badly it is set only as the reason: ``We do
    not use the flag, because it was not completed on older records``.
    """
    main, *reasons = _REASON.split(text, maxsplit=1)
    if not reasons or _ALONE.search(main) or _DENIES_ALTOGETHER.fullmatch(main) is None:
        return False
    return says_of_flag(main, Cue.FLAG_NOT_USED) and not says_of_flag(main, Cue.FLAG_UNRELIABLE)


_LACKS_OTHER: Final = re.compile(
    r"\bnot\s+(?:hold|record|have|keep|store)\s+(?:the\s+)?(?:ages?|sex|gender|names?|victims?|platforms?)\b",
    re.IGNORECASE,
)
"""What is not held is something of the flagged crimes, not the flag: ``does not hold the age ... with the marker``."""
_CLAUSES: Final = re.compile(
    r",?\s+(?:and|but)\s+(?=(?:there|we|the|no|do|does|has|have)\b)|,?\s+nor\s+", re.IGNORECASE
)


def lacks_other_alone(text: str) -> bool:
    """Whether a sentence says that something else of the crimes is not held, and not beside that, that there is no flag
    (``We do not hold the platform and there is no online flag``).
    """
    clauses = _CLAUSES.split(text)
    others = [clause for clause in clauses if _LACKS_OTHER.search(clause) is None]
    return len(others) < len(clauses) and not any(says(clause, Cue.FLAG_NOT_USED) for clause in others)
