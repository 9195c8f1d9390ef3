//! A lost or silent device is set aside.

use volya_core::event::{Event, Parked};
use volya_core::id::DeviceId;

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Parks a device at what is known of its log here. When a member of another role has signed it, its silence no longer holds everybody; what it wrote later can
/// hold, never open.
///
/// # Errors
/// [`BureauError::Refused`] for the own device, or for one that is not enrolled.
pub fn park(bureau: &mut Bureau, device: DeviceId) -> Result<Receipt, BureauError> {
    park_at(bureau, device, None)
}

/// As [`park`], at an earlier size: what that device wrote from there on opens nothing, and whom it removed from there on is back.
///
/// # Errors
/// As [`park`]; [`BureauError::Refused`] for a size beyond what is here of the log.
pub fn park_at(bureau: &mut Bureau, device: DeviceId, size: Option<u64>) -> Result<Receipt, BureauError> {
    if bureau.roster().device(device).is_none() {
        return Err(BureauError::Refused("this device is not on the roster"));
    }
    if device == bureau.device() {
        return Err(BureauError::Refused("a device does not park itself"));
    }
    let head = bureau.head_at(device, size)?;
    bureau.commit(vec![Draft::office(Event::Parked(Parked { head }))])
}
