//! Statements on `contacts`.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::contact_schema::contacts;
use super::rows::ContactRow;
use crate::faults::{expect_rows, fault};
use crate::records::StoreError;
use crate::search_text::{ESCAPE, Sought};
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Contact, ContactId, MemberId, ResourceId};

/// The contacts of an organization's resource.
macro_rules! at {
    ($organization:expr, $resource:expr) => {
        contacts::table
            .filter(contacts::organization_id.eq($organization))
            .filter(contacts::resource_id.eq(Key::from($resource)))
    };
}

fn understood(rows: Vec<ContactRow>) -> Result<Vec<Contact>, StoreError> {
    rows.into_iter().map(|row| Ok(row.contact()?)).collect()
}

/// The contacts of resources, oldest first; those that have a text, if one is given, ordered by last name, first name,
/// address. At most so many of each few resources, and the caller cuts.
pub(crate) async fn at(
    mut connection: &Connection,
    organization: Key,
    resources: &[ResourceId],
    text: Option<&str>,
    limit: u32,
) -> Result<Vec<Contact>, StoreError> {
    let sought = text.map(Sought::parse);
    let resources: Vec<Key> = resources.iter().map(|id| Key::from(*id)).collect();
    let mut found = Vec::new();
    for chunk in resources.chunks(READ_CHUNK) {
        let mut query = contacts::table
            .filter(contacts::organization_id.eq(organization))
            .filter(contacts::resource_id.eq_any(chunk.to_vec()))
            .limit(limit.into())
            .select(ContactRow::as_select())
            .into_boxed::<Db>();
        query = match &sought {
            None => query.order((contacts::created_at.asc(), contacts::id.asc())),
            Some(sought) => {
                if let Some(sought) = sought {
                    query = query.filter(contacts::search.like(sought.pattern()).escape(ESCAPE));
                }
                query.order((
                    contacts::last_name.asc(),
                    contacts::first_name.asc(),
                    contacts::email_canonical.asc(),
                    contacts::id.asc(),
                ))
            }
        };
        found.extend(understood(query.load(&mut connection).await.map_err(fault)?)?);
    }
    Ok(found)
}

/// The contacts of members, at any resource.
pub(crate) async fn of_members(
    mut connection: &Connection,
    organization: Key,
    members: &[MemberId],
) -> Result<Vec<Contact>, StoreError> {
    let mut found = Vec::new();
    for chunk in members.chunks(READ_CHUNK) {
        let chunk: Vec<Option<Key>> = chunk.iter().map(|id| Some(Key::from(*id))).collect();
        let query = contacts::table
            .filter(contacts::organization_id.eq(organization))
            .filter(contacts::member_id.eq_any(chunk))
            .order((contacts::created_at.asc(), contacts::id.asc()))
            .select(ContactRow::as_select());
        found.extend(understood(query.load(&mut connection).await.map_err(fault)?)?);
    }
    Ok(found)
}

/// The contacts of an id, at any resource.
pub(crate) async fn of_id(
    mut connection: &Connection,
    organization: Key,
    id: ContactId,
) -> Result<Vec<Contact>, StoreError> {
    let query = contacts::table
        .filter(contacts::organization_id.eq(organization))
        .filter(contacts::id.eq(Key::from(id)))
        .order((contacts::created_at.asc(), contacts::resource_id.asc()))
        .select(ContactRow::as_select());
    understood(query.load(&mut connection).await.map_err(fault)?)
}

/// The contacts of a resource with these ids, or linked to the members with these ids.
pub(crate) async fn named(
    mut connection: &Connection,
    organization: Key,
    resource: ResourceId,
    ids: &[ContactId],
) -> Result<Vec<Contact>, StoreError> {
    let mut found = Vec::new();
    for chunk in ids.chunks(READ_CHUNK / 2) {
        let own: Vec<Key> = chunk.iter().map(|id| Key::from(*id)).collect();
        let members: Vec<Option<Key>> = own.iter().copied().map(Some).collect();
        let query = at!(organization, resource)
            .filter(contacts::id.eq_any(own).or(contacts::member_id.eq_any(members).assume_not_null()))
            .select(ContactRow::as_select());
        found.extend(understood(query.load(&mut connection).await.map_err(fault)?)?);
    }
    Ok(found)
}

/// One contact of a resource.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    resource: ResourceId,
    id: ContactId,
) -> Result<Option<Contact>, StoreError> {
    let query = at!(organization, resource).filter(contacts::id.eq(Key::from(id))).select(ContactRow::as_select());
    let row: Option<ContactRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(ContactRow::contact).transpose()?)
}

/// The contact of a resource that is linked to a member.
pub(crate) async fn of_member(
    mut connection: &Connection,
    organization: Key,
    resource: ResourceId,
    member: MemberId,
) -> Result<Option<Contact>, StoreError> {
    let query = at!(organization, resource)
        .filter(contacts::member_id.eq(Some(Key::from(member))))
        .select(ContactRow::as_select());
    let row: Option<ContactRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(ContactRow::contact).transpose()?)
}

/// Whether a resource has so many contacts.
pub(crate) async fn are_as_many(
    mut connection: &Connection,
    organization: Key,
    resource: ResourceId,
    many: u32,
) -> Result<bool, StoreError> {
    let last = at!(organization, resource)
        .order((contacts::created_at.asc(), contacts::id.asc()))
        .offset(i64::from(many) - 1)
        .limit(1)
        .select(contacts::id);
    let found: Option<Key> = last.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Makes a contact.
pub(crate) async fn insert(
    mut connection: &Connection,
    organization: Key,
    contact: &Contact,
) -> Result<(), StoreError> {
    let row = ContactRow::of(organization, contact);
    diesel::insert_into(contacts::table).values(row).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Changes a contact on condition that its stored revision is one less.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: Key,
    contact: &Contact,
) -> Result<(), StoreError> {
    let row = ContactRow::of(organization, contact);
    let before = at!(organization, contact.resource)
        .filter(contacts::id.eq(row.id))
        .filter(contacts::revision.eq(row.revision - 1));
    let changed = diesel::update(before).set(&row).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "contacts_revision")
}

/// Deletes the contacts of a resource.
pub(super) async fn delete_at(
    mut connection: &Connection,
    organization: Key,
    resource: ResourceId,
) -> Result<(), StoreError> {
    diesel::delete(at!(organization, resource)).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Erases a person's contacts: those that are linked to the member, were made of it or saved to it, and those under its
/// addresses.
pub(super) async fn forget(
    mut connection: &Connection,
    organization: Key,
    member: Key,
    addresses: &[String],
) -> Result<(), StoreError> {
    let of_member = contacts::table.filter(contacts::organization_id.eq(organization)).filter(
        contacts::member_id.eq(Some(member)).or(contacts::saved_as.eq(Some(member))).or(contacts::id.eq(member)),
    );
    diesel::delete(of_member).execute(&mut connection).await.map_err(fault)?;
    for chunk in addresses.chunks(READ_CHUNK) {
        let theirs = contacts::table
            .filter(contacts::organization_id.eq(organization))
            .filter(contacts::email_canonical.eq_any(chunk.iter().cloned().map(Some).collect::<Vec<_>>()));
        diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(())
}
