"""What of a draft keeps the rules: rows that break one are left out, and all else stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Final

from events.drafting.building import Built, overlaid
from events.drafting.draft import Remark
from events.drafting.numbering import EVENTS, Numbering
from events.drafting.remarks import of_problems, remark
from events.drafting.sheet import Sheet
from events.drafting.tables import Frames, without_events
from events.media.content import Content
from events.problems import Problem
from events.raw import RawCollection, Table
from events.rows.refusing import without
from events.rules.points import check_points
from events.rules.validate import validate
from events.schema import HISTORY_FILE
from geodata.gazetteer import load_gazetteer

SOURCES: Final = "sources"
HISTORY: Final = "history"
_JUDGEMENT: Final = ("significance", "significance_source")
_PATIENCE: Final = 6
"""Rounds after which tables that still break rules are left out whole."""


@dataclass(frozen=True)
class Refused:
    """What is left out."""

    rows: frozenset[int] = frozenset()
    """Of any table, by their numbers."""
    unsaid: frozenset[int] = frozenset()
    """Rows of events whose significance is not said."""
    events: tuple[Problem, ...] = ()
    sources: frozenset[int] = frozenset()
    """Positions in the draft."""
    history: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class Case:
    """A draft before the rules."""

    found: Built
    sheet: Sheet
    numbering: Numbering
    keys: Sequence[str]
    """Of sources."""
    history: Sequence[Any]
    translations: dict[str, dict[str, Table]]
    media: Mapping[str, Content] = field(default_factory=dict)
    """Files by the name that rows have for them."""


def judged(case: Case) -> tuple[RawCollection, list[Remark]]:
    """Leave out what breaks a rule, until nothing does; say each fault once."""
    refused, remarks = Refused(), list[Remark]()
    for turn in count():
        raw = left(case, refused)
        problems = [one for one in _problems(case, raw) if one.row is not None]
        if not problems:
            return _counted_anew(raw), remarks
        remarks += _said(case, raw, problems)
        refused = _more(case, raw, problems, refused)
        if turn >= _PATIENCE:
            refused = replace(refused, rows=refused.rows | _whole(case, problems))
    raise AssertionError


def _problems(case: Case, raw: RawCollection) -> list[Problem]:
    """Check by all rules of a folder."""
    problems, own = validate(raw), case.found.frames["places"]
    if problems or own.empty:
        return problems
    rows = raw["places"].rows
    stated = replace(raw["places"], rows=rows[rows.index.isin(own.index)])
    return [*check_points(stated, load_gazetteer())]


def left(case: Case, refused: Refused) -> RawCollection:
    """Give the tables without what is refused, and without what hangs on it."""
    found, gone = case.found, [*refused.rows]
    frames: Frames = {
        name: rows.drop(index=rows.index.intersection(gone)) if gone else rows
        for name, rows in found.frames.items()
    }
    events = found.made["events"].rows
    lost = {*found.hidden, *events.loc[events.index.isin(gone), "id"]}
    sources = found.sources.without(refused.sources)
    raw = overlaid(found, case.sheet, without_events(frames, lost), sources)
    raw = replace(
        raw,
        tables={**raw.tables, EVENTS: _unsaid(raw[EVENTS], refused)},
        history=[one for n, one in enumerate(case.history) if n not in refused.history],
        translations=case.translations,
        media_files=case.media,
    )
    sound = without(raw, refused.events) if refused.events else raw
    return replace(sound, tables={name: _dropped(one, gone) for name, one in sound.tables.items()})


def _counted_anew(raw: RawCollection) -> RawCollection:
    """Give each row of a table but the events a number of its own: some are made of one event."""
    tables = {
        name: one if name == EVENTS else replace(one, rows=one.rows.reset_index(drop=True))
        for name, one in raw.tables.items()
    }
    return replace(raw, tables=tables)


def _dropped(table: Table, gone: list[int]) -> Table:
    """Leave out rows of a table, and what was made of such rows of the events."""
    if not gone:
        return table
    return replace(table, rows=table.rows.drop(index=table.rows.index.intersection(gone)))


def _unsaid(events: Table, refused: Refused) -> Table:
    if not refused.unsaid:
        return events
    silent = events.rows.index.isin([*refused.unsaid])
    blank = {name: events.rows[name].mask(silent, "") for name in _JUDGEMENT}
    return replace(events, rows=events.rows.assign(**blank))


def _said(case: Case, raw: RawCollection, problems: Sequence[Problem]) -> list[Remark]:
    rows = [one for one in problems if one.file not in (SOURCES, HISTORY_FILE)]
    told = of_problems(rows, case.numbering, case.sheet.columns)
    said = [
        _softened(case, its) if _is_judgement(case, one) else its
        for one, its in zip(rows, told, strict=True)
    ]
    for one in problems:
        column = one.column or ""
        if one.file == SOURCES:
            at = _position(case, raw, one)
            said.append(remark(SOURCES, case.keys[at], column, "problem", one.rule))
        elif one.file == HISTORY_FILE:
            said.append(remark(HISTORY, "", column, "problem", one.rule))
    return said


def _more(case: Case, raw: RawCollection, problems: Sequence[Problem], refused: Refused) -> Refused:
    history = [n for n in range(len(case.history)) if n not in refused.history]
    sources = {_position(case, raw, one) for one in problems if one.file == SOURCES}
    releases = {history[(one.row or 1) - 1] for one in problems if one.file == HISTORY_FILE}
    rows = [one for one in problems if one.file not in (SOURCES, HISTORY_FILE)]
    unsaid = {one.row or 0 for one in rows if _is_judgement(case, one)}
    bad = [one for one in rows if not _is_judgement(case, one)]
    events = {*case.found.made[EVENTS].rows.index.tolist()}
    return Refused(
        refused.rows | {one.row or 0 for one in bad},
        refused.unsaid | unsaid,
        (*refused.events, *(one for one in bad if one.row in events)),
        refused.sources | sources,
        refused.history | releases,
    )


def _softened(case: Case, told: Remark) -> Remark:
    """Say of a judgement that it is not shown, in its own column where nobody is named for it."""
    own = case.sheet.columns.get(_JUDGEMENT[0], "")
    is_there = told["column"] in case.sheet.columns.values()
    return {**told, "kind": "unread", "column": told["column"] if is_there else own}


def _is_judgement(case: Case, problem: Problem) -> bool:
    """Tell whether an event can be shown without what is wrong with it."""
    names = {*_JUDGEMENT, *(case.sheet.columns.get(name) for name in _JUDGEMENT)}
    return problem.column in names and problem.row in case.sheet.ids


def _position(case: Case, raw: RawCollection, problem: Problem) -> int:
    """Find the source of the draft that a problem is about."""
    item = (raw.sources or [])[(problem.row or 1) - 1]
    return next(n for n, one in enumerate(case.found.sources.items) if one is item)


def _whole(case: Case, problems: Sequence[Problem]) -> frozenset[int]:
    """Give all rows of the tables, but the events, that problems are about."""
    bad = {one.row for one in problems}
    tables = [rows.index.tolist() for rows in case.found.frames.values()]
    return frozenset(row for rows in tables if not bad.isdisjoint(rows) for row in rows)
