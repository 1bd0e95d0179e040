//! The answer.

use serde::Serialize;
use usher_domain::commands::{InviteMembersOutcome, InviteRow, RowOutcome};
use usher_domain::{ContactId, MemberStatus};
use utoipa::ToSchema;

/// What was done for each person [D B1].
#[derive(Serialize, ToSchema)]
pub(crate) struct CrewInviteResponse<'a> {
    /// Documented. Assumed: one entry per row, in the order of the request.
    results: Vec<CrewInviteResult<'a>>,
}

/// What was done for one person [D B1].
#[derive(Serialize, ToSchema)]
pub(crate) struct CrewInviteResult<'a> {
    /// Documented as a member; that it is the address that gets access, as sent, is assumed.
    email: &'a str,
    /// Documented: `granted` or `invited`.
    outcome: Outcome,
    /// Documented as a member: the crew row. Assumed: never null.
    #[serde(rename = "crewId")]
    #[schema(format = "uuid")]
    crew_id: String,
}

/// The two things that can be done [D B1].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Outcome {
    /// The account has access now.
    Granted,
    /// An invitation is on its way.
    Invited,
}

impl<'a> CrewInviteResponse<'a> {
    pub(crate) fn of(
        rows: impl Iterator<Item = (&'a InviteRow, Option<ContactId>)>,
        outcome: &InviteMembersOutcome,
    ) -> Self {
        // The batch is all or nothing, so there is no refused row to pass over.
        let results = rows.zip(&outcome.rows).filter_map(|((row, crew), done)| {
            let done = done.as_ref().ok()?;
            Some(CrewInviteResult {
                email: row.email.as_sent(),
                outcome: Outcome::of(done.outcome, done.member.status),
                crew_id: crew.map_or_else(|| done.member.id.to_string(), |id| id.to_string()),
            })
        });
        Self { results: results.collect() }
    }
}

impl Outcome {
    /// A row left as it was reports the state it is in.
    fn of(done: RowOutcome, status: MemberStatus) -> Self {
        match done {
            RowOutcome::Granted | RowOutcome::Extended => Self::Granted,
            RowOutcome::Unchanged if status == MemberStatus::Active => Self::Granted,
            RowOutcome::Invited | RowOutcome::Refreshed | RowOutcome::Updated | RowOutcome::Unchanged => Self::Invited,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_left_as_it_was_reports_its_state() {
        let written = |status| serde_json::to_string(&Outcome::of(RowOutcome::Unchanged, status)).unwrap();
        assert_eq!(written(MemberStatus::Active), r#""granted""#);
        assert_eq!(written(MemberStatus::Invited), r#""invited""#);
    }
}
