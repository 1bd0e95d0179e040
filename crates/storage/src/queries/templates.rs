//! Statements on `permission_templates`.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::paging;
use super::paging::rows_to_read;
use super::rows::TemplateRow;
use super::template_schema::permission_templates as templates;
use crate::cursor::NamePlace;
use crate::documents::{write_codes, write_role_codes};
use crate::faults::{expect_rows, fault};
use crate::records::{Granted, StoreError};
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Ordinal, Page, PageLimit, PermissionTemplate, TemplateContent, TemplateId, TemplateRef, Versioned};

/// The template of an id.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: TemplateId,
) -> Result<Option<Versioned<PermissionTemplate>>, StoreError> {
    let query = templates::table
        .filter(templates::organization_id.eq(organization))
        .filter(templates::id.eq(Key::from(id)))
        .select(TemplateRow::as_select());
    let row: Option<TemplateRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(TemplateRow::template).transpose()?)
}

/// The id of the template of a name.
pub(crate) async fn named(
    mut connection: &Connection,
    organization: Key,
    name: &str,
) -> Result<Option<TemplateId>, StoreError> {
    let query = templates::table
        .filter(templates::organization_id.eq(organization))
        .filter(templates::name.eq(name))
        .select(templates::id);
    let id: Option<Key> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(id.map(Into::into))
}

/// Those of the templates that the organization has. Few requests name one, and those name few.
pub(super) async fn of(
    mut connection: &Connection,
    organization: Key,
    wanted: &[TemplateRef],
) -> Result<Vec<PermissionTemplate>, StoreError> {
    let mut found = Vec::with_capacity(wanted.len());
    for chunk in wanted.chunks(READ_CHUNK) {
        let ids =
            chunk.iter().filter_map(|one| if let TemplateRef::Id(id) = one { Some(Key::from(*id)) } else { None });
        let ordinals =
            chunk.iter().filter_map(|one| if let TemplateRef::Ordinal(ordinal) = one { Some(ordinal.0) } else { None });
        let among = templates::id.eq_any(ids.collect::<Vec<_>>());
        let query = templates::table
            .filter(templates::organization_id.eq(organization))
            .filter(among.or(templates::ordinal.eq_any(ordinals.collect::<Vec<_>>())))
            .select(TemplateRow::as_select());
        let rows: Vec<TemplateRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.template()?.what);
        }
    }
    Ok(found)
}

/// A page of templates, by name.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    after: Option<NamePlace>,
    limit: PageLimit,
) -> Result<Page<PermissionTemplate>, StoreError> {
    let mut query = templates::table
        .filter(templates::organization_id.eq(organization))
        .order(templates::name.asc())
        .limit(rows_to_read(limit))
        .select(TemplateRow::as_select())
        .into_boxed::<Db>();
    if let Some(NamePlace { name, .. }) = after {
        query = query.filter(templates::name.gt(name));
    }
    let rows: Vec<TemplateRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = paging::cut(rows, limit, None, |row| NamePlace { name: row.name.clone(), id: row.id }.cursor());
    let template = |row: TemplateRow| row.template().map(|template| template.what);
    let entries = page.entries.into_iter().map(template).collect::<Result<_, _>>()?;
    Ok(Page { entries, next: page.next, total: None })
}

/// Whether the organization has so many templates.
pub(crate) async fn are_as_many(mut connection: &Connection, organization: Key, many: u32) -> Result<bool, StoreError> {
    let last = templates::table
        .filter(templates::organization_id.eq(organization))
        .order(templates::name.asc())
        .offset(i64::from(many) - 1)
        .limit(1)
        .select(templates::id);
    let found: Option<Key> = last.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Makes a template and returns its integer id; a conflict if there is one of its name.
pub(crate) async fn insert(
    mut connection: &Connection,
    organization: Key,
    id: TemplateId,
    content: &TemplateContent,
) -> Result<Ordinal, StoreError> {
    let row = (
        templates::organization_id.eq(organization),
        templates::id.eq(Key::from(id)),
        templates::name.eq(&content.name),
        templates::description.eq(&content.description),
        templates::color.eq(content.color.map(|color| color.to_string())),
        templates::permissions.eq(write_codes(&content.permissions)),
        templates::roles.eq(write_role_codes(&content.roles)),
        templates::revision.eq(0_i64),
    );
    let insert = diesel::insert_into(templates::table).values(row).returning(templates::ordinal);
    Ok(Ordinal(insert.get_result(&mut connection).await.map_err(fault)?))
}

/// Writes a template on condition that the stored revision is one less; a conflict if another one has its name.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: Key,
    template: &Versioned<PermissionTemplate>,
) -> Result<(), StoreError> {
    let Versioned { what: PermissionTemplate { id, content, .. }, revision } = template;
    let stored = templates::table
        .filter(templates::organization_id.eq(organization))
        .filter(templates::id.eq(Key::from(*id)))
        .filter(templates::revision.eq(i64::from(*revision) - 1));
    let update = diesel::update(stored).set((
        templates::name.eq(&content.name),
        templates::description.eq(&content.description),
        templates::color.eq(content.color.map(|color| color.to_string())),
        templates::permissions.eq(write_codes(&content.permissions)),
        templates::roles.eq(write_role_codes(&content.roles)),
        templates::revision.eq(i64::from(*revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "permission_templates_revision")
}

/// Deletes a template on condition that it is at this revision.
pub(crate) async fn delete(
    mut connection: &Connection,
    organization: Key,
    id: TemplateId,
    revision: u32,
) -> Result<(), StoreError> {
    let stored = templates::table
        .filter(templates::organization_id.eq(organization))
        .filter(templates::id.eq(Key::from(id)))
        .filter(templates::revision.eq(i64::from(revision)));
    expect_rows(
        diesel::delete(stored).execute(&mut connection).await.map_err(fault)?,
        1,
        "permission_templates_revision",
    )
}

/// Takes a permission or a role from the templates that name it, and returns these as they are then.
pub(crate) async fn take(
    mut connection: &Connection,
    organization: Key,
    granted: &Granted,
) -> Result<Vec<PermissionTemplate>, StoreError> {
    let query = templates::table
        .filter(templates::organization_id.eq(organization))
        .order(templates::ordinal.asc())
        .select(TemplateRow::as_select());
    let rows: Vec<TemplateRow> = query.load(&mut connection).await.map_err(fault)?;
    let mut changed = Vec::new();
    for row in rows {
        let Versioned { what: mut template, revision } = row.template()?;
        let TemplateContent { permissions, roles, .. } = &mut template.content;
        let before = permissions.len() + roles.len();
        match granted {
            Granted::Permission(code) => permissions.retain(|named| named != code),
            Granted::Role(code) => roles.retain(|named| named != code),
            // Templates name none.
            Granted::Resource(_) => {}
        }
        if permissions.len() + roles.len() < before {
            let written = Versioned { what: template, revision: revision + 1 };
            update(connection, organization, &written).await?;
            changed.push(written.what);
        }
    }
    Ok(changed)
}
