"""Numbers of a sentence that count nothing: dates, times, money, references, telephone numbers, sections, pages."""

from __future__ import annotations

import re

from cyberflag.replies.letters.small_number_rules import SMALL_NUMBER_RULES
from cyberflag.replies.prose.no_answers.asides import ASIDES
from cyberflag.replies.prose.no_answers.averages import means_of_all_crime
from cyberflag.replies.prose.no_answers.crimes_left_out import spans_of_crimes_left_out
from cyberflag.replies.prose.no_answers.things_numbered import (
    AND_MORE,
    BUILDING,
    COUNTED_AFTER,
    NUMBERED,
    OF_SEVERAL,
    POINTED_AT,
)
from cyberflag.replies.prose.sentences.wordings import ALL_BUT, FRACTION, NUMBERED_STAFF, VAGUE
from cyberflag.vocabularies.dates import MONTH
from cyberflag.vocabularies.letters import Cue, says

_SPELT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)"
_FEW = rf"(?:\d{{1,3}}|{_SPELT})"
_FLAGS = r"(?:flags|markers|tags|qualifiers|indicators|keywords|key\s+words|codes|fields|categories|search\s+terms)"
_NEXT = r"\s*(?:,\s*(?:and\s+|or\s+)?|\band\s+|\bor\s+|\bto\s+|-\s*|&\s*)"
_LETTERED = r"\d{1,3}[A-EG-LN-TV-Z]"
"""A class with its letter; F, M and U may be sexes behind a count."""
_NO_CRIMES = r"(?!\s+(?:offences|crimes|records|cases|for|in|were|was|recorded|set|put|added|applied)\b)"
"""Behind what could count flagged crimes as well: ``12 such flags were set in 2018/19``."""
_KINDS = (
    r"(?:offences?|(?:offence|crime)\s+types?|types|classes|codes|platforms?|apps?|sites?|names|services|categories"
    r"|ages?)"
)
_TYPES = r"(?:(?:offence|crime)\s+types|types\s+of\s+(?:offence|crime)|classes|codes|platforms|apps|sites|categories)"
_FEW_KINDS = rf"(?:{_SPELT}\s+(?:[a-z-]+\s+)?{_KINDS}|(?<![/.,-])\d{{1,3}}\s+(?:[a-z-]+\s+)?{_TYPES})"
"""Some kinds of crime; in digits ``45 offences`` may be a count as well, ``45 codes`` is none."""
_SEARCHED = (
    r"\b(?:covers?|covering|limited|restricted|confined|kept|search(?:ed|es)?|looked)\b"
    r"(?:\s+(?:was|were|is|are|only|just|of|for|at|to|on|by|against))*"
)
_PARTS_OF_A_SHEET = r"(?:blocks?|tables?|tabs?|sheets?|pages?|rows?|columns?|sections?|grids?|panels?|boxes|box|lines?)"
_HAVE_OWN = (
    r"(?:(?:have|has|get|gets|take|fill|(?:are|were)\s+given)\s+(?:an?|one|their|its)"
    r"|(?:stand|are|were)\s+(?:put\s+|set\s+out\s+|shown\s+)?in\s+(?:an?|their|its)\s+(?:own|separate))"
)
_NUMBER = rf"(?:\d[\d,]*+|{_SPELT})"
_DIFFERS = r"(?:(?:more|fewer|less)(?:\s+(?:[a-z-]+|\d{4}[/-]?\d{0,4})){1,6}?|higher|lower|greater|smaller)"
_NO_CRIME = (
    r"(?:reports?|records?|entries|duplicates?|non-?crimes?|no-?crimes?|logs?|(?:duplicate|cancelled|crossed)\s+\w+)"
)
_CRIMES = r"(?:offences?|crimes?|records?|reports?|cases?|victims?|incidents?|child|children|entry|entries)"
_ENDS_A_CLAUSE = r"(?=\s*(?:[.,;:)]|$|(?:and|or|but|at|when|if|because|so|than|as|unless|yet)\b))"
_CARRIES_ONE = (
    r"\b(?:carr(?:y|ies|ied|ying)|bears?|bore|bearing|without|lack(?:s|ed|ing)?|needs?|needed|requires?|required)\s+one\b"
    rf"(?!\s+(?:hundred\b|(?:\w+\s+){{0,2}}{_CRIMES}\b)){_ENDS_A_CLAUSE}"
)
_NONE_HAS_ONE = (
    rf"\b(?:no|none|not|neither|few|any)\s+(?:(?:of|all|every|each)\s+)*(?:[a-z]+\s+){{0,2}}?(?:{_CRIMES}|them|these|those)\b"
    r"[^.;,\d]{0,60}?\b(?:has|have|had|having|given|got|gets?|received?|assigned|with|uses?|used|using|needs?|needed)"
    rf"\s+one{_ENDS_A_CLAUSE}"
)
_KEPT_TO_AGES = (
    r"\b(?:age|aged|dob)\b(?:\s+(?:at|on|of|when|in|is|was|the|date|time|offence|crime|incident|recording|report|range|band|committed|commission|event)){0,5}\s*"
    r"(?:between\s*\d{1,2}(?:\s*(?:and|to|-)\s*\d{1,2})?|(?:<=?|>=?|≤|≥|=)\s*\d{1,2}(?:\s*(?:and|to|-)\s*\d{1,2})?"
    r"|(?:less\s+than|under|below)\s*\d{1,2})(?!\s*(?:=|:)|[\d,/])"  # "aged under 13 and 4 were" counts four
)
_AGES_OR_NOT_KNOWN = (
    r"\bage[ds]?\b(?:\s+(?:at|on|of|when|in|is|was|the|date|time|offence|crime|incident|report)){0,5}\s*[:=]?\s*"
    r"\d{1,2}\s*(?:to|-)\s*\d{1,2}\s*(?:,\s*)?(?:or|and|\+|incl(?:uding|\.)?)\s+(?:null|blanks?|unknown|missing|none|not\s+\w+)\b"
)
"""What a search was limited to: ``age at offence 0 to 17 or null``."""
_CHILD_UP_TO = (
    r"\b(?:victims?|child(?:ren)?|complainants?|persons?|people|those|ages?|aged)\b[\s(,]*(?:(?:is|was|being|were|aged?|of)\s+)*"
    r"up\s+to\s+(?:and|&)\s+including\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?1\d\b(?!\s+(?:offences|crimes))"
)
"""Who a victim is: ``a child victim (up to and including 17)``."""
_MOST = (
    r"(?:most|nearly\s+all|almost\s+all|virtually\s+all|practically\s+all|(?:the|a|by\s+far\s+the)\s+(?:[a-z]+\s+)?(?:majority|bulk)"
    r"|much\s+the\s+(?:most|largest\s+part)|(?:well\s+)?(?:over|more\s+than)\s+half|the\s+(?:greater|larger|main|best)\s+part)"
)
_MAKE_UP = (
    r"(?:ma[kd]es?\s+up|account(?:s|ed)?\s+for|cover(?:s|ed)?|represent(?:s|ed)?|hold|held|contain(?:s|ed)?|compris(?:e|ed|es)"
    r"|form(?:s|ed)?|take(?:s|n)?\s+in|took\s+in|(?:is|are|were|was)\s+behind)"
)
_FALL_UNDER = (
    r"(?:(?:fall|fell|falls|come|came|comes)\s+(?:under|within|into)|(?:are|were|is|was)\s+(?:of|under|within|for|in))"
)
_LISTS = (
    r"\b(?:(?:tables?|sheets?|lists?|pages?|annex|appendix|breakdown|spreadsheet|below|we|i|it|which|that)\s+(?:(?:below|above|overleaf|attached|here|now)\s+)?"
    r"(?:sets?\s+out|shows?|lists?|names?|tabulates?|itemi[sz]es?|breaks?\s+(?:down|out)|takes?\s+in))"
)
"""What a table or a letter does with the kinds that it shows: ``We list``, ``The table sets out``."""
_NO_YEAR = r"(?:(?!\b(?:19|20)\d\d)[^.;]){0,80}"
"""The rest of a clause that names no year."""
_PRINTS = (
    r"(?:prints?|printed|shows?|shown|sees?|gives?|given|writes?|written|puts?|enters?|entered|displays?|displayed|reads?|says?|uses?"
    r"|has|have|holds?|contains?|is|are|there\s+is)(?:\s+(?:as|by|with))?"
)
_A_NOUGHT = (
    r"(?:an?\s+)?['\"‘“]?(?:0|zero|nil|nought)s?['\"’”]?"
    r"(?![\w/-]|[.,]\d|\s+(?:\w+\s+)?(?:offences|crimes|victims|records))"
)
_STAFF_BY_NUMBER = (
    r"\b(?:(?:officer|constable|sergeant|inspector|manager|analyst|maker|adviser|advisor|administrator|clerk|handler|author|staff|member"
    r"|reviewer|approver|supervisor|case\s?worker|operator|user|pc|ds|dc|ps|di|pcso|swyddog|cwnstabl|rhingyll)"
    r"(?:\s+(?:dealing|handling|responsible|assigned|allocated|concerned|replying|answering|in\s+(?:charge|the\s+case)|of\s+staff|member))?"
    rf"|(?:{NUMBERED_STAFF})\s*(?=no|num|id|:|\d)"
    r"|(?:dealt\s+with|prepared|completed|compiled|answered|signed|written|checked|approved|run|produced|extracted|supplied)\s+by)"
    r"\s*(?:id\b|no\b\.?|number)?\s*[:=#-]?\s*(?:pc|ds|dc|ps|di)?\s*\d{3,6}\b(?!\s+\w|[.,/]\d)"
)
"""Who dealt with a request, by number: ``Officer dealing: 2207``."""
_BARE_YEAR = r"\b(?:19[89]\d|20[0-4]\d)\b"
_COUNTED_BY_NO_NUMBER = (
    r"(?:about|on|for|to|with|in|at|by|from|into|against|concerning|regarding|that|which|when|where|because|as|(?:and|or)(?!\s+\d)|but|the|all|any"
    r"|every|each|some|our|your|their|these|those)"
)
"""What stands between a year and crimes, and between no number and what it counts: ``2019 about crimes``."""
_MEANS = (
    r"(?:(?:may|can|could|might|will)\s+(?:\w+ly\s+|therefore\s+|thus\s+|also\s+|still\s+|then\s+|in\s+fact\s+){0,2})?"
    r"(?:means?|stands?\s+for|denotes?|indicates?|represents?|signifies|says|tells"
    r"|is\s+(?:(?:an?|the)\s+)?(?:true|real|genuine|actual|printed|shown|put|given|used|exact)"
    r"|are\s+(?:true|real|genuine|actual|printed|shown|put|given|used|exact))\b"
)
_MISTAKEN = (
    r"(?:transposed|wrong(?:ly)?|in\s+error|errors?|mistakes?|mistaken(?:ly)?|mistyped|misprint(?:ed)?|incorrect(?:ly)?|replac(?:es|ing)|correct(?:s|ed|ion)"
    r"|amend(?:s|ed|ment)|typing|typographical)"
)
_PRINTED = r"(?:printed|shown|given|stated|published|typed|entered|quoted|sent|reported|supplied|provided)"
"""What was done with a number that an earlier version of the reply had wrong."""
_LETTER = (
    r"(?:an?|our|your|the|earlier|previous|similar|same)\s+(?:\w+\s+)?"
    r"(?:requests?|repl(?:y|ies)|responses?|disclosures?|enquir(?:y|ies))"
)
_PATTERNS = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b(?:,?\s+\d{{4}})?",
    rf"\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s*\d{{4}})?\b",
    rf"\b\d{{1,2}}[-./]{MONTH}[-./]?(?:\d{{4}}|\d\d)\b(?:[T:\s]\s*\d{{1,2}}[:.]\d\d)?",
    r"\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b",
    r"\b\d{4}-\d\d-\d\d\b",
    r"\b\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:am|pm|hours|hrs|z|utc|gmt|bst)?\b(?!\d)",
    r"[£$€]\s*\d[\d,.]*+(?:\s*(?:k|m|million|thousand))?",
    r"\d[\d,.]*+\s*(?:%|per\s*cent\b|pence\b|p\b|[kmgt]i?b\b|bytes\b|miles?\b)",
    r"(?:%|\bper\s*cent)\s+of\s+(?:all\s+|the\s+|these\s+|those\s+|our\s+)?\d[\d,]*+(?![\d/])",
    r"\b\d[\d,]*\s*(?:milli)?sec(?:ond)?s\b",
    r"\b\d+(?:st|nd|rd|th)\b",
    r"\b\d+\.\d+\b",
    r"\b[A-Z]{1,6}[\d/-]*\d[\w/-]*",
    r"\b\d+/[\w/-]+",
    r"\bper\s+(?:1,?000|10,?000|100,?000|1,000,000)\b",
    r"\b\d+[A-Z]{1,2}\b(?!\s*\d)",
    r"\bsections?\s*\d+\w*(?:\s*\(\w+\))*(?:\s*(?:,|and|or|&|to|-)\s*\d+\w*(?:\s*\(\w+\))*)*",
    r"\bs\.?\s?\d+\w*(?:\s*\(\w+\))+",
    r"\barticles?\s*\d+\w*(?:\s*\(\w+\))*",
    r"\b(?:tel(?:ephone)?|phone|ff[oô]n|call|dial|fax|mobile|ext(?:ension)?)\.?\s*(?:no\.?|number|:|on)?\s*[\d\s()+-]{3,}(?:(?:or|/)\s*\d{3,})?",
    r"\b(?:text|sms)(?:\s+(?:us|number|line|service|on|to|messages?))*\s*[:=|-]?\s*[68]\d{4}\b(?!\s*[-–]?\s*\w*(?:crimes?|offences?))",
    r"\b(?:text\s?relay|minicom|text\s?phone)\s*(?:no\.?|number|:|on)?\s*\d[\d\s]{2,}",
    r"\b(?:emergenc(?:y|ies)|contact(?:\s+us)?)(?:\s+(?:number|line|calls?))?\s*(?:[:=|-]|is|on)\s*(?:999|112|111|101)\b(?!\s*[-–]?\s*\w*(?:crimes?|offences?))",
    r"\b(?:switchboard|helpline|hotline|non-?emergency|(?:control|enquiry|front)\s+(?:room|desk|office)|(?:main|direct|enquiry|incident|crime|report(?:ing)?|press|media|information|public|victims?|support|advice|confidential|foi|help|contact)\s+line)(?:\s+(?:number|line|no\.?))?\s*(?:[:=|-]|is|on)?\s*\d[\d\s()+-]{2,}(?!\s*[-–]?\s*\w*(?:crimes?|offences?))",
    r"(?<![\d,.])0\d{2,4}[\s-]?\d{3,}[\s\d]*",
    r"\+44[\s\d()]+",
    r"-\s?\d{1,3}\s?-",
    r"\b(?:turned|turning|turns|reached|reaches|reaching|attained|attaining)\s+\d{1,2}\b",
    r"\S+@\S+",
    r"(?:https?://|www\.)\S+",
    BUILDING,
    rf"\b{NUMBERED}\.?\s*(?:no\.?|number|ref(?:erence)?\.?)?\s*[:#]?\s*\d+\w*{AND_MORE}(?!\w|{COUNTED_AFTER})",
    POINTED_AT,
    r"\boutcomes?\s+\d{1,2}(?=\s+(?:(?:also|only)\s+)?(?:appl(?:y|ies)\b|(?:includes?|excludes?|covers?)\b[^.;\d]*(?:[.;]|$)))",
    # one list of several, not "crimes on our list: 12"
    rf"(?<!our\s)(?<!the\s)(?<!this\s)(?<!that\s)(?<!a\s)\blists?\s+\d{{1,2}}{AND_MORE}(?!\w|\s+in\b|\s*\(|{COUNTED_AFTER})",
    r"\b(?:foia?|ref(?:erence)?|request)\s+(?:no\.?\s*|number\s*)?[:#]?\s*\d[\w/.-]*",
    # the number of a reply, named as one or right behind it: "our reply on girls (ref 11177)", "our reply (11177)"
    rf"\b{_LETTER}\b[^.;()\d]{{0,80}}\((?:our\s+|your\s+)?(?:see|ref\w*|foi)\.?:?\s*(?:(?:ref\w*|no|number)\.?:?\s*)*\d{{4,}}\)",
    rf"\b{_LETTER}(?:\s+(?:for|about|on|of)\s+(?:the\s+)?(?:same|similar|these|those|such|this)\s+(?:figures|data|numbers|information|kind))?\s*\((?:(?:no|number)\.?:?\s*)?\d{{4,}}\)",
    r"\((?:\d{1,2}|[a-z])\)",
    rf"\b{OF_SEVERAL}\.?\s*(?:no\.?\s*|number\s+)?\d+\s*(?:(?:out\s+)?of|/|o\b(?:\s*/\s*of\b)?)\s*\d+\b",
    r"\b(?:adran(?:nau)?|erthygl(?:au)?|tudalen|cwestiwn|cwestiynau|tabl(?:au)?|atodiad|pwynt|eitem|dosbarth(?:au|iadau)?|cod(?:au)?)\s*\d+\w*(?:\s*\(\w+\))*",
    # the work of a force's disclosure desk: "61 other answers were published in May"
    r"\b\d[\d,]*\s+(?:(?:other|further|more|similar|earlier|previous|published|foia?)\s+)+(?:answers|replies|responses|requests)\b",
    # "each line is one recorded crime" tells how to read a list
    r"\b(?:each|every|one|a)\s+(?:line|row|record|entry)\s+(?:\w+\s+){1,3}(?:one|1|a single)\b",
    # the number of a note before its sentence: "1 A person may be arrested more than once"
    r"^\s*[1-9]\s+(?=(?-i:A|An|The|This|These|Where|Some|Each|Please|Note|Figures|Data|It|One|All|Any|Not)\s+[a-z])(?!\S+\s+(?:of|was|were|had)\b)",
    # how old those counted are: "where the age was greater than 10 and less than 19"
    r"\bages?\b[^.;\d]{0,40}\b(?:(?:greater|more|less|lower|higher|older|younger)\s+than|over|under|above|below)\s+\d{1,2}(?:\s+(?:and|but|or)\s+(?:(?:greater|more|less|lower|higher|older|younger)\s+than|over|under|above|below)\s+\d{1,2})?\b",
    # "1 in 5", but not "10 in 2017/18"
    r"\b(?:[123]|one|two|three)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d{1,2}(?![\d/])|two|three|four|five|ten|twenty)\b",
    # "1 of 17 on the list", but not "one of the 17 offences"
    r"\b(?:1|one)\s+of\s+\d{1,3}\b(?!\s+(?:\w+\s+){0,2}(?:offences|crimes|victims|cases|allegations|records)\b)",
    # "20 to 30 thousand of every kind each year" is what is usual, and of no year
    r"\b\d[\d,.]*+(?:\s*(?:-|to|or|and)\s*\d[\d,.]*)?\s+(?:thousand|million|hundred)\b(?=[^.;]*\b(?:(?:each|every|per|a)\s+year|annually|yearly)\b)",
    # "3 in 100 crimes are reclassified later", "12 out of every 1,000"
    r"\b\d{1,3}\s+(?:in\s+(?:every\s+)?|(?:out\s+)?of\s+(?:each|every)\s+|per\s+|(?:for|to)\s+every\s+)(?:100|1,?000|10,?000|100,?000|(?:a|one)\s+(?:hundred|thousand))\b(?![\d/,])",
    # "a search of 100 records would not answer the question"
    r"\b(?:search|review|check|look)\s+(?:of|at|through)\s+(?:some\s+|about\s+|all\s+)?\d[\d,]*+\s+(?:records|files|logs|entries)\b",
    # "a dip sample of 200 crimes", "a check of 50 crimes a month"
    r"\bsampl(?:e|es|ing)\s+(?:of\s+)?(?:some\s+|about\s+|around\s+|only\s+|just\s+|the\s+)?\d[\d,]*",
    r"\b\d[\d,]*+\s+(?:\w+\s+){0,3}(?:a|per|each|every)\s+(?:day|week|month|shift)\b",
    # how many flags there are, and who uses them
    rf"\b{_FEW}\s+(?:such|other|different|separate|distinct|possible|available|similar)\s+(?:\w+\s+)?{_FLAGS}\b{_NO_CRIMES}",
    rf"\b(?:has|have|offers?|provides?|lists?|uses?|using|among|by|under)\s+(?:some\s+|about\s+)?{_FEW}\s+(?:\w+\s+)?{_FLAGS}\b{_NO_CRIMES}",
    r"\b(?:staff|officers|employees|users)\b[^.;\d]{0,60}?\b\d[\d,]*+\s+(?:people|persons)\b",
    (
        r"\b(?:officers|staff|employees|constables|specials|volunteers|clerks|detectives|members)\s+(?:(?:now|together)\s+)?"
        r"(?:are|were|is|number(?:s|ed)?|total(?:led|s)?|amount(?:s|ed)?\s+to)\s+(?:some\s+|about\s+|around\s+)?\d[\d,]*"
        r"(?:\s+in\s+(?:number|all|total|strength))?"
    ),
    (
        r"\b(?:registry|team|unit|bureau|panel|squad|hub|desk|section|workforce|staff|department|(?:project|working|steering|user|focus)\s+group"
        rf"|board|committee|working\s+party|task\s?force|crew|pool)\s+of\s+(?:some\s+|about\s+|just\s+|only\s+)?(?:\d{{1,4}}\b|{_SPELT}\b)"
        r"(?:\s+(?:people|persons|staff|officers|members))?(?!\s+(?:offences|crimes|victims|cases|records|child\w*|girls|boys))"
    ),
    # who works on something: "a project team made up of five people", "seven people are looking at its introduction"
    rf"\b(?:team|group|unit|board|committee|panel|party)\s*,?\s*(?:which\s+is\s+)?(?:made\s+up|consisting|composed|comprising)\s+(?:of\s+)?{_FEW}\s+(?:people|persons|individuals|members)\b",
    (
        rf"\b{_FEW}\s+(?:people|persons|individuals|colleagues)\s+(?:(?:are|is|were|was|will|would|have|has|had|been|be|now|currently|still|to)\s+)*"
        r"(?:look|work|consider|examin|review|prepar|plan|test|train|employ|task|assign|sit|run|manag|introduc|read|type|check|search|meet)(?:s|ing|ed|ting|ning)?\b"
    ),
    r"\b(?:survey|questionnaire|study|review|poll|census)\b[^.;]{0,60}?\bto\s+which\s+\d{1,3}\s+(?:\w+\s+)?(?:replied|responded|answered)",
    # how many people live there
    r"\b(?:population|inhabitants|households)\b(?:(?!\b(?:and|but|crimes|offences|victims)\b)[^.;\d]){0,60}(?:(?:19|20)\d\d\s+census)?[^.;\w]{0,5}(?:(?:is|was|of|about)\s+)?\d[\d,.]*",
    r"\b\d[\d,.]*+\s+(?:(?:people|persons)\s+(?:live|lived|living|reside)|residents|inhabitants|households)\b",
    # of how many things a list is: "a list of 62 names"
    r"\blists?\s+of\s+(?:some\s+|about\s+)?\d{1,3}\s+(?!(?:\w+\s+)?(?:offences|crimes|victims|cases|records|children)\b)[a-z]+",
    # classes, one behind the other: "17A, 17B, 19C to 19K, 21, 86"
    rf"(?<![\w/.-])(?=(?:\d{{1,3}}{_NEXT})*+{_LETTERED}{_NEXT}(?:\d{{1,3}}{_NEXT})*+{_LETTERED}\b)\d{{1,3}}[A-Z]?(?:{_NEXT}\d{{1,3}}[A-Z]?\b)+",
    # which tables something is said of: "Tables 1 to 3 are of the same crimes"
    r"\b(?:tables|sheets|tabs|worksheets|annexes|charts|figures|questions|pages|parts)\s+\d{1,2}\s*(?:to|and|&|-)\s*\d{1,2}\b(?![/.,]\d|\s*(?:offences|crimes|victims|girls|boys)\b)",
    # how many parts a reply has: "The four lists below describe the same crimes", "in two separate tables"
    rf"\b(?:{_SPELT}|[2-9])\s+(?:[a-z]+\s+)?(?:lists|tables|sheets|tabs|worksheets|sections|breakdowns|panels|grids|annexes|appendices)\b",
    # the number of a table before its title: "Table 1 Offences by class", but not "Table 1: 12 offences"
    r"^\W*(?:table|tab|sheet|annex|appendix|figure|fig|chart|worksheet)\.?\s*\d{1,2}[a-z]?\b(?=\W*\s[^\W\d])",
    # the number of a part in words: "Part two. The same crimes by sex", "Question three:"
    rf"^\W*(?:part|question|answer|reply|response|point|section|item|table|annex|ateb)\s+(?:one|{_SPELT})\b(?=\s*(?:[.:),–-]|$))",
    # what only points back: "a report that spans the two, so that"
    (
        r"\b(?:the|these|those)\s+(?:two|three|four|five|six)\b(?=\s*(?:[,.;)]|among\s+them|included|as\s+well|together|combined|added|taken|put|summed)"
        r"|\s+(?:offences|crimes|kinds|types|titles)\s+(?:(?:taken|put|added|counted)\s+)?(?:together|combined)\b)"
    ),
    # how many kinds a table shows: "Three offences are shown, as you asked"
    rf"^\W*(?:only\s+|just\s+)?{_SPELT}\s+(?:\w+\s+)?{_KINDS}\s+(?:only\s+)?are\s+(?:shown|listed|named|set\s+out|tabulated)\b(?!.*\b(?:19|20)\d\d)",
    # which kinds have a part of the reply to themselves: "Five offences have a block of their own"
    rf"\b{_FEW}\s+(?:\w+\s+)?{_KINDS}\s+(?:each\s+)?{_HAVE_OWN}\s+(?:(?:own|separate|whole)\s+)?{_PARTS_OF_A_SHEET}\b",
    # the number of an answer as its heading
    r"^\W*(?:answer|reply|response|ateb)\s+\d{1,2}\W*$",
    # how crimes and victims are counted: "each crime has one victim in these tables"
    r"\b(?:each|every)\s+(?:crime|offence|victim|incident)\s+(?:has|had|is|was|counts?)\s+(?:\w+\s+){0,3}?(?:one|1|once)\b",
    # a flag, where crimes have one: "no crime of these years carries one", "not every record was given one"
    _CARRIES_ONE,
    _NONE_HAS_ONE,
    # what is quoted or who signed: "please quote 14906", "FOI Officer 59213", "R. Pemberton (9914)"
    r"\bquot(?:e|ed|ing)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:[A-Z]+[\s/-]?)?\d[\w/.-]*",
    _STAFF_BY_NUMBER,
    r"(?-i:\b[A-Z]\.?\s+[A-Z][\w'-]+\s*\(\d{3,6}\))",
    # how many kinds a list shows or leaves out: "the six offences most often flagged", "13 other offences are left out"
    rf"\b(?:the|our|these)\s+{_FEW}\s+(?:(?:home\s+office|ho|kinds\s+of|types\s+of)\s+)?{_KINDS}\s+(?:(?:that|which)\s+)?(?:\w+\s+){{0,3}}?(?:most|least)\b",
    # the number of a question or answer that closes with a bracket: "the answer to 4) took six hours"
    r"\b(?:answers?|repl(?:y|ies)|responses?|questions?|points?|parts?)\s+(?:(?:to|for|under|at)\s+)?\d{1,2}[a-z]?\)(?:\s*(?:,|and|to|&)\s*\d{1,2}[a-z]?\))*",
    # how long it took: "2 hrs 15 in all"
    r"\b\d{1,3}\s*(?:hours?|hrs?|h)\s*(?:(?:and|,)\s*)?\d{1,2}\b(?:\s*(?:minutes?|mins?|m)\b)?",
    # what costs nothing: "no charge was made for this"
    r"\bno\s+charges?\s+(?:(?:is|was|will\s+be|has\s+been|have\s+been)\s+)?(?:made|levied|payable|due|applied|raised)\s+(?:for|to)\b",
    # what was looked at and is in none of the figures: "Excluded: 31 reports that were found not to be crimes"
    rf"\b(?:excluded|excluding|excludes|not\s+counted|not\s+included|left\s+out|removed|omitted|discounted)\b\s*(?:(?:here|are|were|is|was)\s+)?[:,-]?\s*(?:the\s+)?{_NUMBER}\s+{_NO_CRIME}",
    rf"\b{_NUMBER}\s+(?:\w+\s+){{0,2}}?{_NO_CRIME}\s+(?:(?:without|with\s+no|lacking|that\s+ha(?:d|ve)\s+no)\s+(?:[\w-]+\s+){{1,6}}?)?(?:(?:that|which)\s+)?(?:were|was|are|have\s+been|had\s+been|turned\s+out|proved)\s+(?:\w+\s+){{0,2}}?(?:excluded|removed|left\s+out|omitted|discounted|not\s+counted|not\s+included|cancelled|no-?crimed|not\s+to\s+be\s+(?:a\s+)?crimes?|to\s+be\s+(?:no\s+crimes?|duplicates?)|duplicates?)\b",
    # which digits were wrong, and what was printed before: "two digits were transposed (115 was printed)"
    rf"\b{_FEW}\s+(?:of\s+(?:the|its|their)\s+)?(?:digits|numerals|decimals?|decimal\s+places)\b",
    rf"\b{_MISTAKEN}\b[^.;]{{0,80}}?\b{_NUMBER}\s+(?:was|were|had\s+been|is)\s+(?:(?:first|originally|wrongly|mistakenly|previously|there|then)\s+)*{_PRINTED}\b",
    rf"\b{_NUMBER}\s+(?:was|were|had\s+been)\s+(?:(?:{_PRINTED}\s+(?:in\s+error|by\s+mistake|wrongly|mistakenly|instead))|(?:wrongly|mistakenly|erroneously)\s+{_PRINTED})\b",
    # which months a quarter has: "Quarter 1 is April to June"
    r"\b(?:quarter|qtr|half)\s*[1-4]\s*(?:is|are|means|=|runs?|covers?|being|begins?|starts?|ends?|stands\s+for|takes\s+in)\b",
    # how many of a kind were asked for or are listed: "the four offences that you name", "the six classes below:"
    rf"\b(?:the|these|those|all|each\s+of\s+the)\s+{_FEW}\s+(?:\w+\s+)?{_KINDS}\s+(?:(?:that|which|as)\s+)?(?:you|we\s+were\s+asked|(?:asked|named|requested|specified|mentioned(?!\s+(?:(?-i:[A-Z])|(?:the|an?|any|social|online|apps?|sites?|us(?:e|ing)|images?|girls?|boys?)\b)))\b|(?:set\s+out|listed)\s+in\s+your)",
    rf"\b(?:the|these|those)\s+(?:following\s+)?{_SPELT}\s+(?:\w+\s+)?{_KINDS}\s+(?:(?:are|were)\s+)?(?:listed|shown|named|below|above|as\s+follows|in\s+the\s+list)\b",
    rf"\b(?:the|our|top)\s+(?:top\s+)?{_FEW}\s+(?:most|least|top|commonest|largest|biggest)\b|\btop\s+{_FEW}\b",
    rf"\b(?:the|our|these|those)\s+{_FEW}\s+(?:main|leading|principal|chief|key|primary|predominant|prevalent|highest|greatest|smallest|rarest)\s+(?:\w+\s+)?{_KINDS}\b",
    rf"\b{_FEW}\s+(?:other|further|more|additional|remaining|(?:less|more)\s+\w+)\s+{_KINDS}\s+(?:is|are|was|were|have\s+been|do|did)\s+(?:not|left|omitted|excluded)\b",
    # how many kinds were searched for: "our search was of the six offences in the table", "covers three offences only"
    rf"{_SEARCHED}\s+(?:the|these|those|our|your)\s+{_FEW}\s+(?:[a-z-]+\s+){{0,4}}?{_KINDS}\b",
    rf"{_SEARCHED}\s+{_SPELT}\s+(?:[a-z-]+\s+){{0,4}}?(?:{_KINDS}\s+(?:only|alone)|{_TYPES})\b",
    # the numbers of the questions that a ground is of: "For 1, section 21 applies", "As to 2 and 3 we hold nothing"
    (
        r"^\W*(?:for|on|as\s+to|as\s+for|as\s+regards|regarding|concerning|in\s+(?:answer|reply|response|respect|relation|regard)\s+(?:to|of))\s+"
        r"\(?(?:1?\d|20)[a-z]?\)?(?:\s*(?:,|and|to|&|-)\s*\(?(?:1?\d|20)[a-z]?\)?)*\s*,?\s*"
        r"(?=(?:sections?|s\.?\s?\d|articles?|exempt\w*|please\s+see|see\b|nothing|we\s+(?:hold|have|can|do|neither|are)\s+(?:no|not|nor|un)\w*|no\s+information)\b)"
    ),
    # the number of the question at which a table stands: "the table at 2"
    r"\b(?:tables?|figures|answers?|response|breakdown|data)\s+(?:(?:is|are|shown|given|set\s+out)\s+)*(?:at|under)\s+(?:q|question\s+|no\.?\s+)?\(?\d{1,2}[a-z]?\)?(?![\w/]|[.,]\d|\s+(?:\w+\s+)?(?:offences|crimes|victims|cases|years?)\b)",
    # which kinds a table is of: "(iv) Five commonest offences in 2019"
    rf"\b{_SPELT}\s+(?:commonest|most\s+(?:common|frequent|usual|often|numerous)\w*|(?:largest|biggest|leading|main|top)\s+{_TYPES})",
    # how shares are rounded: "percentages are rounded and need not come to 100"
    r"\b(?:sum|add|come|total|amount)\w*\s+(?:(?:up|exactly|always)\s+)*to\s+100\b",
    r"\b(?:make|equal|reach|give|be|total)\s+(?:(?:up|exactly|always|quite)\s+)*100\b(?=[^.;]*\bround)",
    r"\bround(?:ed|ing)?\s+(?:\w+\s+){0,2}?to\s+(?:the\s+)?(?:nearest\s+)?(?:\d+|one|five|ten)\b",
    # "one for each year", "a figure for every year"
    r"\bone\s+(?:for|per)\s+(?:each|every|the)?\s*(?:of\s+(?:the|your|these|those)\s+)?(?:\w+\s+)?(?:years?|months?|quarters?)\b",
    # "three sheets follow, one for each way in which the age is entered"
    r"\bone\s+(?:for|to|per|on|under)\s+(?:each|every)\b",
    # what each sheet holds: "One tab for girls, one for boys, one where neither is known"
    r"\bone\s+(?:tab|sheet|worksheet|workbook|table|page|column|file)\s+(?:is\s+)?(?:for|of|per|where|with|shows?|holds?|gives?)\b[^.;\d]*(?=[.;]|$)",
    # which columns another takes in: "The last column includes the first three together with every other type"
    rf"\b(?:column|row)s?\s+(?:also\s+)?(?:includes?|adds?|sums?|covers?|combines?|contains?|is|are)\b[^.;\d]{{0,40}}?\bthe\s+(?:(?:first|last|previous|preceding|next)\s+(?:{_SPELT}|\d)\b(?=\s*(?:[.;)]|$|\b(?:columns?|rows?|lines?|together|with|added|combined|put|above|below)\b))|(?:other|remaining)\s+(?:{_SPELT}|\d)\s+(?:columns?|rows?|lines?|together|added|combined|put)\b)",
    # how many stand in each cell: "Each box holds three numbers", "two figures to a cell"
    rf"\b(?:box|cell|square|entry|field)(?:es|s)?\s+(?:holds?|contains?|shows?|gives?|has|have|carry|carries|prints?)\s+{_FEW}\b",
    rf"\b{_FEW}\s+(?:numbers|figures|values|counts)\s+(?:to|in|per|for)\s+(?:each|every|a|the|one)\s+(?:box|cell|square|entry|field)\b",
    # how many stand behind each label: "The three numbers after each offence are for 2017/18, 2018/19 and 2019/20"
    rf"\b(?:the|these)\s+(?:same\s+)?{_FEW}\s+(?:numbers|figures|values|counts|totals)\b",
    # how many names a search was for: "across the six platforms"
    (
        rf"\b(?:the|these|those|all|our|your|of|following|other)\s+{_FEW}\s+(?:[a-z-]+\s+){{0,2}}?"
        r"(?:(?:platforms|apps|sites|websites|services|networks)\b|applications\b(?=\s*[,(]|\s+(?:and|or|such|like|including)\b"
        r"|\s+(?:(?:was|were|are|is)\s+)?(?:search|nam|list|includ|mention)\w+))"
    ),
    # and of what is none: "a total of 308 applications were received"
    rf"\b(?:the|these|those|all|our|your|following|other|(?<!total )of)\s+{_FEW}\s+(?:\w+\s+){{0,2}}?applications\b",
    # a class of the Home Office's list: "blackmail (HO 35)"
    r"\b(?:HO|H/O|HOCR|home\s+office)\s+(?:code\s+|class\s+|no\.?\s*)?\d{1,3}[A-Z]?\b",
    # what begins with a nought is the number of something: "printed from report 0417"
    r"(?<![\w/.,-])0\d{2,}(?![\w/]|[.,]\d)",
    r"\b(?:of|from|by|see|in)\s+(?:the\s+)?(?:report|query|script|job|print-?out)\s+(?:no\.?\s*|number\s+)?\d+(?![\w/]|[.,]\d)",
    # what a report was kept to: "Parameters: victim age at offence < 18"
    _KEPT_TO_AGES,
    r"\b(?:victims?|child(?:ren)?|complainants?|persons?|those)\s+(?:(?:is|was|being|were|aged?|of)\s+)?1\d\s+(?:(?:years\s+)?(?:old\s+)?(?:or|and)\s+)(?:below|under|younger)\b",
    _CHILD_UP_TO,
    _AGES_OR_NOT_KNOWN,
    # how long something is beside how long it should be: "three months and not six"
    rf"\b(?:months?|weeks?|days?|years?|quarters?|hours?)\s*,?\s*(?:and\s+not|not|rather\s+than|instead\s+of|in\s+place\s+of)\s+(?:the\s+)?(?:(?:full|usual)\s+)?{_FEW}{_ENDS_A_CLAUSE}",
    # how a nought is shown: "where no crime was recorded the table shows 0"
    r"\b(?:where|if|when|whenever)\b[^.;]*?\bno\b[^.;]*?\b(?:shows?|shown|displays?|gives?|given|prints?|printed|marked|entered|appears?|says?)\s+(?:as\s+|a\s+|an\s+)*(?:0|zero|nil|nought)\b",
    # what a nought in the tables says: "0 denotes none recorded", "a 0 means that there was none"
    r"(?<![\w.,/-])(?:0|zero|nought)\s+(?:denotes?|means?|indicates?|signif(?:y|ies)|stands?\s+for|represents?|shows?|tells?)\b",
    r"(?<![\w.,/-])0\s*=\s*(?:none|nil|no|nothing|zero|nought)\b",
    r"\bcells?\s+(?:that\s+)?(?:shows?|says?|reads?|with|holding|containing|marked)\s+(?:an?\s+)?(?:0|zero|nought)\b",
    rf"\b(?:where|if|when|whenever|wherever)\b{_NO_YEAR}?\b{_PRINTS}\s+{_A_NOUGHT}{_NO_YEAR}\b(?:no|none|nothing|not|zero|nil|nought)\b{_NO_YEAR}",
    # "A count of none is written 0", "No crimes is shown as nil"
    (
        rf"\b(?:(?:counts?|figures?|numbers?|totals?|values?|cells?|entry|entries|years?|rows?)\s+(?:of|with|for|at)\s+)?(?:none|nothing|nought|no\s+(?:crimes?|offences?|victims?|records?))"
        rf"\s+(?:at\s+all\s+)?(?:is|are|was|were|being|will\s+be)\s+(?:then\s+|always\s+|simply\s+)?(?:written|shown|printed|given|put|entered|displayed|set|marked|recorded|reported)\s+(?:down\s+)?(?:(?:as|by|with)\s+)?{_A_NOUGHT}"
    ),
    rf"(?:^|(?<=[.;:])\s*)\W*(?:(?:an?|any|each|every|the|our|printed)\s+)*{_A_NOUGHT}\s+(?:in\s+(?:an?|the|any)\s+(?:\w+\s+)?(?:cell|row|column|table|box)s?\s+)?{_MEANS}{_NO_YEAR}",
    # how a small number is shown: "Where a box reads 1-4 the number lies between one and four"
    rf"\b(?:where|if|when|whenever|wherever)\s+(?:an?|the|any|some)\s+(?:box|cell|square|figure|number|entry|table|column)\b{_NO_YEAR}\b(?:between|from)\s+(?:one|{_NUMBER})\s+(?:and|to)\s+{_NUMBER}\b",
    # how many of the kinds a table shows: "six of the classes", "the top 5 of our 31 codes"
    rf"\b{_FEW}\s+of\s+(?:the|these|those|our|all|\d{{1,3}})\s+(?:(?:the|\d{{1,3}}|\w+)\s+){{0,2}}?{_TYPES}\b",
    # how many kinds most crimes are of: "Ten offences make up most flagged crimes", "most fall under six offences"
    rf"\b{_FEW_KINDS}\s+(?:(?:that|which|alone|together|between\s+them)\s+)*{_MAKE_UP}\s+{_MOST}\b",
    rf"\b{_MOST}\b[^.;\d]{{0,60}}?\b{_FALL_UNDER}\s+(?:(?:only|just|the|these|one\s+of)\s+)*{_FEW_KINDS}\b",
    # how many kinds a table sets out: "We list eleven offences by year", but not where the year is named
    rf"{_LISTS}\s+(?:(?:only|just|the|these|our)\s+)*{_FEW_KINDS}\b(?!.*\b(?:19|20)\d\d)",
    # how many something does not hold of: "all but six were against girls"
    rf"\b{ALL_BUT}(?:one|{_NUMBER})\b",
    # the number of an answer pointed at: "the crimes in Answer 1"
    r"\b(?:in|to|of|under|see|at|from|than|with)\s+(?:(?:our|the)\s+)?(?:answers?|repl(?:y|ies)|responses?)\s+\d{1,2}[a-z]?\b(?:\s*(?:,|and|to|&)\s*\d{1,2}\b)*",
    r"^\W*(?:answer|reply|response|ateb)\s+\d{1,2}[a-z]?\s*[.:)–-](?=\s+[^\W\d])",
    # several years that are put together: "2016/17 and 2017/18, counted as one"
    r"\b(?:count|tak|treat|show|add|giv|group|put|lump|regard|read|reckon|present|report)\w*\s+(?:all\s+|both\s+|them\s+|together\s+)*as\s+one\b(?!\s+(?:hundred|(?:\w+\s+)?(?:offence|crime|victim)s?)\b)",
    # by how many one number differs from another: "4 fewer rapes than the 19 of 2017/18"
    rf"\b(?!(?:19|20)\d\d\b){_NUMBER}(?=\s+{_DIFFERS}\s+than\b)",
    # what a number counts: "the number is one of crimes", "the figure is one for offences"
    r"\b(?:numbers?|counts?|figures?|totals?|it|this|that)\s+(?:is|are|was|were)\s+one\s+(?:of|for)\b",
    # over how many other kinds the rest is spread: "the remainder were spread over 14 other offence types"
    rf"\b(?:over|across|among|amongst|between|into|under|in|of|by|to)\s+(?:some\s+|about\s+|the\s+)?{_FEW}\s+(?:other|further|different|separate|more|remaining|various)\s+(?:\w+\s+)?{_TYPES}\b",
    # how many names a remark sums up: "31 different names, none in more than 4 crimes a year"
    rf"\b{_FEW}\s+(?:different|distinct|separate|various|other|further)\s+(?:names|spellings|{_TYPES})\b",
    rf"\b(?:none|no\s+one|never|not\s+one|nothing|no\s+(?:name|app|site|platform|type|class|code))\b[^.;\d]{{0,60}}\b(?:more|over|fewer|less|above)\s+(?:than\s+)?{_FEW}\b",
    # how many things are told apart: "crimes and victims are two different things", "three ways to cut the same crimes"
    rf"\b{_FEW}\s+(?:\w+\s+)?(?:different|separate|distinct)\s+(?:things|matters|ways|measures|counts|units|views|breakdowns)\b",
    rf"\b{_FEW}\s+(?:ways|views|cuts|breakdowns|splits|sortings|pictures)\s+(?:of|to|at|on)\s+(?:\w+\s+){{0,2}}?the\s+same\b",
    # from how many sides crimes are looked at: "the same crimes from four sides"
    rf"\b(?:from|in|on|under)\s+{_FEW}\s+(?:different\s+|separate\s+)?(?:sides|angles|viewpoints|standpoints|perspectives|directions|aspects)\b",
    # "so that a count would not be a true one"
    r"\b(?:an?|the|this|that|each|another)\s+[\w-]+\s+one\b(?=\s*(?:[.,;:)]|$))",
    # "what was on the old one was archived"
    (
        r"\b(?:the|this|that|our|its)\s+(?:old|older|new|newer|previous|former|earlier|later|current|present|existing|other|same|next|latest)\s+one\b"
        r"(?!\s+(?:hundred|thousand|million|(?:\w+\s+)?(?:offence|crime|victim|record|case)s?)\b)"
    ),
    # a year behind its month or what opens a span: "your letters since January 2019 about crimes"
    rf"\b(?:{MONTH},?|since|until|till|before|after|prior\s+to|as\s+(?:of|at)|as\s+from|onwards?\s+from)\s+{_BARE_YEAR}",
    # a bare year, unless crimes are counted right after it
    rf"{_BARE_YEAR}(?!\s+(?:of\s+(?:the|all|these|those|our)\s+)?(?:(?!{_COUNTED_BY_NO_NUMBER}\b)\w+\s+){{0,2}}(?:offences|crimes|victims|reports|allegations))",
)
_COMPILED = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (*_PATTERNS, FRACTION, *ASIDES, *SMALL_NUMBER_RULES)
)

_FEW_IN_A_RULE = re.compile(r"\b(?:one|two|three|four)\b(?!\s+hundred)", re.IGNORECASE)
"""No count where a text says how crimes are counted: ``a crime that names two platforms stands in two rows``."""


def masked_spans(plain: str) -> list[tuple[int, int]]:
    """The spans of a text in which no number is a count."""
    masks = [match.span() for pattern in _COMPILED for match in pattern.finditer(plain)]
    masks += means_of_all_crime(plain) + spans_of_crimes_left_out(plain)
    parts = {found.end() for found in VAGUE.finditer(plain)}  # "most of them (41)"
    masks = [(start, end) for start, end in masks if not (plain[start] == "(" and {start, start - 1} & parts)]
    if (few := list(_FEW_IN_A_RULE.finditer(plain))) and says(plain, Cue.COUNTED_SEVERAL):
        masks += [match.span() for match in few]
    return masks
