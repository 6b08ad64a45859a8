"""Who says so: the file, or the source that a row names; and with which stance."""

import pytest

STATUSES = {
    "corroborated": ("asserts", "single-source"),
    "single-source": ("asserts", "single-source"),
    "documented": ("asserts", "single-source"),
    "second-hand": ("reports", "second-hand"),
    "reported": ("reports", "second-hand"),
    "disputed": ("denies reports", "disputed"),
    "alleged": ("speculates", "alleged"),
    "planned": ("plans", "planned"),
    "": ("asserts", "single-source"),
}
"""Status in the file, what its source claims, and the status that this gives."""


def test_the_status_of_a_row_is_what_its_source_claims(table):
    rows = (f"row-{n},A,1961,Gao,{word}" for n, word in enumerate(STATUSES))
    collection = table("id,title,date,place,status", *rows)
    stances = collection.claims.groupby("event_id")["stance"]
    told = stances.agg(lambda each: " ".join(sorted(each))).sort_index()
    found = zip(told, collection.events["status"].sort_index(), strict=True)
    assert list(found) == list(STATUSES.values())


def test_a_column_of_the_owners_own_words_is_no_status(table):
    collection = table("title,date,place,status", "A,1961,Gao,reviewed", "B,1962,Gao,planned")
    assert list(collection.events["status"]) == ["single-source", "single-source"]
    assert "reviewed" in list(collection.fields["value"])


def test_a_source_that_a_row_names_was_read_in_the_file(table):
    collection = table("title,date,place,source", "A,1961,Gao,The Post", "B,1962,Gao,")
    told = collection.claims[["source_id", "via"]].to_numpy().tolist()
    assert told == [["the-post", "school"], ["school", ""]]
    assert collection.sources["school"]["title"] == "school.csv"
    assert collection.sources["school"]["issued"]["date-parts"]


@pytest.mark.parametrize("many", [200, 201])
def test_sources_too_many_to_list_stay_on_the_cards(table, many):
    rows = (f"A,1961,Gao,Paper {n}" for n in range(many))
    collection = table("title,date,place,source", *rows)
    assert len(collection.sources) == (201 if many == 200 else 1)
    assert ("Paper 7" in list(collection.fields["value"])) is (many == 201)
