"""Numbers of trials of the flag, of reminders to staff and of lines that were taken out as duplicates."""

from __future__ import annotations

_SPELT = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)"
_NUMBER = rf"(?:\d[\d,]*+|{_SPELT})"
_ROWS = r"(?:records|crimes|offences|logs|files|entries|reports|copies|incidents|rows|lines|summaries|cases)"
_ABOUT = r"(?:(?:some|about|around|only|just|over|nearly|all|the|a|an|copies|copy|extracts?|sample|batch|set|of)\s+)*"

_TRIALS = (
    # "a trial of the marker on copies of 1,150 records", "the pilot ran over 900 crimes"
    (
        r"\b(?:trial(?:led|s)?|pilot(?:ed|s)?|test(?:ed|s)?|experiments?|dry\s+runs?|proofs?\s+of\s+concept|rehearsals?|demonstrations?)\b"
        rf"[^.;\d]{{0,60}}?\b(?:on|over|with|across|using|against|through|of)\s+{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?{_ROWS}\b"
    ),
    rf"\bcopies\s+of\s+{_ABOUT}{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?{_ROWS}\b",
)
_REMINDERS = (
    # "staff were reminded of it on 2 occasions in 2023", "officers were briefed three times"
    (
        r"\b(?:remind|train|brief|instruct|told|e-?mail|advis|taught|coach|refresh|prompt)\w*\b[^.;\d]{0,60}?\b"
        rf"{_NUMBER}\s+(?:[\w-]+\s+)?(?:occasions?|times|courses|sessions|briefings|bulletins|memos?|e-?mails|notices|messages|circulars|reminders)\b"
    ),
    rf"\b{_NUMBER}\s+(?:[\w-]+\s+)?(?:reminders|briefings|bulletins|memos|training\s+(?:courses|sessions|days)|circulars)\b",
)
_DUPLICATES = (
    # "2 lines were removed as duplicates", "we took out 11 duplicate rows"
    (
        rf"\b{_NUMBER}\s+(?:[\w-]+\s+){{0,2}}?{_ROWS}\s+(?:(?:that|which)\s+)?(?:were|was|are|have\s+been|had\s+been|has\s+been)\s+(?:\w+\s+)?"
        r"(?:removed|deleted|dropped|taken\s+out|struck\s+out|left\s+out|merged|discarded|stripped\s+out|weeded\s+out|excluded|omitted)"
        r"\s+(?:as|for|because|since|being)\s+(?:[\w-]+\s+){0,3}?(?:duplicat\w+|repeat(?:s|ed|ing)?|copies|doubles|printed\s+twice)\b"
    ),
    rf"\b{_NUMBER}\s+(?:duplicated?|repeated|double)\s+{_ROWS}\b",
)

TRIALS_TOLD = (*_TRIALS, *_REMINDERS, *_DUPLICATES)
"""The patterns of such passages."""
