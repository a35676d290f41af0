"""The stages of one reply laid out for a person who checks how it was read."""
