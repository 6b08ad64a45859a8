import pytest

from events.schema import STATUSES
from events.testimony.status import derived_status


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        (["asserts"], "documented"),
        (["asserts", "reports", "comments"], "documented"),
        (["reports", "speculates"], "reported"),
        (["speculates"], "alleged"),
        (["comments"], "alleged"),
        (["denies"], "alleged"),
        (["denies", "comments"], "alleged"),
        (["denies", "asserts"], "disputed"),
        (["denies", "reports"], "disputed"),
        (["denies", "speculates", "asserts"], "disputed"),
        ([], "alleged"),
    ],
)
def test_status_follows_from_stances(stances, status):
    assert derived_status(stances) == status
    assert derived_status(reversed(stances)) == status
    assert status in STATUSES
