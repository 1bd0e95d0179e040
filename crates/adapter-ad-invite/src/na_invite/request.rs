//! The body of the request.

use crate::issue::Issues;
use crate::json::JsonNode;
use crate::permissions::{Permissions, keep_profession};
use crate::settings::{Scope, Settings};
use serde_json::Value;
use usher_adapter_kit::Response;
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::{CatalogPolicy, EmailAddress};
use utoipa::ToSchema;

/// The address and the rights of a recorded person. Unknown keys are ignored (assumed).
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
pub(super) struct NaInviteRequest {
    /// The address. Documented, with its pattern and limit.
    #[schema(value_type = String, format = Email, max_length = 250)]
    email: EmailAddress,
    /// The role in the organization. Documented: 1 or 2. It gives no right here (assumed).
    #[schema(value_type = i64)]
    scope: Scope,
    /// The rights. Documented as required; which of its fields are required is assumed.
    permissions: Permissions,
    /// An integer, kept and shown. Documented.
    profession_id: Option<i64>,
}

impl NaInviteRequest {
    /// Reads the body, or answers with everything that is wrong with it.
    pub(super) fn read(body: &Value) -> Result<Self, Response> {
        let body = JsonNode::body(body);
        let mut issues = Issues::default();
        Self::collect(&body, &mut issues).ok_or_else(|| issues.into_answer())
    }

    fn collect(body: &JsonNode<'_>, issues: &mut Issues) -> Option<Self> {
        if !body.is_object(issues) {
            return None;
        }
        let email = body.field("email").email(issues);
        let scope = body.field("scope").scope(issues);
        let permissions = Permissions::read(body, issues);
        let profession_id = body.field("professionId").if_sent(|place| place.integer(None, issues));
        Some(Self { email: email?, scope: scope?, permissions: permissions?, profession_id: profession_id? })
    }

    /// The invitation. Its policies are assumed: those of `ad_invite`.
    pub(super) fn into_invite(self, settings: &Settings) -> InviteMembers {
        let mut attributes = self.permissions.to_attributes(self.scope);
        keep_profession(&mut attributes, self.profession_id);
        InviteMembers {
            rows: vec![InviteRow {
                organization: None,
                email: self.email,
                member: None,
                first_name: None,
                last_name: None,
                contact_email: None,
                phone: None,
                license: None,
                grants: settings.groups.grants_of(self.permissions.group),
                note: None,
                attributes,
                lifetime: Lifetime::Default,
                locale: None,
            }],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::Invite,
            pending: PendingInvitation::Refresh { mail_at_most_every: 0 },
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        }
    }
}
