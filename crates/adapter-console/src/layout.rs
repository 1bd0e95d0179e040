//! What stands around every page: where the person is, where it can go, and what was just done.

use crate::address;
use crate::files::{ICON, PASSWORDS, SCRIPT};
use crate::respond::STYLE;
use usher_adapter_kit::Request;

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
    /// Resources.
    Resources,
    /// API keys.
    Keys,
    /// Webhooks.
    Webhooks,
    /// Addresses that are not written to.
    Addresses,
    /// The settings of the organization.
    Settings,
    /// What has happened.
    Trail,
    /// What shadow mode has found.
    Shadow,
    /// One's own account.
    Account,
    /// None of them.
    Elsewhere,
}

impl Section {
    /// The key that leads to it, after `g` but for inviting; nothing where there is none.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Invite => "n",
            Self::Invitations => "i",
            Self::Members => "m",
            Self::Licenses => "l",
            Self::Roles => "r",
            Self::Resources => "e",
            Self::Keys => "k",
            Self::Webhooks => "w",
            Self::Addresses => "d",
            Self::Settings => "s",
            Self::Trail => "a",
            Self::Account => "u",
            Self::Shadow | Self::Elsewhere => "",
        }
    }
}

/// The parts in the order in which they are offered, each with its path, its name and what it takes to see it.
pub(crate) const PARTS: [(Section, &str, &str, Needs); 13] = [
    (Section::Invitations, "/console/invitations", "Invitations", Needs::Right("invitations.read")),
    (Section::Invite, "/console/invite", "Invite", Needs::Right("invitations.create")),
    (Section::Members, "/console/members", "Members", Needs::Right("members.read")),
    (Section::Licenses, "/console/licenses", "Licenses", Needs::Right("licenses.read")),
    (Section::Roles, "/console/roles", "Roles", Needs::Right("catalog.read")),
    (Section::Resources, "/console/resources", "Resources", Needs::Right("resources.read")),
    (Section::Keys, "/console/keys", "API keys", Needs::Right("keys.manage")),
    (Section::Webhooks, "/console/webhooks", "Webhooks", Needs::Unconfined("webhooks.manage")),
    (Section::Addresses, "/console/suppressions", "Addresses", Needs::Unconfined("suppressions.manage")),
    (Section::Settings, "/console/settings", "Settings", Needs::Unconfined("organization.manage")),
    (Section::Trail, "/console/audit", "Audit", Needs::Unconfined("events.read")),
    (Section::Shadow, "/console/shadow", "Shadow", Needs::Shadows("events.read")),
    (Section::Account, crate::account::PATH, "My account", Needs::Nothing),
];

/// What it takes to see a part.
#[derive(Clone, Copy)]
pub(crate) enum Needs {
    /// Nothing.
    Nothing,
    /// A permission.
    Right(&'static str),
    /// A permission that is not confined to resources: it is about the organization as a whole.
    Unconfined(&'static str),
    /// The same, where protocols are in shadow mode.
    Shadows(&'static str),
}

/// What can just have been done, as the address of the page says it.
pub(crate) const DONE: [(&str, &str); 47] = [
    ("edited", "Permissions updated."),
    ("invitation-edited", "Invitation updated. No email was sent."),
    ("moved", "This address was invited instead, and the earlier invitation was cancelled."),
    ("renamed", "Name updated."),
    ("resent", "A new link was created. The old link no longer works."),
    ("import-cancelled", "Import cancelled. Nobody else of the list will be invited."),
    ("revoked", "Invitation revoked. Its link no longer works."),
    ("blocked", "Member blocked. They have no access until you unblock them."),
    ("unblocked", "Member unblocked. They have access again."),
    ("removed", "Member removed. They no longer have access."),
    ("template-created", "Template created."),
    ("template-edited", "Template saved. People who were invited with it keep what they have."),
    ("template-deleted", "Template deleted. People who were invited with it keep what they have."),
    ("role-created", "Role created."),
    ("role-edited", "Role saved. It applies to everyone who has it."),
    ("role-deleted", "Role deleted."),
    ("license-created", "License created."),
    ("license-edited", "License saved."),
    ("license-deleted", "License deleted."),
    ("resource-created", "Resource created."),
    ("resource-edited", "Resource saved."),
    ("resource-deleted", "Resource deleted."),
    ("webhook-edited", "Webhook saved."),
    ("webhook-tested", "Test event queued. It appears below as soon as it is sent."),
    ("webhook-deleted", "Webhook deleted."),
    ("redelivered", "Event queued again."),
    ("suppression-lifted", "The address gets mail again."),
    ("address-blocked", "Blocked. Nobody can invite it."),
    ("address-unblocked", "Unblocked. It can be invited again."),
    ("settings-saved", "Settings saved. They apply to invitations from now on."),
    ("organization-created", "Organization created. You administer it, and are signed in there now."),
    ("archived", "Organization archived."),
    ("deleting", "Organization archived. It will be erased unless you restore it before."),
    ("restored", "Organization restored. It is in use again."),
    ("key-taken-over", "You now own this key, and it works again."),
    ("key-revoked", "Key revoked. It no longer works."),
    ("password-changed", "Password changed. You were signed out everywhere else."),
    ("profile-saved", "Profile saved."),
    ("joined", "You joined the organization. Switch to it below."),
    ("declined", "Invitation declined."),
    ("left", "You left the organization."),
    ("switched", "Organization switched."),
    ("account-deleted", "Your account was deleted. A confirmation is on its way to your email address."),
    ("session-ended", "Session ended."),
    ("signed-out-everywhere", "You signed out everywhere."),
    ("signed-out", "You signed out."),
    ("ended", "Your session has ended. Sign in to continue."),
];

/// What stands around a page.
pub(crate) struct Layout {
    pub(crate) title: String,
    pub(crate) style: &'static str,
    /// Where the script is, which no page needs.
    pub(crate) script: String,
    /// Where the script for passwords is.
    pub(crate) passwords: String,
    /// Where the icon is.
    pub(crate) icon: String,
    pub(crate) nonce: String,
    /// What was just done.
    pub(crate) done: Option<&'static str>,
    /// What keeps mail from going out, a sentence each.
    pub(crate) alarms: Vec<String>,
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
    /// The key of its shortcut, or nothing.
    pub(crate) key: &'static str,
}

/// Another organization of the person.
pub(crate) struct Other {
    pub(crate) id: String,
    pub(crate) name: String,
}

impl Layout {
    /// The frame of a page that knows nothing of who looks at it.
    pub(crate) fn bare(request: &Request, title: &str) -> Self {
        Self {
            title: title.to_owned(),
            style: STYLE,
            script: SCRIPT.address(&address::of(request, "")),
            passwords: PASSWORDS.address(&address::of(request, "")),
            icon: ICON.address(&address::of(request, "")),
            nonce: String::new(),
            done: None,
            alarms: Vec::new(),
            person: None,
        }
    }
}
