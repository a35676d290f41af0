"""Clinical summaries that the engines are tried on, with codes of offences beside them."""

TEXTS = [
    "Abuse sent on facebook, and by e-mail",
    "SUSP sent VIC one text",
    "Male took laptop from car",
    "No contact online",
    "Sexual msgs from male “16” on sc — £20 asked",
]
CODES = ["195/94", "8/72", "045/10", None, "071/17"]
UNSPEAKABLE = "zzsecretzz"
"""What stands for a text that must never be shown."""
