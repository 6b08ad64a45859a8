"""The first response takes its colours and titles from the collection."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from dashboard.contract.columns import Atlas
from dashboard.server import data, first
from dashboard.view.address import parse
from tests.dashboard.small import small

PARTS = dict.fromkeys(("metas", "css", "app_entry", "config", "scripts", "renderer"), "")


def page(atlas: Atlas, query: str = "") -> str:
    names = data.files({"en": atlas}, {}, {}).names("en")
    return first.page(atlas, parse(query, atlas.numbers)[0], PARTS, names)


@pytest.fixture(scope="module")
def html() -> str:
    return page(small())


def test_each_theme_has_its_colour_and_the_dock_its_lanes(html: str) -> None:
    style = re.findall(r"<style>(:root.*?)</style>", html)[0]
    assert style.startswith(
        ":root,.in-light{--lanes:3;--theme-trade:#1F3F95;--theme-trade-pale:#1F3F9599;"
        "--theme-trade-ink:#fff;--theme-law:#9A3412;"
    )
    assert style.endswith(
        ".theme-law{background:var(--theme-law);color:var(--theme-law-ink)}"
        ".theme-arts{background:var(--theme-arts);color:var(--theme-arts-ink)}"
    )


def test_lanes_are_named_by_letter_and_title(html: str) -> None:
    names = html[html.index("lane-names") :]
    assert re.findall(r'aria-hidden="true">(.)</span><span><bdi>([^<]*)<', names) == [
        ("T", "Trade and mines"),
        ("L", "Law"),
        ("A", "Arts &amp; letters"),
    ]


def test_rows_say_when_where_and_how_surely(html: str) -> None:
    row = html[html.index("The charter of") :]
    assert re.findall(r"<bdi>([^<]*)</bdi>", row)[:4] == ["Law", "Örlund", "Vessar", "Tamarél"]
    assert '<span class="when">2 Mar 1958</span>' in html


def test_context_is_in_the_list_and_not_in_the_count(html: str) -> None:
    assert html.count("context-word") == 1
    assert 'list-count">8 events, and 1 of context<' in html
    assert "and 1 of context.</p>" in html


@pytest.mark.parametrize(
    ("event", "context", "voices", "who"),
    [
        ("songbook", True, "1 independent voice says so.", "<bdi>Almanac</bdi>"),
        ("charter", False, "2 independent voices say so.", "Ida Vrenn, as given by"),
        ("tour", False, "1 independent voice says so.", "Probably Brother Óengus"),
        ("crossing", False, "No voice says so in its own name.", "<bdi>Воспоминания</bdi>"),
    ],
)
def test_a_card_tells_context_and_voices(event: str, context: bool, voices: str, who: str) -> None:
    html = page(small(), f"event={event}")
    assert ("card-context" in html) == context
    assert f'class="voices">{voices}<' in html
    assert f'claim-who"><strong>{who}' in html


def test_texts_of_a_collection_never_become_markup(html: str) -> None:
    assert "<b>nothing</b>" not in html
    assert "<i>naïveté</i>" not in html
    atlas = small()
    for texts in (atlas.texts["themes"], atlas.texts["eras"]):
        texts["title"][0] = "</title><script>alert(1)</script>"
    atlas.texts["title"] = "</title><script>alert(1)</script>"
    assert "<script>alert" not in page(atlas)


def test_a_page_of_a_view_is_named_after_its_event(client: FlaskClient) -> None:
    assert re.search(r"<title>[^<]+ · [^<]+</title>", client.get("/?event=coup-1968").text)


def test_the_list_of_a_place_is_named_after_it_and_the_dock_says_the_view(
    client: FlaskClient,
) -> None:
    html = client.get("/?place=bamako").text
    shown = html[: html.index("<template")]
    assert re.findall(r"<h2>([^<]*)</h2>", shown) == ["Bamako"]
    assert re.findall(r'<p class="status-line">([^<]*)</p>', html) == [
        "9 events, 1960 to 2024, at Bamako: 9 certain, and 3 of context."
    ]


def test_a_card_says_its_date_in_one_form(client: FlaskClient) -> None:
    html = client.get("/?event=coup-1968").text
    assert '<strong title="In EDTF: 1968-11-19">19 Nov 1968</strong>' in html
    assert ">1968-11-19<" not in html


def test_a_page_without_places_says_so(html: str) -> None:
    atlas = small()
    atlas.numbers["links"] = {"event": [], "place": [], "role": []}
    without = page(atlas)
    assert without.count("No place of these events is known") == 1
    assert without.count("place not known") == len(re.findall('class="row"', without)) > 0
    assert "No place of these events" not in html
    assert "place not known" not in html


def test_a_page_without_dates_says_so(html: str) -> None:
    atlas = small()
    said = atlas.numbers["events"]["said"]
    said["form"] = [None] * len(said["form"])
    without = page(atlas)
    assert without.count("No date of these events is known") == 1
    assert set(re.findall(r'<span class="when">([^<]*)<', without)) == {"undated"}
    assert re.findall(r'"status-line">\d+ events, (\w+)', without) == ["undated"]
    assert "No date of these events is known" not in html


def test_a_card_says_who_took_part_and_why_and_explains_its_words() -> None:
    html = page(small(), "event=charter")
    assert '<a class="link" href="?actor=ida-vrenn"><bdi>Ida Vrenn</bdi></a>' in html
    assert "<bdi>signs for Vessar</bdi>" in html
    assert "It is why the towns still meet." in html
    explained = (
        '<abbr class="term" title="A paper that founds something &amp; says how.">charter</abbr>'
    )
    assert f'<h2 dir="auto">The {explained} of Örlund, in 3 copies</h2>' in html


def test_a_page_of_an_actor_has_its_card_above_its_events() -> None:
    html = page(small(), "actor=ida-vrenn&themes=law")
    card = html[html.index('<div class="actor">') : html.index('<div class="list-head">')]
    assert re.findall(r"<h2[^>]*>(.*?)</h2>|<p class=\"summary[^>]*>(.*?)</p>", card) == [
        ("Ida Vrenn", ""),
        ("", "She signs for Vessar &amp; &lt;all&gt;."),
    ]
    assert 'href="?themes=law"' in card
    assert "<bdi>I. Vren</bdi> · <bdi>Ида Вренн</bdi>" in card
    assert re.findall(r'class="row-title">([^<]*)<', html) == [
        "The charter of Örlund, in 3 copies",
        "The return",
    ]


def test_the_list_of_several_actors_is_named_after_them() -> None:
    html = page(small(), "actor=stall-guild,coast-guard")
    assert 'class="actor"' not in html
    assert "<h2>Guild of the Stalls and Coast guard</h2>" in html
