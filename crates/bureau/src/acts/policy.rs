//! The archive's policy.

use volya_core::event::Event;
use volya_core::id::EntryHash;
use volya_core::policy::Policy;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::{BureauError, field};

/// Records a policy, as a TOML file in the form of the defaults. Tightening counts at once; loosening when a member of another role has signed it.
///
/// # Errors
/// [`BureauError::Policy`] beyond a bound of the law; a file that is not a policy.
pub fn set_policy(bureau: &mut Bureau, text: &str) -> Result<Receipt, BureauError> {
    record_policy(bureau, toml::from_str(text).map_err(|e| field("policy", e.message().to_owned()))?, None)
}

/// As [`set_policy`], with a policy that was read already, by somebody who had the entries of the one before him.
///
/// # Errors
/// [`BureauError::Policy`] beyond a bound of the law; [`BureauError::ChangedMeanwhile`] where other entries set it by now.
pub fn record_policy(bureau: &mut Bureau, policy: Policy, seen: Option<&[EntryHash]>) -> Result<Receipt, BureauError> {
    policy.within_bounds()?;
    let before = bureau.office()?.policy_entries.clone();
    if seen.is_some_and(|seen| seen != before) {
        return Err(BureauError::ChangedMeanwhile);
    }
    bureau.commit(vec![Draft::office(Event::PolicySet(policy)).superseding(before)])
}
