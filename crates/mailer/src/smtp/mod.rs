//! Mails over SMTP, with connections kept for the next mail.
//!
//! Must never use a connection again whose conversation was cut short: a late answer to the last mail would be taken
//! for the answer to the next one, and that mail would be lost. lettre's own pool does take such connections back
//! when a send is cancelled, and its asynchronous connections know no timeout beyond connecting; hence this pool.
//! lettre's `tracing` feature must stay off: it logs every line of the conversation.

mod conversation;
mod hello;
mod open_error;
mod pool;
mod reasons;
mod rehearsal;
mod relay;
mod replies;
mod stream;
#[cfg(test)]
mod tests;
mod url;

use crate::message::{Composed, Sender, Wire};
use async_trait::async_trait;
pub use hello::check_helo_name;
use pool::Pool;
pub use rehearsal::Step;
pub(crate) use rehearsal::rehearse;
pub(crate) use relay::Relay;
pub use replies::Replies;
use tokio::time::timeout;
use usher_domain::bounce::Stage;
use usher_engine::ports::{InvitationMail, Mailer, Notice, SendError};

/// Sends mails to a relay.
pub(crate) struct SmtpMailer {
    pool: Pool,
    sender: Sender,
}

impl SmtpMailer {
    /// A mailer to the relay. Opens nothing yet.
    pub(crate) fn new(relay: Relay, sender: Sender) -> Self {
        Self { pool: Pool::new(relay), sender }
    }
}

#[async_trait]
impl Mailer for SmtpMailer {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        self.hand_over(|wire| self.sender.compose(mail, wire)).await
    }

    async fn notify(&self, notice: &Notice) -> Result<(), SendError> {
        self.hand_over(|wire| self.sender.notice(notice, wire)).await
    }
}

impl SmtpMailer {
    async fn hand_over(&self, compose: impl Fn(Wire) -> Result<Composed, SendError>) -> Result<(), SendError> {
        let mut lease = self.pool.lease().await?;
        let composed = compose(conversation::wire(&lease.connection))?;
        let parameters = conversation::parameters(&lease.connection, &composed)?;
        let mut stage = Stage::Sender;
        let conversation = conversation::hand_over(&mut lease.connection, &composed, parameters, &mut stage);
        match timeout(self.pool.patience(), conversation).await {
            Ok(Ok(())) => {
                lease.give_back();
                Ok(())
            }
            Ok(Err(error)) => Err(reasons::sending(stage, &error)),
            Err(_) => Err(reasons::too_slow(stage)),
        }
    }
}
