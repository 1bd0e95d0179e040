//! Accepting: by the password of an account, by a new account's first password, or by a caller who is logged in.

use crate::change_invitation::{Mail, view_after, write};
use crate::engine::{Engine, failed};
use crate::manage_organization::settings;
use crate::passwords::{self, Checked};
use crate::ports::{AccountActivation, InvitationRecord, Transaction};
use crate::redeem;
use crate::retry::{Interrupt, until_settled};
use crate::telling::Teller;
use std::sync::Arc;
use usher_domain::commands::{AcceptInvitation, Accepted, Proof};
use usher_domain::rules::{AcceptFacts, Change, accept, check_password_by};
use usher_domain::{
    Actor, AddressProof, Caller, Catalog, Event, EventKind, Fault, Invitation, InvitationId, OrganizationScope,
    OrganizationSettings, ProofMethod, Refusal, Timestamp,
};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &AcceptInvitation) -> Result<Accepted, Fault> {
    let redeem::Opened { scope, record } = redeem::open(engine, command.token).await?;
    let activation = prove(engine, caller, command, &record).await?;
    let catalog = engine.catalogs.of(engine, &scope).await?;
    let actor = Actor::of(caller, scope.organization());
    let settings = settings(engine, &scope).await?;
    let id = record.invitation.id;
    let redemption = Redemption { engine, command, actor, scope, id, activation, catalog, settings };
    let accepted = until_settled(async || redemption.attempt().await).await?;
    // The person may do more from now on; what was believed of its credentials is out of date.
    engine.authenticator.forget();
    Ok(accepted)
}

/// Checks the proof. Hashing takes long, so all of it happens before a transaction is opened.
async fn prove(
    engine: &Engine,
    caller: &Caller,
    command: &AcceptInvitation,
    record: &InvitationRecord,
) -> Result<Option<AccountActivation>, Fault> {
    let account = engine.store.account(record.invitation.account).await.map_err(failed)?;
    let account = account.ok_or(Refusal::UnknownInvitation)?;
    let (password, first_name, last_name) = match &command.proof {
        Proof::Caller => {
            let is_invitee = caller.account.as_ref().is_some_and(|(id, _)| *id == account.account.id);
            return if is_invitee { Ok(None) } else { Err(Refusal::BadLogin.into()) };
        }
        Proof::Password { password, first_name, last_name } => (password, first_name, last_name),
    };
    if account.account.disabled_at.is_some() {
        return Err(Refusal::BadLogin.into());
    }
    let claim = passwords::claim(&account.account.email, caller.client);
    if account.account.activated_at.is_some() {
        let Checked { right, attempt } = passwords::check(engine, &claim, password, account.password_hash).await?;
        if !right {
            return Err(Refusal::BadLogin.into());
        }
        attempt.succeeded();
        return Ok(None);
    }
    check_password_by(command.rules, password.expose())?;
    let invitation = &record.invitation;
    let standing = engine.throttle.standing(&claim, engine.now());
    Ok(Some(AccountActivation {
        account: account.account.id,
        first_name: first_name.clone().unwrap_or_else(|| invitation.first_name.clone()),
        last_name: last_name.clone().unwrap_or_else(|| invitation.last_name.clone()),
        password_hash: engine.passwords.hash(standing, password, &*engine.entropy).await?,
        proof: Some(AddressProof { how: ProofMethod::MailedLink, at: engine.now() }),
        at: engine.now(),
    }))
}

struct Redemption<'a> {
    engine: &'a Engine,
    command: &'a AcceptInvitation,
    actor: Actor,
    scope: OrganizationScope,
    id: InvitationId,
    activation: Option<AccountActivation>,
    catalog: Arc<Catalog>,
    settings: Arc<OrganizationSettings>,
}

impl Redemption<'_> {
    async fn attempt(&self) -> Result<Accepted, Interrupt> {
        let mut transaction = self.engine.store.begin(&self.scope).await?;
        match self.within(&mut *transaction).await {
            Ok(accepted) => {
                transaction.commit().await?;
                self.engine.happened.notify_one();
                Ok(accepted)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                Err(interrupt)
            }
        }
    }

    async fn within(&self, transaction: &mut dyn Transaction) -> Result<Accepted, Interrupt> {
        let now = self.engine.now();
        let record = transaction.invitation(self.id).await?.ok_or(Refusal::UnknownInvitation)?;
        let invitation = &record.invitation;
        if self.engine.keys.invitation_token(invitation.id, invitation.generation) != self.command.token {
            return Err(Refusal::UnknownInvitation.into());
        }
        let mut change = accepted(transaction, &record, &self.catalog, now).await?;
        if !self.settings.allows(invitation.email.canonical()) {
            return Err(Refusal::DomainNotAllowed.into());
        }
        if let Some(member) = &mut change.member {
            member.attributes = member.attributes.merged_with(&self.command.attributes);
        }
        if let (Some(activation), Some(member)) = (&self.activation, &mut change.member) {
            member.first_name = activation.first_name.clone();
            member.last_name = activation.last_name.clone();
            transaction.activate_account(activation).await?;
        }
        let events = told(self.engine, &self.actor, &change, now);
        transaction.apply_changes(&[write(self.engine, change, Mail::None, events, now)]).await?;
        let view = view_after(self.engine, transaction, self.id, now).await?;
        Ok(Accepted { view, signed_up: self.activation.is_some() })
    }
}

/// What is told of an acceptance: that the invitation was accepted, and that there is a member. It is the invitee's doing.
pub(crate) fn told(engine: &Engine, actor: &Actor, change: &Change, now: Timestamp) -> Vec<Event> {
    let actor = Actor { member: Some(change.invitation.member), ..actor.clone() };
    let teller = Teller { engine, actor, now };
    let accepted = teller.invitation(EventKind::InvitationAccepted, &change.invitation);
    let added = change.member.as_ref().map(|member| Event {
        invitation: Some(change.invitation.id),
        ..teller.member(EventKind::MemberAdded, member)
    });
    std::iter::once(accepted).chain(added).collect()
}

/// What acceptance does to an invitation, decided on what the transaction sees.
pub(crate) async fn accepted(
    transaction: &mut dyn Transaction,
    record: &InvitationRecord,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<Change, Interrupt> {
    let invitation = &record.invitation;
    let grantor = match invitation.granted_by {
        Some(id) => transaction.member(id).await?,
        None => None,
    };
    let facts = AcceptFacts {
        invitation,
        member: &record.member,
        grantor: grantor.as_ref(),
        catalog,
        blocked: transaction.is_blocked(invitation.email.canonical()).await?,
    };
    match accept(&facts, now) {
        // The member may have been read after somebody had accepted this very invitation, which was read before.
        Err(Refusal::AlreadyMember) if has_changed(transaction, invitation).await? => {
            Err(Interrupt::Conflict("an invitation that was accepted meanwhile".to_owned()))
        }
        decided => {
            let mut change = decided?;
            if let Some(member) = &mut change.member
                && let Some(account) = transaction.account(invitation.account).await?
            {
                member.named_by(&account);
            }
            Ok(change)
        }
    }
}

/// Whether an invitation is not any more as it was read.
async fn has_changed(transaction: &mut dyn Transaction, read: &Invitation) -> Result<bool, Interrupt> {
    let now = transaction.invitation(read.id).await?;
    Ok(now.is_none_or(|now| now.invitation.revision != read.revision))
}
