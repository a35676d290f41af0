"""Clauses of titles that narrow crimes, and what of a title only says how they are recorded, counted or kept."""

import pytest

from cyberflag.vocabularies.restrictions import is_title, place_alone, restriction_in, restriction_in_cut

OF_ALL = [
    "Sexual offences against children where the internet was used to commit the offence",
    "Sexual offences where the internet was used to facilitate the offence",
    "Offences recorded on Crimeworks with the Cyber qualifier",
    "Offences recorded on the NSPIS crime system with a cyber flag",
    "Offences recorded on the UNIFI system with an internet marker",
    "Sexual offences recorded on NICHE RMS with an Online Crime flag",
    "Offences recorded on the force's Record Management System (RMS) with a cyber flag",
    "Crimes recorded on CRIS with a cyber flag",
    "Crimes recorded on the Northgate Connect system with the Cyber tag",
    "Sexual offences recorded on Red Sigma with an online flag",
    "Offences recorded in the crime management system with an online flag",
    "Offences recorded on our crime database flagged as online",
    "Child sexual offences where 'Cyber Crime' = Y",
    "Sexual offences where the Online Crime flag = 'Yes'",
    "Sexual offences where Internet Flag is Yes",
    "Offences where the NCRS online crime flag was applied",
    'Sexual offences where the "Internet used" box was ticked',
    "Offences where the victim was aged under 18 at the time of reporting",
    "Offences where the victim's date of birth shows them to be under 18",
    "Offences where the victim's age was recorded as under 18",
    "Offences involving the use of the internet and/or social media",
    "Offences involving the use of the internet, including social media, dating apps and online gaming",
    "Offences where the internet was a factor",
    "Offences where the internet played a part",
    "Offences where the internet featured",
    "Offences where a keyword search found the words 'internet', 'online' or 'social media'",
    "Offences where the keywords were found in the summary field",
    "Crimes with an 'Online' local qualifier",
    "Crimes with an NCA online marker",
    "Crimes with an internet aggravating factor",
    "Crimes with an ONS online flag",
    'Crimes with a "cyber-crime" stats class',
    "Crimes with a cyber crime interest marker",
    "Crimes with a cyber crime occurrence type",
    "Crimes with an internet special category",
    "Crimes with an online feature",
    "Offences which were flagged as having been committed on-line",
    "Offences recorded as having been internet-related",
    "FOI 1234/20 - Sexual offences recorded by Kent Police with an online flag - Response",
    "Table 1: Sexual offences committed using the internet by Year",
    "Table 2 - Number of recorded sexual offences involving under 18s & online flag, sorted by year",
    "Offences committed online, grouped by recorded year",
    "Offences committed online, by HOC",
    "Offences committed online - data extracted 12 March 2020",
    "Offences recorded as online, data correct at time of extraction",
    "Offences committed online - source: Niche",
    "Offences committed online, source: force crime system, run date 3/3/2020",
    "Offences committed online taken from live system, subject to change",
    "Sexual offences recorded by Kent Police using the Online flag, introduced in April 2015",
    "Sexual offences with an online flag recorded since its introduction in April 2015",
    "Offences committed wholly or partly through a computer, computer network or other computer-enabled device",
    "Offences committed, in full or in part, through a computer, computer network or computer-enabled device",
    "Offences committed using ICT",
    "Offences committed using information technology",
    "Offences committed via the World Wide Web",
    "Offences committed with the aid of the internet",
    "Offences committed through the use of the internet",
    "Offences committed using a webcam, smartphone or games console",
    "Offences committed on or through any internet-based platform",
    "Offences that involved the internet in any way",
    "Offences which had some online involvement",
    "Crimes linked to the online environment",
    "Crimes connected with the internet",
    "Crimes connected to social media",
    "Crimes with no age restriction",
    "Number of crimes where victim age <18 and online flag = Y",
    "Offences where IP aged U18",
    "Offences where IP under 18 at time of offence & Cyber marker",
    "Offences involving under 18's with an online qualifier",
    "Crimes recorded in accordance with Home Office Counting Rules",
    "Crimes recorded in line with the National Crime Recording Standard",
    "Crimes recorded under Home Office classification codes 17A to 88E",
    "Crimes recorded by the force in each of the last three financial years",
    "Crimes recorded during the last three years with the internet marker",
    "Offences recorded in the requested timeframe",
    "Offences recorded within the time frame specified",
    "Offences recorded in the period specified",
    "Offences committed on the internet against minors of any gender",
    "Offences where the internet was used as the means of offending",
    "Offences in scope",
    "Offences across the force",
    "Offences recorded (all districts)",
    "Offences meeting the criteria",
    "Offences matching your search terms",
    "Crime statistics",
    "Monthly offences",
    "Recorded offences by ward",
    "Offences by ethnicity of victim",
    "Offences by relationship between victim and suspect",
    "Offences by victim ethnicity and age",
    "Recorded crimes of blackmail (extortion), selected local authority areas",
    "HC/1902/24 - Question 2: the offences by age of the victim",
    "Number of persons arrested for an offence of making/taking or possession of images",
    "Offences recorded in Kent with an online flag",
    "Victim ethnicity",
    "Stalking: crimes by age of the suspect",
    "Offences by BCU",
    "Offences per annum",
    "Offences of a sexual nature",
    "Copy of offences",
    "Response: offences",
    "Offences - see notes below",
    "Offences on social networks",
    "Paedophile offences",
    "Offences falling within your request",
    "OFFICIAL - offences",
    "Flagged offences by age, ethnicity and sex",
    "Flagged offences against children by religion",
    "Offences broken down by disability",
    "Flagged offences by relationship of victim to suspect, 2017/18",
    "Outside of the Act, as a gesture of goodwill, the recorded grooming offences are",
]
"""Titles of all that was asked for, as officers write them."""

OF_COUNTING = [
    "Crimes reported after that date are not included",
    "Note: offences recorded may include those committed in previous years",
    "Includes non-recent offences",
    "(including historic offences)",
    "Non-recent offences are counted in the year they were recorded",
    "Offences are counted in the year recorded, not the year committed",
    "Figures include crimes still under investigation",
    "Attempted offences are included",
    "Cancelled crimes have been removed",
    "Cancelled offences excluded",
    "Crimes which were later cancelled are not shown",
    "Data as at 1 March 2020 and includes repeat victims",
    "Offences recorded from the live system and subject to change",
    "Offences with multiple victims are counted once",
    "Peer on peer abuse is included",
    "Includes offences by family members",
    "Offences against multiple victims counted once per victim",
    "Recorded sexual offences, including non-recent, with an online flag",
    "Sexual offences (including attempted offences) with the online flag",
    "Sexual offences with an online flag, detected or undetected",
    "Sexual offences with any outcome, positive outcomes included",
    "Online sexual offences, including by peers and strangers",
    "Sexual offences with an online flag against children, looked after children included",
    "Estimated date committed, online offences",
    "Crimes recorded less cancelled crimes",
    "Online sexual offences by strangers and family members alike",
]
"""What stands beside figures and heads none."""

OF_SOME = [
    "Offences with an online flag by year, where the suspect was a stranger",
    "Offences with an online flag (suspect was a stranger)",
    "Offences involving a child (under 18) where the suspect was a stranger",
    "Flagged offences on school premises",
    "Flagged offences: stranger suspects only",
    "Stranger offences",
    "School offences",
    "Livestreaming offences",
    "Offences; suspect a teacher",
    "Offences in Swindon",
    "Flagged offences - Swindon",
    "Swindon offences",
    "Online offences, West Kent only",
    "Offences in rural areas",
    "Offences recorded at Tonbridge police station",
    "Offences linked to gaming",
    "Offences from other forces",
    "Flagged offences transferred in",
    "Sexually motivated offences",
    "Flagged offences motivated by hostility",
    "Homophobic offences",
    "Offences by ethnicity of victim: White",
    "Ethnicity of victim - Black",
    "Victim ethnicity White",
    "Relationship: family member",
    "White British victims",
    "Pupils",
    "Offences by children",
    "Offences reported online",
    "Offences reported by the victim",
    "Offences investigated by POLIT",
    "Most serious offences",
    "Online offences notified by schools",
    "Online offences referred in by schools",
    "Online offences brought to us by schools",
    "Online offences seen by school",
    "Online crime by schools",
    "Online offences in youth clubs and schools",
    "Flagged offences on grounds of race and religion",
    "Flagged offences motivated by religion",
    "Flagged offences: SEND and disability",
    "Flagged offences by ethnicity (Chinese)",
    "Flagged offences by religion, Jewish",
    "Flagged offences by school (Simon Langton)",
    "Online offences by religion for Sikh victims",
    "Flagged hate offences by religion",
    "Flagged offences by the school",
    "Flagged offences by ethnicity - not recorded",
]
"""Titles of some crimes alone, in other forms than a clause behind them."""


@pytest.mark.parametrize("title", OF_ALL)
def test_a_title_of_all_that_was_asked_for_narrows_nothing(title):
    assert restriction_in(title) is None


@pytest.mark.parametrize("remark", OF_COUNTING)
def test_a_remark_on_how_crimes_were_counted_is_no_title(remark):
    assert not is_title(remark)
    assert restriction_in(remark) is None


@pytest.mark.parametrize("title", OF_SOME)
def test_a_title_narrows_crimes_wherever_it_says_so(title):
    assert restriction_in(title) is not None


def test_a_restriction_is_told_in_the_words_of_the_title():
    found = restriction_in("Sexual offences against children where the suspect was a stranger, by year")
    assert found is not None
    assert found.words == "where the suspect was a stranger"


@pytest.mark.parametrize("title", ["Maidstone", "Medway Unitary Authority", "Canterbury district"])
def test_a_title_may_be_a_place_alone(title):
    assert place_alone(title) is not None


@pytest.mark.parametrize("title", ["Information Disclosure, Bridgend", "Kent", "Sutton Road, Maidstone", "All areas"])
def test_an_address_and_the_area_of_a_force_are_no_place_alone(title):
    assert place_alone(title) is None


def test_a_word_cut_off_at_the_end_of_a_name_narrows_nothing():
    assert restriction_in("Offences committed against chil") is not None
    assert restriction_in_cut("Offences committed against chil") is None
    assert restriction_in_cut("Offences with a suspect strange") is not None
