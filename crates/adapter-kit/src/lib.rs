//! How an operation of a wire format is described, and the one pipeline that runs it.
//!
//! An adapter is pure: an operation is data ([`Endpoint`]) with a function that turns bytes into a command and one that
//! turns an outcome into bytes; what all operations of a protocol do alike, such as finding credentials and writing
//! errors, is its [`Dialect`]. An adapter must never do I/O, read a clock, know a web framework or know the engine. The
//! pipeline ([`admit`], [`finish`]) is the only code that runs those functions; it takes the order of checks from the
//! adapter as data. A command reaches its use case typed, through [`UseCases`]; types are erased once, where an operation
//! is mounted ([`MountedOperation`]). `ADDING_AN_ADAPTER.md` beside this crate shows how a new protocol is added.

mod adapter;
mod by_header;
mod descriptor;
mod document;
mod endpoint;
mod http;
mod mounted;
pub mod openapi;
mod origin;
mod path;
mod pipeline;
#[cfg(any(test, doctest, feature = "testing"))]
pub mod testing;
mod use_cases;

pub use adapter::{Adapter, Check, RoutingError};
pub use by_header::ByHeader;
pub use descriptor::Descriptor;
pub use document::document;
pub use endpoint::{Decoded, Dialect, Endpoint, Exchange, OutcomeOf};
pub use http::{Bearer, Headers, Method, Request, Response, unmarked};
pub use mounted::MountedOperation;
pub use origin::WebOrigin;
pub use path::{PathParameters, PathStyle, Template, TemplateError};
pub use pipeline::{Answer, admit, answer, finish};
pub use use_cases::{BoxFuture, Client, Handle, Perform, Source, UseCases};

/// The code of the guide is compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../ADDING_AN_ADAPTER.md")]
struct Guide;
