//! Inviting people. Rows are grouped by organization; all groups are read, decided on and written in one transaction, one
//! after the other, together with their mail orders and the stored response. Small requests of one organization share
//! transactions: see `rounds`.

mod access;
mod applied;
pub(crate) mod facts;
mod outcome;
mod preview;
pub(crate) mod queue;
mod records;
mod rounds;
mod together;
mod writes;

use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::{LastWrites, TransactionBody, Tx, UnitOfWork};
use access::access;
use applied::Applied;
pub(crate) use applied::Facts;
use outcome::RowResult;
pub(crate) use preview::note as note_preview;
use rounds::Turn;
use together::{Group, Rows, Together};
use usher_domain::commands::{Batch, InviteMembers, InviteMembersOutcome, InviteRow};
use usher_domain::rules::PlannedRow;
use usher_domain::{
    Caller, Fault, IdempotencyRequest, MemberId, OrganizationAccess, OrganizationId, Performed, Refusal, RowRefusal,
};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &InviteMembers,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let mut results: Vec<Option<RowResult>> = command.rows.iter().map(|_| None).collect();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (organization, rows) in by_organization(command) {
        match access(caller, organization) {
            Ok(access) if groups.is_empty() || command.batch == Batch::PerRow => {
                groups.push(Group { caller, command, access, rows });
            }
            refused => {
                let refusal = refused.err().unwrap_or(Refusal::UnknownOrganization(organization));
                refuse_rows(command, &rows, &refusal, &mut results)?;
            }
        }
    }
    if command.dry_run {
        for group in &groups {
            preview::note(engine, caller, group.access, command.existing_account, group.rows.len()).await?;
        }
    }
    // Two such batches lock the same rows in the same order.
    groups.sort_by_key(|group| group.access.scope.organization());
    if let ([group], None, true) = (groups.as_slice(), &idempotency, queue::may_share(command))
        && group.rows.len() == command.rows.len()
    {
        let together = Together { engine, groups };
        let rows = in_turn(&together).await?;
        return Ok(Performed::Executed(InviteMembersOutcome { rows, dry_run: false }));
    }
    alone(engine, caller, command, groups, results, idempotency).await
}

/// Invites into one organization by an authority that was checked already, in place of the permission to invite there. All
/// rows are of that organization.
pub(crate) async fn run_allowed(
    engine: &Engine,
    caller: &Caller,
    access: &OrganizationAccess,
    command: &InviteMembers,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let group = Group { caller, command, access, rows: command.rows.iter().enumerate().collect() };
    let results = command.rows.iter().map(|_| None).collect();
    alone(engine, caller, command, vec![group], results, idempotency).await
}

/// Carries out a request in a transaction of its own.
async fn alone(
    engine: &Engine,
    caller: &Caller,
    command: &InviteMembers,
    groups: Vec<Group<'_>>,
    results: Vec<Option<RowResult>>,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let Some(scope) = groups.first().map(|group| &group.access.scope) else {
        return Ok(Performed::Executed(collect(command, results)));
    };
    let unit = UnitOfWork::of(engine, caller, scope);
    let parts = groups.into_iter().map(|group| Together { engine, groups: vec![group] }).collect();
    let whole = Whole { engine, parts, results };
    let done = match idempotency {
        None => Performed::Executed(unit.transact(&whole).await?),
        Some(IdempotencyRequest { key, request, encode }) => {
            let encode = |done: &WholeOutcome| encode(&collect(command, done.results.clone()));
            let request = IdempotencyRequest { key, request, encode: &encode };
            unit.transact_once(caller, &whole, Some(request)).await?
        }
    };
    Ok(match done {
        Performed::Executed(done) => Performed::Executed(collect(command, done.into_results(&whole)?)),
        Performed::Replayed(response) => Performed::Replayed(response),
    })
}

/// Invites the people of rows of one organization, each for itself, in a transaction that does more. They are written
/// when this returns, not with the commit.
pub(crate) async fn within(
    tx: &mut Tx<'_>,
    facts: &Facts,
    caller: &Caller,
    command: &InviteMembers,
) -> Result<Vec<Result<PlannedRow, Vec<Refusal>>>, Interrupt> {
    let rows = command.rows.iter().enumerate().collect();
    let group = Group { caller, command, access: access(caller, None)?, rows };
    let mut applied = Together { engine: tx.engine, groups: vec![group] }.apply(tx, facts).await?;
    let plan = applied.plans.pop().unwrap_or(Err(Fault::Unavailable))?;
    Ok(plan.rows)
}

/// Carries out a small request: at once if no other one of its organization is under way, and otherwise together with
/// those that wait as well.
async fn in_turn(together: &Together<'_>) -> Result<Vec<RowResult>, Fault> {
    let Together { engine, groups } = together;
    let Some(group) = groups.first() else { return Ok(Vec::new()) };
    let Group { caller, command, access: OrganizationAccess { scope, .. }, .. } = group;
    match rounds::turn(engine, caller, command, scope.organization())? {
        Turn::First(under_way) => {
            let mut applied = UnitOfWork::of(engine, caller, scope).transact(together).await?;
            drop(under_way);
            let plan = applied.plans.pop().unwrap_or(Err(Fault::Unavailable))?;
            together::results(engine, &applied, group, plan)
        }
        Turn::Shared(answer) => {
            // A round that ends without answering was cut off.
            let (plan, applied) = answer.await.unwrap_or(Err(Fault::Unavailable))?;
            together::results(engine, &applied, group, plan)
        }
    }
}

/// All rows that can be decided on, in one transaction.
struct Whole<'a> {
    engine: &'a Engine,
    /// The rows of each organization. At least one.
    parts: Vec<Together<'a>>,
    /// The results of rows that are refused without being looked at.
    results: Vec<Option<RowResult>>,
}

/// What came of all rows.
struct WholeOutcome {
    results: Vec<Option<RowResult>>,
    /// The only organization's rows, whose results are known after the commit.
    last: Option<Box<Applied>>,
}

impl WholeOutcome {
    fn into_results(mut self, whole: &Whole<'_>) -> Result<Vec<Option<RowResult>>, Fault> {
        if let (Some(mut applied), Some(part)) = (self.last, whole.parts.first()) {
            whole.add(part, &mut applied, &mut self.results)?;
        }
        Ok(self.results)
    }
}

impl Whole<'_> {
    fn add(&self, part: &Together<'_>, applied: &mut Applied, results: &mut [Option<RowResult>]) -> Result<(), Fault> {
        for (group, plan) in part.groups.iter().zip(std::mem::take(&mut applied.plans)) {
            group.add(together::results(self.engine, applied, group, plan?)?, results);
        }
        Ok(())
    }
}

impl TransactionBody for Whole<'_> {
    type Facts = Vec<Facts>;
    type Outcome = WholeOutcome;

    async fn prepare(&self, engine: &Engine) -> Result<Vec<Facts>, Interrupt> {
        let mut facts = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            facts.push(part.prepare(engine).await?);
        }
        Ok(facts)
    }

    /// One organization after the other, so that each statement sees one of them. The response is stored in the first.
    async fn apply(&self, tx: &mut Tx<'_>, facts: &Vec<Facts>) -> Result<WholeOutcome, Interrupt> {
        let mut done = WholeOutcome { results: self.results.clone(), last: None };
        let is_one = self.parts.len() == 1;
        tx.is_last &= is_one;
        for (part, facts) in self.parts.iter().zip(facts) {
            if let (false, Some(group)) = (is_one, part.groups.first()) {
                tx.enter(group.caller, &group.access.scope).await?;
            }
            let mut applied = part.apply(tx, facts).await?;
            if applied.last.is_some() {
                done.last = Some(Box::new(applied));
            } else {
                self.add(part, &mut applied, &mut done.results)?;
            }
        }
        if let ([first, _, ..], false) = (self.parts.as_slice(), is_one)
            && let Some(group) = first.groups.first()
        {
            tx.enter(group.caller, &group.access.scope).await?;
        }
        Ok(done)
    }

    fn members(&self, outcome: &WholeOutcome) -> Vec<MemberId> {
        outcome.results.iter().flatten().flatten().map(|row| row.member.id).collect()
    }

    fn last_writes<'o>(&self, outcome: &'o mut WholeOutcome) -> Option<LastWrites<'o>> {
        let applied = outcome.last.as_mut()?;
        Some(LastWrites { writes: applied.last.as_ref()?, ordinals: &mut applied.ordinals })
    }
}

/// The rows by the organization they name, organizations in the order of their first row.
fn by_organization(command: &InviteMembers) -> Vec<(Option<OrganizationId>, Rows<'_>)> {
    let mut groups: Vec<(Option<OrganizationId>, Rows<'_>)> = Vec::new();
    for (index, row) in command.rows.iter().enumerate() {
        match groups.iter_mut().find(|(organization, _)| *organization == row.organization) {
            Some((_, rows)) => rows.push((index, row)),
            None => groups.push((row.organization, vec![(index, row)])),
        }
    }
    groups
}

fn refuse_rows(
    command: &InviteMembers,
    rows: &[(usize, &InviteRow)],
    refusal: &Refusal,
    results: &mut [Option<RowResult>],
) -> Result<(), Fault> {
    for (index, _) in rows {
        if command.batch == Batch::AllOrNothing {
            return Err(RowRefusal { row: Some(*index), refusal: refusal.clone() }.into());
        }
        if let Some(slot) = results.get_mut(*index) {
            *slot = Some(Err(vec![refusal.clone()]));
        }
    }
    Ok(())
}

/// The outcome of all rows. Every row has a result; a missing one would be reported as refused.
fn collect(command: &InviteMembers, results: Vec<Option<RowResult>>) -> InviteMembersOutcome {
    let rows = results.into_iter().map(|result| result.unwrap_or_else(|| Err(vec![Refusal::Forbidden]))).collect();
    InviteMembersOutcome { rows, dry_run: command.dry_run }
}
