//! What operations of this protocol differ in, as far as their requests and their faults go.

/// What an operation asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input {
    /// The token that is needed beside the API key.
    pub(crate) companion: Companion,
    /// Whether a JSON body is needed.
    pub(crate) needs_body: bool,
    /// Whether the body has rows, so that a refusal can name the field of one.
    pub(crate) has_rows: bool,
    /// The sentence about a missing permission.
    pub(crate) forbidden: &'static str,
    /// The sentence about a resource that does not exist.
    pub(crate) unknown_resource: &'static str,
}

/// The tokens that accompany the API key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Companion {
    /// None.
    None,
    /// `x-Organization-Token` [D B1].
    Organization,
    /// `x-Event-Token` [D B9].
    Event,
}

impl Input {
    /// What most operations ask for: both credentials, the permission of an organization admin, and no body.
    pub(crate) const ADMIN: Self = Self {
        companion: Companion::Organization,
        needs_body: false,
        has_rows: false,
        forbidden: "Organization admin (*) permission is required.",
        unknown_resource: "Resource not found.",
    };

    /// The same with a body.
    pub(crate) const BODY: Self = Self { needs_body: true, ..Self::ADMIN };

    /// The same with a body that has rows.
    pub(crate) const ROWS: Self = Self { has_rows: true, ..Self::BODY };

    /// The API key alone.
    pub(crate) const KEY: Self = Self { companion: Companion::None, ..Self::ADMIN };

    /// Another permission than that of an organization admin.
    pub(crate) const fn requiring(forbidden: &'static str) -> Self {
        Self { forbidden, ..Self::ADMIN }
    }

    /// The API key with the token of an event.
    pub(crate) const fn at_event(forbidden: &'static str, unknown_resource: &'static str) -> Self {
        Self { companion: Companion::Event, unknown_resource, ..Self::requiring(forbidden) }
    }
}
