"""The third stage, reconcile: what the sums that a reply prints prove, contradict and settle."""
