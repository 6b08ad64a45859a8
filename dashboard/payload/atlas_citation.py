"""How the atlas itself is cited: parts that the reader's browser completes.

Address and date of access are known only there. A style is asked to cite an item whose title,
authors and address are stand-ins: then no digit of the result is anything but the date, and
nothing that a title says can be taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import Any

from dashboard.contract.columns import CitationPart, CitationStyle, Cite
from events.collection import Collection
from events.formats.writing.about import licence
from events.testimony.citations import FIRST_STYLE, citation
from events.testimony.itself import atlas_item

TITLE, ADDRESS, MONTH = "\ue100", "https://address.invalid/", "\ue101"
AUTHORS = range(0xE110, 0xE200)
YEAR, DAYS = 9876, (29, 27)
"""Of the date of access; the second day where the work itself is of the first."""

Issued = tuple[int, ...]
"""Year, month and day on which the work was issued; empty where that is not known."""


def cite(collection: Collection, lang: str, wanted: Iterable[str] = (FIRST_STYLE,)) -> Cite:
    """Give a CSL-JSON item and the citations in the wanted styles."""
    item = _licensed(atlas_item(collection), licence(collection))
    authors = [author["literal"] for author in item["author"]]
    issued = tuple(item.get("issued", {}).get("date-parts", [()])[0])
    styles = {style: _style(item["title"], authors, issued, style, lang) for style in wanted}
    return {"item": item, "styles": styles}


def _licensed(item: dict[str, Any], under: str) -> dict[str, Any]:
    """Add the licence where CSL has room for what it has no name for."""
    return {**item, "custom": {"licence": under}} if under else item


def _style(title: str, authors: list[str], issued: Issued, style: str, lang: str) -> CitationStyle:
    template, months = _template(len(authors), issued, style, lang)
    real = {TITLE: title, **{chr(c): name for c, name in zip(AUTHORS, authors, strict=False)}}
    shown = {
        stand_in: _shown(stand_in, text, len(authors), issued, style, lang)
        for stand_in, text in real.items()
    }
    known = {ADDRESS: "url", str(YEAR): "year", str(_day(issued)): "day", MONTH: "month"}
    texts = re.split(f"({'|'.join(map(re.escape, known))})", template)
    return {"parts": [_part(text, known, shown) for text in texts if text], "months": months}


def _day(issued: Issued) -> int:
    """Give a day of access that stands nowhere else in a citation."""
    return next(day for day in DAYS if day not in issued)


def _shown(stand_in: str, text: str, authors: int, issued: Issued, style: str, lang: str) -> str:
    """Give a title or a name as a style writes it, some in capitals: all else is a stand-in."""
    item = _stand_ins(authors, issued)
    january = _cited(item, issued, 1, style, lang)
    before, *after = january.split(stand_in)
    if len(after) != 1:
        return text
    told = {stand_in: text}
    named = [{"literal": told.get(name["literal"], name["literal"])} for name in item["author"]]
    title = told.get(item["title"], item["title"])
    real = _cited({**item, "title": title, "author": named}, issued, 1, style, lang)
    return real[len(before) : len(real) - len(after[0])]


def _part(text: str, known: dict[str, str], shown: dict[str, str]) -> CitationPart:
    if text in known:
        return {"of": known[text]}
    return {"text": "".join(shown.get(letter, letter) for letter in text)}


@cache
def _template(authors: int, issued: Issued, style: str, lang: str) -> tuple[str, list[str]]:
    """Give a citation made of stand-ins, and the twelve months as the style writes them."""
    item = _stand_ins(authors, issued)
    made = [_cited(item, issued, month, style, lang) for month in range(1, 13)]
    texts = [text.replace(". . ", ". ") for text in made]
    before = _shared(texts)
    after = _shared([text[before:][::-1] for text in texts])
    months = [text[before : len(text) - after] for text in texts]
    return f"{texts[0][:before]}{MONTH}{texts[0][len(texts[0]) - after :]}", months


def _shared(texts: list[str]) -> int:
    """Count the characters with which all texts begin."""
    columns = zip(*texts, strict=False)
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, columns))


def _stand_ins(authors: int, issued: Issued) -> dict[str, Any]:
    names = [{"literal": chr(letter)} for letter in AUTHORS[:authors]]
    item = {"type": "webpage", "title": TITLE, "author": names}
    return {**item, "issued": {"date-parts": [list(issued)]}} if issued else item


def _cited(item: dict[str, Any], issued: Issued, month: int, style: str, lang: str) -> str:
    seen = {"date-parts": [[YEAR, month, _day(issued)]]}
    return citation({"id": "atlas", "URL": ADDRESS, **item, "accessed": seen}, style, lang)
