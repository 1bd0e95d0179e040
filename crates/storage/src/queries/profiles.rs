//! Statements on `organizations` for administrators.

use super::super::sql::Connection;
use super::rows::{OrganizationRow, count};
use super::schema::organizations;
use crate::faults::{expect_rows, fault};
use crate::records::StoreError;
use crate::settings_document::{read_settings, write_settings};
use crate::values::{Document, Key};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::OrganizationProfile;
use usher_domain::{Locale, Versioned};

/// The organization with what it has set.
pub(crate) async fn of(
    mut connection: &Connection,
    organization: Key,
) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
    let query = organizations::table.filter(organizations::id.eq(organization)).select((
        OrganizationRow::as_select(),
        organizations::settings,
        organizations::revision,
    ));
    let row: Option<(OrganizationRow, Document, i64)> = query.first(&mut connection).await.optional().map_err(fault)?;
    let version = |(row, settings, revision): (OrganizationRow, Document, i64)| {
        let what = OrganizationProfile { organization: row.organization()?, settings: read_settings(&settings)? };
        Ok(Versioned { what, revision: count(revision, "revision")? })
    };
    row.map(version).transpose()
}

/// Writes names and settings on condition that the stored revision is one less; a conflict too if the slug is taken.
pub(crate) async fn update(
    mut connection: &Connection,
    profile: &Versioned<OrganizationProfile>,
) -> Result<(), StoreError> {
    let Versioned { what: OrganizationProfile { organization, settings }, revision } = profile;
    let stored = organizations::table
        .filter(organizations::id.eq(Key::from(organization.id)))
        .filter(organizations::revision.eq(i64::from(*revision) - 1));
    let update = diesel::update(stored).set((
        organizations::slug.eq(&organization.slug),
        organizations::name.eq(&organization.name),
        organizations::locale.eq(organization.locale.map(Locale::code)),
        organizations::settings.eq(write_settings(settings)),
        organizations::revision.eq(i64::from(*revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "organizations_revision")
}
