//! Statements on `identity_providers` and `provider_identities`.

use super::super::sql::Connection;
use super::provider_schema::{identity_providers as providers, provider_identities as identities};
use super::rows::ProviderRow;
use super::schema::members;
use crate::faults::{expect_rows, fault};
use crate::records::{ProviderIdentity, ProviderRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, IdentityProviderId, OrganizationId, OrganizationProvider};

/// The providers of an organization, oldest first.
pub(crate) async fn list(mut connection: &Connection, organization: Key) -> Result<Vec<ProviderRecord>, StoreError> {
    let query = providers::table
        .filter(providers::organization_id.eq(organization))
        .order((providers::created_at.asc(), providers::id.asc()))
        .select(ProviderRow::as_select());
    let rows: Vec<ProviderRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.record()?)).collect()
}

/// One provider.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: IdentityProviderId,
) -> Result<Option<ProviderRecord>, StoreError> {
    let query = providers::table
        .filter(providers::organization_id.eq(organization))
        .filter(providers::id.eq(Key::from(id)))
        .select(ProviderRow::as_select());
    let row: Option<ProviderRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(ProviderRow::record).transpose()?)
}

/// One provider of any organization: whoever signs in is in none yet.
pub(crate) async fn anywhere(
    mut connection: &Connection,
    id: IdentityProviderId,
) -> Result<Option<ProviderRecord>, StoreError> {
    let query = providers::table.filter(providers::id.eq(Key::from(id))).select(ProviderRow::as_select());
    let row: Option<ProviderRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(ProviderRow::record).transpose()?)
}

/// Makes a provider; a conflict if the organization has one of the issuer.
pub(crate) async fn insert(mut connection: &Connection, record: &ProviderRecord) -> Result<(), StoreError> {
    let row = ProviderRow::of(record);
    diesel::insert_into(providers::table).values(row).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Writes a provider on condition that its stored revision is one less.
pub(crate) async fn change(
    mut connection: &Connection,
    organization: Key,
    record: &ProviderRecord,
) -> Result<(), StoreError> {
    let before = providers::table
        .filter(providers::organization_id.eq(organization))
        .filter(providers::id.eq(Key::from(record.provider.id)))
        .filter(providers::revision.eq(i64::from(record.provider.revision) - 1));
    let update = diesel::update(before).set(ProviderRow::of(record));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "identity_providers_revision")
}

/// Deletes a provider of a revision. Its identities and sessions go with it.
pub(crate) async fn delete(
    mut connection: &Connection,
    organization: Key,
    provider: &OrganizationProvider,
) -> Result<(), StoreError> {
    let one = providers::table
        .filter(providers::organization_id.eq(organization))
        .filter(providers::id.eq(Key::from(provider.id)))
        .filter(providers::revision.eq(i64::from(provider.revision)));
    expect_rows(diesel::delete(one).execute(&mut connection).await.map_err(fault)?, 1, "identity_providers_revision")
}

type Row = (Key, String, Key, Key, Stamp);

fn identity((provider, subject, organization, account, linked_at): Row) -> ProviderIdentity {
    ProviderIdentity {
        provider: provider.into(),
        subject,
        organization: organization.into(),
        account: account.into(),
        linked_at: linked_at.into(),
    }
}

/// The identity of a provider's subject.
pub(crate) async fn identity_of(
    mut connection: &Connection,
    provider: IdentityProviderId,
    subject: &str,
) -> Result<Option<ProviderIdentity>, StoreError> {
    let query = identities::table
        .filter(identities::provider_id.eq(Key::from(provider)))
        .filter(identities::subject.eq(subject));
    let row: Option<Row> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(identity))
}

/// The identities of an account, in any organization.
pub(crate) async fn of_account(
    mut connection: &Connection,
    account: AccountId,
) -> Result<Vec<ProviderIdentity>, StoreError> {
    let query =
        identities::table.filter(identities::account_id.eq(Key::from(account))).order(identities::provider_id.asc());
    let rows: Vec<Row> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(identity).collect())
}

/// Links an identity to an active member of the provider's organization; a conflict where one of the two is taken, or the
/// person is no member.
pub(crate) async fn link(mut connection: &Connection, linked: &ProviderIdentity) -> Result<(), StoreError> {
    let (organization, account) = (Key::from(linked.organization), Key::from(linked.account));
    let member = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::account_id.eq(Some(account)))
        .filter(members::status.eq("active"))
        .select(members::id);
    let found: Option<Key> = member.first(&mut connection).await.optional().map_err(fault)?;
    expect_rows(usize::from(found.is_some()), 1, "provider_identities_member")?;
    let row = (
        identities::provider_id.eq(Key::from(linked.provider)),
        identities::subject.eq(&linked.subject),
        identities::organization_id.eq(organization),
        identities::account_id.eq(account),
        identities::linked_at.eq(Stamp::from(linked.linked_at)),
    );
    let insert = diesel::insert_into(identities::table).values(row).on_conflict_do_nothing();
    expect_rows(insert.execute(&mut connection).await.map_err(fault)?, 1, "provider_identities_taken")
}

/// Unlinks the identity at a provider; `false` where the account has none.
pub(crate) async fn unlink(
    mut connection: &Connection,
    account: AccountId,
    provider: IdentityProviderId,
) -> Result<bool, StoreError> {
    let own = identities::table
        .filter(identities::account_id.eq(Key::from(account)))
        .filter(identities::provider_id.eq(Key::from(provider)));
    Ok(diesel::delete(own).execute(&mut connection).await.map_err(fault)? == 1)
}

/// The providers of several organizations.
pub(crate) async fn of_organizations(
    mut connection: &Connection,
    organizations: &[OrganizationId],
) -> Result<Vec<ProviderRecord>, StoreError> {
    let among: Vec<Key> = organizations.iter().map(|one| Key::from(*one)).collect();
    let query = providers::table
        .filter(providers::organization_id.eq_any(among))
        .order((providers::organization_id.asc(), providers::created_at.asc(), providers::id.asc()))
        .select(ProviderRow::as_select());
    let rows: Vec<ProviderRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.record()?)).collect()
}
