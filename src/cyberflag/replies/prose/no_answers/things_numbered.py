"""Things that are told apart by a number after them, which counts nothing: ``Table 2``, ``Reply 2 of 3``."""

from __future__ import annotations

from typing import Final

NUMBERED: Final = (
    r"(?:ref(?:erence)?|foi|foia|request|case|no|number|page|annex|appendix|table|question|q|a(?!s\b)|part|point|item|version"
    r"|room|form|operation|article|paragraph|para|class|classe|code|row|column|sheet|schedule|chapter|volume|note"
    r"|footnote|stage|step|(?<!age[\s-])(?<!\b\d-\d\d\s)(?<!\b\d\d-\d\d\s)(?<!to\s\d\d\s)(?<!under\s\d\d\s)(?:group|category|band)|level|grade|office|act|order|regulation|house|floor|unit|box|outcome"
    r"|desk|suite|bay|flat|pod|wing|locker|pigeonhole|mail\s?point|extension|ext"
    r"|job|task|ticket|type|release|build|edition|tranche|batch|slide|tab"
    r"|prompt|filter|condition|criterion|parameter|query|file|attachment|enclosure|document|workbook|spreadsheet)s?"
)
"""Things that are told apart by a number after them."""

OF_SEVERAL: Final = (
    r"(?:pages?|sheets?|parts?|p|repl(?:y|ies)|responses?|letters?|e-?mails?|messages?|documents?|files?|attachments?|enclosures?"
    r"|annex(?:es)?|answers?|disclosures?|batch(?:es)?|instal?lments?|tranches?|volumes?|faxes|fax|slides?|sections?|chapters?"
    r"|items?|copy|copies|requests?|questions?|tables?|tabs?|worksheets?|workbooks?|appendix|charts?|blocks?|tudalen|rhan|ateb|llythyr)"
)
"""What is numbered out of how many there are: ``Reply 2 of 3``."""

AND_MORE: Final = (
    r"(?:\s*(?:,|and|or|&|to|-)\s*\d+\w*\b(?!\s+(?:(?:offences\s+|crimes\s+)?(?:under|fell|came|with|involved)\b)))*"
)
_TELLS_OF_TABLE: Final = (
    r"(?:shows?|gives?|lists?|sets?|breaks?|contains?|covers?|presents?|provides?|splits?|counts?|details?|displays?|holds?"
    r"|describes?|restates?|cuts?|analy[sz]es?|summari[sz]es?|looks?|reports?|has|is|does|tells?|repeats?|deals?|concerns?|relates?|refers?|below|above|overleaf|attached|and\s+(?:table|annex))"
)
"""What a table does: ``Table 1 shows the same offences by gender``."""
_GIVES_REASON: Final = r"(?:because|since|although|though|whilst|while|whereas|unless|so)\b"
"""Opens a clause of its own: ``higher than the answer to question 1 because some victims had several crimes``."""
COUNTED_AFTER: Final = (
    rf"\s+(?!{_TELLS_OF_TABLE}\b)(?:(?!{_GIVES_REASON})\w+\s+){{0,3}}(?:offences|crimes|victims|recorded|were|had)\b"
)
POINTED_AT: Final = (
    r"\b(?:(?:in|of|from|under|at|see)\s+(?:table|annex|appendix|tab|sheet|worksheet)|(?:of|from|under)\s+question)"
    r"\s+\d{1,2}[a-z]?\b(?![/.,]\d)"
)
"""What a text points at, whatever it says of it behind: ``the crimes in Table 1 recorded in 2021/22``. Not ``in the
table 12 offences``, nor ``in part 12 offences``.
"""
BUILDING: Final = (
    r"(?<![a-z0-9] )(?<!, )(?<!: )(?<!; )(?<!\()(?-i:Building)\s+\d{1,3}[A-Za-z]?"
    r"(?=,\s+(?-i:[A-Z])\w+(?:[ \t]+(?-i:[A-Z])\w+)*\s*(?:[.,;]|$))(?![^.;]*\s\d+(?:\W|$))"
)
"""That of an address before the name of its place (``Building 7, Falconers Chase.``), with no other number: in a list
of places where crimes were committed it has a count (``Building 7, Street 5``).
"""
