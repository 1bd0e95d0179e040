//! The rows that hold a few columns each.

use super::super::super::sql::Db;
use super::super::schema::{
    idempotency, invitation_visits, licenses, organizations, permissions, resources, roles, sessions,
};
use super::{count, digest, locale};
use crate::documents::{read_codes, read_translations, write_codes, write_translations};
use crate::faults::Unreadable;
use crate::records::{IdempotencyRecord, SessionRecord, Visit};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::text::tidied;
use usher_domain::{
    ArchivedBy, License, LicenseUsage, Ordinal, Organization, OrganizationId, OrganizationState, PermissionCode,
    PermissionEntry, Resource, Role, RoleCode,
};

macro_rules! row {
    ($(#[$doc:meta])* $name:ident of $table:ident { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Queryable, Selectable, Insertable)]
        #[diesel(table_name = $table, check_for_backend(Db), treat_none_as_default_value = false)]
        pub(crate) struct $name { $(pub(crate) $field: $type),+ }
    };
}

row!(/// An organization without its settings.
OrganizationRow of organizations {
    ordinal: i64, id: Key, slug: String, name: String, locale: Option<String>, created_at: Stamp,
    archived_at: Option<Stamp>, erase_at: Option<Stamp>, archived_by_installation: bool,
});
row!(/// When an invitation's page was visited.
    VisitRow of invitation_visits { organization_id: Key, invitation_id: Key, fetched_at: Stamp, opened_at: Option<Stamp> });
row!(/// A license with its counters.
    LicenseRow of licenses { organization_id: Key, id: Key, name: String, seats: i64, reserved: i64, assigned: i64 });
row!(/// A resource.
    ResourceRow of resources { organization_id: Key, id: Key, kind: String, name: String, parent_id: Option<Key> });
row!(/// An organization's own permission.
    PermissionRow of permissions { organization_id: Key, code: String, description: String, translations: Document });
row!(/// An organization's own role.
RoleRow of roles {
    organization_id: Key, code: String, name: String, permissions: Document, translations: Document,
});
row!(/// A session.
SessionRow of sessions {
    id: Key, organization_id: Key, account_id: Key, family: String, refresh_digest: Vec<u8>, created_at: Stamp,
    expires_at: Stamp, revoked_at: Option<Stamp>, provider_id: Option<Key>,
});
row!(/// A stored response.
IdempotencyRow of idempotency {
    organization_id: Key, key_digest: Vec<u8>, request_digest: Vec<u8>, answer: Vec<u8>, expires_at: Stamp,
    members: String,
});

impl OrganizationRow {
    /// The organization.
    pub(crate) fn organization(self) -> Result<Organization, Unreadable> {
        Ok(Organization {
            id: self.id.into(),
            ordinal: Ordinal(self.ordinal),
            locale: locale(self.locale.as_deref())?,
            slug: self.slug,
            name: tidied(&self.name),
            created_at: self.created_at.into(),
            state: match self.archived_at {
                None => OrganizationState::Active,
                Some(since) => OrganizationState::Archived {
                    since: since.into(),
                    erase_at: self.erase_at.map(Into::into),
                    by: if self.archived_by_installation { ArchivedBy::Installation } else { ArchivedBy::Organization },
                },
            },
        })
    }
}

impl VisitRow {
    /// The visit.
    pub(crate) fn visit(&self) -> Visit {
        Visit { fetched_at: self.fetched_at.into(), opened_at: self.opened_at.map(Into::into) }
    }
}

impl LicenseRow {
    /// The row of an organization's license.
    pub(crate) fn of(organization: OrganizationId, usage: &LicenseUsage) -> Self {
        Self {
            organization_id: organization.into(),
            id: usage.license.id.into(),
            name: usage.license.name.clone(),
            seats: usage.license.seats.into(),
            reserved: usage.reserved.into(),
            assigned: usage.assigned.into(),
        }
    }

    /// The license with its stored counters.
    pub(crate) fn usage(self) -> Result<LicenseUsage, Unreadable> {
        Ok(LicenseUsage {
            license: License { id: self.id.into(), name: tidied(&self.name), seats: count(self.seats, "seats")? },
            reserved: count(self.reserved, "reserved seats")?,
            assigned: count(self.assigned, "assigned seats")?,
        })
    }
}

impl ResourceRow {
    /// The row of an organization's resource.
    pub(crate) fn of(organization: OrganizationId, resource: &Resource) -> Self {
        Self {
            organization_id: organization.into(),
            id: resource.id.into(),
            kind: resource.kind.clone(),
            name: resource.name.clone(),
            parent_id: resource.parent.map(Key::from),
        }
    }

    /// The resource.
    pub(crate) fn resource(self) -> Resource {
        let parent = self.parent_id.map(Into::into);
        Resource { id: self.id.into(), kind: self.kind, name: tidied(&self.name), parent }
    }
}

impl PermissionRow {
    /// The row of an organization's own permission.
    pub(crate) fn of(organization: OrganizationId, entry: &PermissionEntry) -> Self {
        Self {
            organization_id: organization.into(),
            code: entry.code.as_str().to_owned(),
            description: entry.description.clone(),
            translations: write_translations(&entry.translations),
        }
    }

    /// The permission.
    pub(crate) fn entry(self) -> Result<PermissionEntry, Unreadable> {
        let code = PermissionCode::parse(&self.code).or(Err(Unreadable("permission code")))?;
        let translations = read_translations(&self.translations)?;
        Ok(PermissionEntry { code, description: tidied(&self.description), translations })
    }
}

impl RoleRow {
    /// The row of an organization's own role.
    pub(crate) fn of(organization: OrganizationId, role: &Role) -> Self {
        Self {
            organization_id: organization.into(),
            code: role.code.as_str().to_owned(),
            name: role.name.clone(),
            permissions: write_codes(&role.permissions),
            translations: write_translations(&role.translations),
        }
    }

    /// The role.
    pub(crate) fn role(self) -> Result<Role, Unreadable> {
        let code = RoleCode::parse(&self.code).or(Err(Unreadable("role code")))?;
        let (permissions, translations) = (read_codes(&self.permissions)?, read_translations(&self.translations)?);
        Ok(Role { code, name: tidied(&self.name), permissions, translations })
    }
}

impl SessionRow {
    /// The row of a session.
    pub(crate) fn of(session: &SessionRecord) -> Self {
        Self {
            id: session.id.into(),
            organization_id: session.organization.into(),
            account_id: session.account.into(),
            family: session.family.clone(),
            refresh_digest: session.refresh.to_vec(),
            created_at: session.created_at.into(),
            expires_at: session.expires_at.into(),
            revoked_at: session.revoked_at.map(Stamp::from),
            provider_id: session.provider.map(Key::from),
        }
    }

    /// The session.
    pub(crate) fn record(self) -> Result<SessionRecord, Unreadable> {
        Ok(SessionRecord {
            id: self.id.into(),
            family: self.family,
            account: self.account_id.into(),
            organization: self.organization_id.into(),
            refresh: digest(self.refresh_digest, "refresh digest")?,
            created_at: self.created_at.into(),
            expires_at: self.expires_at.into(),
            revoked_at: self.revoked_at.map(Into::into),
            provider: self.provider_id.map(Into::into),
        })
    }
}

impl IdempotencyRow {
    /// The row of a stored response.
    pub(crate) fn of(organization: Key, key: &[u8; 32], record: &IdempotencyRecord) -> Self {
        Self {
            organization_id: organization,
            key_digest: key.to_vec(),
            request_digest: record.request.to_vec(),
            answer: record.answer.clone(),
            expires_at: record.expires_at.into(),
            members: record.members.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        }
    }

    /// The stored response.
    pub(crate) fn record(self) -> Result<IdempotencyRecord, Unreadable> {
        Ok(IdempotencyRecord {
            request: digest(self.request_digest, "request digest")?,
            answer: self.answer,
            expires_at: self.expires_at.into(),
            // The members are only queried by erasure, never when a response is read.
            members: Vec::new(),
        })
    }
}
