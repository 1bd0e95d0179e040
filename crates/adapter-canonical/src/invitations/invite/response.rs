//! The answers: an invitation for one person, results for a batch.

use super::decoded::BATCH;
use crate::invitation::InvitationObject;
use crate::member::MemberObject;
use crate::problem::FieldError;
use crate::refusals;
use serde::Serialize;
use usher_domain::commands::{InviteMembersOutcome, InvitedRow, RowOutcome};
use usher_domain::{Refusal, RowRefusal};
use utoipa::ToSchema;

/// What was done.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[expect(dead_code, reason = "describes the answer, which is one of the three")]
pub(crate) enum InviteResponse<'a> {
    /// One person was invited.
    Invitation(Box<InvitationObject<'a>>),
    /// One person has access, without an invitation.
    Access(Box<AccessResponse<'a>>),
    /// A batch was carried out.
    Batch(BatchResponse<'a>),
}

/// The answer about one person.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum OneResponse<'a> {
    Invitation(Box<InvitationObject<'a>>),
    Access(Box<AccessResponse<'a>>),
}

/// One person who has access without an invitation, which only happens where the request allows it.
#[derive(Serialize, ToSchema)]
#[schema(as = Access)]
pub(crate) struct AccessResponse<'a> {
    /// `granted` at once, or `unchanged` because the person is a member.
    outcome: &'static str,
    /// Null.
    invitation: Option<InvitationObject<'a>>,
    /// The member.
    member: MemberObject<'a>,
}

/// What was done for each row of a batch.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationBatchResult)]
pub(crate) struct BatchResponse<'a> {
    /// Whether nothing was really done. Ids of new things are then of nothing that exists.
    dry_run: bool,
    /// A result each, in the order of the request.
    results: Vec<RowResult<'a>>,
    /// How many rows had which outcome.
    summary: Summary,
}

/// What was done for one row.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub(crate) enum RowResult<'a> {
    /// It was carried out.
    Done {
        /// The row, counted from 0.
        index: usize,
        /// `invited`, `granted`, `refreshed` or `unchanged`.
        outcome: &'static str,
        /// The invitation; null where access was granted at once or existed before.
        invitation: Option<Box<InvitationObject<'a>>>,
        /// The member.
        member: Box<MemberObject<'a>>,
    },
    /// It was refused.
    Refused {
        /// The row, counted from 0.
        index: usize,
        /// `refused`.
        outcome: &'static str,
        /// Every reason.
        errors: Vec<FieldError>,
    },
}

/// How many rows had which outcome.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct Summary {
    /// Invitations made.
    invited: usize,
    /// Members made at once.
    granted: usize,
    /// Pending invitations renewed.
    refreshed: usize,
    /// Rows with nothing to do.
    unchanged: usize,
    /// Rows refused.
    refused: usize,
}

impl<'a> OneResponse<'a> {
    pub(super) fn of(row: &'a InvitedRow) -> Self {
        match &row.invitation {
            Some(view) => Self::Invitation(Box::new(InvitationObject::of(view))),
            None => Self::Access(Box::new(AccessResponse {
                outcome: row.outcome.reported(),
                invitation: None,
                member: MemberObject::of(&row.member),
            })),
        }
    }
}

impl<'a> BatchResponse<'a> {
    pub(super) fn of(outcome: &'a InviteMembersOutcome) -> Self {
        let mut summary = Summary::default();
        let results = outcome.rows.iter().enumerate().map(|(index, row)| {
            *summary.count(row.as_ref().ok().map(|row| row.outcome)) += 1;
            match row {
                Ok(row) => RowResult::Done {
                    index,
                    outcome: row.outcome.reported(),
                    invitation: row.invitation.as_ref().map(|view| Box::new(InvitationObject::of(view))),
                    member: Box::new(MemberObject::of(&row.member)),
                },
                Err(refusals) => RowResult::Refused {
                    index,
                    outcome: "refused",
                    errors: refusals.iter().map(|refusal| error(index, refusal)).collect(),
                },
            }
        });
        let results = results.collect();
        Self { dry_run: outcome.dry_run, results, summary }
    }

    /// Whether a row was refused.
    pub(super) const fn has_refusals(&self) -> bool {
        self.summary.has_refusals()
    }
}

impl Summary {
    /// Whether a row was refused.
    pub(crate) const fn has_refusals(&self) -> bool {
        self.refused > 0
    }

    /// The count of an outcome; nothing is a refusal.
    pub(crate) fn count(&mut self, outcome: Option<RowOutcome>) -> &mut usize {
        match outcome {
            Some(RowOutcome::Invited) => &mut self.invited,
            Some(RowOutcome::Granted | RowOutcome::Extended) => &mut self.granted,
            Some(RowOutcome::Refreshed | RowOutcome::Updated) => &mut self.refreshed,
            Some(RowOutcome::Unchanged) => &mut self.unchanged,
            None => &mut self.refused,
        }
    }
}

/// A refusal of a row. The row stands beside it already.
fn error(index: usize, refusal: &Refusal) -> FieldError {
    let refused = RowRefusal { row: Some(index), refusal: refusal.clone() };
    FieldError { row: None, ..refusals::problem(&refused, &BATCH).into_error() }
}
