//! Rows of `identity_providers`.

use super::super::super::sql::Db;
use super::super::provider_schema::identity_providers;
use super::count;
use crate::faults::Unreadable;
use crate::records::ProviderRecord;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::identity_provider::{SignatureAlgorithm, VerifiedWhen};
use usher_domain::{Line, OrganizationProvider};

/// An identity provider of an organization.
#[derive(Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = identity_providers, check_for_backend(Db), treat_none_as_default_value = false, treat_none_as_null = true)]
pub(crate) struct ProviderRow {
    id: Key,
    organization_id: Key,
    name: String,
    issuer: String,
    client_id: String,
    client_secret: Option<Vec<u8>>,
    algorithm: String,
    email_verified: String,
    revision: i64,
    created_at: Stamp,
    updated_at: Stamp,
}

impl ProviderRow {
    pub(crate) fn of(record: &ProviderRecord) -> Self {
        let ProviderRecord { organization, provider, secret } = record;
        Self {
            id: provider.id.into(),
            organization_id: (*organization).into(),
            name: provider.name.as_str().to_owned(),
            issuer: provider.issuer.as_str().to_owned(),
            client_id: provider.client_id.as_str().to_owned(),
            client_secret: secret.clone(),
            algorithm: provider.algorithm.as_str().to_owned(),
            email_verified: provider.email_verified.as_str().to_owned(),
            revision: i64::from(provider.revision),
            created_at: provider.created_at.into(),
            updated_at: provider.updated_at.into(),
        }
    }

    pub(crate) fn record(self) -> Result<ProviderRecord, Unreadable> {
        Ok(ProviderRecord {
            organization: self.organization_id.into(),
            provider: OrganizationProvider {
                id: self.id.into(),
                name: Line::tidied(&self.name),
                issuer: Line::parse(self.issuer).or(Err(Unreadable("issuer of a provider")))?,
                client_id: Line::parse(self.client_id).or(Err(Unreadable("client of a provider")))?,
                has_secret: self.client_secret.is_some(),
                algorithm: SignatureAlgorithm::parse(&self.algorithm).ok_or(Unreadable("algorithm of a provider"))?,
                email_verified: VerifiedWhen::parse(&self.email_verified).ok_or(Unreadable("rule of a provider"))?,
                created_at: self.created_at.into(),
                updated_at: self.updated_at.into(),
                revision: count(self.revision, "revision")?,
            },
            secret: self.client_secret,
        })
    }
}
