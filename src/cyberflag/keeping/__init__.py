"""What is kept between runs under the user's cache folder, so that later ones need not make it again."""

from cyberflag.keeping.files import cache_folder, keep_file
from cyberflag.keeping.patterns import count_kept_patterns, record_patterns, use_kept_patterns

__all__ = ["cache_folder", "count_kept_patterns", "keep_file", "record_patterns", "use_kept_patterns"]
