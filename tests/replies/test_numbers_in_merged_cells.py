"""Numbers that stand in one cell merged over the columns of all of them."""

from readings import kinds, values

HEAD = "<tr><th>Sex</th><th>2017/18</th><th>2018/19</th><th>2019/20</th><th>Total</th></tr>"
OTHER = "<tr><td>Boys</td><td>1</td><td>2</td><td>3</td><td>6</td></tr>"


def test_as_many_numbers_as_columns_are_parted_as_the_total_allows_and_told(read_page):
    girls = '<tr><td>Girls</td><td colspan="2">17 8</td><td>5</td><td>30</td></tr>'
    reading = read_page(f"<table>{HEAD}{girls}{OTHER}</table>")
    assert values(reading)["2017/18", "female"] == (17, 17)
    assert values(reading)["2018/19", "female"] == (8, 8)
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("joined-cells", "table 1!B2")]


def test_without_a_total_numbers_in_a_merged_cell_are_told_and_left_out(read_page):
    rows = (
        '<tr><td>Girls</td><td colspan="2">17 8</td><td>5</td></tr><tr><td>Boys</td><td>1</td><td>2</td><td>3</td></tr>'
    )
    reading = read_page(f"<table>{HEAD.replace('<th>Total</th>', '')}{rows}</table>")
    assert ("2017/18", "female") not in values(reading)
    assert kinds(reading)


def test_one_number_with_a_blank_before_its_thousands_is_one(read_page):
    rows = '<tr><td>Girls</td><td colspan="2">1 204</td><td>5</td><td>1209</td></tr>'
    reading = read_page(f"<table>{HEAD}{rows}{OTHER}</table>")
    assert ("2017/18", "female") not in values(reading)
    assert "unknown-heading" in kinds(reading)
