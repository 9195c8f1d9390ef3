//! Members and devices come in.

use volya_core::id::{DeviceId, MemberId};
use volya_core::roster::{DeviceEnrolled, MemberAdded, Role, Statement};
use volya_vault::Recipient;

use crate::archive::{Bureau, EnrolmentRequest, Receipt};
use crate::error::BureauError;

/// Adds a member and enrols the device that asks. His device can read as soon as it has merged this archive. What it writes can hold at once; it opens nothing
/// until a counted member of another role has vouched for it, but for the first member whom the founder adds.
///
/// # Errors
/// [`BureauError::Refused`] where this member is no admin or the request is of another archive.
pub fn add_member(bureau: &mut Bureau, request: &EnrolmentRequest, role: Role) -> Result<(String, Receipt), BureauError> {
    let recipient = check(bureau, request)?;
    let member = MemberId(bureau.draw());
    // What can be refused is refused before anybody gets a key.
    bureau.next_letter()?;
    bureau.wrap_generations_to(&recipient)?;
    bureau.commit_statement(Statement::MemberAdded(MemberAdded { member, role }))?;
    enrol(bureau, request, member)
}

/// Enrols a further device of the member who holds the device `of`. Where that is another than who enrols, the new device opens nothing until he has vouched
/// for it from a device of his that is counted, or another member has.
///
/// # Errors
/// As [`add_member`]; [`BureauError::NotEnrolled`] where `of` is not on the roster.
pub fn enrol_device(bureau: &mut Bureau, request: &EnrolmentRequest, of: DeviceId) -> Result<(String, Receipt), BureauError> {
    let recipient = check(bureau, request)?;
    let (member, _) = bureau.roster().author(of).ok_or(BureauError::NotEnrolled)?;
    if bureau.roster().is_removed(member) {
        return Err(BureauError::Refused("this member is removed: he comes back as a new one, with a new device"));
    }
    bureau.next_letter()?;
    bureau.wrap_generations_to(&recipient)?;
    enrol(bureau, request, member)
}

fn check(bureau: &Bureau, request: &EnrolmentRequest) -> Result<Recipient, BureauError> {
    if bureau.role() != Role::Admin {
        return Err(BureauError::Refused("only an admin changes the roster"));
    }
    if request.schema != crate::archive::REQUEST_SCHEMA || request.archive != bureau.archive_id() {
        return Err(BureauError::Refused("the request is for another archive"));
    }
    if bureau.roster().device(request.device).is_some() {
        return Err(BureauError::Refused("this device is enrolled already"));
    }
    request.recipient.parse().map_err(|_| BureauError::Refused("the request's recipient is not an age1pq recipient"))
}

fn enrol(bureau: &mut Bureau, request: &EnrolmentRequest, member: MemberId) -> Result<(String, Receipt), BureauError> {
    let letter = bureau.next_letter()?;
    let enrolled = DeviceEnrolled {
        device: DeviceId(request.device.0),
        member,
        letter: letter.clone(),
        recipient: request.recipient.clone(),
    };
    let receipt = bureau.commit_statement(Statement::DeviceEnrolled(enrolled))?;
    Ok((letter, receipt))
}
