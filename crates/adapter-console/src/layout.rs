//! What stands around every page: where the person is, where it can go, and what was just done.

use crate::respond::STYLE;

/// A part of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Inviting people.
    Invite,
    /// Invitations.
    Invitations,
    /// Members.
    Members,
    /// Licenses.
    Licenses,
    /// Roles and permissions.
    Roles,
    /// API keys.
    Keys,
    /// What has happened.
    Trail,
    /// None of them.
    Elsewhere,
}

/// The parts in the order in which they are offered, each with its path, its name and what it takes to see it.
pub(crate) const PARTS: [(Section, &str, &str, Needs); 7] = [
    (Section::Invitations, "/console/invitations", "Invitations", Needs::Right("invitations.read")),
    (Section::Invite, "/console/invite", "Invite", Needs::Right("invitations.create")),
    (Section::Members, "/console/members", "Members", Needs::Right("members.read")),
    (Section::Licenses, "/console/licenses", "Licenses", Needs::Right("licenses.read")),
    (Section::Roles, "/console/roles", "Roles", Needs::Right("catalog.read")),
    (Section::Keys, "/console/keys", "API keys", Needs::Right("keys.manage")),
    (Section::Trail, "/console/audit", "Audit", Needs::Unconfined("events.read")),
];

/// What it takes to see a part.
#[derive(Clone, Copy)]
pub(crate) enum Needs {
    /// A permission.
    Right(&'static str),
    /// A permission that is not confined to resources: it is about the organization as a whole.
    Unconfined(&'static str),
}

/// What can just have been done, as the address of the page says it.
pub(crate) const DONE: [(&str, &str); 12] = [
    ("edited", "The rights were changed."),
    ("resent", "A new mail with a new link is on its way. The old link does not work any more."),
    ("revoked", "The invitation was revoked. Its link does not work any more."),
    ("blocked", "The member is blocked and has no access until somebody lets them in again."),
    ("unblocked", "The member has access again."),
    ("removed", "The member was removed and has no access any more."),
    ("key-taken-over", "You answer for the key now. It works again."),
    ("key-revoked", "The key was revoked and does not work any more."),
    ("password-changed", "Your password was changed. You were signed out everywhere else."),
    ("switched", "You are in another organization now."),
    ("signed-out", "You have signed out."),
    ("ended", "Your session has ended. Sign in to go on."),
];

/// What stands around a page.
pub(crate) struct Layout {
    pub(crate) title: String,
    pub(crate) style: &'static str,
    pub(crate) nonce: String,
    /// What was just done.
    pub(crate) done: Option<&'static str>,
    /// None where nobody has signed in.
    pub(crate) person: Option<Signed>,
}

/// Who has signed in, and where.
pub(crate) struct Signed {
    pub(crate) organization: String,
    pub(crate) letter: String,
    pub(crate) email: String,
    pub(crate) parts: Vec<Part>,
    pub(crate) elsewhere: Vec<Other>,
    pub(crate) switch: String,
    pub(crate) password: String,
    pub(crate) sign_out: String,
}

/// A part that can be gone to.
pub(crate) struct Part {
    pub(crate) address: String,
    pub(crate) name: &'static str,
    pub(crate) is_current: bool,
}

/// Another organization of the person.
pub(crate) struct Other {
    pub(crate) id: String,
    pub(crate) name: String,
}

impl Layout {
    /// The frame of a page that knows nothing of who looks at it.
    pub(crate) fn bare(title: &str) -> Self {
        Self { title: title.to_owned(), style: STYLE, nonce: String::new(), done: None, person: None }
    }
}
