"""How the atlas itself is cited: parts that the reader's browser completes.

Address and date of access are known only there. A style is asked to cite an item whose title,
authors and address are stand-ins: then no digit of the result is anything but the date, and
nothing that a title says can be taken for it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import Any

from dashboard.contract.columns import CitationPart, CitationStyle, Cite
from events.collection import Collection
from events.testimony.citations import STYLES, citation

TITLE, ADDRESS, MONTH = "\ue100", "https://address.invalid/", "\ue101"
AUTHORS = range(0xE110, 0xE200)
YEAR, DAY = 9876, 29
KNOWN = {ADDRESS: "url", str(YEAR): "year", str(DAY): "day", MONTH: "month"}
"""Stand-in: what the reader's browser puts in its place."""
_PART = re.compile(f"({'|'.join(map(re.escape, KNOWN))})")


def cite(collection: Collection, lang: str) -> Cite:
    """Give a CSL-JSON item and the citations in every style."""
    title = f"{collection.title}, version {collection.version}"
    authors = _authors(collection.meta)
    return {
        "item": {"id": f"{collection.name}-{collection.version}", **_item(title, authors)},
        "styles": {style: _style(title, authors, style, lang) for style in STYLES},
    }


def _item(title: str, authors: list[str]) -> dict[str, Any]:
    return {
        "type": "webpage",
        "title": title,
        "author": [{"literal": name} for name in authors],
    }


def _authors(meta: dict[str, Any]) -> list[str]:
    people = [person for person in meta.get("contributors", []) if isinstance(person, dict)]
    return [str(person["title"]) for person in people if person.get("title")]


def _style(title: str, authors: list[str], style: str, lang: str) -> CitationStyle:
    template, months = _template(len(authors), style, lang)
    real = {TITLE: title, **{chr(c): name for c, name in zip(AUTHORS, authors, strict=False)}}
    shown = {
        stand_in: _shown(stand_in, text, len(authors), style, lang)
        for stand_in, text in real.items()
    }
    parts = (_part(text, shown) for text in _PART.split(template) if text)
    return {"parts": list(parts), "months": months}


def _shown(stand_in: str, text: str, authors: int, style: str, lang: str) -> str:
    """Give a title or a name as a style writes it, some in capitals: all else is a stand-in."""
    item = _stand_ins(authors)
    january = _cited(item, 1, style, lang)
    before, *after = january.split(stand_in)
    if len(after) != 1:
        return text
    told = {stand_in: text}
    named = [{"literal": told.get(name["literal"], name["literal"])} for name in item["author"]]
    title = told.get(item["title"], item["title"])
    real = _cited({**item, "title": title, "author": named}, 1, style, lang)
    return real[len(before) : len(real) - len(after[0])]


def _part(text: str, shown: dict[str, str]) -> CitationPart:
    if text in KNOWN:
        return {"of": KNOWN[text]}
    return {"text": "".join(shown.get(letter, letter) for letter in text)}


@cache
def _template(authors: int, style: str, lang: str) -> tuple[str, list[str]]:
    """Give a citation made of stand-ins, and the twelve months as the style writes them."""
    item = _stand_ins(authors)
    texts = [_cited(item, month, style, lang).replace(". . ", ". ") for month in range(1, 13)]
    before = _shared(texts)
    after = _shared([text[before:][::-1] for text in texts])
    months = [text[before : len(text) - after] for text in texts]
    return f"{texts[0][:before]}{MONTH}{texts[0][len(texts[0]) - after :]}", months


def _shared(texts: list[str]) -> int:
    """Count the characters with which all texts begin."""
    columns = zip(*texts, strict=False)
    return sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, columns))


def _stand_ins(authors: int) -> dict[str, Any]:
    return _item(TITLE, [chr(letter) for letter in AUTHORS[:authors]])


def _cited(item: dict[str, Any], month: int, style: str, lang: str) -> str:
    seen = {"date-parts": [[YEAR, month, DAY]]}
    return citation({"id": "atlas", "URL": ADDRESS, **item, "accessed": seen}, style, lang)
