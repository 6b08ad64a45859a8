"""How well each event is attested, in a sentence that is written by hand."""

from __future__ import annotations

from tests.cases.collection import CONTEXT
from tests.cases.events import IDS

OUTSIDE = "Context: from a reference, not from the documents of this collection."
SAID = {
    "old-mint": "Status: single source (Ledger 12/B).",
    "charter": "Status: corroborated (Ida Vrenn and Almanac).",
    "school-years": "Status: second-hand (Воспоминания).",
    "first-fair": "Status: corroborated (Gazette and Ledger 12/B).",
    "crossing": "Status: alleged (Воспоминания).",
    "return": "Status: disputed (Ёлка Дуун and Воспоминания).",
    "tour": "Status: single source (probably Brother Óengus).",
    "songbook": "Status: single source (Almanac).",
    "watch": "Status: single source (Gazette).",
}


def cases() -> list[dict[str, str]]:
    return [
        {"event": name, "said": f"{OUTSIDE} {SAID[name]}" if name in CONTEXT else SAID[name]}
        for name in IDS
    ]
