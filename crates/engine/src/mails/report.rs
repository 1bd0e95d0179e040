//! Delivery reports about mails that the relay has accepted.

use super::{Failure, end};
use crate::catalog::builtin::{REPORT_DELIVERIES, holding};
use crate::engine::Engine;
use crate::incident::{self, failed};
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{DeliveryNews, DeliveryReported, MailReference, ReportDelivery};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, Fault, MailId, Refusal, SuppressionCause};
use usher_storage::Mailed;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ReportDelivery) -> Result<DeliveryReported, Fault> {
    let asked = holding(caller.accesses(), REPORT_DELIVERIES)?;
    let not_found = || Refusal::NotFound(EntityKind::Mail);
    let mail = mail(engine, &command.mail).ok_or_else(not_found)?;
    for access in asked {
        let unit = UnitOfWork::of(engine, caller, &access.scope);
        if let Some((reported, _)) = unit.transact(&Report { mail, said: command }).await? {
            return Ok(reported);
        }
    }
    Err(not_found().into())
}

/// What recording a report has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportRecorded {
    /// The mail or the suppression list is not what it was.
    Changed,
    /// Nothing: the report is old news, or about nothing to act on.
    Unchanged,
    /// Nothing: it leads to no mail that is still known.
    UnknownMail,
}

impl Engine {
    /// Records a report that the operator has read in a mailbox, in whichever organization its mail belongs to.
    pub async fn record_report(&self, report: &ReportDelivery) -> Result<ReportRecorded, Fault> {
        let Some(mail) = mail(self, &report.mail) else { return Ok(ReportRecorded::UnknownMail) };
        let place = match self.db.place_of_mail(mail).await.map_err(failed)? {
            None => return Ok(ReportRecorded::UnknownMail),
            // Nothing follows from the loss of a mail about an account.
            Some(None) => return Ok(ReportRecorded::Unchanged),
            Some(Some(organization)) => proved(organization),
        };
        let recorded = UnitOfWork::operator(self, &place).transact(&Report { mail, said: report }).await?;
        Ok(recorded.map_or(ReportRecorded::UnknownMail, |(_, has_changed)| {
            if has_changed { ReportRecorded::Changed } else { ReportRecorded::Unchanged }
        }))
    }
}

/// The mail that a report is about. A mark that was not made here is passed over.
fn mail(engine: &Engine, named: &MailReference) -> Option<MailId> {
    let genuine = named.marks.iter().find(|mark| engine.keys.has_marked(mark));
    genuine.map(|mark| mark.mail).or(named.id)
}

/// A report to one organization, which acts on it if the mail is its own.
struct Report<'a> {
    mail: MailId,
    said: &'a ReportDelivery,
}

impl TransactionBody for Report<'_> {
    type Facts = ();
    type Outcome = Option<(DeliveryReported, bool)>;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Self::Outcome, Interrupt> {
        let mail = self.mail;
        let Some(found) = tx.mail(mail).await? else {
            tx.discard();
            return Ok(None);
        };
        let (news, reason) = self.said.about(found.mailed.recipient()).unwrap_or((DeliveryNews::Progress, ""));
        let (lost, suppress) = match news {
            DeliveryNews::HardBounce => (true, Some(SuppressionCause::Bounce)),
            DeliveryNews::SoftBounce => (true, None),
            DeliveryNews::Complaint => (false, Some(SuppressionCause::Complaint)),
            DeliveryNews::Progress => (false, None),
        };
        let has_changed = end(tx, &found, &Failure { mail, lost, suppress, reason }).await?;
        let after = tx.mail(mail).await?;
        let after = after.ok_or_else(|| incident::internal("a mail vanished while it was reported"))?;
        let invitation = match &after.mailed {
            Mailed::Invitation(record) | Mailed::BounceNotice(record) | Mailed::MoveNotice(record) => {
                Some(record.invitation.id)
            }
            Mailed::WebhookNotice(_) | Mailed::Account(_) => None,
        };
        Ok(Some((DeliveryReported { invitation, delivery: after.delivery }, has_changed)))
    }
}
