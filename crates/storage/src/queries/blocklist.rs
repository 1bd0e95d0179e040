//! Statements on `blocklist`: canonical addresses and whole domains that must not be invited.

use super::super::sql::{READ_CHUNK, Wire};
use super::schema::blocklist;
use crate::faults::fault;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeSet;
use usher_domain::{CanonicalEmail, OrganizationId};
use usher_engine::ports::StoreError;

/// Those of the addresses that the list covers, by themselves or by their domain.
pub(in super::super) async fn covering(
    mut wire: &Wire,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Vec<CanonicalEmail>, StoreError> {
    let asked: BTreeSet<&str> = emails.iter().flat_map(|email| [email.as_str(), email.domain()]).collect();
    let asked = Vec::from_iter(asked);
    let mut listed = BTreeSet::new();
    for chunk in asked.chunks(READ_CHUNK) {
        let query = blocklist::table.filter(blocklist::organization_id.eq(organization)).select(blocklist::value);
        let query = among!(query, blocklist::value, chunk.to_vec());
        let values: Vec<String> = query.load(&mut wire).await.map_err(fault)?;
        listed.extend(values);
    }
    let covered = |email: &&CanonicalEmail| listed.contains(email.as_str()) || listed.contains(email.domain());
    Ok(emails.iter().filter(covered).cloned().collect())
}

/// Adds to the list; what stands there already is left.
pub(super) async fn insert(mut wire: &Wire, organization: OrganizationId, values: &[String]) -> Result<(), StoreError> {
    for value in values {
        diesel::insert_into(blocklist::table)
            .values((blocklist::organization_id.eq(Key::from(organization)), blocklist::value.eq(value)))
            .on_conflict_do_nothing()
            .execute(&mut wire)
            .await
            .map_err(fault)?;
    }
    Ok(())
}
