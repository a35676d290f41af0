"""Numbers of remarks on records, staff and searches that stand beside an answer: who was trained, in how many spellings
a word was searched for, how many codes there are, by how much a figure rose. None is of a crime of the answer.
"""

from __future__ import annotations

from typing import Final

from cyberflag.vocabularies.number_words import OFTEN_SPELT

_NUMBER: Final = rf"(?:\d[\d,]*+|{OFTEN_SPELT})"
_RECORDS: Final = r"(?:crimes?|offences?|records?|reports?|cases?|incidents?|entries|instances?|times|files|logs)"

_SMALL: Final = r"(?:[1-6]|one|two|three|four|five|six)"
_EACH_HAS: Final = (
    r"(?:(?:child|different|named|linked)\s+)?"
    r"(?:victims|children|suspects|offenders|flags|platforms|apps|sites|codes|complainants|outcomes)"
)
_FEW_OF: Final = (
    r"(?:a\s+(?:very\s+)?(?:few|handful|number|minority|couple|small\s+number)(?:\s+of)?|some(?:\s+of)?|several(?:\s+of)?|certain|many(?:\s+of)?|most(?:\s+of)?)"
    r"(?:\s+(?:the|these|those|our|them))?"
)
"""Of how many crimes a remark is that gives no number of them."""

_OF_OFFICE: Final = r"(?:complaints|(?:internal\s+)?reviews|appeals)"
"""What comes to the office that answers requests, beside these."""
_OF_CRIMES: Final = (
    r"(?:crim|offen[cd]|imag|harass|stalk|victim|suspect|arrest|charg|assault|rap(?:e|ist)|abus|groom|child|incident"
    r"|record|flag|report|case|officer)"
)
"""Opens a word that tells crimes, beside which a complaint is one of a crime too."""
_NO_CRIME: Final = rf"(?:(?!\b{_OF_CRIMES})[^.;]){{0,60}}"
"""A short part of a sentence that tells no crime."""
_ENDS_THERE: Final = (
    rf"(?!\s+(?:of(?!\s+(?:which|these|those|them)\b)|about|against|from|by|that|alleging|for)\b)(?!\s+{_OF_CRIMES})"
)
"""Behind what came to the office, so that nothing says that it is of a crime: not ``complaints of harassment``."""
_ASKED: Final = (
    rf"(?:\b(?:answered|completed|received|handled|processed|dealt\s+with)\s+{_NUMBER}\s+(?:(?!{_OF_CRIMES})[\w-]+\s+){{0,2}}?(?:requests|fois|enquiries)"
    rf"|\b{_NUMBER}\s+(?:foi|information|freedom\s+of\s+information)\s+(?:requests|enquiries))\b"
)
"""How many asked a force for information."""
_UPHELD: Final = (
    rf"(?:{_NO_CRIME}(?:[;.]\s*)?\b(?:{_NUMBER}|none)\s+(?:of\s+(?:which|these|those|them)\s+)?(?:(?:was|were|have\s+been|had\s+been|not|partly|fully)\s+)*"
    r"(?:upheld|dismissed|rejected|withdrawn|successful|answered)\b)*"
)
_AT_LEAST: Final = rf"(?:{_SMALL}\s+or\s+more|(?:at\s+least|more\s+than|a\s+minimum\s+of)\s+{_SMALL})"
"""A condition is a small number: ``two or more suspects``; 12 or more are found."""
_INVOLVED: Final = r"(?:victims|suspects?|offenders?|perpetrators?)"

REMARKS_TOLD: Final = (
    # "1,204 have completed it", "312 officers have since been trained"
    (
        rf"\b{_NUMBER}\s+(?:(?:of\s+(?:them|these|our|the)|officers|staff|people|employees|detectives|call\s+handlers|new|more)\s+){{0,3}}"
        r"(?:(?:have|has|had|were|was|are|now|since|all|already|so\s+far|also)\s+)+"
        r"(?:been\s+(?:\w+ly\s+)?(?:trained|briefed|instructed)|trained|(?:completed|attended|taken|done|passed|undergone|undertaken|finished)\s+"
        r"(?:it|this|that|the|an?|such|their|our|one)?\s*(?:[\w-]+\s+){0,2}?(?:training|courses?|modules?|sessions?|packages?|e-?learning|inputs?|it(?=\s*(?:[.,;]|$)))\b)"
    ),
    rf"\b{_NUMBER}\s+(?:have|had|has)\s+(?:now\s+|since\s+|so\s+far\s+)?(?:completed|attended|passed|undergone|undertaken)\s+(?:it|this|that)\b",
    # "with 3 alternative spellings", "using twelve search terms"
    (
        rf"\b{_NUMBER}\s+(?:(?:alternative|different|possible|common|other|likely|known|various|separate|further|more|search)\s+){{0,2}}"
        r"(?:(?:mis-?)?spellings?|variants?|variations?|synonyms?|abbreviations?|search\s+(?:words|terms|strings|phrases)|keywords|key\s+words|wildcards?)\b"
    ),
    # "one of our 6 front counters"
    (
        rf"\b(?:our|its|their|the\s+force'?s)\s+{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?"
        r"(?:counters|enquiry\s+(?:offices|desks|points)|custody\s+suites|contact\s+points|bases|sites|premises|receptions|buildings)\b"
    ),
    # "There are 12 codes in this class", "the field has 4 options"
    (
        rf"\b(?:there\s+(?:are|were)|has|have|with|holds?|offers?|contains?)\s+(?:only\s+|some\s+|about\s+|just\s+)?{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?"
        r"(?:codes|classes|sub-?classes|categories|options|fields|boxes|settings|choices|values|levels|stages|steps|grounds|exemptions|factors|drop-?downs?)\b"
        r"(?!\s+(?:of\s+)?(?:offences|crimes)\s+(?:were|was)\b)"
    ),
    # what a share of a change comes to: "a rise of 14%, or 43 crimes"
    (
        r"\b(?:rise|increase|growth|fall|drop|decrease|decline|reduction|change|difference)\s+of\s+(?:about\s+|around\s+|some\s+|just\s+over\s+)?"
        rf"\d[\d.,]*\s*(?:%|per\s*cent)\s*,?\s*(?:or|\(|that\s+is|i\.?e\.?|which\s+is|being|equal\s+to|equivalent\s+to)\s*,?\s*(?:an?\s+(?:extra|additional|further)\s+)?{_NUMBER}\s+"
        rf"(?:(?:more|fewer|additional|extra|further)\s+)?{_RECORDS}"
    ),
    # "in nine cases out of ten", "two records in every hundred"
    rf"\b{_NUMBER}\s+{_RECORDS}\s+(?:out\s+of\s+(?:every\s+)?|in\s+every\s+)(?:ten|a\s+hundred|one\s+hundred|hundred|100|10|20|twenty)\b(?=\s*(?:[.,;)](?!\d)|$|(?:the|this|it|is|are|has|have|comes?|was|were)\b))",
    # "one or two records may be affected by errors"
    rf"\b(?:one|two|three|a)\s+(?:or|and)\s+(?:two|three|more|four)\s+(?:\w+\s+)?{_RECORDS}\s+(?:may|might|could|can)\b[^.;\d]*",
    # "A crime with one or more flags is counted once", "where one or more of these apply"
    rf"\b(?:an?|any|each|every|no)\s+(?:[\w-]+\s+)?{_RECORDS}\s+(?:with|that\s+(?:has|have)|having|carrying|which\s+has|involving)\s+(?:one|1|two|2)\s+or\s+more\b",
    # "Two flags can be set on one crime"
    rf"\b{_NUMBER}\s+(?:\w+\s+)?(?:flags|markers|tags|qualifiers|codes|keywords|platforms|apps|victims|suspects)\s+(?:can|may)\s+be\s+(?:set|put|added|recorded|linked|attached|applied|entered|chosen|selected)\b[^.;]*",
    r"\b(?:one|1|any|all)\s+(?:or\s+more\s+)?of\s+(?:the\s+)?(?:following|these\s+(?:conditions|reasons|criteria|grounds|codes|fields|words|terms))\b",
    # "victims whose age was entered as 99 or more", "was 15 at the start of the abuse and 17 at the end"
    r"\bages?\b[^.;:\d]{0,30}\b(?:entered|recorded|given|shown|put|set|listed|logged|stored|defaulted)\s+(?:as|at|to)\s+(?:9\d|1\d\d|999|0{1,3})\b(?:\s+(?:or|and)\s+(?:more|over|above|under|less|below))?",
    (
        r"\b(?:if|where|when|whenever)\b[^.;\d]{0,60}\b(?:was|is|were|are|aged)\s+(?:aged\s+)?\d{1,2}\s+(?:at|when|on)\s+(?:the\s+)?(?:start|beginning|end|time|date|first|offence|report|they|it|he|she)\b"
        r"(?:[^.;\d]{0,60}\b\d{1,2}\s+(?:at|when|on|by)\s+(?:the\s+)?(?:start|beginning|end|time|date|last|offence|report|they|it|he|she)\b)"
    ),
    # "call 101 or, in an emergency, 999"
    (
        r"\b(?:call(?:ing)?|dial(?:ling)?|ring(?:ing)?|phon(?:e|ing)|emergency)\b[^.;:\d]{0,25}\b(?:101|999|112|18001|18000)\b(?:[^.;:\d]{0,25}\b(?:101|999|112|18001)\b)*"
        r"(?!\s*(?:[\w-]+\s+)?(?:crimes|offences|victims|were|recorded|had|have|reports)\b)"
    ),
    # "please use the 101 telephone number", "on our 101 non-emergency line"
    r"\b(?:101|999|112)\s+(?:(?:non-)?emergency\s+)?(?:(?:tele)?phone\s+)?(?:number|line|service)\b",
    # "There are 2 victims for a few of the grooming offences", "two victims on some crimes"
    (
        rf"\b{_SMALL}\s+(?:or\s+more\s+|or\s+{_SMALL}\s+)?{_EACH_HAS}\s+(?:(?:is|are|was|were|linked|recorded|named|shown|entered|noted|given|listed)\s+)*"
        rf"(?:for|in|on|to|against|with|from)\s+{_FEW_OF}\s+(?:[\w-]+\s+){{0,3}}?{_RECORDS}\b"
    ),
    # "A few of the offences have 2 victims", "some crimes name two apps"
    (
        rf"\b{_FEW_OF}\s+(?:[\w-]+\s+){{0,3}}?{_RECORDS}\s+(?:have|had|has|name[ds]?|show(?:s|ed)?|involve[ds]?|list(?:s|ed)?|hold|held|carry|carried|were\s+linked\s+to|relate[ds]?\s+to)\s+"
        rf"{_SMALL}\s+(?:or\s+more\s+|or\s+{_SMALL}\s+)?{_EACH_HAS}\b"
    ),
    # "J Smith 4471" below a letter
    r"^\s*(?-i:(?:[A-Z]\.?\s+){1,3}[A-Z][a-z'’-]+)\s*,?\s+\d{3,6}\s*$",
    # "3 crimes in 2020 had a company as the victim"
    (
        rf"\b{_NUMBER}(?=\s+(?:of\s+(?:the|these|those|them)\s+)?(?:{_RECORDS}\s+)?(?:(?:in|of|from|for)\s+(?:19|20)\d\d\s+)?(?:have|has|had|name[ds]?|show(?:s|ed)?|give[ns]?)\s+(?:as\s+)?"
        r"(?:an?\s+|the\s+)?(?:company|business|organi[sz]ation|school|police|state|crown|public|regina|society|firm|shop|council)\b[^.;\d]{0,20}\bvictim)"
    ),
    # "a further 12 datasets", "one of 43 forces"
    rf"\b{_NUMBER}\s+(?:[\w-]+\s+)?(?:data\s?sets|publications|web\s?pages|links|downloads|strands|themes|spreadsheets)\b",
    # "Discord has 150 million users worldwide"
    r"\b\d[\d,.]*\s*(?:(?:million|thousand|billion)\s+)?(?:(?:active|daily|monthly|registered|young|regular)\s+){0,2}(?:users|subscribers|followers|downloads|accounts\s+worldwide)\b",
    # what a step of a search took out: "Remove crimes cancelled (14 were removed)"
    rf"(?<=\()\s*{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?(?:were|was|have\s+been|has\s+been)\s+(?:removed|excluded|deleted|discarded|taken\s+out|dropped|filtered\s+out)\s*(?=\))",
    # "one person was arrested in both years", "two suspects were charged more than once"
    (
        rf"\b{_NUMBER}(?=\s+(?:[\w-]+\s+)?(?:persons?|people|suspects?|offenders?|individuals?|men|man|women|woman|child|children|victims?)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+"
        r"(?:arrested|charged|cautioned|counted|named|recorded|convicted|a\s+victim|victims)\s+(?:again\s+)?(?:in\s+(?:both|each|all|more\s+than\s+one|two|several)\b|twice|more\s+than\s+once|on\s+(?:two|both|several|more\s+than\s+one)\b))"
    ),
    # "no one of 16 or 17 is shown", and not "offences with no victim under 13"
    (
        r"(?<!\bwith )(?<!\bwhere )(?<!\bhaving )(?<!\binvolving )(?<!\bconcerning )(?<!\bagainst )"
        r"\b(?:no\s+one|nobody|none|no\s+(?:child|children|victims?|persons?|people|girls?|boys?))\s+(?:(?:of|aged|who\s+(?:is|was|are|were)|above|over|below|under)\s+)+\d{1,2}(?:\s*(?:,|or|and|to|-)\s*\d{1,2}(?!\s+(?:aged?|between|over|under|with|were|was|had|against)\b))*\b(?!\s+(?:crimes|offences))"
    ),
    # "where two or more offences are committed in one incident only the most serious is recorded"
    rf"\b(?:where|if|when|whenever)\s+(?:there\s+(?:is|are|was|were)\s+)?{_NUMBER}\s+or\s+more\s+(?:[\w-]+\s+)?(?:{_RECORDS}|victims|suspects|offenders|flags|platforms|apps|codes)\b(?:(?!\b(?:19|20)\d\d)[^.;])*",
    # "where there is a victim linked and there are two or more suspects"
    (
        r"\b(?:where|in\s+which)\b(?:\b(?:under|over|below|aged|of)\s+\d\d?\b|(?!\b(?:crimes?|offences?|cases?)\b)[^.;:\d]){0,80}?\band\s+(?:there\s+(?:is|are|was|were)\s+|(?:has|have|had)\s+)?"
        rf"{_AT_LEAST}\s+(?:[\w-]+\s+)?{_INVOLVED}\b"
    ),
    # "the first 4,000 characters of the notes"
    rf"\b{_NUMBER}\s+(?:characters|letters|words|lines)\s+(?:of|long|in\s+(?:length|the)|from|are|is|only)\b",
    rf"\b(?:first|last|limited\s+to|up\s+to)\s+{_NUMBER}\s+(?:characters|letters|words)\b",
    # "it looks at 9 free text fields"
    rf"\b(?:at|in|across|over|on|through|of)\s+(?:all\s+)?{_NUMBER}\s+(?:(?:free|text|free-text|searchable|separate|different)\s+){{0,2}}(?:fields|boxes)\b",
    # so "we took part in 2 national campaigns", "gave 14 talks", "visited nine schools"
    (
        rf"\b(?:took\s+part\s+in|taken\s+part\s+in|ran|run|held|hosted|launched|joined|supported|gave|given|delivered|organised|reached|reaching|visited)\s+{_NUMBER}"
        r"(?=\s+(?:[\w-]+\s+){0,2}?(?:campaigns|talks|assemblies|workshops|presentations|roadshows|seminars|awareness\s+(?:days|weeks|events)|schools|colleges)\b)"
    ),
    # "24 volunteers take part", "research with 2,000 children", "upheld 2 of 9 complaints"
    rf"\b{_NUMBER}\s+(?:[\w-]+\s+)?(?:volunteers|charities|partner\s+agencies|voluntary\s+bodies)\b",
    rf"\b(?:research|surveys?|stud(?:y|ies)|polls?|consultations?|interviews?)\s+(?:with|of|among|amongst|covering|on)\s+(?:some\s+|about\s+|over\s+|more\s+than\s+)?{_NUMBER}\s+(?:[\w-]+\s+)?(?:children|people|adults|parents|pupils|teenagers|persons|young\s+people)\b",
    rf"\b{_NUMBER}\s+(?:out\s+)?of\s+(?:the\s+)?{_NUMBER}\s+(?:complaints|reviews|appeals)\b",
    # "in 2021 we completed 14 internal reviews"
    rf"\b(?:answered|completed|received|handled|held|considered|concluded|dealt\s+with|carried\s+out)\s+{_NUMBER}\s+(?:[\w-]+\s+)?(?:reviews|appeals|requests\s+for\s+(?:a\s+)?review)\b",
    # "we received 1,312 requests and 27 complaints, of which 9 were upheld"
    (
        rf"{_ASKED}{_NO_CRIME}?\b{_NUMBER}\s+(?:(?:internal|formal|written|such|further)\s+)?{_OF_OFFICE}\b{_ENDS_THERE}"
        rf"{_UPHELD}"
    ),
    # "1,260 records moved across with no change of flag", "the 40,000 crimes migrated from the old system"
    (
        rf"\b{_NUMBER}\s+(?:[\w-]+\s+)?{_RECORDS}\s+(?:(?:was|were|have|has|had|been|are|being|then|also|all)\s+)*"
        r"(?:(?:moved|migrated|transferred|carried|copied|brought|converted|loaded|imported|ported)\s+(?:across|over)(?!\s+to\s+(?:another|other)\s+forces?)"
        r"|(?:migrated|converted|imported|ported|loaded|copied)\s+(?:from|to|into|onto)\b)"
    ),
    # "includes 2 crimes recorded for another force", a note on one figure
    rf"\bincludes?\s+{_NUMBER}\s+(?:{_RECORDS})\s+(?:\w+\s+)?(?:(?:for|by|from|to|on\s+behalf\s+of)\s+(?:another|other|a\s+neighbouring|neighbouring)\s+forces?)\b",
)
"""The patterns of such passages."""
