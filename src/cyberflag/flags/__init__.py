"""Deciding the online flag of crime records, and saying why."""

from cyberflag.flags.caching import automaton_at, keep_order, lend_automaton, make_engine, ready_lexicon
from cyberflag.flags.decisions import DECISIONS, Decided, Mention, Verdict, names_of, rule_names
from cyberflag.flags.engine import Engine
from cyberflag.flags.flagging import Flagging, FlagOptions
from cyberflag.flags.lexicon import Lexicon, make_lexicon
from cyberflag.flags.pack import Pack, load_pack
from cyberflag.flags.reference import Reference

__all__ = [
    "DECISIONS",
    "Decided",
    "Engine",
    "FlagOptions",
    "Flagging",
    "Lexicon",
    "Mention",
    "Pack",
    "Reference",
    "Verdict",
    "automaton_at",
    "keep_order",
    "lend_automaton",
    "load_pack",
    "make_engine",
    "make_lexicon",
    "names_of",
    "ready_lexicon",
    "rule_names",
]
