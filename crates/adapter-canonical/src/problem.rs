//! Problem details (RFC 9457), the body of every error answer.
//!
//! `type` is a relative reference, so that no host has to be invented; `detail` says what to do next.

use crate::kind::Kind;
use serde::Serialize;
use usher_adapter_kit::{Request, Response};
use usher_domain::Timestamp;
use utoipa::ToSchema;

/// The media type of problem details (RFC 9457 section 6.1).
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// One thing that is wrong, where several can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct FieldError {
    /// What is wrong, for programs.
    pub(crate) code: &'static str,
    /// What is wrong and what to do about it, for people.
    pub(crate) detail: String,
    /// The field, such as `invitations[3].email` or `email`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) field: Option<String>,
    /// The invitation of a batch, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) row: Option<usize>,
    /// With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) held_until: Option<String>,
}

/// An error answer before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    kind: &'static Kind,
    detail: String,
    /// Apart, so that a problem is small to hand on.
    more: Box<More>,
}

/// What not every problem has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct More {
    row: Option<usize>,
    field: Option<String>,
    held_until: Option<String>,
    incident: Option<String>,
    errors: Vec<FieldError>,
    headers: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem of a kind, with a sentence for people.
    pub(crate) fn new(kind: &'static Kind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into(), more: Box::default() }
    }

    /// Says which field it is about.
    pub(crate) fn at(mut self, field: impl Into<String>) -> Self {
        self.more.field = Some(field.into());
        self
    }

    /// Says which invitation of a batch it is about.
    pub(crate) fn in_row(mut self, row: Option<usize>) -> Self {
        self.more.row = row;
        self
    }

    /// Says until when the caller holds what it cannot grant for longer.
    pub(crate) fn held_until(mut self, end: Timestamp) -> Self {
        self.more.held_until = Some(end.rfc3339_millis());
        self
    }

    /// Lists the things that are wrong.
    pub(crate) fn listing(mut self, errors: Vec<FieldError>) -> Self {
        self.more.errors = errors;
        self
    }

    /// Names the incident under which it was logged.
    pub(crate) fn logged_as(mut self, incident: String) -> Self {
        self.more.incident = Some(incident);
        self
    }

    /// Adds a header field to the answer.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.more.headers.push((name, value.into()));
        self
    }

    /// The same as one of several things that are wrong.
    pub(crate) fn into_error(self) -> FieldError {
        let More { field, row, held_until, .. } = *self.more;
        FieldError { code: self.kind.code, detail: self.detail, field, row, held_until }
    }

    /// Writes it.
    pub(crate) fn respond(self, request: &Request) -> Response {
        let body = ProblemDetails {
            kind: format!("/problems/{}", self.kind.code.replace('_', "-")),
            title: self.kind.title,
            status: self.kind.status,
            detail: &self.detail,
            code: self.kind.code,
            request_id: &request.request_id,
            row: self.more.row,
            field: self.more.field.as_deref(),
            held_until: self.more.held_until.as_deref(),
            incident: self.more.incident.as_deref(),
            errors: self.more.errors,
        };
        let response = Response::json(self.kind.status, PROBLEM_JSON, &body);
        self.more.headers.into_iter().fold(response, |response, (name, value)| response.header(name, value))
    }
}

/// Problem details (RFC 9457) with a code and what the problem is about.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProblemDetails<'a> {
    /// A reference for the kind of problem, relative to the server: `/problems/` and the code with hyphens.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem, for people. The same for every problem of the kind.
    title: &'a str,
    /// The status of the answer.
    status: u16,
    /// What is wrong and what to do next, for people.
    detail: &'a str,
    /// The kind of problem, for programs. Codes are never renamed.
    code: &'a str,
    /// The id of the request in the server's log; the same as in the `X-Request-Id` header.
    request_id: &'a str,
    /// The invitation of a batch, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<usize>,
    /// The field, such as `invitations[3].email` or `email`.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    /// With `grant_exceeds_caller`: until when you hold it, where you do and only the end goes beyond that.
    #[serde(skip_serializing_if = "Option::is_none")]
    held_until: Option<&'a str>,
    /// The number under which an internal failure was logged. Send it to whoever runs the server.
    #[serde(skip_serializing_if = "Option::is_none")]
    incident: Option<&'a str>,
    /// Everything that is wrong with the request, where it is more than one thing; at most 100.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, text};

    #[test]
    fn what_does_not_apply_is_left_out() {
        let response = Problem::new(Kind::NOT_FOUND, "No.").respond(&request("GET", "/", ""));
        assert_eq!(response.headers, [("content-type".to_owned(), PROBLEM_JSON.to_owned())]);
        assert_eq!(
            text(&response),
            r#"{"type":"/problems/not-found","title":"Not found","status":404,"detail":"No.","code":"not_found","request_id":"req-1"}"#
        );
    }

    #[test]
    fn the_members_have_one_order() {
        let error = Problem::new(Kind::REQUIRED, "Send it.").at("a").in_row(Some(0)).into_error();
        let problem = Problem::new(Kind::VALIDATION, "D").at("f").in_row(Some(2)).logged_as("i".to_owned());
        let response = problem.listing(vec![error]).header("Retry-After", "1").respond(&request("GET", "/", ""));
        assert!(text(&response).ends_with(
            r#""code":"validation","request_id":"req-1","row":2,"field":"f","incident":"i","errors":[{"code":"required","detail":"Send it.","field":"a","row":0}]}"#
        ));
        assert!(response.headers.contains(&("Retry-After".to_owned(), "1".to_owned())));
    }
}
