"""The reply that the tests of a person's corrections correct: a slipped letter, a star, an offence nobody knows."""

REPLY = """Kent Police: offences with the online flag

Offence,2017/18,2018/19
Rape of a female child under 13,7,<5
Sexual communication with a child,30,l2
Offences of an unheard-of kind xyzzy,1,2
Total,38,45
"""
