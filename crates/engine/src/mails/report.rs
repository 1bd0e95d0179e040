//! Being told what became of a mail after the relay had taken it.

use super::{Failure, end};
use crate::catalog::builtin::{REPORT_DELIVERIES, holds};
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident;
use crate::ports::Mailed;
use crate::retry::{Interrupt, retry_on_conflict};
use usher_domain::commands::{DeliveryNews, DeliveryReported, ReportDelivery};
use usher_domain::refusal::EntityKind;
use usher_domain::{Actor, Caller, Fault, OrganizationAccess, Refusal, SuppressionCause};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ReportDelivery) -> Result<DeliveryReported, Fault> {
    let asked: Vec<_> = caller.accesses().iter().filter(|access| holds(access, REPORT_DELIVERIES)).collect();
    if asked.is_empty() {
        return Err(Refusal::Forbidden.into());
    }
    for access in asked {
        let report = Report { engine, caller, access, command };
        if let Some(reported) = retry_on_conflict(async || report.attempt().await).await? {
            return Ok(reported);
        }
    }
    Err(Refusal::NotFound(EntityKind::Mail).into())
}

/// A report to one organization.
struct Report<'a> {
    engine: &'a Engine,
    caller: &'a Caller,
    access: &'a OrganizationAccess,
    command: &'a ReportDelivery,
}

impl Report<'_> {
    /// Acts on it, if the mail is this organization's.
    async fn attempt(&self) -> Result<Option<DeliveryReported>, Interrupt> {
        let Self { engine, caller, access, command } = self;
        let mut transaction = engine.store.begin(&access.scope).await?;
        let Some(found) = transaction.mail(command.mail).await? else {
            transaction.rollback().await?;
            return Ok(None);
        };
        let (lost, suppress) = match command.news {
            DeliveryNews::HardBounce => (true, Some(SuppressionCause::Bounce)),
            DeliveryNews::SoftBounce => (true, None),
            DeliveryNews::Complaint => (false, Some(SuppressionCause::Complaint)),
            DeliveryNews::Progress => (false, None),
        };
        let actor = Actor::of(caller, access.scope.organization());
        let builder = EventBuilder { engine, actor, now: engine.now() };
        let failure = Failure { mail: command.mail, lost, suppress, reason: &command.reason };
        let noticed = end(&builder, &mut *transaction, &found, &failure).await?;
        let after = transaction.mail(command.mail).await?;
        let after = after.ok_or_else(|| incident::internal("a mail vanished while it was reported"))?;
        transaction.commit().await?;
        engine.events_committed.notify_one();
        if noticed {
            engine.mail_ordered.notify_one();
        }
        let invitation = match &after.mailed {
            Mailed::Invitation(record) | Mailed::BounceNotice(record) => Some(record.invitation.id),
            Mailed::WebhookNotice(_) | Mailed::Account(_) => None,
        };
        Ok(Some(DeliveryReported { invitation, delivery: after.delivery }))
    }
}
