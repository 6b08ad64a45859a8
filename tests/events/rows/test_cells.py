import pandas as pd

from events.rows.cells import LONGEST, plain, plain_text


def test_characters_that_no_markup_holds_are_no_words():
    assert plain_text("<b>fair\uffff</b> \x00 and\ufffe tea") == "fair and tea"


def test_words_alone_are_known_without_taking_them_out():
    texts = ["a fair", " fair", "fair  ", "a  fair", "<b>fair</b>", "a & b", "n/a", "was null", ""]
    texts += ["Straße", "a\nfair", "a\tfair of May", "x" * (LONGEST + 1), "a fair of May, here"]

    assert plain(pd.Series(texts, dtype=str)).tolist() == [*map(plain_text, texts)]
    assert plain(pd.Series(texts[-1:], dtype=str)).tolist() == texts[-1:]
