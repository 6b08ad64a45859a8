"""What is wrong with a collection, said in one line for each problem."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One fault in a file of a collection."""

    file: str
    row: int | None
    """Row as a spreadsheet counts it (the header is 1), or feature or item from 1."""
    column: str | None
    value: str | None
    rule: str
    """What was expected, with the nearest valid choice where there is one."""

    def __str__(self) -> str:
        """One line.

        >>> str(Problem("events.csv", 12, "date", "1961-13", "there is no month 13"))
        'events.csv:12 date "1961-13": there is no month 13'
        """
        place = self.file if self.row is None else f"{self.file}:{self.row}"
        value = None if self.value is None else f'"{_shorten(self.value)}"'
        return f"{' '.join(part for part in (place, self.column, value) if part)}: {self.rule}"


class UnreadableError(Exception):
    """A file that cannot be read further."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class CollectionError(Exception):
    """A collection that cannot be shown; its text is a report of every problem."""

    def __init__(self, source: str, problems: Sequence[Problem]) -> None:
        self.source = source
        self.problems = tuple(problems)
        super().__init__(source, self.problems)

    def __str__(self) -> str:
        count = len(self.problems)
        heading = f"{self.source}: {count} problem{'s' if count != 1 else ''}"
        return "\n".join([heading, *map(str, self.problems)])


def did_you_mean(choices: Sequence[str]) -> str:
    """Tail of a rule naming the nearest valid choices; empty when there are none.

    >>> did_you_mean(["harbour", "harbour-town"])
    '; did you mean "harbour" or "harbour-town"?'
    """
    quoted = [f'"{choice}"' for choice in choices]
    return f"; did you mean {' or '.join(quoted)}?" if quoted else ""


def near_misses(value: str, choices: Collection[str], limit: int = 3) -> list[str]:
    """Find the valid choices that resemble a value, best first.

    >>> near_misses("millitary", ["diplomacy", "military", "economy"])
    ['military']
    """
    found = process.extract(
        value, choices, scorer=fuzz.ratio, processor=default_process, limit=limit, score_cutoff=75
    )
    return [choice for choice, _score, _key in found]


def _shorten(value: str, limit: int = 80) -> str:
    value = " ".join(value.split())
    return value if len(value) <= limit else f"{value[: limit - 1]}…"
