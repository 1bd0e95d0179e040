//! `POST /Organizations/{organizationId}/users`: the older, simpler way to let somebody in, by the address alone [D B5].

use crate::dialect::Endpoint;
use crate::field_errors::FieldErrors;
use crate::fields::{self, Need, address};
use crate::input::Input;
use crate::path;
use crate::problem::collect;
use crate::settings::{CatalogMode, Spelling};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation,
};
use usher_domain::{EmailAddress, RequestedGrants};
use utoipa::ToSchema;

/// The operation. `OrganizationAdmin` [D B5]; that it is `*` is assumed.
pub(crate) const ENDPOINT: Endpoint<InviteMembers> = Endpoint {
    descriptor: Descriptor::post("add_user", "/Organizations/{organizationId}/users", Some("*")),
    input: Input::BODY,
    errors: &[400, 401, 403, 415],
    read: |api, request| {
        let (_, body) =
            collect(|errors| path::organization(request, errors).zip(AddUserRequest::read(request, errors)))?;
        let email = collect(|errors| address(&body.email, "email", errors))?;
        Ok(command(email, api.settings.spelling))
    },
    respond: |exchange, _| Response::empty(if exchange.dialect.settings.add_user_answers_ok { 200 } else { 201 }),
    document: || {
        let text = "Adds an existing account with basic access, or invites the address.";
        path::with_organization(Document::new("Add User", text), path::OF_TOKEN)
            .idempotency_key("Not of BackOps: repeats of the call answer the same.")
            .body::<AddUserRequest>("Who to add.")
            .bare_answer(201, "Added or invited.")
    },
};

/// The body [D B5].
#[derive(ToSchema)]
struct AddUserRequest {
    /// Documented: who to add.
    #[schema(format = "email")]
    email: String,
}

impl AddUserRequest {
    fn read(request: &Request, errors: &mut FieldErrors) -> Option<Self> {
        Some(Self { email: fields::body(&request.body, errors)?.text("email", Need::Required)? })
    }
}

/// The command. Duplicates are refused [D B5], whatever is set for the other call.
fn command(email: EmailAddress, spelling: Spelling) -> InviteMembers {
    let grants = RequestedGrants { permissions: Some(spelling.basic_access()), ..RequestedGrants::default() };
    let row = InviteRow { grants, lifetime: Lifetime::Never, ..InviteRow::new(email) };
    InviteMembers {
        rows: vec![row],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        // What is granted is of our own choice, so it need not be listed.
        catalog: CatalogMode::Open.policy(),
        dry_run: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Backops;
    use crate::settings::{Duplicates, Settings};
    use crate::testing::{self, ID};
    use usher_adapter_kit::Exchange;
    use usher_domain::commands::InviteMembersOutcome;

    #[test]
    fn duplicates_are_refused_and_the_status_is_as_set() {
        let duplicates = Duplicates::ReturnExisting;
        let settings =
            Settings { duplicates, spelling: Spelling::Dot, add_user_answers_ok: true, ..Settings::default() };
        let (dialect, outcome) = (&Backops { settings }, InviteMembersOutcome { rows: Vec::new(), dry_run: false });
        let path = format!("/Organizations/{ID}/users");
        let request = &testing::call(&ENDPOINT.descriptor, &path, "", r#"{"EMAIL":" jamie@example.com "}"#);
        let decoded = &(ENDPOINT.read)(dialect, request).unwrap();
        assert_eq!((decoded.pending, decoded.existing_member), (PendingInvitation::Refuse, ExistingMember::Refuse));
        let row = &decoded.rows[0];
        assert_eq!((row.email.as_sent(), row.license), ("jamie@example.com", None));
        assert_eq!(row.grants.permissions.as_ref().unwrap()[0].what.as_str(), "Organization.Read");
        let exchange = Exchange { dialect, request, decoded };
        assert_eq!((ENDPOINT.respond)(&exchange, &outcome), Response::empty(200));
    }
}
