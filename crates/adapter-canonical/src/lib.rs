//! The canonical invitation API over the canonical engine: Usher's own protocol, JSON with problem details (RFC 9457).
//!
//! `compat-fixtures/canonical/PROTOCOL.md` states the wire format. This crate translates and nothing else: it must never
//! do I/O, read a clock or decide whether somebody may be invited, and it has no way to the engine that other protocols
//! do not have. `kind.rs` lists every kind of problem, `refusals.rs` is the whole table from the engine's refusals to
//! them.

mod accept_invitation;
mod admission;
mod api_keys;
mod blocklist;
mod create_webhook;
mod credentials;
pub mod csv_import;
mod decline_invitation;
mod delete_webhook;
mod delivery;
mod edit_invitation;
mod edit_webhook;
mod endpoint;
mod erase_member;
mod error_context;
mod errors;
mod etag;
mod event;
mod faults;
mod fields;
mod get_invitation;
mod get_member;
mod get_webhook;
mod grant;
mod grants;
mod import_invitations;
mod instant;
mod invitation;
mod invite_members;
mod issue_organization_token;
mod json;
mod kind;
mod licenses;
mod lift_suppression;
mod list_deliveries;
mod list_events;
mod list_invitations;
mod list_members;
mod list_suppressions;
mod list_webhooks;
mod mail_delivery;
mod member;
mod members;
mod organization;
mod page;
mod passwords;
mod path;
mod permissions;
mod preview_invitation;
mod problem;
mod query;
mod redeliver;
mod redeliver_since;
mod refusals;
mod report_bounce;
mod resend_invitation;
mod resources;
mod revoke_invitation;
mod roles;
mod rotate_webhook;
mod sessions;
mod settings;
mod suppression;
mod test_webhook;
#[cfg(test)]
mod testing;
mod text;
mod token;
mod typed_id;
mod webhook;

pub use event::event_message;
pub use settings::Settings;

use error_context::ErrorContext;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;

/// The adapter's name.
const NAME: &str = "canonical";

/// The media type of every successful answer.
const JSON: &str = "application/json";

/// The canonical protocol.
#[derive(Clone, Copy, Debug)]
pub struct CanonicalAdapter {
    settings: Settings,
}

impl CanonicalAdapter {
    /// The adapter under these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for CanonicalAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: false }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/v1"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let mut operations: Vec<Box<dyn MountedOperation>> = vec![
            Box::new(invite_members::InviteMembersOperation::new(self.settings)),
            Box::new(import_invitations::ImportInvitationsOperation::new(self.settings)),
            Box::new(list_invitations::ListInvitationsOperation::new(self.settings)),
            Box::new(get_invitation::GetInvitationOperation),
            Box::new(edit_invitation::EditInvitationOperation),
            Box::new(resend_invitation::ResendInvitationOperation),
            Box::new(revoke_invitation::RevokeInvitationOperation),
            Box::new(preview_invitation::PreviewInvitationOperation),
            Box::new(accept_invitation::AcceptInvitationOperation),
            Box::new(decline_invitation::DeclineInvitationOperation),
            Box::new(issue_organization_token::IssueOrganizationTokenOperation),
            Box::new(list_members::ListMembersOperation::new(self.settings)),
            Box::new(get_member::GetMemberOperation),
            Box::new(erase_member::EraseMemberOperation),
            Box::new(list_events::ListEventsOperation::new(self.settings)),
            Box::new(create_webhook::CreateWebhookOperation),
            Box::new(list_webhooks::ListWebhooksOperation),
            Box::new(get_webhook::GetWebhookOperation),
            Box::new(edit_webhook::EditWebhookOperation),
            Box::new(delete_webhook::DeleteWebhookOperation),
            Box::new(rotate_webhook::RotateWebhookOperation),
            Box::new(test_webhook::TestWebhookOperation),
            Box::new(list_deliveries::ListDeliveriesOperation::new(self.settings)),
            Box::new(redeliver::RedeliverOperation),
            Box::new(redeliver_since::RedeliverSinceOperation),
            Box::new(report_bounce::ReportBounceOperation),
            Box::new(list_suppressions::ListSuppressionsOperation::new(self.settings)),
            Box::new(lift_suppression::LiftSuppressionOperation),
        ];
        operations.extend(members::operations(self.settings));
        operations.extend(permissions::operations(self.settings));
        operations.extend(roles::operations(self.settings));
        operations.extend(licenses::operations(self.settings));
        operations.extend(resources::operations(self.settings));
        operations.extend(blocklist::operations(self.settings));
        operations.extend(organization::operations(self.settings));
        operations.extend(api_keys::operations(self.settings));
        operations.extend(sessions::operations(self.settings));
        operations.extend(passwords::operations(self.settings));
        operations
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(error).respond(request)
    }

    fn refuse_without_operation(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ErrorContext::NOWHERE)
    }

    fn about(&self) -> About {
        About {
            title: "Usher",
            description: "Invite people to an organization, one or ten thousand at a time; read, change, resend and \
                revoke invitations; accept and decline them. Every error is a problem (RFC 9457) whose `detail` says \
                what to do next and whose `code` is for programs. Inviting, resending and revoking with an \
                `Idempotency-Key` can be repeated without harm.",
            companion_header: None,
        }
    }
}

#[cfg(test)]
mod tests;
