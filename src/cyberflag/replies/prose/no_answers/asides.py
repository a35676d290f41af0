"""Numbers of what a letter says beside its answer: how the flag was checked, how crimes are counted, who lives there,
what went to other forces, where it is written from. They are of no crime that was asked for.
"""

from __future__ import annotations

import re

from cyberflag.replies.prose.no_answers.remarks_told import REMARKS_TOLD
from cyberflag.replies.prose.no_answers.trials_told import TRIALS_TOLD
from cyberflag.replies.prose.no_answers.work_told import WORK_TOLD
from cyberflag.vocabularies.dates import MONTH

_SPELT = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a|one)\s+hundred)"
)
_NUMBER = rf"(?:\d[\d,]*|{_SPELT})"
_ABOUT = (
    r"(?:(?:some|about|around|just|only|over|nearly|almost|another|further|a\s+(?:further|random|total)(?:\s+of)?)\s+)?"
)
_RECORDS = (
    r"(?:crimes?|offences?|records?|reports?|cases?|incidents?|files?|logs?|entries|allegations?|flags?|duplicates?)"
)
_REST = r"(?:(?!\b(?:19|20)\d\d)(?:[^.;]|(?<=\d)\.(?=\d)))*"
"""The rest of a clause that names no year."""
_SPAN_OF_YEARS = r"\b(?:19|20)\d\d\s?[/-]\s?\d"
_FINDING = rf"(?:(?!{_SPAN_OF_YEARS})(?:[^.;]|(?<=\d)\.(?=\d)))*"
"""The rest of a clause that names no financial year."""

_HOW_OFTEN = (
    r"(?:yearly|annual|monthly|quarterly|weekly|daily|regular|random|manual|internal|recent|routine|occasional)"
)
_CHECK = (
    r"(?:(?:re-?)?(?:check(?:s|ed|ing)?|review(?:s|ed|ing)?|inspect(?:s|ed|ions?)|test(?:s|ed|ing)?)|audit(?:s|ed|ors?)?"
    rf"|(?:dip|spot)[\s-]?(?:checks?|checked|sampl\w+)|sampl(?:e|es|ed|ing)|{_HOW_OFTEN}\s+(?:\w+\s+)?exercise)"
)
_OF_IT = r"(?:\s+[\w'’-]+){0,4}?\s+(?:of|on|against|at|with|over|covering|across)\s+"
_HOW_RIGHT = (
    r"(?:right|rightly|wrong|wrongly|correct|correctly|incorrect|incorrectly|accurate|accuracy|lack(?:ed|ing)?|missing|missed"
    r"|agreed?|errors?|mistakes?|compliant|compliance|should\s+have|ought\s+to|not\s+(?:been\s+|being\s+)?(?:flagged|marked|tagged)|no\s+flag|unflagged|without\s+(?:the|a)\s+flag|omitted)"
)
_LOOKED = r"(?:at|through|checked|read|reviewed|examined)"
_SOME = rf"{_ABOUT}{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_RECORDS}\b"
_FOUND = rf"(?={_FINDING}\b{_HOW_RIGHT}\b){_FINDING}"
_CHECKS = (
    # "an audit of 150 crimes found 61 that ought to have carried it", and the records alone where they answer
    rf"\b{_CHECK}{_OF_IT}{_SOME}{_FOUND}",
    rf"\b{_CHECK}{_OF_IT}{_SOME}",
    rf"\b(?:auditors?|registrars?|inspectors?|reviewers?)\s+(?:\w+\s+){{0,2}}?{_LOOKED}\s+{_SOME}{_FOUND}",
    # "the audit of March 2019 looked at 200 crimes and found the flag missing from 12"
    rf"\b(?:looked\s+at|went\s+through|sampled|audited|(?:re-?)?checked|reviewed|examined)\s+{_SOME}(?={_FINDING}\b(?:flag|marker|tag)\b){_FOUND}",
    # "900 crimes were audited last year", "60 records had been reviewed by the registrar"
    (
        rf"\b{_SOME}\s+(?:were|was|are|have\s+been|had\s+been)\s+(?:\w+\s+)?(?:audited|dip[\s-]?sampled|spot[\s-]?checked|quality[\s-]assured"
        r"|(?:reviewed|checked|inspected|re-?read|examined)(?=[^.;]*\b(?:registrars?|auditors?|inspectors?|reviewers?|samples?|audits?|quality)\b))"
    ),
    rf"\b(?:we|they|it)\s+(?:dip[\s-]?sample|spot[\s-]?check|audit)(?:s|d|ed)?\s+{_SOME}",
    # "found right in 9 out of 10"
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\s+(?:out\s+of|in)\s+(?:every\s+)?(?:10|ten)\b(?![\d/,]|\s+(?:\w+\s+)?(?:offences|crimes|victims|cases))",
)

_ONE_OF_THEM = (
    r"(?:(?:where|if|when)\s+)?\b(?:an?|any|each|every|the\s+same)\s+(?:single\s+)?"
    r"(?:child|victim|person|girl|boy|crime|offence|incident|record|suspect|report|offender|case|arrest|charge|outcome)\b"
)
_TIMES = (
    r"(?:once|twice|again|(?:[2-5]|two|three|four|five|several|many)\s+times|more\s+than\s+once|each\s+time|for\s+each"
    r"|separately)"
)
_COUNTED = r"(?:counts?|counted|appears?|shown|listed|recorded|entered|included|given|put)"
_SO_OFTEN = rf"(?:only\s+|just\s+)?(?:{_TIMES}|(?:as|under|in|for|against)\s+(?:both|each|either|all|one|{_NUMBER})\b)"
_IS_COUNTED_ONCE = (
    rf"(?:is|will\s+be)\s+{_COUNTED}\s+(?:only\s+|just\s+)?"
    rf"(?:{_TIMES}|(?:as|under|in|for|against)\s+(?:both|each|either|one)\b)"
)
_UNKNOWN_IN_SOME = (
    rf"\b(?:no|not|none|nothing|neither|never|nobody|without)\b[^.,;]{{0,60}}?\b{_COUNTED}\s+(?:in|for|against)\s+(?:the\s+)?(?:other\s+)?{_NUMBER}"
    r"(?=\s*(?:[.,;)]|$|(?:of|and|more|others?|crimes|offences|cases|records|instances|victims|children)\b))"
)
"""How many something was not recorded for, which is no rule: ``a boy in 12, and no gender was entered in five``."""
_REST_OF_RULE = rf"(?:(?!\b(?:19|20)\d\d|{_UNKNOWN_IN_SOME})(?:[^.;]|(?<=\d)\.(?=\d)))*"
_HAS_ONE = rf"(?:only\s+)?(?:has|had|is|carries|carry|holds|gets)\s+(?:\w+\s+){{0,2}}?{_NUMBER}"
_OF_A_CRIME = r"(?:principal|main|primary|lead|chief|crime\s+number|victim|offence\s+code|class|record)"
_PERSONS = r"(?:child\s+)?(?:children|victims|people|persons|girls|boys|complainants|siblings|sisters|brothers|pupils)"
_RULES = (
    # "a child with two offences in a year is counted once", "a crime has one principal victim"
    rf"{_ONE_OF_THEM}{_REST_OF_RULE}\b{_COUNTED}\s+{_SO_OFTEN}",
    # "One arrest is counted once, under its most serious offence"
    # and "One person who was the victim of more than one crime is counted once"
    (
        r"\bone\s+(?:child|victim|person|crime|offence|record|suspect|arrest|charge|outcome)\s+"
        rf"(?:(?:who|that|which|with)\s+{_REST_OF_RULE}\b)?{_IS_COUNTED_ONCE}"
    ),
    rf"{_ONE_OF_THEM}\s+{_HAS_ONE}\s+{_OF_A_CRIME}",
    # "a crime with two child victims gives two", "one crime against three pupils makes three victims"
    (
        rf"\b(?:an?|one|1|each|every|the\s+same|any)\s+(?:single\s+)?{_RECORDS}\s+(?:with|of|against|that\s+(?:has|had)|having|involving|which\s+(?:has|had))\s+"
        rf"{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_PERSONS}\s+(?:(?:would|will|only|then|thus|so)\s+)?(?:gives?|makes?|yields?|adds?|counts?|produces?|becomes?|scores?|is|are|means?|takes?)\s+"
        rf"(?:up\s+)?(?:(?:to|as|for|in|under|by)\s+)?{_NUMBER}\b"
    ),
    # "two children harmed in one crime are counted as two victims", "one crime with two victims is shown as two"
    rf"\b{_NUMBER}\s+{_PERSONS}\b{_REST}\b(?:one|1|an?|the\s+same)\s+(?:single\s+)?{_RECORDS}\b{_REST}\b{_COUNTED}\s+{_SO_OFTEN}",
    rf"\b(?:one|1)\s+(?:single\s+)?{_RECORDS}\b{_REST}\b{_NUMBER}\s+{_PERSONS}\b{_REST}\b{_COUNTED}\s+{_SO_OFTEN}",
    # where crimes stand: "no age was entered for crimes that are in none of the three age columns"
    (
        r"\bnone\s+of\s+(?:the|these|those|our|its)\s+(?:(?!(?:crimes?|offences?|victims?|records?|cases?)\b)[\w-]+\s+){0,3}?"
        r"(?:columns?|bands?|rows?|groups?|categories|tables?|sheets?|tabs?|boxes|lines|headings?|cells?|lists?)\b"
    ),
    r"\bno\s+(?:age|sex|gender|platform|app|site|birthday|date\s+of\s+birth)\s+(?=(?:was|is|were|had|has|have|could|can)\b)",
    # how many of a thing each crime has: one platform per crime
    rf"\b(?:up\s+to\s+|only\s+|just\s+|no\s+more\s+than\s+)?{_NUMBER}\s+(?:\w+\s+)?(?:per|(?:for|to)\s+(?:each|every))\s+(?:recorded\s+)?(?:crime|offence|record|report|incident|victim)\b",
    rf"\b(?:an?|any|each|every|one)\s+(?:crime|offence|record|report|victim|child)\s+(?:may|can|could|might)\s+{_REST}",
    rf"\b(?:up\s+to|as\s+many\s+as|no\s+more\s+than|at\s+most)\s+{_NUMBER}\s+(?:\w+\s+){{1,3}}?(?:can|may|could)\s+be\b{_REST}",
)

_LIVE = r"(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|work(?:s|ed|ing)?|study|studies|studying|commute|attend|visit|stay)"
_READ = r"(?:found|liked|viewed|rated|visited|read|shared)\s+(?:this|it)\b"
_NO_CRIMES = r"(?:(?!\b(?:crimes|offences|victims)\b)(?:[^.;]|(?<=\d)\.(?=\d)))*"
_THEM = r"(?:people|persons|children|adults|residents|inhabitants|pupils|students|young\s+people)"
_PEOPLE = (
    # "About 8,600 people live in the City, and 587,000 work there"
    (
        rf"\b{_NUMBER}\s+(?:\w+\s+)?{_THEM}\s+(?:(?:who|that)\s+)?(?:(?:{_LIVE})\s+(?!as\b)|{_READ})"
        rf"(?:(?:(?!\b(?:victims?|crimes?|offences?)\b)[^.;\d]){{0,60}}?\b(?:and|but|while|whereas|with)\s+{_ABOUT}{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_LIVE}\b(?!\s+as\b))*"
    ),
    # "The force serves about 2,050,000 children", "we police 1.2 million people"
    (
        r"\b(?:serv(?:es?|ed|ing)|polic(?:es?|ed|ing)|cover(?:s|ed|ing)?|look(?:s|ed|ing)?\s+after|home\s+to|protect(?:s|ed|ing)?)\s+"
        rf"(?:an?\s+(?:\w+\s+)?of\s+)?{_ABOUT}(?:\d[\d,.]*|{_SPELT})\s+(?:million\s+)?(?:\w+\s+)?(?:{_THEM}|households|homes)\b"
    ),
    rf"\bpopulation\b{_NO_CRIMES}(?=[.;](?!\d)|$)",
)

_GONE = (
    r"(?:(?:moved|transferred|passed|handed|sent|forwarded|referred)\s+(?:on\s+|over\s+|out\s+)?to\s+(?:an?other|other|different"
    r"|neighbouring|the\s+(?:right|other)|its|their)\b"
    r"|re-?classified|re-?classed|cancelled|no[\s-]?crimed|duplicated?s?|deleted|voided|(?:recorded|entered|created|raised)\s+(?:twice|in\s+error|by\s+mistake))"
)
_COME_IN = (
    r"(?:(?:were|was|have|had|has|been|first|later|since|originally)\s+)*(?:(?:moved|transferred|passed|handed|sent|forwarded|referred|received|taken|came"
    r"|come|brought|inherited)(?:\s+(?:in|over|on|across|to\s+us|here))*\s+(?:from|by)|reported\s+(?:first\s+)?to)\s+"
    r"(?:an?other|(?:an?\s+|the\s+)?(?:other|different|neighbouring|outside|second))\s+(?:(?:police|law\s+enforcement|home\s+office|public)\s+)?"
    r"(?:forces?|constabular(?:y|ies)|areas?|agenc(?:y|ies)|bod(?:y|ies)|count(?:y|ies)|jurisdictions?)\b"
)
"""Says of crimes that another force had them first."""
_NO_CHILD = (
    r"(?:corporate|compan(?:y|ies)|business(?:es)?|commercial|organi[sz]ations?(?:al)?|institutions?(?:al)?|adults?|grown[\s-]?ups?|schools?"
    r"|non[\s-]?personal|regina|(?:the\s+)?(?:crown|state|public|society)|police|duplicate|test|dummy|training)"
)
_OF_NO_CHILD = (
    rf"(?:(?:with|against|of|on|involving|having|had|has|have|where|whose|naming)\s+(?:(?:only|an?|the|victim|is|was|were|as|its|their)\s+)*"
    rf"(?:{_NO_CHILD}(?:\s+(?:victims?|complainants?|aggrieved|person|people|bod(?:y|ies)))?|no\s+(?:child|personal|human|individual)\s+victims?)"
    rf"(?:\s+(?:as|for|is|was)\s+(?:the\s+|their\s+|its\s+)?victims?)?)"
)
"""Says of crimes that their victims were no children."""
_TAKEN_OUT = (
    r"(?:(?:(?:were|was|are|have\s+been|had\s+been|has\s+been)\s+)?(?:(?:then|all|first|also|later)\s+)*"
    r"(?:removed|excluded|left\s+out|taken\s+out|discounted|discarded|dropped|deleted|omitted|set\s+aside|filtered\s+out|stripped\s+out"
    r"|weeded\s+out|disregarded|not\s+(?:counted|included)))"
)
_UNDECIDED = (
    r"(?:(?:(?:which|that|are|is|were|was|still|yet|currently|now)\s+)*(?:(?:await|wait|pend)ing|under\s+(?:review|investigation|consideration)"
    r"|(?:being|to\s+be|yet\s+to\s+be|not\s+yet|not\s+been|un)[\s-]?(?:\w+ly\s+)?(?:review|class|validat|confirm|finalis|finaliz|decid|check|assess|approv|record|allocat)\w*"
    r"|open|undecided|in\s+progress))"
)
"""Says of crimes that it is not settled yet whether or as what they count."""
_ADULTS = (
    r"(?:adults?(?:\s+victims?)?|(?:victims?|persons?|people|complainants?|those|anyone)\s+(?:(?:who\s+(?:are|were)|aged?|of|over)\s+)*"
    r"(?:18|19|eighteen|nineteen)(?:\s*(?:\+|(?:and|or|years\s+and)\s+(?:over|above|older|more|upwards?)))?)"
)
_ELSEWHERE = (
    # "11 crimes were moved to other forces and are not counted", "eight offences that were later no-crimed"
    rf"\b{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_RECORDS}\s+(?:(?:which|that)\s+)?(?:were|was|have|had|has)\s+(?:\w+\s+){{0,2}}?{_GONE}",
    rf"\b{_NUMBER}(?=\s+(?:\w+\s+){{0,2}}?{_RECORDS}\s+(?:in|of|from|for)\s+[\d/]+\s+(?:were|was|have|had|has)\s+(?:\w+\s+){{0,2}}?{_GONE})",
    # "9 crimes were transferred in from other forces and are counted"
    rf"\b{_NUMBER}\s+(?:of\s+(?:them|these|the)\s+)?(?:(?:\w+\s+){{0,2}}?{_RECORDS}\s+)?(?:(?:which|that)\s+)?{_COME_IN}",
    # "3 crimes with a corporate victim were removed before counting", "two offences against adults have been left out"
    rf"\b{_ABOUT}{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_RECORDS}\s+(?:(?:which|that)\s+)?{_OF_NO_CHILD}\s+{_TAKEN_OUT}",
    rf"\b{_TAKEN_OUT}\b\s*[:,-]?\s*{_ABOUT}{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_RECORDS}\s+(?:(?:which|that)\s+)?{_OF_NO_CHILD}",
    # "31 crimes still awaiting a decision on 2 May 2023 are not counted"
    rf"\b{_ABOUT}{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_RECORDS}\s+{_UNDECIDED}\b(?:(?!\b(?:{_RECORDS}|and)\b)[^.;]){{0,60}}?\s{_TAKEN_OUT}\b",
    # how many adults were: "victims of 18 and over were removed (96 crimes)", or "adults (two offences) are left out"
    rf"\b{_ADULTS}[^.;()]{{0,40}}?\b{_TAKEN_OUT}\s*\(\s*{_ABOUT}{_NUMBER}(?:\s+(?:\w+\s+)?{_RECORDS})?\s*\)",
    rf"\b{_ADULTS}\s*\(\s*{_ABOUT}{_NUMBER}(?:\s+(?:\w+\s+)?{_RECORDS})?\s*\)\s*{_TAKEN_OUT}\b",
    rf"\b{_NUMBER}\s+(?:cancelled|no[\s-]?crimed|transferred|duplicated?|deleted)\s+(?:\w+\s+)?{_RECORDS}\b",
)

_SLIPS = (
    # a remark on how a record came by its marker: "(two crimes of 2014 carry it, which was probably put on later)"
    rf"(?<=\()\s*{_NUMBER}\s+{_RECORDS}(?=[^()]*\b(?:retrospectively|in\s+error|by\s+mistake|in\s+hindsight"
    r"|(?:probably|presumably|possibly)\s+(?:been\s+)?(?:added|put|applied|set|recorded|entered|due|an?\s+error))\b)"
)

_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Drive|Avenue|Ave|Way|Square|Place|Court|Yard|Park|House|Close|Gardens|Terrace|Row|Hill|Crescent"
    r"|Quay|Buildings?|Centre|Estate|Walk|Parade|Embankment|Broadway|Grove|Green|Mews|Wharf|Gate|Circus)"
)
POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
"""A postcode of the United Kingdom: ``ME15 9BZ``."""
_ADDRESSES = (
    rf"(?-i:\b\d{{1,4}}[A-Za-z]?,?\s+(?:[A-Z][\w'’.-]*\s+){{1,4}}{_STREET}\b)",
    rf"(?-i:\b\d{{1,4}}[A-Za-z]?(?:[,\s]+[A-Z][\w'’.&-]*){{1,12}}[,\s]+{POSTCODE})",
)

_FILES = (
    r"^\W{0,20}(?:[\w().&-]{1,80}\s+){0,6}[\w().&-]{1,80}\.(?:pdf|docx?|rtf|xlsx?|xlsm|csv|ods|odt|txt|msg|eml|zip|pptx?)\b",
)
"""A file by its name: ``24817 letter.pdf (187 KB)``."""

_ADVICE = (
    r"\b(?:reduc|narrow|limit|refin|restrict|shorten|cut|confin)\w*\s+(?:(?:down|back)\s+)?(?:(?:the\s+)?(?:scope|range|terms)\s+of\s+)?"
    r"(?:your|the|this|any|a)\s+(?:new\s+|future\s+)?(?:request|question|enquiry|scope)s?\b[^.,;:]*"
)
"""How to ask for less: ``you may wish to reduce your request to one year and one offence``."""

_SIGNS_DRAWN = (
    r"(?:(?:sign|symbol|mark|block|bar|square|star|asterisk|hash|dot|cross|tick|stroke|letter|icon|figure|box|unit|character|dash)\b"
    r"|[^\w\s.,;:()<>]{1,3}|['\"]?[xo]['\"]?(?=\s))"
)
_STANDS_FOR = r"(?:is|=|equals|stands\s+for|represents|means|shows|counts(?:\s+as)?|for)"
_NEARLY = r"(?:(?:about|around|roughly|approximately|some|up\s+to)\s+)?"
_SCALES = (
    # how many crimes a sign of a drawing stands for: "each # is about five offences"
    rf"\b(?:each|every|one)\s+{_SIGNS_DRAWN}\s*{_STANDS_FOR}\s+{_NEARLY}{_NUMBER}\s+(?:\w+\s+)?{_RECORDS}",
)

_YEARS_MEANT = (
    # how many of the years just named are given: "we count by financial year and give the three that are whole"
    r"\b(?:years?|months?|quarters?|periods?)\b"
    r"(?:(?!\b(?:crimes?|offences?|victims?|cases?|child|children|girls?|boys?|reports?)\b)[^.;\d]){1,100}?"
    rf"\b(?:the|those|these|only|just)\s+(?:(?:last|first|latest|other|earlier|later|remaining|most\s+recent)\s+)?(?:[2-9]|{_SPELT})\s+"
    r"(?:that|which|of\s+(?:them|these|those)|(?:complete|full|whole|finished|latest|last|earlier|later)\b(?:\s+ones)?"
    r"(?=\s*(?:[.,;:)]|$|(?:and|but|in|within|of|between|to|up|so|as|inside)\b)))\b"
)

_YEARLY_LOAD = (
    # what a force deals with each year: "reports of fraud, of which it handles some 800,000 a year"
    rf"\b(?:handles?|receives?|deals?\s+with|takes?|answers?|processe?s?)\s+{_NEARLY}(?:over\s+|more\s+than\s+|nearly\s+|almost\s+)?"
    r"\d[\d,]*+(?:\s+(?:calls|reports|messages|e-?mails|requests|letters|contacts|incidents|enquiries))?"
    r"\s+(?:a|per|each|every)\s+year\b"
)

_OWN_OFFICES = (
    # of how many parts a force is: "our 2 recording hubs audit the crimes of each day"
    rf"\b(?:our|its|their|the\s+force'?s|has|have|in|across|from|all)\s+(?:the\s+|some\s+)?{_NUMBER}\s+"
    rf"(?:(?!(?:{_RECORDS}|victims?|child|children|girls?|boys?|the|of|our|to|by|at|and|were|was)\b)[\w-]+\s+){{0,2}}?"
    r"(?:hubs?|teams?|bureaux?|bureaus|offices?|stations?|desks?|districts?|divisions?|boroughs?|registrars?|auditors?"
    r"|control\s+rooms?|command\s+units?|recording\s+(?:units?|centres?)|departments?|policing\s+areas?)\b"
)

_YEARS_EXPLAINED = (
    # what a heading whose digits run together stands for: "2122 is the financial year from April 2021 to March 2022"
    r"(?<![\w/.,-])['\"]?\d{4}['\"]?\s*(?:=|:|\b(?:is|means?|covers?|denotes?|stands?\s+for|refers?\s+to|runs?)\b)\s*(?:(?:the|from|for)\s+)*"
    rf"(?:(?:(?:financial|fiscal|business|twelve|12)\s+)*(?:years?|months|period)\s+(?:from|ending|ended|to|that|beginning|starting|of|(?:19|20)\d\d)\b"
    rf"|(?:1(?:st)?\s+)?{MONTH}\s+(?:19|20)?\d\d\s*(?:-|to|until)\s*(?:\d\d(?:st|th)?\s+)?{MONTH}\b)"
)

_PROGRAMS = (
    # a filter of a report: "Crime Count is greater than 0", "Victim Age is not 0"
    r"\b(?:is|are|was|were|does|do)\s+(?:not\s+(?:equal(?:\s+to)?\s+)?|(?:greater|more|higher|larger|bigger)\s+than\s+(?:or\s+equal\s+to\s+)?|above\s+)(?:0|zero|nought|nil)\b(?![.,/]\d)",
    # what a query was kept to: "ONLINE_FLAG = 1", "VICTIM_AGE >= 10"
    r"(?-i:\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9])\s*(?:[<>!]?=|<>?|>)\s*['\"]?\d[\d,]*+['\"]?",
    # how many rows it gave: "(52 row(s) affected)", "13 rows returned"
    (
        r"\b\d[\d,]*+\s+(?:rows?|(?:row|record|line|result)\(s\))\s+(?:(?:were|was)\s+)?"
        r"(?:affected|returned|selected|fetched|retrieved|output|exported|written|processed)\b"
    ),
)
"""What a program says of its own work."""

POINTERS = (
    r"^\W*(?:see\s+also|(?:related|similar|linked)\s+(?:foi\s+)?"
    r"(?:requests?|replies|responses|disclosures|answers|pages|links))\b[^.;]*"
)
"""A line that points at other replies and tells what those are on: ``See also: 2019/11 (dog bites: 318)``."""

ASIDES = (
    POINTERS,
    *_FILES,
    *_PROGRAMS,
    _YEARS_MEANT,
    _YEARS_EXPLAINED,
    _YEARLY_LOAD,
    _OWN_OFFICES,
    _ADVICE,
    *_CHECKS,
    *_RULES,
    *_PEOPLE,
    *_ELSEWHERE,
    *_ADDRESSES,
    _SLIPS,
    *_SCALES,
    *WORK_TOLD,
    *TRIALS_TOLD,
    *REMARKS_TOLD,
)
"""The patterns of such passages; the numbers inside them count nothing that was asked for."""

_CONTACT = r"\b(?:contact|write\s+to|e-?mail|telephone|phone|call)\s+(?:us|me)\b"
_IN_BRACKETS = re.compile(r"(?<=\w)\s*\([^()]*\)")
_COMPILED = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*ASIDES, _CONTACT))


def is_aside(text: str) -> bool:
    """Whether a text tells such a thing, so that it heads no figures; a title that tells it in brackets still does."""
    bare = _IN_BRACKETS.sub(" ", text)
    return any(pattern.search(bare) for pattern in _COMPILED)
