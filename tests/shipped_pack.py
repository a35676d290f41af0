"""The pack that comes with cyberflag, made ready once for all tests of a process: it has some 800,000 terms."""

from functools import cache

from cyberflag.flags import Engine, Lexicon, load_pack, make_engine, make_lexicon


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon of the pack, leanings and all."""
    return make_lexicon(load_pack())


@cache
def shipped_engine() -> Engine:
    """The fast engine of that lexicon."""
    return make_engine(shipped_lexicon())
