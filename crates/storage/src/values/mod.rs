//! The values of a row that the two databases store differently: ids, instants, documents. One Rust type each, with
//! both encodings, so that rows and conversions are written once.

mod document;
mod key;
mod stamp;

pub(crate) use document::Document;
pub(crate) use key::Key;
pub(crate) use stamp::Stamp;
