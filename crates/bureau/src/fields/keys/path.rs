//! Keys of what is sought for him between States, of his handover and of care.

use volya_core::case::{Body, Care, Direction, Told};

use super::{AUTHORITY, DAY, DIGEST, Key, NUMBER, ON, STATE, TIME, WORDS, formed, said, yes_no};
use crate::table::Kind::{Count, Date, Text};

pub(super) const OFFER: &[Key] = &[
    said("by", STATE, "which State offers").needed(),
    said("authority", AUTHORITY, "which authority signed").needed(),
    ON,
    said("until", DAY, "until when it may be taken up").cell(Date),
    said("document", DIGEST, "the document").needed(),
    yes_no("names_him", "whether it names him, and not a group he may belong to").needed(),
    said("conditions", "texts divided by `;`", "what is asked of him in return"),
    yes_no("exclusion_asked", "whether it was asked on what grounds he could still be excluded or prosecuted").needed(),
    yes_no("keeps_him", "whether it undertakes not to send him on").needed(),
];
pub(super) const NOTE: &[Key] = &[
    ON,
    said("sender", AUTHORITY, "from whom").needed(),
    said("addressee", AUTHORITY, "to whom").needed(),
    said("about", WORDS, "what it asks or says, in a line").needed(),
    said("document", DIGEST, "the document").needed(),
];
pub(super) const NEXT_MOVE: &[Key] = &[
    said("who", AUTHORITY, "whose move it is").needed(),
    said("what", WORDS, "what is awaited").needed(),
    said("since", DAY, "since when").needed().cell(Date),
];
pub(super) const SHARING: &[Key] = &[
    said("with", AUTHORITY, "which organisation").needed(),
    ON,
    said("consent", DIGEST, "his declaration or note in which he agreed").needed(),
    said("file", DIGEST, "the sealed file").needed(),
    said("acknowledged", DIGEST, "its signed receipt"),
];
pub(super) const HANDOVER: &[Key] = &[
    said("at", TIME, "when").needed(),
    said("place", WORDS, "where").needed(),
    said("receiver", STATE, "which State took him over").needed(),
    word!("witness", Body, "which neutral body saw it"),
    said("acknowledged_on", DAY, "when the receiver acknowledged that he arrived").cell(Date),
    yes_no("medical_file", "whether his medical file was receipted").needed(),
    yes_no("money", "whether the statement of his account was receipted").needed(),
    yes_no("documents", "whether his documents were receipted").needed(),
    said("effects_kg", NUMBER, "how many kilograms of effects went with him").cell(Count),
    yes_no("kept_back", "whether effects of his were kept back").needed(),
    said("packets", DIGEST, "the inventory of the sealed packets of what was kept back"),
];
pub(super) const AFTERCARE: &[Key] = &[
    ON,
    yes_no("well", "whether he is free and well there, by his own word").needed(),
    yes_no("over", "whether he says that nobody need ask any more").needed(),
];
pub(super) const DEADLINE: &[Key] = &[
    ON,
    said("declared_by", AUTHORITY, "who declares him free then").needed(),
    said("ground", WORDS, "under what instrument").needed().cell(Text),
];
pub(super) const REFERRAL: &[Key] =
    &[word!("care", Care, "to what help").needed(), ON, yes_no("seen", "whether he was seen there").needed()];
pub(super) const FAMILY_MESSAGE: &[Key] = &[
    ON,
    word!("direction", Direction, "which way it went").needed(),
    word!("route", Body, "by whose hands").needed(),
    yes_no("harm_assessed", "whether harm was weighed before it went").needed(),
    yes_no("arrived", "whether it arrived").needed(),
];
pub(super) const RELATIVE_ENQUIRY: &[Key] = &[
    ON,
    word!("route", Body, "by whose hands it came").needed(),
    yes_no("consent", "whether he agrees that they are answered"),
    word!("told", Told, "what they were told").needed(),
];
