"""What a person corrected in how a reply is read: ``NAME.ext.reading.toml`` beside the reply, and what follows of it.

``places`` and ``model`` are the values; ``keys`` declares what may be written, ``parsing`` reads it, ``reading_file``
finds it beside a reply; ``binding`` ties it to the document that was read, ``corrected`` puts what was said of the
reply as a whole and the figures that were entered in their places, and ``unused`` tells what it was not used for. The
file that an analyst starts from is written by `cyberflag.replies.proposals`.
"""
