//! placeholder
use super::*;
#[test]
fn dump() {
    for kind in FormKind::ALL {
        for language in FormLanguage::ALL {
            let paper = Paper { draft: true, ..Paper::default() };
            std::fs::write(format!("/tmp/forms/{kind}.{language}.html"), print(*kind, *language, &paper)).unwrap();
        }
    }
}
