"""What somebody who opens a table should know of it, a line each."""

from events.index.engines.account import Account
from events.index.engines.survey import Survey
from events.index.listing.naming import Naming


def notes_of(file: str, account: Account, naming: Naming, told: Survey) -> list[str]:
    """Say which rows are not shown, and whether events are known by other ids than their own."""
    notes, left_out = [], account.left_out + account.refused
    if left_out:
        of = account.rows + account.refused
        notes.append(
            f"{file}: left out of {of:,} rows, for want of a date or coordinates that can be read:"
            f" {left_out:,}; atlas check tells of all"
        )
    named = told.chosen.column.get("id")
    if named and naming.prefix:
        known = "the numbers of their rows, which change when rows are added"
        notes.append(
            f"{file}: {named} does not tell all rows apart, or has other letters than a to z;"
            f" events are known by {'all that their rows say' if naming.is_shared else known}"
        )
    return notes
