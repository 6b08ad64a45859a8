import pandas as pd

from events.testimony.sources import independent_count, independent_counts


def claims(*pairs, event_id="e"):
    rows = [(event_id, source_id, via) for source_id, via in pairs]
    return pd.DataFrame(rows, columns=["event_id", "source_id", "via"], dtype=str)


def test_sources_that_read_nothing_from_each_other_are_independent():
    assert independent_count(claims(("a", ""), ("b", ""), ("c", ""))) == 3


def test_a_work_and_the_document_it_was_read_in_are_one():
    assert independent_count(claims(("study", "digest"))) == 1
    assert independent_count(claims(("study", "digest"), ("digest", ""))) == 1


def test_two_documents_that_repeat_one_study_are_one():
    assert independent_count(claims(("study", "digest"), ("study", "wiki"), ("wiki", ""))) == 1


def test_a_late_link_joins_what_seemed_apart():
    assert independent_count(claims(("a", ""), ("b", ""), ("c", ""), ("a", "b"))) == 2


def test_the_same_source_twice_is_one_and_no_claim_is_none():
    assert independent_count(claims(("a", ""), ("a", ""))) == 1
    assert independent_count(claims()) == 0


def test_counts_by_event():
    both = pd.concat([claims(("a", ""), ("b", "")), claims(("a", "b"), event_id="f")])
    assert independent_counts(both).to_dict() == {"e": 2, "f": 1}
