"""The bundled collection: complete, dated as its documents give it, and who says so."""

import re

import pandas as pd
import pytest

from events.collection import Collection
from events.dates import calendar_bounds, day_number, words
from events.index.window import Days
from events.load import load
from events.testimony.citations import STYLES, citation
from events.testimony.status import derived_status

DOCUMENTS = (
    "wikipedia-mali-russia",
    "globalsecurity-mali-russia",
    "apa-diop-sputnik",
    "agreement-article-2019",
    "klomegah-2021",
)
OUTSIDE = "Outside the five documents"

# Years that a text names beside the event itself, with the reason.
OTHER_YEARS = {
    ("four-year-plan", "1960"): "the plan began before the agreement on help",
    ("cement-plant", "1991"): "the document's own, later limit",
    ("angola-supply-flights", "1974"): "the crisis began before the flights",
    ("soviet-union-ends", "1990"): "how things stood before",
    ("french-operation-2014", "2013"): "the start that another document implies",
    ("french-operation-2014", "2021"): "when that document looks back",
    ("sixty-years-2020", "2019"): "when the minister looked ahead",
    ("ecowas-sanctions", "2022"): "the votes that the sanctions are about",
}
ERAS_OF = {
    "Keïta": {"keita", "traore"},
    "Traoré": {"traore"},
    "Shoigu": {"russia-turns-to-africa", "since-2020"},
    "Wagner": {"russia-turns-to-africa", "since-2020"},
    "Camara": {"since-2020"},
    "Diop": {"since-2020"},
    "Lavrov": {"since-2020"},
    "Medvedev": {"after-soviet-union"},
}


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


def texts(atlas: Collection) -> list[tuple[str, str]]:
    """Id and our own words of each event: title and summary."""
    return [(event.Index, f"{event.title}. {event.summary}") for event in atlas.events.itertuples()]


BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def touches(atlas: Collection, event_id: str, first: int, last: int) -> bool:
    """Whether an event may touch days from first to last."""
    event = atlas.events.loc[[event_id]]
    return bool(Days.of(*(event[bound] for bound in BOUNDS)).possible(first, last)[0])


def test_it_has_all_events_that_were_found(atlas: Collection) -> None:
    assert len(atlas.events) >= 65
    assert set(atlas.events["theme"]) == {
        "diplomacy", "military", "economy", "education-culture", "politics",
    }  # fmt: skip
    assert set(atlas.events["status"]) == {"documented", "reported", "disputed", "alleged"}


@pytest.mark.parametrize(
    ("document", "least"), list(zip(DOCUMENTS, (20, 60, 8, 10, 15), strict=True))
)
def test_every_document_contributes(atlas: Collection, document: str, least: int) -> None:
    own = atlas.claims[atlas.claims["source_id"] == document]
    assert own["event_id"].nunique() >= least


@pytest.mark.parametrize(
    ("event_id", "place_id", "date"),
    [
        ("embassy-of-russia", "embassy-of-russia-bamako", "../2021-05"),
        ("embassy-of-mali", "embassy-of-mali-moscow", "../2021~"),
        ("mopti-air-base", "mopti-air-base", "../1976"),
        ("gao-airfield", "gao-airfield", "../1991"),
        ("kalana-mine", "kalana-mine", "../1991"),
        ("military-technical-agreement-2003", "moscow", "2003-03-25"),
        ("diop-moscow-2021", "moscow", "2021-11"),
        ("army-2019-forum", "patriot-park", "2019-06-25/2019-06-30"),
        ("military-agreement-2019", "patriot-park", "2019-06-25"),
        ("paris-talks-2021", "paris", "2021-11-12"),
    ],
)
def test_the_six_kinds_of_place_are_there(
    atlas: Collection, event_id: str, place_id: str, date: str
) -> None:
    links = atlas.event_places
    assert place_id in set(links.loc[links["event_id"] == event_id, "place_id"])
    assert atlas.events.loc[event_id, "date"] == date


def test_every_date_parses_and_can_be_said(atlas: Collection) -> None:
    assert all(words(date) for date in atlas.events["date"])


def test_every_year_in_a_text_is_a_year_of_its_event(atlas: Collection) -> None:
    strays = {
        (event_id, year)
        for event_id, text in texts(atlas)
        for year in re.findall(r"\b(?:19|20)\d\d\b", text)
        if not touches(atlas, event_id, *calendar_bounds(year))
    }
    assert strays == set(OTHER_YEARS)


def test_eras_have_reasons_and_two_sentences(atlas: Collection) -> None:
    assert atlas.eras["boundary"].str.len().min() > 20
    assert (atlas.eras["summary"].str.count(r"[.!?](?:\s|$)") == 2).all()


def test_eras_follow_each_other_without_gap_or_overlap(atlas: Collection) -> None:
    starts, ends = list(atlas.eras["start_day"]), list(atlas.eras["end_day"])
    assert [start - 1 for start in starts[1:]] == ends[:-1]
    assert pd.isna(ends[-1])


def eras_touched(atlas: Collection, event_id: str) -> set[str]:
    forever = day_number(9999, 12, 31)
    return {
        era.Index
        for era in atlas.eras.itertuples()
        if touches(atlas, event_id, era.start_day, forever if pd.isna(era.end_day) else era.end_day)
    }


def test_every_event_lies_in_an_era_its_text_says(atlas: Collection) -> None:
    for event_id, text in texts(atlas):
        touched = eras_touched(atlas, event_id)
        assert touched, event_id
        for name, eras in ERAS_OF.items():
            assert not re.search(rf"\b{name}\b", text) or touched & eras, (event_id, name)


def test_status_follows_from_the_claims(atlas: Collection) -> None:
    derived = atlas.claims.groupby("event_id")["stance"].agg(derived_status)
    assert derived.to_dict() == atlas.events["status"].to_dict()


def test_both_sides_of_a_dispute_speak(atlas: Collection) -> None:
    claims = atlas.claims.query("event_id == 'who-asked-wagner'").set_index("source_id")
    assert claims.loc["lavrov-un-2021-press", "stance"] == "denies"
    assert claims.loc["joint-statement-2021", "stance"] == "asserts"
    assert atlas.events.loc["russian-role-2020", "status"] == "alleged"


def test_every_source_is_used_and_says_who_publishes_it(atlas: Collection) -> None:
    assert set(atlas.claims["source_id"]) == set(atlas.sources)
    assert all(len(source["note"]) > 20 for source in atlas.sources.values())


def test_every_source_can_be_cited_in_six_styles(atlas: Collection) -> None:
    assert len(STYLES) == 6
    assert all(
        len(citation(source, style)) > 15 for source in atlas.sources.values() for style in STYLES
    )


def test_a_cited_work_is_read_through_the_document_that_cites_it(atlas: Collection) -> None:
    for claim in atlas.claims.itertuples():
        source = atlas.sources[claim.source_id]
        cited_by = source.get("custom", {}).get("cited-by", [])
        if claim.source_id in DOCUMENTS or source["note"].startswith(OUTSIDE):
            assert not claim.via and not cited_by, claim.source_id
        else:
            assert claim.via in cited_by and set(cited_by) <= set(DOCUMENTS), claim.source_id


def test_a_claim_from_outside_the_documents_says_so(atlas: Collection) -> None:
    for claim in atlas.claims.itertuples():
        outside = atlas.sources[claim.source_id]["note"].startswith(OUTSIDE)
        assert claim.claim.startswith(OUTSIDE) == outside, claim.claim


def test_every_event_rests_on_one_of_the_five_documents(atlas: Collection) -> None:
    direct = set(atlas.claims.query("source_id in @DOCUMENTS")["event_id"])
    through = set(atlas.claims.query("via in @DOCUMENTS")["event_id"])
    assert direct | through == set(atlas.events.index)


def test_reported_words_name_the_speaker(atlas: Collection) -> None:
    reports = atlas.claims.query("stance == 'reports' and source_id in @DOCUMENTS")
    assert (reports["attributed_to"] != "").all()


def test_relations_give_a_reason(atlas: Collection) -> None:
    assert len(atlas.relations) >= 30
    assert (atlas.relations["reason"].str.len() > 10).all()
