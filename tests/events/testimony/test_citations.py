import itertools

import pytest

from events.rules.bibliography import TYPES
from events.testimony.citations import STYLES, citation

PAGE = {
    "id": "Page",
    "type": "webpage",
    "title": "Mali–Russia relations",
    "container-title": "Wikipedia",
    "URL": "https://example.org/x?a=1&b=2",
    "accessed": {"date-parts": [[2021, 6, 2]]},
    "note": "Written by volunteers.",
    "custom": {"cited-by": ["other"]},
}
ARTICLE = {
    "id": "article",
    "type": "article-newspaper",
    "title": "Ministers <b>meet</b>",
    "author": [{"family": "Doe", "given": "Jane"}, {"literal": "A ministry"}],
    "container-title": "The Paper",
    "issued": {"date-parts": [[2021, 11, 15]]},
}
BARE = {"id": "bare", "type": "document", "title": "A text alone"}
RANGE = BARE | {"issued": {"date-parts": [[2019, 6], [2019, 7]]}}


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("apa", "Doe, J., & A ministry. (2021, November 15). Ministers <b>meet</b>. The Paper."),
        (
            "chicago",
            "Doe, J., and A ministry. 2021. “Ministers <b>meet</b>”. The Paper, November 15.",
        ),
        ("mla", "Doe, J., and A ministry. “Ministers <b>meet</b>”. The Paper, 15 Nov. 2021."),
        (
            "iso690",
            "DOE, Jane and A MINISTRY, 2021. Ministers <b>meet</b>. The Paper. 15 November 2021.",
        ),
        (
            "harvard",
            "Doe, J. and A ministry (2021) ‘Ministers <b>meet</b>’, The Paper, 15 November.",
        ),
        ("ieee", "J. Doe and A ministry, “Ministers <b>meet</b>”, The Paper, Nov. 15, 2021."),
    ],
)
def test_an_article_in_six_styles(style, text):
    assert citation(ARTICLE, style) == text


def test_a_work_without_author_is_cited_under_its_publisher():
    assert citation(PAGE) == (
        "Wikipedia. (n.d.). Mali–Russia relations. Wikipedia. "
        "Retrieved June 2, 2021, from https://example.org/x?a=1&b=2"
    )


def test_html_has_italics_and_escapes_what_the_source_brings():
    text = citation(ARTICLE, "apa", html=True)
    assert "Ministers &lt;b&gt;meet&lt;/b&gt;. <i>The Paper</i>" in text
    assert "a=1&amp;b=2" in citation(PAGE, html=True)


def test_french_and_russian():
    assert "Consulté 2 juin 2021" in citation(PAGE, "apa", "fr")
    assert "[Consulté le 2 juin 2021]" in citation(PAGE, "iso690", "fr").replace("\xa0", " ")
    assert "15 ноября 2021" in citation(ARTICLE, "mla", "ru")


@pytest.mark.parametrize("style", STYLES)
def test_a_title_that_stands_alone_is_said_once(style):
    assert citation(BARE, style).lower().count("a text alone") == 1


def test_every_style_cites_every_kind_of_item_in_every_language():
    for style, lang, item in itertools.product(STYLES, ("en", "fr", "ru"), (PAGE, ARTICLE, RANGE)):
        text = citation(item, style, lang)
        assert item["title"].split()[0].lower() in text.lower()
        assert "volunteers" not in text
        assert not text.startswith("[")


def test_an_undated_text_keeps_what_is_known_of_its_date():
    assert citation(BARE | {"issued": {"literal": "before 2022"}}) == "A text alone. (before 2022)."


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", TYPES)
def test_every_kind_of_source_has_a_citation_in_every_style(kind, style):
    assert "a text alone" in citation(BARE | {"type": kind}, style).lower()
