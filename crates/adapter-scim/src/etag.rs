//! Weak entity tags (RFC 7644 section 3.14): the numbers of changes of all that a resource is made of.

use crate::error::ScimError;
use crate::refusals;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Request, Response};
use usher_domain::Refusal;
use usher_domain::commands::DirectoryVersion;
use utoipa::openapi::path::ParameterIn;

/// The tag of a user.
pub(crate) fn of_user(version: DirectoryVersion) -> String {
    let DirectoryVersion { member, invitation, record, active } = version;
    format!("W/\"{member}.{invitation}.{record}.{}\"", u8::from(active))
}

/// The tag of a group.
pub(crate) fn of_group((revision, members): (u32, u64)) -> String {
    format!("W/\"{revision}.{members:016x}\"")
}

/// The version of a user that the caller has seen, if it says so.
pub(crate) fn expected_user(request: &Request) -> Result<Option<DirectoryVersion>, ScimError> {
    expected(request, |tag| {
        let mut numbers = tag.split('.').map(|number| number.parse::<u32>().ok());
        let version = DirectoryVersion {
            member: numbers.next()??,
            invitation: numbers.next()??,
            record: numbers.next()??,
            active: numbers.next()?? == 1,
        };
        numbers.next().is_none().then_some(version)
    })
}

/// The version of a group that the caller has seen, if it says so.
pub(crate) fn expected_group(request: &Request) -> Result<Option<(u32, u64)>, ScimError> {
    expected(request, |tag| {
        let (revision, members) = tag.split_once('.')?;
        Some((revision.parse().ok()?, u64::from_str_radix(members, 16).ok()?))
    })
}

/// A tag that was never given out cannot match.
fn expected<T>(request: &Request, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ScimError> {
    let stale = || refusals::error(&Refusal::RevisionMismatch, crate::input::Input::Reads);
    match request.headers.get("if-match").map(str::trim) {
        None if request.headers.contains("if-match") => Err(stale()),
        None | Some("*") => Ok(None),
        Some(sent) => {
            let tag = sent.strip_prefix("W/").unwrap_or(sent);
            let tag = tag.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            tag.and_then(read).map(Some).ok_or_else(stale)
        }
    }
}

/// The answer about a resource; without it where the client has it already.
pub(crate) fn tagged(request: &Request, response: Response, tag: &str) -> Response {
    let weak = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let known = request.headers.get("if-none-match").unwrap_or_default();
    let has = known.split(',').any(|one| one.trim() == "*" || weak(one) == weak(tag));
    if request.method == usher_adapter_kit::Method::Get && has {
        return Response::empty(304).header("ETag", tag);
    }
    response.header("ETag", tag)
}

/// Describes `If-Match`.
pub(crate) fn matching(document: Document) -> Document {
    let text = "The `ETag` that was read: the change is made only if nobody else was faster.";
    document.parameter(ParameterIn::Header, "If-Match", text)
}

/// Describes `If-None-Match`.
pub(crate) fn none_matching(document: Document) -> Document {
    let text = "An `ETag` that was read: the resource is left out where it is still the same.";
    document.parameter(ParameterIn::Header, "If-None-Match", text).bare_answer(304, "It is still the same.")
}
