//! Inviting people. Rows are grouped by organization; each group is read, decided on and written in one transaction,
//! together with its mail orders and, for the last group, the kept answer.

mod outcome;
mod preview;
mod records;
mod writes;

use crate::catalog::builtin::{CREATE_INVITATIONS, holds};
use crate::change_invitation::renew_if_handed_out;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::expire_due;
use crate::idempotency::{IdempotencyRequest, Performed, StoredResponse};
use crate::mails;
use crate::manage_organization::settings;
use crate::ports::{InvitationRecord, InviteRecords, InviteWrites, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::view::{self, Viewer};
use outcome::Surroundings;
use std::collections::HashMap;
use std::sync::Arc;
use usher_domain::commands::{Batch, InviteMembers, InviteMembersOutcome, InviteRow, InvitedRow};
use usher_domain::rules::{InvitePlan, InviteTerms, Planned, decide_invites};
use usher_domain::{
    AccountId, Actor, AnyOutcome, Caller, Catalog, Fault, InvitationId, Ordinal, OrganizationAccess, OrganizationId,
    OrganizationSettings, Refusal, RowRefusal, Timestamp,
};

/// Rows with their place in the batch.
type Rows<'a> = Vec<(usize, &'a InviteRow)>;
type RowResult = Result<InvitedRow, Vec<Refusal>>;

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &InviteMembers,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
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
    // The key is held from here to the end, however many organizations there are: another request with it must not carry
    // out a group between two of this one's.
    let stored = match groups.last() {
        Some((access, _)) => StoredResponse::claim(engine, caller, &access.scope, idempotency)?,
        None => None,
    };
    if let (Some(stored), [_, .., (last, _)]) = (&stored, groups.as_slice())
        && let Some(answer) = answered_before(engine, stored, last).await?
    {
        return Ok(Performed::Replayed(answer));
    }
    let mut groups = groups.into_iter().peekable();
    while let Some((access, rows)) = groups.next() {
        let stored = stored.as_ref().filter(|_| groups.peek().is_none());
        if let Some(answer) = run_group(engine, caller, command, access, &rows, stored, &mut results).await? {
            return Ok(Performed::Replayed(answer));
        }
    }
    let outcome = collect(command, results);
    Ok(Performed::Executed(AnyOutcome::InviteMembers(Box::new(outcome))))
}

/// The bytes of the answer to a batch over several organizations that was answered before. The answer is kept with the
/// last group, and the earlier ones must not be carried out before it is known that it is not there.
async fn answered_before(
    engine: &Engine,
    stored: &StoredResponse<'_>,
    last: &OrganizationAccess,
) -> Result<Option<Vec<u8>>, Fault> {
    retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&last.scope).await?;
        let answer = stored.replay(engine, &mut *transaction).await;
        transaction.rollback().await?;
        answer
    })
    .await
}

/// One organization's rows. Gives the bytes of the answer if the request was answered before.
async fn run_group(
    engine: &Engine,
    caller: &Caller,
    command: &InviteMembers,
    access: &OrganizationAccess,
    rows: &[(usize, &InviteRow)],
    stored: Option<&StoredResponse<'_>>,
    results: &mut [Option<RowResult>],
) -> Result<Option<Vec<u8>>, Fault> {
    let catalog = engine.catalogs.of(engine, &access.scope).await?;
    let settings = settings(engine, &access.scope).await?;
    let group = Group { engine, caller, command, access, catalog, settings, rows, stored };
    let done = retry_on_conflict(async || group.attempt(results).await).await?;
    match done {
        Done::Before(answer) => Ok(Some(answer)),
        Done::Now { group_results, mails, events } => {
            for ((index, _), result) in rows.iter().zip(group_results) {
                if let Some(slot) = results.get_mut(*index) {
                    *slot = Some(result);
                }
            }
            if mails {
                engine.mail_ordered.notify_one();
            }
            if events {
                engine.events_committed.notify_one();
            }
            Ok(None)
        }
    }
}

/// What one attempt came to.
enum Done {
    Before(Vec<u8>),
    Now { group_results: Vec<RowResult>, mails: bool, events: bool },
}

/// What an attempt found out.
enum Decision {
    Before(Vec<u8>),
    Invite(Box<Decided>),
}

/// What shall be done, and the records that it was decided on.
struct Decided {
    records: InviteRecords,
    plan: InvitePlan,
    writes: InviteWrites,
    now: Timestamp,
}

struct Group<'a> {
    engine: &'a Engine,
    caller: &'a Caller,
    command: &'a InviteMembers,
    access: &'a OrganizationAccess,
    catalog: Arc<Catalog>,
    settings: Arc<OrganizationSettings>,
    rows: &'a [(usize, &'a InviteRow)],
    stored: Option<&'a StoredResponse<'a>>,
}

impl Group<'_> {
    async fn attempt(&self, earlier: &[Option<RowResult>]) -> Result<Done, Interrupt> {
        let mut transaction = self.engine.store.begin(&self.access.scope).await?;
        let done = match self.decide(&mut *transaction).await {
            Ok(Decision::Before(answer)) => Ok(Done::Before(answer)),
            Ok(Decision::Invite(decided)) if self.ends_with(&decided) => {
                let ordinals = transaction.apply_new_invites_and_commit(&decided.writes).await?;
                return Ok(self.done(*decided, ordinals, HashMap::new())?);
            }
            Ok(Decision::Invite(decided)) => self.carry_out(*decided, &mut *transaction, earlier).await,
            Err(interrupt) => Err(interrupt),
        };
        match done {
            Ok(done) if !self.command.dry_run => {
                transaction.commit().await?;
                Ok(done)
            }
            Ok(done) => {
                transaction.rollback().await?;
                Ok(done)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                self.unless_answered(interrupt).await
            }
        }
    }

    /// A refusal may be the doing of the very same request: another replica carried it out between the look at the kept
    /// answers and the look at the facts. Then its answer is there by now.
    async fn unless_answered(&self, interrupt: Interrupt) -> Result<Done, Interrupt> {
        let (Some(stored), Interrupt::Fault(Fault::Refused(_))) = (self.stored, &interrupt) else {
            return Err(interrupt);
        };
        let mut transaction = self.engine.store.begin(&self.access.scope).await?;
        let answer = stored.replay(self.engine, &mut *transaction).await;
        transaction.rollback().await?;
        answer?.map(Done::Before).ok_or(interrupt)
    }

    /// Finds out what to do, without doing it.
    async fn decide(&self, transaction: &mut dyn Transaction) -> Result<Decision, Interrupt> {
        let now = self.engine.now();
        if let Some(stored) = self.stored
            && let Some(answer) = stored.replay(self.engine, transaction).await?
        {
            return Ok(Decision::Before(answer));
        }
        let records = self.read(transaction, now).await?;
        let facts = records::facts(&records);
        let terms = InviteTerms {
            access: self.access,
            catalog: &self.catalog,
            protocol: self.caller.family,
            default_lifetime: self.engine.settings.invitation_lifetime,
            mail_at_most_every: self.engine.settings.resend_every,
            settings: &self.settings,
            now,
        };
        let mut plan = decide_invites(self.command, self.rows, &facts, &terms, &mut self.engine.ids(now))?;
        let hands_out = view::hands_out(self.engine, &self.settings);
        for row in plan.rows.iter_mut().flatten() {
            if let Some(Planned::Changed(after)) = &mut row.invitation
                && let Some(before) = facts.pending.get(after.email.canonical())
            {
                renew_if_handed_out(before, after, hands_out);
            }
        }
        let actor = Actor::of(self.caller, self.access.scope.organization());
        let builder = EventBuilder { engine: self.engine, actor, now };
        let writes = writes::of_plan(&plan, &records.licenses, &self.settings, &builder);
        Ok(Decision::Invite(Box::new(Decided { records, plan, writes, now })))
    }

    /// Whether the writes are the last that the transaction has to do, so that its end can travel with them.
    fn ends_with(&self, decided: &Decided) -> bool {
        let nothing_to_read = outcome::there_before(&decided.plan).next().is_none();
        !self.command.dry_run && self.stored.is_none() && decided.writes.only_adds() && nothing_to_read
    }

    /// Does what was decided, and keeps the answer if that was asked for.
    async fn carry_out(
        &self,
        decided: Decided,
        transaction: &mut dyn Transaction,
        earlier: &[Option<RowResult>],
    ) -> Result<Done, Interrupt> {
        let ordinals =
            if self.command.dry_run { Vec::new() } else { transaction.apply_invites(&decided.writes).await? };
        let mut renewed = HashMap::new();
        for id in outcome::there_before(&decided.plan) {
            // Somebody else may have invited, and granted resources that this request does not name.
            renewed.extend(transaction.invitation(id).await?.map(|record| (id, record)));
        }
        let done = self.done(decided, ordinals, renewed)?;
        if let (Some(stored), Done::Now { group_results, .. }) = (self.stored, &done) {
            let mut all = earlier.to_vec();
            for ((index, _), result) in self.rows.iter().zip(group_results) {
                if let Some(slot) = all.get_mut(*index) {
                    *slot = Some(result.clone());
                }
            }
            let outcome = collect(self.command, all);
            let members = outcome.rows.iter().flatten().map(|row| row.member.id).collect();
            let outcome = AnyOutcome::InviteMembers(Box::new(outcome));
            stored.store(self.engine, transaction, &outcome, members).await?;
        }
        Ok(done)
    }

    fn done(
        &self,
        decided: Decided,
        ordinals: Vec<(AccountId, Ordinal)>,
        renewed: HashMap<InvitationId, InvitationRecord>,
    ) -> Result<Done, Fault> {
        let Decided { records, plan, writes, now } = decided;
        let ordinals = ordinals.into_iter().collect();
        let really = writes.mails.iter().filter(|_| !self.command.dry_run);
        let ordered = really.filter_map(|order| Some((order.subject.invitation()?, mails::ordered(order)))).collect();
        let Self { engine, access, settings, catalog, .. } = self;
        let viewer = Viewer { access, settings, catalog };
        let surroundings = Surroundings { engine, viewer, records: &records, ordinals, ordered, renewed, now };
        Ok(Done::Now {
            group_results: surroundings.results(plan)?,
            mails: !writes.mails.is_empty(),
            events: !writes.events.is_empty(),
        })
    }

    /// Reads the facts, after settling invitations that have run out and stand in the way.
    async fn read(&self, transaction: &mut dyn Transaction, now: Timestamp) -> Result<InviteRecords, Interrupt> {
        let query = records::query(self.rows, now);
        let records = transaction.invite_records(&query).await?;
        let in_the_way = records.licenses_have_lapsed
            || records.pending.iter().any(|invitation| invitation.status_at(now) != invitation.status);
        if !in_the_way {
            return Ok(records);
        }
        expire_due::of_rows(self.engine, transaction, &query).await?;
        Ok(transaction.invite_records(&query).await?)
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

/// The outcome of all rows. A row that no group answered cannot be; it would be reported as refused.
fn collect(command: &InviteMembers, results: Vec<Option<RowResult>>) -> InviteMembersOutcome {
    let rows = results.into_iter().map(|result| result.unwrap_or_else(|| Err(vec![Refusal::Forbidden]))).collect();
    InviteMembersOutcome { rows, dry_run: command.dry_run }
}
