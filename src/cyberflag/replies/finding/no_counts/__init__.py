"""Tables and parts of tables that count no crimes: contents, parameters, made-up parts of a form."""
