//! The forms, one file each. Every key here is documented; every word of a vocabulary that stands here has a text in each language.

mod card;
mod clearance;
mod copy;
mod death;
mod declaration;
mod handover;
mod notification;
mod sheet;

use volya_core::event::FormKind;

use super::part::Form;

/// The definition of a form.
#[must_use]
pub fn form(kind: FormKind) -> &'static Form {
    match kind {
        FormKind::Declaration => &declaration::FORM,
        FormKind::InformationSheet => &sheet::FORM,
        FormKind::CaptureCard => &card::FORM,
        FormKind::Notification => &notification::FORM,
        FormKind::Clearance => &clearance::FORM,
        FormKind::Handover => &handover::FORM,
        FormKind::DeathCertificate => &death::FORM,
        FormKind::OwnCopy => &copy::FORM,
    }
}
