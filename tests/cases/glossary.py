"""Texts by hand, and where the terms of a glossary stand in them."""

from __future__ import annotations

from typing import Any

TERMS = [
    ["junta"],
    ["GRU", "military intelligence"],
    ["N'Dor's list"],
    ["military"],
    ["C++"],
    ["хунта", "ЦРУ"],
    ["été"],
]

ROWS: list[tuple[str, str, list[tuple[int, str]]]] = [
    ("no text", "", []),
    ("the first of two", "The junta, the junta.", [(0, "junta")]),
    ("a part of a word is no term", "Juntas, adjunta, éjunta, junta2", []),
    ("small letters stand for any", "A JUNTA and a Junta", [(0, "JUNTA")]),
    ("a capital stands for itself", "gru, Gru and GRU", [(1, "GRU")]),
    ("in the middle of a word", "the GRUs of GRUß", []),
    ("another form", "by military intelligence", [(1, "military intelligence")]),
    ("the longer of two that begin together",
     "military power and military intelligence",
     [(3, "military"), (1, "military intelligence")]),
    ("a term once, whatever its form", "GRU, or military intelligence", [(1, "GRU")]),
    ("a no-break space", "Military\u00a0intelligence", [(1, "Military\u00a0intelligence")]),
    ("a new line", "military\nintelligence", [(1, "military\nintelligence")]),
    ("any apostrophe", "on N’Dor`s list", [(2, "N’Dor`s list")]),
    ("signs", "in C++, not C+", [(4, "C++")]),
    ("in brackets and beside dashes", "(junta)–military", [(0, "junta"), (3, "military")]),
    ("no line is a letter", "_junta_", [(0, "junta")]),
    ("Cyrillic", "Хунта и цру, ЦРУ", [(5, "Хунта")]),
    ("after a character of two units", "\U0001f71a junta", [(0, "junta")]),
    ("accents count", "ete, été", [(6, "été")]),
]  # fmt: skip


def cases() -> dict[str, Any]:
    texts = [{"says": says, "text": text, "found": found} for says, text, found in ROWS]
    return {"terms": TERMS, "texts": texts}
