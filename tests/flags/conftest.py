"""The pack that comes with cyberflag, made ready once for all tests of the room."""

import pytest

from cyberflag.flags import Engine, Lexicon, Reference, load_pack, make_engine, make_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return make_lexicon(load_pack())


@pytest.fixture(scope="session")
def reference(lexicon) -> Reference:
    return Reference(lexicon)


@pytest.fixture(scope="session")
def engine(lexicon) -> Engine:
    return make_engine(lexicon)
