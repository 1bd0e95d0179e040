//! What became of the invitations, in the order of the request.

use crate::error::{Field, FieldErrors};
use crate::invitation::OrganizationInvitation;
use crate::refusals;
use serde::Serialize;
use usher_domain::Refusal;
use usher_domain::commands::{InviteMembersOutcome, InvitedRow};
use utoipa::ToSchema;

/// The answer (documented, P1).
#[derive(Serialize, ToSchema)]
pub(crate) struct CreateInvitationsResponse<'a> {
    /// Documented: the invitations that were made.
    sent: Vec<OrganizationInvitation<'a>>,
    /// Documented as an array of anything. Assumed: the shape of its elements.
    failed: Vec<FailedInvitation<'a>>,
}

/// An invitation that was not made. All of it is assumed.
#[derive(Serialize, ToSchema)]
pub(crate) struct FailedInvitation<'a> {
    /// Assumed: the address as sent; null where none was.
    email: Option<&'a str>,
    /// Assumed: messages by field.
    #[schema(value_type = Object)]
    errors: FieldErrors,
}

/// What the request had at one place.
pub(crate) struct Attempt {
    /// The address as sent.
    pub(super) email: Option<String>,
    /// What was wrong with it; nothing where it became a row of the command.
    pub(super) errors: Option<FieldErrors>,
}

impl<'a> CreateInvitationsResponse<'a> {
    /// Puts the rows of the outcome back into the places they came from.
    pub(super) fn of(attempts: &'a [Attempt], outcome: &'a InviteMembersOutcome) -> Self {
        let (mut sent, mut failed) = (Vec::new(), Vec::new());
        let mut rows = outcome.rows.iter();
        for attempt in attempts {
            let errors = match &attempt.errors {
                Some(errors) => errors.clone(),
                None => match rows.next() {
                    Some(Ok(InvitedRow { invitation: Some(view), .. })) => {
                        sent.push(OrganizationInvitation::of(view));
                        continue;
                    }
                    // Nobody is let in without an invitation here, so somebody who has none was in already.
                    Some(Ok(InvitedRow { invitation: None, .. })) => refusals::errors(&[Refusal::AlreadyMember]),
                    Some(Err(found)) => refusals::errors(found),
                    None => FieldErrors::of(Field::NonFieldErrors, "A server error occurred."),
                },
            };
            failed.push(FailedInvitation { email: attempt.email.as_deref(), errors });
        }
        Self { sent, failed }
    }

    /// 201 when all were made, 202 when at least one has errors (documented, P1).
    pub(super) fn status(&self) -> u16 {
        if self.failed.is_empty() { 201 } else { 202 }
    }
}
