from events.problems import CollectionError, Problem, did_you_mean, near_misses


def test_a_problem_says_where_what_and_the_rule_in_one_line():
    assert str(Problem("a.csv", 3, "lat", "140", "too far")) == 'a.csv:3 lat "140": too far'
    assert (
        str(Problem("a.csv", 3, "lat", None, "must not be empty"))
        == "a.csv:3 lat: must not be empty"
    )
    assert (
        str(Problem("a.csv", None, None, None, "the file is empty")) == "a.csv: the file is empty"
    )


def test_a_long_or_broken_value_stays_on_one_short_line():
    line = str(Problem("a.csv", 3, "title", "one\ntwo " * 50, "too long"))
    assert "\n" not in line
    assert len(line) < 120


def test_the_report_counts_the_problems_and_has_a_line_for_each():
    problem = Problem("a.csv", 3, "lat", "140", "too far")
    assert str(CollectionError("my-folder", [problem])).splitlines() == [
        "my-folder: 1 problem",
        str(problem),
    ]
    assert str(CollectionError("my-folder", [problem] * 2)).startswith("my-folder: 2 problems\n")


def test_hints_are_left_out_when_nothing_is_near():
    assert did_you_mean([]) == ""
    assert did_you_mean(["a"]) == '; did you mean "a"?'


def test_near_misses_come_best_first_and_far_ones_not_at_all():
    assert near_misses("asert", ["asserts", "assert", "denies"]) == ["assert", "asserts"]
    assert near_misses("Military", ["military"]) == ["military"]
    assert near_misses("", ["military"]) == []
