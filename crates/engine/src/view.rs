//! Putting together what a reply about an invitation may show.

use crate::catalog::builtin::{MANAGE_INVITATIONS, holds};
use crate::engine::Engine;
use crate::ports::InvitationRecord;
use usher_domain::{
    Invitation, InvitationStatus, InvitationToken, InvitationView, Inviter, Member, Organization, OrganizationAccess,
    OrganizationSettings, Resource, ResourceId, Timestamp,
};

/// The view of a record at an instant.
pub(crate) fn of_record(engine: &Engine, record: InvitationRecord, now: Timestamp) -> InvitationView {
    let InvitationRecord { invitation, member, organization, inviter, resources, visit, delivery } = record;
    let named = |id: ResourceId| resources.iter().find(|resource| resource.id == id).cloned();
    let opened_at = visit.and_then(|visit| visit.opened_at);
    InvitationView { opened_at, delivery, ..of_parts(engine, invitation, member, organization, inviter, named, now) }
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
        delivery: None,
        link: None,
    }
}

/// The view with the link to hand out, where no mail carries it and the caller may manage invitations.
pub(crate) fn with_link(
    engine: &Engine,
    access: &OrganizationAccess,
    settings: &OrganizationSettings,
    view: InvitationView,
) -> InvitationView {
    let open = view.status == InvitationStatus::Pending;
    let handed_out = settings.emails.hands_out_links(engine.settings.mail_configured);
    let shown = open && handed_out && holds(access, MANAGE_INVITATIONS);
    InvitationView { link: shown.then(|| accept_link(engine, view.token)), ..view }
}

/// The link that a token is redeemed by.
pub(crate) fn accept_link(engine: &Engine, token: InvitationToken) -> String {
    engine.settings.accept_url.replace("{token}", &token.expose())
}
