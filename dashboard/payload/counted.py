"""How a table was read that an engine has counted, in words."""

from __future__ import annotations

from collections import defaultdict

from dashboard.contract.columns import FileReport, Notes, Report
from dashboard.payload.report import LONGEST, MOST_EXAMPLES, MOST_LINES
from dashboard.view.shorten import shortened
from dashboard.view.speaker import Speaker
from events.index.engines.account import Account, Fault


def counted_report(account: Account, file: str, speak: Speaker) -> Report:
    """Tell of all rows, if not each of them is shown as it is written."""
    left_out = account.left_out + account.refused
    if not (left_out or account.faults or account.notes):
        return {"said": "", "files": []}
    said = speak("account.left-out", n=left_out) if left_out else speak("report")
    return {"said": said, "files": [_file(account, file, left_out, speak)]}


def _file(account: Account, file: str, left_out: int, speak: Speaker) -> FileReport:
    counts = {
        "shown": account.events - account.undated - account.unplaced,
        "unplaced": account.unplaced,
        "undated": account.undated,
        "left-out": left_out,
    }
    parts = [speak(f"account.{what}", n=n) for what, n in counts.items() if n]
    rows = speak("rows", n=account.rows + account.refused)
    return {
        "file": file,
        "format": "",
        "account": speak("account", rows=rows, parts=", ".join(parts)),
        "left_out": {"where": [], "why": [], "more": 0},
        "aside": {"where": [], "why": [], "more": 0},
        "notes": _notes(account),
    }


def _notes(account: Account) -> Notes:
    """Put cells that could not be read together by the reason, and what was noted after them."""
    together = defaultdict[str, list[Fault]](list)
    for fault in account.faults:
        together[f"{fault.what}: {fault.reason}"].append(fault)
    rows = {why: sum(one.rows for one in held) for why, held in together.items()}
    heading = sorted(together, key=lambda why: -rows[why])[:MOST_LINES]
    return {
        "heading": [*heading, *account.notes],
        "n": [*(rows[why] for why in heading), *(1 for _ in account.notes)],
        "examples": [
            *(
                [shortened(one.value, LONGEST) for one in together[why][:MOST_EXAMPLES]]
                for why in heading
            ),
            *([] for _ in account.notes),
        ],
    }
