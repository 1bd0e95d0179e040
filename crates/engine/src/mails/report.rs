//! Delivery reports about mails that the relay has accepted.

use super::failure::recipient;
use super::{Failure, end};
use crate::catalog::builtin::{REPORT_DELIVERIES, holding};
use crate::engine::Engine;
use crate::incident;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{DeliveryNews, DeliveryReported, ReportDelivery};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, Fault, Refusal, SuppressionCause};
use usher_storage::Mailed;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ReportDelivery) -> Result<DeliveryReported, Fault> {
    let asked = holding(caller.accesses(), REPORT_DELIVERIES)?;
    for access in asked {
        let unit = UnitOfWork::of(engine, caller, &access.scope);
        if let Some(reported) = unit.transact(&Report(command)).await? {
            return Ok(reported);
        }
    }
    Err(Refusal::NotFound(EntityKind::Mail).into())
}

/// A report to one organization, which acts on it if the mail is its own.
struct Report<'a>(&'a ReportDelivery);

impl TransactionBody for Report<'_> {
    type Facts = ();
    type Outcome = Option<DeliveryReported>;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Option<DeliveryReported>, Interrupt> {
        let mail = self.0.mail;
        let Some(found) = tx.mail(mail).await? else {
            tx.discard();
            return Ok(None);
        };
        let (news, reason) = self.0.about(recipient(&found.mailed)).unwrap_or((DeliveryNews::Progress, ""));
        let (lost, suppress) = match news {
            DeliveryNews::HardBounce => (true, Some(SuppressionCause::Bounce)),
            DeliveryNews::SoftBounce => (true, None),
            DeliveryNews::Complaint => (false, Some(SuppressionCause::Complaint)),
            DeliveryNews::Progress => (false, None),
        };
        end(tx, &found, &Failure { mail, lost, suppress, reason }).await?;
        let after = tx.mail(mail).await?;
        let after = after.ok_or_else(|| incident::internal("a mail vanished while it was reported"))?;
        let invitation = match &after.mailed {
            Mailed::Invitation(record) | Mailed::BounceNotice(record) => Some(record.invitation.id),
            Mailed::WebhookNotice(_) | Mailed::Account(_) => None,
        };
        Ok(Some(DeliveryReported { invitation, delivery: after.delivery }))
    }
}
