//! Accepting: by the password of an account, by a new one for an account that is made or taken over, or by a caller who
//! is logged in.

use crate::change_invitation::{Mail, write};
use crate::engine::Engine;
use crate::entry::Entry;
use crate::event_builder::EventBuilder;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{held_roles, redeem, view};
use std::sync::Arc;
use usher_domain::commands::{AcceptInvitation, Accepted};
use usher_domain::rules::{AcceptFacts, InvitationChange, accept};
use usher_domain::{
    Caller, Catalog, Event, EventKind, Fault, InvitationView, OrganizationScope, OrganizationSettings, Phone, Refusal,
    RoleCode,
};
use usher_storage::InvitationRecord;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &AcceptInvitation) -> Result<Accepted, Fault> {
    let opened = redeem::open(engine, command.token).await?;
    opened_by(engine, caller, command, &opened, None).await
}

/// Accepts an invitation that its token has opened. A telephone number replaces the one that is stored.
pub(crate) async fn opened_by(
    engine: &Engine,
    caller: &Caller,
    command: &AcceptInvitation,
    redeem::InvitationByToken { scope, record }: &redeem::InvitationByToken,
    phone: Option<&Phone>,
) -> Result<Accepted, Fault> {
    let settings = settings(engine, scope).await?;
    let body = Accept { caller, command, record, settings: &settings, scope, phone };
    UnitOfWork::of(engine, caller, scope).transact(&body).await
}

struct Accept<'a> {
    caller: &'a Caller,
    command: &'a AcceptInvitation,
    record: &'a InvitationRecord,
    settings: &'a OrganizationSettings,
    scope: &'a OrganizationScope,
    phone: Option<&'a Phone>,
}

impl TransactionBody for Accept<'_> {
    /// How the invitee signs in is read again on each attempt: a concurrent request may have created the account.
    type Facts = (Entry, Arc<Catalog>);
    type Outcome = Accepted;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let catalog = engine.catalogs.of(&engine.db, self.scope).await?;
        let hands_out = view::is_handed_out(engine, self.settings, &self.record.invitation);
        let entry = Entry::by_token(engine, self.caller, self.command, self.record, hands_out).await?;
        Ok((entry, catalog))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (entry, catalog): &Self::Facts) -> Result<Accepted, Interrupt> {
        let record = tx.invitation(self.record.invitation.id).await?.ok_or(Refusal::UnknownInvitation)?;
        redeem::check(tx.engine, self.command.token, &record)?;
        let mut change = accepted(tx, &record, catalog).await?;
        if !self.settings.allows(record.invitation.email.canonical()) {
            return Err(Refusal::DomainNotAllowed.into());
        }
        if let Some(member) = &mut change.member {
            member.attributes = member.attributes.merged_with(&self.command.attributes);
            if let Some(phone) = self.phone {
                member.phone = Some(phone.clone());
            }
        }
        let view = carry_out(tx, entry, change).await?;
        Ok(Accepted { view, signed_up: entry.signs_up() })
    }
}

/// Writes an acceptance by the invitee, with its changes to the account.
pub(crate) async fn carry_out(
    tx: &mut Tx<'_>,
    entry: &Entry,
    change: InvitationChange,
) -> Result<InvitationView, Interrupt> {
    let builder = tx.events_by(change.invitation.member);
    carry_out_by(tx, entry, change, &builder).await
}

/// Writes an acceptance, with its changes to the account, by whoever the builder's events name.
pub(crate) async fn carry_out_by(
    tx: &mut Tx<'_>,
    entry: &Entry,
    mut change: InvitationChange,
    builder: &EventBuilder<'_>,
) -> Result<InvitationView, Interrupt> {
    // The person may do more from now on.
    tx.row_changed(change.invitation.member.0);
    tx.row_changed(change.invitation.account.0);
    entry.carry_out(tx, &mut change).await?;
    let accepted = builder.invitation(EventKind::InvitationAccepted, &change.invitation);
    let added = change.member.as_ref().map(|member| Event {
        invitation: Some(change.invitation.id),
        ..builder.member(EventKind::MemberAdded, member)
    });
    write(tx, change, Mail::None, std::iter::once(accepted).chain(added).collect()).await
}

/// What acceptance changes of an invitation, decided on what the transaction reads.
pub(crate) async fn accepted(
    tx: &mut Tx<'_>,
    record: &InvitationRecord,
    catalog: &Catalog,
) -> Result<InvitationChange, Interrupt> {
    let invitation = &record.invitation;
    let grantor = match invitation.granted_by {
        Some(id) => tx.member(id).await?,
        None => None,
    };
    let facts = AcceptFacts {
        invitation,
        member: &record.member,
        grantor: grantor.as_ref(),
        catalog,
        blocked: tx.is_blocked(invitation.email.canonical()).await?,
    };
    let mut change = accept(&facts, tx.now)?;
    let granted = change.member.iter().flat_map(|member| &member.grants.roles).map(|grant| &grant.what);
    let known: Vec<RoleCode> = granted.filter(|code| catalog.role(code).is_some()).cloned().collect();
    held_roles::hold(tx, &[], &known).await?;
    if let Some(member) = &mut change.member
        && let Some(account) = tx.account(invitation.account).await?
    {
        member.named_by(&account);
    }
    Ok(change)
}
