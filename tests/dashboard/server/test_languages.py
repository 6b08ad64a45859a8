"""A page in every language: what is told of it elsewhere, and in which it opens."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from dashboard.contract.files import languages
from dashboard.payload.languages import spoken
from events.collection import Collection


@pytest.mark.parametrize("lang", languages())
def test_a_page_says_its_language_and_where_the_others_are(client: FlaskClient, lang: str) -> None:
    html = client.get(f"/?from=1968&lang={lang}").text
    assert f'<html lang="{lang}" dir="ltr"' in html
    ways = dict(re.findall(r'rel="alternate" hreflang="([^"]+)" href="[^"]*\?([^"]*)"', html))
    assert ways == {
        "en": "from=1968",
        **{other: f"from=1968&amp;lang={other}" for other in languages()[1:]},
        "x-default": "from=1968",
    }
    shown = re.search(r"<noscript><ul class=\"ways\".*?</noscript>", html)
    assert shown and len(re.findall("<a href", shown[0])) == len(languages())
    assert re.search(rf'lang="{lang}" aria-current="true"', shown[0])
    assert re.search(rf'og:locale" content="{lang}_[A-Z]+"', html)


def test_each_language_has_a_layout_of_its_own_and_one_wiring(client: FlaskClient) -> None:
    pages = [client.get(f"/?lang={lang}").text for lang in languages()]
    layouts, wirings = (
        {re.findall(rf'"_dash-{name}": *"([^"]+)"', html)[0] for html in pages}
        for name in ("layout", "dependencies")
    )
    assert len(layouts) == len(languages())
    assert len(wirings) == 1


def test_nothing_here_is_said_in_the_language_of_the_query(client: FlaskClient) -> None:
    missing = client.get("/nowhere?lang=fr")
    assert missing.status_code == 404
    assert '<html lang="fr" dir="ltr">' in missing.text
    assert 'href="/?lang=fr"' in missing.text
    assert 'lang="en"' in client.get("/nowhere?lang=xx").text


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("nowhere?lang=ru", "По этому адресу ничего нет"),
        ("downloads/atlas.csv?themes=nothing&lang=ru", "не имеет смысла: themes=nothing"),
        ("downloads/atlas.csv?q=zzzz&lang=ru", "В этом виде нет событий"),
        ("oembed?lang=ru", '<p lang="en" dir="ltr">The parameter'),
        ("thumbnail.png?width=<b>&lang=ru", "На этот запрос нет ответа"),
    ],
)
def test_who_looks_with_a_browser_is_refused_in_their_language(
    client: FlaskClient, address: str, said: str
) -> None:
    asked = {"Accept": "text/html,*/*;q=0.8"}
    page = client.get(f"/{address}", headers={**asked, "Accept-Language": "fr"})
    assert page.status_code in (400, 404)
    assert '<html lang="ru" dir="ltr">' in page.text and said in page.text
    assert page.headers["Content-Language"] == "ru"
    theirs = client.get(
        f"/{address.replace('lang=ru', '')}",
        headers={**asked, "Accept-Language": "fr-CA, en;q=0.5"},
    )
    assert '<html lang="fr"' in theirs.text
    assert "Accept-Language" in theirs.headers["Vary"]


def test_machines_are_refused_in_english(client: FlaskClient) -> None:
    line = client.get("/oembed", headers={"Accept-Language": "fr"})
    assert (line.status_code, line.mimetype) == (400, "text/plain")
    assert line.headers["Content-Language"] == "en"


def test_the_first_language_is_the_collections_own_where_it_is_spoken(
    collection: Collection,
) -> None:
    own = replace(collection, meta={**collection.meta, "languages": ["ru", "en"]})
    assert spoken(own.meta)[0] == "ru"
    assert sorted(spoken(own.meta)) == sorted(languages())
    assert spoken({"languages": ["xx"]})[0] == spoken({"languages": "ru"})[0] == "en"
