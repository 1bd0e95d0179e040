//! Events: what has happened in an organization, who did it and by which credential. Events are append-only; webhooks
//! and the feed deliver them, and the audit log consists of them.
//!
//! Personal data stands in [`Event::person`] and nowhere else, so that erasing a person leaves the rest as it was.

mod details;
mod fact;

pub use details::EventDetails;

use crate::{
    Caller, CallerScope, EmailAddress, EventId, InvitationId, MemberId, OrganizationId, PersonName, Timestamp,
};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal),+ $(,)?) => {
        /// The kind of an event.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum EventKind { $($(#[$doc])* $name),+ }

        impl EventKind {
            /// All of them, in the order above.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its name in canonical JSON and in storage. Names never change.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }
        }
    };
}

kinds! {
    /// A person was invited.
    InvitationCreated "invitation.created",
    /// An invitation got a new term and a new link.
    InvitationResent "invitation.resent",
    /// The invitee was reminded of an open invitation by another mail with the same link.
    InvitationReminded "invitation.reminded",
    /// What an invitation grants, or until when it can be accepted, was changed.
    InvitationEdited "invitation.edited",
    /// The holder of an invitation's link asked for it to be sent to another address, which is the note of this event's
    /// person.
    InvitationMoveRequested "invitation.move_requested",
    /// The invitee accepted.
    InvitationAccepted "invitation.accepted",
    /// The invitee declined.
    InvitationDeclined "invitation.declined",
    /// An invitation was revoked to deny the invitee access.
    InvitationRevoked "invitation.revoked",
    /// An invitation was cancelled because it is no longer wanted.
    InvitationCancelled "invitation.cancelled",
    /// An invitation expired and was marked as such.
    InvitationExpired "invitation.expired",
    /// The mail of an invitation cannot be delivered.
    InvitationDeliveryFailed "invitation.delivery_failed",
    /// The operator requeued a mail that could not be delivered before.
    MailRequeued "mail.requeued",
    /// Inviting people was tried out (`dry_run`).
    InvitationsPreviewed "invitations.previewed",
    /// A person became an active member.
    MemberAdded "member.added",
    /// A member's grants or names were changed.
    MemberGrantsChanged "member.grants_changed",
    /// A member was shut out.
    MemberBlocked "member.blocked",
    /// A member was let in again.
    MemberUnblocked "member.unblocked",
    /// A membership was ended.
    MemberRemoved "member.removed",
    /// A person's data was erased.
    MemberErased "member.erased",
    /// A person proved that a member's address is theirs, and the credentials of the previous holder of the account
    /// were revoked.
    AccountProved "account.proved",
    /// The last free seat of a license was taken.
    LicenseExhausted "license.exhausted",
    /// A license was made.
    LicenseCreated "license.created",
    /// A license was changed.
    LicenseUpdated "license.updated",
    /// A license was deleted.
    LicenseDeleted "license.deleted",
    /// A resource was made.
    ResourceCreated "resource.created",
    /// A resource was changed.
    ResourceUpdated "resource.updated",
    /// A resource was deleted.
    ResourceDeleted "resource.deleted",
    /// A person was noted at a resource.
    ContactCreated "contact.created",
    /// What is noted of a person at a resource, or the member that it is linked to, was changed.
    ContactUpdated "contact.updated",
    /// What is noted of a person at a resource was saved to the organization's members.
    ContactSaved "contact.saved",
    /// A role was made.
    RoleCreated "role.created",
    /// A role was changed.
    RoleUpdated "role.updated",
    /// A role was deleted.
    RoleDeleted "role.deleted",
    /// A permission template was made.
    PermissionTemplateCreated "permission_template.created",
    /// A permission template was changed.
    PermissionTemplateUpdated "permission_template.updated",
    /// A permission template was deleted.
    PermissionTemplateDeleted "permission_template.deleted",
    /// A permission was added to the catalog.
    PermissionCreated "permission.created",
    /// A permission's description was changed.
    PermissionUpdated "permission.updated",
    /// A permission was deleted from the catalog.
    PermissionDeleted "permission.deleted",
    /// An address or a domain was added to the blocklist.
    BlocklistAdded "blocklist.added",
    /// An address or a domain was removed from the blocklist.
    BlocklistRemoved "blocklist.removed",
    /// An address was put on the suppression list.
    SuppressionAdded "suppression.added",
    /// An address was taken off the suppression list.
    SuppressionRemoved "suppression.removed",
    /// An API key was made.
    KeyCreated "key.created",
    /// An API key's description or the permissions that it is limited to were changed.
    KeyUpdated "key.updated",
    /// An API key was replaced by a new one.
    KeyRotated "key.rotated",
    /// An API key was taken over by a member who is responsible for it from then on.
    KeyTakenOver "key.taken_over",
    /// An API key was revoked.
    KeyRevoked "key.revoked",
    /// An organization was made.
    OrganizationCreated "organization.created",
    /// The organization's settings were changed.
    OrganizationUpdated "organization.updated",
    /// The organization was archived: nothing in it can be changed.
    OrganizationArchived "organization.archived",
    /// The organization was archived, and will be erased unless it is restored before.
    OrganizationDeletionRequested "organization.deletion_requested",
    /// The organization was restored.
    OrganizationRestored "organization.restored",
    /// An identity provider was made.
    IdentityProviderCreated "identity_provider.created",
    /// An identity provider was changed.
    IdentityProviderUpdated "identity_provider.updated",
    /// An identity provider was deleted, with the identities that were linked there.
    IdentityProviderDeleted "identity_provider.deleted",
    /// A webhook endpoint was made.
    WebhookCreated "webhook.created",
    /// A webhook endpoint was changed.
    WebhookUpdated "webhook.updated",
    /// A webhook endpoint was deleted.
    WebhookDeleted "webhook.deleted",
    /// A webhook endpoint was disabled, because it is gone or has failed for days.
    WebhookDisabled "webhook.disabled",
    /// A person set a new password by a link.
    AccountPasswordReset "account.password_reset",
    /// A person changed its password.
    AccountPasswordChanged "account.password_changed",
    /// A person linked an identity at an identity provider, which signs in to the account.
    AccountIdentityLinked "account.identity_linked",
    /// A person unlinked such an identity.
    AccountIdentityUnlinked "account.identity_unlinked",
    /// The operator made a link to set the password of a person.
    AccountPasswordLinkCreated "account.password_link_created",
    /// Sent on request, to test a webhook endpoint.
    WebhookTest "webhook.test",
}

impl EventKind {
    /// The kind of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

/// An event in an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What has happened.
    pub kind: EventKind,
    /// When.
    pub at: Timestamp,
    /// Who did it.
    pub actor: Actor,
    /// The member it is about.
    pub member: Option<MemberId>,
    /// The invitation it is about.
    pub invitation: Option<InvitationId>,
    /// What else there is to say; never personal data.
    pub details: EventDetails,
    /// The person it is about.
    pub person: Option<Person>,
}

/// The actor of an event, without personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The protocol through which it was done: an adapter's name, `public` for the holder of a link, `system` for the
    /// gateway itself.
    pub protocol: String,
    /// The stable, non-secret name of the credential, as in [`Caller::credential`]; `operator` for the operator at the
    /// command line.
    pub credential: String,
    /// The member behind the credential: its owner, or the maker of the key, also where the key acts in another
    /// member's name. `None` for a key that the operator created for the whole organization.
    pub member: Option<MemberId>,
}

/// The person an event is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The address.
    pub email: EmailAddress,
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// A text from elsewhere that may name the person: a mail server's reason for not accepting a mail, the other address
    /// that an invitee asked for, or the metadata of an invitation that was made.
    pub note: Option<String>,
}

impl Actor {
    /// The gateway itself.
    #[must_use]
    pub fn system() -> Self {
        Self { protocol: "system".to_owned(), credential: "system".to_owned(), member: None }
    }

    /// The operator at the command line.
    #[must_use]
    pub fn operator() -> Self {
        let Caller { family, credential, .. } = Caller::operator(CallerScope::Nowhere);
        Self { protocol: family.to_owned(), credential, member: None }
    }

    /// Whether it is the operator at the command line.
    #[must_use]
    pub fn is_operator(&self) -> bool {
        *self == Self::operator()
    }

    /// The caller, as it acts in an organization.
    #[must_use]
    pub fn of(caller: &Caller, organization: OrganizationId) -> Self {
        Self {
            protocol: caller.family.to_owned(),
            credential: caller.credential.clone(),
            member: caller.access_to(Some(organization)).and_then(|access| access.authority),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn words_are_unique_and_lead_back() {
        let words: HashSet<_> = EventKind::ALL.iter().map(|kind| kind.as_str()).collect();
        assert_eq!(words.len(), EventKind::ALL.len());
        assert!(EventKind::ALL.iter().all(|kind| EventKind::parse(kind.as_str()) == Some(*kind)));
        assert_eq!(EventKind::parse("invitation.lost"), None);
    }
}
