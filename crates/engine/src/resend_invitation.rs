//! Sending an invitation again.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::change_invitation::{self, Decide, Decided, Ground, Mail};
use crate::engine::Engine;
use crate::expire_due;
use crate::idempotency::{IdempotencyRequest, Performed};
use crate::ports::{InvitationRecord, InviteQuery, Transaction};
use crate::retry::Interrupt;
use usher_domain::commands::ResendInvitation;
use usher_domain::rules::{ResendFacts, resend};
use usher_domain::{
    AnyOutcome, Caller, Catalog, EventKind, Fault, InvitationView, OrganizationAccess, OrganizationSettings, Refusal,
    Timestamp,
};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: ResendInvitation,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
    let rule = Resend { engine };
    change_invitation::run(engine, caller, MANAGE_INVITATIONS, command.invitation, &rule, idempotency).await
}

struct Resend<'a> {
    engine: &'a Engine,
}

impl Resend<'_> {
    /// How many seconds the next mail has to wait, if it does.
    fn too_soon(&self, mailed_at: Timestamp, now: Timestamp) -> Option<u32> {
        let wait = mailed_at.millis() + self.engine.settings.resend_every - now.millis();
        (wait > 0).then(|| u32::try_from(wait / 1000 + i64::from(wait % 1000 > 0)).unwrap_or(u32::MAX))
    }
}

impl Decide for Resend<'_> {
    async fn decide(
        &self,
        transaction: &mut dyn Transaction,
        ground: Ground<'_>,
        record: &InvitationRecord,
        now: Timestamp,
    ) -> Result<Decided, Interrupt> {
        if let Some(retry_after) = self.too_soon(record.invitation.mailed_at, now) {
            // Whatever else speaks against it is said first.
            renew(self.engine, transaction, Renewal::by(ground), record, now).await?;
            return Err(Refusal::TooManyMails { retry_after }.into());
        }
        renew(self.engine, transaction, Renewal::by(ground), record, now).await
    }

    fn outcome(&self, view: InvitationView) -> AnyOutcome {
        AnyOutcome::ResendInvitation(Box::new(view))
    }
}

/// What a renewal stands on besides the invitation.
#[derive(Clone, Copy)]
pub(crate) struct Renewal<'a> {
    /// What the organization has set.
    pub(crate) settings: &'a OrganizationSettings,
    /// What the organization can grant.
    pub(crate) catalog: &'a Catalog,
    /// What whoever sends it again may do; `None` where the invitee asks.
    pub(crate) access: Option<&'a OrganizationAccess>,
}

impl<'a> Renewal<'a> {
    const fn by(Ground { access, settings, catalog }: Ground<'a>) -> Self {
        Self { settings, catalog, access: Some(access) }
    }
}

/// The invitation with a new term, a new link and a mail that carries it.
pub(crate) async fn renew(
    engine: &Engine,
    transaction: &mut dyn Transaction,
    Renewal { settings, catalog, access }: Renewal<'_>,
    record: &InvitationRecord,
    now: Timestamp,
) -> Result<Decided, Interrupt> {
    let invitation = &record.invitation;
    if transaction.is_blocked(invitation.email.canonical()).await? {
        return Err(Refusal::AddressBlocked.into());
    }
    if !settings.allows(invitation.email.canonical()) {
        return Err(Refusal::DomainNotAllowed.into());
    }
    let lifetime = settings.lifetime(engine.settings.invitation_lifetime);
    // An invitation without expiry stays so; the others get a whole new term.
    let expires_at = invitation.expires_at.map(|_| now.plus_millis(lifetime));
    let license = match invitation.license.filter(|_| record.member.seat.is_none()) {
        None => None,
        Some(id) => {
            // Seats of others that have run out are free: settle them before looking.
            let others =
                InviteQuery { emails: Vec::new(), members: Vec::new(), licenses: vec![id], resources: Vec::new(), now };
            expire_due::of_rows(engine, transaction, &others).await?;
            transaction.license(id).await?
        }
    };
    // The record has those of the granted resources that there still are.
    let facts = ResendFacts {
        invitation,
        member: &record.member,
        license: license.as_ref(),
        resources: &record.resources,
        catalog,
        access,
    };
    let change = resend(&facts, expires_at, now)?;
    let suppressed = transaction.suppression(invitation.email.canonical()).await?.is_some();
    let mail = Mail::Ordered(settings.emails.unsent(engine.settings.mail_configured, suppressed));
    Ok(Decided { change, mail, kind: EventKind::InvitationResent, license })
}
