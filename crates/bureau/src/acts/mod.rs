//! The acts: each exists once, so its entry in the log cannot be forgotten by one of the doors.

mod alarm;
mod alike;
mod clearance;
mod countersign;
mod danger;
mod declare;
mod devices;
mod due;
mod duplicates;
mod fact;
mod form;
mod guarantee;
mod heartbeat;
pub mod import;
mod kept;
mod known;
mod linked;
mod list;
mod member;
mod members;
mod mistaken;
mod moved;
mod named;
mod names;
mod on_call;
mod one_line;
mod park;
mod path;
mod people;
mod policy;
mod prove;
mod register;
mod remove;
mod report;
mod review;
mod reviewed;
mod risk;
mod same_as;
mod show;
mod standing;
mod state;
mod taint;
mod talk;
mod unsigned;
mod visit;
mod vouch;
mod watch;
mod withdraw;

pub use alarm::answer_alarm;
pub use alike::Alike;
pub use clearance::{
    ClearancePage, Crossing, Wish, check_paper, countersign_clearance, issue, paper, show_clearance, use_clearance,
    void_clearance,
};
pub use countersign::{Signable, countersign, signable};
pub use danger::record_danger;
pub use declare::{QuickRefusal, confirm, declare, refuse};
pub use devices::{DeviceLine, LogLine, list_devices};
pub use due::{AlarmLine, DueAsked, DuePage, Matter, Member, calendar, what_is_due};
pub use duplicates::{Duplicates, Likeness, MayBeOne, duplicates};
pub use fact::{record_fact, record_facts};
pub use form::{FormLine, list_forms, print_form, review_form, withdraw_form};
pub use guarantee::{Breach, Broken, GuaranteeReport, record_guarantee, report_guarantees};
pub use heartbeat::heartbeat;
pub use import::{Amendment, ImportKind, ImportPlan, ImportReport, RejectedRow, RowAbout, import};
pub use kept::{forget_form, keep_form, kept_form, kept_forms};
pub use list::{
    Answer, Asked, Changes, Explained, Held, KeptList, Look, MayBeMeant, MissingPerson, ReadAs, ReadList, Remainder,
    ScreenedList, Screening, ScreeningLine, StopPage, agreement_digest, answer, explain, kept_list, list_digest, look, not_meant,
    possible, read_list, screen, screen_and_look, screened_lists, stop,
};
pub use member::{add_member, enrol_device};
pub use members::{MemberLine, list_members};
pub use mistaken::mark_mistaken;
pub use moved::{LetterDraft, MoveReport, record_move};
pub use named::{About, Done, Group, NamedAct};
pub use names::{BadPair, Compared, compare_names, compare_pairs, explain_names};
pub use on_call::set_on_call;
pub use park::{park, park_at};
pub use path::{
    CasePage, Consent, Declared, DraftKind, Objection, Received, StandingFact, Transfer, Transferred, acknowledge_transfer,
    draft, object, receive_case, recipient, show_case, transfer_case,
};
pub(crate) use people::People;
pub use people::{PeopleAsked, PeoplePage, PersonRow, Said, fold_register, list_people};
pub use policy::{record_policy, set_policy};
pub use prove::{Proven, check_proof, prove};
pub use register::{amend, register};
pub use remove::{remove_device, remove_member, renew_keys};
pub use report::report;
pub use review::{conclude_review, judge_review, open_review, review_found, vote};
pub use reviewed::{FoundLine, ReviewLine, ReviewPage, VoteLine, show_review};
pub use risk::assess;
pub use same_as::{not_same_as, same_as};
pub use show::{EntryLine, PersonLine, PersonPage, list_persons, show_person};
pub use standing::find_standing;
pub use taint::{Concerned, lift_taint, taint};
pub use talk::record_talk;
pub use unsigned::{
    Awaits, UnsignedAsked, UnsignedCount, UnsignedFile, UnsignedFilePage, UnsignedPage, UnsignedRow, count_unsigned,
    countersign_file, list_unsigned, show_unsigned_file,
};
pub use visit::{Visit, VisitPaper, countersign_keyed, key_in, values_that_differ, visit_pack};
pub use vouch::{Awaiting, awaiting, vouch};
pub use watch::{Reached, Step, Watch};
pub use withdraw::withdraw;
