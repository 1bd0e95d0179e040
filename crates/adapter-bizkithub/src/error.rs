//! The vendor's error registry and its envelope. Texts are stable and never carry anything that a client sent, except
//! in the description of a failed validation.

use crate::json::Violation;
use serde::Serialize;
use usher_adapter_kit::Response;
use usher_adapter_kit::openapi::Document;
use utoipa::ToSchema;

/// The media type of every answer (\[D\] S1).
pub(crate) const JSON: &str = "application/json";

/// A code of the registry that this adapter answers with (\[D\] E, but for the last one).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// No credentials.
    UserMustBeAuthorized,
    /// An organisation that is not there for the caller.
    OrganisationNotFound,
    /// The key's member is blocked.
    MemberIsBlocked,
    /// The caller may not do this.
    MemberHasNoPermission,
    /// The caller may not do this, in the words of the registry before 2026-05-19.
    MemberHasNoPermissionFormerly,
    /// The scopes of the key do not contain what the call asks for.
    KeyScopeNotAllowed,
    /// The key that the vendor's documentation prints as an example.
    KeyIsSample,
    /// A key that nobody has.
    KeyDoesNotExist,
    /// A key of another form than `^(PROD|DEV_|ROOT)[A-Za-z0-9]{28}$`.
    KeyIsNotInValidFormat,
    /// A revoked key.
    KeyHasBeenDeleted,
    /// A key whose member cannot act.
    KeyIsNotActive,
    /// A key that is there and empty.
    KeyIsEmpty,
    /// A key whose time ran out.
    KeyHasBeenExpired,
    /// Too many requests with a key.
    TooManyRequests,
    /// Nothing at that path or under that id.
    ResourceNotFound,
    /// The body cannot be taken; the description says why.
    ValidationFailed,
    /// A failure of the gateway. Assumed: the readable part of the registry has no code for it.
    ServerError,
}

/// What stands on the wire for a code.
struct Entry {
    status: u16,
    code: &'static str,
    message: &'static str,
    /// Empty where the registry shows none or its exact text is not known.
    description: &'static str,
}

impl Code {
    /// The registry. Statuses are documented except those of expired keys, rate limit, missing resource, validation
    /// and server error, which are assumed.
    const fn entry(self) -> Entry {
        let (status, code, message, description) = match self {
            Self::UserMustBeAuthorized => {
                (401, "INTERNAL_USER_MUST_BE_AUTHORIZED", "User must be authorized", "User is not logged in.")
            }
            Self::OrganisationNotFound => (
                404,
                "INTERNAL_ORGANISATION_NOT_FOUND_OR_USER_NOT_MEMBER",
                "Organisation not found or user is not a member.",
                "The specified organisation does not exist, or the user is not a member of the organisation.",
            ),
            Self::MemberIsBlocked => (
                401,
                "PERMISSION_MEMBER_IS_BLOCKED_IN_ORGANISATION",
                "Organisation member has been blocked.",
                "Your user account within the organisation has been blocked. For further information, please contact \
                 your organisation administrator.",
            ),
            Self::MemberHasNoPermission => (
                401,
                "PERMISSION_MEMBER_HAS_NO_PERMISSION",
                "Member has no permission.",
                "The authenticated member is part of the organisation but their role does not grant access to the \
                 requested module or action. Attach the module/action as parametric context when throwing — e.g. \
                 `throw ApiError(\"PERMISSION_MEMBER_HAS_NO_PERMISSION\", \"calendar:update\")`.",
            ),
            Self::MemberHasNoPermissionFormerly => (
                401,
                "PERMISSION_MEMBER_HAS_NO_PERMISSION",
                "Member has no permission.",
                "Your member account has not a permission for load this module.",
            ),
            Self::KeyScopeNotAllowed => (
                403,
                "PUBLIC_API_KEY_SCOPE_NOT_ALLOWED",
                "API key does not have the required scope for this endpoint.",
                "The API key is valid but has scope restrictions that do not include access to this endpoint. Each API \
                 key can be limited to specific scopes (e.g. \"carddav\", \"feed.product\"). If the key has any scopes \
                 assigned, only those endpoints are accessible.",
            ),
            Self::KeyIsSample => (
                404,
                "PUBLIC_API_KEY_SAMPLE_VALUE",
                "Sample API key cannot be used.",
                // Documented up to "only for do"; the rest is assumed.
                "You are using a sample API key intended only for documentation.",
            ),
            Self::KeyDoesNotExist => (
                404,
                "PUBLIC_API_KEY_DOES_NOT_EXIST",
                "Organisation API key does not exist or is broken.",
                "Parameter \"apiKey\" is always required.",
            ),
            Self::KeyIsNotInValidFormat => (
                404,
                "PUBLIC_API_KEY_IS_NOT_IN_VALID_FORMAT",
                "Organisation API key does not match expected format.",
                "Please use 32 char length key generated from system.",
            ),
            Self::KeyHasBeenDeleted => {
                (404, "PUBLIC_API_KEY_HAS_BEEN_DELETED", "Organisation API key has been deleted.", "")
            }
            Self::KeyIsNotActive => {
                (404, "PUBLIC_API_KEY_IS_NOT_ACTIVE", "Organisation API key is not active now.", "")
            }
            Self::KeyIsEmpty => (
                404,
                "PUBLIC_API_KEY_IS_EMPTY",
                "Organisation API key is empty. Please add your API key to request query.",
                "",
            ),
            Self::KeyHasBeenExpired => {
                (404, "PUBLIC_API_KEY_HAS_BEEN_EXPIRED", "Organisation API key has been expired.", "")
            }
            Self::TooManyRequests => (429, "PUBLIC_API_KEY_TOO_MANY_REQUEST", "Too many requests", ""),
            Self::ResourceNotFound => (404, "INTERNAL_RESOURCE_NOT_FOUND", "Resource not found.", ""),
            Self::ValidationFailed => (422, "INTERNAL_VALIDATION_FAILED", "Request payload failed validation.", ""),
            Self::ServerError => (500, "INTERNAL_SERVER_ERROR", "Internal server error.", ""),
        };
        Entry { status, code, message, description }
    }

    /// The answer of this code, exactly as registered.
    pub(crate) fn answer(self) -> Response {
        let entry = self.entry();
        envelope(entry.status, &entry, entry.description)
    }

    /// The answer of this code with a description of our own.
    pub(crate) fn describing(self, description: &str) -> Response {
        let entry = self.entry();
        envelope(entry.status, &entry, description)
    }

    /// The answer of this code under another status than the registered one.
    pub(crate) fn with_status(self, status: u16, description: &str) -> Response {
        envelope(status, &self.entry(), description)
    }
}

fn envelope(status: u16, entry: &Entry, description: &str) -> Response {
    let error = ErrorDetail { code: entry.code, message: entry.message, description };
    Response::json(status, JSON, &ErrorEnvelope { error })
}

/// The answer where a body breaks a rule.
#[expect(clippy::needless_pass_by_value, reason = "this is the function behind many a `map_err`")]
pub(crate) fn violated(violation: Violation) -> Response {
    Code::ValidationFailed.describing(violation.text())
}

/// Adds the error answers to an operation's description.
pub(crate) fn documented(document: Document, unauthorized: &str, absent: &str) -> Document {
    let failures = [
        (401, unauthorized),
        (403, "A key whose scopes do not contain this."),
        (404, absent),
        (409, "A request with the same idempotency key is still being worked on."),
        (413, "The body is too large."),
        (422, "The body cannot be taken; the description says why."),
        (429, "Too many requests."),
        (500, "A failure, logged under the number in the description."),
        (503, "Temporarily unavailable."),
    ];
    failures
        .into_iter()
        .fold(document, |document, (status, text)| document.answer::<ErrorEnvelope<'_>>(status, JSON, text))
}

/// The error envelope (\[D\] E).
#[derive(Serialize, ToSchema)]
#[schema(as = BizkithubError)]
pub(crate) struct ErrorEnvelope<'a> {
    /// Documented: the failure.
    error: ErrorDetail<'a>,
}

/// What went wrong, in the documented order of members (\[D\] E).
#[derive(Serialize, ToSchema)]
#[schema(as = BizkithubErrorDetail)]
pub(crate) struct ErrorDetail<'a> {
    /// Documented: the stable code to switch on.
    code: &'a str,
    /// Documented: a fixed text per code.
    message: &'a str,
    /// Documented as always there. Assumed: empty where the registry shows none; field and constraint where
    /// validation failed.
    description: &'a str,
}
