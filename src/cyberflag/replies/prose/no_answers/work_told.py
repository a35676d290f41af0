"""Numbers of what a letter says of the work behind its answer: how many records a search went over, who works on the
flag, what was given to somebody before, how long a list is, which rows have no sum. None is of a crime of the answer.
"""

from __future__ import annotations

_SPELT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)"
_NUMBER = rf"(?:\d[\d,]*+|{_SPELT})"
_ABOUT = r"(?:(?:some|about|around|just|only|over|nearly|almost|all|all\s+of|the|our)\s+){0,3}"
_REST = r"(?:(?!\b(?:19|20)\d\d)[^.;]){0,80}?"
"""The rest of a clause that names no year."""
_ON_A_DAY = r"(?:\s+(?:on|at)\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}(?:\s+\d{4})?)?"
_ROWS = r"(?:records|files|rows|entries|logs|documents|summaries)"

_SEARCHED = (
    # "the flag was searched on 9 May 2022 over 31,204 records of child victims", "a query run across 18,000 rows"
    r"\b(?:search(?:ed|es)?|quer(?:y|ied)|r[au]n|scan(?:ned)?|trawl(?:ed)?|sift(?:ed)?|filter(?:ed)?|went|looked(?:\s+(?:for|up))?|read)\b"
    rf"(?:\s+\w+ly)?{_ON_A_DAY}\s+(?:over|through|across|against|among|amongst|within)\s+{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?{_ROWS}\b"
)

_DRAWN_FROM = (
    # "Data extracted on 22 May 2023 from 31,407 flagged records of all kinds"
    r"\b(?:extracted|drawn|taken|pulled|compiled|produced|prepared|selected|filtered|derived|run|generated|obtained|downloaded|picked(?:\s+out)?)"
    rf"(?:\s+\w+ly)?{_ON_A_DAY}\s+(?:from|out\s+of)\s+(?:(?:a|an)\s+(?:set|list|file|extract|export|total|pool|download)\s+of\s+)?"
    rf"{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?{_ROWS}\b"
)

_LOOKED_AT = (
    # "The search looked at 96,412 crimes"
    r"\b(?:search|query|script|trawl|run|review)\s+(?:\w+ly\s+)?(?:looked\s+at|read|scanned|examined|opened|checked|processed|went\s+(?:over|through))"
    rf"\s+{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:crimes|offences|{_ROWS})\b"
)

_LOOKED = (
    r"(?:(?:re-?)?checked|(?:re-?)?read|searched|reviewed|looked\s+(?:at|through)|opened|examined|gone\s+through|went\s+through"
    r"|worked\s+through|inspected|sifted|scanned)"
)
_IN_SO_LONG = (
    r"(?=[^.;]*\b(?:hours?|minutes?|(?:cost|appropriate|fees?|time|statutory)\s+limit|the\s+limit|by\s+hand|manual(?:ly)?"
    r"|one\s+by\s+one|individually|line\s+by\s+line)\b)"
)
"""Before the end of a sentence that says how long the work took, or how it was done."""
_MANY_ROWS = rf"{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,3}}?(?:crimes|offences|reports|{_ROWS})"
_WENT_THROUGH = (
    # "Nearly 2,300 records were checked, well inside the 18 hour limit", "we read 410 crimes by hand"
    (
        rf"\b{_MANY_ROWS}\s+(?:(?:were|was|have|has|had|been|to|be|needed|also)\s+)+"
        rf"(?:\w+ly\s+)?{_LOOKED}\b{_IN_SO_LONG}"
    ),
    (
        rf"\b(?:we|i|staff|officers|analysts?|(?:an?|our|the)\s+\w+)\s+(?:(?:have|has|had|then|also)\s+)*{_LOOKED}"
        rf"\s+{_MANY_ROWS}\b{_IN_SO_LONG}"
    ),
)

_IN_TEXTS_OF = (
    # "The site used is held only in the free text of 271 crimes and cannot be retrieved"
    r"\b(?:free\s+text|notes|narratives?|summar(?:y|ies)|logs?|texts?|descriptions?|(?:text|mo|notes)\s+fields?)\s+(?:of|on|in|for)\s+"
    rf"{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:crimes|offences|reports|{_ROWS})\b"
    r"(?=[^.;]*\b(?:cannot|can\s*not|can['’]t|could\s*not|unable|not\s+(?:be\s+)?(?:search|retriev|extract|count|possible)\w*|would|hours?)\b)"
)

_IN_A_YEAR = (
    # "The force records about 180,000 crimes of every kind in a year"
    rf"\b(?:records?|handles?|deals?\s+with|receives?|takes?)\s+{_ABOUT}{_NUMBER}\s+(?:crimes|offences|incidents|reports|calls)"
    r"(?:\s+of\s+(?:every|all|any)\s+(?:kind|type|sort)s?)?\s+(?:(?:in\s+)?an?|each|every|per)\s+year\b"
)

_IN_ALL = (
    # "Kent Police recorded over 170,000 crimes of all kinds in 2020/21": about so many, as no answer is given
    r"\b(?:over|about|around|approximately|roughly|nearly|almost|some|more\s+than|well\s+over|circa|upwards\s+of|in\s+excess\s+of)\s+"
    r"\d{2,3},?000\s+(?:recorded\s+|reported\s+)?(?:crimes|offences|incidents|reports)\s+of\s+(?:every|all|any)\s+(?:kind|type|sort|description)s?\b"
)

_SYSTEM = (
    r"(?:(?:our|the|its|this|(?<=\bfrom\s)an?|(?<=\bin\s)an?|(?<=\bon\s)an?)\s+(?:[\w-]+\s+){0,3}?(?:systems?|databases?|records\s+management)"
    r"|niche|athena|connect|storm)\b"
)
_ALL_RECORDS = r"(?:\d{2,3}(?:,?\d{3})+|\d(?:,?\d{3}){2,})"
"""So many that they can only be all that a system holds."""
_ON_THE_SYSTEM = (
    # "none of the 214,000 crimes on the system is flagged", "the crime system holds 214,000 records"
    (
        rf"\b(?:of|among|amongst|across|over|out\s+of)\s+{_ABOUT}{_ALL_RECORDS}\s+(?:(?!flagged|online)[\w-]+\s+){{0,2}}?(?:crimes|offences|reports|{_ROWS})\s+"
        r"(?:(?:that|which|are|is|were|was|we|have|has|held|kept|stored|recorded|now|currently|entered)\s+)*"
        rf"(?:on|in|within)\s+{_SYSTEM}"
    ),
    (
        rf"\b{_SYSTEM},?\s+(?:(?:which|that|now|currently)\s+)*(?:hold(?:s|ing)?|contain(?:s|ing)?|has|with|of|keeps?|stores?)\s+{_ABOUT}{_ALL_RECORDS}\s+"
        rf"(?:(?!flagged|online)[\w-]+\s+){{0,2}}?(?:crimes|offences|reports|{_ROWS})\b"
        r"(?!\s+(?:for|in|during|from|of)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:19|20)\d\d)"
    ),
)

_NUMBERED_FROM = (
    # "Beat codes run from 1 to 240"
    r"\b(?:codes|numbers|references|identifiers|ids|beats|districts)\s+(?:run|go|range|reach|(?:are|is)\s+(?:numbered|given))\s+"
    r"(?:from\s+)?\d+\s*(?:up\s+to|to|-)\s*\d+\b"
)

_SOME_ASKED_FOR = (
    # Offence (three of those you ask about)
    rf"\(\s*(?:only\s+)?{_SPELT}\s+of\s+(?:those|the\s+\w+)\s+(?:that\s+)?you\s+(?:have\s+)?(?:ask(?:ed)?|name[ds]?|list(?:ed)?|mention(?:ed)?)\b[^()\d]*\)"
)

_AT_WORK = (
    # "the Crime Management Hub, where 11 people work", "a unit in which six persons are employed"
    rf"\b{_NUMBER}\s+(?:\w+\s+)?(?:people|persons|colleagues|of\s+us)\s+(?:(?:who|that)\s+)?(?:now\s+|also\s+|already\s+)?"
    r"(?:work|works|worked|serve|sit|(?:are|were|is|was)\s+(?:employed|based|posted|stationed|seconded|trained|on\s+duty))\b(?!\s+as\b)"
)

_STAFF = (
    r"(?:(?:police|support|civilian|warranted|specialist|trained|dedicated|crime|force|(?:data|crime)[\s-](?:quality|recording|standards|management|audit))\s+)?"
    r"(?:officers|staff|employees|detectives|investigators|analysts|constables|colleagues|auditors|registrars|supervisors|clerks|sergeants|inspectors)"
)
_IN_SERVICE = (
    r"(?:(?:now|also|already|currently|have|has|had|are|were|will|be|been|since)\s+)*"
    r"(?:works?|worked|working|serves?|serving|sits?|complet\w+|attend\w+|undert\w+|took|taken|receiv\w+|finish\w+|pass\w+|deal\w*"
    r"|trained|employed|based|posted|assigned|dedicated|seconded|deployed|do(?:ing)?\s+so)\b"
)
_STAFF_TOLD = (
    # who answers a request: "It has been passed to two colleagues, who ...", "I asked three officers of the team"
    (
        r"\b(?:(?:pass|forward|send|sent|give|given|hand|show|refer|assign|allocat|put|went|gone)\w*\s+(?:(?:on|over|it|this|them)\s+)*to"
        rf"|ask(?:ed)?|consult(?:ed)?|involv(?:ed|ing)|spoke\s+(?:to|with)|with\s+the\s+help\s+of)\s+{_ABOUT}{_NUMBER}\s+"
        rf"(?:(?:of\s+)?(?:my|our|other|further|more)\s+)*(?:[a-z]+\s+)?(?:{_STAFF}|colleagues)\b"
    ),
    # who sets the flag: "It is set by 12 data quality officers", "checked by one of our four registrars"
    (
        rf"\b(?:set|added|put\s+on|applied|ticked|entered|check(?:ed)?|review(?:ed)?|read|confirmed|validated|audited|quality[\s-]assured|made|done|overseen"
        rf"|maintained|run)\s+(?:\w+ly\s+)?by\s+(?:(?:one|any|some|either|each)\s+of\s+)?(?:(?:a\s+team\s+of|our|the|its)\s+)*{_NUMBER}\s+{_STAFF}\b"
    ),
    # "Six auditors check the flag"
    (
        rf"\b{_NUMBER}\s+{_STAFF}\s+(?:(?:who|that|now|also|then)\s+)*(?:checks?|checked|reviews?|reviewed|sets?|adds?|added|apply|applies|applied"
        rf"|ticks?|audits?|audited|validates?|validated|look\s+(?:after|at)|oversee)\s+(?:the|this|that|our|each|every|all|it)\b"
    ),
    # "31 staff completed a course and a further 18 will do so", "Of the 2,900 officers, 60 work on such cases"
    (
        rf"\b{_NUMBER}\s+(?:of\s+(?:our|the|its)\s+)?{_STAFF}\s+(?:(?:who|that)\s+)?{_IN_SERVICE}"
        rf"(?:[^.;]{{0,80}}?\b(?:another|a\s+further|further|other)\s+{_NUMBER}\s+(?:more\s+)?{_IN_SERVICE})?"
    ),
    (
        rf"\b(?:of|among|amongst|out\s+of)\s+{_ABOUT}{_NUMBER}\s+{_STAFF}\b[^.;\d]{{0,60}}?,?"
        rf"\s+{_NUMBER}\s+(?:of\s+them\s+)?{_IN_SERVICE}"
    ),
)

_TOLD = r"(?:given|gave|sent|supplied|provided|disclosed|released|quoted|told|reported|published|shown|stated)"
_TO_WHOM = (
    r"(?:to\s+)?(?:you|them|him|her|others?|(?:an)?other\s+\w+|the\s+(?:press|media|newspapers?|charity)|a\s+newspaper)"
)
_EARLIER = (
    r"(?:(?:in|on|for|with|by)\s+(?:(?:our|an?|the|your|my|its)\s+)?(?:earlier|previous|last|former|older|prior|first|(?:19|20)\d\d\b)"
    r"|before\b|earlier\b|previously\b|last\s+(?:year|time)\b|(?:some\s+)?years\s+ago\b)"
)
_GIVEN_BEFORE = (
    # "a count of 412 given to you in 2018 used another definition", "the 37 that we gave you last year"
    rf"\b{_NUMBER}\s+(?:(?:crimes|offences|victims|cases)\s+)?(?:(?:that|which)\s+)?(?:(?:was|were|we|had|has|have|been|once|you)\s+){{0,3}}"
    rf"{_TOLD}\s+{_TO_WHOM}\s+{_EARLIER}"
)

_WITHDRAWN = (
    r"(?=[^.]*[;,–-]\s*(?:(?:and|but|which)\s+)*(?:that|this|the\s+(?:old|earlier|former))?\s*(?:number|figure|count|total|answer|it)?\s*"
    r"(?:is|was|has\s+been|must\s+be)\s+(?:now\s+|hereby\s+|since\s+|therefore\s+)*"
    r"(?:withdrawn|superseded|replaced|retracted|wrong|incorrect|mistaken|corrected|out\s+of\s+date|no\s+longer\s+(?:right|valid|correct))\b)"
)
"""Before the end of a sentence that takes back what it names."""
_TAKEN_BACK = (
    # "in an older answer we stated 71 for 2017/18; that number is withdrawn"
    rf"\b(?:we|this\s+force|our\s+\w+)\s+(?:(?:had|have|once|then|wrongly)\s+)*{_TOLD}\s+(?:you\s+)?{_ABOUT}{_NUMBER}\b{_WITHDRAWN}",
    rf"\b{_NUMBER}\s+(?:(?:crimes|offences|victims)\s+)?(?:(?:that|which)\s+)?(?:was|were|had\s+been)\s+{_TOLD}\b{_WITHDRAWN}",
)

_LISTS = (
    r"(?:lists?|tables?|menus?|classifications?|schemes?|guides?|glossar(?:y|ies)|groupings?|forms?|home\s+office|ons)"
)
_LONG_LISTS = (
    # "those of our own list, which has 14, nor those of the Home Office, which has 9"
    rf"\b{_LISTS},?\s+(?:which|that)\s+(?:has|have|had|holds?|contains?|numbers?|comprises?|lists?|names?|runs?\s+to)\s+{_ABOUT}{_NUMBER}"
    r"(?=\s*(?:[.,;)]|$|\b(?:and|nor|or|but|of\s+them|groups|headings|names|items|entries|classes|codes)\b))"
)

_KINDS = r"(?:class|group|categor|code|offence|row|band|heading|famil)(?:y|ies|es|s)?"
_WITHOUT_SUM = (
    # "classes with one offence have no subtotal", "where a group has only one code no total is given"
    rf"\b{_KINDS}\s+(?:(?:that|which)\s+)?(?:with|of|has|have|hold|holds|having|holding|contains?|containing)\s+(?:only\s+|just\s+|a\s+single\s+)?"
    rf"(?:one|1|two|2)\s+(?:[\w-]+\s+)?(?:offences?|codes?|rows?|lines?|crimes?|members?|entry|entries)\b{_REST}\b(?:sub[\s-]?)?(?:totals?|sums?)\b"
)

_ASK_FOR_LESS = (
    # "you may wish to ask for one offence and one year"
    r"\byou\s+(?:may|might|could|can|are\s+free|are\s+welcome)\s+(?:(?:wish|like|want|prefer|care|also|instead|therefore|to)\s+)*(?:ask|apply|re-?apply|write)\b"
    r"(?:\s+(?:us|again|instead))*\s+(?:for|about)\b[^.;]*"
)
_LIMIT_IT = (
    # "You may wish to limit a new request to one month, or to one offence"
    r"\byou\s+(?:may|might|could|can|are\s+free|are\s+welcome)\s+(?:(?:wish|like|want|prefer|care|also|instead|therefore|to)\s+)*"
    r"(?:limit|restrict|confine|narrow|reduce|refine|shorten)\s+(?:(?:an?|any|your|the|this)\s+)?(?:[\w-]+\s+){0,2}?(?:request|search|period|question|scope)\b"
    r"(?:(?!\b(?:which|as|since|because|where|when)\b)[^.;:])*"
)

_COUNTS_OF_PAGES = (
    # what a page says of its own lists: "May 2022 (61 items)"
    r"\(\s*\d[\d,]*+\s+(?:items?|entries|results|hits|pages|documents|files|attachments|replies|responses|requests|posts|comments|views|downloads)\s*\)"
)

_WRITTEN = (
    # "We hold 2 other reports on this subject, published in 2018"
    rf"\b{_NUMBER}\s+(?:(?:other|further|more|earlier|later|such|annual|internal|public)\s+)*"
    r"(?:reports(?=\s+(?:on|about|into)\s+(?:this|the)\s+(?:subject|topic|matter|issue)\b)|papers|bulletins|publications|leaflets|booklets"
    r"|articles|strategies|policies|press\s+releases)\b"
    r"[^.;\d]{0,60}?\b(?:published|issued|printed|written|released|produced)\b"
)
_CODES_USED = (
    # "Officers used 2 codes for these crimes in 2018"
    rf"\b(?:uses?|used|using)\s+(?:only\s+|just\s+)?{_NUMBER}\s+"
    r"(?:(?:different|separate|such|offence|home\s+office|ho|crime)\s+){0,2}codes\b"
)

WORK_TOLD = (
    _SEARCHED,
    _DRAWN_FROM,
    _LOOKED_AT,
    *_WENT_THROUGH,
    _IN_TEXTS_OF,
    _IN_A_YEAR,
    _IN_ALL,
    *_ON_THE_SYSTEM,
    _NUMBERED_FROM,
    _SOME_ASKED_FOR,
    _AT_WORK,
    *_STAFF_TOLD,
    _GIVEN_BEFORE,
    *_TAKEN_BACK,
    _LONG_LISTS,
    _WITHOUT_SUM,
    _ASK_FOR_LESS,
    _LIMIT_IT,
    _COUNTS_OF_PAGES,
    _WRITTEN,
    _CODES_USED,
)
"""The patterns of such passages."""
