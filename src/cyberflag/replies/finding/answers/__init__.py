"""Tables and lines that answer a question by its number, or hold questions and answers in their cells."""
