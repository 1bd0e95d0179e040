//! What operations of this protocol differ in, as far as their requests and their faults go.

/// What an operation asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input {
    /// Whether the organization token is needed beside the API key.
    pub(crate) needs_organization_token: bool,
    /// Whether a JSON body is needed.
    pub(crate) needs_body: bool,
    /// Whether the body has rows, so that a refusal can name the field of one.
    pub(crate) has_rows: bool,
    /// The sentence about a missing permission.
    pub(crate) forbidden: &'static str,
}

impl Input {
    /// What most operations ask for: both credentials, the permission of an organization admin, and no body.
    pub(crate) const ADMIN: Self = Self {
        needs_organization_token: true,
        needs_body: false,
        has_rows: false,
        forbidden: "Organization admin (*) permission is required.",
    };

    /// The same with a body.
    pub(crate) const BODY: Self = Self { needs_body: true, ..Self::ADMIN };

    /// The same with a body that has rows.
    pub(crate) const ROWS: Self = Self { has_rows: true, ..Self::BODY };

    /// The API key alone.
    pub(crate) const KEY: Self = Self { needs_organization_token: false, ..Self::ADMIN };

    /// Another permission than that of an organization admin.
    pub(crate) const fn requiring(forbidden: &'static str) -> Self {
        Self { forbidden, ..Self::ADMIN }
    }
}
