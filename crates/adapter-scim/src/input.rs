//! What requests of this protocol differ in.

/// What a request is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// It has no body.
    Reads,
    /// Its body is about a person.
    User,
    /// Its body is about a group, and names people.
    Group,
}
