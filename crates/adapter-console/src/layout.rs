//! What stands around every page: where the person is, where it can go, and what was just done.

use crate::address;
use crate::files::{ICON, PASSWORDS, SCRIPT, TIMES};
use crate::respond::STYLE;
use usher_adapter_kit::Request;
use usher_locales::{Argument, Key, Texts};

/// A part of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// What waits and what has happened.
    Overview,
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
    /// The organizations of the installation.
    Tenants,
    /// Whether the installation works.
    Health,
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
            Self::Overview | Self::Tenants => "o",
            Self::Health => "h",
            Self::Shadow | Self::Elsewhere => "",
        }
    }
}

/// The parts in the order in which they are offered, each with its path, its name and what it takes to see it.
pub(crate) const PARTS: [(Section, &str, Key, Needs); 14] = [
    (Section::Overview, address::OVERVIEW, Key::PartOverview, Needs::Right("invitations.read")),
    (Section::Invitations, "/console/invitations", Key::PartInvitations, Needs::Right("invitations.read")),
    (Section::Invite, "/console/invite", Key::PartInvite, Needs::Changing("invitations.create")),
    (Section::Members, "/console/members", Key::PartMembers, Needs::Right("members.read")),
    (Section::Licenses, "/console/licenses", Key::PartLicenses, Needs::Right("licenses.read")),
    (Section::Roles, "/console/roles", Key::PartRoles, Needs::Right("catalog.read")),
    (Section::Resources, "/console/resources", Key::PartResources, Needs::Right("resources.read")),
    (Section::Keys, "/console/keys", Key::PartKeys, Needs::Right("keys.manage")),
    (Section::Webhooks, "/console/webhooks", Key::PartWebhooks, Needs::Unconfined("webhooks.manage")),
    (Section::Addresses, "/console/suppressions", Key::PartAddresses, Needs::Unconfined("suppressions.manage")),
    (Section::Settings, "/console/settings", Key::PartSettings, Needs::Unconfined("organization.manage")),
    (Section::Trail, "/console/audit", Key::PartAudit, Needs::Unconfined("events.read")),
    (Section::Shadow, "/console/shadow", Key::PartShadow, Needs::Shadows("events.read")),
    (Section::Account, crate::account::PATH, Key::PartAccount, Needs::Nothing),
];

/// What it takes to see a part.
#[derive(Clone, Copy)]
pub(crate) enum Needs {
    /// Nothing.
    Nothing,
    /// A permission.
    Right(&'static str),
    /// A permission, where something can be changed.
    Changing(&'static str),
    /// A permission that is not confined to resources: it is about the organization as a whole.
    Unconfined(&'static str),
    /// The same, where protocols are in shadow mode.
    Shadows(&'static str),
}

/// What can just have been done, as the address of the page says it, and the sentence about it.
pub(crate) const DONE: [(&str, Key); 58] = [
    ("edited", Key::DoneEdited),
    ("invitation-edited", Key::DoneInvitationEdited),
    ("moved", Key::DoneMoved),
    ("renamed", Key::DoneRenamed),
    ("resent", Key::DoneResent),
    ("import-cancelled", Key::DoneImportCancelled),
    ("revoked", Key::DoneRevoked),
    ("blocked", Key::DoneBlocked),
    ("unblocked", Key::DoneUnblocked),
    ("removed", Key::DoneRemoved),
    ("template-created", Key::DoneTemplateCreated),
    ("template-edited", Key::DoneTemplateEdited),
    ("template-deleted", Key::DoneTemplateDeleted),
    ("role-created", Key::DoneRoleCreated),
    ("role-edited", Key::DoneRoleEdited),
    ("role-deleted", Key::DoneRoleDeleted),
    ("permission-created", Key::DonePermissionCreated),
    ("permission-edited", Key::DonePermissionEdited),
    ("permission-deleted", Key::DonePermissionDeleted),
    ("license-created", Key::DoneLicenseCreated),
    ("license-edited", Key::DoneLicenseEdited),
    ("license-deleted", Key::DoneLicenseDeleted),
    ("resource-created", Key::DoneResourceCreated),
    ("resource-edited", Key::DoneResourceEdited),
    ("resource-deleted", Key::DoneResourceDeleted),
    ("webhook-edited", Key::DoneWebhookEdited),
    ("webhook-tested", Key::DoneWebhookTested),
    ("webhook-deleted", Key::DoneWebhookDeleted),
    ("redelivered", Key::DoneRedelivered),
    ("redelivered-since", Key::DoneRedeliveredSince),
    ("suppression-lifted", Key::DoneSuppressionLifted),
    ("address-blocked", Key::DoneAddressBlocked),
    ("address-unblocked", Key::DoneAddressUnblocked),
    ("settings-saved", Key::DoneSettingsSaved),
    ("organization-created", Key::DoneOrganizationCreated),
    ("tenant-created", Key::OperatorDoneCreated),
    ("tenant-edited", Key::OperatorDoneEdited),
    ("archived", Key::DoneArchived),
    ("deleting", Key::DoneDeleting),
    ("restored", Key::DoneRestored),
    ("key-taken-over", Key::DoneKeyTakenOver),
    ("key-revoked", Key::DoneKeyRevoked),
    ("password-changed", Key::DonePasswordChanged),
    ("identity-provider-created", Key::DoneIdentityProviderCreated),
    ("identity-provider-deleted", Key::DoneIdentityProviderDeleted),
    ("provider-linked", Key::DoneProviderLinked),
    ("provider-unlinked", Key::DoneProviderUnlinked),
    ("profile-saved", Key::DoneProfileSaved),
    ("joined", Key::DoneJoined),
    ("declined", Key::DoneDeclined),
    ("left", Key::DoneLeft),
    ("switched", Key::DoneSwitched),
    ("account-deleted", Key::DoneAccountDeleted),
    ("account-deleted-unmailed", Key::DoneAccountDeletedUnmailed),
    ("session-ended", Key::DoneSessionEnded),
    ("signed-out-everywhere", Key::DoneSignedOutEverywhere),
    ("signed-out", Key::DoneSignedOut),
    ("ended", Key::DoneEnded),
];

/// What the script says.
const WORDS: [(&str, Key); 15] = [
    ("close", Key::ScriptClose),
    ("copied", Key::ScriptCopied),
    ("copy", Key::ScriptCopy),
    ("copy-table", Key::ScriptCopyTable),
    ("go-back", Key::ScriptGoBack),
    ("go-to", Key::ScriptGoTo),
    ("invite", Key::ScriptInvite),
    ("search", Key::ScriptSearch),
    ("select-all", Key::ScriptSelectAll),
    ("selected", Key::ScriptSelected),
    ("shortcuts", Key::ScriptShortcuts),
    ("show-shortcuts", Key::ScriptShowShortcuts),
    ("table-selected", Key::ScriptTableSelected),
    ("then", Key::ScriptThen),
    ("use-shortcuts", Key::ScriptUseShortcuts),
];

/// What stands around a page.
pub(crate) struct Layout {
    /// The language that the reader is addressed in.
    pub(crate) texts: Texts,
    pub(crate) title: String,
    /// What the script says, each text with its name in the page.
    pub(crate) words: Vec<(&'static str, String)>,
    pub(crate) style: &'static str,
    /// The organization's own colors over it.
    pub(crate) own_style: Option<String>,
    /// Where the script is, which no page needs.
    pub(crate) script: String,
    /// Where the script for passwords is.
    pub(crate) passwords: String,
    /// Where the script for instants is.
    pub(crate) times: String,
    /// Where the icon is.
    pub(crate) icon: String,
    pub(crate) nonce: String,
    /// What was just done.
    pub(crate) done: Option<String>,
    /// What keeps mail from going out, a sentence each.
    pub(crate) alarms: Vec<String>,
    /// What the installation is called, unless it has no name of its own.
    pub(crate) installation: Option<String>,
    /// The logo of the organization, or of the installation where nobody has signed in to one.
    pub(crate) logo: Option<String>,
    /// None where nobody has signed in.
    pub(crate) person: Option<Signed>,
    /// None but for whoever has signed in with a key of the installation.
    pub(crate) operator: Option<Operator>,
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

/// What stands around a page for whoever runs the installation.
pub(crate) struct Operator {
    pub(crate) parts: Vec<Part>,
    pub(crate) sign_out: String,
}

/// A part that can be gone to.
pub(crate) struct Part {
    pub(crate) address: String,
    pub(crate) name: String,
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
    pub(crate) fn bare(request: &Request, texts: Texts, title: String) -> Self {
        Self {
            texts,
            title,
            words: WORDS.iter().map(|(name, key)| (*name, texts.say(*key))).collect(),
            style: STYLE,
            own_style: None,
            script: SCRIPT.address(&address::of(request, "")),
            passwords: PASSWORDS.address(&address::of(request, "")),
            times: TIMES.address(&address::of(request, "")),
            icon: ICON.address(&address::of(request, "")),
            nonce: String::new(),
            done: None,
            alarms: Vec::new(),
            installation: None,
            logo: None,
            person: None,
            operator: None,
        }
    }

    /// A message without placeholders.
    pub(crate) fn say(&self, key: Key) -> String {
        self.texts.say(key)
    }

    /// A message with `$count`, in the form that the number takes.
    pub(crate) fn count(&self, key: Key, count: usize) -> String {
        self.texts.count(key, count)
    }

    /// A message with one placeholder, filled in with a name or a text of somebody's.
    pub(crate) fn fill(&self, key: Key, placeholder: &str, text: &str) -> String {
        self.texts.with(key, &[(placeholder, Argument::Name(text))])
    }
}
