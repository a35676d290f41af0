"""The first stage, find: the tables of a document, each with its levels of labels and the texts that speak of it."""
