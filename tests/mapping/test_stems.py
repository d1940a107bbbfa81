"""Words are found, stemmed lightly, and know where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prep.mapping.stems import COMMA, STOP, read, stem


@pytest.mark.parametrize(
    "words",
    [
        ("cache", "caches", "caching", "cached", "Caching"),
        ("run", "runs", "running"),
        ("policy", "policies"),
        ("process", "processes", "processing"),
        ("scale", "scaling", "scaled"),
        ("optimise", "optimize", "optimising", "optimized"),
        ("utilisation", "utilization"),
        ("distribuidos", "distribuídos"),
        ("naïve", "nai\u0308ve"),
    ],
)
def test_forms_of_one_word_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("experience", "experiment"),
        ("programming", "programs"),
        ("engineering", "engineers"),
        ("tooling", "tools"),
        ("embeddings", "embedded"),
        ("status", "state"),
        ("need", "ne"),
        ("aws", "aw"),
    ],
)
def test_words_a_mapper_must_tell_apart_keep_their_own_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("name", ["C++", "C#", ".NET"])
def test_names_that_are_not_all_letters_are_one_word(name: str) -> None:
    assert read(f"We write {name}, mostly").stems[2] == name.lower()


def test_commas_and_sentence_ends_stand_among_the_stems() -> None:
    assert read("Kafka, Flink. Go (daily)").stems == ("kafka", COMMA, "flink", STOP, "go", COMMA, "daily", COMMA)


def test_an_abbreviation_or_version_does_not_end_a_sentence() -> None:
    assert STOP not in read("Java 8.1 and Node.js").stems


@given(st.text())
def test_every_word_is_cut_out_of_the_text_as_it_stands(text: str) -> None:
    words = read(text)
    assert len(words.stems) == len(words.starts) == len(words.ends)
    assert all(text[a:b] for a, b in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(set(words.starts))


@given(st.text(alphabet=st.characters(categories=["L", "N", "M"]), min_size=1))
def test_every_word_has_a_stem_and_it_is_never_mistaken_for_punctuation(word: str) -> None:
    assert all(stem not in ("", COMMA, STOP) for stem in read(word).stems)
