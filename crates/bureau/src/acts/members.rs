//! The members of the roster.

use volya_core::id::MemberId;
use volya_core::roster::Role;

use super::vouch::awaiting;
use crate::archive::Bureau;

/// One member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// His id.
    pub member: MemberId,
    /// What he does.
    pub role: Role,
    /// The letters of his devices.
    pub devices: Vec<String>,
    /// Whether it is he who acts here.
    pub own: bool,
    /// Letters of devices that nobody stands for but who enrolled them.
    pub unvouched: Vec<String>,
    /// Whether he was removed.
    pub removed: bool,
    /// Whether he is one of the two whom one person enrolled.
    pub founding_pair: bool,
}

/// Every member, in order of his devices.
#[must_use]
pub fn list_members(bureau: &Bureau) -> Vec<MemberLine> {
    let roster = bureau.roster();
    let sorted = |mut letters: Vec<String>| {
        letters.sort();
        letters
    };
    let devices = |member| sorted(roster.devices().filter(|d| d.member == member).map(|d| d.letter.clone()).collect());
    let awaiting = awaiting(bureau);
    let unvouched = |member| sorted(awaiting.iter().filter(|a| a.member == member).map(|a| a.letter.clone()).collect());
    let pair = roster.founding_pair();
    let line = |(member, role)| MemberLine {
        member,
        role,
        devices: devices(member),
        own: member == bureau.member(),
        unvouched: unvouched(member),
        removed: roster.is_removed(member),
        founding_pair: pair.is_some_and(|(first, second)| member == first || member == second),
    };
    let mut lines: Vec<MemberLine> = roster.members().map(line).collect();
    lines.sort_by(|a, b| a.devices.cmp(&b.devices));
    lines
}
