//! `usher outbox`

use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Subcommand;
use usher_domain::OrganizationId;
use usher_storage::{DeliveryId, MailSubject};

#[derive(Subcommand)]
pub(super) enum OutboxCommand {
    /// Show how much waits, and the dead letters with the reason of each
    Show,
    /// Try dead letters again: the ones named, or all
    Requeue {
        /// Deliveries by id, as `usher outbox show` prints them; none means all
        #[arg(value_name = "ID")]
        ids: Vec<DeliveryId>,
    },
}

pub(super) async fn run(command: OutboxCommand, config: &Config) -> Result<(), Failure> {
    let engine = open_engine(config, None, None).await?;
    let store = engine.db();
    match command {
        OutboxCommand::Show => {
            let backlog = store.backlog().await?;
            output::line(&format!("{} waiting, {} dead", backlog.queued, backlog.dead));
            for letter in store.dead_letters().await? {
                output::line(&format!(
                    "{}  {}  {}  ordered {}  {} tries  {}",
                    letter.id,
                    letter.organization.map_or_else(|| "no organization".to_owned(), OrganizationId::tagged),
                    about(letter.subject),
                    letter.ordered_at.rfc3339_seconds(),
                    letter.attempts,
                    letter.reason
                ));
            }
        }
        OutboxCommand::Requeue { ids } => {
            let named = (!ids.is_empty()).then_some(ids.as_slice());
            let requeued = engine.requeue_mails(named).await.map_err(|_logged| "nothing was requeued; see the log")?;
            output::line(&format!("{requeued} dead letters will be tried again"));
        }
    }
    Ok(())
}

/// What a mail is about.
fn about(subject: MailSubject) -> String {
    match subject {
        MailSubject::Invitation { invitation, .. } | MailSubject::BounceNotice { invitation, .. } => {
            invitation.tagged()
        }
        MailSubject::WebhookNotice { webhook, .. } => webhook.tagged(),
        MailSubject::SetPassword { account, .. } | MailSubject::PasswordChanged { account, .. } => account.tagged(),
    }
}
