"""Crimes with the flag for what they are: child sexual exploitation is told by a flag of its own."""

TABLE = """{}

Year Flagged crimes Arrests Persons charged
2017/18 122 41 17
2018/19* 187 66 23
2019/20 (to 31/12/2019) 160 39 8
"""


def test_a_flag_for_the_offence_of_the_table_makes_it_no_part(read_unasked_letter):
    ask = "How many crimes were flagged as child sexual exploitation, and how many arrests and charges were there?"
    read = read_unasked_letter(TABLE.format(f"{ask}\n\nThe CSE flag has been in use since April 2016."))
    assert [(c.measure.value, c.offence, c.bounds.low) for c in read.counts[-3:]] == [
        ("offences", "cse", 160),
        ("arrests", "cse", 39),
        ("charges", "cse", 8),
    ]
    assert {str(c.period.end) for c in read.counts[-3:]} == {"2019-12-31"}
    assert len(read.counts) == 9
    assert not [c for c in read.counts if dict(c.detail).get("scope")]
