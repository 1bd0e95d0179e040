//! What a batch is decided on.

use crate::rules::SeatDelta;
use crate::{
    Account, CanonicalEmail, Catalog, Invitation, LicenseId, LicenseUsage, Member, MemberId, OrganizationAccess,
    OrganizationSettings, PermissionTemplate, Resource, ResourceId, TemplateRef, Timestamp,
};
use std::collections::{HashMap, HashSet};

/// The stored facts about the rows of one organization, read in one transaction in which overdue invitations of these
/// addresses and licenses have been expired.
#[derive(Clone, Debug, Default)]
pub struct InviteFacts<'a> {
    /// Accounts of the rows' addresses.
    pub accounts: HashMap<&'a CanonicalEmail, &'a Account>,
    /// Members by the rows' addresses.
    pub members_by_email: HashMap<&'a CanonicalEmail, &'a Member>,
    /// Members by the ids that rows name.
    pub members_by_id: HashMap<MemberId, &'a Member>,
    /// Pending invitations by the rows' addresses.
    pub pending: HashMap<&'a CanonicalEmail, &'a Invitation>,
    /// The licenses that rows name.
    pub licenses: HashMap<LicenseId, LicenseUsage>,
    /// The resources that rows name.
    pub resources: HashMap<ResourceId, &'a Resource>,
    /// The permission templates that rows name, by the names that they use.
    pub templates: HashMap<TemplateRef, &'a PermissionTemplate>,
    /// Those of the rows' addresses that the blocklist covers.
    pub blocked: HashSet<&'a CanonicalEmail>,
}

impl InviteFacts<'_> {
    /// Makes the facts those after a plan was carried out, as far as its seats are concerned.
    pub fn take_seats(&mut self, delta: SeatDelta) {
        if let Some(usage) = self.licenses.get_mut(&delta.license) {
            usage.reserved = usage.reserved.saturating_add_signed(delta.reserved);
            usage.assigned = usage.assigned.saturating_add_signed(delta.assigned);
        }
    }
}

/// Under which terms a batch is decided.
#[derive(Clone, Copy, Debug)]
pub struct InviteTerms<'a> {
    /// Who invites, and with what authority.
    pub access: &'a OrganizationAccess,
    /// What can be granted.
    pub catalog: &'a Catalog,
    /// The name of the protocol.
    pub protocol: &'a str,
    /// How long an invitation can be accepted unless it or the organization sets a lifetime, in milliseconds.
    pub default_lifetime: i64,
    /// The minimum time between two mails of one invitation, in milliseconds, for all protocols.
    pub mail_at_most_every: i64,
    /// Whether the installation allows links to be handed out where mail can be sent.
    pub link_only_allowed: bool,
    /// What the organization has set.
    pub settings: &'a OrganizationSettings,
    /// The instant.
    pub now: Timestamp,
}
