"""Questions that name the crimes first: ``For rapes of children: the number, by age``."""

from time import process_time

from cyberflag.replies.letters.retelling import asks_for_data


def test_a_question_that_names_its_crimes_and_what_parts_them_asks_for_data():
    assert asks_for_data("For rapes of children: the number by age, sex  and  year.")


def test_many_words_with_wide_blanks_between_them_are_read_in_no_time():
    began = process_time()
    assert not asks_for_data("For rapes of children: the number by" + "  age" * 60 + " which is small")
    assert process_time() - began < 1
