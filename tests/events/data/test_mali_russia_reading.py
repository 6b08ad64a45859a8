"""The record of the reading: every paragraph, every fact, and the event it became."""

import re
from collections.abc import Iterator

import pytest

from events.collection import Collection
from events.load import BUNDLED, load

PARAGRAPHS = {
    "wikipedia-mali-russia": 7,
    "globalsecurity-mali-russia": 22,
    "apa-diop-sputnik": 13,
    "agreement-article-2019": 14,
    "klomegah-2021": 15,
}


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


def reading_rows() -> Iterator[tuple[str, str, str]]:
    """Document, paragraph and event cell of each row of READING.md."""
    document = ""
    for line in (BUNDLED / "READING.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            document = ""
        if line.startswith("Source: `"):
            document = line.split("`")[1]
        elif document and line.startswith("| ") and not line.startswith("| Paragraph"):
            paragraph, _, cell = (part.strip() for part in line.strip("|").split("|"))
            yield document, paragraph, cell


def test_the_reading_record_and_the_events_name_each_other(atlas: Collection) -> None:
    cells = [cell for _, _, cell in reading_rows() if not cell.startswith("none: ")]
    named = [re.findall(r"`([^`]+)`", cell) for cell in cells]
    assert all(named)
    told = set(atlas.events.index[~atlas.events["context"]])
    assert {event_id for ids in named for event_id in ids} == told


def test_a_fact_that_is_no_event_says_why() -> None:
    reasons = [cell for _, _, cell in reading_rows() if cell.startswith("none: ")]
    assert reasons and all(len(reason) > len("none: ") + 10 for reason in reasons)


@pytest.mark.parametrize(("document", "paragraphs"), list(PARAGRAPHS.items()))
def test_every_paragraph_was_read(document: str, paragraphs: int) -> None:
    read = {paragraph for source, paragraph, _ in reading_rows() if source == document}
    assert {str(number) for number in range(1, paragraphs + 1)} <= read


def test_every_claim_points_to_a_paragraph_of_the_record(atlas: Collection) -> None:
    record = {
        (document, paragraph, event_id)
        for document, paragraph, cell in reading_rows()
        for event_id in re.findall(r"`([^`]+)`", cell)
    }
    for claim in atlas.claims[atlas.claims["source_id"].isin(list(PARAGRAPHS))].itertuples():
        first, *rest = re.findall(r"\d+|note \d+", claim.locator.replace("par. ", ""))
        for paragraph in (first, *rest):
            label = claim.locator if claim.locator.startswith("note") else paragraph
            assert (claim.source_id, label, claim.event_id) in record, claim
