"""From figures to a release: what may be published, and what has been done to protect those counted."""

from cyberflag.disclosure.release import Protection, Release, release_unprotected

__all__ = ["Protection", "Release", "release_unprotected"]
