"""People beside crimes who are no victims, or not those of all crimes, and parts of what was told before."""

import pytest

from readings import Read, kinds, said


def counted(reading) -> list[tuple[int, str]]:
    return [(count.bounds.low, str(count.measure)) for count in reading.counts]


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 120 offences were recorded, with 15 children identified as suspects.",
        "In 2017/18 120 offences were recorded, with 15 children involved as suspects.",
        "In 2017/18 15 young people were recorded as suspects in 120 offences.",
    ],
)
def test_children_who_are_suspects_are_no_victims(read_page: Read, text: str):
    assert sorted(counted(read_page(text))) == [(15, "suspects"), (120, "offences")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 15 young people were identified as offenders for 120 offences.",
        "In 2017/18 there were 120 offences, committed by 15 young people.",
        "In 2017/18 there were 120 offences by 15 children.",
        "In 2017/18 120 offences were recorded, with 15 young people reported for them.",
        "In 2017/18 there were 120 offences and officers visited 15 children.",
        "In 2017/18 we recorded 120 offences and safeguarded 300 children.",
        "In 2017/18 we recorded 120 offences and supported 80 victims.",
        "In 2017/18 there were 120 offences with 12 victims in each age group.",
        "In 2017/18 there were 120 offences, 40 on Snapchat involving 45 victims.",
        "In 2017/18 120 offences were recorded; we referred 40 victims, 20 of whom were girls.",
        "In 2017/18 there were 120 offences. 30 victims of these offences did not support a prosecution.",
        "In 2017/18 there were 120 offences. 12 victims of these offences withdrew.",
        "In 2017/18 there were 120 offences. 30 victims of these crimes live in Medway.",
        "In 2017/18 there were 120 offences. Only 30 victims of these offences gave a statement.",
        "In 2017/18 there were 120 offences; 12 victims of the offences knew the suspect.",
        "In 2017/18 there were 120 offences, 30 victims of those offences being seen more than once.",
        "In 2017/18 there were 120 offences. 100 victims of these offences chose not to proceed.",
    ],
)
def test_people_who_are_not_all_victims_are_told(read_page: Read, text: str):
    reading = read_page(text)
    assert "victims" not in {measure for _, measure in counted(reading)}
    assert kinds(reading) != []


@pytest.mark.parametrize(
    "text",
    [
        "In 2017/18 there were 120 offences involving 131 victims: 100 girls and 31 boys.",
        "In 2017/18 there were 120 offences involving 131 victims, 100 female and 31 male.",
        "In 2017/18 there were 120 offences involving 131 victims, of whom 100 were girls and 31 boys.",
    ],
)
def test_all_who_add_up_to_the_victims_are_victims(read_page: Read, text: str):
    parts = [(131, "victims"), (100, "victims"), (31, "victims")]
    assert counted(read_page(text)) == [(120, "offences"), *parts]


def test_victims_by_age_beside_crimes_on_a_platform(read_page: Read):
    text = "In 2017/18 131 victims of sexual offences, 40 under 13, were recorded; 22 crimes were on Snapchat."
    assert counted(read_page(text)) == [(131, "victims"), (40, "victims"), (22, "offences")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("In 2017/18 90 offences were against girls. Of those arrested, 20 were on Snapchat.", ("snapchat",)),
        ("In 2017/18 90 offences were on Snapchat. Of the 90 officers trained, 20 were female.", ("female",)),
        ("In 2017/18 90 were against girls. 40 were against boys. Of these, 20 were on Snapchat.", ("snapchat",)),
        ("In 2017/18 90 were on Snapchat. Of these, 40 were against girls. Of these, 20 were rapes.", None),
    ],
)
def test_a_part_of_others_is_not_narrowed_as_the_crimes_told(text: str, part: tuple[str, ...] | None):
    assert said(text)[-1] == (20, "2017/18", *(part or ("rape", "female", "snapchat")))


def test_those_arrested_are_not_narrowed_by_the_victims_of_the_crimes(read_page: Read):
    text = "In 2017/18 90 offences were against girls. 12 suspects were arrested for 20 of the 90, of whom 5 were boys."
    assert not any("female" in str(count.detail) for count in read_page(text).counts)


def test_lines_that_name_crimes_are_of_crimes_below_what_became_of_them(read_page: Read):
    lead = "In 2018/19 we recorded 290 offences. Of these, 30 led to a charge."
    reading = read_page(lead, "2019/20: 310 crimes", "2017/18: 280 crimes")
    assert counted(reading)[2:] == [(310, "offences"), (280, "offences")]


def test_lines_below_crimes_told_behind_arrests_are_of_crimes(read_page: Read):
    reading = read_page("40 suspects were arrested in 2018/19. In 2018/19 there were 290 offences.", "2019/20: 310")
    assert counted(reading) == [(40, "arrests"), (290, "offences"), (310, "offences")]


def test_victims_and_crimes_of_one_list_are_told(read_page: Read):
    told = kinds(read_page("Number of victims", "2017/18: 310 offences", "2018/19: 290"))
    assert told == ["unknown-measure", "answer-differs"]


@pytest.mark.parametrize(
    ("head", "age", "sex", "detail"),
    [
        ("Men arrested for offences with a child victim", "all", "all", {"male"}),
        ("Boys arrested where the victim was known", "all", "all", {"male"}),
        ("Arrests of boys under 18 for offences with a victim", "all", "all", {"male", "0-17"}),
        ("Girls arrested for offences against a victim under 13", "0-12", "all", {"female"}),
        ("Arrests: male suspect, female victim", "all", "female", set()),
        ("Arrests of suspects under 18, victim under 13", "0-12", "all", set()),
    ],
)
def test_only_what_stands_beside_the_victim_is_the_victims(
    read_page: Read, head: str, age: str, sex: str, detail: set[str]
):
    count = read_page(head, "2017/18: 12", "2018/19: 14").counts[0]
    assert (str(count.age), str(count.sex), {value for _, value in count.detail}) == (age, sex, detail)


@pytest.mark.parametrize(
    "text",
    [
        "Of the four offences requested on page 1, 40 crimes were recorded in 2018/19.",
        "For the three offences asked about, 40 crimes were recorded in 2018/19.",
        "In 2018/19, 40 crimes were recorded across the six offences specified within the request.",
        "In 2018/19 the seven offences requested totalled 40.",
        "In 2018/19 the seven offences mentioned produced 40 crimes.",
    ],
)
def test_how_many_offences_were_asked_for_is_no_figure(text: str):
    assert said(text) == [(40, "2018/19")]
