"""The shipped banks know how postings say things: lines of our own, in the languages that postings come in."""

from __future__ import annotations

from functools import cache

import pytest

from prep.cli.files import load_library
from prep.mapping import Mapper


@cache
def _mapper() -> Mapper:
    return Mapper(load_library(cards=False))


def topics(line: str) -> set[str]:
    return {match.topic for match in _mapper().matches(line)}


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Run our bug bounty and read every report of an intrusion detection system", {"security"}),
        ("A CISSP or OSCP certificate", {"security"}),
        ("Ship over the air updates to ten thousand kiosks", {"deployment-release"}),
        ("Bring up new boards: bootloaders, device drivers, Yocto images", {"linux-networking"}),
        ("Own the semantic model and the DAX measures behind our reports", {"lakehouse-warehouse"}),
        ("Integrate Adyen and two more payment gateways", {"payments-domain"}),
        ("Care about kernel work: MLIR, TVM and hand-written CUDA", {"gpu-computing"}),
        (
            "Sit down with product teams to hear what users struggle with",
            {"cross-functional-collaboration", "product-sense"},
        ),
        ("Cut costs of the fleet of servers", {"cost-efficiency"}),
        ("Wissen im Team weitergeben und Lösungen sauber dokumentieren", {"mentoring", "communication"}),
        ("Fehlerbeseitigung und Ursachenanalyse bei Ausfällen", {"incident-management"}),
        ("Recueil du besoin auprès des métiers et rédaction de spécifications", {"product-sense", "communication"}),
        ("Maintenance corrective et évolutive de l'application", {"software-engineering"}),
        (
            "Cuidar das aplicações em produção e da análise de causa raiz",
            {"reliability-engineering", "incident-management"},
        ),
        ("Desarrollo de integraciones con sistemas de mensajería y colas de mensajes", {"event-driven-architecture"}),
    ],
)
def test_a_wording_reaches_its_topics(line: str, wanted: set[str]) -> None:
    """A line asks for the topic whichever words and language it chose."""
    assert wanted <= topics(line)


@pytest.mark.parametrize(
    ("line", "unwanted"),
    [
        ("Five years of Python coding experience", "software-engineering"),
        ("You like a little chaos in the kitchen", "resilience-patterns"),
        ("Work with the team in our Oslo office", "cross-functional-collaboration"),
        ("Open source models and commercial ones", "software-engineering"),
    ],
)
def test_a_word_alone_reaches_nothing(line: str, unwanted: str) -> None:
    """Common words are no demand."""
    assert unwanted not in topics(line)
