//! `vectors/age`: files that other programs wrote for hybrid identities.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::{judge, reason, text, unhex};
use crate::{Identity, agefile};

#[test]
fn files_of_other_programs() {
    judge("age", |case| {
        let identity = Identity::parse(text(case, "identity")).map_err(reason)?;
        assert_eq!(identity.recipient().to_string(), text(case, "recipient"));
        assert_eq!(identity.to_secret_text().as_str(), text(case, "identity"));
        let file = BASE64_STANDARD.decode(text(case, "file")).unwrap();
        let plain = agefile::open(&file, &identity, 1 << 20).map_err(reason)?.ok_or("not-for-this-identity")?;
        assert_eq!(plain.as_slice(), unhex(case, "plaintext"));
        Ok(())
    });
}
