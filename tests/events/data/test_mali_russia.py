"""The bundled collection: complete, dated as its documents give it, and who says so."""

import re
from typing import Any

import pandas as pd
import pytest

from events.collection import Collection
from events.dates import calendar_bounds, day_number, words
from events.index.window import Days
from events.load import BUNDLED, load
from events.schema import STATUSES
from events.testimony.citations import STYLES, citation

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
    ("gabriel-toure-hospital", "1959"): "when a reference says that it became a hospital",
    ("soviet-union-ends", "1990"): "how things stood before",
    ("french-operation-2014", "2021"): "when a document looks back",
    ("promising-trade-fields", "2014"): "the figures that the list stands before",
    ("sixty-years-2020", "2020"): "the year to which the minister looked ahead",
    ("ecowas-sanctions", "2022"): "the elections that the sanctions are about",
}
ERAS_OF = {
    "Modibo Keïta": {"keita", "traore"},
    "Moussa Traoré": {"traore"},
    "Shoigu": {"russia-turns-to-africa", "since-2020"},
    "Wagner": {"russia-turns-to-africa", "since-2020"},
    "Camara": {"since-2020"},
    "Diop": {"since-2020"},
    "Lavrov": {"since-2020"},
    "Medvedev": {"after-soviet-union"},
}

# Counted by hand from the documents: what must fall in an era whenever it was, and what may.
LASTING = {"soviet-security-partner", "malian-students"}
KEITA = {
    "mali-independent-1960", "ussr-recognises-mali", "mali-federation-ends", "keita-turns-to-ussr",
    "diplomatic-relations-1960", "ties-until-1991", "soviet-loans-570m", "soviet-aid-1961",
    "soviet-aid-and-advisers", "economic-agreement-1961", "trade-cultural-pacts-1961",
    "il18-air-mali", "four-year-plan", "training-centre-300", "soviet-artists-and-coaches",
    "lumumba-marches", "franc-zone-debate", "mali-between-blocs", "french-food-cut",
    "soviet-sugar", "military-agreements-21m",
}  # fmt: skip
TRAORE = {
    "ties-until-1991", "soviet-loans-570m", "coup-1968", "traore-turns-west", "arms-dependence",
    "military-agreements-21m", "fifty-advisers", "pilots-soviet-trained", "aircraft-upkeep",
    "angola-supply-flights", "us-study-1976", "transit-rights-expected", "bear-d-unlikely",
    "soviet-union-ends",
}  # fmt: skip
SOVIET_WORKS = {
    "mopti-air-base", "airfield-survey", "bamako-runway", "geological-exploration",
    "cement-plant", "bamako-stadium", "vocational-school", "gabriel-toure-hospital", "rice-land",
    "mining-company", "kalana-mine", "gao-airfield", "six-free-schools",
}  # fmt: skip
AFTER_SOVIET_UNION = {
    "mali-recognises-russia", "military-technical-agreement-2003", "talks-bamako-2003",
    "safonov-bamako-2005", "ambassador-2005", "ambassador-2009", "working-group-2009",
    "working-group-meeting-2009", "working-group-meeting-2011", "working-group-meeting-2013",
    "trade-2013",
}  # fmt: skip
RUSSIA_TURNS_TO_AFRICA = {
    "trade-2014", "sanctions-2014", "ndau-moscow-2014", "african-agreements",
    "china-djibouti-2017", "bases-djibouti", "djibouti-refuses-base", "eritrea-centre-plan",
    "french-forces-africa-2019", "russia-seeks-influence", "putin-wagner-2018",
    "army-2019-forum", "military-agreement-2019", "sixty-years-2020",
}  # fmt: skip
SINCE_2020 = {
    "bases-djibouti", "embassy-of-russia", "embassy-of-mali", "coup-2020", "russian-role-2020",
    "march-doubted", "coup-2021", "car-instructors", "embassy-marches-2021", "youth-march-2021",
    "media-influence",
    "un-briefing-2021", "french-drawdown-2021", "french-bases-close", "mali-accuses-france",
    "wagner-talks-2021", "camara-moscow-2021", "wagner-deal-near", "wagner-price",
    "eu-warning-2021", "french-campaign-2021", "lavrov-un-2021", "mali-pm-un-2021",
    "who-asked-wagner", "diop-moscow-2021", "russian-arms-2021", "paris-talks-2021",
    "researcher-aims-2021", "ecowas-sanctions", "elections-2022", "rivalry-discussed",
    "civilian-rule-calls", "joint-statement-2021", "us-warning-2021", "russians-in-mali",
    "french-withdrawal", "cooperation-revived", "arms-purchases", "camara-moscow-2024",
    "diop-sputnik-interview",
}  # fmt: skip
OPEN = {"promising-trade-fields", "wagner-molkino", "wagner-countries"}
BY_HAND = {
    "keita": (KEITA | LASTING, SOVIET_WORKS),
    "traore": (TRAORE | LASTING, SOVIET_WORKS),
    "after-soviet-union": (
        AFTER_SOVIET_UNION | LASTING,
        {"officers-trained-in-russia", "french-operation-2014"},
    ),
    "russia-turns-to-africa": (
        RUSSIA_TURNS_TO_AFRICA | LASTING,
        OPEN | {"officers-trained-in-russia", "french-operation-2014", "mali-profile-2020"},
    ),
    "since-2020": (
        SINCE_2020 | LASTING,
        OPEN | {"officers-trained-in-russia", "mali-profile-2020"},
    ),
}

CORROBORATED = {
    "mali-independent-1960", "mali-federation-ends", "keita-turns-to-ussr",
    "diplomatic-relations-1960", "coup-1968", "soviet-union-ends", "embassy-of-russia",
    "coup-2020", "coup-2021", "french-drawdown-2021", "army-2019-forum",
    "joint-statement-2021",
}  # fmt: skip
PLANNED = {"elections-2022", "youth-march-2021", "french-bases-close", "eritrea-centre-plan"}
"""What was to be; no document tells that it was."""


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


def texts(atlas: Collection) -> list[tuple[str, str]]:
    """Id and our own words of each event: title and summary."""
    return [(event.Index, f"{event.title}. {event.summary}") for event in atlas.events.itertuples()]


FOREVER = day_number(9999, 12, 31)
BOUNDS = ("start_earliest", "start_latest", "end_earliest", "end_latest")


def touches(atlas: Collection, event_id: str, first: int, last: int) -> bool:
    """Whether an event may touch days from first to last."""
    event = atlas.events.loc[[event_id]]
    return bool(Days.of(*(event[bound] for bound in BOUNDS)).possible(first, last)[0])


def test_it_has_all_events_that_were_found(atlas: Collection) -> None:
    assert (~atlas.events["context"]).sum() >= 117
    assert set(atlas.events["theme"]) == {
        "diplomacy", "military", "economy", "education-culture", "politics",
    }  # fmt: skip
    assert set(atlas.events["status"]) == set(STATUSES)


@pytest.mark.parametrize(
    ("document", "least"), list(zip(DOCUMENTS, (20, 60, 8, 10, 15), strict=True))
)
def test_every_document_contributes(atlas: Collection, document: str, least: int) -> None:
    own = atlas.claims[atlas.claims["source_id"] == document]
    assert own["event_id"].nunique() >= least


@pytest.mark.parametrize(
    ("event_id", "place_id", "date"),
    [
        ("embassy-of-russia", "embassy-of-russia-bamako", "2021-05/.."),
        ("embassy-of-mali", "embassy-of-mali-moscow", "2021-06/.."),
        ("mopti-air-base", "mopti-air-base", "[1960-09-22..1976-12-31]"),
        ("gao-airfield", "gao-airfield", "[1960-09-22..1991-12-31]"),
        ("kalana-mine", "kalana-mine", "[1960-09-22..1991-12-31]"),
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


@pytest.mark.parametrize("era", BY_HAND)
def test_an_era_holds_what_was_counted_by_hand(atlas: Collection, era: str) -> None:
    ends = atlas.eras.loc[era]
    counted = atlas.events[~atlas.events["context"]]
    days = Days.of(*(counted[bound] for bound in BOUNDS))
    window = (ends["start_day"], FOREVER if pd.isna(ends["end_day"]) else ends["end_day"])
    possible, certain = days.possible(*window), days.certain(*window)
    assert set(counted.index[certain]) == BY_HAND[era][0]
    assert set(counted.index[possible & ~certain]) == BY_HAND[era][1]


def test_nothing_of_this_century_may_be_older_than_the_soviet_unions_end(
    atlas: Collection,
) -> None:
    late = atlas.events[atlas.events["end_latest"] >= day_number(2000, 1, 1)]
    early = late.index[late["start_earliest"] < day_number(1991, 1, 1)]
    assert set(early) == LASTING


def test_no_date_is_open_to_the_past(atlas: Collection) -> None:
    assert not atlas.events["date"].str.contains(r"\.\./|\[\.\.|X", regex=True).any()
    assert atlas.events["start_earliest"].min() >= day_number(1960, 1, 1)
    assert atlas.events["end_latest"].max() <= day_number(2024, 12, 31)


def test_eras_have_reasons_and_two_sentences(atlas: Collection) -> None:
    assert atlas.eras["boundary"].str.len().min() > 20
    assert (atlas.eras["summary"].str.count(r"[.!?](?:\s|$)") == 2).all()


def test_eras_follow_each_other_without_gap_or_overlap(atlas: Collection) -> None:
    starts, ends = list(atlas.eras["start_day"]), list(atlas.eras["end_day"])
    assert [start - 1 for start in starts[1:]] == ends[:-1]
    assert pd.isna(ends[-1])


def eras_touched(atlas: Collection, event_id: str) -> set[str]:
    return {
        era.Index
        for era in atlas.eras.itertuples()
        if touches(atlas, event_id, era.start_day, FOREVER if pd.isna(era.end_day) else era.end_day)
    }


def test_every_event_lies_in_an_era_its_text_says(atlas: Collection) -> None:
    for event_id, text in texts(atlas):
        touched = eras_touched(atlas, event_id)
        assert touched, event_id
        for name, eras in ERAS_OF.items():
            assert not re.search(rf"\b{name}\b", text) or touched & eras, (event_id, name)


def test_what_several_independent_voices_say(atlas: Collection) -> None:
    counted = atlas.events[~atlas.events["context"]]
    by_status = counted.groupby("status").groups
    assert set(by_status["corroborated"]) == CORROBORATED
    assert set(by_status["planned"]) == PLANNED
    assert set(by_status["disputed"]) == {"who-asked-wagner", "russians-in-mali"}
    assert "russian-role-2020" in by_status["alleged"]
    assert "wagner-price" in by_status["second-hand"]


@pytest.mark.parametrize(
    "event_id",
    [
        "military-agreement-2019",  # the second source gives only the place and day
        "gabriel-toure-hospital",  # the second source only comments
        "angola-supply-flights",  # both documents follow one study
        "mali-recognises-russia",  # both have it from one ministry
        "russia-seeks-influence",  # both repeat one agency
        "car-instructors",  # one expert says yes and not quite
    ],
)
def test_one_voice_in_two_documents_is_one(atlas: Collection, event_id: str) -> None:
    assert atlas.events.loc[event_id, "independent"] <= 1
    assert atlas.events.loc[event_id, "status"] in ("single-source", "second-hand")


def test_both_sides_of_a_dispute_speak(atlas: Collection) -> None:
    claims = atlas.claims.query("event_id == 'who-asked-wagner'").set_index("source_id")
    assert claims.loc["lavrov-un-2021-press", "stance"] == "denies"
    assert claims.loc["joint-statement-2021", "stance"] == "asserts"
    assert atlas.events.loc["russian-role-2020", "status"] == "alleged"


def test_a_probable_voice_has_its_reason_in_the_record(atlas: Collection) -> None:
    record = (BUNDLED / "READING.md").read_text("utf-8")
    guessed = atlas.claims.loc[atlas.claims["probable"], "source_id"].unique()
    assert {"globalsecurity-mali-russia", "agreement-article-2019", "klomegah-2021"} == {*guessed}
    assert "| Passage | Voice | Why we think so |" in record


def test_context_is_told_by_references_alone_and_says_why_it_matters(atlas: Collection) -> None:
    context = atlas.events[atlas.events["context"]]
    assert 5 <= len(context) <= 12
    assert (context["significance"] != "").all()


def test_forty_events_say_why_they_matter(atlas: Collection) -> None:
    assert (atlas.events["significance"] != "").sum() >= 40


def test_every_event_is_related_to_another(atlas: Collection) -> None:
    related = {*atlas.relations["event_id"], *atlas.relations["related_id"]}
    assert set(atlas.events.index) == related


SPELLINGS = re.compile(
    r"\b(?:Modibo|Boubacar) Keita\b|N.Dau\b|\bNdaw\b|\bGoita\b|\bDembele\b|Blinkon|\bTraore\b"
)
"""How documents spell some people; in our own words each has one spelling."""
UNFAIR = re.compile(
    r"\b(?:leaving it alone|losing weight|letters|votes?|voted|melts?|army camp"
    r"|private Russian firm|stops? in|gear)\b",
    re.IGNORECASE,
)
"""Words that were loose or leaned to a side."""


def test_our_own_words_are_plain_and_fair(atlas: Collection) -> None:
    found = {
        (event_id, match[0])
        for event_id, text in texts(atlas)
        if (match := UNFAIR.search(text) or SPELLINGS.search(text))
    }
    assert not found


def test_every_source_is_used_and_says_who_publishes_it(atlas: Collection) -> None:
    used = {*atlas.claims["source_id"], *atlas.events["significance_source"]} - {""}
    assert used | {*atlas.actors["source_id"], *atlas.glossary["source_id"]} - {""} == set(
        atlas.sources
    )
    assert all(len(source["note"]) > 20 for source in atlas.sources.values())


def test_every_source_can_be_cited_in_six_styles(atlas: Collection) -> None:
    assert len(STYLES) == 6
    assert all(
        len(citation(source, style)) > 15 for source in atlas.sources.values() for style in STYLES
    )


def test_every_source_says_when_it_was_read_and_who_speaks(atlas: Collection) -> None:
    for source in atlas.sources.values():
        assert "accessed" in source or source.get("custom", {}).get("cited-by"), source["id"]
        assert {"title", "note"} <= set(source) and len(source["note"]) > 40, source["id"]


def is_outside(source: dict[str, Any]) -> bool:
    return source.get("custom", {}).get("outside", False) is True


def test_a_cited_work_is_read_through_the_document_that_cites_it(atlas: Collection) -> None:
    for claim in atlas.claims.itertuples():
        source = atlas.sources[claim.source_id]
        cited_by = source.get("custom", {}).get("cited-by", [])
        if claim.source_id in DOCUMENTS or is_outside(source):
            assert not claim.via and not cited_by, claim.source_id
        else:
            assert claim.via in cited_by and set(cited_by) <= set(DOCUMENTS), claim.source_id


def test_what_is_from_outside_the_documents_says_so(atlas: Collection) -> None:
    context = set(atlas.events.index[atlas.events["context"]])
    for claim in atlas.claims.itertuples():
        outside = is_outside(atlas.sources[claim.source_id])
        assert outside == atlas.sources[claim.source_id]["note"].startswith(OUTSIDE)
        if claim.event_id not in context:
            assert claim.claim.startswith(OUTSIDE) == outside, claim.claim


def test_every_event_but_context_rests_on_one_of_the_five_documents(atlas: Collection) -> None:
    direct = set(atlas.claims.query("source_id in @DOCUMENTS")["event_id"])
    through = set(atlas.claims.query("via in @DOCUMENTS")["event_id"])
    assert direct | through == set(atlas.events.index[~atlas.events["context"]])


def test_reported_words_name_the_speaker(atlas: Collection) -> None:
    reports = atlas.claims.query("stance == 'reports' and source_id in @DOCUMENTS")
    assert (reports["attributed_to"] != "").all()


def test_everybody_who_speaks_has_a_card_or_no_name(atlas: Collection) -> None:
    """Who is attributed words without a card is said to be unnamed, or is a guess without name."""
    known = set(atlas.actors["name"])
    nameless = {name for name in atlas.claims["voice_name"] if name and name not in known}
    assert all(
        re.match(r"(?:an? |some |unnamed |people |opponents |Russian m|Emm)", name)
        for name in nameless
    )


def test_relations_give_a_reason(atlas: Collection) -> None:
    assert len(atlas.relations) >= 30
    assert (atlas.relations["reason"].str.len() > 10).all()
