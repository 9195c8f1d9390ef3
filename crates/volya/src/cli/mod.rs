//! The command line: nouns, then verbs. One file for each noun; `spec/cli.md` is the manual, `spec/json.md` the shapes.
//!
//! House rules: everything that is printed goes through [`Out`]; every error is a [`DoorError`] with a fact and a next step; nothing but a
//! record's own command prints what the record says.

mod alarm;
mod archive;
mod args;
mod case;
mod clearance;
mod countersign;
mod demo;
mod desk;
mod device;
mod due;
mod entry;
mod error;
mod files;
mod form;
mod gate;
mod guarantee;
mod import;
mod index;
mod init;
mod keys;
mod language;
mod list;
mod log;
mod member;
mod names;
mod office;
mod out;
mod panic;
mod passphrase;
mod person;
mod policy;
mod print;
mod receipt;
mod restore;
mod review;
mod risk;
mod scenario;
mod serve;
mod state;
mod taint;
mod usage;
mod visit;
mod will;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use clap::Parser;

use crate::escape;
use crate::words::Words;
#[cfg(test)]
pub(crate) use args::commands;
use args::{Cli, Noun};
use desk::Desk;
use error::DoorError;
use out::Out;

/// How a command ended that is no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    /// Done, and every line is clear where lines were asked about.
    Clear,
    /// Something is held, blocked or without a record.
    Held,
}

type Result<T> = std::result::Result<T, DoorError>;

/// Runs the command that was typed.
pub(crate) fn run() -> ExitCode {
    panic::say_only_where();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage::report(&error),
    };
    let words = match language::asked(cli.language.filter(|_| !cli.noun.is_about_paper())) {
        Ok(words) => words,
        Err(error) => return error.report(Words::default()),
    };
    let desk = Desk::new(cli.archive, cli.data);
    let mut out = Out::on_standard_output(cli.json, words);
    let acted = AssertUnwindSafe(|| act(cli.noun, &desk, &mut out).and_then(|done| out.finish().map(|()| done)));
    match catch_unwind(acted) {
        Ok(Ok(Done::Clear)) => ExitCode::SUCCESS,
        Ok(Ok(Done::Held)) => ExitCode::from(3),
        Ok(Err(error)) => error.report(words),
        // The hook has said where.
        Err(_) => ExitCode::FAILURE,
    }
}

fn act(noun: Noun, desk: &Desk, out: &mut Out) -> Result<Done> {
    match noun {
        Noun::Init(args) => init::run(&args, desk, out),
        Noun::Restore(args) => restore::run(&args, desk, out),
        Noun::Archive(verb) => archive::run(verb, desk, out),
        Noun::Member(verb) => member::run(verb, desk, out),
        Noun::Device(verb) => device::run(verb, desk, out),
        Noun::Person(verb) => person::run(verb, desk, out),
        Noun::Will(verb) => will::run(verb, desk, out),
        Noun::Case(verb) => case::run(verb, desk, out),
        Noun::Risk(verb) => risk::run(verb, desk, out),
        Noun::State(verb) => state::run(verb, desk, out),
        Noun::Policy(verb) => policy::run(verb, desk, out),
        Noun::Countersign(args) => countersign::run(&args, desk, out),
        Noun::Entry(verb) => entry::run(verb, desk, out),
        Noun::List(verb) => list::run(verb, desk, out),
        Noun::Clearance(verb) => clearance::run(verb, desk, out),
        Noun::Taint(args) => taint::run(&args, desk, out),
        Noun::Review(verb) => review::run(verb, desk, out),
        Noun::Alarm(verb) => alarm::run(verb, desk, out),
        Noun::Guarantee(verb) => guarantee::run(verb, desk, out),
        Noun::Due(args) => due::run(&args, desk, out),
        Noun::Office(verb) => office::run(verb, desk, out),
        Noun::Form(verb) => form::run(verb, desk, out),
        Noun::Visit(verb) => visit::run(verb, desk, out),
        Noun::Gate(verb) => gate::run(verb, out),
        Noun::Names(verb) => names::run(verb, out),
        Noun::Log(verb) => log::run(verb, desk, out),
        Noun::Index(verb) => index::run(verb, desk, out),
        Noun::Demo(args) => demo::run(&args, out),
        Noun::Serve(args) => serve::run(&args, desk, out),
        Noun::Scenario(verb) => scenario::run(&verb, out),
    }
}
