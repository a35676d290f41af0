"""Small words of the English language that say how the numbers of a sentence hang together."""

from __future__ import annotations

import re


def _any(*pieces: str) -> re.Pattern[str]:
    """A pattern in which a blank stands for any blanks."""
    return re.compile("|".join(piece.replace(" ", r"\s+") for piece in pieces), re.IGNORECASE)


CARRIES_ON = _any(
    r"\s*(?:these|this|they|it)\b",
    r"\s*(?:(?:in|for) )?(?:the )?(?:remaining|others?|rest)\b",
)
"""Opens a sentence that goes on with the crimes of the one before it."""

OPEN_SPAN = _any(
    r"\b(?:since|prior to|before|after|until|up to|to date|so far|from)\b[^,.;]{0,30}\b(?:19|20)\d\d\b",
    r"\bto date\b",
    r"\bso far\b",
)
"""A span without its first or last day: its figure has no period."""

DAYS_SEEN_FROM_NOW = r"\b(?:this|last|past|previous|current)\s+(?:\w+\s+){0,2}(?:years?|months?|periods?)\b"
"""Says of what days something is by when it is said, without naming them: ``the last calendar year``."""

_BECAME = (
    r"(?:outcomes?|charg(?:e|es|ed)|summons(?:es|ed)?|caution(?:s|ed)?|convict(?:ed|ions?)|arrest(?:s|ed)?"
    r"|prosecut(?:ed|ions?)|finalised)"
)
OUTCOME_SO_FAR = _any(
    rf"(?<=\b){_BECAME}\b[^.;\d]*?\b(?:to date|so far)\b(?! (?:in|of|for)\b)",
    rf"\b(?:so far|to date)\b(?=[^.;]*\b{_BECAME}\b)",
)
"""Says of crimes of known days what has become of them until now: ``Of these, 12 have led to a charge to date``."""

PART = _any(
    r"\b(?:of (?:which|these|those|them|whom)|including|comprising|made up of|among (?:these|them))\b",
    r"^\s*(?:of|among|out of) (?:the|these|those|all|this|that)\b",
)
"""What follows is a part of a figure before it."""

_OF_PEOPLE_BEFORE = (
    r"^\s*(?:out )?(?:of|from|among) the (?:[\w-]+ ){0,2}?(?:people|persons|individuals|suspects|offenders"
    r"|offences|crimes|cases|reports)(?: (?:who|that|which))?(?: (?:were|was|have been|had been))?"
    r"(?: (?:arrested|charged|cautioned|convicted|summonsed|recorded|reported|identified|detained))?"
    r",? (?=how many\b|what number\b|(?:what is |give |state |please |tell me )*the (?:total )?number\b)"
)
"""Opens a question for a part of what was asked for before: ``Of the people charged, how many ...``."""
OF_THOSE_ABOVE = _any(
    _OF_PEOPLE_BEFORE,
    r"^\s*(?:out )?(?:of|from|among) (?:these|those|the above|the aforementioned|the same)\b",
    r"\b(?:how many|numbers?|which) of (?:these|those|the above|the aforementioned)\b",
)
"""Asks for, or gives, a part of what was told above: ``Of the above, those in a dwelling``."""

BESIDE_ANOTHER = _any(
    r"\b(?:alongside|along with|together with|in (?:conjunction|combination|association|connection|tandem) with"
    r"|in addition to|as well as|at the same time as|accompanied by|combined with|coupled with"
    r"|(?:linked|connected|related|tied)(?: (?:to|with))?(?= (?:an?|any|other|one|another|offences?|crimes?)\b)"
    r"|also (?:involv\w+|includ\w+|concern\w+|featur\w+|show\w+|had|have|has|saw|led to|recorded))\b",
)
"""Before an offence that was recorded with the one that is counted: ``alongside any of the following: stalking``."""

OF_THESE = _any(r"^\s*of (?:which|these|those|them)\b[\s:,]*")
"""Opens a label that names a part."""

WHOLE = _any(
    r"\b(?:of|out of|from|among) (?:the|these|those|all|our|a total of) (?:total of )?$",
    r"(?:\bout|\d) of $",  # "from 112 in 2014 to 182 in 2018" tells no whole
)
"""Before a number of which others are parts: ``71 of the 97``."""

WITHOUT_ANY = _any(
    r"(?:\b(?:with|if|whenever|having|(?:in|for|of|on) which)|(?<!\d)(?<!\d,)(?: |^)(?:where|when))(?: there)?"
    r"(?: (?:was|were|is|are|has been|have been))? $"
)
"""Before "no crimes" in what only says which rows or years are meant: ``offences with no crimes are not listed``."""

OF_WHICH = _any(r"\bof (?:which|these|those|them)\b")

LIKE_A_PERIOD = re.compile(r"\b(?:19|20)\d\d\s*[/-]\s*\d\d(?:\d\d)?\b(?!/)")
"""What must be a period; a sentence in which one was not read is not read at all."""

TOTAL = _any(r"\b(?:in total|a total|total|altogether|overall|combined|in all)\b")

BARE_AFTER = re.compile(
    r"\s*(?:[.,;:)\]]|$|\((?!\w+\s+\w)|-\s|\b(?:"
    r"out\s+of|were|was|are|is|had|have|has|in|for|of|to|and|or|but|with|where|whose|which|that|who|by|on|as|at|during|over"
    r"|under|from|such|more|involv\w+|show\w*|relat\w+|affect\w+|target\w+|led|result\w+|carr\w+|flagged|online|cyber\w*|recorded|female"
    r"|male|girls?|boys?|year|respectively|against|concern\w+|made|a|an|the|being|came|fell|took|did|victims?|per"
    r"|unknown|not|identified|named|mention\w*|aged|no|none|neither|without|there|this|these|it|they|we|cannot|could"
    r"|(?:one|those)\s+(?:of|who|aged)|return|has|gave|give|name[ds]?|used|took|via|through|using|against"
    r"|(?:reports?|cases?)(?=\s+(?:were|was|have|had|in|during|for|recorded|received|made)\b|\s*(?:[.,;]|$))"
    r"|naming|cited|citing|referr\w+|featur\w+|happened|happening|occurr\w+|committed|linked|attributed|noted|noting"
    r"|across|throughout|within|overall|altogether|together|combined|times)\b)",
    re.IGNORECASE,
)
"""After a number that has no noun of its own, so that it counts what the sentence counts."""

RESPECTIVELY = re.compile(
    r"\brespectively\b|\bin (?:(?:that|this|the same|the above) order|(?:date|year|chronological) order|turn)\b",
    re.IGNORECASE,
)
"""Numbers that stand in the order of what they are of, which the question names."""

IN_ORDER = re.compile(
    rf"{RESPECTIVELY.pattern}|\b(?:in|by) (?:the|this|that|an?) (?:\w+ )?(?:order|sequence)\b"
    r"|\border(?:ed)? (?:of|is|as|by)\b",
    re.IGNORECASE,
)
"""A line says in which order the numbers below it stand."""

ANNOUNCES = re.compile(
    r"\b(?:the|these|all|our) (?:(?:following|below) )?(?:figures|numbers|data|counts|totals|statistics|results)"
    r"(?: (?:below|here|that follow|which follow|given|shown|in (?:this|the) (?:letter|section|part|list)))* "
    r"(?:(?:are|is|were) (?:(?:only|all|therefore) )*(?:for|of|about|restricted to|limited to)"
    r"|(?:only )?(?:cover|relate to|refer to|concern|count)) ",
    re.IGNORECASE,
)
"""A sentence says of what the figures below it are: ``The following figures are for victims aged under 13``."""

TAKES_YEAR = _any(
    r"\b(?:taken?|took|taking|chosen|chose|picked|used|selected|looked at|broken|split|parted|analysed|given|give"
    r"|available|only|alone|latest|most recent|(?:is|are|was|were) (?:for|of))\b"
)
"""A sentence without figures says of which year those behind it are: ``As for age, I have taken the latest year``."""

TELLS_A_CHANGE = _any(
    r"\b(?:flags?|flagging|markers?|systems?|software|since|from|before|after|until|introduc\w+|came in|began|begun"
    r"|start\w*|mov\w+|chang\w+|mandatory|compulsory|train\w*|rose|fell|increas\w+|decreas\w+|high\w*|low\w*|more|fewer"
    r"|less|not|no|never|nor|cannot|published|released|compar\w+|unlike|than|methods?|reports?|audits?|laws?|acts?"
    r"|guidance|rules?|repl(?:y|ies)|requests?|letters?|answers?|different\w*|newly|first(?! (?:of|year))"
    r"|other|another|earlier|previous\w*)\b"
)
"""A sentence that names a year for what happened in it."""

BRACKET = re.compile(r"\s*\(")
"""Opens a remark on a number."""

_OVER_YEARS = r"(?:(?:and |also )?(?:for|in|of|during|over) (?:the|that|this|those|these|each|both|\d)[^,?.;]{0,80}, )?"
_OF_CRIMES = (
    r"how many (?:had|involved|concerned|related to|relate to|took place|led to|resulted in|ended"
    r"|(?:were|was|are) (?:against|of|on|by|under|over|aged|committed|recorded|flagged|female|male|girls|boys"
    r"|children))\b"
    r"|(?:(?:the|total) )*numbers?\b"
)
"""Asks in so many words for a part of crimes, and for none of those who work on them."""
_NO_DAYS = r"(?!.*\b(?:(?:19|20)\d\d|officers?|staff|force|employees)\b)(?=.*[.?]\s*$)"
_PARTED_ALONE = (
    r"(?= (?:[a-z-]+ ){0,4}?(?:victims?|complainants?|girls?|boys?|children|suspects?|flag|marker)\b)"
    rf"{_NO_DAYS}"
)
"""Behind ``number with``: what parts crimes, no days and nobody of the force, up to the stop of a sentence."""
_OF_THE_CRIMES = (
    r"(?:in )?how many of the (?:victims?|complainants?|offences|crimes|cases)\b"
    r"(?! (?:of|recorded|reported|in|for|during|between|under|involving)\b)"
    r"|how many victims (?:were|was|are)\b(?! (?:there|recorded|identified|reported|in|for|of)\b)"
)
OF_ALL_CRIMES = _any(rf"^\s*(?:and |also )?(?:{_OF_THE_CRIMES})")
"""Opens a question for a part of all crimes told above, whatever part another question asked for between: ``How many of
the victims were female?``.
"""
_ASKS_ON = (
    rf"^\s*(?:you (?:have |had )?(?:also |then |next )?asked (?:also |us |me |for )?(?={_OF_CRIMES}))?{_OVER_YEARS}"
    rf"(?:{_OF_THE_CRIMES}"
    r"|how many (?:were|was|had|have|has|are|involved|concerned|related to|relate to|took place|led to"
    r"|resulted in|ended|mentioned|featured|named|occurred|happened)"
    rf"|(?:the |total )*numbers? (?:that|which) (?:resulted in|led to|involved|mentioned|featured){_NO_DAYS}"
    r"|(?:(?:the|total) )*numbers? (?:with|where|involving|in which|(?:that|which) (?:were|had|have|involved))"
    rf"{_PARTED_ALONE})\b"
)
ASKS_ON = _any(_ASKS_ON)
"""Opens a question that leaves out of what it asks how many, as the one before it says: ``How many had ...``."""

_OF_VICTIM = (
    r"(?:(?:victim|complainant|child)(?:['’]?s|s['’])? )?(?:sex|gender|age)"
    r"(?: of (?:the |any )?(?:victims?|child(?:ren)?))?"
)
"""What tells of victims: ``the victim's sex``, ``the age of the child``."""
FOLLOWS_ON = _any(
    _OF_PEOPLE_BEFORE,
    r"^\s*(?:in )?(?:and|what about|how about|the same|likewise|also|then"
    r"|(?:out )?(?:of|from|among) (?:these|those|them|which|the (?:above|aforementioned|same)))\b",
    rf"^\s*{_OVER_YEARS}(?:(?:in |for |with )?how many|(?:what |the )?(?:total )?numbers?|which|what proportion) of"
    r" (?:these|those|them|the above)\b",
    r"^[^?]*\b(?:sex|sexes|genders?|ages?|platforms?|apps?|outcomes?|victims?)\b[^?]{0,40}?"
    r"\b(?:of|in|for) (?:these|those|them)\b"
    r"(?! (?:\w+ )?(?:years?|periods?|months?|days?)\b| (?:aged|who|with|that|under|over)\b)",
    r"^\s*in how many (?:was|were|is|are|had|have|has) (?:the|an?|no|any) (?:online |digital )?"
    r"(?:platforms?|apps?|applications?|sites?|websites?|social media|(?:means|method|form|mode|type|channel) of"
    rf" (?:\w+ )?(?:communication|contact)|{_OF_VICTIM}) (?:used )?(?:not |un)(?:\w+ )?"
    r"(?:recorded|known|stated|given|specified|identified|named|captured|noted|entered|available|established)\b",
    r"^\s*in how many (?:was|were|is|are) (?:the|any) (?:victims?|child|children|complainants?)"
    r" (?:an? )?(?:female|male|girl|boy)s?\b",
    r"^\s*in how many the (?:victims?|child|complainants?|recipient|person"
    r"(?: (?:receiving|who received) (?:it|them|one|the (?:images?|messages?|pictures?)))?)"
    r" (?:was|were|is|are)\b",
    _ASKS_ON,
)
"""Opens a question that asks the one before it again for something else."""

_HOLDS_SEVERAL = r"(?![^.;]*\b(?:with|nam(?:ed|ing)|list(?:ed|ing)|cover(?:ed|ing)|contain(?:ed|ing))\s+\d)"
"""Not before the number of what one report holds: ``one report from the charity, with 30 offences``."""
NOT_ONE = (
    r"(?:(?<=\bthere was )|(?<=\bthere were )"
    r"|(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bdo )(?<!\bdoes )(?<!\bmeans ))"
    r"\bnot (?:one|a single)(?= (?:\w+[ -]){0,4}?"
    r"(?:offences?|crimes?|reports?|incidents?|victims?|allegations?|arrests?|charges?|cases?)\b"
    r"(?![^.;]*\b(?:but|per)\b))"
)
"""A word for nought before what is counted: ``Not one offence was recorded``; not ``A row is not one crime``."""

ONE_REPORT = (
    r"(?:(?<=\bwas\s)|(?<=\bonly\s)|(?<=\brecorded\s)|(?<=\breceived\s))one"
    r"(?=\s+(?:(?:such|recorded|reported|separate)\s+)?(?:report|incident|instance|complaint)\b"
    r"(?!\s+(?:that|which|may|can|is|per|to|(?:of|for|in|on)\s+(?:each|every|any|all|an?))\b)"
    rf"{_HOLDS_SEVERAL})"
    r"|(?<!\bin\s)(?<!\bof\s)(?<!\bto\s)(?<!\bby\s)(?<!\bnot\s)(?<!\beach\s)(?<!\bfirst\s)(?<!\bsame\s)\bone"
    r"(?=\s+(?:report|incident|instance|complaint)\s+(?:was(?!\s+(?:published|written|issued|produced|commissioned)\b)"
    rf"(?!\s+\w+\s+(?:outside|before|after)\b)|in\s+(?:19|20)\d\d)\b{_HOLDS_SEVERAL})"
)
"""``One`` that is a number of what may be crimes: ``there was one report``, ``one incident in 2019``. Pattern text."""
ONE_DEALT_WITH = (
    r"(?<!no\s)(?<!this\s)(?<!that\s)(?<!the\s)(?<!each\s)(?<!every\s)(?<!any\s)(?<!where\s)(?<!if\s)(?<!when\s)(?<!than\s)"
    r"(?<!least\s)\bone(?=\s+(?:[\w-]+\s+){0,2}?(?:person|man|woman|male|female|adult|child|youth|juvenile|teenager|boy|girl|individual|suspect"
    r"|offender|defendant|pupil|student|teacher|nominal)\s+(?:(?:has|had|have|was|is|been|being|also|since|subsequently|later)\s+)*"
    r"(?:arrested|detained|charged|summonsed|cautioned|convicted|prosecuted)\b)"
)
"""The number in ``one person has been charged``, and not in ``where one person was charged``."""
ANY_AT_ALL = _any(r"(?:at least|more than|over) (?:one|1)|up to one|(?:one|1) or (?:more|over)")
"""A number that says no more than that there is any: ``rows with a volume of 1 or more``."""

BACK = _any(
    r"\b(?:those|these|the above|the said|above|aforementioned|each of the|all of the|any of the"
    r"|(?<!in\x20)all|every one of the) $",
)
"""Before a number that was given before: ``someone would have to read each of the 245 crimes``."""

COUNTING = _any(
    r"\bthere (?:were|was|have been)\b",
    r"\b(?:figure|number|total|count|answer|result)s?\b[^.;]{0,40}\b(?:is|was|are|were)\b",
    r"\bit (?:is|was)\b",
    r"\b(?:we|force|constabulary|service|police) (?:(?:have|has|had) )?(?:recorded|received|logged|had)\b",
    r"\b(?:were|was|have been|had been) (?:recorded|reported|received|made|logged)\b",
    r"\b(?:numbered|totalled|amount(?:s|ed)? to|stands? at|stood at|account(?:s|ed)? for)\b",
    r"\b(?:made|makes?) up\b|\bc(?:a|o)mes? to\b",
    r"\b\d[\d,]* (?:were |was |have been )?(?:recorded|flagged|identified|found|logged|tagged|marked)\b",
    r"\bof the \d",
    r"\b(?:nil|zero) return\b",
)
"""A sentence that gives a number without a noun for what is counted."""

OVER_TIME = (
    r"(?:in|for|during|over|across|throughout)\s+(?:all\s+(?:of\s+)?)?(?:the|that|this|those|these|all|both)\s+"
    r"(?:(?:same|whole|entire|full|last|past|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)*"
    r"(?:(?:financial|calendar)\s+)?(?:years?|periods?|months?)\b"
)
"""Behind what is counted: days that are named elsewhere, and nothing else: ``over the four years``."""

VICTIMS_AFTER = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:victims|complainants)\b", re.IGNORECASE)

OF_OFFENCES = _any(
    r"\b(?:offences?|crimes?|with|against|involv\w+|had|have|having|where|were|of|concern\w+)\b",
)
"""Between a number and "victims": the number counts offences, broken down by their victims."""

PEOPLE_AFTER = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:children|people|persons|individuals|girls|boys|cases?|records|reports|results|matches)\b",
    re.IGNORECASE,
)

AS_AT = _any(
    r"\b(?:by|as at|as of|until|up to|(?:correct|position) at) (?:the )?(?:(?:end|start|beginning|middle) of )?$"
    r"|^\W*to (?:the )?end of $"
)
"""Before the day on which something had come about: ``had led to a charge by the end of March 2024``."""

COMPARED = _any(
    r"(?:\bon|\bthan(?: in)?|\bcompared (?:with|to)|\bagainst|\bfrom|\brelative to|\bsince) (?:the )?$",
)
"""Before a period that a change is only measured against."""

APPROXIMATE = _any(r"^(?:around|about|approximately|approx\.?|roughly|circa|nearly|almost|just \w+|some|c\.)")

FLAGGED = _any(r"\b(?:flag\w*|marker|tagged|tag|cyber|online|internet)\b")
FOUND_BY_SEARCH = re.compile(
    r"\s+(?:(?:was|were|had\s+been)\s+)?(?:found|identified|returned|picked\s+up|caught)\s+(?:by|in|with|from)\s+(?:(?:the|this|our|a)\s+)?"
    r"(?:(?:key\s?-?word|text|word)\s+)?search(?:es)?\b",
    re.IGNORECASE,
)
"""Behind the number of the crimes that a search for words found."""

_SERVICE = r"(?:apps?|sites?|platforms?|websites?|services?)"
NOISE = re.compile(
    r"^\s*of (?:which|whom)\b"
    r"|\b(?:with|carrying|bearing|under) (?:(?:the|a|an|our|this|that) )?(?:markers?|tags?|qualifiers?|indicators?)\b"
    r"(?: (?:set|applied|attached))?"
    r"|(?<=\bflag )(?:attached|applied|added|ticked|present)\b"
    rf"|\bby (?:the )?{_SERVICE}(?: (?:or|and|/) {_SERVICE})?\b"
    r"|\b(?:number|numbers|no|count|counts|total|totals|figure|figures|recorded|reported|flagged|online|cyber|internet"
    r"|flag|crimes?|offences?|incidents?|allegations?|victims?|in|for|during|the|of|these|with|a|an|and|by|year|years"
    r"|financial|calendar|fy|ending|period|answer|result|aged?|ages|sex|gender|was|were|against|children|child|under"
    r"|(?:section|s)\.?\s*\d+\w?(?:\(\w+\))*|ma[kd]es? up|made up|accounts?|accounted|largest|biggest|main|most|common"
    r"|frequent|breakdowns?|broken|down|split|distribution|profile|part|share|proportion|remainder|remaining|rest|follows|following|shown|set|out|below|there|each|per"
    r"|which|that|this|had|has|have|by|given|identified|relevant|relating|relate|related|involving|involved|concerning"
    r"|consist(?:s|ed|ing)?|compris(?:es?|ed|ing)|composed|namely|viz|marked|tagged"
    r"|(?:(?:one|any|some|either|each) (?:or more )?of )?the (?:above|aforementioned)(?: (?:offences|crimes))?"
    r"|18s?|as|we|sexual|records?|where|is|are|all|victim's|via|on|using|force|police|constabulary|to|from)\b"
    r"|\b(?:linked|associated|connected)(?=\s+(?:to|with|against)\b)"
    r"|\b(?:committed|carried out|took place|happened|facilitated|enabled)(?=\s+(?:on|via|through|using|by)\b)|[^\w]+",
    re.IGNORECASE,
)
"""Words of a label that say nothing more than that offences are counted."""

NUMBERED_STAFF = "collar|shoulder|warrant|badge|staff|payroll|employee"
"""Whose numbers are those of people: ``collar number``."""

REFERENCE = _any(
    r"\b(?:(?:our |your )?ref(?:erence)?|foi|tel(?:ephone)?|ext|phone|fax|page|date|extension|version"
    r"|emergency(?: (?:number|line|calls?))?|contact us"
    r"|number of (?:officers|hours)|request(?: (?:no|number|id))?|case(?: (?:no|number))?|id|act|section|from|to"
    rf"|subject|sent|(?:{NUMBERED_STAFF}|officer) (?:no|number|id)"
    r"|officer dealing|dealing officer|case handler)\W*$"
)
"""A label before a number that is a reference, a telephone number or a date."""

NUMBERED_REQUEST = re.compile(
    r"\s*(?:(?:enquiry|our|your|foia?|freedom\s+of\s+information|act|(?:19|20)\d\d|request|force|log|case|ico|disclosure)\s+)*ref(?:erence)?\b(?:\s+(?:no|number))?"
    r"\W*(?:(?:foia?|eir|request|[\w/.-]*\d[\w/.-]*)\s+)?(?:[\w/.-]+\s*)?\W*$",
    re.IGNORECASE,
)
"""A label that names a request by its number, a part of which may stand before the dash: ``Enquiry Reference: 978``."""

DATED = _any(
    r"\b(?:published|received|reply of|answered|dated?|response of|sent|last updated|extracted)\b",
    r"\bcorrect (?:as )?at\b",
)
"""A line whose date is that of the letter."""

LOOKED_UP = _any(
    r"\b(?:our|your|this|foi|under|with) ref(?:erence)?\b", r"\bref(?:erence)?(?: (?:no|number))?\b\W{0,3}\d"
)
"""A sentence that gives the number under which something is filed."""

ALL_BUT = r"(?:all|every\s+one)\s+(?:but|except|bar|save|apart\s+from|other\s+than)(?:\s+for)?\s+"
"""Before how many something does not hold of: ``all but six``."""

_FRACTION = (
    r"(?:half|(?:a|one|two|three|four)[\s-]+(?:thirds?|quarters?|fifths?|tenths?)"
    r"|(?:(?:one|two|three|four|nine)\s+in\s+(?:every\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)"
    r"|1\s+in\s+(?:every\s+)?\d{1,2})(?![\w/-]|\s+(?:years?|months?|quarters?|districts?|areas?|divisions?)\b))"
)
FRACTION = (
    rf"(?<![\w/.,-]){_FRACTION}\b"
    r"(?!\s+(?:years?|of\s+(?:the\s+)?(?:(?:financial|calendar)\s+)?(?:years?|20\d\d)|in\s+(?:19|20)\d\d))"
)
"""A share in words, whose number counts nothing; three quarters of a year are months."""
_OF = r"(?:\s+of\s+(?:the\s+|these\s+|those\s+)?(?:whom|which|them|these|those)?)?"
_SOME = r"some(?!\s+(?:[\w-]+\s+)?(?:form|kind|sort|type|element|aspect|component|degree|extent|level|way)\b)"
"""Not of a thing that is there at all: ``involving some form of fraud``, ``with some cyber element``."""
VAGUE = re.compile(
    rf"\b(?:mostly|mainly|largely|chiefly|predominantly|primarily|principally|overwhelmingly|especially|particularly|notably"
    rf"|(?:the\s+|a\s+)?(?:(?:vast|great|large|clear|overwhelming|small)\s+)?(?:majority|minority|bulk){_OF}"
    rf"|(?<!the\s)(?<!at\s)most{_OF}|(?:nearly|almost|virtually|practically)\s+all{_OF}"
    rf"|{ALL_BUT}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}){_OF}"
    rf"|(?:(?:more|less)\s+than|over|under|about|around|nearly|almost|just\s+(?:over|under)|at\s+least)\s+(?:a\s+)?{_FRACTION}{_OF}"
    rf"|{_FRACTION}{_OF}|(?<!how\s)(?<!as\s)many{_OF}|a\s+(?:few|number|lot){_OF}|several{_OF}|{_SOME}{_OF}|\d[\d.]*\s*(?:%|per\s*cent\b){_OF}"
    r"|such\s+as|for\s+(?:example|instance)|e\.?g\b\.?)",
    re.IGNORECASE,
)
"""Says of how many crimes something holds and gives no number: ``mostly``, ``more than half of them``."""
PART_BEHIND = re.compile(r"of\s+(?:whom|which|these|those|them)\b", re.IGNORECASE)
"""Behind a number that is a part of the one before it: ``40 arrests, 12 of whom``."""
THOSE_TOLD = r"(?:all\s+)?(?:of\s+)?(?:the|those|these|our|your)\s+"
"""Before crimes that are not named for the first time: pattern text, as is `OF_ITS_YEAR`."""
OF_ITS_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\s+"
"""Before crimes that are told by their year: ``the 2018/19 crimes``."""
OF_CRIMES_TOLD = re.compile(
    r"\s*\bof\s+(?:all\s+)?(?:the|these|those|them|such|all|your|our)\s+(?:[\w-]+\s+){0,3}?(?:offences|crimes|cases)\b",
    re.IGNORECASE,
)
"""Behind a number or what it counts: the crimes of which it is a part."""
OF_YEARS_CRIMES = re.compile(
    rf"of\s+{THOSE_TOLD}{OF_ITS_YEAR}(?:\w+\s+)?(?:crimes|offences|cases|records)\s+(?=[a-z])", re.IGNORECASE
)
"""Behind a number that is a part of the crimes of a year: ``12 of the 2019 crimes show ...``."""
BY_WHOM = re.compile(
    r"(?:[\w-]+\s+){0,6}?(?:where|in\s+which|by)\s+(?:an?\s+|the\s+)?(?:(?:known|named|adult|child|young|male|female)\s+)?"
    r"(?:suspects?|offenders?|perpetrators?|accused|defendants?|partners?|strangers?)\b"
    r"(?!\s+(?:(?:was|were|is|has|have|had|been)\s+)*(?:charged|arrested|identified|summonsed|cautioned|convicted|prosecuted))"
    r"|(?:(?:of\s+(?:the|these|those)\s+)?(?:crimes?|offences?|cases?|records?)\s+)?(?:there\s+(?:is|was|are|were)\s+|(?:have|has|had|with|show|showed|name|named)\s+)"
    r"(?:no|an?\s+unknown)\s+(?:(?:known|recorded|named)\s+)?(?:ages?\s+(?:of|for)\s+(?:the\s+)?)?(?:suspect|offender|perpetrator|accused)\b",
    re.IGNORECASE,
)
"""Behind a number: of a part of the crimes, by who did them (``88 crimes where the suspect was a child``)."""
