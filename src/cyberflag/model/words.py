"""The closed word lists of the counts contract, and of what is decided on the online flag."""

from __future__ import annotations

from enum import StrEnum


class Measure(StrEnum):
    """What was counted."""

    OFFENCES = "offences"
    VICTIMS = "victims"
    SUSPECTS = "suspects"
    ARRESTS = "arrests"
    CHARGES = "charges"
    OUTCOMES = "outcomes"
    OTHER = "other"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """Why the crimes counted are taken to be online."""

    FLAG = "flag"
    OFFENCE = "offence"
    KEYWORD = "keyword"
    FIELD = "field"
    NONE = "none"
    UNKNOWN = "unknown"


class Sex(StrEnum):
    """The victim's sex as recorded; ``all`` where a figure is not broken down by it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"
    ALL = "all"


class Marker(StrEnum):
    """What a figure is beside a plain number."""

    PLAIN = ""
    SUPPRESSED = "suppressed"
    ROUNDED = "rounded"
    NOT_HELD = "not-held"
    ESTIMATED = "estimated"
    PROVISIONAL = "provisional"


class Outcome(StrEnum):
    """How a force answered."""

    FULL = "full"
    PARTIAL = "partial"
    REFUSED = "refused"
    NOT_HELD = "not-held"
    CLARIFICATION = "clarification"
    NO_FIGURES = "no-figures"


class FlagUse(StrEnum):
    """What a reply says of the force's use of the online flag."""

    USED = "used"
    NOT_USED = "not-used"
    UNAWARE = "unaware"
    UNRELIABLE = "unreliable"
    UNKNOWN = "unknown"


class Decision(StrEnum):
    """What was decided on the online flag of a crime record."""

    ONLINE = "online"
    NOT_ONLINE = "not-online"
    REVIEW = "review"


class Verdict(StrEnum):
    """What a printed total is worth beside the parts it is printed with."""

    HOLDS = "holds"
    IGNORES_HIDDEN = "ignores-hidden"
    CONTRADICTED = "contradicted"


class IssueKind(StrEnum):
    """What a person must look at."""

    DOES_NOT_ADD_UP = "does-not-add-up"
    UNKNOWN_OFFENCE = "unknown-offence"
    UNKNOWN_AGE = "unknown-age"
    UNKNOWN_SEX = "unknown-sex"
    UNKNOWN_PLATFORM = "unknown-platform"
    UNKNOWN_PERIOD = "unknown-period"
    UNKNOWN_FORCE = "unknown-force"
    UNKNOWN_MEASURE = "unknown-measure"
    UNKNOWN_LAYOUT = "unknown-layout"
    UNKNOWN_HEADING = "unknown-heading"
    AMBIGUOUS_BLANK = "ambiguous-blank"
    JOINED_CELLS = "joined-cells"
    NOT_A_FIGURE = "not-a-figure"
    UNSURE = "unsure"
    REFUSED = "refused"
    NOT_HELD = "not-held"
    UNREADABLE = "unreadable"
    UNSUPPORTED = "unsupported"
    READ_BY_OCR = "read-by-ocr"
    HIDDEN_CONTENT = "hidden-content"
    ANSWER_DIFFERS = "answer-differs"
    DUPLICATE_REPLY = "duplicate-reply"
    FLAG_NOT_USED = "flag-not-used"
    TABLE_LEFT_OUT = "table-left-out"
    NOT_COMPARABLE = "not-comparable"
    EQUAL_FIGURES = "equal-figures"
    VALUE_MOVED = "value-moved"
    NO_REPLY = "no-reply"
    UNUSED_CORRECTION = "unused-correction"
    OUTDATED_CORRECTION = "outdated-correction"
    FAULTY_CORRECTION = "faulty-correction"
