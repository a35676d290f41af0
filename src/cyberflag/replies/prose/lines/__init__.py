"""Lines with a figure behind or before their label, and what stands over and below them."""
