//! `POST /collaborators/{collaboratorId}/users`: adds people who have an account to the crew of a collaborator, each for
//! themselves [D B17].
//!
//! It must never invite anybody: addresses without an account fail.

use super::{NO_CREW_MANAGE, at_collaborator, grants, place};
use crate::dialect::{Backops, Endpoint};
use crate::event_crew::invite;
use crate::fields::{self, Need, address};
use crate::input::Input;
use crate::problem::{Problem, collect};
use crate::status::Status;
use crate::{JSON, refusals};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Request, Response};
use usher_domain::commands::{
    Batch, ExistingAccount, InviteMembersOutcome, InviteRow, InviteToResource, Lifetime, PendingInvitation,
    ResourceInvite,
};
use usher_domain::{Refusal, RowRefusal};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation. The permission is one at the collaborator, so the engine asks for it.
pub(crate) const ENDPOINT: Endpoint<InviteToResource> = Endpoint {
    descriptor: Descriptor::post("add_crew_via_users", "/collaborators/{collaboratorId}/users", None),
    input: Input { needs_body: true, ..Input::at_collaborator(NO_CREW_MANAGE) },
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |exchange, outcome| Response::json(201, JSON, &AddUsersResponse::of(exchange, outcome)),
    document: || document("Adds people who have an account to the crew, with the standard crew set."),
};

fn document(text: &str) -> Document {
    at_collaborator("Add Crew via Users", text)
        .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
        .body::<AddUsersRequest>("The people.")
        .answer::<AddUsersResponse<'_>>(201, JSON, "Who could not be added; nobody, if all went well.")
}

/// The body [D B17].
#[derive(ToSchema)]
struct AddUsersRequest {
    /// Documented: the addresses of existing accounts. That it must not be empty is assumed.
    #[schema(min_items = 1)]
    emails: Vec<String>,
}

/// The answer [D B17].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AddUsersResponse<'a> {
    /// Documented. Assumed: in the order of the request.
    failed_crew_adds: Vec<FailedCrewAdd<'a>>,
}

/// Somebody who could not be added [D B17].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct FailedCrewAdd<'a> {
    /// Documented. Assumed: as sent.
    email: &'a str,
    /// Documented; the sentences are ours.
    error_message: String,
}

fn read(api: &Backops, request: &Request) -> Result<InviteToResource, Problem> {
    let settings = api.settings;
    let (place, emails) = collect(|errors| {
        let place = place(request, errors);
        let emails = fields::body(&request.body, errors).and_then(|mut body| body.texts("emails", Need::Required));
        place.zip(emails)
    })?;
    let body = AddUsersRequest { emails };
    if body.emails.len() > settings.max_members.get() {
        let limit = settings.max_members.get();
        return Err(Problem::new(Status::BAD_REQUEST, format!("At most {limit} emails are allowed.")).at("emails"));
    }
    let rows = collect(|errors| {
        let emails = body.emails.iter().enumerate();
        let mut row = |(at, text): (usize, &String)| {
            let email = address(text, &format!("emails[{at}]"), errors)?;
            let grants = grants::read(None, settings.spelling, "emails", errors);
            let row = InviteRow { lifetime: Lifetime::Never, ..InviteRow::new(email) };
            Some(ResourceInvite { row, contact: None, grants })
        };
        Some(emails.filter_map(&mut row).collect())
    })?;
    Ok(InviteToResource {
        batch: Batch::PerRow,
        existing_account: ExistingAccount::GrantOnly,
        // An outstanding invitation is a failure, whatever the settings say of inviting again: nobody is added by it.
        pending: PendingInvitation::Refuse,
        ..invite::command(place, rows, settings)
    })
}

impl<'a> AddUsersResponse<'a> {
    fn of(exchange: &Exchange<'a, Backops, InviteToResource>, outcome: &InviteMembersOutcome) -> Self {
        let rows = exchange.decoded.rows.iter().zip(&outcome.rows);
        let failed = rows.filter_map(|(invite, done)| {
            let refusal = done.as_ref().err()?.first()?;
            Some(FailedCrewAdd { email: invite.row.email.as_sent(), error_message: sentence(refusal) })
        });
        Self { failed_crew_adds: failed.collect() }
    }
}

fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::RepeatedInBatch { .. } => "This e-mail address is in the list already.".to_owned(),
        refusal => {
            let refused = RowRefusal { row: None, refusal: refusal.clone() };
            refusals::problem(&refused, &Input::at_collaborator(NO_CREW_MANAGE)).into_detail()
        }
    }
}
