//! Imports: long lists of people that are invited in the background, a part in each transaction.
//!
//! A line is deleted or marked as refused in the transaction that invites its person, which also locks its import: so
//! nothing is done twice or left out, whatever is cut off, and however many processes are at work. No lease is needed:
//! the lock ends with the connection of whoever held it. Each part is done by what the maker of the import may do then.

mod create;
mod maker;
mod part;
mod read;
mod work;

pub(crate) use create::create;
pub(crate) use read::{cancel, get, line_results, list};
pub(crate) use work::{forget_lines, work};

use usher_domain::Refusal;
use usher_domain::refusal::EntityKind;

/// The organization has no such import, or the caller cannot see it.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Import);
