//! The terms in which the interface is described, for the files of its chapters.

pub use super::operation::*;
pub use super::output::*;
pub use super::param::*;
pub use super::rule::*;
pub use crate::said;
pub use crate::said::Title;
