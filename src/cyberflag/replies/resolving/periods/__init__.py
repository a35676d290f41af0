"""Of which days figures are, where titles, notes or a request say it beside the labels."""
