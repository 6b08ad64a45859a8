import pytest

from events.schema import STATUSES
from events.testimony.status import derived_status, independent_voices

TOLD = {
    "one voice asserts": ("a asserts", "single-source", 1),
    "two voices assert": ("a asserts, b asserts", "corroborated", 2),
    "two documents pass on one voice": ("a asserts, a asserts", "single-source", 1),
    "one asserts, another passes on": ("a asserts, b reports", "single-source", 1),
    "one asserts, another only comments": ("a asserts, b comments", "single-source", 1),
    "one asserts, another gives only the day": ("a asserts, b dates", "single-source", 1),
    "one asserts, another supposes": ("a asserts, b speculates", "single-source", 1),
    "one tells of the plan, one of the deed": ("a plans, b asserts", "single-source", 1),
    "one asserts, another denies": ("a asserts, b denies", "disputed", 1),
    "two assert, a third denies": ("a asserts, b asserts, c denies", "disputed", 2),
    "two assert, one of them denies too": ("a asserts, a denies, b asserts", "disputed", 2),
    "one voice takes back what it said": ("a asserts, a denies", "single-source", 1),
    "many pass on": ("a reports, b reports, c reports", "second-hand", 0),
    "passed on, and denied": ("a reports, b denies", "disputed", 0),
    "passed on, and planned": ("a reports, b plans", "second-hand", 0),
    "only planned": ("a plans, b plans", "planned", 0),
    "planned, and supposed to be done": ("a plans, b speculates", "planned", 0),
    "planned, and denied": ("a plans, b denies", "disputed", 0),
    "supposed": ("a speculates, b speculates", "alleged", 0),
    "supposed, and denied": ("a speculates, b denies", "disputed", 0),
    "only denied": ("a denies", "alleged", 0),
    "a comment is not denied": ("a comments, b denies", "alleged", 0),
    "a bare day is not denied": ("a dates, b denies", "alleged", 0),
    "only comments": ("a comments, b comments", "alleged", 0),
    "only days": ("a dates, b dates", "alleged", 0),
    "nothing": ("", "alleged", 0),
}


@pytest.mark.parametrize(("said", "status", "voices"), TOLD.values(), ids=TOLD)
def test_status_follows_from_what_each_voice_says(said, status, voices):
    told = [tuple(one.split()) for one in said.split(", ") if one]
    assert derived_status(told) == derived_status(reversed(told)) == status
    assert independent_voices(told) == voices


def test_every_status_is_told_by_some_claims():
    assert {status for _, status, _ in TOLD.values()} == {*STATUSES}
