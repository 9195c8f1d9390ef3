//! A second member, of another role, stands for a device that an admin enrolled.

use volya_core::id::{DeviceId, MemberId};
use volya_core::roster::{Role, Statement, Vouched};

use crate::archive::{Bureau, Receipt};
use crate::error::BureauError;

/// A device that opens nothing until somebody vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaiting {
    /// Its key, to be compared with what its holder reads.
    pub device: DeviceId,
    /// Its letter.
    pub letter: String,
    /// Whose it is.
    pub member: MemberId,
    /// In which role.
    pub role: Role,
    /// Whether the member who acts here may vouch for it.
    pub may_vouch: bool,
}

/// Devices on the roster for which nobody stands but who enrolled them.
#[must_use]
pub fn awaiting(bureau: &Bureau) -> Vec<Awaiting> {
    let roster = bureau.roster();
    let uncounted = roster.devices().filter(|d| !roster.is_counted(d.device) && roster.accepted(d.device).is_none());
    let found = uncounted.map(|d| Awaiting {
        device: d.device,
        letter: d.letter.clone(),
        member: d.member,
        role: roster.role(d.member).unwrap_or(Role::Monitor),
        may_vouch: roster.may_vouch(bureau.device(), d.device) && roster.accepted(bureau.device()).is_none(),
    });
    found.collect()
}

/// Vouches for a device: this key, this member, this role. From here on what it wrote and will write may open, as far as its role lets it.
///
/// # Errors
/// [`BureauError::NotCounted`] or [`BureauError::Removed`] where this device may not vouch at all; [`BureauError::Refused`] where the device needs no voucher, or
/// where this member enrolled it himself or is of the same role as who did.
pub fn vouch(bureau: &mut Bureau, device: DeviceId) -> Result<Receipt, BureauError> {
    bureau.require_counted()?;
    let role = bureau.roster().role(bureau.member());
    if !role.is_some_and(Role::may_open) {
        return Err(BureauError::Refused("a monitor's word can hold, never open: another member vouches"));
    }
    let awaited = awaiting(bureau).into_iter().find(|a| a.device == device);
    let Awaiting { member, role, may_vouch, .. } = awaited.ok_or(BureauError::Refused("this device awaits no voucher"))?;
    if !may_vouch {
        return Err(BureauError::OwnEnrolment);
    }
    bureau.commit_statement(Statement::Vouched(Vouched { device, member, role }))
}
