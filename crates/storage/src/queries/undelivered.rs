//! Whose invitations were not delivered.

use super::super::sql::Connection;
use super::schema::{invitations, outbox};
use crate::faults::fault;
use crate::records::StoreError;
use crate::sql_literals::{Dead, InvitationMail, Pending, Suppressed};
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// More than this are not looked up one by one.
const MOST: i64 = 1_000;

/// The members of an organization whose open invitation's newest mail failed for good; at most a thousand.
pub(super) async fn members(mut connection: &Connection, organization: Key) -> Result<Vec<Key>, StoreError> {
    let failed = outbox::state.eq(Dead).or(outbox::state.eq(Suppressed));
    let of_invitation = outbox::invitation_id.assume_not_null().eq(invitations::id);
    let is_newest = outbox::generation.eq(invitations::generation);
    outbox::table
        .inner_join(invitations::table.on(of_invitation.and(invitations::organization_id.eq(organization))))
        .filter(outbox::organization_id.eq(organization))
        .filter(failed)
        .filter(outbox::kind.eq(InvitationMail))
        .filter(is_newest)
        .filter(invitations::status.eq(Pending))
        .select(invitations::member_id)
        .limit(MOST)
        .load(&mut connection)
        .await
        .map_err(fault)
}
