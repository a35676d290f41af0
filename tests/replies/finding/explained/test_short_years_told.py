"""Years by two digits each in sentences, where the reply shows that it writes its years so."""

import pytest

from readings import read_file, values

TABLE = """Crimes with the online flag
| child | 17-18 | 18-19 |
|-------|-------|-------|
| girls |    12 |    15 |
| boys  |     3 |     4 |
"""


@pytest.mark.parametrize(
    "text",
    [
        f"{TABLE}\nThe codes found in 17-18 were 071/17 (9 crimes) and 086/02 (6 crimes).\n",
        "18-19 means April 2018 to March 2019.\n\nThe codes found in 17-18 were 071/17 (9 crimes), 086/02 (6).\n",
    ],
)
def test_a_short_year_is_one_where_the_reply_writes_its_years_so(tmp_path, text):
    read = values(read_file(tmp_path, text))
    assert (read["2017/18", "071/17"], read["2017/18", "086/02"]) == ((9, 9), (6, 6))


@pytest.mark.parametrize("words", ["in 17-18 year olds", "in 14-15", "of those aged 17-18"])
def test_what_may_be_ages_is_no_year(tmp_path, words):
    read = values(read_file(tmp_path, f"{TABLE}\nThe codes found {words} were 071/17 (9 crimes).\n"))
    assert ("2017/18", "071/17") not in read
