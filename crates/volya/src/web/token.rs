//! What a browser has to show: 32 random bytes, told apart in constant time.

use subtle::ConstantTimeEq;
use volya_bureau::{Chance, OsChance};
use zeroize::Zeroizing;

/// A secret of this run. No `Debug`, wiped when dropped; its text stands in a cookie, a form or the first link, and nowhere else.
pub(super) struct Token(Zeroizing<[u8; 32]>);

impl Token {
    pub(super) fn draw() -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        OsChance.fill(bytes.as_mut());
        Self(bytes)
    }

    /// As it is written: 64 hex digits.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(super) fn is(&self, shown: &str) -> bool {
        let own = Zeroizing::new(self.text());
        own.as_bytes().ct_eq(shown.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_text_is_it() {
        let (one, other) = (Token::draw(), Token::draw());
        assert!(one.is(&one.text()) && !one.is(&other.text()));
        assert!(!one.is("") && !one.is(&one.text()[..63]) && !one.is(&format!("{}0", one.text())));
    }
}
