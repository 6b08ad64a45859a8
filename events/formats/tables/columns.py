"""Names of columns, each once."""

from collections.abc import Collection, Sequence

from events.notes import Note


def distinct(file: str, names: Sequence[str]) -> tuple[list[str], list[Note]]:
    """Name every column, each differently.

    >>> distinct("a.csv", ["Date", "", "Date"])[0]
    ['Date', 'column 2', 'Date (2)']
    """
    given: dict[str, int] = {}
    notes = []
    for number, written in enumerate(names, 1):
        name = " ".join(written.split()) or f"column {number}"
        made = _free(name, given)
        given[made] = number
        if made != name:
            notes.append(Note(file, "names of columns that stand twice", value=name, text=made))
    return [*given], notes


def _free(name: str, taken: Collection[str]) -> str:
    if name not in taken:
        return name
    return next(made for n in range(2, len(taken) + 3) if (made := f"{name} ({n})") not in taken)
