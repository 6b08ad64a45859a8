"""What the claims about an event make of its status."""

from collections.abc import Iterable


def derived_status(stances: Iterable[str]) -> str:
    """Derive a status from the stances of all claims about an event.

    A denial beside anyone who asserts, reports or speculates makes it disputed; else the
    firmest stance counts; comments and lone denials leave it alleged.

    >>> derived_status(["asserts", "denies"]), derived_status(["reports", "comments"])
    ('disputed', 'reported')
    """
    found = set(stances)
    if "denies" in found and found & {"asserts", "reports", "speculates"}:
        return "disputed"
    if "asserts" in found:
        return "documented"
    return "reported" if "reports" in found else "alleged"
