"""Our own words: not the documents', neutral, and easy to read.

The documents are not part of the project, so they are compared by digest: `shingles.txt.gz`
holds a salted digest of every run of eight words in them, from which no text can be read.
It is made anew, from a folder of .txt files, by
`python -m tests.events.data.test_mali_russia_text FOLDER`.
"""

import gzip
import re
import sys
import unicodedata
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import pytest
import textstat

from events.collection import Collection
from events.load import BUNDLED, load

RUN = 8
SALT = b"event-atlas"
DIGESTS = Path(__file__).parent / "shingles.txt.gz"
HARDEST_GRADE = 10.5
MEAN_GRADE = 9.0
LOADED = re.compile(
    r"\b(?:mercenar|regime|junta|puppet|plotter|terrorist|militant|jihad|islamist|warlord"
    r"|dictator|tyran|paramilitar|stooge|putsch|annex|brutal|thug|occupier|imperialis|punish"
    r"|false flag|false colours|reds\b)",
    re.IGNORECASE,
)


def runs(text: str) -> Iterator[str]:
    """Every run of eight words, without case, accents and punctuation.

    >>> list(runs("One, two; Trois élèves - five six seven eight nine"))[1]
    'two trois eleves five six seven eight nine'
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = re.findall(r"[^\W_]+", plain)
    return (" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1))


def digest(run: str) -> str:
    return blake2b(run.encode(), digest_size=5, salt=SALT).hexdigest()


def write_digests(folder: Path) -> None:
    documents = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    digests = sorted({digest(run) for text in documents for run in runs(text)})
    DIGESTS.write_bytes(gzip.compress("\n".join(digests).encode(), mtime=0))


def shared_runs(text: str, digests: frozenset[str]) -> list[str]:
    return [run for run in runs(text) if digest(run) in digests]


def grade(text: str) -> float:
    """School grade of a text: the Automated Readability Index, which needs no word list."""
    return float(textstat.automated_readability_index(text))


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


@pytest.fixture(scope="module")
def digests() -> frozenset[str]:
    return frozenset(gzip.decompress(DIGESTS.read_bytes()).decode().split())


def own_words(atlas: Collection) -> Iterator[tuple[str, str]]:
    """Where it stands and what it says: every text in our own voice, claims apart."""
    for event in atlas.events.itertuples():
        yield f"title of {event.Index}", event.title
        yield f"summary of {event.Index}", event.summary
        yield f"significance of {event.Index}", event.significance
    for actor in atlas.actors.itertuples():
        yield f"actor {actor.Index}", f"{actor.summary} {actor.offices}"
    for term in atlas.glossary.itertuples():
        yield f"term {term.Index}", term.meaning
    for era in atlas.eras.itertuples():
        yield f"era {era.Index}", f"{era.title}. {era.summary} {era.boundary}"
    for relation in atlas.relations.itertuples():
        yield f"{relation.event_id} and {relation.related_id}", relation.reason
    for step in atlas.tours.itertuples():
        told = f"{step.title}. {step.text} {step.question} {step.answer}"
        yield f"step {step.number} of {step.tour}", told
    for source in atlas.sources.values():
        yield f"note of {source['id']}", source["note"]
    for line in (BUNDLED / "READING.md").read_text(encoding="utf-8").splitlines():
        yield "READING.md", line


def test_no_text_shares_eight_words_with_the_documents(
    atlas: Collection, digests: frozenset[str]
) -> None:
    claims = [(f"claim on {row.event_id}", row.claim) for row in atlas.claims.itertuples()]
    shared = {
        where: found
        for where, text in [*own_words(atlas), *claims]
        if (found := shared_runs(text, digests))
    }
    assert not shared


def test_a_copied_run_would_be_found(digests: frozenset[str]) -> None:
    assert shared_runs("It is the bilateral RELATIONSHIP between Mali, and Russia.", digests)
    assert not shared_runs("This is a bilateral relationship between Mali and Russia.", digests)


def test_the_digests_are_of_all_five_documents(digests: frozenset[str]) -> None:
    assert 4000 < len(digests) < 8000


QUOTED = re.compile("“[^”]*”")
"""A word that is somebody else's."""


def test_our_own_words_take_no_side(atlas: Collection) -> None:
    loaded = {
        (where, match[0])
        for where, text in own_words(atlas)
        if (match := LOADED.search(QUOTED.sub("", text)))
    }
    assert not loaded


def test_a_loaded_word_in_a_claim_has_a_speaker(atlas: Collection) -> None:
    claims = atlas.claims[atlas.claims["claim"].str.contains(LOADED)]
    assert len(claims) >= 5
    assert (claims["attributed_to"] != "").all(), claims[claims["attributed_to"] == ""]


def test_a_loaded_word_would_be_found() -> None:
    assert LOADED.search("The regime fell.")
    assert LOADED.search("Mercenaries came.")
    assert not LOADED.search("A coup took place; thirty-eight hundred people reddened.")


def test_summaries_suit_a_fifteen_year_old(atlas: Collection) -> None:
    grades = atlas.events["summary"].map(grade)
    assert grades.max() <= HARDEST_GRADE, grades.idxmax()
    assert grades.mean() <= MEAN_GRADE


def test_a_hard_summary_would_be_found() -> None:
    hard = (
        "Notwithstanding considerable multilateral diplomatic representations, the transitional "
        "administration's intergovernmental commitments remained fundamentally unimplemented."
    )
    assert grade(hard) > HARDEST_GRADE


def test_titles_are_short_and_summaries_have_at_most_four_sentences(atlas: Collection) -> None:
    assert atlas.events["title"].str.len().max() <= 70
    plain = atlas.events["summary"].str.replace(r"\b([A-Z])\.", r"\1", regex=True)
    sentences = plain.str.count(r"[.!?](?=\s+[A-Z]|$)")
    assert sentences.between(1, 4).all()


if __name__ == "__main__":
    write_digests(Path(sys.argv[1]))
