//! Members and devices leave. One admin is enough, for a removal only holds; what would open needs two, as everywhere.

use volya_core::event::{Event, Head, Parked};
use volya_core::id::{DeviceId, MemberId};
use volya_core::roster::{DeviceRemoved, MemberRemoved, Reason, Role, Statement};

use crate::archive::{Bureau, Draft, Receipt};
use crate::error::BureauError;

/// Removes a member with all his devices, at what is accepted of their logs here. From now on nothing that they write opens; it can hold, and a refusal in it
/// blocks. New keys are made, so that what is sealed from now on does not open for him.
///
/// His devices go on holding everybody by their silence until a member of another role has signed the parkings that are written along.
///
/// # Errors
/// [`BureauError::Refused`] where this member is no admin, removes himself, or names nobody of the roster.
pub fn remove_member(bureau: &mut Bureau, member: MemberId, reason: Reason) -> Result<Receipt, BureauError> {
    require_admin(bureau)?;
    if member == bureau.member() {
        return Err(BureauError::Refused("a member does not remove himself"));
    }
    if bureau.roster().role(member).is_none() {
        return Err(BureauError::Refused("no member of this roster has this id"));
    }
    if bureau.roster().is_removed(member) {
        return Err(BureauError::Refused("this member is removed already"));
    }
    let devices: Vec<DeviceId> = bureau.roster().devices().filter(|d| d.member == member).map(|d| d.device).collect();
    let heads: Vec<Head> = devices.into_iter().map(|device| bureau.sound_head(device)).collect::<Result<_, _>>()?;
    bureau.commit_statement(Statement::MemberRemoved(MemberRemoved { member, heads: heads.clone(), reason }))?;
    set_apart(bureau, &heads)
}

/// Removes one device, as [`remove_member`] removes all of a member's: at what is accepted of its log here, or at an earlier size, 0 for a device that should
/// never have been enrolled. What it wrote from there on opens nothing, signatures and vouchers included.
///
/// # Errors
/// [`BureauError::Refused`] where this member is no admin, for the own device, for one that is not enrolled, or for a size beyond what is accepted here.
pub fn remove_device(bureau: &mut Bureau, device: DeviceId, at: Option<u64>, reason: Reason) -> Result<Receipt, BureauError> {
    require_admin(bureau)?;
    if bureau.roster().device(device).is_none() {
        return Err(BureauError::Refused("this device is not on the roster"));
    }
    if device == bureau.device() {
        return Err(BureauError::Refused("a device does not remove itself"));
    }
    if bureau.roster().accepted(device).is_some() {
        return Err(BureauError::Refused("this device is removed already"));
    }
    let mut head = bureau.sound_head(device)?;
    if let Some(size) = at {
        if size > head.size {
            return Err(BureauError::Refused("fewer entries of that log are accepted here"));
        }
        head = bureau.head_at(device, at)?;
    }
    bureau.commit_statement(Statement::DeviceRemoved(DeviceRemoved { head, reason }))?;
    set_apart(bureau, &[head])
}

/// Makes new keys where a removed device holds those in use: two admins who had not met may each have withheld theirs from one only. Hands all keys to every
/// device that was not removed: one may have joined while another admin made new ones. Returns whether new ones were needed.
///
/// # Errors
/// [`BureauError::Refused`] where this member is no admin; storage.
pub fn renew_keys(bureau: &mut Bureau) -> Result<bool, BureauError> {
    require_admin(bureau)?;
    let needed = bureau.roster().needs_new_keys();
    if needed {
        bureau.make_generations()?;
    }
    bureau.wrap_generations()?;
    Ok(needed)
}

fn require_admin(bureau: &Bureau) -> Result<(), BureauError> {
    if bureau.role() == Role::Admin { Ok(()) } else { Err(BureauError::Refused("only an admin changes the roster")) }
}

/// The keys first, so that the parkings are sealed under them already.
fn set_apart(bureau: &mut Bureau, heads: &[Head]) -> Result<Receipt, BureauError> {
    bureau.make_generations()?;
    bureau.commit(heads.iter().map(|head| Draft::office(Event::Parked(Parked { head: *head }))).collect())
}
