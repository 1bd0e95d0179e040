//! No way to send mail: every mail is given back as such.

use async_trait::async_trait;
use usher_engine::ports::{InvitationMail, Mailer, Notice, SendError};

/// Sends nothing.
pub(crate) struct NoMailer;

#[async_trait]
impl Mailer for NoMailer {
    async fn send(&self, _: &InvitationMail) -> Result<(), SendError> {
        Err(SendError::NotConfigured)
    }

    async fn notify(&self, _: &Notice) -> Result<(), SendError> {
        Err(SendError::NotConfigured)
    }
}
