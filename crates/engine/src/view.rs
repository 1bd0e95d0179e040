//! Putting together what a reply about an invitation may show.

use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_INVITATIONS, holds};
use crate::engine::Engine;
use usher_domain::rules::check_authority;
use usher_domain::{
    Catalog, Invitation, InvitationStatus, InvitationView, Inviter, LinkDelivery, Member, Organization,
    OrganizationAccess, OrganizationSettings, Resource, ResourceId, ShownToken, Timestamp,
};
use usher_storage::InvitationRecord;

/// The view of a record at an instant.
pub(crate) fn of_record(record: InvitationRecord, now: Timestamp) -> InvitationView {
    let InvitationRecord { invitation, member, organization, inviter, resources, visit, delivery } = record;
    let named = |id: ResourceId| resources.iter().find(|resource| resource.id == id).cloned();
    let opened_at = visit.and_then(|visit| visit.opened_at);
    InvitationView { opened_at, delivery, ..of_parts(invitation, member, organization, inviter, named, now) }
}

/// The view of a new invitation, from records that are loaded already.
pub(crate) fn of_parts(
    invitation: Invitation,
    member: Member,
    organization: Organization,
    inviter: Option<Inviter>,
    resource: impl Fn(ResourceId) -> Option<Resource>,
    now: Timestamp,
) -> InvitationView {
    InvitationView {
        status: invitation.status_at(now),
        resources: invitation.grants.named_resources().filter_map(resource).collect(),
        opened_at: None,
        invitation,
        member,
        organization,
        inviter,
        delivery: None,
        link: None,
        token: None,
    }
}

/// The caller who views an invitation in an organization.
#[derive(Clone, Copy)]
pub(crate) struct Viewer<'a> {
    pub(crate) access: &'a OrganizationAccess,
    pub(crate) settings: &'a OrganizationSettings,
    pub(crate) catalog: &'a Catalog,
}

impl Viewer<'_> {
    /// The view with what may be shown of the token: to callers who create or manage invitations, and only where they
    /// hold all that this one grants, because they could pass it on to anybody. Where no mail carries a link, the token
    /// is all that it takes to accept, so the permission to create invitations is not enough there.
    pub(crate) fn sees(self, engine: &Engine, view: InvitationView) -> InvitationView {
        let Self { access, settings, catalog } = self;
        let hands_out = is_handed_out(engine, settings, &view.invitation);
        let manages = holds(access, MANAGE_INVITATIONS);
        let may = manages || (!hands_out && holds(access, CREATE_INVITATIONS));
        if !may || check_authority(&view.invitation.grants, access, catalog).is_err() {
            return view;
        }
        let token = token_of(engine, &view.invitation);
        let link = manages && hands_out && view.status == InvitationStatus::Pending;
        InvitationView { link: link.then(|| accept_link(engine, &token.expose())), token: Some(token), ..view }
    }
}

/// The view as the invitee sees it, who may act on the invitation and learns nothing from the token.
pub(crate) fn for_invitee(engine: &Engine, view: InvitationView) -> InvitationView {
    InvitationView { token: Some(token_of(engine, &view.invitation)), ..view }
}

fn token_of(engine: &Engine, invitation: &Invitation) -> ShownToken {
    engine.keys.shown_token(invitation.id, invitation.generation)
}

/// Whether an organization's links are handed out by those who manage invitations, because no mail carries them.
pub(crate) fn hands_out(engine: &Engine, settings: &OrganizationSettings) -> bool {
    settings.emails.hands_out_links(engine.settings.mail_configured)
}

/// The same of one invitation, which may have been made without a mail.
pub(crate) fn is_handed_out(engine: &Engine, settings: &OrganizationSettings, invitation: &Invitation) -> bool {
    invitation.delivery == LinkDelivery::LinkOnly || hands_out(engine, settings)
}

/// The link that a token is redeemed by.
pub(crate) fn accept_link(engine: &Engine, token: &str) -> String {
    engine.settings.accept_url.replace("{token}", token)
}
