//! Putting together what a reply about an invitation may show.

use crate::engine::Engine;
use crate::ports::InvitationRecord;
use usher_domain::{Invitation, InvitationView, Inviter, Member, Organization, Resource, ResourceId, Timestamp};

/// The view of a record at an instant.
pub(crate) fn of_record(engine: &Engine, record: InvitationRecord, now: Timestamp) -> InvitationView {
    let InvitationRecord { invitation, member, organization, inviter, resources, visit } = record;
    let named = |id: ResourceId| resources.iter().find(|resource| resource.id == id).cloned();
    let opened_at = visit.and_then(|visit| visit.opened_at);
    InvitationView { opened_at, ..of_parts(engine, invitation, member, organization, inviter, named, now) }
}

/// The view of an invitation that is new, whose surroundings are known already.
pub(crate) fn of_parts(
    engine: &Engine,
    invitation: Invitation,
    member: Member,
    organization: Organization,
    inviter: Option<Inviter>,
    resource: impl Fn(ResourceId) -> Option<Resource>,
    now: Timestamp,
) -> InvitationView {
    InvitationView {
        status: invitation.status_at(now),
        token: engine.keys.invitation_token(invitation.id, invitation.generation),
        resources: invitation.grants.resources.iter().filter_map(|grant| resource(grant.what)).collect(),
        opened_at: None,
        invitation,
        member,
        organization,
        inviter,
    }
}
