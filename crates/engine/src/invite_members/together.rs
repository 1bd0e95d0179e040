//! The rows of one organization, of one request or of several that share a transaction: the facts are read once, the
//! requests are decided on one after the other, each as if those before it had been carried out already, and everything
//! is written together.

use super::applied::{Applied, Facts};
use super::{facts, outcome, records, writes};
use crate::audit::chaining;
use crate::change_invitation::renew_if_handed_out;
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::{LastWrites, TransactionBody, Tx};
use crate::view::{self, Viewer};
use crate::webhooks::fan_out;
use crate::{contacts, expire_due, held_roles, mails};
use outcome::{RowResult, Written};
use std::collections::{BTreeSet, HashMap};
use usher_domain::commands::{InviteMembers, InviteRow, RowOutcome};
use usher_domain::rules::{InviteFacts, InvitePlan, InviteTerms, Planned, PlannedRow, decide_invites};
use usher_domain::{Caller, Fault, OrganizationAccess, RoleCode, Timestamp};
use usher_storage::{InviteRecords, InviteWrites};

/// Rows with their place in the batch.
pub(super) type Rows<'a> = Vec<(usize, &'a InviteRow)>;

/// The rows of a request that are of one organization.
pub(super) struct Group<'a> {
    pub(super) caller: &'a Caller,
    pub(super) command: &'a InviteMembers,
    pub(super) access: &'a OrganizationAccess,
    pub(super) rows: Rows<'a>,
}

impl Group<'_> {
    /// Adds the results of its rows to those of all rows of the request.
    pub(super) fn add(&self, results: Vec<RowResult>, all: &mut [Option<RowResult>]) {
        for ((index, _), result) in self.rows.iter().zip(results) {
            if let Some(slot) = all.get_mut(*index) {
                *slot = Some(result);
            }
        }
    }
}

/// Requests of one organization that share a transaction. At least one; no two of them name the same address or member.
pub(super) struct Together<'a> {
    pub(super) engine: &'a Engine,
    pub(super) groups: Vec<Group<'a>>,
}

impl TransactionBody for Together<'_> {
    type Facts = Facts;
    type Outcome = Applied;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        let Some(Group { access, .. }) = self.groups.first() else { return Err(Fault::Unavailable.into()) };
        Ok(facts::read(engine, &access.scope).await?)
    }

    /// Reads, decides and writes. Dry runs are decided on and not written.
    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<Applied, Interrupt> {
        let is_dry = self.groups.iter().any(|group| group.command.dry_run);
        let records = self.read(tx).await?;
        let (plans, mut writes) = self.decide(tx, &records, facts)?;
        let mut applied = Applied {
            plans,
            last: None,
            ordinals: Vec::new(),
            ordered: HashMap::new(),
            renewed: HashMap::new(),
            facts: facts.clone(),
            now: tx.now,
            records,
        };
        if is_dry {
            tx.discard();
        } else {
            self.hold_roles(tx, facts).await?;
            let links = contacts::check_links(tx, self.planned(&applied.plans)).await?;
            writes.events.extend(links.events(&tx.events()));
            let ordered = writes.mails.iter();
            let ordered = ordered.filter_map(|order| Some((order.subject.invitation()?, mails::ordered(order))));
            applied.ordered = ordered.collect();
            tx.mail_ordered(!writes.mails.is_empty());
            self.chain(tx, &applied.records, &mut writes).await?;
            let has_webhooks = writes.chain.is_some() && applied.records.chain.is_some_and(|chain| chain.has_webhooks);
            let is_all = links.is_empty() && applied.there_before().next().is_none();
            if tx.is_last && writes.only_adds() && !has_webhooks && is_all {
                applied.last = Some(writes);
                return Ok(applied);
            }
            applied.ordinals = tx.apply_invites(&writes).await?;
            contacts::write_links(tx, &links).await?;
            if has_webhooks {
                let deliveries = fan_out(self.engine, tx, &writes.events).await?;
                tx.deliveries_ordered(deliveries > 0);
            }
        }
        for id in applied.there_before().collect::<Vec<_>>() {
            // A concurrent request may have invited, and granted resources that this request does not name.
            let record = tx.invitation(id).await?;
            applied.renewed.extend(record.map(|record| (id, record)));
        }
        Ok(applied)
    }

    fn last_writes<'o>(&self, applied: &'o mut Applied) -> Option<LastWrites<'o>> {
        Some(LastWrites { writes: applied.last.as_ref()?, ordinals: &mut applied.ordinals })
    }
}

impl Together<'_> {
    /// Reads the facts, after expiring overdue invitations that are in the way.
    async fn read(&self, tx: &mut Tx<'_>) -> Result<InviteRecords, Interrupt> {
        let now = tx.now;
        let query = records::query(self.groups.iter().flat_map(|group| &group.rows), now);
        let records = tx.invite_records(&query).await?;
        let in_the_way = records.licenses_have_lapsed
            || records.pending.iter().any(|invitation| invitation.status_at(now) != invitation.status);
        if !in_the_way {
            return Ok(records);
        }
        expire_due::of_rows(tx, &query).await?;
        Ok(tx.invite_records(&query).await?)
    }

    /// Holds the roles that rows grant.
    async fn hold_roles(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<(), Interrupt> {
        let rows = self.groups.iter().flat_map(|group| &group.rows);
        let granted = rows.flat_map(|(_, row)| row.grants.roles.iter().flatten()).map(|grant| &grant.what);
        let known: BTreeSet<&RoleCode> = granted.filter(|code| facts.catalog.role(code).is_some()).collect();
        let known: Vec<RoleCode> = known.into_iter().cloned().collect();
        held_roles::hold(tx, &[], &known).await
    }

    /// The rows that something is done for, with their places in their batches.
    fn planned<'p>(
        &'p self,
        plans: &'p [Result<InvitePlan, Fault>],
    ) -> impl Iterator<Item = (usize, &'p InviteRow, &'p PlannedRow)> {
        self.groups.iter().zip(plans).flat_map(|(group, plan)| {
            let planned = plan.iter().flat_map(|plan| &plan.rows);
            group.rows.iter().zip(planned).filter_map(|((at, row), planned)| Some((*at, *row, planned.as_ref().ok()?)))
        })
    }

    /// Decides on the requests one after the other.
    fn decide(
        &self,
        tx: &mut Tx<'_>,
        records: &InviteRecords,
        facts: &Facts,
    ) -> Result<(Vec<Result<InvitePlan, Fault>>, InviteWrites), Interrupt> {
        let mut known = records::facts(records);
        let mut writes = InviteWrites::default();
        let mut plans = Vec::with_capacity(self.groups.len());
        for group in &self.groups {
            let plan = self.decide_one(group, tx.now, &known, facts);
            if let Ok(plan) = &plan {
                tx.act_for(group.caller, &group.access.scope);
                for row in plan.rows.iter().flatten().filter(|row| row.outcome == RowOutcome::Extended) {
                    tx.member_changed(row.member.get());
                }
                writes::add(&mut writes, plan, &known.licenses, &facts.settings, &tx.events());
                for delta in &plan.seats {
                    known.take_seats(*delta);
                }
            }
            match plan {
                // Alone, a refused request leaves nothing behind.
                Err(refused) if self.groups.len() == 1 => return Err(refused.into()),
                plan => plans.push(plan),
            }
        }
        Ok((plans, writes))
    }

    fn decide_one(
        &self,
        group: &Group<'_>,
        now: Timestamp,
        known: &InviteFacts<'_>,
        facts: &Facts,
    ) -> Result<InvitePlan, Fault> {
        let terms = InviteTerms {
            access: group.access,
            catalog: &facts.catalog,
            protocol: group.caller.family,
            default_lifetime: self.engine.settings.invitation_lifetime,
            mail_at_most_every: self.engine.settings.resend_every,
            link_only_allowed: facts.is_never_sent || self.engine.settings.link_only_allowed,
            settings: &facts.settings,
            now,
        };
        let mut plan = decide_invites(group.command, &group.rows, known, &terms, &mut self.engine.ids(now))?;
        let hands_out = view::hands_out(self.engine, &facts.settings);
        for row in plan.rows.iter_mut().flatten() {
            if let Some(Planned::Changed(after)) = &mut row.invitation
                && let Some(before) = known.pending.get(after.email.canonical())
            {
                renew_if_handed_out(before, after, hands_out);
            }
        }
        Ok(plan)
    }

    /// Chains the events where that makes nobody wait.
    async fn chain(
        &self,
        tx: &mut Tx<'_>,
        records: &InviteRecords,
        writes: &mut InviteWrites,
    ) -> Result<(), Interrupt> {
        let (Some(open), Some(group)) = (records.chain, self.groups.first()) else { return Ok(()) };
        let organization = group.access.scope.organization();
        writes.chain = chaining::extend(self.engine, tx, organization, open, &writes.events).await?;
        tx.events_chained(writes.chain.is_some());
        Ok(())
    }
}

/// The results of a request's rows, once everything is committed.
pub(super) fn results(
    engine: &Engine,
    applied: &Applied,
    group: &Group<'_>,
    plan: InvitePlan,
) -> Result<Vec<RowResult>, Fault> {
    let Facts { catalog, settings, .. } = &applied.facts;
    let viewer = Viewer { access: group.access, settings, catalog };
    let ordinals = applied.ordinals.iter().copied().collect();
    let Applied { records, ordered, renewed, now, .. } = applied;
    Written { engine, viewer, records, ordinals, ordered, renewed, now: *now }.results(plan)
}
