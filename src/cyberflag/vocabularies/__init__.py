"""The public lists as data, each with how a text is understood against it."""
