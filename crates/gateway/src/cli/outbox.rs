//! `usher outbox`

use super::ids::{id, shown};
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_installation;
use clap::Subcommand;
use usher_domain::{AccountId, InvitationId, MailId, WebhookId};
use usher_storage::{DeadLetter, DeliveryId, MailSubject, Requeued};

#[derive(Subcommand)]
pub(super) enum OutboxCommand {
    /// Show how many mails are queued, what keeps them from going out, and the dead letters with their reasons
    Show,
    /// Retry dead letters, the given ones or all, and mails that wait for the mail server
    Requeue {
        /// Ids of mails, or of the invitations, accounts or webhooks that they are about, as the API and
        /// `usher outbox show` print them; all if omitted
        #[arg(value_name = "ID")]
        ids: Vec<String>,
    },
}

pub(super) async fn run(command: OutboxCommand, config: &Config) -> Result<(), Failure> {
    let engine = open_installation(config).await?;
    let store = engine.db();
    match command {
        OutboxCommand::Show => {
            let backlog = store.backlog().await?;
            output::line(&format!("{} queued, {} dead", backlog.queued, backlog.dead));
            if backlog.held > 0 {
                let held = backlog.held;
                output::line(&format!(
                    "{held} waiting: as many as a sending limit (mail.limits) allows went out; they follow later"
                ));
            }
            for stopped in store.obstacles().await? {
                output::line(&format!("{} waiting: {}", stopped.mails, stopped.reason));
            }
            for letter in store.dead_letters().await? {
                output::line(&format!(
                    "{}  {}  {}  queued {}  {} attempts  {}",
                    shown(MailId(letter.id)),
                    letter.organization.map_or_else(|| "no organization".to_owned(), shown),
                    about(letter.subject),
                    letter.ordered_at.rfc3339_seconds(),
                    letter.attempts,
                    letter.reason
                ));
            }
        }
        OutboxCommand::Requeue { ids } => {
            let letters = if ids.is_empty() { Vec::new() } else { store.dead_letters().await? };
            let mails = ids.iter().map(|text| named(text, &letters)).collect::<Result<Vec<_>, _>>()?.concat();
            let requeued = engine
                .requeue_mails((!ids.is_empty()).then_some(mails.as_slice()))
                .await
                .map_err(|_logged| "nothing was requeued; see the log")?;
            output::line(&match requeued {
                Requeued { requeued, suppressed: 0 } => format!("{requeued} dead letters requeued"),
                Requeued { requeued, suppressed } => {
                    format!("{requeued} dead letters requeued, {suppressed} stay: the address is suppressed")
                }
            });
        }
    }
    Ok(())
}

/// The mails of an id: the one that it is of, or those about what it is of.
fn named(text: &str, letters: &[DeadLetter]) -> Result<Vec<DeliveryId>, Failure> {
    if let Some(MailId(mail)) = id(text) {
        return Ok(vec![mail]);
    }
    let about_it = |letter: &&DeadLetter| match letter.subject {
        MailSubject::Invitation { invitation, .. }
        | MailSubject::BounceNotice { invitation, .. }
        | MailSubject::MoveNotice { invitation, .. } => id(text) == Some(invitation),
        MailSubject::WebhookNotice { webhook, .. } => id(text) == Some(webhook),
        MailSubject::SetPassword { account, .. }
        | MailSubject::PasswordChanged { account, .. }
        | MailSubject::IdentityChanged { account, .. }
        | MailSubject::AccountDeleted { account, .. } => id(text) == Some(account),
    };
    let is_id =
        id::<InvitationId>(text).is_some() || id::<WebhookId>(text).is_some() || id::<AccountId>(text).is_some();
    if !is_id {
        return Err(format!("`{text}` is no id; `usher outbox show` prints the ids").into());
    }
    Ok(letters.iter().filter(about_it).map(|letter| letter.id).collect())
}

/// What a mail is about.
fn about(subject: MailSubject) -> String {
    match subject {
        MailSubject::Invitation { invitation, .. }
        | MailSubject::BounceNotice { invitation, .. }
        | MailSubject::MoveNotice { invitation, .. } => shown(invitation),
        MailSubject::WebhookNotice { webhook, .. } => shown(webhook),
        MailSubject::SetPassword { account, .. }
        | MailSubject::PasswordChanged { account, .. }
        | MailSubject::IdentityChanged { account, .. }
        | MailSubject::AccountDeleted { account, .. } => shown(account),
    }
}
