//! Secrets have no `Debug`, no `Display` and no `Clone`: this module does not compile otherwise.

use std::fmt::{Debug, Display};

use crate::{DataKey, DeviceKeys, Generation, Identity, KeyPages, MatchKey, OpenedOuter, Page, SealedMedia, Slot};

/// Fails to compile if `$secret` implements `$forbidden`: two implementations then make `probe` ambiguous.
macro_rules! never {
    ($forbidden:ident: $($secret:ty),+) => {$(
        const _: () = {
            trait Probe<Which> {
                fn probe() {}
            }
            struct Implemented;
            impl<T: ?Sized> Probe<()> for T {}
            impl<T: ?Sized + $forbidden> Probe<Implemented> for T {}
            let _ = <$secret as Probe<_>>::probe;
        };
    )+};
}

never!(Debug: DataKey, DeviceKeys, Generation, Identity, KeyPages, MatchKey, OpenedOuter, Page, SealedMedia, Slot);
never!(Display: DataKey, DeviceKeys, Generation, Identity, KeyPages, MatchKey, OpenedOuter, Page, SealedMedia, Slot);
never!(Clone: DataKey, DeviceKeys, Generation, Identity, KeyPages, MatchKey, OpenedOuter, Page, SealedMedia, Slot);

#[test]
fn errors_quote_nothing() {
    let secret = "AGE-SECRET-KEY-PQ-1QQQQ";
    let error = Identity::parse(secret).err().unwrap();
    assert!(!format!("{error} {error:?}").contains("QQQQ"));
}

#[test]
fn secrets_travel_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<DeviceKeys>();
    shared::<Generation>();
    shared::<KeyPages>();
}
