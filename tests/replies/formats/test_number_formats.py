"""What a cell shows under its number format."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberflag.replies.formats.number_formats import is_date_format, show_value

ACCOUNTING = '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (3, '[<5]"<5";0', "<5"),
        (7, '[<5]"<5";0', "7"),
        (0, '[=0]"-";[<5]"*";#,##0', "-"),
        (4, '[=0]"-";[<5]"*";#,##0', "*"),
        (1024, '[=0]"-";[<5]"*";#,##0', "1,024"),
        (2, '[>=5]0;[=0]0;"*"', "*"),
        (9, '[Red][<5]"x";[Blue]0', "9"),
        (3, '"<5"', "<5"),
        (71, "00000", "00071"),
        (0.5, "0%", "50%"),
        (0.1234, "0.0%", "12.3%"),
        (1234567, "#,##0", "1,234,567"),
        (1500000, '0.0,,"m"', "1.5m"),
        (6.0, "General", "6"),
        (2.5, "General", "2.5"),
        (1 / 3, "General", "0.333333333"),
        (0.1 + 0.2, "General", "0.3"),
        (1e12, "General", "1E+12"),
        (-5, "0;(0)", "(5)"),
        (0, "0;-0;;@", ""),
        ("x", "0;-0;;@", "x"),
        (3, ";;;", ""),
        (5, 'General" offences"', "5 offences"),
        (1234, "[$£-809]#,##0", "£1,234"),
        (2.5, "0", "3"),
        (1.005, "0.00", "1.01"),
        (5, "000,000", "000,005"),
        (123456, "00-00-00", "12-34-56"),
        (2.25, "# ?/?", "2 1/4"),
        (12345, "0.00E+00", "1.23E+04"),
        (12, "0\\*", "12*"),
        (True, "0", "TRUE"),
        (None, "0", ""),
    ],
)
def test_number_is_shown_as_on_the_screen(value, number_format, shown):
    assert show_value(value, number_format) == shown


@pytest.mark.parametrize(("value", "shown"), [(42, "42"), (0, "-"), (-1500, "-1,500")])
def test_accounting_format_shows_a_dash_for_nought(value, shown):
    assert show_value(value, ACCOUNTING).strip() == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (date(2016, 3, 31), "mmmm yyyy", "March 2016"),
        (date(2016, 3, 31), "mmm-yy", "Mar-16"),
        (date(2016, 3, 31), "dd/mm/yyyy", "31/03/2016"),
        (date(2016, 3, 31), "mm-dd-yy", "2016-03-31"),
        (datetime(2016, 3, 31, 14, 5), "dd/mm/yyyy hh:mm", "31/03/2016 14:05"),  # noqa: DTZ001 - cells have no time zone
        (42460, "mmmm yyyy", "March 2016"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    ],
)
def test_date_is_shown_as_written_or_in_iso_form(value, number_format, shown):
    assert show_value(value, number_format) == shown


@pytest.mark.parametrize(
    ("number_format", "is_date"),
    [("dd/mm/yyyy", True), ("[h]:mm", True), ('0" days"', False), ('[<5]"some";0', False), ("[Red]0", False)],
)
def test_words_in_quotation_marks_make_no_date(number_format, is_date):
    assert is_date_format(number_format) is is_date


@given(st.integers(-(10**15), 10**15))
def test_thousands_never_change_a_number(number):
    assert int(show_value(number, "#,##0").replace(",", "")) == number


@given(st.decimals(min_value=-100000, max_value=100000, places=2))
def test_two_places_are_kept(number):
    assert Decimal(show_value(float(number), "0.00")) == number


@given(
    st.one_of(
        st.integers(),
        st.floats(),
        st.booleans(),
        st.text(max_size=20),
        st.dates(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
    ),
    st.text(alphabet='0#?.,%;[]<>=@"\\_*-/+Eeymdhs AMP5$£x', max_size=30),
)
def test_no_format_raises(value, number_format):
    assert isinstance(show_value(value, number_format), str)
