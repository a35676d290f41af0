"""From figures to a release: what may be published, and what has been done to protect those counted."""

from cyberflag.disclosure.release import Protection, Release, note_of_request, release_unprotected

__all__ = ["Protection", "Release", "note_of_request", "release_unprotected"]
