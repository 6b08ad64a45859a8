from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.page import context
from tests.dashboard.small import small


def named(kind: str, lang: str = "en") -> list[str]:
    atlas = small()
    texts = {**atlas.texts, "lang": lang}
    table = context.columns(replace(atlas, texts=texts))
    return [name for own, name in zip(table["kind"], table["name"], strict=True) if own == kind]


def test_larger_countries_come_first_and_never_by_the_alphabet() -> None:
    countries = named("countries")
    assert countries.index("Russia") < countries.index("Algeria") < countries.index("Belgium")
    assert countries.index("Belgium") < countries.index("Andorra")


@pytest.mark.parametrize(("lang", "name"), [("en", "Germany"), ("fr", "Allemagne")])
def test_names_speak_the_language_of_the_page(lang: str, name: str) -> None:
    assert name in named("countries", lang)
