//! What a person wants: his own declarations, what others report, and whether a declaration counts.

mod declaration;
mod report;
mod validity;

pub use declaration::*;
pub use report::*;
pub use validity::*;
