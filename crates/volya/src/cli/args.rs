//! What can be typed.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use volya_bureau::core::event::FormLanguage;

use super::{
    alarm, archive, case, clearance, countersign, demo, device, due, entry, form, gate, guarantee, index, init, list, log,
    member, names, office, person, policy, restore, review, risk, scenario, serve, state, taint, visit, will,
};

/// Screens every transfer list against what each prisoner declared and against his risk.
#[derive(Parser)]
#[command(name = "volya", version, max_term_width = 100, after_help = AFTER)]
pub(super) struct Cli {
    /// The archive's folder [default: VOLYA_ARCHIVE]
    #[arg(long, value_name = "DIR", global = true)]
    pub(super) archive: Option<PathBuf>,
    /// Where this machine keeps its device state [default: VOLYA_DATA, or the user's data folder]
    #[arg(long, value_name = "DIR", global = true)]
    pub(super) data: Option<PathBuf>,
    /// Print JSON as documented in spec/json.md
    #[arg(long, global = true)]
    pub(super) json: bool,
    /// The language of verdicts, reasons and next steps; of `form` and `visit`, the paper's [default: VOLYA_LANGUAGE, or en]
    #[arg(long, global = true, value_parser = one_of!(FormLanguage))]
    pub(super) language: Option<FormLanguage>,
    #[command(subcommand)]
    pub(super) noun: Noun,
}

const AFTER: &str =
    "The passphrase is asked for, or read from the file that VOLYA_PASSPHRASE_FILE names; never from the command line.
Exit: 0 done and every line clear; 1 error; 2 usage; 3 something is held, blocked or without a record.";

/// What a command is about.
#[derive(Subcommand)]
pub(super) enum Noun {
    /// Found an archive, with this machine as its first device
    Init(init::Args),
    /// Make a working device from a copy of the archive and the recovery sheet
    Restore(restore::Args),
    /// The archive as a whole
    #[command(subcommand)]
    Archive(archive::Verb),
    /// Members of the archive
    #[command(subcommand)]
    Member(member::Verb),
    /// Devices and their logs
    #[command(subcommand)]
    Device(device::Verb),
    /// Persons in the register
    #[command(subcommand)]
    Person(person::Verb),
    /// What a person wants, in his own words and in others'
    #[command(subcommand)]
    Will(will::Verb),
    /// Facts of a person's case
    #[command(subcommand)]
    Case(case::Verb),
    /// Risk in one State, for one person
    #[command(subcommand)]
    Risk(risk::Verb),
    /// States as receivers of prisoners
    #[command(subcommand)]
    State(state::Verb),
    /// The archive's policy
    #[command(subcommand)]
    Policy(policy::Verb),
    /// Sign what others recorded; without --all, --entry or --bulk only show it
    Countersign(countersign::Args),
    /// Single entries
    #[command(subcommand)]
    Entry(entry::Verb),
    /// Lists that somebody sent
    #[command(subcommand)]
    List(list::Verb),
    /// Clearances: one person, one line, one route, one crossing, one device, once
    #[command(subcommand)]
    Clearance(clearance::Verb),
    /// Mark an interpreter, a taker or a device as doubtful for some time: acceptances stop counting, refusals stay
    Taint(taint::Args),
    /// The review of a return that somebody wants in spite of real risk
    #[command(subcommand)]
    Review(review::Verb),
    /// Who is in danger, alarms by cause and place, who answered, what comes later
    Due(due::Args),
    /// Alarms and dangers, which can only be answered
    #[command(subcommand)]
    Alarm(alarm::Verb),
    /// What authorities have promised in public, and whether it is kept
    #[command(subcommand)]
    Guarantee(guarantee::Verb),
    /// Whom to call
    #[command(subcommand)]
    Office(office::Verb),
    /// Forms for paper, in four languages
    #[command(subcommand)]
    Form(form::Verb),
    /// A visit on paper: what is printed before it, what is keyed in after it
    #[command(subcommand)]
    Visit(visit::Verb),
    /// The gate by itself
    #[command(subcommand)]
    Gate(gate::Verb),
    /// Names across scripts and spellings, without an archive
    #[command(subcommand)]
    Names(names::Verb),
    /// The logs
    #[command(subcommand)]
    Log(log::Verb),
    /// This device's index
    #[command(subcommand)]
    Index(index::Verb),
    /// Play through the worked example in an archive of its own
    Demo(demo::Args),
    /// Work in the browser of this machine: prints a link, which opens once
    Serve(serve::Args),
    /// Play a historical case through and check what must hold in it
    #[command(subcommand)]
    Scenario(scenario::Verb),
}

impl Noun {
    /// Whether `--language` names the language of a paper, which is another's than who prints it.
    pub(super) fn is_about_paper(&self) -> bool {
        matches!(self, Self::Form(_) | Self::Visit(_))
    }
}

/// A word of a closed vocabulary.
pub(super) fn word<T: Clone + Send + Sync + 'static>(
    words: impl Iterator<Item = &'static str>,
    parse: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words.collect::<Vec<_>>()).try_map(move |word| parse(&word).ok_or("not one of the words"))
}

/// The words of a `coded!` vocabulary as a value parser.
macro_rules! one_of {
    ($vocabulary:ty) => {
        $crate::cli::args::word(<$vocabulary>::ALL.iter().map(|v| v.word()), <$vocabulary>::parse)
    };
}
pub(super) use one_of;
