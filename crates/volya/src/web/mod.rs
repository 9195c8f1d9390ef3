//! The page: the second door, for one member on one machine, over the same acts as the command line.
//!
//! House rules: a handler parses what was sent, does one act through its [`Seat`](seat::Seat), and shows; it holds no rule, no query and no key. Every path stands in [`routes`]. Every
//! text stands in `locales/`. A page works without scripts; nothing on it comes from elsewhere. `spec/web.md` describes the guard and the session.

mod api;
mod assets;
mod door;
mod guard;
mod page;
mod pages;
mod parts;
mod routes;
mod seat;
mod server;
mod session;
mod submitted;
#[cfg(test)]
mod tests;
mod ticks;
mod token;
mod tray;
mod trouble;
mod verifying;
mod visitor;
mod when;
mod work;

pub(crate) use server::Server;

use crate::words;
