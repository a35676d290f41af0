"""The child process in which each file is parsed, its limits and what comes back."""
