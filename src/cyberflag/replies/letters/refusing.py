"""Sentences that refuse the whole request, and those that speak of a part of it alone."""

from __future__ import annotations

import re
from typing import Final

from cyberflag.replies.letters.parts_of_answers import names_a_part, parts_named_in
from cyberflag.vocabularies.exemptions import exemptions_named_in, is_ground_alone
from cyberflag.vocabularies.letters import Cue, says
from cyberflag.vocabularies.periods import periods_named_in

_PART_OF_REQUEST: Final = re.compile(
    r"\b(?:th(?:is|at|ese|ose)|a|one|the\s+(?:last|first|second|third|fourth|fifth|final|other|remaining)|following)\s+"
    r"(?:parts?|elements?|aspects?|portions?|sections?|questions?|points?|items?)\b"
    r"|\b(?:parts?|questions?|points?|items?|elements?|q)\s*\(?(?:\d|[a-h]\b|one\b|two\b|three\b|four\b|five\b)"
    r"|\bin\s+part\b|\bpart(?:ly|ially)\b"
    r"|\b(?:rest|remainder|balance)\s+of\s+(?:the|your|this)\s+(?:\w+\s+)?(?:request|application|questions?|information|data)\b"
    r"|\b(?:other|remaining)\s+(?:parts?|questions?|points?|items?|elements?|aspects?)\b",
    re.IGNORECASE,
)
"""Speaks of a part of the request alone: ``this part of the request is refused``."""
_REFUSES_IT: Final = re.compile(
    r"(?:^|[.;:,]\s+|\b(?:we|i|and|so|police|force|constabulary|service|therefore|hereby|thus|accordingly|must|have|has|are|is|am|to)\s+)"
    r"(?:(?:are|is|am|have|has|must|therefore|hereby|thus|accordingly|now|so|had\s+to)\s+)*"
    r"(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|turn(?:s|ed|ing)?\s+down)\s+"
    r"(?:(?:the\s+whole\s+of|all\s+of)\s+)?(?:the|your|this)\s+(?:(?:whole|entire|foi|present|above)\s+)?"
    r"(?:request|application)\b(?!\s+(?:for|about|as\s+(?:far|regards|to)|so\s+far|in\s+(?:so|respect|relation|regard|part)|insofar"
    r"|on\s+(?:age|sex|gender|platform)|where|with\s+(?:regard|respect)))",
    re.IGNORECASE,
)
_IS_REFUSAL: Final = re.compile(
    r"(?<!\bif )(?<!\bwhether )\b(?:this|here|letter|notice|e-?mail|reply|following|below|above)\s+"
    r"(?:(?:is|as|gives|serves|constitutes)\s+)+(?:therefore\s+)?(?:an?|our|the|my|its)?\s*"
    r"(?:formal\s+|full\s+|complete\s+|outright\s+)?(?:refusal|rejection)\s+(?:of|to\s+answer)\s+"
    r"(?:(?:the\s+whole|all|the\s+entirety|every\s+part)(?:\s+of)?\s+)?"
    r"(?:it|(?:the|your|this)\s+(?:whole\s+|entire\s+)?(?:request|application))\b",
    re.IGNORECASE,
)
"""Says by a noun that the request is refused: ``this is our refusal of the whole of it``."""
_NOTICE: Final = re.compile(
    r"(?<!\bif )(?<!\bwhether )\b"
    r"(?:this|here|the\s+present|our|following|above|letter|response|reply|notice|e-?mail)\s+"
    r"(?:(?:letter|response|reply|page|e-?mail|document|disclosure|answer|notice|correspondence)\s+)?"
    r"(?:(?:therefore|also|hereby|accordingly|now|thus)\s+)*"
    r"(?:is|gives|acts?|serves?|constitutes?|represents?|amounts\s+to|should\s+be\s+(?:taken|treated|read|regarded)|stands?|forms?)\b"
    r"(?:\s+(?:as|therefore|an?|our|the|your|my|its|formal|full|statutory|(?P<part>partial|part)))*\s+"
    r"(?:(?:refusal|exemption)\s+notice|notice\s+of\s+refusal)\b",
    re.IGNORECASE,
)
"""Says that the letter is a notice of refusal, be it of a ``part``; on cost it refuses the whole request."""
_ONLY_MAY: Final = re.compile(
    r"\b(?:not|never|without|could|may|might|would|can|entitled|able|allowed|permitted|grounds|right|if|power|reason|rather\s+than"
    r"|instead\s+of)\b",
    re.IGNORECASE,
)

_TELLS_THE_LAW: Final = re.compile(
    r"\bis\s+(?:both\s+)?(?:an?\s+)?(?:absolute|qualified|class[- ]based|prejudice[- ]based)\b"
    r"(?!.*\b(?:withh\w+|refus\w+)\b)"
    # the argument for it: "confirming or denying that it is held would ...", "to ensure neither confirming nor denying"
    r"|^\W*(?:(?:by|to)\s+)?confirm(?:ing)?\s+or\s+deny(?:ing)?\b[^.]*\bwould\b"
    r"|\bto\s+(?:ensure|consider|determine|decide|establish)\b[^.]*\bneither\s+confirming\s+(?:n?or)\s+denying\b"
    # the words of the law below its heading: "(2) Information is absolutely exempt information if it constitutes ..."
    r"|^\W*(?:\w\)\s*)?information\s+is\s+(?:absolutely\s+|qualified\s+)?exempt\s+information\s+if\b"
    r"(?!.*\b(?:we|our|i|therefore|so|thus|hence|withh\w+|refus\w+|appl(?:y|ies|ied)|engag\w+)\b)",
    re.IGNORECASE,
)
"""Says of what kind an exemption is or why it is used, and withholds nothing by itself."""

_NOTHING_WITHHELD: Final = re.compile(
    r"\b(?:no(?!\s+(?:further|other|more)\b)|none\s+of\s+(?:the|these|this|that|it|them)|nothing(?!\s+(?:but|except|other|apart|further|else|more)\b))\b"
    r"(?:\s+(?!(?:but|except|as|because|since|doubt|question|less|option|why)\b)\w+){0,5}?\s+(?:has|have|had|was|were|is|are)\s+(?:been\s+)?(?:withheld|redacted|suppressed|removed|refused|exempt(?:ed)?)\b"
    r"|\b(?:information|data|answers?|figures?|it|this|they|these)\s+(?:is|are|was|were)\s+not\s+exempt\b|\b\d[\d,]*\s+(?:\w+\s+)?do(?:es)?\s+not\s+(?:say|tell)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\b(?:but|however|although|though|except|while|whilst|whereas|and|yet)\b", re.IGNORECASE)
_SAVES: Final = re.compile(
    r"\b(?:(?:save|except|apart\s+from|other\s+than|but\s+for|aside\s+from|bar|with\s+the\s+exceptions?\s+of)|but\s+(?:is\s+|are\s+)?(?:under|by))\b",
    re.IGNORECASE,
)
"""Names what was withheld behind words that nothing else was: ``save the ages``."""
_WITHHOLD_NOW: Final = re.compile(r"\bwithh(?:old|eld)\w*|\b(?:is|are|been)\s+(?:\w+\s+)?exempt", re.IGNORECASE)
_OF_EARLIER_RUN: Final = re.compile(
    r"\b(?:first|earlier|previous|initial|original|old|last)\s+(?:run|extract\w*|search|query|pull|draft|version|count|attempt|report)\b"
    r"|\b(?:by\s+(?:mistake|accident|oversight)|in\s+error|mistakenly|wrongly|erroneously|accidentally|inadvertently)\b",
    re.IGNORECASE,
)
"""Tells of a slip in what was made before, and withholds nothing: ``In the first run the flag had been left out``."""
_PUT_RIGHT: Final = re.compile(
    r"\b(?:(?:had|has|have)\s+been|was|were)\s+(?:left\s+(?:out|off)|omitted|missed)"
    r"(?:\s+(?:of|from)\s+(?:the|our|an?)\s+(?:\w+\s+){0,2}(?:answers?|repl(?:y|ies)|responses?|data|tables?|search|extract))?"
    r"(?:(?:\s*[;,.]\s*|\s+)(?:and\s+|but\s+)?)"
    r"(?:(?:(?:this|that|it|these|they|which|the\s+(?:slip|error|mistake|omission))\s+)?(?:(?:has|have)\s+(?:now\s+|since\s+)?been|(?:is|are)\s+now)"
    r"\s+(?:now\s+|since\s+)?(?:put\s+right|put\s+back|corrected|rectified|remedied|restored|reinstated|added|included)"
    r"|(?:we|i)\s+have\s+(?:now\s+|since\s+)?(?:put\s+(?:this|that|it|them)\s+(?:right|back)"
    r"|(?:corrected|rectified|remedied|restored|reinstated|added|included)\s+(?:this|that|it|them|these)))\s*(?:[.;!]|$)",
    re.IGNORECASE,
)
"""What was lacking before and is there now, with nothing between: ``A code had been left out; it has been added``."""
_ON_GROUNDS: Final = re.compile(
    r"\b(?:personal|protect\w*|identif\w*|cost|exempt\w*|act|sensitive|confidential\w*)\b", re.IGNORECASE
)
"""Words of a reason to withhold, without its section."""
_FLAG_APPLIED: Final = re.compile(
    r"\b(?:flag(?:s|ging)?|markers?|tags?|qualifiers?|keywords?|indicators?|codes?)\s+"
    r"(?:(?:has|have|had|is|are|was|were|be|been|being|only|always|now|should|must|may|can)\s+)*appl(?:y|ies|ied)\s+to\b",
    re.IGNORECASE,
)
"""Says to which crimes the flag was put, which withholds nothing."""

_NOT_POSSIBLE: Final = (
    r"\b(?:not\s+(?:been\s+)?possible|impossible)\s+(?:for\s+(?:us|me|the\s+force)\s+)?to\s+"
    r"(?:provide|supply|disclose|release|give|answer)\b"
)
_NOT_POSSIBLE_SO: Final = re.compile(
    rf"\bif\b[^.;,]*?{_NOT_POSSIBLE}|\b(?:before|until|prior\s+to|up\s+to)\s+[^.;,]{{0,30}}?,?\s*it\s+was\s+{_NOT_POSSIBLE}"
    rf"|{_NOT_POSSIBLE}[^.;]{{0,60}}?\b(?:in\s+(?:excel|word|csv|pdf|(?:another|any\s+other|a\s+different)\s+\w+|(?:our|my|the)\s+(?:earlier|previous|first|last)\b)"
    r"|within\s+(?:the\s+)?(?:\d+|twenty)\s+(?:working\s+)?days|sooner|earlier|before\s+(?:the\s+end|now|today)|until|by\s+hand"
    r"|for\s+(?:any\s+)?other\s+(?:police\s+)?forces|without\s+(?:the|a|an|this|these)\s+(?:[\w-]+\s+)?(?:caveats?|notes?|explanations?|comments?|context)\b)",
    re.IGNORECASE,
)
"""What is not possible in one form, by one day or under a condition, and not at all: ``in Excel``, ``sooner``."""
_ONLY_NOT_POSSIBLE: Final = re.compile(_NOT_POSSIBLE, re.IGNORECASE)
_OF_SOMETHING_ELSE: Final = re.compile(
    r"\bremov(?:e|ed|al|ing)\s+from\s+(?:the|a|our|their)\s+(?:[\w-]+\s+){0,3}(?:registers?|lists?|scheme|home|premises|property|care)\b"
    # what became of applications: "how many were declined", "12 applications were refused"
    r"|\b(?:how\s+many|(?:numbers?|totals?|counts?)\s+(?:of|that))\s+(?:(?:of|these|those|them|the|applications?|requests?|disclosures?|were|was|have|had|been|then|and)\s+){0,6}"
    r"(?:declined|refused|rejected)\b"
    r"|\b(?:\d+|applications?|disclosures?|visas?|licen[cs]es?|certificates?)\s+(?:were|was|are|have\s+been|had\s+been)\s+(?:declined|refused|rejected)\b"
    # what figures do not show: "does not provide the full picture"
    r"|\b(?:figures|data|statistics|numbers|totals|counts|charges|arrests|outcomes|offences|crimes?|records|rates|percentages|tables?|this|these)\s+"
    r"(?:(?:alone|also|above|below|here|however|therefore|given|shown|held|provided|themselves),?\s+){0,2}"
    r"(?:cannot|do(?:es)?\s+not|will\s+not|may\s+not)\s+(?:necessarily\s+|always\s+)?(?:give|provide|tell|offer|show|paint|present)\s+(?:an?|the)\s+"
    r"(?:(?!(?:and|or|breakdowns?)\b)[\w-]+\s+){0,3}?(?:picture|view|overview|story|reflection|indication|impression|comparison|representation)\b"
    r"(?!\s+(?:by|for)\s+(?:the\s+)?(?:ages?|sex(?:es)?|genders?|platforms?|questions?)\b)"
    r"|\b(?:victims?|complainants?|witness(?:es)?)\s+(?:declin(?:e|es|ed)|refuses|refused\s+to|unable\s+to)\b",
    re.IGNORECASE,
)
"""Tells of people who were taken off a register, or would not help, of what became of applications and of how little
figures show: nothing of an answer is refused by it.
"""
_UNDER_GROUND: Final = re.compile(
    r"\b(?:under|by|of|in)\s+(?:the\s+)?(?:sections?|sect?\.?|s\.?|articles?)\s*\d+\w?(?:\s*\(\w+\))*", re.IGNORECASE
)
_BETWEEN_SENTENCES: Final = re.compile(r"[.;]\s")
_IS_NO_SIGN: Final = re.compile(
    r"\b(?:should|must|is|are|can)\s*not\s+(?:to\s+)?be\s+(?:taken|read|seen|treated|regarded|construed|inferred)\b",
    re.IGNORECASE,
)
_UNDER_NOTICE: Final = re.compile(r"\b(?:section|s\.?)\s*17(?:\s*\(\w+\))*", re.IGNORECASE)
_NOTICE_DUE: Final = re.compile(
    r"\b(?:section|s\.?)\s*17\b.{0,120}\b(?:requires?|obliges?)\b.{0,80}\bwhen\s+(?:refusing|declining|withholding)\b",
    re.IGNORECASE,
)
"""Says what the law asks of a force that refuses, which only letters print that do."""
_WOULD_EXCEED: Final = re.compile(r"\b(?:would|will|exceeds|takes)\b", re.IGNORECASE)
_ON_LACK: Final = frozenset({"s17", "s17(1)"})
"""The section under which a Scottish authority gives notice that it does not hold something."""
_ONLY_SUPPOSED: Final = re.compile(
    r"\b(?:had\s+(?:you|we|it)|if\b|not\s+(?:exceed|asked)|within\s+the|have\s+(?:been\s+)?exceed\w*)\b", re.IGNORECASE
)
"""Says of a cost in what case it would have been, or that it was none: ``did not exceed the cost limit``."""
_IN_BRACKETS: Final = re.compile(r"\s*\([^()]{1,30}\)")
"""What parts the words of a limit: ``the appropriate (cost) limit``."""
_ANSWERED_OTHERWISE: Final = re.compile(
    r"\bno\s+(?:counts?|figures?|numbers?)\b.*\b(?:beyond|other\s+than|except|answers\s+it|there\s+(?:were|are)\s+none|was\s+asked"
    r"|in\s+(?:our|the|that)\s+(?:last|previous|earlier|first)\s+(?:reply|response|letter|answer))\b",
    re.IGNORECASE,
)
"""Gives no figure for a question beyond those that it gives: ``No figures are given beyond those in the table``."""
_SOME_YEARS: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|final|last|earliest|earlier|latest|previous|preceding|other|remaining)\s+(?:(?:one|two|three|four|five|\d)\s+)?(?:\w+\s+)?years?\b"
    r"|\byears?\s+(?:before|after|earlier)\b",
    re.IGNORECASE,
)


def speaks_of_a_part(text: str) -> bool:
    """Whether a text names a question or part of the request: ``the information requested at points 5 and 6``."""
    return _PART_OF_REQUEST.search(text) is not None


def names_cost(text: str) -> bool:
    """Whether a text names the section under which a request is refused on cost."""
    return any(name.startswith("s12") for name in exemptions_named_in(text))


def refuses_on_cost(text: str) -> bool:
    """Whether a text refuses on cost, be it by the section alone."""
    return names_cost(text) or says(_IN_BRACKETS.sub(" ", text), Cue.COST)


def costs_too_much(text: str) -> bool:
    """Whether a text says that something would cost too much, and not that it did not, or in what case it would have:
    ``To answer question 2 would exceed the cost limit``.
    """
    return says(text, Cue.COST) and _WOULD_EXCEED.search(text) is not None and _ONLY_SUPPOSED.search(text) is None


def without_grounds(text: str) -> str:
    """A text without the sections under which something is refused, whose numbers are no bounds of small figures:
    ``The figures for 2021/22 are exempt under section 22``.
    """
    return _UNDER_GROUND.sub(" ", text)


def said_before_its_ground(text: str, paragraph: str) -> str:
    """The sentence of a paragraph for which another one gives no more than the ground (``<5 stands for one to four;
    section 40(2) applies``); empty where that says anything else or stands there again, and where the sentence names
    a part.
    """
    if not is_ground_alone(text) or paragraph.count(text) != 1:
        return ""
    before = _BETWEEN_SENTENCES.split(paragraph.partition(text)[0].rstrip(" .;"))[-1]
    return "" if parts_named_in(before) else before


def only_tells_the_law(text: str) -> bool:
    """Whether a sentence says of what kind an exemption is, and not before that which part of the answer is withheld:
    ``The ages are withheld under section 40(2), which is an absolute exemption``; or gives the law of what is not held.
    """
    if _gives_notice_of_lack(text):
        return True
    told = _TELLS_THE_LAW.search(text)
    return told is not None and not says(text[: told.start()], Cue.NO_BREAKDOWN)


def _gives_notice_of_lack(text: str) -> bool:
    """Whether a sentence names a section only as that under which it says that something is not held: ``That
    information is not held under section 17 of FOISA``.
    """
    grounds = set(exemptions_named_in(text))
    is_on_lack = bool(grounds) and grounds <= _ON_LACK and says(text, Cue.NOT_HELD)
    return is_on_lack and not any(says(text, cue) for cue in (Cue.WITHHELD, Cue.REFUSAL, Cue.COST))


def refuses_whole_request(text: str) -> bool:
    """Whether a sentence that refuses something speaks of the request as a whole: ``We are refusing your request``; not
    ``We could refuse the request`` or ``We are refusing your request for ages``.
    """
    if _PART_OF_REQUEST.search(text):
        return False
    found = _REFUSES_IT.search(text)
    says_so = found is not None and _ONLY_MAY.search(text, 0, found.end()) is None
    notice = _NOTICE.search(text)
    is_notice = notice is not None and not notice["part"] and names_cost(text)
    return says_so or is_notice or _IS_REFUSAL.search(text) is not None or says(text, Cue.WHOLE_REQUEST)


def is_notice_of_all(text: str) -> bool:
    """Whether a sentence says that the letter is a notice of refusal, and not for which part of the request."""
    notice = _NOTICE.search(text)
    return notice is not None and not notice["part"] and not speaks_of_a_part(text) and not names_a_part(text)


def withholds_nothing(text: str, paragraph: str = "") -> bool:
    """Whether a sentence with words of refusing says that nothing was withheld, tells of a slip in an earlier run or,
    in its ``paragraph``, of one that was put right, or only says what the flag has been applied to.
    """
    if _is_put_right(text, paragraph):
        return True
    if _is_nothing_withheld(text) or (_OF_EARLIER_RUN.search(text) and not exemptions_named_in(text)):
        return True
    without = _NOT_POSSIBLE_SO.sub(" ", _OF_SOMETHING_ELSE.sub(" ", _FLAG_APPLIED.sub(" ", text)))
    return without != text and not (says(without, Cue.WITHHELD) or says(without, Cue.REFUSAL))


def _is_nothing_withheld(text: str) -> bool:
    """Whether a sentence says that nothing was withheld, and goes on to nothing that was: ``No ages are exempt, but the
    sexes are withheld``.
    """
    found = _NOTHING_WITHHELD.search(text)
    if found is None or _SAVES.search(text, found.end()):
        return False
    behind = _GOES_ON.search(text, found.end())
    more = text[behind.end() :] if behind is not None else ""
    withholds = says(more, Cue.WITHHELD) or _WITHHOLD_NOW.search(more) is not None
    return not withholds or _is_nothing_withheld(more)


def may_be_for_now(text: str) -> bool:
    """Whether a sentence refuses by no more than that something is not possible, as letters do that promise it."""
    without = _ONLY_NOT_POSSIBLE.sub(" ", text)
    return without != text and not any(says(without, cue) for cue in (Cue.WITHHELD, Cue.REFUSAL, Cue.COST))


def _is_put_right(text: str, paragraph: str) -> bool:
    """Whether a sentence says of what was left out before that it is there now, or the one behind it in its
    ``paragraph`` says so: ``One of the codes had been left out; this has been put right``.
    """
    behind = re.split(r"(?<=[.!?])\s", paragraph.partition(text)[2].lstrip(" .;,"))[0]
    told = f"{text.rstrip(' .')}. {behind}"
    is_of_text = (found := _PUT_RIGHT.search(told)) is not None and found.start() < len(text)
    return is_of_text and _ON_GROUNDS.search(told) is None and not exemptions_named_in(told)


def gives_notice_on_grounds(text: str) -> bool:
    """Whether a sentence on the notice that the law wants says which ground it rests on: ``Section 12(1) applies and
    this letter is a refusal notice under section 17``.
    """
    return _NOTICE.search(text) is not None and bool(exemptions_named_in(_UNDER_NOTICE.sub(" ", text)))


def tells_notice_due(text: str) -> bool:
    """Whether a sentence says what the law asks of a force when refusing."""
    return _NOTICE_DUE.search(text) is not None


def is_no_sign(text: str) -> bool:
    """Whether a sentence says of the one before it that it tells nothing of what is held (``... should not be taken as
    a sign that ...``).
    """
    return _IS_NO_SIGN.search(text) is not None


def is_answered_otherwise(text: str) -> bool:
    """Whether a sentence says that a question has no figures but others of the reply, or needs none."""
    return _ANSWERED_OTHERWISE.search(text) is not None


def names_years(text: str) -> bool:
    """Whether a text names days, or years by their place among those asked for: ``the first two years``."""
    return bool(periods_named_in(text)) or _SOME_YEARS.search(text) is not None
