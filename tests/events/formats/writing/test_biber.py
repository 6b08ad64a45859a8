"""Sources as BibTeX, held by biber 2.18 against the data model of BibLaTeX."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from pybtex.database import parse_file

from events.formats.writing import bibtex
from events.formats.writing.export import Export
from tests.events.formats.writing.test_citations import export
from tests.tools.ensure_programs import BIBER

__all__ = ["export"]


@dataclass(frozen=True)
class Account:
    """What biber says of a file, and what it makes of it."""

    faults: set[str]
    """Errors, and fields that an entry must have and lacks."""
    dates: dict[str, str]
    """By the key of an entry."""
    names: dict[str, list[str]]


@pytest.fixture(scope="module")
def account(export: Export, tmp_path_factory: pytest.TempPathFactory) -> Account:
    program = BIBER.find()
    if program is None:
        pytest.fail("biber was not found; `make test` says how to get it")
    folder: Path = tmp_path_factory.mktemp("biber")
    (folder / "sources.bib").write_bytes(bibtex.write(export))
    asked = ["--tool", "--validate-datamodel", "--output-file", "read.bib", "sources.bib"]
    done = subprocess.run([program, *asked], cwd=folder, capture_output=True, text=True)
    entries = parse_file(str(folder / "read.bib"), "bibtex").entries
    fields = {key: entry.fields.get("date", "") for key, entry in entries.items()}
    names = {
        key: [str(name) for name in entry.persons.get("author", [])]
        for key, entry in entries.items()
    }
    return Account(set(re.findall(r"ERROR.*|Entry .*Missing.*", done.stdout)), fields, names)


def test_a_date_is_missing_nowhere(account: Account) -> None:
    assert [fault for fault in account.faults if "ERROR" in fault or "'date, " in fault] == []


def test_dates_are_read_with_ranges_and_about(account: Account) -> None:
    assert account.dates["mali-russia-0.3.1"] == "2026-11-28"
    assert account.dates["study"] == "1976-03-18"
    assert account.dates["letters"] == "1961-03"
    assert account.dates["years"] == "1960~/1976~"


def test_an_organisation_stays_whole(account: Account) -> None:
    assert account.names["study"] == ["{Ministère de l’Éducation, Bamako}", "{Salt and Sea Ltd}"]
    assert account.names["letters"][0] == "Кейта, Анна"
