//! Between the rows' needs, the database's records and the rule's facts.

use usher_domain::commands::InviteRow;
use usher_domain::rules::InviteFacts;
use usher_domain::{PermissionTemplate, Timestamp};
use usher_storage::{InviteQuery, InviteRecords};

/// What the rows need to know.
pub(super) fn query<'a>(rows: impl Iterator<Item = &'a (usize, &'a InviteRow)>, now: Timestamp) -> InviteQuery {
    let mut query = InviteQuery::of_nothing(now);
    for (_, row) in rows {
        query.emails.push(row.email.canonical().clone());
        query.members.extend(row.member);
        query.licenses.extend(row.license);
        query.resources.extend(row.grants.named_resources());
        query.templates.extend(row.template);
    }
    distinct(&mut query.emails);
    distinct(&mut query.members);
    distinct(&mut query.licenses);
    distinct(&mut query.resources);
    distinct(&mut query.templates);
    query
}

fn distinct<T: Ord>(things: &mut Vec<T>) {
    things.sort_unstable();
    things.dedup();
}

/// The records, indexed for look-up.
pub(super) fn facts(records: &InviteRecords) -> InviteFacts<'_> {
    InviteFacts {
        accounts: records.accounts.iter().map(|account| (account.email.canonical(), account)).collect(),
        members_by_email: records
            .members
            .iter()
            .filter_map(|member| Some((member.email.as_ref()?.canonical(), member)))
            .collect(),
        members_by_id: records.members.iter().map(|member| (member.id, member)).collect(),
        pending: records.pending.iter().map(|invitation| (invitation.email.canonical(), invitation)).collect(),
        licenses: records.licenses.iter().map(|usage| (usage.license.id, usage.clone())).collect(),
        resources: records.resources.iter().map(|resource| (resource.id, resource)).collect(),
        templates: records.templates.iter().flat_map(PermissionTemplate::by_each_name).collect(),
        blocked: records.blocked.iter().collect(),
    }
}
