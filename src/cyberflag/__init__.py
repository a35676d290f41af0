"""cyberflag: from police crime records and Freedom-of-Information replies to a public figure."""

__version__ = "0.1.0"
