//! A link created by the operator: for a person who has no password yet, or cannot read their mail.

use super::{LinkBearer, address, locale, new};
use crate::engine::Engine;
use crate::mails;
use crate::set_password::events;
use usher_domain::{
    Account, Caller, CallerScope, EmailAddress, EventDetails, EventKind, PasswordToken, Secret, Timestamp,
};
use usher_storage::{MailSubject, PasswordLink, StoreError};

/// A link that was made.
#[derive(Debug)]
pub struct LinkHandedOver {
    /// The link itself; `None` where it is sent by mail, so that only the recipient sees it.
    pub link: Option<Secret>,
    /// When it stops working.
    pub expires_at: Timestamp,
}

/// Why there is no link.
#[derive(Debug, thiserror::Error)]
pub enum LinkRefused {
    /// No account has this address.
    #[error("nobody has the address {0}")]
    Unknown(String),
    /// The person was invited and has not accepted.
    #[error("{0} was invited and has not accepted yet; send the invitation again instead")]
    NotAccepted(String),
    /// The account was barred.
    #[error("the account of {0} is disabled")]
    Disabled(String),
    /// There is no way to mail it.
    #[error("mail is not configured (`mail.transport`); print the link instead")]
    NoMail,
    /// The address was stored under older rules, which equated some letters with others.
    #[error(
        "mail to {0} may reach somebody else or nobody, because the address was stored under older rules; \
         print the link instead, without --mail"
    )]
    Unmailable(String),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Engine {
    /// The token of a link, for whoever writes one to a database of their own making.
    #[must_use]
    pub fn token_of_password_link(&self, link: &PasswordLink) -> PasswordToken {
        self.keys.password_token(link.id, link.account)
    }

    /// Makes a link that sets the password of an account, good for `lifetime` milliseconds. By mail it proves the
    /// address; handed over, the operator vouches for the person.
    pub async fn hand_over_password_link(
        &self,
        email: &EmailAddress,
        by_mail: bool,
        lifetime: i64,
    ) -> Result<LinkHandedOver, LinkRefused> {
        let shown = || email.as_sent().to_owned();
        let record = self.db.account_by_email(email.canonical()).await?;
        let account: Account = record.ok_or_else(|| LinkRefused::Unknown(shown()))?.account;
        if account.disabled_at.is_some() {
            return Err(LinkRefused::Disabled(shown()));
        }
        if !account.is_registered() {
            return Err(LinkRefused::NotAccepted(shown()));
        }
        if by_mail && !self.settings.mail_configured {
            return Err(LinkRefused::NoMail);
        }
        // It is uncertain whose mailbox that is; the worker would silently drop the mail.
        if by_mail && !account.email.is_sound() {
            return Err(LinkRefused::Unmailable(account.email.as_sent().to_owned()));
        }
        let now = self.now();
        let by = if by_mail { LinkBearer::Mail } else { LinkBearer::Operator };
        let link = new(self, &account, by, lifetime, now);
        let places = self.db.memberships(account.id).await?;
        let locale = locale(self, &account, places.iter().map(|(place, _)| place));
        let subject = MailSubject::SetPassword { account: account.id, link: link.id, locale };
        let order = by_mail.then(|| mails::order(self, subject, account.email.canonical(), now));
        let operator = Caller::operator(CallerScope::Nowhere);
        let details = EventDetails::PasswordLink { by };
        let events = events(self, &operator, &places, EventKind::AccountPasswordLinkCreated, &details);
        self.db.insert_password_link(&link, order.as_ref(), &events).await?;
        self.mail_ordered.notify_one();
        let handed = (!by_mail).then(|| Secret::new(address(self, &link)));
        Ok(LinkHandedOver { link: handed, expires_at: link.expires_at })
    }
}
