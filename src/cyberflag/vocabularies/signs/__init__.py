"""What stands in a cell beside or in place of a number, and what notes say of it."""
