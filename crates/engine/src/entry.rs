//! How accepting an invitation ties the invitee to an account: they are signed in to it already, an account is created,
//! or they take over one whose address was never proved.
//!
//! Accounts span organizations. A person who has set a password without proving that they read the address's mail must
//! not get access to an organization that grants it to that address.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::manage_sessions::person;
use crate::passwords::{self, Checked};
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{AcceptInvitation, AcceptWith, PasswordRules, Proof};
use usher_domain::refusal::ProofNeeded;
use usher_domain::rules::{InvitationChange, accept_with, check_password_by};
use usher_domain::{
    AccountId, AddressProof, Caller, ClientAddress, EmailAddress, Event, EventDetails, EventKind, Fault,
    OrganizationId, PersonName, ProofMethod, Refusal, Secret, Timestamp,
};
use usher_storage::{AccountActivation, AccountRecord, AccountTakeover, EndedCredentials, InvitationRecord};

/// What acceptance does to the account.
pub(crate) enum Entry {
    /// Nothing: it is the person's.
    SignedIn,
    /// A placeholder becomes an account.
    Activation(AccountActivation),
    /// The account passes to the invitee, and credentials that were issued to its previous holder are revoked.
    Takeover(AccountTakeover),
}

impl Entry {
    /// From the proof presented with the token. Hashing takes long, so this happens before a transaction is opened.
    pub(crate) async fn by_token(
        engine: &Engine,
        caller: &Caller,
        command: &AcceptInvitation,
        record: &InvitationRecord,
        hands_out: bool,
    ) -> Result<Self, Fault> {
        let account = account(engine, record).await?;
        if account.account.disabled_at.is_some() {
            return Err(Refusal::BadLogin.into());
        }
        let needed = accept_with(&account.account, command.token.is_mailed(), hands_out);
        match (&command.proof, needed) {
            (Proof::Caller, _) if !is_theirs(caller, &account, record) => Err(Refusal::BadLogin.into()),
            (Proof::Caller, _) if !caller.assurance.counts_everywhere() => {
                Self::named(engine, &account, record, needed, command.token.is_mailed())
            }
            (Proof::Caller, _) if caller.assurance.vouches() => Ok(Self::vouched(engine, &account, record)),
            (Proof::Caller, AcceptWith::Password) => Ok(Self::SignedIn),
            // The signed-in person may be the one who created the account, using the browser of the person who got the
            // mail.
            (Proof::Caller, AcceptWith::NewPassword) => Err(Refusal::AddressNotProved(ProofNeeded::NewPassword).into()),
            (_, AcceptWith::MailedLink) => Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into()),
            (Proof::Password { password, .. }, AcceptWith::Password) => {
                let claim = passwords::claim(&account.account.email, caller.client);
                let Checked { right, attempt } =
                    passwords::check(engine, &claim, password, account.password_hash).await?;
                if !right {
                    return Err(Refusal::BadLogin.into());
                }
                attempt.succeeded();
                Ok(Self::SignedIn)
            }
            (Proof::Password { password, first_name, last_name }, AcceptWith::NewPassword) => {
                let invitation = &record.invitation;
                let first_name = first_name.clone().unwrap_or_else(|| invitation.first_name.clone());
                let last_name = last_name.clone().unwrap_or_else(|| invitation.last_name.clone());
                let names = (first_name, last_name);
                let new = New { password, rules: command.rules, names, client: caller.client };
                new.entry(engine, &account, record, command.token.is_mailed()).await
            }
        }
    }

    /// By the credentials of the caller alone.
    pub(crate) async fn by_caller(engine: &Engine, caller: &Caller, record: &InvitationRecord) -> Result<Self, Fault> {
        if !caller.assurance.vouches() {
            return Ok(Self::SignedIn);
        }
        Ok(Self::vouched(engine, &account(engine, record).await?, record))
    }

    /// The identity provider vouches for the address. A placeholder becomes an account without a password.
    fn vouched(engine: &Engine, account: &AccountRecord, record: &InvitationRecord) -> Self {
        let (account, invitation, at) = (&account.account, &record.invitation, engine.now());
        if account.proof.is_some() {
            return Self::SignedIn;
        }
        if account.activated_at.is_none() {
            return Self::Activation(AccountActivation {
                account: account.id,
                first_name: invitation.first_name.clone(),
                last_name: invitation.last_name.clone(),
                password_hash: None,
                proof: Some(AddressProof { how: ProofMethod::IdentityProvider, at }),
                at,
            });
        }
        Self::Takeover(vouched_takeover(account.id, invitation.email.clone(), at))
    }

    /// The identity provider of the organization names the person, which is the organization's word and no more. Only the
    /// mailed link shows that the person of an account takes part: otherwise an organization could have anybody join, and so
    /// learn who has an account, and under which name. An account that somebody has set a password for without that link
    /// stays closed as well, because that person would be let in.
    fn named(
        engine: &Engine,
        account: &AccountRecord,
        record: &InvitationRecord,
        needed: AcceptWith,
        is_mailed: bool,
    ) -> Result<Self, Fault> {
        let (account, invitation, at) = (&account.account, &record.invitation, engine.now());
        let proof = AddressProof { how: ProofMethod::MailedLink, at };
        let is_new = account.activated_at.is_none();
        if needed == AcceptWith::MailedLink || !(is_mailed || is_new) {
            return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
        }
        Ok(if is_new {
            Self::Activation(AccountActivation {
                account: account.id,
                first_name: invitation.first_name.clone(),
                last_name: invitation.last_name.clone(),
                password_hash: None,
                proof: is_mailed.then_some(proof),
                at,
            })
        } else if account.proof.is_some() {
            Self::SignedIn
        } else {
            let (account, email) = (account.id, invitation.email.clone());
            Self::Takeover(AccountTakeover { account, email, names: None, password_hash: None, proof })
        })
    }

    /// Whether the account was made, or a password set.
    pub(crate) const fn signs_up(&self) -> bool {
        match self {
            Self::SignedIn => false,
            Self::Activation(_) => true,
            Self::Takeover(takeover) => takeover.password_hash.is_some(),
        }
    }

    /// Applies acceptance to the account, and gives the member the chosen names.
    pub(crate) async fn carry_out(&self, tx: &mut Tx<'_>, change: &mut InvitationChange) -> Result<(), Interrupt> {
        let names = match self {
            Self::SignedIn => None,
            Self::Activation(activation) => {
                tx.activate_account(activation).await?;
                Some((activation.first_name.clone(), activation.last_name.clone()))
            }
            Self::Takeover(takeover) => {
                take_over(tx, takeover).await?;
                takeover.names.clone()
            }
        };
        if let (Some((first_name, last_name)), Some(member)) = (names, &mut change.member) {
            member.first_name = first_name;
            member.last_name = last_name;
        }
        Ok(())
    }
}

/// A password that is set now.
struct New<'a> {
    password: &'a Secret,
    rules: PasswordRules,
    names: (PersonName, PersonName),
    client: Option<ClientAddress>,
}

impl New<'_> {
    async fn entry(
        self,
        engine: &Engine,
        account: &AccountRecord,
        record: &InvitationRecord,
        is_mailed: bool,
    ) -> Result<Entry, Fault> {
        check_password_by(self.rules, self.password.expose())?;
        let standing = engine.throttle.standing(&passwords::claim(&account.account.email, self.client), engine.now());
        let password_hash = engine.passwords.hash(standing, self.password, &*engine.entropy).await?;
        let at = engine.now();
        let proof = AddressProof { how: ProofMethod::MailedLink, at };
        Ok(if account.account.activated_at.is_none() {
            let (first_name, last_name) = self.names;
            let (account, proof) = (account.account.id, is_mailed.then_some(proof));
            Entry::Activation(AccountActivation {
                account,
                first_name,
                last_name,
                password_hash: Some(password_hash),
                proof,
                at,
            })
        } else {
            Entry::Takeover(AccountTakeover {
                account: account.account.id,
                email: record.invitation.email.clone(),
                names: Some(self.names),
                password_hash: Some(password_hash),
                proof,
            })
        })
    }
}

/// What hands an account over to the person for whose address an identity provider vouches: another person may have set
/// the password of an account that nobody has proved.
pub(crate) const fn vouched_takeover(account: AccountId, email: EmailAddress, at: Timestamp) -> AccountTakeover {
    let proof = AddressProof { how: ProofMethod::IdentityProvider, at };
    AccountTakeover { account, email, names: None, password_hash: None, proof }
}

/// Whether the caller is the person of the account, as far as this organization is concerned.
fn is_theirs(caller: &Caller, account: &AccountRecord, record: &InvitationRecord) -> bool {
    caller.assurance.counts_in(record.organization.id) && person(caller).ok() == Some(account.account.id)
}

async fn account(engine: &Engine, record: &InvitationRecord) -> Result<AccountRecord, Fault> {
    let account = engine.db.account(record.invitation.account).await.map_err(failed)?;
    Ok(account.ok_or(Refusal::UnknownInvitation)?)
}

/// Hands an account over, and records in every organization of which it is a member what was revoked there.
async fn take_over(tx: &mut Tx<'_>, takeover: &AccountTakeover) -> Result<(), Interrupt> {
    let ended = tx.take_over_account(takeover).await?;
    let events = handed_over(&tx.events(), takeover.proof.how, &ended);
    Ok(tx.record_elsewhere(&events).await?)
}

/// The events of an account that its owner has taken over: in each of its organizations that the address is proved, and
/// which keys of the previous holder were revoked.
pub(crate) fn handed_over(
    builder: &EventBuilder<'_>,
    how: ProofMethod,
    ended: &EndedCredentials,
) -> Vec<(OrganizationId, Event)> {
    let mut events: Vec<(OrganizationId, Event)> = Vec::new();
    for (organization, member) in &ended.places {
        let event = builder.event(EventKind::AccountProved, EventDetails::Proof { proof: how });
        events.push((*organization, Event { member: Some(*member), ..event }));
    }
    for key in &ended.keys {
        events.push((key.organization, builder.key(EventKind::KeyRevoked, key.into())));
    }
    for (organization, event) in &mut events {
        // The credential's member belongs to another organization.
        event.actor.member = ended.places.iter().find(|(place, _)| place == organization).map(|(_, member)| *member);
    }
    events
}
