"""Characters read from pictures: scans, photographs and pages without text."""
