"""Make windows.json: bounds and window tests of dates, counted out day by day.

Nothing here uses the packages under test. A day fits a date when its ISO form does; an
event is any pair of a first and a last day that fit; a window may hold an event when some
pair touches it, and does hold it when every pair touches it.

Run it as ``python tests/golden/make_windows.py``.
"""

import json
import re
from datetime import date
from itertools import combinations_with_replacement
from pathlib import Path

import numpy as np

HORIZON = (date(1949, 1, 1), date(2030, 12, 31))
EPOCH = date(1970, 1, 1).toordinal()
DAYS = np.arange(HORIZON[0].toordinal(), HORIZON[1].toordinal() + 1) - EPOCH
BEFORE, AFTER = DAYS[0], DAYS[-1]

WORDS = {
    "1961": "1961",
    "1968-11": "Nov 1968",
    "2021-09-04": "4 September 2021",
    "1970-01-01": "1 January 1970",
    "1960-02-29": "29 February 1960",
    "1964-02": "Feb 1964",
    "1961~": "about 1961",
    "1961?": "possibly 1961",
    "1961%": "possibly about 1961",
    "1968-11~": "about Nov 1968",
    "2021-09-04?": "possibly 4 September 2021",
    "1961-?05-04": "possibly 4 May 1961",
    "196X": "1960s",
    "196X~": "about the 1960s",
    "1961-XX": "1961",
    "1961-XX-XX": "1961",
    "1968-11-XX": "Nov 1968",
    "1961-1X": "between 1 October 1961 and 31 December 1961",
    "1961-02-2X": "between 20 February 1961 and 28 February 1961",
    "196X-02-29": "between 29 February 1960 and 29 February 1968",
    "1960/1991": "between 1960 and 1991",
    "1960~/1991": "between about 1960 and 1991",
    "2020-08/2021-05": "between Aug 2020 and May 2021",
    "2019-06-25/2019-06-30": "25–30 June 2019",
    "2019-06-28/2019-07-02": "28 June – 2 July 2019",
    "1960/1961-05-04": "between 1960 and 4 May 1961",
    "1960/1960-05": "between 1960 and May 1960",
    "1960-05/1960": "between May 1960 and 1960",
    "1961/1961": "1961",
    "196X/1976": "between the 1960s and 1976",
    "1971/197X~": "between 1971 and about the 1970s",
    "../1976": "by 1976",
    "../1976-03-01": "by 1 March 1976",
    "../196X": "by the 1960s",
    "2022/..": "since 2022",
    "2022-01~/..": "since about Jan 2022",
    "2021-12-23/..": "since 23 December 2021",
}


def fitting(edtf: str) -> np.ndarray:
    """Days of the horizon whose ISO form fits one date."""
    digits = re.sub("[?~%]", "", edtf).replace("X", "[0-9]")
    pattern = re.compile(rf"{digits}(-.*)?")
    texts = (date.fromordinal(int(day) + EPOCH).isoformat() for day in DAYS)
    return DAYS[[pattern.fullmatch(text) is not None for text in texts]]


def pairs(edtf: str) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of every event that the text allows."""
    first, last = edtf.split("/") if "/" in edtf else (edtf, edtf)
    starts = DAYS if first == ".." else fitting(first)
    ends = DAYS[-1:] if last == ".." else fitting(last)
    start, end = np.meshgrid(starts, ends, copy=False)
    ordered = start <= end
    return start[ordered], end[ordered]


def case(edtf: str) -> dict[str, object]:
    starts, ends = pairs(edtf)
    bounds = [int(bound) for bound in (starts.min(), starts.max(), ends.min(), ends.max())]
    edges = sorted({bound + step for bound in bounds for step in (-1, 0, 1)})
    edges = [edge for edge in edges if BEFORE < edge < AFTER]
    return {
        "edtf": edtf,
        "bounds": [None if bound in (BEFORE, AFTER) else bound for bound in bounds],
        "words_en": WORDS[edtf],
        "windows": [window(starts, ends, a, b) for a, b in combinations_with_replacement(edges, 2)],
    }


def window(starts: np.ndarray, ends: np.ndarray, a: int, b: int) -> dict[str, object]:
    touching = (starts <= b) & (ends >= a)
    return {"a": a, "b": b, "possible": bool(touching.any()), "certain": bool(touching.all())}


def main() -> None:
    lines = ",\n".join(json.dumps(case(edtf), ensure_ascii=False) for edtf in WORDS)
    Path(__file__).with_name("windows.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
