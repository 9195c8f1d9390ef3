//! Whether two records are of one man.
