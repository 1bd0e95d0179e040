//! Use cases that decide on invitations with the domain's rules and decline everything else.

use super::callers::Callers;
use super::facts::{Facts, PENDING_TOKEN, Realm};
use std::any::Any;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use usher_adapter_kit::{BoxFuture, Handle, UseCases};
use usher_domain::commands::{Batch, InviteMembers, InviteMembersOutcome, InvitedRow, RowOutcome};
use usher_domain::rules::{Ids, InviteTerms, Planned, PlannedRow, decide_invites};
use usher_domain::{
    Account, Caller, Command, Credentials, Fault, IdempotencyRequest, InvitationId, InvitationView, LinkDelivery,
    MailDelivery, MailId, MailState, Member, Ordinal, OrganizationAccess, OrganizationSettings, Performed,
    PermissionCode, Refusal, RowRefusal, ShownToken,
};
use uuid::Uuid;

type RowResult = Result<InvitedRow, Vec<Refusal>>;

pub(super) struct PureUseCases {
    facts: Facts,
    callers: Callers,
    drawn: AtomicU64,
    asked_too_much: AtomicBool,
}

impl PureUseCases {
    pub(super) const fn new(facts: Facts, callers: Callers) -> Self {
        Self { facts, callers, drawn: AtomicU64::new(0), asked_too_much: AtomicBool::new(false) }
    }

    /// Whether something was asked for, since the last call of this, that only a real engine can do.
    pub(super) fn was_asked_too_much(&self) -> bool {
        self.asked_too_much.swap(false, Ordering::Relaxed)
    }

    fn invite(&self, caller: &Caller, command: &InviteMembers) -> Result<InviteMembersOutcome, Fault> {
        let mut results: Vec<Option<RowResult>> = command.rows.iter().map(|_| None).collect();
        for realm in &self.facts.realms {
            let rows: Vec<_> = command
                .rows
                .iter()
                .enumerate()
                .filter(|(_, row)| {
                    let access = caller.access_to(row.organization);
                    access.is_some_and(|access| access.scope.organization() == realm.organization.id)
                })
                .collect();
            let Some((_, first)) = rows.first() else { continue };
            let Some(access) = caller.access_to(first.organization) else { continue };
            if !access.holdings.held.covers(&PermissionCode::parse("invitations.create").unwrap()) {
                for (index, _) in rows {
                    results[index] = Some(Err(vec![Refusal::Forbidden]));
                }
                continue;
            }
            let facts = realm.facts(&self.facts.accounts, &command.rows);
            let terms = InviteTerms {
                access,
                catalog: &self.facts.catalog,
                protocol: caller.family,
                default_lifetime: 7 * 86_400_000,
                mail_at_most_every: 0,
                link_only_allowed: true,
                settings: &OrganizationSettings::default(),
                now: self.facts.now,
            };
            let plan = decide_invites(command, &rows, &facts, &terms, &mut Drawn(self))?;
            for ((index, _), planned) in rows.iter().zip(plan.rows) {
                results[*index] = Some(planned.map(|row| self.outcome(row, realm, access, command.dry_run)));
            }
        }
        let mut outcome = InviteMembersOutcome { rows: Vec::new(), dry_run: command.dry_run };
        for (index, result) in results.into_iter().enumerate() {
            let unreachable = Refusal::UnknownOrganization(command.rows[index].organization);
            let result = result.unwrap_or_else(|| Err(vec![unreachable]));
            match (&result, command.batch) {
                (Err(refusals), Batch::AllOrNothing) => {
                    return Err(RowRefusal { row: Some(index), refusal: refusals[0].clone() }.into());
                }
                _ => outcome.rows.push(result),
            }
        }
        Ok(outcome)
    }

    fn outcome(&self, row: PlannedRow, realm: &Realm, access: &OrganizationAccess, dry_run: bool) -> InvitedRow {
        let outcome = row.outcome;
        let mut account: Account = taken(row.account);
        if account.ordinal == Ordinal(0) {
            account.ordinal = Ordinal(1_000);
        }
        let member = Member { account: Some((account.id, account.ordinal)), ..taken(row.member) };
        let invitation = row.invitation.map(|planned| {
            let is_new = matches!(planned, Planned::New(_));
            let invitation = taken(planned);
            let by_hand = invitation.delivery == LinkDelivery::LinkOnly;
            let granted = |id| realm.resources.iter().find(|resource| resource.id == id).cloned();
            InvitationView {
                status: invitation.status_at(self.facts.now),
                member: member.clone(),
                organization: realm.organization.clone(),
                inviter: if is_new {
                    access.member.clone()
                } else {
                    invitation.inviter.and_then(|inviter| realm.inviter(inviter))
                },
                resources: invitation.grants.resources.iter().filter_map(|grant| granted(grant.what)).collect(),
                opened_at: None,
                delivery: (!dry_run)
                    .then(|| if by_hand { self.no_mail() } else { self.mail(outcome == RowOutcome::Unchanged) }),
                link: by_hand.then(|| "http://usher.example/invitations/x".to_owned()),
                token: Some(token(invitation.id, is_new)),
                invitation,
            }
        });
        InvitedRow { outcome: row.outcome, member, account, invitation }
    }
}

impl PureUseCases {
    /// A mail that was just ordered, or has gone out already.
    fn mail(&self, sent: bool) -> MailDelivery {
        let now = self.facts.now;
        MailDelivery {
            id: MailId(Drawn(self).uuid()),
            state: if sent { MailState::Sent } else { MailState::Queued },
            attempts: u32::from(sent),
            reason: None,
            ordered_at: now,
            settled_at: sent.then_some(now),
            next_attempt_at: None,
        }
    }
}

impl PureUseCases {
    /// The mail of an invitation whose link is handed out.
    fn no_mail(&self) -> MailDelivery {
        MailDelivery { state: MailState::LinkOnly, settled_at: Some(self.facts.now), ..self.mail(false) }
    }
}

impl<C: Command> Handle<C> for PureUseCases {
    fn handle<'a>(
        &'a self,
        caller: &'a Caller,
        command: &'a C,
        _: Option<IdempotencyRequest<'a, C::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<C::Outcome>, Fault>> {
        let invited = (command as &dyn Any).downcast_ref().map(|command| self.invite(caller, command));
        let outcome = if let Some(outcome) = invited {
            outcome.map(|outcome| {
                let outcome: Box<dyn Any> = Box::new(outcome);
                *outcome.downcast().expect("the outcome of inviting")
            })
        } else {
            self.asked_too_much.store(true, Ordering::Relaxed);
            Err(Fault::Unavailable)
        };
        Box::pin(std::future::ready(outcome.map(Performed::Executed)))
    }
}

impl UseCases for PureUseCases {
    fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>> {
        let caller = self.callers.authenticate(credentials).map_err(Fault::from);
        Box::pin(std::future::ready(caller))
    }
}

/// Ids in a row.
struct Drawn<'a>(&'a PureUseCases);

impl Ids for Drawn<'_> {
    fn uuid(&mut self) -> Uuid {
        Uuid::from_u128(
            0x5eed_0000_0000_7000_9000_0000_0000_0000 + u128::from(self.0.drawn.fetch_add(1, Ordering::Relaxed)),
        )
    }

    fn external_id(&mut self) -> String {
        format!("{:0>16}", self.0.drawn.fetch_add(1, Ordering::Relaxed))
    }
}

fn token(id: InvitationId, is_new: bool) -> ShownToken {
    if is_new { ShownToken(Uuid::from_u128(id.0.as_u128() ^ 0x3000)) } else { PENDING_TOKEN }
}

fn taken<T>(planned: Planned<T>) -> T {
    match planned {
        Planned::New(thing) | Planned::Changed(thing) | Planned::Kept(thing) => thing,
    }
}
