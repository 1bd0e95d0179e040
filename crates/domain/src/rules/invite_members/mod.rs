//! Deciding on a batch of invitations: facts and rows in, a plan or refusals out. Never reads or writes.

mod checks;
mod facts;
mod plan;
mod rights;

pub use facts::{InviteFacts, InviteTerms};
pub use plan::{InvitePlan, Planned, PlannedRow};
pub use rights::TOO_MANY_RIGHTS;
pub(super) use rights::check_codes;

use super::authority::Authority;
use super::{Ids, SeatLedger};
use crate::catalog_index::CatalogIndex;
use crate::commands::{Batch, InviteMembers, InviteRow, RowOutcome};
use crate::{CanonicalEmail, Member, MemberId, Refusal, RowRefusal, Seat};
use checks::Stage;
use plan::Planner;
use rights::Rights;
use std::collections::HashMap;

/// What was decided for the rows of one organization.
pub type Decision = Result<InvitePlan, RowRefusal>;

/// Decides on the rows of one organization. In an all-or-nothing batch the first check that any row fails decides,
/// and in it the first row; in a per-row batch every row gets all its refusals.
pub fn decide(
    command: &InviteMembers,
    rows: &[(usize, &InviteRow)],
    facts: &InviteFacts<'_>,
    terms: &InviteTerms<'_>,
    ids: &mut dyn Ids,
) -> Decision {
    let catalog = CatalogIndex::of(terms.catalog);
    let mut rights = Rights::new(facts, &catalog, &command.catalog);
    let (whole, refused): (Vec<_>, Vec<_>) = rows.iter().map(|(_, row)| rights.of_next(row)).unzip();
    let rows: &[(usize, &InviteRow)] =
        &rows.iter().zip(&whole).map(|((index, _), row)| (*index, &**row)).collect::<Vec<_>>();
    let authority = Authority::of(terms.access, &catalog);
    let mut seen = Seen::default();
    let mut found: Vec<Vec<(Stage, Refusal)>> = rows
        .iter()
        .zip(refused)
        .enumerate()
        .map(|(at, ((_, row), codes))| {
            let mut refusals = checks::check_row(command, (row, codes), facts, terms, &authority);
            if let Some(first) = seen.note(at, row, checks::standing_member(row, facts)) {
                let first = rows.get(first).map_or(0, |(index, _)| *index);
                refusals.push((Stage::Duplicate, Refusal::RepeatedInBatch { first }));
            }
            refusals
        })
        .collect();
    if command.batch == Batch::AllOrNothing {
        refuse_first(rows, &found)?;
    }
    let mut ledger = SeatLedger::new(&facts.licenses);
    let mut planning = Planner::new(command, facts, terms, ids);
    let mut planned = Vec::with_capacity(rows.len());
    for ((_, row), refusals) in rows.iter().zip(&mut found) {
        let mut result = if refusals.is_empty() { Some(planning.plan(row)) } else { None };
        if let Some(Err(refusal)) = result.as_mut().map(|plan| settle_seats(plan, row, &mut ledger)) {
            refusals.push((Stage::Seats, refusal));
            result = None;
        }
        planned.push(result.ok_or_else(|| refusals.drain(..).map(|(_, refusal)| refusal).collect::<Vec<_>>()));
    }
    if command.batch == Batch::AllOrNothing {
        for ((index, _), result) in rows.iter().zip(&planned) {
            if let Err(refusals) = result {
                let refusal = refusals.first().cloned().unwrap_or(Refusal::Forbidden);
                return Err(RowRefusal { row: Some(*index), refusal });
            }
        }
    }
    Ok(InvitePlan { rows: planned, seats: ledger.into_deltas() })
}

/// Takes the seat that a planned row needs, after giving back the one that it replaces.
fn settle_seats(plan: &mut PlannedRow, row: &InviteRow, ledger: &mut SeatLedger) -> Result<(), Refusal> {
    if matches!(plan.outcome, RowOutcome::Unchanged) {
        return Ok(());
    }
    let Some(wanted) = row.license else { return Ok(()) };
    let has_access = matches!(plan.outcome, RowOutcome::Granted | RowOutcome::Extended);
    let seat = if has_access { Seat::Assigned(wanted) } else { Seat::Reserved(wanted) };
    let held = plan.member.get().seat;
    if held == Some(seat) {
        return Ok(());
    }
    if !ledger.take(seat) {
        return Err(Refusal::SeatsExhausted(wanted));
    }
    if let Some(held) = held {
        ledger.release(held);
    }
    plan.member.get_mut().seat = Some(seat);
    Ok(())
}

fn refuse_first(rows: &[(usize, &InviteRow)], found: &[Vec<(Stage, Refusal)>]) -> Result<(), RowRefusal> {
    let all = rows
        .iter()
        .zip(found)
        .flat_map(|((index, _), refusals)| refusals.iter().map(move |(stage, refusal)| (*stage, *index, refusal)));
    match all.min_by_key(|(stage, index, _)| (*stage, *index)) {
        Some((_, index, refusal)) => Err(RowRefusal { row: Some(index), refusal: refusal.clone() }),
        None => Ok(()),
    }
}

/// Which addresses and member rows earlier rows of the batch have named.
#[derive(Default)]
struct Seen {
    addresses: HashMap<CanonicalEmail, usize>,
    members: HashMap<MemberId, usize>,
}

impl Seen {
    /// Records a row; returns the earlier row that named the same address or member, if there is one. A member is named
    /// by its id or by its address.
    fn note(&mut self, at: usize, row: &InviteRow, standing: Option<&Member>) -> Option<usize> {
        let members = [row.member, standing.map(|member| member.id)];
        let by_member = members.iter().flatten().find_map(|id| self.members.get(id).copied());
        let first = self.addresses.get(row.email.canonical()).copied().or(by_member);
        if first.is_none() {
            self.addresses.insert(row.email.canonical().clone(), at);
            self.members.extend(members.into_iter().flatten().map(|id| (id, at)));
        }
        first
    }
}
