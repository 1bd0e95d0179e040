//! Prints on the terminal which mail went out: the person at the demo wants to see the link.

use crate::cli::output;
use async_trait::async_trait;
use std::path::PathBuf;
use std::sync::Arc;
use usher_engine::ports::{InvitationMail, Mailer, Notice, NoticeOf, SendError};

/// A mailer that announces each mail.
pub(super) struct AnnouncingMailer {
    mailer: Arc<dyn Mailer>,
    folder: PathBuf,
}

impl AnnouncingMailer {
    pub(super) fn new(mailer: Arc<dyn Mailer>, folder: PathBuf) -> Self {
        Self { mailer, folder }
    }
}

#[async_trait]
impl Mailer for AnnouncingMailer {
    async fn send(&self, mail: &InvitationMail) -> Result<(), SendError> {
        self.mailer.send(mail).await?;
        let token = mail.link.rsplit('/').next().unwrap_or_default();
        output::line(&format!(
            "\nmail to {} in {}\n  TOKEN={token}\n  page: {}",
            mail.to.as_sent(),
            self.folder.display(),
            mail.link
        ));
        Ok(())
    }

    async fn notify(&self, notice: &Notice) -> Result<(), SendError> {
        self.mailer.notify(notice).await?;
        if let NoticeOf::SetPassword { link, .. } = &notice.of {
            output::line(&format!(
                "\nmail to {} in {}\n  page: {}",
                notice.to.as_sent(),
                self.folder.display(),
                link.expose()
            ));
        }
        Ok(())
    }
}
