//! `POST /collaborators/{collaboratorId}/crew/invite`: grants people access to a collaborator and its event, at once where
//! an account exists and by an invitation where there is none, all or nothing [D B10].
//!
//! It must never decide any of that: it says so in the fields of the command.

use super::{CREW_MANAGE, NO_CREW_MANAGE, at_collaborator, grants, place};
use crate::crew_invite::CrewInviteResponse;
use crate::dialect::{Backops, Endpoint};
use crate::field_errors::FieldErrors;
use crate::fields::{self, Fields, Need, address};
use crate::input::Input;
use crate::json::Json;
use crate::problem::{Problem, collect};
use crate::settings::{Settings, Spelling};
use crate::{JSON, crew_invite, kinds};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteRow, InviteToResource, Lifetime, Place, ResourceInvite,
};
use usher_domain::{ContactId, LicenseId};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// What the operation asks for. Rows name the address as `email` [D B10].
const INPUT: Input = Input { rows: Some("email"), needs_body: true, ..Input::at_collaborator(NO_CREW_MANAGE) };

/// The operation. The permission is one at the collaborator, so the engine asks for it.
pub(crate) const ENDPOINT: Endpoint<InviteToResource> = Endpoint {
    descriptor: Descriptor::post("event_crew_invite", "/collaborators/{collaboratorId}/crew/invite", None),
    input: INPUT,
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |exchange, outcome| {
        let rows = exchange.decoded.rows.iter().map(|invite| (&invite.row, invite.contact));
        Response::json(201, JSON, &CrewInviteResponse::of(rows, outcome))
    },
    document: || {
        let text = "Grants people access to a collaborator of an event, and to the event: at once where an account \
            exists, by an invitation where there is none. Members of the organization get it besides what they hold. \
            One bad row rejects the whole call, which then has no effect.";
        document(text)
    },
};

fn document(text: &str) -> Document {
    at_collaborator("Invite Event Crew", text)
        .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
        .body::<EventCrewInviteRequest>("The people, each with permissions and perhaps a license.")
        .answer::<CrewInviteResponse<'_>>(201, JSON, "What was done for each person, in the order of the request.")
}

/// The body [D B10].
#[derive(ToSchema)]
struct EventCrewInviteRequest {
    /// Documented. One row per person; that it must not be empty is assumed.
    members: Vec<EventCrewInviteMember>,
}

/// One person [D B10].
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct EventCrewInviteMember {
    /// Documented: the address that gets access, and the match key.
    email: String,
    /// Documented: the contact to promote; left out, a row is made.
    #[schema(value_type = Option<String>, format = "uuid")]
    crew_id: Option<ContactId>,
    /// Documented: the event license to assign or reserve a seat of; none is allowed.
    #[schema(value_type = Option<String>, format = "uuid")]
    license_id: Option<LicenseId>,
    /// Documented: `Event.*` and `Collaborator.*` permissions; left out, the standard crew set. Assumed: not empty.
    permissions: Option<Vec<String>>,
}

fn read(api: &Backops, request: &Request) -> Result<InviteToResource, Problem> {
    let settings = api.settings;
    let (place, values) = collect(|errors| {
        let place = place(request, errors);
        place.zip(fields::body(&request.body, errors).and_then(|mut body| body.list("members")))
    })?;
    crew_invite::check_count(&values, settings.max_members.get(), &INPUT)?;
    let body = EventCrewInviteRequest { members: crew_invite::each(values, EventCrewInviteMember::read)? };
    let rows =
        crew_invite::each(body.members, |member, path, errors| member.into_row(settings.spelling, path, errors))?;
    Ok(command(place, rows, settings))
}

/// The command, all or nothing.
pub(super) fn command(place: Place, rows: Vec<ResourceInvite>, settings: Settings) -> InviteToResource {
    InviteToResource {
        place,
        above: kinds::EVENT,
        required_permission: fields::code(CREW_MANAGE),
        rows,
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: settings.duplicates.pending(),
        existing_member: ExistingMember::AddScoped,
        catalog: settings.catalog.policy_of(&[grants::OF_EVENT, grants::OF_COLLABORATOR]),
    }
}

impl EventCrewInviteMember {
    /// Takes the fields out of a value, all of them even if one is wrong.
    fn read(value: Json, path: &str, errors: &mut FieldErrors) -> Option<Self> {
        let mut fields = Fields::of(value, path, errors)?;
        let email = fields.text("email", Need::Required);
        let crew_id = fields.guid("crewId", Need::Optional).map(ContactId);
        let license_id = fields.guid("licenseId", Need::Optional).map(LicenseId);
        let permissions = fields.texts("permissions", Need::Optional);
        Some(Self { email: email?, crew_id, license_id, permissions })
    }

    /// The row, if every text is what its field needs.
    fn into_row(self, spelling: Spelling, path: &str, errors: &mut FieldErrors) -> Option<ResourceInvite> {
        let email = address(&self.email, &format!("{path}.email"), errors);
        let grants = grants::read(self.permissions.as_deref(), spelling, &format!("{path}.permissions"), errors);
        let row = InviteRow { license: self.license_id, lifetime: Lifetime::Never, ..InviteRow::new(email?) };
        Some(ResourceInvite { row, contact: self.crew_id, grants })
    }
}
