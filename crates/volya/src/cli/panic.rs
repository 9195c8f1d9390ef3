//! A defect of the program stops it without telling what it was working on.

use std::io::Write;

/// From here on a panic prints the place in the source and nothing else: its payload may hold a name.
pub(super) fn say_only_where() {
    std::panic::set_hook(Box::new(|info| {
        let mut stderr = std::io::stderr().lock();
        let at = info.location().map_or_else(|| "an unknown place".to_owned(), |l| format!("{}:{}", file(l.file()), l.line()));
        let _ = writeln!(stderr, "error: Volya stopped at {at}; nothing that was acknowledged is lost");
        let _ = writeln!(stderr, "hint: run `volya log verify`, then report the place named above");
    }));
}

/// The part of the path inside the workspace or the library: where it was built is nobody's concern.
fn file(path: &str) -> &str {
    ["crates/", "registry/src/", "library/"]
        .iter()
        .find_map(|part| path.find(part).map(|at| &path[at..]))
        .unwrap_or("the program")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_place_is_told_from_the_workspace_on() {
        assert_eq!(super::file("/somewhere/else/crates/core/src/id.rs"), "crates/core/src/id.rs");
        assert_eq!(super::file("/elsewhere/x.rs"), "the program");
    }
}
