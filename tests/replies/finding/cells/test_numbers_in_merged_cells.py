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


def test_digits_run_together_over_all_years_are_no_figure_of_them_all(read_page):
    head = HEAD.replace("<th>Total</th>", "")
    girls = '<tr><td>Girls</td><td colspan="3">17814</td></tr>'
    boys = "<tr><td>Boys</td><td>11</td><td>2</td><td>13</td></tr>"
    reading = read_page(f"<table>{head}{girls}{boys}</table>")
    assert {sex for _, sex in values(reading)} == {"male"}
    assert [(i.kind.value, i.provenance.source) for i in reading.issues] == [("joined-cells", "table 1!B2")]


def test_digits_run_together_over_some_years_are_parted_as_totals_allow(read_page):
    girls = '<tr><td>Girls</td><td colspan="3">17814</td><td>39</td></tr>'
    boys = "<tr><td>Boys</td><td>11</td><td>2</td><td>13</td><td>26</td></tr>"
    every = "<tr><td>All</td><td>28</td><td>10</td><td>27</td><td>65</td></tr>"
    reading = read_page(f"<table>{HEAD}{girls}{boys}{every}</table>")
    assert values(reading)["2019/20", "female"] == (14, 14)
    assert "joined-cells" in kinds(reading)


def test_a_number_over_all_years_that_may_be_their_sum_is_one_figure(read_page):
    girls = '<tr><td>Girls</td><td colspan="3">178</td></tr>'
    boys = "<tr><td>Boys</td><td>11</td><td>2</td><td>13</td></tr>"
    reading = read_page(f"<table>{HEAD.replace('<th>Total</th>', '')}{girls}{boys}</table>")
    assert (178, 178) in values(reading).values()


def test_years_merged_over_small_figures_head_them_still(read_page):
    heads = '<tr><th rowspan="2">Sex</th><th colspan="2">2018</th><th colspan="2">2019</th></tr>'
    below = "<tr><th>Under 13</th><th>13-17</th><th>Under 13</th><th>13-17</th></tr>"
    girls = "<tr><td>Girls</td><td>1</td><td>2</td><td>3</td><td>4</td></tr>"
    reading = read_page(f"<table>{heads}{below}{girls}{girls.replace('Girls', 'Boys')}</table>")
    assert {c.period.label for c in reading.counts} == {"2018", "2019"}
    assert len(reading.counts) == 8
