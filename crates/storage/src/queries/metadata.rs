//! Finding invitations by their metadata. Triggers keep `invitation_metadata`, so that whoever writes invitations need not
//! know of it.

use super::super::sql::{Db, Id};
use super::schema::invitations;
use crate::values::Key;
use diesel::BoxableExpression;
use diesel::dsl::sql;
use diesel::expression::is_aggregate;
use diesel::sql_types::{Bool, Text};
use usher_domain::MetadataEntry;

/// Whether the metadata of an invitation of an organization have an entry. As a condition of diesel's own, the subquery
/// would have to be part of the type of every listing.
pub(super) fn has(
    organization: Key,
    entry: &MetadataEntry,
) -> Box<dyn BoxableExpression<invitations::table, Db, (), is_aggregate::Never, SqlType = Bool>> {
    let found =
        sql::<Bool>("invitations.id IN (SELECT invitation_id FROM invitation_metadata WHERE organization_id = ")
            .bind::<Id, _>(organization)
            .sql(" AND name = ")
            .bind::<Text, _>(entry.name.clone())
            .sql(" AND value = ")
            .bind::<Text, _>(entry.value.clone())
            .sql(")");
    Box::new(found)
}
