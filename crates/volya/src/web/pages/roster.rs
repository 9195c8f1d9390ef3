//! What changes the roster: each handler is one act.

use axum::response::Response;
use volya_bureau::acts;
use volya_bureau::core::id::{DeviceId, MemberId};
use volya_bureau::core::roster::{Reason, Role};
use volya_bureau::{Bureau, BureauError, EnrolmentRequest};

use crate::web::page;
use crate::web::seat::Seat;
use crate::web::submitted::Submitted;
use crate::web::trouble::Trouble;
use crate::web::visitor::Visitor;

const HERE: &str = "/settings/members";

/// Lets a device in: of a new member, or a further one of a member who holds another.
pub(in crate::web) async fn add(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let request = EnrolmentRequest::read(form.text("request"))?;
    let letter = if form.text("as") == "new" {
        let role = form.choice("role", Role::parse)?;
        seat.act(move |bureau| acts::add_member(bureau, &request, role)).await?.0
    } else {
        let with = form.choice("as", device)?;
        seat.act(move |bureau| acts::enrol_device(bureau, &request, with)).await?.0
    };
    seat.say(visitor.words.with("members-added", &[("letter", letter.into())]));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn vouch(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let device = form.choice("device", device)?;
    let letter = done(&seat, device, move |bureau| acts::vouch(bureau, device).map(drop)).await?;
    seat.say(visitor.words.with("members-vouched", &[("letter", letter.into())]));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn park(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let (device, at) = (form.choice("device", device)?, form.choice("at", entries)?);
    let letter = done(&seat, device, move |bureau| acts::park_at(bureau, device, at).map(drop)).await?;
    seat.say(visitor.words.with("members-parked", &[("letter", letter.into())]));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn remove_device(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let (device, at) = (form.choice("device", device)?, form.choice("at", entries)?);
    let reason = form.choice("reason", Reason::parse)?;
    seat.act(move |bureau| acts::remove_device(bureau, device, at, reason)).await?;
    seat.say(visitor.words.say("members-removed-now"));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn remove_member(seat: Seat, visitor: Visitor, form: Submitted) -> Result<Response, Trouble> {
    let member = form.choice("member", |text| MemberId::parse_hex(text).ok())?;
    let reason = form.choice("reason", Reason::parse)?;
    seat.act(move |bureau| acts::remove_member(bureau, member, reason)).await?;
    seat.say(visitor.words.say("members-removed-now"));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn renew_keys(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    let were_needed = seat.act(acts::renew_keys).await?;
    seat.say(visitor.words.say(if were_needed { "members-renewed" } else { "members-handed" }));
    Ok(page::onward(HERE))
}

pub(in crate::web) async fn heartbeat(seat: Seat, visitor: Visitor) -> Result<Response, Trouble> {
    seat.act(acts::heartbeat).await?;
    seat.say(visitor.words.say("members-heartbeat-done"));
    Ok(page::onward(HERE))
}

/// Does an act about a device and says which letter it has.
async fn done(
    seat: &Seat,
    device: DeviceId,
    act: impl FnOnce(&mut Bureau) -> Result<(), BureauError> + Send + 'static,
) -> Result<String, Trouble> {
    seat.act(move |bureau| act(bureau).map(|()| bureau.letter_of(device).as_char().to_string())).await
}

fn device(text: &str) -> Option<DeviceId> {
    DeviceId::parse_hex(text).ok()
}

/// After how many entries; nothing typed means all.
fn entries(text: &str) -> Option<Option<u64>> {
    let text = text.trim();
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}
