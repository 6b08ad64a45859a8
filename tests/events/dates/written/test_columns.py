"""What one cell of a column proves holds for all."""

import pytest

from events.dates.written import Order, read_dates


def edtf(*texts: str, order: Order | None = None) -> list[str]:
    return [one.edtf for one in read_dates(texts, order=order)]


def test_a_day_above_twelve_proves_that_days_stand_first() -> None:
    assert edtf("03/02/1975", "14/07/1961", "1988") == ["1975-02-03", "1961-07-14", "1988"]


def test_a_second_number_above_twelve_proves_that_months_stand_first() -> None:
    assert edtf("5/9/1888", "5/23/1888") == ["1888-05-09", "1888-05-23"]


def test_an_order_that_is_asked_for_is_taken() -> None:
    assert edtf("5/9/1888", order=Order.MONTH_FIRST) == ["1888-05-09"]
    assert edtf("5/9/1888", order=Order.DAY_FIRST) == ["1888-09-05"]


def test_where_nothing_proves_an_order_none_is_guessed_and_it_is_said_how_to_ask() -> None:
    first, second = read_dates(["5/9/1888", "5/9/1889"])
    assert first.edtf == second.edtf == ""
    assert "--day-first" in first.fault


def test_both_orders_in_one_column_are_read_where_they_are_proved_and_only_there() -> None:
    assert edtf("5/23/1888", "13/4/1888", "5/9/1888") == ["1888-05-23", "1888-04-13", ""]


def test_one_date_in_the_other_order_is_read_and_asked_about() -> None:
    read = read_dates([*(f"{day}/1/1851" for day in range(13, 29)), "12/30/1851", "2/3/1851"])
    assert [one.edtf for one in read[-2:]] == ["1851-12-30", "1851-03-02"]
    assert "other than the rest" in read[-2].question


def test_years_of_two_digits_take_the_century_of_the_others() -> None:
    assert edtf("Oct-38", "1920", "1950") == ["1938-10", "1920", "1950"]
    assert edtf("25/3/44", "61", "1920", "1990") == ["1944-03-25", "1961", "1920", "1990"]


def test_years_of_two_digits_are_refused_where_no_other_year_tells() -> None:
    assert edtf("Oct-38") == [""]
    assert "two digits" in read_dates(["Oct-38"])[0].fault


def test_years_of_two_digits_that_may_be_of_two_centuries_are_refused() -> None:
    assert edtf("Oct-38", "1720", "1950") == ["", "1720", "1950"]


def test_years_of_two_digits_are_never_of_the_future() -> None:
    assert edtf("Oct-98", "2019", "2020") == ["1998-10", "2019", "2020"]


def test_months_with_years_of_two_digits_may_be_days_and_are_asked_about() -> None:
    read = read_dates(["Sep-14", "2013", "2014"])
    assert read[0].edtf == "2014-09"
    assert read[0].question


def test_small_numbers_beside_ancient_years_are_years() -> None:
    assert edtf("6", "12", "44 BC", "1066") == ["0006", "0012", "-0043", "1066"]


def test_numbers_are_days_of_excel_only_where_all_can_be() -> None:
    assert edtf("41640", "41641") == ["2014-01-01", "2014-01-02"]
    assert edtf("41640", "1961") == ["", "1961"]
    assert read_dates(["41640"])[0].question


def test_school_years_decide_for_what_could_be_a_month() -> None:
    assert edtf("2018-19", "2011-12") == ["2018/2019", "2011/2012"]
    assert edtf("2018-11", "2011-12") == ["2018-11", "2011-12"]


def test_a_season_that_may_be_two_years_is_asked_about() -> None:
    assert "2020/2021" in read_dates(["2020-21"])[0].question


def test_minus_one_is_unknown_and_said_to_be_where_other_years_are_before_christ() -> None:
    assert read_dates(["-1"])[0].fault == ""
    assert "-0001" in read_dates(["-700", "-1"])[1].fault


def test_the_language_of_the_column_decides_between_two() -> None:
    assert edtf("v 1890") == [""]
    assert edtf("v 1890", "3. mája 1890") == ["1890", "1890-05-03"]


def test_brackets_that_disagree_are_asked_about() -> None:
    agreed, differs = read_dates(
        ["30 mai 1799 (11 Prairial An 7)", "31 mai 1799 (11 Prairial An 7)"]
    )
    assert agreed.question == ""
    assert differs.edtf == "1799-05-31"
    assert "1799-05-30" in differs.question


def test_a_column_may_state_its_calendar() -> None:
    (read,) = read_dates(["15/9/1390"], calendar="Hijri")
    assert read.edtf == "[1970-11-12..1970-11-16]"
    assert "tabular" in read.kind


def test_each_row_may_state_its_calendar() -> None:
    read = read_dates(["1917-10-25", "1917-11-07"], calendars=["Julian", "Gregorian"])
    assert [one.edtf for one in read] == ["1917-11-07", "1917-11-07"]


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "(" * 500, "9" * 5000, "1/" * 90, "1–" * 90, ",", "O.S.", "[ ]", "before"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    (read,) = read_dates([text])
    assert read.edtf == ""
    assert read.fault


def test_what_stands_for_nothing_proves_no_years_below_it() -> None:
    assert [one.fault for one in read_dates(["-9999", "-1", "1961"])] == ["", "", ""]
