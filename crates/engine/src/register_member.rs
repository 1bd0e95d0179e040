//! Registering a member with a password that the caller chose: inviting and accepting in one transaction. It must never
//! prove an address, and never set the password of an account that somebody can log in to already.

use crate::accept_invitation::{accepted, carry_out_by};
use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_MEMBERS, require};
use crate::engine::Engine;
use crate::entry::Entry;
use crate::incident::{self, failed};
use crate::invite_members::{self, Facts};
use crate::passwords;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, PasswordRules, PendingInvitation, RegisterMember,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::check_password_by;
use usher_domain::{Caller, CatalogPolicy, Fault, Member, Refusal, RequestedGrants};
use usher_storage::AccountActivation;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &RegisterMember) -> Result<Member, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    require(access, CREATE_INVITATIONS)?;
    // The caller knows how to log in as this member, so may do whatever the member is granted later.
    require(access, MANAGE_MEMBERS)?;
    check_password_by(PasswordRules::CharacterClasses, command.password.expose())?;
    // The outcome says whether the address has an account, and a refusal leaves no member behind: both as a dry run.
    invite_members::note_preview(engine, caller, access, POLICY, 1).await?;
    UnitOfWork::of(engine, caller, &access.scope).transact(&Register { caller, command }).await
}

/// Accounts that exist are never made members by this: see [`Register::apply`].
const POLICY: ExistingAccount = ExistingAccount::Invite;

struct Register<'a> {
    caller: &'a Caller,
    command: &'a RegisterMember,
}

impl Register<'_> {
    fn invite(&self) -> InviteMembers {
        let RegisterMember { email, first_name, last_name, attributes, .. } = self.command;
        let row = InviteRow {
            first_name: Some(first_name.clone()),
            last_name: Some(last_name.clone()),
            // All kinds are sent: an expired invitation that is renewed by this must not lend its grants.
            grants: RequestedGrants {
                scoped: Some(Vec::new()),
                ..RequestedGrants::stated(Vec::new(), Vec::new(), Vec::new())
            },
            attributes: attributes.clone(),
            ..InviteRow::new(email.clone())
        };
        InviteMembers {
            rows: vec![row],
            batch: Batch::AllOrNothing,
            existing_account: POLICY,
            pending: PendingInvitation::Refuse,
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        }
    }

    /// The hash of the password, unless the address has an account: hashing takes long, so this happens before the
    /// transaction.
    async fn hash(&self, engine: &Engine) -> Result<Option<String>, Fault> {
        let RegisterMember { email, password, .. } = self.command;
        let known = engine.db.account_by_email(email.canonical()).await.map_err(failed)?;
        if known.is_some_and(|record| record.account.activated_at.is_some()) {
            return Ok(None);
        }
        let standing = engine.throttle.standing(&passwords::claim(email, self.caller.client), engine.now());
        engine.passwords.hash(standing, password, &*engine.entropy).await.map(Some)
    }
}

impl TransactionBody for Register<'_> {
    type Facts = (Facts, Option<String>);
    type Outcome = Member;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let access = self.caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
        Ok((invite_members::facts::read(engine, &access.scope).await?, self.hash(engine).await?))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (facts, password_hash): &Self::Facts) -> Result<Member, Interrupt> {
        // Everything is written with the acceptance, not with the commit.
        tx.is_last = false;
        let mut rows = invite_members::within(tx, facts, self.caller, &self.invite()).await?;
        let row = rows.pop().and_then(Result::ok);
        let id = row.and_then(|row| row.invitation).map(|invitation| invitation.get().id);
        let id = id.ok_or_else(|| incident::internal("a person was neither invited nor refused"))?;
        let record = tx.invitation(id).await?.ok_or_else(|| incident::internal("an invitation was not written"))?;
        let account = tx.account(record.invitation.account).await?;
        let placeholder = account.filter(|account| account.activated_at.is_none() && account.disabled_at.is_none());
        let (Some(account), Some(password_hash)) = (placeholder, password_hash) else {
            return Err(Refusal::AlreadyExists(EntityKind::Member).into());
        };
        let entry = Entry::Activation(AccountActivation {
            account: account.id,
            first_name: self.command.first_name.clone(),
            last_name: self.command.last_name.clone(),
            password_hash: Some(password_hash.clone()),
            // Nobody has shown that they read the mail of this address.
            proof: None,
            at: tx.now,
        });
        let mut change = accepted(tx, &record, &facts.catalog).await?;
        if let Some(member) = &mut change.member {
            // Not what an expired invitation, or whoever entered the person before, said.
            member.phone.clone_from(&self.command.phone);
        }
        let by_caller = tx.events();
        Ok(carry_out_by(tx, &entry, change, &by_caller).await?.member)
    }
}
