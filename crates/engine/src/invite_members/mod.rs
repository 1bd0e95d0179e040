//! Inviting people. Rows are grouped by organization; all groups are read, decided on and written in one transaction, one
//! after the other, together with their mail orders and the stored response.

mod outcome;
mod preview;
mod records;
mod writes;

use crate::catalog::builtin::{CREATE_INVITATIONS, holds};
use crate::change_invitation::renew_if_handed_out;
use crate::engine::Engine;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{LastWrites, TransactionBody, Tx, UnitOfWork};
use crate::view::{self, Viewer};
use crate::{expire_due, mails};
use outcome::{RowResult, Written};
use std::collections::HashMap;
use std::sync::Arc;
use usher_domain::commands::{Batch, InviteMembers, InviteMembersOutcome, InviteRow};
use usher_domain::rules::{InvitePlan, InviteTerms, Planned, decide_invites};
use usher_domain::{
    AccountId, Caller, Catalog, Fault, IdempotencyRequest, InvitationId, MemberId, Ordinal, OrganizationAccess,
    OrganizationId, OrganizationSettings, Performed, Refusal, RowRefusal, Timestamp,
};
use usher_storage::{InvitationRecord, InviteRecords, InviteWrites};

/// Rows with their place in the batch.
type Rows<'a> = Vec<(usize, &'a InviteRow)>;

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &InviteMembers,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let mut results: Vec<Option<RowResult>> = command.rows.iter().map(|_| None).collect();
    let mut groups = Vec::new();
    for (organization, rows) in by_organization(command) {
        match access(caller, organization) {
            Ok(access) if groups.is_empty() || command.batch == Batch::PerRow => groups.push((access, rows)),
            refused => {
                let refusal = refused.err().unwrap_or(Refusal::UnknownOrganization(organization));
                refuse_rows(command, &rows, &refusal, &mut results)?;
            }
        }
    }
    if command.dry_run {
        for (access, rows) in &groups {
            preview::note(engine, caller, access, command.existing_account, rows.len()).await?;
        }
    }
    let Some((access, _)) = groups.first() else { return Ok(Performed::Executed(collect(command, results))) };
    let scope = &access.scope;
    let groups = groups.iter().map(|(access, rows)| Group { engine, caller, command, access, rows }).collect();
    let whole = Whole { groups, results };
    let unit = UnitOfWork::of(engine, caller, scope);
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

/// All rows that can be decided on, in one transaction.
struct Whole<'a> {
    /// The rows of each organization. At least one.
    groups: Vec<Group<'a>>,
    /// The results of rows that are refused without being looked at.
    results: Vec<Option<RowResult>>,
}

/// What came of all rows.
struct WholeOutcome {
    results: Vec<Option<RowResult>>,
    /// The only group, whose results are known after the commit.
    committed: Option<Box<CommittedInvites>>,
}

impl WholeOutcome {
    fn into_results(mut self, whole: &Whole<'_>) -> Result<Vec<Option<RowResult>>, Fault> {
        if let (Some(committed), Some(group)) = (self.committed, whole.groups.first()) {
            let CommittedInvites { decision, ordinals, facts } = *committed;
            group.add(group.results(decision, ordinals, HashMap::new(), &facts)?, &mut self.results);
        }
        Ok(self.results)
    }
}

impl TransactionBody for Whole<'_> {
    type Facts = Vec<Facts>;
    type Outcome = WholeOutcome;

    async fn prepare(&self, engine: &Engine) -> Result<Vec<Facts>, Interrupt> {
        let mut facts = Vec::with_capacity(self.groups.len());
        for group in &self.groups {
            facts.push(group.facts(engine).await?);
        }
        Ok(facts)
    }

    /// One organization after the other, so that each statement sees one of them. The response is stored in the first.
    async fn apply(&self, tx: &mut Tx<'_>, facts: &Vec<Facts>) -> Result<WholeOutcome, Interrupt> {
        let mut done = WholeOutcome { results: self.results.clone(), committed: None };
        let is_one = self.groups.len() == 1;
        tx.is_last &= is_one;
        for (group, facts) in self.groups.iter().zip(facts) {
            if !is_one {
                tx.enter(group.caller, &group.access.scope).await?;
            }
            match group.apply(tx, facts).await? {
                GroupOutcome::Known(results) => group.add(results, &mut done.results),
                GroupOutcome::Committed(committed) => done.committed = Some(committed),
            }
        }
        if let [first, _, ..] = self.groups.as_slice() {
            tx.enter(first.caller, &first.access.scope).await?;
        }
        Ok(done)
    }

    fn members(&self, outcome: &WholeOutcome) -> Vec<MemberId> {
        outcome.results.iter().flatten().flatten().map(|row| row.member.id).collect()
    }

    fn last_writes<'o>(&self, outcome: &'o mut WholeOutcome) -> Option<LastWrites<'o>> {
        let CommittedInvites { decision, ordinals, .. } = &mut **outcome.committed.as_mut()?;
        Some(LastWrites { writes: &decision.writes, ordinals })
    }
}

/// The rows of one organization.
struct Group<'a> {
    engine: &'a Engine,
    caller: &'a Caller,
    command: &'a InviteMembers,
    access: &'a OrganizationAccess,
    rows: &'a [(usize, &'a InviteRow)],
}

/// What was read before the transaction.
#[derive(Clone)]
struct Facts {
    catalog: Arc<Catalog>,
    settings: Arc<OrganizationSettings>,
}

/// What shall be written, and the records that it was decided on.
struct InviteDecision {
    records: InviteRecords,
    plan: InvitePlan,
    writes: InviteWrites,
    now: Timestamp,
}

/// What came of a group.
enum GroupOutcome {
    /// The results of its rows.
    Known(Vec<RowResult>),
    /// Results that depend on the integer ids of new accounts, which the last writes return together with the
    /// commit.
    Committed(Box<CommittedInvites>),
}

/// Invitations that were written with the commit.
struct CommittedInvites {
    decision: InviteDecision,
    ordinals: Vec<(AccountId, Ordinal)>,
    facts: Facts,
}

impl Group<'_> {
    async fn facts(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        let catalog = engine.catalogs.of(&engine.db, &self.access.scope).await?;
        Ok(Facts { catalog, settings: settings(engine, &self.access.scope).await? })
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<GroupOutcome, Interrupt> {
        let decision = self.decide(tx, facts).await?;
        if self.command.dry_run {
            tx.discard();
        } else {
            tx.mail_ordered(!decision.writes.mails.is_empty());
        }
        let reads_nothing_more = outcome::there_before(&decision.plan).next().is_none();
        if tx.is_last && !self.command.dry_run && decision.writes.only_adds() && reads_nothing_more {
            let committed = CommittedInvites { decision, ordinals: Vec::new(), facts: facts.clone() };
            return Ok(GroupOutcome::Committed(Box::new(committed)));
        }
        let ordinals = if self.command.dry_run { Vec::new() } else { tx.apply_invites(&decision.writes).await? };
        let mut renewed = HashMap::new();
        for id in outcome::there_before(&decision.plan) {
            // A concurrent request may have invited, and granted resources that this request does not name.
            renewed.extend(tx.invitation(id).await?.map(|record| (id, record)));
        }
        Ok(GroupOutcome::Known(self.results(decision, ordinals, renewed, facts)?))
    }

    /// Adds the results of its rows to those of all rows.
    fn add(&self, results: Vec<RowResult>, all: &mut [Option<RowResult>]) {
        for ((index, _), result) in self.rows.iter().zip(results) {
            if let Some(slot) = all.get_mut(*index) {
                *slot = Some(result);
            }
        }
    }

    /// Finds out what to do, without doing it.
    async fn decide(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<InviteDecision, Interrupt> {
        let now = tx.now;
        let records = self.read(tx).await?;
        let known = records::facts(&records);
        let terms = InviteTerms {
            access: self.access,
            catalog: &facts.catalog,
            protocol: self.caller.family,
            default_lifetime: self.engine.settings.invitation_lifetime,
            mail_at_most_every: self.engine.settings.resend_every,
            settings: &facts.settings,
            now,
        };
        let mut plan = decide_invites(self.command, self.rows, &known, &terms, &mut self.engine.ids(now))?;
        let hands_out = view::hands_out(self.engine, &facts.settings);
        for row in plan.rows.iter_mut().flatten() {
            if let Some(Planned::Changed(after)) = &mut row.invitation
                && let Some(before) = known.pending.get(after.email.canonical())
            {
                renew_if_handed_out(before, after, hands_out);
            }
        }
        let writes = writes::of_plan(&plan, &records.licenses, &facts.settings, &tx.events());
        Ok(InviteDecision { records, plan, writes, now })
    }

    fn results(
        &self,
        InviteDecision { records, plan, writes, now }: InviteDecision,
        ordinals: Vec<(AccountId, Ordinal)>,
        renewed: HashMap<InvitationId, InvitationRecord>,
        Facts { catalog, settings }: &Facts,
    ) -> Result<Vec<RowResult>, Fault> {
        let really = writes.mails.iter().filter(|_| !self.command.dry_run);
        let ordered = really.filter_map(|order| Some((order.subject.invitation()?, mails::ordered(order)))).collect();
        let Self { engine, access, .. } = self;
        let viewer = Viewer { access, settings, catalog };
        let ordinals = ordinals.into_iter().collect();
        Written { engine, viewer, records: &records, ordinals, ordered, renewed, now }.results(plan)
    }

    /// Reads the facts, after expiring overdue invitations that are in the way.
    async fn read(&self, tx: &mut Tx<'_>) -> Result<InviteRecords, Interrupt> {
        let now = tx.now;
        let query = records::query(self.rows, now);
        let records = tx.invite_records(&query).await?;
        let in_the_way = records.licenses_have_lapsed
            || records.pending.iter().any(|invitation| invitation.status_at(now) != invitation.status);
        if !in_the_way {
            return Ok(records);
        }
        expire_due::of_rows(tx, &query).await?;
        Ok(tx.invite_records(&query).await?)
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

fn access(caller: &Caller, organization: Option<OrganizationId>) -> Result<&OrganizationAccess, Refusal> {
    let access = caller.access_to(organization).ok_or(Refusal::UnknownOrganization(organization))?;
    if holds(access, CREATE_INVITATIONS) { Ok(access) } else { Err(Refusal::Forbidden) }
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
