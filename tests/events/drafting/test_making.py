"""A draft as the collection that it is so far, and what there is to say of it."""

from __future__ import annotations

import pytest

from events.drafting.making import made

FAIR = {"title": "Fair", "date": "1961", "place": "Lyon"}
FLOOD = {"title": "Flood", "date": "1962", "place": "Lyon"}
STUDY = {"id": "study", "type": "report", "title": "A study"}
HALL = {
    **{"id": "hall", "name": "The hall", "lat": "45.7", "lon": "4.8"},
    **{"precision": "site", "kind": "building", "coordinates_from": "hand-entered: on site"},
}


def claim(event="e1", **cells):
    said = {"claim": "It was held.", "source_id": "study", "stance": "asserts"}
    return {"event_id": event, **said, **cells}


def spots(told, event=0):
    return [(one["name"], one["role"]) for one in told.understood[event]["spots"]]


def groups(told, kind):
    return {
        (one["key"], one["column"], one["group"]) for one in told.remarks if one["kind"] == kind
    }


def test_an_empty_sheet_is_no_error(drafts):
    told = drafts.made()
    assert (told.collection, told.understood, told.remarks) == (None, [], [])


def test_rows_without_a_word_are_no_error_and_not_shown(drafts):
    told = drafts.made({"title": ""}, FAIR, {"title": " ", "date": ""})
    assert {one["key"] for one in told.remarks} <= {"r2", ""}
    assert [one["shown"] for one in told.understood] == [False, True, False]


def test_a_title_alone_is_not_shown_yet_and_that_is_said(drafts, problems):
    told = drafts.made({"title": "Fair"})
    assert told.collection is None
    assert problems(told) == [("events", "r1", "", "neither a date nor a place that can be read")]


def test_a_span_is_understood_and_said_in_each_language(drafts):
    (told,) = drafts.made({"title": "Works", "date": "[1960..1976]"}).understood
    assert told["edtf"] == "[1960..1976]"
    assert told["days"] == (-3653, 2556, -3653, 2556)
    assert told["said"]["en"] == "once, between 1960 and 1976"
    assert {*told["said"]} == {"en", "fr", "ru"}


def test_a_date_that_cannot_be_read_is_remarked_on_its_cell(drafts):
    told = drafts.made({"title": "Fair", "date": "1961-13", "place": "Lyon"})
    (one,) = (one for one in told.remarks if one["kind"] == "unread")
    assert (one["table"], one["key"], one["column"]) == ("events", "r1", "date")
    assert "1961-13" in one["text"]
    assert told.understood[0]["shown"]
    assert told.understood[0]["edtf"] == ""


def test_one_bad_row_keeps_no_other_from_being_shown(drafts, problems):
    told = drafts.made(FAIR, {"title": "Visit", "date": "soon", "place": "Nowhere at all"}, FLOOD)
    assert told.collection is not None
    assert [*told.collection.events["title"]] == ["Fair", "Flood"]
    ((table, key, column, text),) = problems(told)
    assert (table, key, column) == ("events", "r2", "")
    assert text.startswith("neither a date nor a place that can be read")


def test_of_two_towns_of_one_name_the_one_that_was_chosen_is_meant(drafts):
    chosen = {"place": "Paris", "place_id": "geonames-4717560"}
    told = drafts.made({**FAIR, "place": "Paris"}, {**FLOOD, **chosen})
    first, second = (one["spots"][0] for one in told.understood)
    assert (first["country"], second["country"], second["region"]) == ("FR", "US", "Texas")
    assert first["why"]


def test_a_point_that_was_set_by_hand_wins_and_the_name_stays(drafts):
    told = drafts.made({**FAIR, "place_id": "geonames-2996944", "lat": "45.5", "lon": "4.5"})
    (spot,) = told.understood[0]["spots"]
    assert (spot["name"], spot["lat"], spot["lon"]) == ("Lyon", 45.5, 4.5)
    nameless = drafts.made(
        {"title": "Fair", "place_id": "geonames-2996944", "lat": "1", "lon": "2"}
    )
    assert spots(nameless) == [("Lyon", "venue")]


def test_a_point_that_was_set_wins_over_the_shape_of_the_file(drafts):
    shape = {"r1": {"type": "Point", "coordinates": [2, 1]}}
    still = drafts.made({"title": "Fair", "date": "1961"}, geometry=shape)
    moved = drafts.made({"title": "Fair", "lat": "3", "lon": "4"}, geometry=shape)
    at = [(told.understood[0]["spots"][0]["lat"]) for told in (still, moved)]
    assert at == [1.0, 3.0]


def test_a_place_of_its_own_can_be_chosen(drafts):
    told = drafts.made({**FAIR, "place_id": "hall"}, places=[HALL])
    assert spots(told) == [("The hall", "venue")]
    assert {one["group"] for one in told.remarks} == {"theme: Events where the file gives none"}


def test_an_unknown_place_that_was_chosen_is_said_and_the_name_is_read(drafts):
    told = drafts.made({**FAIR, "place_id": "lyom"})
    assert spots(told) == [("Lyon", "venue")]
    assert ("r1", "place_id", "not read as a place") in groups(told, "note")


def test_rows_of_places_go_before_the_cells(drafts):
    stays = [
        {"event_id": "e1", "place_id": "bamako", "role": "origin"},
        {"event_id": "e1", "place_id": "moscow", "role": "destination"},
    ]
    told = drafts.made({**FAIR, "place": "Nowhere at all"}, FLOOD, event_places=stays)
    assert spots(told) == [("Bamako", "origin"), ("Moscow", "destination")]
    assert spots(told, 1) == [("Lyon", "venue")]
    assert not groups(told, "unread")


def test_a_bad_row_of_places_leaves_the_cells(drafts, problems):
    stays = [{"event_id": "e1", "place_id": "bamaco", "role": "venue"}]
    told = drafts.made(FAIR, event_places=stays)
    assert spots(told) == [("Lyon", "venue")]
    assert problems(told) == [
        ("event_places", "event_places-1", "place_id", 'unknown place; did you mean "bamako"?')
    ]


def test_claims_go_before_the_cell_of_the_source(drafts):
    events = {**FAIR, "source": "Le Monde"}, {**FLOOD, "source": "Le Monde"}
    told = drafts.made(*events, claims=[claim(), claim(stance="denies")], sources=[STUDY])
    assert told.collection is not None
    said = told.collection.claims[["event_id", "source_id"]].to_numpy().tolist()
    assert said == [["e1", "study"], ["e1", "study"], ["e2", "le-monde"]]
    assert [*told.collection.sources] == ["le-monde", "study"]


def test_a_source_is_named_by_its_id_or_its_title(drafts):
    both = {**FAIR, "source": "a STUDY"}, {**FLOOD, "source": "study"}
    told = drafts.made(*both, sources=[STUDY, {**STUDY, "id": "letter", "title": "A letter"}])
    assert told.collection is not None
    assert [*told.collection.claims["source_id"]] == ["study", "study"]
    assert told.collection.sources["study"]["title"] == "A study"
    assert [*told.collection.sources] == ["study", "letter"]


def test_an_event_without_a_source_is_the_word_of_the_draft_itself(drafts):
    told = drafts.made(FAIR)
    assert told.collection is not None
    assert [one["title"] for one in told.collection.sources.values()] == ["Our town"]


@pytest.mark.parametrize(
    ("table", "row", "column", "said"),
    [
        ("claims", claim("e9"), "event_id", "unknown event"),
        ("claims", claim(source_id="studi"), "source_id", 'did you mean "study"?'),
        ("claims", claim(stance="claims"), "stance", "expected one of asserts, denies"),
        ("claims", claim(claim=""), "claim", "must not be empty"),
        ("event_places", {"event_id": "e1", "place_id": "bamako", "role": "at"}, "role", "venue"),
        (
            "relations",
            {"event_id": "e1", "related_id": "e1", "reason": "x"},
            "related_id",
            "itself",
        ),
        ("eras", {"id": "a", "title": "A", "start": "1960", "end": "soon"}, "end", "EDTF"),
        ("actors", {"id": "a", "name": "Ana", "kind": "people"}, "kind", "expected one of person"),
        ("glossary", {"id": "x", "term": "Tram", "meaning": "Rails."}, "term", "stands in no text"),
        ("tours", {"tour": "a", "step": "1", "title": "x", "text": "y"}, "step", "expected step 0"),
        ("places", {**HALL, "lat": "95"}, "lat", "latitude must lie between"),
    ],
)
def test_a_fault_in_a_row_is_a_remark_and_keeps_that_row_out(
    drafts, problems, table, row, column, said
):
    told = drafts.made(FAIR, FLOOD, sources=[STUDY], **{table: [row]})
    ((where, key, at, text), *_) = problems(told)
    assert (where, key, at) == (table, f"{table}-1", column)
    assert said in text
    assert told.collection is not None
    assert len(told.collection.events) == 2
    assert f"{table}-1" not in {key for _, key, _, _ in problems(made(_without(drafts, table)))}


def _without(drafts, table):
    return drafts(FAIR, FLOOD, sources=[STUDY], **{table: []})


def test_a_bad_source_is_remarked_and_what_it_says_is_left_out(drafts, problems):
    told = drafts.made(FAIR, claims=[claim()], sources=[{**STUDY, "type": "rapport"}])
    assert {(table, key) for table, key, _, _ in problems(told)} == {
        ("sources", "s1"),
        ("claims", "claims-1"),
    }
    assert told.collection is not None


def test_two_events_of_one_id_are_both_shown(drafts):
    told = drafts.made(
        {**FAIR, "id": "a"}, {**FLOOD, "id": "a"}, claims=[claim("a")], sources=[STUDY]
    )
    assert [one["id"] for one in told.understood] == ["a", "a-2"]
    assert ("r2", "id", "ids told apart") in groups(told, "note")
    assert told.collection is not None
    assert [*told.collection.claims["event_id"]] == ["a", "a-2"]


def test_what_hangs_on_an_event_that_is_not_shown_is_no_fault(drafts, problems):
    told = drafts.made(
        {"title": "Fair"},
        FLOOD,
        claims=[claim()],
        sources=[STUDY],
        relations=[{"event_id": "e1", "related_id": "e2", "reason": "It rained."}],
    )
    assert [key for _, key, _, _ in problems(told)] == ["r1"]
    assert told.collection is not None
    assert told.collection.relations.empty


WAR = {"id": "war", "title": {"en": "War", "fr": "Guerre", "ru": "Война"}, "colour": "#aa0000"}


def test_a_theme_is_named_by_its_title_in_any_language(drafts):
    themes = [*({**FAIR, "theme": name} for name in ("guerre", "Война", "war", "Art"))]
    told = drafts.made(*themes, meta={"themes": [WAR], "languages": ["fr", "en"]})
    assert told.collection is not None
    assert [*told.collection.events["theme"]] == ["war", "war", "war", "art"]
    assert [one.colour for one in told.collection.themes] == ["#aa0000", None]
    assert told.collection.themes[1].title == {"fr": "Art"}


def test_declared_themes_stay_where_no_event_has_them_yet(drafts):
    told = drafts.made({**FAIR, "theme": "Art"}, meta={"themes": [WAR]})
    assert told.collection is not None
    assert [one.id for one in told.collection.themes] == ["war", "art"]


def test_beside_nine_themes_there_is_no_other(drafts, problems):
    nine = [{"id": f"t{n}", "title": f"T{n}"} for n in range(9)]
    told = drafts.made({**FAIR, "theme": "t3"}, {**FLOOD, "theme": "t33"}, meta={"themes": nine})
    ((_, key, column, text),) = problems(told)
    assert (key, column) == ("r2", "theme")
    assert "expected one of t0" in text
    assert [one["shown"] for one in told.understood] == [True, False]


@pytest.mark.parametrize(
    ("member", "value", "column"),
    [
        ("version", ["1"], "version"),
        ("earliest", "soon", "earliest"),
        ("languages", "fr", "languages"),
        ("order", "day", "order"),
        ("themes", "war", "themes"),
        ("themes", [{**WAR, "colour": "red"}], "theme 1 colour"),
        ("themes", [{"id": "War!", "title": "War"}], "theme 1 id"),
    ],
)
def test_a_bad_member_of_the_descriptor_is_remarked_and_left_out(drafts, member, value, column):
    told = drafts.made(FAIR, meta={member: value})
    ((table, key, at),) = (
        (one["table"], one["key"], one["column"])
        for one in told.remarks
        if one["kind"] == "problem"
    )
    assert (table, key, at) == ("meta", "", column)
    assert told.collection is not None


def test_a_judgement_without_a_source_leaves_its_event_shown(drafts):
    told = drafts.made({**FAIR, "why": "It was the first."})
    assert ("r1", "why") in {(key, column) for key, column, _ in groups(told, "unread")}
    assert told.collection is not None
    assert [*told.collection.events["significance"]] == [""]
    said = {**FAIR, "why": "It was the first.", "whose": "A study"}
    whole = drafts.made(said, sources=[STUDY])
    assert whole.collection is not None
    assert whole.collection.events["significance_source"].tolist() == ["study"]


def test_what_is_only_kept_stands_on_the_card(drafts):
    told = drafts.made({**FAIR, "notes": "See the film.", "place_id": "bamako"})
    assert told.collection is not None
    assert told.collection.fields.to_numpy().tolist() == [["e1", "notes", "See the film."]]


def test_a_whole_folder_of_tables_is_laid_over_the_events(drafts, problems):
    told = drafts.made(
        {**FAIR, "summary": "A fair on the quay."},
        FLOOD,
        claims=[claim(attributed_to="Ana"), claim("e2")],
        sources=[STUDY],
        eras=[{"id": "a", "title": "A", "start": "1960", "end": "..", "summary": "x"}],
        relations=[{"event_id": "e1", "related_id": "e2", "reason": "The quay."}],
        actors=[{"id": "ana", "name": "Ana", "kind": "person", "summary": "x"}],
        event_actors=[{"event_id": "e1", "actor_id": "ana", "role": "host"}],
        glossary=[{"id": "quay", "term": "quay", "meaning": "A wall by the water."}],
        tours=[
            {"tour": "a", "step": "0", "title": "Round", "text": "A round."},
            {"tour": "a", "step": "1", "title": "Fair", "text": "It.", "event": "e1"},
        ],
        history=[{"version": "1", "hash": "0" * 64, "events": {}}, {"version": 2}],
    )
    assert problems(told) == [("history", "", "", problems(told)[0][3])]
    assert told.collection is not None
    counts = ("eras", "relations", "actors", "event_actors", "glossary", "tours", "releases")
    assert [len(getattr(told.collection, name)) for name in counts] == [1, 1, 1, 1, 1, 2, 1]


def test_two_columns_of_one_field_are_told(drafts):
    draft = drafts({**FAIR, "notes": "1970"})
    draft["columns"][-1]["field"] = "date"
    (event,) = made(draft).understood
    assert event["edtf"] == "1961"
    told = [one for one in made(draft).remarks if one["column"] == "notes"]
    assert [one["text"] for one in told] == ["date is read instead"]


def test_a_shape_that_is_none_is_told(drafts):
    told = drafts.made(FAIR, geometry={"r1": {"type": "Point", "coordinates": [2, 991]}})
    assert ("r1", "", "not read as a shape; expected GeoJSON in degrees") in groups(told, "unread")


def test_many_eras_with_gaps_end(drafts):
    gaps = [
        {"id": f"a{n}", "title": "A", "start": f"{1900 + 2 * n}", "end": f"{1900 + 2 * n}"}
        for n in range(30)
    ]
    told = drafts.made(FAIR, eras=gaps)
    assert told.collection is not None
    assert len(told.collection.eras) <= 1


def test_a_place_of_its_own_that_is_faulty_leaves_the_name(drafts, problems):
    told = drafts.made({**FAIR, "place_id": "hall"}, places=[{**HALL, "lat": ""}])
    assert spots(told) == [("Lyon", "venue")]
    assert ("places", "places-1", "lat") in {one[:3] for one in problems(told)}


def test_translations_are_laid_over_too(drafts):
    draft = drafts({**FAIR, "place": "Timbuktu; Gao; Lyon"}, FLOOD)
    row = {"key": "t1", "cells": {"id": "e1", "title": "Foire"}}
    told = made({**draft, "translations": {"fr": {"events": [row], "places": []}}})
    assert told.collection is not None
    assert told.collection.translations["fr"]["events"].loc["e1", "title"] == "Foire"
    assert ("events.fr", "t1") in {(one["table"], one["key"]) for one in told.remarks}


def test_an_event_can_be_along_a_line_that_is_a_place_of_its_own(drafts):
    walk = {**HALL, "id": "walk", "name": "The walk", "precision": "region", "lat": "", "lon": ""}
    line = {"type": "LineString", "coordinates": [[2, 48], [3, 49]]}
    other = {"places": [walk], "geometry": {"places-1": line}}
    stays = [{"event_id": "e1", "place_id": "walk", "role": "venue"}]
    for told in (
        drafts.made({"title": "Walk"}, event_places=stays, **other),
        drafts.made({"title": "Walk", "place_id": "walk"}, **other),
    ):
        assert spots(told) == [("The walk", "venue")]
        assert told.collection is not None
        assert told.collection.places.geometry.iloc[0].geom_type == "LineString"
