"""The pack that comes with cyberflag, made ready once for all tests of the room.

``lexicon``, ``reference`` and ``engine`` are those of the rules alone: what a family of wordings does is claimed of the
rules. The ``shipped`` ones have the leanings too.
"""

import pytest

import shipped_pack
from cyberflag.flags import Engine, Lexicon, Reference
from verdicts import saying


@pytest.fixture(scope="session")
def shipped() -> Lexicon:
    return shipped_pack.shipped_lexicon()


@pytest.fixture(scope="session")
def shipped_ref(shipped) -> Reference:
    return Reference(shipped)


@pytest.fixture(scope="session")
def shipped_engine() -> Engine:
    return shipped_pack.shipped_engine()


@pytest.fixture(scope="session")
def reference(shipped_ref) -> Reference:
    return shipped_ref.with_leanings(None)


@pytest.fixture(scope="session")
def lexicon(reference) -> Lexicon:
    return reference.lexicon


@pytest.fixture(scope="session")
def engine(lexicon, shipped_engine) -> Engine:
    return Engine(lexicon, shipped_engine.automaton)


@pytest.fixture
def decide(shipped_ref, shipped):
    """The decision and the platforms for a text, recorded as harassment where no offence is named."""
    return saying(shipped_ref, shipped)


@pytest.fixture
def look(reference, lexicon):
    """The decision on a text and the services of it, by the rules alone, plain texts being counted."""
    return saying(reference, lexicon)
