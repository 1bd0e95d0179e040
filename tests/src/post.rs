//! A mailer that keeps what it is given.

use async_trait::async_trait;
use std::collections::VecDeque;
use std::sync::Mutex;
use usher_engine::ports::{InvitationMail, Mailer, Notice, SendError};

/// Keeps mails in memory.
#[derive(Default)]
pub struct Post {
    sent: Mutex<Vec<InvitationMail>>,
    notices: Mutex<Vec<Notice>>,
    refusals: Mutex<VecDeque<SendError>>,
}

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
    /// What the inviter says in it.
    pub message: Option<String>,
    /// Whether it reminds of an earlier one.
    pub is_reminder: bool,
}

impl SentMail {
    fn of(mail: &InvitationMail) -> Self {
        let token = mail.link.rsplit('/').next().unwrap_or_default().to_owned();
        let message = mail.message.as_ref().map(ToString::to_string);
        Self {
            to: mail.to.as_sent().to_owned(),
            token,
            locale: mail.locale.code(),
            id: mail.id.to_string(),
            message,
            is_reminder: mail.is_reminder,
        }
    }
}

impl Post {
    /// One that has been given the same so far.
    pub(crate) fn copy(&self) -> Self {
        let (sent, notices) = (self.sent.lock().unwrap().clone(), self.notices.lock().unwrap().clone());
        Self { sent: Mutex::new(sent), notices: Mutex::new(notices), refusals: Mutex::default() }
    }

    /// The mails so far.
    pub fn sent(&self) -> Vec<SentMail> {
        self.sent.lock().unwrap().iter().map(SentMail::of).collect()
    }

    /// Everything that the newest mail to an address would show.
    pub fn newest_to(&self, address: &str) -> Option<InvitationMail> {
        self.sent.lock().unwrap().iter().rev().find(|mail| mail.to.as_sent() == address).cloned()
    }

    /// The notices so far.
    pub fn notices(&self) -> Vec<Notice> {
        self.notices.lock().unwrap().clone()
    }

    /// Whether all refusals were given.
    pub fn refused_all(&self) -> bool {
        self.refusals.lock().unwrap().is_empty()
    }

    /// Refuses the next mail.
    pub fn refuse(&self, error: SendError) {
        self.refusals.lock().unwrap().push_back(error);
    }
}

#[async_trait]
impl Mailer for Post {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        if let Some(error) = self.refusals.lock().unwrap().pop_front() {
            return Err(error);
        }
        self.sent.lock().unwrap().push(mail.clone());
        Ok(())
    }

    async fn notify(&self, notice: &Notice) -> Result<(), SendError> {
        if let Some(error) = self.refusals.lock().unwrap().pop_front() {
            return Err(error);
        }
        self.notices.lock().unwrap().push(notice.clone());
        Ok(())
    }
}
