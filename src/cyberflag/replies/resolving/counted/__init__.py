"""What a table counts: crimes, victims, suspects or other things, all of them or a part."""
