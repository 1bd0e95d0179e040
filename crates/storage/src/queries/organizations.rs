//! Statements on `organizations`.

use super::super::sql::{Connection, Db, READ_CHUNK, hold_closed};
use super::events;
use super::paging::{cut, rows_to_read};
use super::rows::OrganizationRow;
use super::schema::organizations;
use crate::cursor::text_cursor;
use crate::faults::{expect_rows, fault};
use crate::records::{NewOrganization, StoreError};
use crate::search_text::ESCAPE;
use crate::values::{Key, Stamp};
use diesel::define_sql_function;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::StateFilter;
use usher_domain::{ArchivedBy, Ordinal, Organization, OrganizationId, OrganizationState, Page, PageLimit};

/// The organizations of ids.
pub(super) async fn of_ids(mut connection: &Connection, ids: &[Key]) -> Result<Vec<Organization>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query =
            organizations::table.filter(organizations::id.eq_any(chunk.to_vec())).select(OrganizationRow::as_select());
        let rows: Vec<OrganizationRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.organization()?);
        }
    }
    Ok(found)
}

/// The organization of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::id.eq(Key::from(id))).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

/// The organization of a slug.
pub(crate) async fn by_slug(mut connection: &Connection, slug: &str) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::slug.eq(slug)).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

/// The organization of an integer id.
pub(crate) async fn by_ordinal(
    mut connection: &Connection,
    ordinal: Ordinal,
) -> Result<Option<Organization>, StoreError> {
    let query = organizations::table.filter(organizations::ordinal.eq(ordinal.0)).select(OrganizationRow::as_select());
    let row: Option<OrganizationRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(OrganizationRow::organization).transpose()?)
}

define_sql_function! {
    /// A text in lower case, as the database has it: both sides of a comparison go through it.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}

/// The pattern of texts that contain this one.
fn pattern(text: &str) -> String {
    let wild = |letter: char| matches!(letter, '%' | '_' | ESCAPE);
    let escaped = text.chars().flat_map(|letter| wild(letter).then_some(ESCAPE).into_iter().chain([letter]));
    format!("%{}%", escaped.collect::<String>())
}

/// A page of all organizations, by slug; those of a state, or with a text in the name or the slug.
pub(crate) async fn page(
    mut connection: &Connection,
    state: Option<StateFilter>,
    search: Option<&str>,
    after: Option<String>,
    limit: PageLimit,
) -> Result<Page<Organization>, StoreError> {
    let mut query = organizations::table
        .order(organizations::slug.asc())
        .limit(rows_to_read(limit))
        .select(OrganizationRow::as_select())
        .into_boxed::<Db>();
    query = match state {
        None => query,
        Some(StateFilter::Active) => query.filter(organizations::archived_at.is_null()),
        Some(StateFilter::Archived) => {
            query.filter(organizations::archived_at.is_not_null()).filter(organizations::erase_at.is_null())
        }
        Some(StateFilter::Deleting) => query.filter(organizations::erase_at.is_not_null()),
    };
    if let Some(search) = search {
        let pattern = pattern(search);
        let is_named = lower(organizations::name).like(lower(pattern.clone())).escape(ESCAPE);
        query = query.filter(is_named.or(organizations::slug.like(lower(pattern)).escape(ESCAPE)));
    }
    if let Some(after) = after {
        query = query.filter(organizations::slug.gt(after));
    }
    let rows: Vec<OrganizationRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |row| text_cursor(&row.slug));
    let entries = page.entries.into_iter().map(|row| Ok(row.organization()?)).collect::<Result<_, StoreError>>()?;
    Ok(Page { entries, next: page.next, total: None })
}

/// Whether an organization is archived.
pub(crate) async fn is_archived(mut connection: &Connection, organization: Key) -> Result<bool, StoreError> {
    let archived = organizations::table
        .filter(organizations::id.eq(organization))
        .filter(organizations::archived_at.is_not_null())
        .select(organizations::id);
    let found: Option<Key> = archived.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Keeps an organization from being changed by others until the transaction ends.
pub(crate) async fn close(connection: &Connection, organization: Key) -> Result<(), StoreError> {
    hold_closed(connection, organization).await
}

/// Writes whether an organization is in use, on condition that the stored revision is one less and that it is not being
/// erased.
pub(crate) async fn set_state(
    mut connection: &Connection,
    organization: &Organization,
    revision: u32,
) -> Result<(), StoreError> {
    let stored = organizations::table
        .filter(organizations::id.eq(Key::from(organization.id)))
        .filter(organizations::erasure_began_at.is_null())
        .filter(organizations::revision.eq(i64::from(revision) - 1));
    let (archived_at, erase_at) = organization.state.ends();
    let is_by_installation =
        matches!(organization.state, OrganizationState::Archived { by: ArchivedBy::Installation, .. });
    let update = diesel::update(stored).set((
        organizations::archived_at.eq(archived_at.map(Stamp::from)),
        organizations::erase_at.eq(erase_at.map(Stamp::from)),
        organizations::archived_by_installation.eq(is_by_installation),
        organizations::revision.eq(i64::from(revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "organizations_revision")
}

/// Makes an organization; a conflict if its slug is taken.
pub(crate) async fn insert(mut connection: &Connection, new: &NewOrganization) -> Result<Organization, StoreError> {
    let row: OrganizationRow = diesel::insert_into(organizations::table)
        .values((
            organizations::id.eq(Key::from(new.id)),
            organizations::slug.eq(&new.slug),
            organizations::name.eq(&new.name),
            organizations::created_at.eq(Stamp::from(new.now)),
        ))
        .returning(OrganizationRow::as_returning())
        .get_result(&mut connection)
        .await
        .map_err(fault)?;
    events::begin_chain(connection, new.id.into(), new.chain_mac).await?;
    Ok(row.organization()?)
}
