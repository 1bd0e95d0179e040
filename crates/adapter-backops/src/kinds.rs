//! What the resources of this protocol are called among an organization's resources. It must never hold anything else.

/// Events.
pub(crate) const EVENT: &str = "event";
/// Collaborators.
pub(crate) const COLLABORATOR: &str = "collaborator";
/// Areas.
pub(crate) const AREA: &str = "area";
