//! `volya`, the program: doors that parse, call an act of the bureau, and print. No rule, no key and no query is here.
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod cli;
mod escape;
mod json;
mod ranges;
mod says;
mod web;
mod words;

fn main() -> std::process::ExitCode {
    cli::run()
}
