"""A reply in any format and layout to counts and issues: find, resolve, reconcile, annotate."""
