//! `usher outbox`

use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Subcommand;
use usher_domain::OrganizationId;
use usher_storage::{DeliveryId, MailSubject};

#[derive(Subcommand)]
pub(super) enum OutboxCommand {
    /// Show how many mails are queued, what keeps them from going out, and the dead letters with their reasons
    Show,
    /// Retry dead letters, the given ones or all, and mails that wait for the mail server
    Requeue {
        /// Delivery ids, as printed by `usher outbox show`; all if omitted
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
            output::line(&format!("{} queued, {} dead", backlog.queued, backlog.dead));
            for stopped in store.obstacles().await? {
                output::line(&format!("{} waiting: {}", stopped.mails, stopped.reason));
            }
            for letter in store.dead_letters().await? {
                output::line(&format!(
                    "{}  {}  {}  queued {}  {} attempts  {}",
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
            output::line(&format!("{requeued} dead letters requeued"));
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
