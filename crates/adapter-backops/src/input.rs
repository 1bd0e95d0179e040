//! What operations of this protocol differ in, as far as their requests and their faults go.

/// What an operation asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Input {
    /// The token that is needed beside the API key.
    pub(crate) companion: Companion,
    /// Whether a JSON body is needed.
    pub(crate) needs_body: bool,
    /// The name of the address in the rows of the body, of which a refusal can name the field; `None` where the body has
    /// no rows.
    pub(crate) rows: Option<&'static str>,
    /// The sentence about a missing permission.
    pub(crate) forbidden: &'static str,
    /// The sentence about a resource that does not exist.
    pub(crate) unknown_resource: &'static str,
    /// The field of a body that names another resource than the path, which is a collaborator.
    pub(crate) collaborator_in_body: Option<&'static str>,
}

/// The sentence about a collaborator that does not exist.
pub(crate) const UNKNOWN_COLLABORATOR: &str = "Collaborator not found.";

/// The tokens that accompany the API key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Companion {
    /// None.
    None,
    /// `x-Organization-Token` [D B1].
    Organization,
    /// `x-Event-Token` [D B9].
    Event,
    /// `x-Event-Token`, perhaps with narrower tokens, and not `x-Organization-Token`, which would select another operation.
    EventAlone,
    /// `x-Event-Token`, `x-Collaborator-Token` or `x-Area-Token`, as many as there are: the path names the resource
    /// [D B10].
    Place,
}

impl Input {
    /// What most operations ask for: both credentials, the permission of an organization admin, and no body.
    pub(crate) const ADMIN: Self = Self {
        companion: Companion::Organization,
        needs_body: false,
        rows: None,
        forbidden: "Organization admin (*) permission is required.",
        unknown_resource: "Resource not found.",
        collaborator_in_body: None,
    };

    /// The same with a body.
    pub(crate) const BODY: Self = Self { needs_body: true, ..Self::ADMIN };

    /// The same with a body that has rows.
    pub(crate) const ROWS: Self = Self { rows: Some("connectedUserEmail"), ..Self::BODY };

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

    /// The API key with the token of an event, where a token of the organization would ask for something else.
    pub(crate) const fn of_event(forbidden: &'static str) -> Self {
        Self { companion: Companion::EventAlone, ..Self::requiring(forbidden) }
    }

    /// The API key, with tokens or without, for a path that names a collaborator.
    pub(crate) const fn at_collaborator(forbidden: &'static str) -> Self {
        Self { companion: Companion::Place, unknown_resource: UNKNOWN_COLLABORATOR, ..Self::requiring(forbidden) }
    }
}
