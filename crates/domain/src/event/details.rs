//! What events have to say besides whom they are about, and its serialisation: a map of names to texts, which is stored,
//! delivered, exported and digested by the audit chain. So neither a name nor the way a value is written may ever
//! change, and no payload may contain personal data: what is chained cannot be erased.
//!
//! A payload's version is its kind with the names in its map. A new version adds an optional name, or is a new kind. No
//! stored event is migrated: a map that is not exactly what this version writes is kept as it is.

use super::fact::Fact;
use crate::commands::ExistingAccount;
use crate::webhook::Disabled;
use crate::{
    ApiKeyId, BlocklistEntry, ContactId, EventKind, Grant, IdentityProviderId, InvitationId, LicenseId, LinkBearer,
    MailId, MemberId, PermissionCode, ProofMethod, ResourceId, RoleCode, ScopedPermission, SuppressionCause,
    TemplateId, Timestamp, WebhookId,
};
use std::collections::BTreeMap;

/// Each payload with the kinds that have it. The name of a field is its name in the map.
macro_rules! payloads {
    ($($(#[$doc:meta])* $name:ident of $($kind:ident)|+
        $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })?)+) => {
        /// What an event has to say, by its kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum EventDetails {
            $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $type),+ })?,)+
            /// What another version of Usher wrote, as it is stored.
            Other(BTreeMap<String, String>),
        }

        impl EventDetails {
            /// Reads what an event of a kind has to say.
            #[must_use]
            pub fn read(kind: EventKind, facts: BTreeMap<String, String>) -> Self {
                let known = || match kind {
                    $($(EventKind::$kind)|+ => {
                        Some(Self::$name $({ $($field: Fact::read(facts.get(stringify!($field)))?),+ })?)
                    })+
                };
                known().filter(|details| details.facts() == facts).unwrap_or(Self::Other(facts))
            }

            /// The names and texts of it.
            #[must_use]
            pub fn facts(&self) -> BTreeMap<String, String> {
                let facts = match self {
                    $(Self::$name $({ $($field),+ })? => {
                        vec![$($((stringify!($field), $field.write())),+)?]
                    })+
                    Self::Other(facts) => return facts.clone(),
                };
                facts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?))).collect()
            }
        }
    };
}

payloads! {
    /// Nothing.
    Nothing of MemberErased | AccountPasswordChanged

    /// An identity that signs in to the account.
    Identity of AccountIdentityLinked | AccountIdentityUnlinked {
        /// The provider that it is at: its id, or its issuer where it is configured no more.
        provider: Option<String>,
    }

    /// What an invitation is for.
    Invitation of InvitationCreated | InvitationResent | InvitationReminded | InvitationEdited | InvitationMoveRequested | InvitationAccepted | InvitationDeclined
        | InvitationRevoked | InvitationCancelled | InvitationExpired | InvitationDeliveryFailed {
        /// The permissions that it grants.
        permissions: Vec<Grant<PermissionCode>>,
        /// The roles that it grants.
        roles: Vec<Grant<RoleCode>>,
        /// The resources that it grants.
        resources: Vec<Grant<ResourceId>>,
        /// The permissions that it grants at single resources.
        scoped_permissions: Vec<Grant<ScopedPermission>>,
        /// The license of which it reserves a seat.
        license_id: Option<LicenseId>,
        /// Until when it can be accepted.
        expires_at: Option<Timestamp>,
        /// The mail that cannot be delivered, or that reminds.
        mail_id: Option<MailId>,
        /// The invitation of another address that has taken its place.
        moved_to: Option<InvitationId>,
        /// The invitation of another address whose place it has taken.
        moved_from: Option<InvitationId>,
    }

    /// What a member holds.
    Member of MemberAdded | MemberGrantsChanged | MemberBlocked | MemberUnblocked | MemberRemoved {
        /// Its permissions.
        permissions: Vec<Grant<PermissionCode>>,
        /// Its roles.
        roles: Vec<Grant<RoleCode>>,
        /// Its resources.
        resources: Vec<Grant<ResourceId>>,
        /// Its permissions at single resources.
        scoped_permissions: Vec<Grant<ScopedPermission>>,
    }

    /// Which mail was requeued.
    Requeued of MailRequeued {
        /// The mail.
        mail_id: MailId,
        /// The endpoint, where the mail says that it was disabled.
        webhook_id: Option<WebhookId>,
    }

    /// What was tried out.
    Preview of InvitationsPreviewed {
        /// What was to become of people who have accounts.
        existing_account: ExistingAccount,
        /// How many people were to be invited.
        rows: u32,
    }

    /// How an address was proved.
    Proof of AccountProved | AccountPasswordReset {
        /// By what.
        proof: ProofMethod,
    }

    /// How a link reaches the person.
    PasswordLink of AccountPasswordLinkCreated {
        /// By whom.
        by: LinkBearer,
    }

    /// Which license has no free seat.
    Exhausted of LicenseExhausted {
        /// The license.
        license_id: LicenseId,
    }

    /// A license, as it is after the change or was before it was deleted.
    License of LicenseCreated | LicenseUpdated | LicenseDeleted {
        /// Its id.
        license_id: LicenseId,
        /// Its name.
        name: String,
        /// How many people can use it.
        seats: u32,
    }

    /// A resource, as it is after the change or was before it was deleted.
    Resource of ResourceCreated | ResourceUpdated | ResourceDeleted {
        /// Its id.
        resource_id: ResourceId,
        /// Its kind.
        kind: String,
        /// Its name.
        name: String,
        /// The resource that it stands below.
        parent_id: Option<ResourceId>,
    }

    /// A person who is noted at a resource, without what is noted.
    Contact of ContactCreated | ContactUpdated | ContactSaved {
        /// Its id.
        contact_id: ContactId,
        /// The resource.
        resource_id: ResourceId,
    }

    /// A role, as it is after the change or was before it was deleted.
    Role of RoleCreated | RoleUpdated | RoleDeleted {
        /// Its code.
        role: RoleCode,
        /// Its name.
        name: String,
        /// What holding it means.
        permissions: Vec<PermissionCode>,
    }

    /// A permission template, as it is after the change or was before it was deleted, without its description.
    PermissionTemplate of PermissionTemplateCreated | PermissionTemplateUpdated | PermissionTemplateDeleted {
        /// Its id.
        template_id: TemplateId,
        /// Its name.
        name: String,
        /// The permissions to grant.
        permissions: Vec<PermissionCode>,
        /// The roles to grant.
        roles: Vec<RoleCode>,
    }

    /// A permission, as it is after the change or was before it was deleted.
    Permission of PermissionCreated | PermissionUpdated | PermissionDeleted {
        /// Its code.
        permission: PermissionCode,
        /// What it allows.
        description: String,
    }

    /// An entry of the blocklist. An address is personal data, and stands in the event's person instead.
    Blocklist of BlocklistAdded | BlocklistRemoved {
        /// The domain.
        domain: Option<BlocklistEntry>,
    }

    /// An entry of the suppression list, without its address.
    Suppression of SuppressionAdded | SuppressionRemoved {
        /// What put it there.
        cause: SuppressionCause,
    }

    /// An API key, without its description, which may name people.
    Key of KeyCreated | KeyUpdated | KeyRotated | KeyTakenOver | KeyRevoked {
        /// Its id.
        key_id: ApiKeyId,
        /// The protocol that it is for.
        protocol: String,
        /// What it is narrowed to, where that is known.
        scopes: Option<Vec<PermissionCode>>,
        /// The member that it belongs to; `None` for one of the whole organization.
        member_id: Option<MemberId>,
    }

    /// The profile of an organization.
    Organization of OrganizationCreated | OrganizationUpdated | OrganizationArchived | OrganizationDeletionRequested
        | OrganizationRestored {
        /// Its name.
        name: String,
        /// Its slug.
        slug: String,
        /// When it will be erased.
        erase_at: Option<Timestamp>,
    }

    /// An identity provider of the organization.
    IdentityProvider of IdentityProviderCreated | IdentityProviderUpdated | IdentityProviderDeleted {
        /// Its id.
        provider_id: IdentityProviderId,
        /// What people call it.
        name: String,
        /// Its issuer.
        issuer: String,
    }

    /// A webhook endpoint.
    Webhook of WebhookCreated | WebhookUpdated | WebhookDeleted | WebhookDisabled | WebhookTest {
        /// Its id.
        webhook_id: WebhookId,
        /// Why it was disabled.
        reason: Option<Disabled>,
    }
}

impl EventDetails {
    /// The key that it names, and the member that the key belongs to.
    #[must_use]
    pub const fn key(&self) -> Option<(ApiKeyId, Option<MemberId>)> {
        match self {
            Self::Key { key_id, member_id, .. } => Some((*key_id, *member_id)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const ID: &str = "018f0000-0000-7000-8000-000000000001";

    /// A name of a payload with a text that is a value of it, or almost.
    fn named() -> impl Strategy<Value = (String, String)> {
        let ids = [
            ("license", "lic"),
            ("mail", "mail"),
            ("webhook", "whk"),
            ("resource", "res"),
            ("key", "key"),
            ("template", "tpl"),
            ("contact", "con"),
            ("provider", "idp"),
        ];
        let ids = ids.map(|(kind, tag)| (format!("{kind}_id"), format!("{tag}_{ID}")));
        let texts = [
            ("member_id", "mem_018f0000-0000-7000-8000-000000000001"),
            ("member_id", "mem_018F0000-0000-7000-8000-000000000001"),
            ("permissions", "a.b c:*/2027-01-31T12:00:00.000Z"),
            ("permissions", ""),
            ("permissions", "a b "),
            ("roles", "a/b c/2027-01-31T12:00:00Z"),
            ("resources", "res_018f0000-0000-7000-8000-000000000001"),
            ("scoped_permissions", "a@b@res_018f0000-0000-7000-8000-000000000001/2027-01-31T12:00:00.000Z"),
            ("scoped_permissions", "a@b"),
            ("parent_id", "res_018f0000-0000-7000-8000-000000000001"),
            ("expires_at", "2027-01-31T12:00:00.000Z"),
            ("erase_at", "2027-01-31T12:00:00.000Z"),
            ("existing_account", "grant"),
            ("rows", "2"),
            ("rows", "+2"),
            ("seats", "2"),
            ("proof", "mailed_link"),
            ("by", "mail"),
            ("name", "Ann"),
            ("kind", "team"),
            ("role", "admin"),
            ("permission", "a.b"),
            ("description", ""),
            ("domain", "example.com"),
            ("cause", "bounce"),
            ("protocol", "canonical"),
            ("scopes", ""),
            ("slug", "acme"),
            ("reason", "gone"),
            ("provider", "acme"),
            ("issuer", "https://id.example"),
        ];
        let texts = texts.map(|(name, text)| (name.to_owned(), text.to_owned()));
        select(ids.into_iter().chain(texts).collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn any_map_of_an_event_leads_back_to_itself(
            kind in select(EventKind::ALL),
            known in prop::collection::vec(named(), 0..6),
            unknown in prop::collection::btree_map(any::<String>(), any::<String>(), 0..2),
        ) {
            let facts: BTreeMap<_, _> = known.into_iter().chain(unknown).collect();
            prop_assert_eq!(EventDetails::read(kind, facts.clone()).facts(), facts);
        }
    }

    #[test]
    fn every_payload_is_read_as_it_was_written() {
        let code = |text: &str| PermissionCode::parse(text).unwrap();
        let id = ID.parse().unwrap();
        let until = Timestamp::parse_rfc3339("2027-01-31T12:00:00.5Z").ok();
        let roles = vec![Grant { what: RoleCode::parse("a/b").unwrap(), until }];
        let (permissions, resources) = (vec![Grant::forever(code("a")), Grant::forever(code("b"))], Vec::new());
        let scoped = ScopedPermission { code: code("a@b"), resource: ResourceId(id) };
        let invitation = EventDetails::Invitation {
            permissions,
            roles,
            resources,
            scoped_permissions: vec![Grant { what: scoped, until }],
            license_id: Some(LicenseId(id)),
            expires_at: until,
            mail_id: None,
            moved_to: Some(InvitationId(id)),
            moved_from: None,
        };
        let expected = [
            ("expires_at", "2027-01-31T12:00:00.500Z".to_owned()),
            ("license_id", format!("lic_{ID}")),
            ("moved_to", format!("inv_{ID}")),
            ("permissions", "a b".to_owned()),
            ("roles", "a/b/2027-01-31T12:00:00.500Z".to_owned()),
            ("scoped_permissions", format!("a@b@res_{ID}/2027-01-31T12:00:00.500Z")),
        ];
        assert_eq!(invitation.facts(), expected.map(|(name, text)| (name.to_owned(), text)).into());
        let key = |scopes| EventDetails::Key {
            key_id: ApiKeyId(id),
            protocol: String::new(),
            scopes,
            member_id: Some(MemberId(id)),
        };
        let preview = EventDetails::Preview { existing_account: ExistingAccount::GrantNow, rows: 2 };
        let webhook = EventDetails::Webhook { webhook_id: WebhookId(id), reason: Some(Disabled::Gone) };
        for (kind, details) in [
            (EventKind::MemberErased, EventDetails::Nothing),
            (EventKind::InvitationCreated, invitation),
            (EventKind::KeyRevoked, key(None)),
            (EventKind::KeyCreated, key(Some(Vec::new()))),
            (EventKind::KeyCreated, key(Some(vec![code("a"), code("*")]))),
            (EventKind::InvitationsPreviewed, preview),
            (EventKind::WebhookDisabled, webhook),
            (EventKind::AccountIdentityLinked, EventDetails::Identity { provider: Some("acme".to_owned()) }),
            // Written before providers were named.
            (EventKind::AccountIdentityUnlinked, EventDetails::Identity { provider: None }),
            (EventKind::AccountProved, EventDetails::Proof { proof: ProofMethod::IdentityProvider }),
            (EventKind::AccountPasswordLinkCreated, EventDetails::PasswordLink { by: LinkBearer::Operator }),
        ] {
            assert_eq!(EventDetails::read(kind, details.facts()), details);
        }
    }
}
