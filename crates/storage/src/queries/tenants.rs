//! How much there is in organizations, for whoever runs the installation. Everything here counts, for all organizations of
//! a page at once, and must never read anything of a person.

use super::super::sql::Connection;
use super::schema::{invitations, members, organizations, outbox, webhooks};
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::{StoreError, TenantCounted};
use crate::sql_literals::{Dead, InvitationMail, Pending, Queued, Suppressed};
use crate::values::{Key, Stamp};
use diesel::dsl::{count_star, min};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeMap;
use usher_domain::commands::{StateFilter, TenantActivity, TenantCounts};
use usher_domain::{MemberStatus, OrganizationId};

/// How many organizations there are of each state.
pub(crate) async fn states(connection: &Connection) -> Result<[(StateFilter, u64); 3], StoreError> {
    let [mut first, mut second, mut third] = [connection; 3];
    let (active, archived, deleting) = together!(
        organizations::table.filter(organizations::archived_at.is_null()).count().get_result::<i64>(&mut first),
        organizations::table
            .filter(organizations::archived_at.is_not_null())
            .filter(organizations::erase_at.is_null())
            .count()
            .get_result::<i64>(&mut second),
        organizations::table.filter(organizations::erase_at.is_not_null()).count().get_result::<i64>(&mut third),
    );
    Ok([
        (StateFilter::Active, active.map_err(fault)?.unsigned_abs()),
        (StateFilter::Archived, archived.map_err(fault)?.unsigned_abs()),
        (StateFilter::Deleting, deleting.map_err(fault)?.unsigned_abs()),
    ])
}

/// How much there is in organizations: one statement for each thing that is counted, however many organizations are named.
/// Mails that wait are found in the queue, so that the queue is read once and not once for each organization.
pub(crate) async fn counts(
    connection: &Connection,
    named: &[OrganizationId],
    now: Stamp,
) -> Result<TenantCounted, StoreError> {
    let ids: Vec<Key> = named.iter().copied().map(Key::from).collect();
    let [mut first, mut second, mut third, mut fourth] = [connection; 4];
    let (people, open, waiting, failed) = together!(
        members::table
            .filter(members::organization_id.eq_any(ids.clone()))
            .filter(members::status.eq(MemberStatus::Active.as_str()))
            .group_by(members::organization_id)
            .select((members::organization_id, count_star()))
            .load::<(Key, i64)>(&mut first),
        invitations::table
            .filter(invitations::organization_id.eq_any(ids.clone()))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::expires_at.is_null().or(invitations::expires_at.gt(now)))
            .group_by(invitations::organization_id)
            .select((invitations::organization_id, count_star()))
            .load::<(Key, i64)>(&mut second),
        outbox::table
            .filter(outbox::state.eq(Queued))
            .filter(FilterOnly(outbox::organization_id.assume_not_null().eq_any(ids.clone())))
            .group_by(outbox::organization_id)
            .select((outbox::organization_id.assume_not_null(), count_star()))
            .load::<(Key, i64)>(&mut third),
        outbox::table
            .filter(outbox::organization_id.eq_any(ids))
            .filter(outbox::state.eq(Dead).or(outbox::state.eq(Suppressed)))
            .filter(outbox::kind.eq(InvitationMail))
            .group_by(outbox::organization_id)
            .select((outbox::organization_id.assume_not_null(), count_star()))
            .load::<(Key, i64)>(&mut fourth),
    );
    let mut counts: BTreeMap<Key, TenantCounts> = BTreeMap::new();
    let mut add = |rows: Vec<(Key, i64)>, into: fn(&mut TenantCounts) -> &mut u64| {
        for (organization, count) in rows {
            *into(counts.entry(organization).or_default()) = count.unsigned_abs();
        }
    };
    add(people.map_err(fault)?, |counts| &mut counts.members);
    add(open.map_err(fault)?, |counts| &mut counts.invitations);
    add(waiting.map_err(fault)?, |counts| &mut counts.waiting);
    add(failed.map_err(fault)?, |counts| &mut counts.undeliverable);
    Ok(counts.into_iter().map(|(organization, counts)| (organization.into(), counts)).collect())
}

/// What has become of the mails of an organization since an instant, and how its webhooks do.
pub(crate) async fn activity(
    connection: &Connection,
    organization: Key,
    since: Stamp,
) -> Result<TenantActivity, StoreError> {
    let [mut first, mut second, mut third, mut fourth, mut fifth] = [connection; 5];
    let (sent, failed, oldest, used, failing) = together!(
        outbox::table
            .filter(outbox::organization_id.eq(Some(organization)))
            .filter(outbox::counted_at.ge(since))
            .filter(FilterOnly(outbox::state.eq("sent")))
            .count()
            .get_result::<i64>(&mut first),
        outbox::table
            .filter(outbox::state.eq(Dead))
            .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
            .filter(FilterOnly(outbox::settled_at.assume_not_null().ge(since)))
            .count()
            .get_result::<i64>(&mut second),
        outbox::table
            .filter(outbox::state.eq(Queued))
            .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
            .filter(FilterOnly(outbox::held.eq(false)))
            .select(min(outbox::ordered_at))
            .get_result::<Option<Stamp>>(&mut third),
        webhooks::table
            .filter(webhooks::organization_id.eq(organization))
            .filter(webhooks::disabled_at.is_null())
            .count()
            .get_result::<i64>(&mut fourth),
        webhooks::table
            .filter(webhooks::organization_id.eq(organization))
            .filter(webhooks::failing_since.is_not_null())
            .count()
            .get_result::<i64>(&mut fifth),
    );
    Ok(TenantActivity {
        sent: sent.map_err(fault)?.unsigned_abs(),
        failed: failed.map_err(fault)?.unsigned_abs(),
        oldest: oldest.map_err(fault)?.map(Into::into),
        webhooks: used.map_err(fault)?.unsigned_abs(),
        failing_webhooks: failing.map_err(fault)?.unsigned_abs(),
    })
}
