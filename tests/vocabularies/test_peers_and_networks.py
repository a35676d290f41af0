"""What young people do to one another is on no peer-to-peer network."""

import pytest

from cyberflag.vocabularies.platforms import platforms_named_in


@pytest.mark.parametrize(
    "text",
    [
        "10 instances of peer to peer sexting for under 18s",
        "Peer-to-peer abuse in schools",
        "reports of peer to peer sexual harassment",
        "peer to peer (online) bullying",
    ],
)
def test_peers_name_no_platform(text):
    assert platforms_named_in(text) == []


@pytest.mark.parametrize(
    "text",
    ["Images shared by peer to peer", "Peer-to-peer file sharing", "Indecent images on peer to peer networks, 2019"],
)
def test_a_network_of_peers_is_one(text):
    assert {found.value for found in platforms_named_in(text)} == {"peer-to-peer"}
