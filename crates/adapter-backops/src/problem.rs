//! The body of an error answer, in each of the shapes that the settings offer. BackOps shows none, so every shape is
//! assumed.

use crate::field_errors::FieldErrors;
use crate::settings::ErrorBody;
use crate::status::Status;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Request, Response};
use utoipa::ToSchema;

/// The media type of problem details, as ASP.NET Core sends it.
const PROBLEM_JSON: &str = "application/problem+json; charset=utf-8";

/// An error answer before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    status: &'static Status,
    title: &'static str,
    detail: String,
    errors: FieldErrors,
    headers: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem of a kind, with a sentence for people.
    pub(crate) fn new(status: &'static Status, detail: impl Into<String>) -> Self {
        let (detail, errors, headers) = (detail.into(), FieldErrors::default(), Vec::new());
        Self { status, title: status.title, detail, errors, headers }
    }

    /// Something that does not exist.
    pub(crate) fn not_found(detail: &str) -> Self {
        Self::new(Status::NOT_FOUND, detail)
    }

    /// A request that has not the shape of its operation. The title is that of ASP.NET Core's validation problems.
    fn of_fields(errors: FieldErrors) -> Self {
        let title = "One or more validation errors occurred.";
        let detail = errors.summary();
        Self { title, errors, ..Self::new(Status::BAD_REQUEST, detail) }
    }

    /// The sentence alone.
    pub(crate) fn into_detail(self) -> String {
        self.detail
    }

    /// Says which field the problem is about.
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.errors.add(path, self.detail.clone());
        self
    }

    /// Adds a header field to the answer.
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Writes it.
    pub(crate) fn respond(self, request: &Request, body: ErrorBody) -> Response {
        let Self { status: &Status { number, code, reference, .. }, title, detail, errors, headers } = self;
        let response = match body {
            ErrorBody::ProblemDetails => {
                let body = ProblemDetails {
                    kind: reference,
                    title,
                    status: number,
                    trace_id: &request.request_id,
                    code,
                    message: &detail,
                    detail: &detail,
                    errors: Some(errors).filter(|errors| !errors.is_empty()),
                };
                Response::json(number, PROBLEM_JSON, &body)
            }
            ErrorBody::CodeAndMessage => {
                Response::json(number, crate::JSON, &CodeAndMessage { code, message: &detail })
            }
            ErrorBody::Empty => Response::empty(number),
        };
        headers.into_iter().fold(response, |response, (name, value)| response.header(name, value))
    }
}

/// Reads something, collecting everything that is wrong with it.
pub(crate) fn collect<T>(read: impl FnOnce(&mut FieldErrors) -> Option<T>) -> Result<T, Problem> {
    let mut errors = FieldErrors::default();
    match read(&mut errors) {
        Some(value) if errors.is_empty() => Ok(value),
        _ => Err(Problem::of_fields(errors)),
    }
}

/// Problem details with BackOps' code beside them. Every field is assumed.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProblemDetails<'a> {
    /// Assumed: the section of the specification that defines the status.
    #[serde(rename = "type")]
    kind: &'a str,
    /// Assumed: the reason phrase, or that of a validation problem.
    title: &'a str,
    /// Assumed: the status of the answer.
    status: u16,
    /// Assumed: what is wrong, for people.
    detail: &'a str,
    /// Assumed: the id of the request in the server's log.
    #[serde(rename = "traceId")]
    trace_id: &'a str,
    /// Assumed as a member of the body; `UNAUTHORIZED`, `NOT_FOUND` and `BAD_REQUEST` are documented names.
    code: &'a str,
    /// Assumed: the same as `detail`.
    message: &'a str,
    /// Assumed: messages by field path, only where single fields are wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<BTreeMap<String, Vec<String>>>)]
    errors: Option<FieldErrors>,
}

/// The plain shape. Both fields are assumed.
#[derive(Serialize)]
struct CodeAndMessage<'a> {
    code: &'a str,
    message: &'a str,
}

/// Adds the error answers of these statuses to an operation's description.
pub(crate) fn documented(document: Document, statuses: &[u16]) -> Document {
    statuses.iter().fold(document, |document, status| {
        let text = match status {
            400 => "The request is malformed, or it conflicts with what exists (this API has no 409).",
            401 => "Missing or invalid token.",
            403 => "The caller is not an organization admin, or is blocked.",
            404 => "Something that the request refers to does not exist.",
            _ => "The media type of the body is not JSON.",
        };
        document.answer::<ProblemDetails<'_>>(*status, PROBLEM_JSON, text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{request, text};

    fn written(body: ErrorBody) -> Response {
        let problem = Problem::new(Status::UNAUTHORIZED, "No.").header("WWW-Authenticate", "Bearer");
        problem.respond(&request("GET", "/", ""), body)
    }

    #[test]
    fn each_shape_is_written_as_described() {
        let full = r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.2","title":"Unauthorized","status":401,"detail":"No.","traceId":"req-1","code":"UNAUTHORIZED","message":"No."}"#;
        assert_eq!(text(&written(ErrorBody::ProblemDetails)), full);
        assert_eq!(text(&written(ErrorBody::CodeAndMessage)), r#"{"code":"UNAUTHORIZED","message":"No."}"#);
        let empty = written(ErrorBody::Empty);
        assert_eq!((empty.status, text(&empty)), (401, ""));
        assert_eq!(empty.headers, [("WWW-Authenticate".to_owned(), "Bearer".to_owned())]);
    }
}
