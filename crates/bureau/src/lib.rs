//! The bureau: the office's work, one file per act.

pub mod table;
