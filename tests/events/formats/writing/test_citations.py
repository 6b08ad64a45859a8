"""Sources as BibTeX, RIS and CSL-JSON, read by the programs that they are for."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from events.formats.writing import bibtex, csl_json, ris
from events.formats.writing.export import Export, whole
from events.load import load
from events.testimony.citations import citation
from events.testimony.history import release_of
from events.testimony.itself import atlas_item

MINISTRY = "Ministère de l’Éducation, Bamako"
SOURCES: list[dict[str, Any]] = [
    {
        "id": "study",
        "type": "report",
        "title": "100 % of {it}: costs & gains_in $ #1 ~ x^2 \\ end",
        "author": [{"literal": MINISTRY}, {"literal": "Salt and Sea Ltd"}],
        "publisher": "Office of Works",
        "publisher-place": "Ségou",
        "issued": {"date-parts": [[1976, 3, 18]]},
        "accessed": {"date-parts": [[2026, 1, 2]]},
        "URL": "https://example.org/a_b%20c?d=1&e={f}#g~h",
        "DOI": "10.1000/x_y",
        "note": "First line\nTY  - BOOK\n@book{x}",
        "language": "fr",
    },
    {
        "id": "letters",
        "type": "article-journal",
        "title": "Письма из Бамако",
        "author": [
            {"family": "Кейта", "given": "Анна"},
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
            {"family": "King", "given": "M. L.", "suffix": "Jr."},
        ],
        "container-title": "Ɛɲɛ ni Ɔ",
        "volume": "12",
        "issue": "3",
        "page": "45-67",
        "issued": {"date-parts": [[1961, 3]]},
        "ISSN": "1234-5678",
    },
    {
        "id": "stone",
        "type": "book",
        "title": "On stone",
        "issued": {"date-parts": [[-43, 3, 15]]},
        "archive": "Old Archive",
        "interviewer": [{"family": "Asker", "given": "B."}, {"literal": "Radio, North"}],
        "original-date": {"date-parts": [[-50], [-43, 3]]},
        "accessed": {"literal": "early in 2026"},
    },
    {
        "id": "years",
        "type": "chapter",
        "title": "Years",
        "editor": [{"family": "Writer", "given": "A."}],
        "container-title": "Years and days",
        "issued": {"date-parts": [[1960], [1976]], "circa": True},
    },
    {"id": "undated", "type": "webpage", "title": "Undated"},
    {
        "id": "spring",
        "type": "document",
        "title": "Spring",
        "issued": {"literal": "spring of 1961"},
    },
]
REST = (
    "archive: Old Archive; interviewer: Asker B.; Radio, North; original-date: -50/-43-3; "
    "accessed: early in 2026"
)
"""What of the source `stone` no field of BibTeX or RIS holds."""
KEPT = (
    "title",
    "container-title",
    "publisher",
    "publisher-place",
    "DOI",
    "language",
    "volume",
    "issue",
    "page",
)


@pytest.fixture(scope="module")
def export() -> Export:
    collection = load()
    sources = {str(item["id"]): item for item in SOURCES}
    event = str(collection.events.index[0])
    claim = collection.claims[collection.claims["event_id"] == event].iloc[[0]]
    claims = claim.loc[claim.index.repeat(len(sources))].assign(source_id=list(sources), via="")
    made = replace(collection, sources=sources, claims=claims.reset_index(drop=True))
    return whole(replace(made, releases=(replace(release_of(made), date="2026-11-28"),)))


def by_citation_js(text: str) -> dict[str, dict[str, Any]]:
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("read_citations.mjs"))],
        input=text,
        capture_output=True,
        text=True,
        check=True,
    )
    return {item["id"]: item for item in json.loads(done.stdout)}


@pytest.fixture(scope="module")
def from_bibtex(export: Export) -> dict[str, dict[str, Any]]:
    return by_citation_js(bibtex.write(export).decode())


@pytest.fixture(scope="module")
def from_ris(export: Export) -> dict[str, dict[str, Any]]:
    return by_citation_js(ris.write(export).decode())


@pytest.fixture(scope="module")
def by_pybtex(export: Export) -> Any:
    return parse_string(bibtex.write(export).decode(), "bibtex").entries


@pytest.fixture(scope="module")
def by_rispy(export: Export) -> dict[str, Any]:
    return {entry["id"]: entry for entry in rispy.load(io.StringIO(ris.write(export).decode()))}


class TestCitationJs:
    """citation-js 0.8.2."""

    def test_all_works_are_there_and_the_atlas_first(
        self, export: Export, from_bibtex: Mapping[str, Any], from_ris: Mapping[str, Any]
    ) -> None:
        ids = [atlas_item(export.collection)["id"], *(item["id"] for item in SOURCES)]
        assert list(from_bibtex) == list(from_ris) == ids

    @pytest.mark.parametrize("field", KEPT)
    def test_fields_are_kept_by_bibtex(self, from_bibtex: Mapping[str, Any], field: str) -> None:
        for item in SOURCES:
            if field in item and field != "page":
                assert str(from_bibtex[item["id"]][field]) == item[field]

    @pytest.mark.parametrize("field", KEPT)
    def test_fields_are_kept_by_ris(self, from_ris: Mapping[str, Any], field: str) -> None:
        for item in SOURCES:
            if field in item:
                assert str(from_ris[item["id"]].get(field)) == item[field]

    def test_an_organisation_with_a_comma_stays_one(
        self, from_bibtex: Mapping[str, Any], from_ris: Mapping[str, Any]
    ) -> None:
        assert [name.get("given") for name in from_bibtex["study"]["author"]] == [None, None]
        assert next(iter(from_bibtex["study"]["author"][0].values())) == MINISTRY
        assert from_ris["study"]["author"] == [
            {"literal": "Ministère de l’Éducation (Bamako)"},
            {"literal": "Salt and Sea Ltd"},
        ]
        assert MINISTRY in from_ris["study"]["note"]

    def test_days_are_kept_as_far_as_they_are_known(
        self, from_bibtex: Mapping[str, Any], from_ris: Mapping[str, Any]
    ) -> None:
        for read in (from_bibtex, from_ris):
            assert read["study"]["issued"] == {"date-parts": [[1976, 3, 18]]}
            assert read["letters"]["issued"] == {"date-parts": [[1961, 3]]}
            assert read["study"]["accessed"] == {"date-parts": [[2026, 1, 2]]}
            assert read["mali-russia-0.3.1"]["issued"] == {"date-parts": [[2026, 11, 28]]}


class TestPybtex:
    """pybtex 0.25.1."""

    def test_names_are_people_or_organisations(self, by_pybtex: Any) -> None:
        ministry, company = by_pybtex["study"].persons["author"]
        assert (str(ministry), str(company)) == (f"{{{MINISTRY}}}", "{Salt and Sea Ltd}")
        anna, vincent, king = by_pybtex["letters"].persons["author"]
        assert (anna.last_names, anna.first_names) == (["Кейта"], ["Анна"])
        assert (vincent.prelast_names, vincent.last_names) == (["van"], ["Gogh"])
        assert king.lineage_names == ["Jr."]

    def test_dates_are_edtf_or_words(self, by_pybtex: Any) -> None:
        assert by_pybtex["years"].fields["date"] == "1960~/1976~"
        assert by_pybtex["stone"].fields["year"] == "43 BC"
        assert by_pybtex["spring"].fields["year"] == "spring of 1961"
        assert by_pybtex["undated"].fields["year"] == "n.d."

    def test_what_has_no_field_is_a_note(self, by_pybtex: Any) -> None:
        assert by_pybtex["stone"].fields["note"] == REST

    def test_an_address_is_left_as_it_is_but_for_braces(self, by_pybtex: Any) -> None:
        assert by_pybtex["study"].fields["url"] == "https://example.org/a_b%20c?d=1&e=%7Bf%7D#g~h"


class TestRispy:
    """rispy 0.10.0."""

    def test_every_line_is_read(self, by_rispy: Mapping[str, Any]) -> None:
        assert [entry for entry in by_rispy.values() if "unknown_tag" in entry] == []
        letters = by_rispy["letters"]
        assert letters["authors"] == ["Кейта, Анна", "van Gogh, Vincent", "King, M. L., Jr."]
        assert (letters["start_page"], letters["end_page"]) == ("45", "67")
        assert (letters["year"], letters["date"]) == ("1961", "1961/03//")

    def test_dates_that_are_no_days_stand_in_the_notes(self, by_rispy: Mapping[str, Any]) -> None:
        assert by_rispy["stone"]["notes"] == [f"Date: 43-03-15 BC; {REST}"]
        assert by_rispy["years"]["notes"] == ["Date: about 1960 to 1976"]
        assert by_rispy["spring"]["notes"] == ["Date: spring of 1961"]
        assert "year" not in by_rispy["stone"]


class TestCslJson:
    """citeproc-py 0.11.1."""

    def test_every_item_is_whole(self, export: Export) -> None:
        atlas, *sources = json.loads(csl_json.write(export))
        uneven = {"original-date": {"literal": "50 BC to 43-03 BC"}}
        assert sources == [
            {**item, **(uneven if item["id"] == "stone" else {})} for item in SOURCES
        ]
        assert atlas["issued"] == {"date-parts": [[2026, 11, 28]]}
        assert atlas["note"] == "all 125 events"

    def test_it_is_cited(self, export: Export) -> None:
        items = json.loads(csl_json.write(export))
        assert len(CiteProcJSON([item for item in items if item["id"] != "stone"])) == 6
        assert citation(items[0]).startswith("The Event Atlas authors. (2026, November 28).")


def test_keys_are_ascii_and_each_is_there_once(export: Export) -> None:
    items = {name: {**SOURCES[4], "id": name} for name in ("Écrit 1", "ecrit-1", "ecrit-1-2", "Ɛ")}
    claims = export.collection.claims.iloc[:4].assign(source_id=list(items))
    written = bibtex.write(whole(replace(export.collection, sources=items, claims=claims)))
    keys = [line.split("{")[1][:-1] for line in written.decode().splitlines() if line[:1] == "@"]
    assert keys[1:] == ["Ecrit-1", "ecrit-1-2", "ecrit-1-2-2", "source"]
    assert len(parse_string(written.decode(), "bibtex").entries) == 5


@pytest.mark.parametrize("module", [bibtex, ris, csl_json])
def test_no_source_and_a_long_note_are_written(export: Export, module: Any) -> None:
    collection = export.collection
    none = whole(replace(collection, sources={}, claims=collection.claims.iloc[:0]))
    assert module.write(none).count(b"mali-russia-0.3.1") == 1
    sources = {**collection.sources, "undated": {**SOURCES[4], "note": "long " * 2_000_000}}
    assert len(module.write(whole(replace(collection, sources=sources)))) > 9_000_000
