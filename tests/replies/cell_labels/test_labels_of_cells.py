"""Which labels a value cell hangs on: one claim a family of layouts."""

import pytest

from drawn_grids import draw, labels


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [["Pupils"], [], ["County", "Boys", "Girls"], ["Oslo", "1", "2"]],
            {"B4": "Oslo / Boys", "C4": "Oslo / Girls"},
            id="plain",
        ),
        pytest.param(
            [["Heat, GWh"], ["", "2000", "2001"], ["Oil", "4 769", "4 637"]],
            {"B3": "Oil / 2000", "C3": "Oil / 2001"},
            id="years that head columns",
        ),
        pytest.param(
            [["Age", "10", "11", "12"], ["Kent", "3", "5", "8"]],
            {"B2": "Kent / 10", "C2": "Kent / 11", "D2": "Kent / 12"},
            id="ages that head columns",
        ),
        pytest.param(
            [["Year", "Births", "Rate"], ["2001", "56 742", "1,73"], ["2002", "55 555", "1,72"]],
            {"B2": "2001 / Births", "C2": "2001 / Rate", "B3": "2002 / Births", "C3": "2002 / Rate"},
            id="years that label rows",
        ),
        pytest.param(
            [["", "2006", "<", "2007"], ["", "Men", "Women", "Men"], ["Kent", "1", "2", "3"]],
            {"B3": "Kent / 2006>Men", "C3": "Kent / 2006>Women", "D3": "Kent / 2007>Men"},
            id="merged heads",
        ),
        pytest.param(
            [["", "Age", "", "Sex", ""], ["", "10-14", "15+", "Men", "Women"], ["Kent", "1", "2", "3", "4"]],
            {"B3": "Kent / Age>10-14", "C3": "Kent / Age>15+", "D3": "Kent / Sex>Men", "E3": "Kent / Sex>Women"},
            id="heads that carry on over blanks",
        ),
        pytest.param(
            [["Rank", "State", "Exports", "Imports"], ["1", "Ohio", "7", "9"], ["2", "Texas", "5", "6"]],
            {
                "C2": "Ohio / Exports / 1",
                "D2": "Ohio / Imports / 1",
                "C3": "Texas / Exports / 2",
                "D3": "Texas / Imports / 2",
            },
            id="a rank beside the label",
        ),
        pytest.param(
            [["Region", "Force", "Total"], ["East", "Essex", "4"], ["", "Kent", "5"], ["West", "Avon", "6"]],
            {"C2": "East>Essex / Total", "C3": "East>Kent / Total", "C4": "West>Avon / Total"},
            id="labels left blank below",
        ),
        pytest.param(
            [["Year", "Quarter", "Sales"], ["2001", "1", "40"], ["", "2", "50"], ["2002", "1", "60"], ["", "2", "70"]],
            {
                "C2": "2001>1 / Sales",
                "C3": "2001>2 / Sales",
                "C4": "2002>1 / Sales",
                "C5": "2002>2 / Sales",
            },
            id="quarters beside years",
        ),
        pytest.param(
            [
                ["", "Men", "Women"],
                ["", "Number", "<"],
                ["Kent", "1", "2"],
                ["", "Per cent", "<"],
                ["Kent", "33", "67"],
            ],
            {
                "B3": "Kent / Men / Number",
                "C3": "Kent / Women / Number",
                "B5": "Kent / Men / Per cent",
                "C5": "Kent / Women / Per cent",
            },
            id="heads that cut across",
        ),
        pytest.param(
            [["Force", "Men"], ["Kent", "1"], [], ["Fuel", "2001", "2002"], ["Oil", "3", "4"]],
            {"B2": "Kent / Men", "B5": "Oil / 2001", "C5": "Oil / 2002"},
            id="tables one below the other",
        ),
        pytest.param(
            [["State", "Value", "State", "Value"], ["Ohio", "1", "Iowa", "2"], ["Utah", "3", "Maine", "4"]],
            {"B2": "Ohio / Value", "D2": "Iowa / Value", "B3": "Utah / Value", "D3": "Maine / Value"},
            id="tables side by side without a gap",
        ),
        pytest.param(
            [["", "Men", "", "", "Men"], ["Ohio", "1", "", "Iowa", "2"], ["Utah", "3", "", "Maine", "4"]],
            {"B2": "Ohio / Men", "E2": "Iowa / Men", "B3": "Utah / Men", "E3": "Maine / Men"},
            id="tables side by side with a gap",
        ),
        pytest.param(
            [["", "2001", "2002"], ["Change,", "5", "6"], ["1990-2002", "^", "^"]],
            {"B2": "Change, / 2001", "C2": "Change, / 2002"},
            id="a label over two lines",
        ),
        pytest.param(
            [["", "Men", "Women"], ["", "(1)", "(2)"], ["Kent", "5", "6"]],
            {"B3": "Kent / Men", "C3": "Kent / Women"},
            id="columns that are numbered",
        ),
        pytest.param(
            [["Force", "2001", "Remark", "2002"], ["Kent", "5", "revised", "6"], ["Essex", "7", "as sent", "8"]],
            {"B2": "Kent / 2001", "D2": "Kent / 2002", "B3": "Essex / 2001", "D3": "Essex / 2002"},
            id="a column of remarks",
        ),
    ],
)
def test_each_value_hangs_on_the_labels_of_its_layout(rows, expected):
    assert labels(draw(*rows)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(["Goods", "  Wheat", "    Soft", "  Oats", "Services"], "Goods Goods>Wheat Goods>Wheat>Soft "
                     "Goods>Oats Services", id="set in"),
        pytest.param(["!Canada", "Quebec", "Ontario"], "Canada Canada>Quebec Canada>Ontario", id="bold above plain"),
        pytest.param(["!Total", "Quebec", "Ontario"], "Total Quebec Ontario", id="a bare total has no members"),
        pytest.param(["Debt", "- change", "- rate", "Assets"], "Debt Debt>- change Debt>- rate Assets", id="dashes"),
        pytest.param(
            ["All homes", "Flats", "1 storey", "2 storeys", "Houses", "1 storey", "2 storeys"],
            "All homes Flats Flats>1 storey Flats>2 storeys Houses Houses>1 storey Houses>2 storeys",
            id="members that come again",
        ),
    ],
)  # fmt: skip
def test_a_row_label_stands_under_the_label_that_its_look_says(rows, expected):
    grid = draw(["", "2001", "2002"], *([label, "5,0", "6,0"] for label in rows))
    found = [path.split(" / ")[0] for name, path in labels(grid).items() if name.startswith("B")]
    assert " ".join(found) == expected


def test_a_row_without_values_names_the_rows_below_it():
    grid = draw(["", "n"], ["Sex"], ["Male", "1"], ["Female", "2"], ["Age"], ["Young", "3"])
    assert labels(grid) == {"B3": "Sex>Male / n", "B4": "Sex>Female / n", "B6": "Age>Young / n"}


def test_names_of_groups_nest_where_one_follows_the_other_and_a_bold_total_closes_the_inner_one():
    block = [["!Pre-court"], ["Caution", "3", "4"], [], ["!Custody"], ["Prison", "1", "2"], ["!TOTAL", "!4", "!6"]]
    grid = draw(["", "15", "16+"], ["!East"], [], *block, ["!West"], [], *block)
    found = {name: path.split(" / ")[0] for name, path in labels(grid).items() if name.startswith("B")}
    assert found == {
        "B5": "East>Pre-court>Caution",
        "B8": "East>Custody>Prison",
        "B9": "East>TOTAL",
        "B13": "West>Pre-court>Caution",
        "B16": "West>Custody>Prison",
        "B17": "West>TOTAL",
    }


def test_a_plain_row_in_which_everything_is_missing_is_no_group():
    grid = draw(["", "a", "b"], ["Kent", "1", "2"], ["Essex"], ["Avon", "3", "4"])
    assert labels(grid)["B4"] == "Avon / a"


def test_notes_with_numbers_below_a_table_are_no_values():
    grid = draw(["", "a", "b"], ["Kent", "1", "2"], [], ["1", "Counted at 31 March"], ["2", "As sent"])
    assert set(labels(grid)) == {"B2", "C2"}
