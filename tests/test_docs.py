"""What can be set, called, typed or written into a table is documented, and nothing else is."""

from __future__ import annotations

import re
import subprocess
import tomllib
from argparse import Action, ArgumentParser, _HelpAction, _SubParsersAction
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import parser
from dashboard.contract.files import view
from dashboard.settings import Settings
from events.schema import (
    CATEGORIES,
    DRAFT_FILE,
    HISTORY_FILE,
    METADATA_FILE,
    OUTLINES_FILE,
    SOURCES_FILE,
    STATUSES,
    TABLES,
    Theme,
)

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
KEYS = {row["key"]: row for row in view()["keys"]}
DEFAULTS = {
    ("day", "first"): "the first day of the collection",
    ("day", "last"): "the last day of the collection",
    ("one", "first"): "the first language",
    ("one", "span"): "`span`",
    ("one", "plain"): "`plain`",
    ("one", None): "none",
    ("set", "all"): "all",
    ("set", "usual"): "all but what lies under them",
    ("set", "none"): "none",
    ("text", ""): "empty",
    ("flag", False): "off",
    ("camera", None): "none",
    ("pattern", None): "none",
    ("beside", None): "none",
}
"""How a default of view.json is said, by the type of its key."""


def rows(text: str) -> dict[str, list[str]]:
    """Cells of each table row, by the code in its first cell; later tables win."""
    lines = (line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `"))
    cells = ([cell.strip() for cell in line] for line in lines)
    return {first.strip("`"): rest for first, *rest in cells}


def section(file: str, heading: str) -> str:
    """Text below one heading of a page."""
    parts = re.split(r"^## (.+)$", (DOCS / file).read_text(), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[heading]


def headings(file: str) -> list[str]:
    return re.findall(r"^## (.+)$", (DOCS / file).read_text(), re.M)


def subcommands() -> dict[str, ArgumentParser]:
    actions = parser(Settings())._actions
    return dict(next(a for a in actions if isinstance(a, _SubParsersAction)).choices)


def options(command: ArgumentParser) -> dict[str, Action]:
    """Options and arguments of a command, by the name that people type or read."""
    actions = (action for action in command._actions if not isinstance(action, _HelpAction))
    return {(a.option_strings or [str(a.metavar)])[-1]: a for a in actions}


def targets() -> list[str]:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return re.findall(r"^make ([\w-]+) ", said.stdout, re.M)


# Settings


def settings() -> dict[str, list[str]]:
    return rows((DOCS / "settings.md").read_text())


def test_every_setting_is_documented_and_no_other() -> None:
    assert list(settings()) == [f"ATLAS_{field.name.upper()}" for field in fields(Settings)]


def _written(default: Any) -> Any:
    """A switch is given as 0 or 1."""
    return int(default) if isinstance(default, bool) else default


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_every_default_is_documented(field: Any) -> None:
    default, meaning = settings()[f"ATLAS_{field.name.upper()}"]
    nothing = {
        "source": "the bundled collection",
        "index": "none",
        "workshop": "on where only this computer can ask",
    }
    expected = nothing.get(field.name, f"`{_written(field.default)}`")
    assert (default, meaning != "") == (expected, True)


# Commands


def test_every_command_is_documented_and_no_other() -> None:
    assert headings("commands.md") == [f"`atlas {name}`" for name in subcommands()]


@pytest.mark.parametrize("command", subcommands())
def test_every_option_of_a_command_is_documented_and_no_other(command: str) -> None:
    documented = rows(section("commands.md", f"`atlas {command}`"))
    assert list(documented) == list(options(subcommands()[command]))
    assert all(meaning for _, meaning in documented.values())


@pytest.mark.parametrize("command", subcommands())
def test_defaults_and_choices_of_options_are_documented(command: str) -> None:
    documented = rows(section("commands.md", f"`atlas {command}`"))
    for name, action in options(subcommands()[command]).items():
        default, meaning = documented[name]
        if isinstance(action.default, str) and action.default:
            assert default == f"`{action.default}`"
        assert all(f"`{choice}`" in meaning for choice in action.choices or ())


@pytest.mark.parametrize("command", subcommands())
def test_the_readme_names_every_command(command: str) -> None:
    assert f"atlas {command}" in README.read_text()


# Query keys


def keys() -> dict[str, list[str]]:
    return rows((DOCS / "views.md").read_text())


def test_every_query_key_is_documented_and_no_other() -> None:
    assert list(keys()) == list(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_meaning_and_default_of_a_query_key_are_those_of_the_contract(key: str) -> None:
    meaning, _, default = keys()[key]
    assert meaning == KEYS[key]["means"]
    assert default == DEFAULTS[KEYS[key]["type"], KEYS[key]["default"]]


@pytest.mark.parametrize("key", KEYS)
def test_the_fixed_values_of_a_query_key_are_documented(key: str) -> None:
    of = KEYS[key].get("of")
    fixed = [*(of if isinstance(of, list) else []), *KEYS[key].get("also", [])]
    documented = re.findall(r"`([^`]+)`", keys()[key][1])
    if fixed:
        assert documented == fixed


def test_the_limits_of_query_keys_are_documented() -> None:
    assert f"at most {KEYS['q']['longest']} characters" in keys()["q"][1]
    for limit in ("least", "most"):
        assert f"`{','.join(map(str, KEYS['view'][limit]))}`" in keys()["view"][1]
    assert re.fullmatch(KEYS["pin"]["pattern"], keys()["pin"][1].strip("`"))


# Collections


def tree() -> dict[str, str]:
    """What a collection folder holds: file, and what is said of it."""
    text = (DOCS / "collections.md").read_text()
    return dict(re.findall(r"^  ([a-z_]+\.\w+) +(.+)$", text, re.M))


def test_every_file_of_a_collection_is_documented_and_no_other() -> None:
    others = {METADATA_FILE, SOURCES_FILE, HISTORY_FILE, OUTLINES_FILE, DRAFT_FILE}
    files = others | {table.file for table in TABLES.values()}
    assert set(tree()) == files
    assert files - {HISTORY_FILE} <= {*headings("collections.md")}


@pytest.mark.parametrize("name", TABLES)
def test_every_column_of_a_table_is_documented_and_no_other(name: str) -> None:
    documented = rows(section("collections.md", TABLES[name].file))
    assert list(documented) == list(TABLES[name].columns)
    assert all(meaning for (meaning,) in documented.values())


@pytest.mark.parametrize("name", TABLES)
def test_what_may_be_left_out_of_a_collection_is_documented(name: str) -> None:
    table = TABLES[name]
    documented = rows(section("collections.md", table.file))
    assert ("may be left out" in tree()[table.file]) == table.optional_file
    left_out = [column for column, (meaning,) in documented.items() if "left out" in meaning]
    assert left_out == [column for column in table.columns if column not in table.required]


@pytest.mark.parametrize(("table", "column"), CATEGORIES)
def test_the_words_that_a_column_may_hold_are_documented(table: str, column: str) -> None:
    (meaning,) = rows(section("collections.md", TABLES[table].file))[column]
    assert re.findall(r"`([a-z]+)`", meaning) == list(CATEGORIES[table, column])


def test_every_status_is_documented_with_the_claims_that_give_it() -> None:
    of_claims, _ = section("collections.md", "How a status follows from claims").split("**In a")
    assert sorted(rows(of_claims)) == sorted(STATUSES)


def test_every_field_of_a_theme_is_documented_and_no_other() -> None:
    documented = rows(section("collections.md", METADATA_FILE))
    assert list(documented) == [field.name for field in fields(Theme)]


# The make targets, and what else repeats something


def test_make_help_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.+)", makefile, re.M)
    assert phony is not None
    assert targets() == phony[1].split()


def test_make_alone_shows_the_help() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "make run " in said.stdout


@pytest.mark.parametrize("target", ["run", "test"])
def test_the_readme_names_the_two_commands(target: str) -> None:
    assert f"make {target}" in README.read_text()


def test_locked_requirements_are_exact_and_name_no_host() -> None:
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-engines.txt"):
        lines = (ROOT / name).read_text().splitlines()
        packages = [
            line for line in lines if not re.fullmatch(r"-r requirements(-dev)?\.txt", line)
        ]
        assert packages
        for line in packages:
            assert re.fullmatch(r"[\w.-]+==[\w.+]+( ; [\w.<> \"'=!]+)?", line), line


def test_the_citation_names_the_version_of_the_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert f"\nversion: {project['version']}\n" in (ROOT / "CITATION.cff").read_text()


PAGES = [
    *sorted(DOCS.glob("*.md")),
    README,
    *(ROOT / name for name in ("CONTRIBUTING.md", "SECURITY.md", "findings/README.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for path, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", page.read_text()):
        target = page.parent / path if path else page
        assert target.exists(), path
        if anchor:
            assert anchor in map(anchored, re.findall(r"^#+ (.+)$", target.read_text(), re.M))


def anchored(heading: str) -> str:
    """Anchor that a heading gets where this repository is read."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


DEFINED = re.compile(
    r"^\s*(?:export )?(?:async )?(?:def|class|function|const) (\w+)|^ {4}(\w+): list", re.M
)
"""Names of functions, classes and columns, in Python and in JavaScript."""


def test_the_way_of_one_event_names_what_is_there() -> None:
    folders = [ROOT / package for package in ("dashboard", "events", "geodata")]
    files = [path for folder in folders for path in folder.rglob("*.[pj][ys]")]
    known = {path.stem for path in files}
    for path in files:
        known.update(*DEFINED.findall(path.read_text()))
    way = section("architecture.md", "One event, from CSV to screen")
    named = {name for code in re.findall(r"`([\w.]+)`", way) for name in code.split(".")}
    assert len(named) > 20
    assert named - known == set()


def test_every_finding_is_listed_and_no_other() -> None:
    folder = ROOT / "findings"
    listed = re.findall(
        r"^\| \[[\w-]+\]\(([\w-]+\.sh)\) \|", (folder / "README.md").read_text(), re.M
    )
    assert sorted(listed) == sorted(path.name for path in folder.glob("*.sh"))
