//! The error body of RFC 7644 section 3.12.

use crate::SCIM_JSON;
use serde::Serialize;
use usher_adapter_kit::Response;
use utoipa::ToSchema;

/// What is wrong with a request, as `scimType` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    InvalidFilter,
    InvalidPath,
    InvalidSyntax,
    InvalidValue,
    Mutability,
    NoTarget,
    TooMany,
    Uniqueness,
}

impl Kind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidFilter => "invalidFilter",
            Self::InvalidPath => "invalidPath",
            Self::InvalidSyntax => "invalidSyntax",
            Self::InvalidValue => "invalidValue",
            Self::Mutability => "mutability",
            Self::NoTarget => "noTarget",
            Self::TooMany => "tooMany",
            Self::Uniqueness => "uniqueness",
        }
    }
}

/// An error before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScimError {
    status: u16,
    kind: Option<Kind>,
    detail: String,
    header: Option<(&'static str, String)>,
}

/// An error as it is written.
#[derive(Serialize, ToSchema)]
#[schema(as = Error)]
pub(crate) struct ErrorBody<'a> {
    schemas: [&'static str; 1],
    /// The status code.
    status: String,
    /// The kind of error, where the status does not say enough.
    #[serde(rename = "scimType", skip_serializing_if = "Option::is_none")]
    #[schema(rename = "scimType")]
    scim_type: Option<&'static str>,
    /// What is wrong.
    detail: &'a str,
}

impl ScimError {
    pub(crate) fn new(status: u16, detail: impl Into<String>) -> Self {
        Self { status, kind: None, detail: detail.into(), header: None }
    }

    /// A request that cannot be carried out as it is.
    pub(crate) fn bad(kind: Kind, detail: impl Into<String>) -> Self {
        Self { kind: Some(kind), ..Self::new(400, detail) }
    }

    /// A request without a good token.
    pub(crate) fn unauthorized() -> Self {
        let detail = "Send a valid API key for SCIM as a bearer token.";
        Self::new(401, detail).header("WWW-Authenticate", "Bearer")
    }

    pub(crate) fn of(self, kind: Kind) -> Self {
        Self { kind: Some(kind), ..self }
    }

    pub(crate) fn header(self, name: &'static str, value: impl Into<String>) -> Self {
        Self { header: Some((name, value.into())), ..self }
    }

    pub(crate) fn respond(&self) -> Response {
        let body = ErrorBody {
            schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
            status: self.status.to_string(),
            scim_type: self.kind.map(Kind::as_str),
            detail: &self.detail,
        };
        let response = Response::json(self.status, SCIM_JSON, &body);
        match &self.header {
            Some((name, value)) => response.header(name, value.clone()),
            None => response,
        }
    }
}
