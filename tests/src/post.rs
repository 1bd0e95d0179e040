//! A mailer that keeps what it is given.

use async_trait::async_trait;
use std::sync::Mutex;
use usher_engine::ports::{InvitationMail, Mailer, SendError};

/// Keeps mails in memory.
#[derive(Default)]
pub struct Post(Mutex<Vec<SentMail>>);

/// A mail that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentMail {
    /// To whom.
    pub to: String,
    /// The token in its link.
    pub token: String,
    /// Its language.
    pub locale: &'static str,
    /// Its delivery id.
    pub id: String,
}

impl Post {
    /// The mails so far.
    pub fn sent(&self) -> Vec<SentMail> {
        self.0.lock().unwrap().clone()
    }
}

#[async_trait]
impl Mailer for Post {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        let token = mail.link.rsplit('/').next().unwrap_or_default().to_owned();
        let sent =
            SentMail { to: mail.to.as_sent().to_owned(), token, locale: mail.locale.code(), id: mail.id.to_string() };
        self.0.lock().unwrap().push(sent);
        Ok(())
    }
}
