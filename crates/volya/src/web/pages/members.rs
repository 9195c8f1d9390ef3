//! *Members and devices*: who works here, and what one member may do about another's device.

use axum::response::Response;
use maud::{Markup, html};
use volya_bureau::acts::{self, DeviceLine, MemberLine};
use volya_bureau::core::id::DeviceId;
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::{Bureau, BureauError};

use super::proof::state;
use crate::web::page::{self, csrf};
use crate::web::parts::{Mark, badge};
use crate::web::seat::Seat;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;
use crate::web::words::Words;

struct Roll {
    members: Vec<MemberLine>,
    devices: Vec<DeviceLine>,
    /// Devices that this member may stand for.
    to_vouch: Vec<DeviceId>,
    is_admin: bool,
    has_pair: bool,
    needs_new_keys: bool,
    lacks_keys: bool,
    recipient: String,
}

fn read(bureau: &mut Bureau) -> Result<Roll, BureauError> {
    Ok(Roll {
        members: acts::list_members(bureau),
        devices: acts::list_devices(bureau)?,
        to_vouch: acts::awaiting(bureau).into_iter().filter(|device| device.may_vouch).map(|device| device.device).collect(),
        is_admin: bureau.role() == Role::Admin,
        has_pair: bureau.roster().founding_pair().is_some(),
        needs_new_keys: bureau.roster().needs_new_keys(),
        lacks_keys: !bureau.holds_current_keys(),
        recipient: acts::recipient(bureau),
    })
}

pub(in crate::web) async fn show(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let roll = seat.act(read).await?;
    let words = visitor.words;
    let main = html! {
        h1 { (words.say("members-title")) }
        @if roll.needs_new_keys { p { (badge(Mark::Hold, &words.say("members-new-keys"))) } }
        @if roll.lacks_keys { p { (badge(Mark::Hold, &words.say("members-lacks-keys"))) } }
        (members(&visitor, &roll))
        section.alarms aria-labelledby="devices-title" {
            h2 id="devices-title" { (words.say("members-devices")) }
            @for device in &roll.devices { (card(&visitor, &roll, device)) }
        }
        (own_acts(&visitor, &roll))
        @if roll.is_admin { (adding(&visitor, &roll)) }
        section aria-labelledby="recipient-title" {
            h2 id="recipient-title" { (words.say("members-recipient")) }
            p { (words.say("members-recipient-about")) }
            details { summary { (words.say("office-recipient-show")) } code.breaks { (roll.recipient) } }
        }
    };
    Ok(page::whole(&visitor, &words.say("members-title"), &main))
}

fn members(visitor: &Visitor, roll: &Roll) -> Markup {
    let words = visitor.words;
    html! {
        section {
            div.scroll tabindex="0" {
                table.stacked {
                    thead { tr {
                        th scope="col" { (words.say("members-role")) } th scope="col" { (words.say("members-devices")) }
                        th scope="col" { (words.say("members-member")) } th scope="col" { (words.say("members-act")) }
                    } }
                    tbody { @for member in &roll.members { tr {
                        td data-label=(words.say("members-role")) { (words.word("role", member.role.word())) }
                        td data-label=(words.say("members-devices")) { (member.devices.join(" ")) }
                        td data-label=(words.say("members-member")) { code { (member.member) } (marks(words, member)) }
                        td { @if roll.is_admin && !member.own && !member.removed { (removing_member(visitor, member)) } }
                    } } }
                }
            }
            @if roll.has_pair { p.quiet { (words.say("members-pair")) } }
        }
    }
}

fn marks(words: Words, member: &MemberLine) -> Markup {
    html! {
        @if member.own { " " (badge(Mark::Plain, &words.say("members-own"))) }
        @if member.founding_pair { " " (badge(Mark::Plain, &words.say("members-founding"))) }
        @if member.removed { " " (badge(Mark::Plain, &words.say("members-removed"))) }
    }
}

fn removing_member(visitor: &Visitor, member: &MemberLine) -> Markup {
    let words = visitor.words;
    let id = format!("leaves-{}", member.member);
    html! {
        details {
            summary { (words.say("members-remove-member")) }
            form.stack method="post" action="/settings/members/remove" {
                (csrf(visitor))
                input type="hidden" name="member" value=(member.member);
                p { (words.say("members-remove-about")) }
                (reasons(words, &id))
                button.block type="submit" { (words.say("members-remove-member")) }
            }
        }
    }
}

fn reasons(words: Words, id: &str) -> Markup {
    html! {
        div.field {
            label for=(id) { (words.say("members-reason")) }
            select id=(id) name="reason" {
                option value="" { (words.say("unsaid")) }
                @for reason in Reason::ALL { option value=(reason.word()) { (words.word("reason", reason.word())) } }
            }
        }
    }
}

fn card(visitor: &Visitor, roll: &Roll, device: &DeviceLine) -> Markup {
    let words = visitor.words;
    let stands = !device.own && device.removed_at.is_none();
    html! {
        article.alarm {
            div.line {
                strong { (words.say("members-device")) " " (device.letter) }
                span { (words.word("role", device.role.word())) }
                @if device.own { span.quiet { (words.say("today-own")) } }
                span.quiet { (words.say("today-entries")) ": " (words.large(device.entries())) }
                (state(words, device))
            }
            p.said { (words.say("members-key")) " " code.whole { (device.device) } }
            @if stands {
                div.more {
                    @if roll.to_vouch.contains(&device.device) { (vouching(visitor, device)) }
                    (parking(visitor, device))
                    @if roll.is_admin { (removing(visitor, device)) }
                }
            }
        }
    }
}

fn about_device(
    visitor: &Visitor,
    device: &DeviceLine,
    action: &str,
    [title, about, class]: [String; 3],
    fields: &Markup,
) -> Markup {
    html! {
        details {
            summary { (title) }
            form.stack method="post" action=(action) {
                (csrf(visitor))
                input type="hidden" name="device" value=(device.device);
                p { (about) }
                (fields)
                button class=(class) type="submit" { (title) }
            }
        }
    }
}

fn vouching(visitor: &Visitor, device: &DeviceLine) -> Markup {
    let words = visitor.words;
    let texts = [words.say("members-vouch"), words.say("members-vouch-about"), "main".to_owned()];
    about_device(visitor, device, "/settings/devices/vouch", texts, &html! {})
}

fn parking(visitor: &Visitor, device: &DeviceLine) -> Markup {
    let words = visitor.words;
    let texts = [words.say("members-park"), words.say("members-park-about"), "main".to_owned()];
    let at = at_field(&words.say("members-park-at"), &format!("park-{}", device.device));
    about_device(visitor, device, "/settings/devices/park", texts, &at)
}

fn removing(visitor: &Visitor, device: &DeviceLine) -> Markup {
    let words = visitor.words;
    let texts = [words.say("members-remove"), words.say("members-remove-about"), "block".to_owned()];
    let id = device.device;
    let fields =
        html! { (at_field(&words.say("members-remove-at"), &format!("remove-{id}"))) (reasons(words, &format!("why-{id}"))) };
    about_device(visitor, device, "/settings/devices/remove", texts, &fields)
}

fn at_field(label: &str, id: &str) -> Markup {
    html! { div.field { label for=(id) { (label) } input.short id=(id) name="at" inputmode="numeric" maxlength="13" autocomplete="off"; } }
}

fn own_acts(visitor: &Visitor, roll: &Roll) -> Markup {
    let words = visitor.words;
    let act = |action: &str, [title, about, press]: [String; 3]| {
        html! {
            section.panel {
                h2 { (title) }
                p { (about) }
                form method="post" action=(action) { (csrf(visitor)) button type="submit" { (press) } }
            }
        }
    };
    let heartbeat = ["members-heartbeat", "members-heartbeat-about", "members-heartbeat-do"].map(|id| words.find(id));
    let renew = ["members-renew", "members-renew-about", "members-renew-do"].map(|id| words.find(id));
    html! {
        div.halves {
            (act("/settings/heartbeat", heartbeat))
            @if roll.is_admin { (act("/settings/keys/renew", renew)) }
        }
    }
}

fn adding(visitor: &Visitor, roll: &Roll) -> Markup {
    let words = visitor.words;
    html! {
        section.panel aria-labelledby="add-title" {
            h2 id="add-title" { (words.say("members-add")) }
            p { (words.say("members-add-about")) }
            form.stack method="post" action="/settings/members/add" autocomplete="off" {
                (csrf(visitor))
                div.field { label for="request" { (words.say("members-request")) } textarea #request name="request" rows="6" spellcheck="false" {} }
                div.row {
                    div.field {
                        label for="as" { (words.say("members-as")) }
                        select #as name="as" {
                            option value="new" { (words.say("members-add-new")) }
                            @for device in roll.devices.iter().filter(|device| device.removed_at.is_none()) {
                                option value=(device.device) { (words.with("members-add-further", &[("letter", device.letter.clone().into())])) }
                            }
                        }
                    }
                    div.field {
                        label for="role" { (words.say("members-add-role")) }
                        select #role name="role" {
                            option value="" { (words.say("unsaid")) }
                            @for role in Role::ALL { option value=(role.word()) { (words.word("role", role.word())) } }
                        }
                    }
                }
                button.main type="submit" { (words.say("members-add-do")) }
            }
        }
    }
}
