"""What stands around the days of a span and says nothing of which they are."""

DATES_OF = r"(?:(?:the\s+)?(?:dates?|periods?|days|months|start|beginning)\s+(?:(?:of|from|between)\s+)?)?"
"""Between ``between`` or ``from`` and the first day: ``between the dates of 1 April 2017 and ...``."""
ON_DAY = (
    r"(?:(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:hours|hrs|am|pm)?|midnight)\s+(?:on\s+)?)?(?:the\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+(?:the\s+)?)?"
)
AT_TIME = r"(?:,?\s+(?:at\s+)?(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:hours|hrs|am|pm)?|midnight))?"
"""What stands around a day and bears on no count: ``00:00 on Sunday 1 April 2018``, ``31 March 2019 at 23:59``."""
