"""Spellings by hand, and what a search takes them for."""

from __future__ import annotations

from typing import Any

ROWS: list[tuple[str, str, str]] = [
    ("case", "KALANA Gao", "kalana gao"),
    ("accents", "Ségou, Ñandú, Åland, Čapek", "segou, nandu, aland, capek"),
    ("accents written apart", "Se\u0301gou", "segou"),
    ("apostrophes", "d’a d‘a dʼa d'a d`a d´a d′a", "d'a d'a d'a d'a d'a d'a d'a"),
    ("an apostrophe of full width", "d＇a", "d'a"),
    ("dashes", "a-a a‐a a‑a a‒a a–a a—a a―a a−a a－a", "a-a a-a a-a a-a a-a a-a a-a a-a a-a"),
    ("a Hebrew and an Armenian hyphen", "א־ב ա֊բ", "א-ב ա-բ"),
    ("joined letters", "Œuvre Ægir cæsar ﬁn", "oeuvre aegir caesar fin"),
    ("letters of the north", "Øresund Łódź Straße Đuro Þór Guðrún",
     "oresund lodz strasse duro thor gudrun"),
    ("a capital of ß", "STRAẞE STRASSE", "strasse strasse"),
    ("letters of Mali", "Ɔ ɔ Ɛ ɛ Ŋ ŋ Ɲ ɲ Ɓ ɓ Ɗ ɗ", "o o e e n n n n b b d d"),
    ("such letters with a tone", "bámanankɛ́n", "bamananken"),
    ("a dot more or less on i", "İstanbul Diyarbakır", "istanbul diyarbakir"),
    ("ё is е", "Ёлка ёж Ёлка", "елка еж елка"),
    ("й stays what it is", "Йорра май Май", "йорра май май"),
    ("a sigma at the end", "Οδός ΟΔΟΣ", "οδοσ οδοσ"),
    ("Arabic marks and stretching", "مَدْرَسَة مـــدرسة", "مدرسة مدرسة"),
    ("an alef with its sign", "أحمد إحمد آحمد", "احمد احمد احمد"),
    ("one yeh and one kaf for all", "علی على كابل کابل", "علي علي كابل كابل"),
    ("Hebrew points", "שָׁלוֹם", "שלום"),
    ("full width", "Ｇａｏ １２", "gao 12"),
    ("N’Ko loses its tones only", "ߒߞߏ߫ ߓߊ߬ߡߊ", "ߒߞߏ ߓߊߡߊ"),
    ("Tifinagh stays", "ⵜⵉⴼⵉⵏⴰⵖ", "ⵜⵉⴼⵉⵏⴰⵖ"),
    ("Vai, Adlam", "ꕙꔤ 𞤀𞤣𞤤𞤢𞤥", "ꕙꔤ 𞤢𞤣𞤤𞤢𞤥"),
    ("kana keep their voice", "ガオ カオ", "カ\u3099オ カオ"),
    ("soft hyphens and what has no width", "Ka\u00adla\u200bna\u2060 \u200fGao\u200e",
     "kalana gao"),
    ("nothing but such", "\u00ad\u200b\u0301ـ", ""),
    ("signs stay", "C++ #12 50 % (a/b)", "c++ #12 50 % (a/b)"),
]  # fmt: skip
"""What the row shows, a text, and its folded form."""


def cases() -> list[dict[str, Any]]:
    return [{"says": says, "text": text, "folded": folded} for says, text, folded in ROWS]
