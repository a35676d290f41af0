"""What a reply says beside its figures: that it refuses, that nothing is held, that it asks back, how the flag is
used.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from cyberflag.vocabularies.dates import ANY_DAY
from cyberflag.vocabularies.plain_text import MANY_TEXTS, read_words, write_plainly
from cyberflag.vocabularies.understanding import How, Understood

_GAP = r"(?:\S*[^\s.;:!?]\s+){0,8}?"
"""Up to eight words that do not end their clause: what ``...`` of the word lists stands for."""

_CANNOT = re.compile(r"\b(?:can't|cant|can\s+not(?!\s+only))\b", re.IGNORECASE)
_SHORT_NOT = re.compile(r"\b(is|are|was|were|do|does|did|has|have|had|would|could|should)n't\b", re.IGNORECASE)

_TOKEN = re.compile(r"\\(?P<plain>.)|\[(?P<list>\w+)\]|(?P<any>\*)|(?P<syntax>[()|?])|(?P<text>[^\\\[*()|?]+|.)")
_BEHIND_LABEL = re.compile(r"[^\W_][)\]]?(?:\s*[:=–-]\s*|\s+)(?!(?:19|20)\d\d)\d{1,4}(?=\s*(?:[/,;|)]|\.?\s*$))")
"""Ends a label with its figure: ``Total offences 20 /``."""
_LED = re.compile(r"\W*(?P<lead>[^:]{3,60}?)\s*:\s")
_APART = re.compile(r"[\s,;]*[,;()\[\]]\s*")
_CHECKED = re.compile(r"\b(?:samples?|models?|guidance|demo\w*)\b", re.IGNORECASE)
_SENT = r"(?:(?:received|dated|submitted|made|sent|issued|published|logged|acknowledged|given)\s+)?"
_BY_POST = r"(?:(?:by|via)\s+(?:e-?mail|letter|post|web\s*form)\s+)?"
_WHEN = rf"(?:on|of|from)?\s*:?\s*(?:the\s+)?(?:[a-z]{{3,6}}day,?\s+)?(?:{ANY_DAY})"
_DATED = re.compile(
    rf"\s*[-,]?\s*\(\s*{_SENT}{_BY_POST}{_WHEN}\s*\)?$|,?\s+(?:of|dated|made\s+on)\s+(?:the\s+)?(?:{ANY_DAY})$",
    re.IGNORECASE,
)
"""Behind a heading: the day on which it came or went."""
_STROKE_APART = re.compile(r"\s+[/|]\s+")
_NUMBERS_AROUND = re.compile(r"(?<![a-z])[\d\s,&.:()-]+$|^[\d\s.:()-]+")
_REFERENCE = re.compile(
    r"(?<![\d./-])(?!(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-](?:\d\d){1,2})\W*$)[\d./-]*\d{3}[\d./-]*\W*$"
)
"""Behind ``Request`` the number by which the force keeps it (``Request 714-23``), and no year."""
_LONGEST_HEADING = 60
_OF_FORM = re.compile(r"\b(?:rows?|lines?|entry|entries|figures?|answers?)\b", re.IGNORECASE)


class Cue(StrEnum):
    """A family of meaning; its wordings stand in ``data/letters.toml`` under the same name."""

    REQUEST_HEADING = "request_heading"
    ANSWER_HEADING = "answer_heading"
    ANSWER_FOLLOWS = "answer_follows"
    REQUEST_OPENING = "request_opening"
    REQUEST_BELOW = "request_below"
    REQUEST_MENTIONED = "request_mentioned"
    ANSWER_OPENING = "answer_opening"
    EXAMPLE = "example"
    FORM_DRAWN = "form_drawn"
    FORM_IN_PASSING = "form_in_passing"
    NO_EXAMPLE = "no_example"
    MADE_UP_LABEL = "made_up_label"
    ANSWER_LABEL = "answer_label"
    FORM_RECEIVED = "form_received"
    FORM_LEFT = "form_left"
    TELLS_COLUMNS_APART = "tells_columns_apart"
    COST = "cost"
    REFUSED_IN_A_WORD = "refused_in_a_word"
    LACKS_IN_A_WORD = "lacks_in_a_word"
    REFUSAL = "refusal"
    WHOLE_REQUEST = "whole_request"
    NEITHER_CONFIRM = "neither_confirm"
    OTHER_INFORMATION = "other_information"
    WORKLOAD = "workload"
    TIME_FOR_ONE = "time_for_one"
    TIME_SPENT = "time_spent"
    NOT_HELD = "not_held"
    HARD_TO_FIND = "hard_to_find"
    GONE_OR_MOVED = "gone_or_moved"
    PUT_OFF = "put_off"
    WITHHELD = "withheld"
    SMALL_CELLS = "small_cells"
    GROUND_OF_SMALL = "ground_of_small"
    NO_BREAKDOWN = "no_breakdown"
    CAPTION_WITHOUT_TABLE = "caption_without_table"
    TRAIT_UNKNOWN = "trait_unknown"
    TRAIT_UNKNOWN_TOO = "trait_unknown_too"
    FLAG_HAS_VERB = "flag_has_verb"
    FLAG_ALONE_OR_DENIED = "flag_alone_or_denied"
    FLAG_UNAWARE = "flag_unaware"
    FLAG_NOT_USED = "flag_not_used"
    FLAG_UNRELIABLE = "flag_unreliable"
    FLAG_USED = "flag_used"
    FLAG_IN_USE = "flag_in_use"
    OTHER_FLAG = "other_flag"
    FLAG_PURPOSE = "flag_purpose"
    ONLINE_NAMED = "online_named"
    ONLINE_FLAG_NAMED = "online_flag_named"
    PICKED_OUT = "picked_out"
    CLARIFICATION = "clarification"
    CLOSING = "closing"
    PERHAPS_ASKS = "perhaps_asks"
    ASKS_OF_REST = "asks_of_rest"
    AWAITING_ANSWER = "awaiting_answer"
    ACKNOWLEDGEMENT = "acknowledgement"
    COMMITTED = "committed"
    OF_SUSPECTS = "of_suspects"
    OF_VICTIMS = "of_victims"
    VICTIMS_NAMED = "victims_named"
    SEVERAL_VICTIMS = "several_victims"
    REPLACING = "replacing"
    FILE_WITHDRAWN = "file_withdrawn"
    CONDITIONAL = "conditional"
    PROMISE = "promise"
    ADMINISTRATIVE = "administrative"
    NOTES_HEADING = "notes_heading"
    SEARCHED = "searched"
    OFFENCES_SEARCHED = "offences_searched"
    AGE_KEPT = "age_kept"
    SENDER = "sender"
    OTHER_FORCE = "other_force"
    NUMBER_ASKED = "number_asked"
    AGES_ASKED = "ages_asked"
    SOME_AGES = "some_ages"
    CHANGE = "change"
    BACK_REFERENCE = "back_reference"
    NOT_COUNTED = "not_counted"
    PUBLISHED_ELSEWHERE = "published_elsewhere"
    ALL_CRIME = "all_crime"
    SAME_AGAIN = "same_again"
    BREAKDOWN = "breakdown"
    OTHER_BREAKDOWN = "other_breakdown"
    GOODWILL = "goodwill"
    GOODWILL_GESTURE = "goodwill_gesture"
    GESTURE_GIVES = "gesture_gives"
    GESTURE_ELSEWHERE = "gesture_elsewhere"
    BELOW_NO_ANSWER = "below_no_answer"
    NONE_FOUND = "none_found"
    NOTHING_KEPT = "nothing_kept"
    BOILERPLATE = "boilerplate"
    ROWS_LEFT_OUT = "rows_left_out"
    UNASKED_LEFT_OUT = "unasked_left_out"
    LEFT_OUT_ON_A_GROUND = "left_out_on_a_ground"
    NONE_LEFT_OUT = "none_left_out"
    THE_REST = "the_rest"
    REST_APART = "rest_apart"
    REST_ASIDE = "rest_aside"
    REST_LEFT_OUT = "rest_left_out"
    SOME_LACK = "some_lack"
    UNTOLD = "untold"
    OF_DUTY = "of_duty"
    OFTEN_EMPTY = "often_empty"
    COUNTED_SEVERAL = "counted_several"
    POINTS_BELOW = "points_below"
    INSTANCE = "instance"
    AND_THE_LIKE = "and_the_like"


def find_cues(text: str, cue: Cue) -> list[Understood[Cue]]:
    """The places of a text that carry a meaning, in reading order, each with its span."""
    return [Understood(cue, How.MENTION, 0.8, *match.span()) for match in _pattern(cue).finditer(write_plainly(text))]


@lru_cache(maxsize=MANY_TEXTS)
def says(text: str, cue: Cue) -> bool:
    """Whether a text carries a meaning anywhere."""
    return bool(_pattern(cue).search(_written_out(write_plainly(text))))


def leaves_rows_out(text: str) -> bool:
    """Whether a sentence leaves out records that a table does not count, or kinds that nobody asked for on no other
    ground, or says nothing but that it leaves out those that were none in the end (``Crimes later cancelled have been
    left out``): none is a refusal.
    """
    is_unasked = says(text, Cue.UNASKED_LEFT_OUT) and not says(text, Cue.LEFT_OUT_ON_A_GROUND)
    return is_unasked or says(text, Cue.ROWS_LEFT_OUT) or leaves_none_out(text)


def leaves_none_out(text: str) -> bool:
    """Whether a sentence says nothing but that it leaves out records that were none in the end: ``The 5 crimes moved to
    another force in 2018/19 are left out``.
    """
    return _pattern(Cue.NONE_LEFT_OUT).fullmatch(_written_out(write_plainly(text)).strip(" .;:*-")) is not None


def without_cue(text: str, cue: Cue) -> str:
    """A text, plainly written, without the words that carry a meaning."""
    return _pattern(cue).sub(" ", _written_out(write_plainly(text)))


def shows_example(text: str) -> bool:
    """Whether a text shows a form to be filled in or figures that are made up; not where it says that there was no such
    form (``You sent no template``), that it was filled in, or of what parts a whole is made up.
    """
    return says(without_cue(text, Cue.NO_EXAMPLE), Cue.EXAMPLE)


def draws_form(text: str, *, of_requester: bool) -> bool:
    """Whether a sentence of the requester shows how the answer may be laid out, with made-up figures behind its labels:
    ``I suggest a table as follows: Total offences 20 / Female under 12 3``; or another one plainly retells that:
    ``by platform (e.g. in the form: Kik 3, Skype 2)``.
    """
    is_drawn = says(text, Cue.FORM_IN_PASSING) or (of_requester and says(text, Cue.FORM_DRAWN))
    return is_drawn and len(_BEHIND_LABEL.findall(text)) > 1


def opens_made_up(text: str) -> bool:
    """Whether a line begins with words that call what follows made up: ``Sample line, invented: ...``."""
    led = _LED.match(write_plainly(text))
    if led is None or may_be_checked(led["lead"]):
        return False
    said = [part for part in _APART.split(led["lead"]) if part]
    return bool(said) and all(is_heading_of(part, Cue.MADE_UP_LABEL) for part in said)


def may_be_checked(label: str) -> bool:
    """Whether a word for what is made up may be of records that somebody checked: ``Sample``, not ``Sample row``."""
    return _CHECKED.search(label) is not None and _OF_FORM.search(label) is None


@lru_cache(maxsize=MANY_TEXTS)
def _written_out(plain: str) -> str:
    """The text with ``can't``, ``can not`` and ``isn't`` written as the wordings have them."""
    return _SHORT_NOT.sub(r"\1 not", _CANNOT.sub("cannot", plain))


@lru_cache(maxsize=MANY_TEXTS)
def is_heading_of(text: str, cue: Cue) -> bool:
    """Whether the whole text, numbers and marks around it aside (``Response 2 -``, ``Requests 2-4``), and the day in
    brackets behind it (``Request (received 3 July 2025)``), is a wording of the meaning, or several of them parted by
    strokes, as bilingual letters have them (``Cais / Request``).
    """
    bare = _bare_headings(text)
    return bool(bare) and all(_pattern(cue).fullmatch(part) for part in bare)


def ends_with_reference(heading: str) -> bool:
    """Whether a heading ends with the number by which a force keeps a request: ``Request 714-23``."""
    return _REFERENCE.search(_DATED.sub("", heading)) is not None


@lru_cache(maxsize=4096)
def _bare_headings(text: str) -> tuple[str, ...]:
    """The parts of a text between strokes without days, numbers and marks around them; none where one is no heading,
    since nothing is left of it or too much.
    """
    parts = _STROKE_APART.split(text.strip())
    bare = [_bare_heading(part) for part in parts] if len(parts) > 1 else [_bare_heading(text)]
    return tuple(part.strip(" :.-") for part in bare) if all(0 < len(part) <= _LONGEST_HEADING for part in bare) else ()


def _bare_heading(text: str) -> str:
    return _NUMBERS_AROUND.sub("", _DATED.sub("", write_plainly(text).strip(" :.-*#")))


@cache
def _pattern(cue: Cue) -> re.Pattern[str]:
    phrases = "|".join(_compile(phrase) for phrase in read_words("letters")["cues"][cue.value])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


def _compile(phrase: str) -> str:
    """A phrase of the word lists as a regular expression; the head of the data file tells how phrases are written."""
    compiled, started, blank = "", False, ""
    for word in _words_of(phrase):
        if word == "...":
            compiled, blank = (compiled if compiled.endswith(_GAP) else rf"{compiled},?\s+") + _GAP, ""
        elif _may_be_missing(word):
            inner = _compile_word(word[:-1])
            compiled += rf"(?:\s+{inner})?" if started else rf"(?:{inner}\s+)?"
        else:
            compiled += blank + _compile_word(word)
            started, blank = True, r"\s+"
    return compiled


def _may_be_missing(word: str) -> bool:
    """Whether the whole word is a bracket that may be missing: ``(the)?``, but not ``request(s)?``."""
    return word.startswith("(") and word.endswith(")?") and word.find(")") == len(word) - 2


def _words_of(phrase: str) -> list[str]:
    """The phrase parted at blanks outside brackets."""
    words, depth = [""], 0
    for sign in phrase.strip():
        depth += (sign in "([") - (sign in ")]")
        if sign == " " and not depth:
            words.append("")
        else:
            words[-1] += sign
    return [word for word in words if word]


def _compile_word(word: str) -> str:
    out = ""
    for token in _TOKEN.finditer(word):
        if token["plain"]:
            out += re.escape(token["plain"])
        elif token["list"]:
            out += _list(token["list"])
        elif token["any"]:
            out += r"\w*"
        elif token["syntax"]:
            out += {"(": "(?:", ")": ")", "|": "|", "?": "?"}[token["syntax"]]
        else:
            out += r"\s+".join(re.escape(part) for part in token["text"].split(" "))
    return out


@cache
def _list(name: str) -> str:
    if name == "number":
        return rf"(?:\d+(?:,\d{{3}})*|{_SPELT})"
    return "(?:" + "|".join(_compile(word) for word in read_words("letters")["words"][name]) + ")"


_SPELT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|some|all|each|every)"
