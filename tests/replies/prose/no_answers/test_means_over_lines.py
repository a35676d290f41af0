"""Lines and tables below words that make them means, rates or shares of crimes, which nobody counted."""

import pytest

from readings import kinds, numbers, read_file

LINES = "Rape: 4\nGrooming: 7\n"
ASKED_FIRST = "How many offences had the flag in 2017/18?\n31\n"
TOLD = "There were 31 flagged offences in 2017/18 and 40 in 2018/19."
YEARS = "2017/18: 31\n2018/19: 40\n"


@pytest.mark.parametrize(
    "said",
    [
        f"Average per month, 2018/19:\n{LINES}",
        f"Average per month, 2018/19. See below:\n{LINES}",
        f"Average number of offences per month, 2018/19\n{LINES}",
        f"Rate of flagged offences per 1,000 children, 2018/19:\n{LINES}",
        f"Monthly average of flagged offences\n{YEARS}",
        f"You asked for the average number of offences per month. See below:\n{YEARS}",
        f"You asked for the number of offences per month on average.\n{YEARS}",
        f"Percentage of flagged offences with a female victim. See below:\n{YEARS}",
        f"Average age of the victims:\n{YEARS}",
        "Question 1: What was the average number of rapes per month in 2018/19?\nSee below:\n12\n",
        "Question 1: What was the average number of rapes per month in 2018/19?\nAnswer: 12\n",
        "Average number of rapes in 2018/19: 4\n",
        f"Charge rate:\n{YEARS}",
        f"Detection rate by year\n{YEARS}",
        f"Data for charge rate by year\n{YEARS}",
        f"Rate of positive outcomes:\n{YEARS}",
        f"Percentage of offences charged\n{YEARS}",
        f"Charge rate\nRape\n{YEARS}",
        f"Offences per month (average):\n{YEARS}",
        f"Average number per month (attempts not included):\n{YEARS}",
        "Average per month\n2017/18\n14\n2018/19\n15\n",
    ],
)
def test_what_is_a_mean_or_a_rate_by_its_head_is_told_and_not_counted(tmp_path, said):
    reading = read_file(tmp_path, f"Kent Police\n\n{said}")
    assert reading.counts == ()
    assert "not-a-figure" in kinds(reading)


@pytest.mark.parametrize(
    "said",
    [
        f"The monthly average is shown in the annual report.\nFlagged offences\n{YEARS}",
        f"Flagged offences\n{YEARS}Average age of victims: 13\n",
        f"Number of flagged offences and average age of victims\n{YEARS}",
        f"On average we record 36 flagged offences a year:\n{YEARS}",
        f"Average number per month:\n2017/18: 3\nTotal number of flagged offences:\n{YEARS}",
        f"The percentage of flagged offences with a suspect was 12%.\nFlagged offences\n{YEARS}",
        f"{ASKED_FIRST}What is the average age of the victims?\n13\nHow many had the flag in 2018/19?\n40\n",
        f"The percentage of flagged offences with a suspect named was 12% in 2018/19. {TOLD}",
        f"Average age: not recorded\n{YEARS}",
        f"You asked:\n1. How many flagged offences were there and what was the average per month?\nAnswer:\n1. {YEARS}",
        f"Average age of victims: 13\nBelow by year\n{YEARS}",
        f"Average age of victims\n13\nRape\n{YEARS}",
        f"Median age of victims\n13.5\nRape\n{YEARS}",
        f"Charge rates are unavailable\nFlagged offences\n{YEARS}",
        f"Flagged offences (charge rate 12%)\n{YEARS}",
        f"Flagged offences (average age 13)\n{YEARS}",
        f"Number of flagged offences by year, with the percentage charged\n{YEARS}",
        f"Charge rate / offences recorded\n{YEARS}",
    ],
)
def test_numbers_beside_what_is_a_mean_are_counted(tmp_path, said):
    assert numbers(read_file(tmp_path, f"Kent Police\n\n{said}")) == [31, 40]


@pytest.mark.parametrize(
    "title",
    [
        "Average number of flagged offences",
        "Average number of flagged offences per month. See below:",
        "Percentage of flagged offences with a female victim",
        "Average number of offences per month where the age is not known",
        "Percentage of offences that are not charged",
        "Proportion of offences, and number of victims per offence",
        "Average number per month (attempts not included)",
        "Average number of offences per month (excluding attempts)",
        "Average number each month, attempts not included",
        "Offences per month (average)",
        "Number per month (mean)",
    ],
)
def test_a_table_of_means_is_left_out_and_told(read_page, title):
    reading = read_page(title, [["Offence", "2017/18", "2018/19"], ["Rape", "10", "12"], ["Grooming", "22", "30"]])
    assert (reading.counts, "answer-differs" in kinds(reading)) == ((), True)


@pytest.mark.parametrize(
    "title",
    [
        "Flagged offences and average age of victims",
        "The average age of the victims was 13.",
        "You asked for the number of flagged offences and the average number per month.",
        "Flagged offences, with the average for the three years",
        "Flagged offences (average number of victims per offence not recorded)",
        "Number of flagged offences used to calculate the average per month",
        "Proportion of offences flagged, with the number of flagged offences",
        "The average number of offences is at the end.",
        "The percentage of victims who were girls is not recorded.",
        "Flagged offences (average age 13)",
        "Flagged offences by month (for an average month see table 2)",
        "The average number of offences per month was three.",
    ],
)
def test_a_table_beside_a_mean_is_counted(read_page, title):
    reading = read_page(title, [["Offence", "2017/18", "2018/19"], ["Rape", "10", "12"], ["Grooming", "22", "30"]])
    assert numbers(reading) == [10, 12, 22, 30]
    assert {str(count.sex) for count in reading.counts} == {"all"}


@pytest.mark.parametrize(
    "label",
    [
        "Flagged offences: rate per 1,000 children",
        "Rate of flagged offences",
        "Flagged offence rate",
        "Average flagged offences per month",
        "Percentage of flagged offences charged",
        "Flagged offences as a percentage of all offences",
        "% of all offences",
    ],
)
def test_a_row_of_means_is_left_out_and_told_beside_crimes(read_page, label):
    table = [["Measure", "2017/18", "2018/19"], ["Flagged offences", "120", "150"], [label, "12", "15"]]
    reading = read_page("Flagged offences", table)
    assert numbers(reading) == [120, 150]
    assert "answer-differs" in kinds(reading)
    assert not read_page("Flagged offences", [table[0], table[2]]).counts


@pytest.mark.parametrize(
    "rate", ["Charge rate: 12%", "Arrest rate 12 per cent", "Percentage charged: 12%", "1. Charge rate: 12%"]
)
def test_a_rate_with_its_value_says_nothing_of_the_lines_below_it(tmp_path, rate):
    for above, counted in (("", "offences"), ("Flagged offences\n", "offences"), ("People charged\n", "charges")):
        reading = read_file(tmp_path, f"Kent Police\n\n{above}{rate}\nRape\n{YEARS}")
        assert [(c.bounds.low, str(c.measure)) for c in reading.counts] == [(31, counted), (40, counted)]


@pytest.mark.parametrize("head", ["Charged - 12%", "People charged (12%)"])
def test_people_charged_with_their_share_still_head_the_lines_below(tmp_path, head):
    reading = read_file(tmp_path, f"Kent Police\n\n{head}\n{YEARS}")
    assert {str(c.measure) for c in reading.counts} == {"charges"}
