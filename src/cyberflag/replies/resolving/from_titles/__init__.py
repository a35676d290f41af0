"""What the titles of a table, its sheet and its reply say that its labels leave out."""
