//! Invitations with all that belongs to them: one query of each kind, however many invitations.

use super::super::sql::Connection;
use super::members::MemberWithOrdinal;
use super::rows::InvitationRow;
use super::{invitations, members, newest_mails, organizations, resources, visits};
use crate::faults::Unreadable;
use crate::records::{InvitationRecord, StoreError, Visit};
use crate::values::Key;
use std::collections::{BTreeSet, HashMap};
use usher_domain::{Invitation, InvitationId, MailDelivery, Organization, Resource};

/// One invitation in any of the organizations.
pub(crate) async fn find_among(
    connection: &Connection,
    organizations: &[Key],
    id: InvitationId,
) -> Result<Option<InvitationRecord>, StoreError> {
    match invitations::by_id(connection, organizations, id).await? {
        Some(row) => Ok(assemble(connection, vec![row]).await?.pop()),
        None => Ok(None),
    }
}

/// One invitation of an organization, in one round trip unless it grants resources besides those expected.
pub(crate) async fn find(
    connection: &Connection,
    organization: Key,
    id: InvitationId,
    expected: &[Key],
) -> Result<Option<InvitationRecord>, StoreError> {
    let (place, ids) = ([organization], [Key::from(id)]);
    let (row, organizations, members, resources, visits, mails) = together!(
        invitations::by_id(connection, &place, id),
        organizations::of_ids(connection, &place),
        members::of_invitation(connection, organization, id),
        resources::of_ids(connection, &place, expected),
        visits::of_ids(connection, &place, &ids),
        newest_mails::of(connection, vec![(organization, ids[0])]),
    );
    let mut context = Context::of(organizations?, members?, resources?, visits?, mails?);
    let Some(row) = row? else { return Ok(None) };
    let invitation = row.invitation()?;
    let granted = invitation.grants.named_resources().map(Key::from);
    let others: Vec<Key> = granted.filter(|granted| !expected.contains(granted)).collect();
    if !others.is_empty() {
        context.resources.extend(resources::of_ids(connection, &place, &others).await?);
    }
    context.record(organization, invitation).map(Some)
}

/// The records of rows, in their order.
pub(super) async fn assemble(
    connection: &Connection,
    rows: Vec<InvitationRow>,
) -> Result<Vec<InvitationRecord>, StoreError> {
    let mut places = BTreeSet::new();
    let mut people = BTreeSet::new();
    let mut things = BTreeSet::new();
    let mut invitations: Vec<(Key, Invitation)> = Vec::with_capacity(rows.len());
    for row in rows {
        places.insert(row.organization_id);
        people.insert(row.member_id);
        people.extend(row.inviter_id);
        let organization = row.organization_id;
        let invitation = row.invitation()?;
        things.extend(invitation.grants.named_resources().map(Key::from));
        invitations.push((organization, invitation));
    }
    let ids: Vec<Key> = invitations.iter().map(|(_, invitation)| invitation.id.into()).collect();
    let (places, people, things) = (Vec::from_iter(places), Vec::from_iter(people), Vec::from_iter(things));
    let mailed = invitations.iter().map(|(organization, invitation)| (*organization, invitation.id.into())).collect();
    let (organizations, members, resources, visits, mails) = together!(
        organizations::of_ids(connection, &places),
        members::of_ids(connection, &places, &people),
        resources::of_ids(connection, &places, &things),
        visits::of_ids(connection, &places, &ids),
        newest_mails::of(connection, mailed),
    );
    let context = Context::of(organizations?, members?, resources?, visits?, mails?);
    invitations.into_iter().map(|(organization, invitation)| context.record(organization, invitation)).collect()
}

/// The rows that the invitations of a page refer to, by organization and id.
struct Context {
    organizations: HashMap<Key, Organization>,
    members: HashMap<(Key, Key), MemberWithOrdinal>,
    resources: HashMap<(Key, Key), Resource>,
    visits: HashMap<(Key, Key), Visit>,
    /// By organization and invitation.
    mails: HashMap<(Key, Key), MailDelivery>,
}

impl Context {
    fn of(
        organizations: Vec<Organization>,
        members: Vec<MemberWithOrdinal>,
        resources: Vec<((Key, Key), Resource)>,
        visits: Vec<((Key, Key), Visit)>,
        mails: Vec<((Key, Key), MailDelivery)>,
    ) -> Self {
        Self {
            organizations: organizations.into_iter().map(|place| (place.id.into(), place)).collect(),
            members: members.into_iter().map(|found| ((found.0.organization_id, found.0.id), found)).collect(),
            resources: resources.into_iter().collect(),
            visits: visits.into_iter().collect(),
            mails: mails.into_iter().collect(),
        }
    }

    fn record(&self, organization: Key, invitation: Invitation) -> Result<InvitationRecord, StoreError> {
        let member = self.members.get(&(organization, invitation.member.into()));
        let (row, ordinal) = member.cloned().ok_or(Unreadable("member of an invitation"))?;
        let inviter = invitation.inviter.and_then(|id| self.members.get(&(organization, id.into())));
        let place = self.organizations.get(&organization).ok_or(Unreadable("organization of an invitation"))?;
        let granted = invitation.grants.named_resources();
        Ok(InvitationRecord {
            member: row.member(ordinal)?,
            organization: place.clone(),
            inviter: inviter.and_then(|(row, _)| row.inviter()),
            resources: granted.filter_map(|id| self.resources.get(&(organization, id.into())).cloned()).collect(),
            visit: self.visits.get(&(organization, invitation.id.into())).copied(),
            delivery: self.mails.get(&(organization, invitation.id.into())).cloned(),
            invitation,
        })
    }
}
