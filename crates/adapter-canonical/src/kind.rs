//! The kinds of problems: one line each with the status, the code and the title. PROTOCOL.md lists the same.
//!
//! A code is a promise to clients: it is never renamed and never used for something else.

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) title: &'static str,
}

macro_rules! kinds {
    ($($name:ident: $status:literal $code:literal $title:literal),+ $(,)?) => {
        impl Kind {
            $(pub(crate) const $name: &'static Kind = &Kind { status: $status, code: $code, title: $title };)+

            /// All of them.
            pub(crate) const ALL: &'static [&'static Kind] = &[$(Kind::$name),+];
        }
    };
}

kinds! {
    INVALID_JSON: 400 "invalid_json" "The body is not valid JSON",
    MISSING_CREDENTIALS: 401 "missing_credentials" "Credentials are missing",
    INVALID_TOKEN: 401 "invalid_token" "The bearer token is not valid",
    EXPIRED_TOKEN: 401 "expired_token" "The bearer token has expired",
    REVOKED_TOKEN: 401 "revoked_token" "The bearer token was revoked",
    INACTIVE_CREDENTIAL: 401 "inactive_credential" "The bearer token belongs to nobody active",
    BAD_LOGIN: 401 "bad_login" "The login was not accepted",
    FORBIDDEN: 403 "forbidden" "A permission is missing",
    CALLER_BLOCKED: 403 "caller_blocked" "Your access is blocked",
    GRANT_EXCEEDS_CALLER: 403 "grant_exceeds_caller" "You cannot grant more than you hold",
    ADDRESS_NOT_PROVED: 403 "address_not_proved" "The address was not proved",
    ORGANIZATION_REQUIRED: 403 "organization_required" "The token is not bound to an organization",
    NOT_FOUND: 404 "not_found" "Not found",
    METHOD_NOT_ALLOWED: 405 "method_not_allowed" "The path does not support this method",
    BODY_TOO_SLOW: 408 "body_too_slow" "The body did not arrive in time",
    ALREADY_INVITED: 409 "already_invited" "Already invited",
    ALREADY_MEMBER: 409 "already_member" "Already a member",
    SEATS_EXHAUSTED: 409 "seats_exhausted" "No seat is free",
    NOT_PENDING: 409 "not_pending" "The invitation is no longer pending",
    ALREADY_EXISTS: 409 "already_exists" "There is one already",
    ORGANIZATION_ARCHIVED: 409 "organization_archived" "The organization is archived",
    IN_USE: 409 "in_use" "It is in use",
    OWN_ACCESS: 409 "own_access" "Your own access",
    LAST_MEMBER: 409 "last_member" "The last active member",
    MEMBER_STATUS: 409 "member_status" "Not with a member of this status",
    IDEMPOTENCY_IN_FLIGHT: 409 "idempotency_in_flight" "The first request is still being worked on",
    STALE: 412 "stale" "It has changed meanwhile",
    BODY_TOO_LARGE: 413 "body_too_large" "The body is too large",
    UNSUPPORTED_MEDIA_TYPE: 415 "unsupported_media_type" "The body is not declared as JSON",
    UNSUPPORTED_ENCODING: 415 "unsupported_encoding" "The body is compressed",
    VALIDATION: 422 "validation" "Several things are wrong with the request",
    REQUIRED: 422 "required" "Something required is missing",
    INVALID_TYPE: 422 "invalid_type" "A value has the wrong JSON type",
    UNKNOWN_FIELD: 422 "unknown_field" "There is no such field",
    DUPLICATE_FIELD: 422 "duplicate_field" "A field occurs twice",
    INVALID_VALUE: 422 "invalid_value" "A value is not one of the possible ones",
    INVALID_LENGTH: 422 "invalid_length" "A value is too long or too short",
    INVALID_TEXT: 422 "invalid_text" "A text cannot be stored",
    INVALID_EMAIL: 422 "invalid_email" "Not an e-mail address",
    INVALID_ID: 422 "invalid_id" "Not an id of this kind",
    INVALID_PERMISSION: 422 "invalid_permission" "Not a permission code",
    INVALID_ROLE: 422 "invalid_role" "Not a role code",
    INVALID_TIMESTAMP: 422 "invalid_timestamp" "Not a timestamp",
    INVALID_CURSOR: 422 "invalid_cursor" "The cursor is not of this listing",
    INVALID_IDEMPOTENCY_KEY: 422 "invalid_idempotency_key" "The Idempotency-Key cannot be used",
    IDEMPOTENCY_MISMATCH: 422 "idempotency_mismatch" "The Idempotency-Key belongs to another request",
    TOO_MANY_ROWS: 422 "too_many_rows" "Too many invitations in one request",
    UNKNOWN_PERMISSION: 422 "unknown_permission" "No such permission",
    UNKNOWN_ROLE: 422 "unknown_role" "No such role",
    UNKNOWN_RESOURCE: 422 "unknown_resource" "No such resource",
    UNKNOWN_LICENSE: 422 "unknown_license" "No such license",
    UNKNOWN_TEMPLATE: 422 "unknown_template" "No such permission template",
    UNKNOWN_MEMBER: 422 "unknown_member" "No such member",
    UNKNOWN_ORGANIZATION: 422 "unknown_organization" "No such organization",
    ADDRESS_BLOCKED: 422 "address_blocked" "The address is on the blocklist",
    DOMAIN_NOT_ALLOWED: 422 "domain_not_allowed" "The domain is not allowed",
    UNACCEPTABLE: 422 "unacceptable" "A value cannot be taken",
    MEMBER_BLOCKED: 422 "member_blocked" "The member is blocked",
    REPEATED_IN_BATCH: 422 "repeated_in_batch" "The same person twice",
    MEMBER_HAS_ANOTHER_ADDRESS: 422 "member_has_another_address" "The member has another address",
    EXPIRY_IN_THE_PAST: 422 "expiry_in_the_past" "The expiry is not in the future",
    WEAK_PASSWORD: 422 "weak_password" "The password is too weak",
    TOO_MANY_ATTEMPTS: 429 "too_many_attempts" "Too many attempts to log in",
    TOO_MANY_MAILS: 429 "too_many_mails" "Too many mails",
    TOO_MANY_PREVIEWS: 429 "too_many_previews" "Too many rows were tried without being carried out",
    RATE_LIMITED: 429 "rate_limited" "Too many requests",
    INTERNAL: 500 "internal" "Something broke on our side",
    OVERLOADED: 503 "overloaded" "Too much is under way",
    UNAVAILABLE: 503 "unavailable" "Not available now",
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_are_unique_snake_case_words() {
        let codes: HashSet<_> = Kind::ALL.iter().map(|kind| kind.code).collect();
        assert_eq!(codes.len(), Kind::ALL.len());
        assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
    }

    #[test]
    fn the_protocol_lists_every_kind_with_its_status_and_title() {
        let protocol = include_str!("../../../compat-fixtures/canonical/PROTOCOL.md");
        for Kind { status, code, title } in Kind::ALL {
            assert!(protocol.contains(&format!("| {status} | `{code}` | {title} |")), "{code}");
        }
    }
}
