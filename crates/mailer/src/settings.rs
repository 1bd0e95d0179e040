//! What the operator chooses about mail, and what is wrong with it.
//!
//! Must never show the relay's URL, which may hold a password: neither in debug output nor in an error.

use crate::DkimSettings;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;
use usher_domain::EmailAddress;
use usher_engine::ports::MarkField;

/// The settings of the mailer.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// Where mails go.
    pub transport: MailTransport,
    /// The sender's address. Its domain is also the right-hand side of every Message-ID.
    pub from: EmailAddress,
    /// The sender's name, possibly empty.
    pub from_name: String,
    /// How the name of an organization and the sender's make one: with `{organization}` and `{name}`.
    pub from_template: String,
    /// The name that a relay is greeted with; empty for the machine's full name.
    pub helo_name: String,
    /// Where mail servers return mails to; `None` is the sender's address.
    pub bounce_address: Option<EmailAddress>,
    /// Further header fields with the mark of a mail, for relays that return no other.
    pub mark_fields: Vec<MarkField>,
    /// What mails are signed with.
    pub dkim: Option<DkimSettings>,
    /// How many connections to the relay there may be.
    pub connections: usize,
    /// How long the relay may take for opening a connection, and again for taking one mail.
    pub timeout: Duration,
}

/// Where mails go.
#[derive(Clone)]
pub enum MailTransport {
    /// Nowhere: links are handed out by other means.
    None,
    /// Into a directory as `.eml` files, for trying out and for tests.
    Directory {
        /// The directory; it is created where it is missing.
        path: PathBuf,
    },
    /// To an SMTP relay.
    Smtp {
        /// `smtp://user:password@host:port?tls=required` or `smtps://user:password@host:port`.
        ///
        /// - `smtps`: TLS from the first byte, port 465.
        /// - `smtp` with `tls=required`: STARTTLS or nothing, port 587.
        /// - `smtp` with `tls=opportunistic`: STARTTLS where the relay offers it, port 25.
        /// - `smtp` with `tls=none`: never TLS, port 25.
        ///
        /// Without `tls`, `smtp` means `required`, except for a loopback host (`localhost`, `127.0.0.0/8`, `::1`),
        /// where it means `none`: nothing leaves the machine there, and a local relay's certificate rarely names
        /// `localhost`. A password is sent over TLS or to a loopback host only; other URLs are refused.
        ///
        /// User name and password are percent-encoded.
        url: String,
    },
}

impl fmt::Debug for MailTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("None"),
            Self::Directory { path } => f.debug_struct("Directory").field("path", path).finish(),
            Self::Smtp { .. } => f.write_str("Smtp(***)"),
        }
    }
}

/// Why no mailer can be made of the settings. No text repeats the URL or an address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailSettingsError {
    /// Another scheme, or none.
    #[error("the mail URL must start with smtp:// or smtps://")]
    Scheme,
    /// No host, or one with characters that no host has.
    #[error("the mail URL has no usable host: write smtp://host:port, with [brackets] around an IPv6 address")]
    Host,
    /// Not a port.
    #[error("the mail URL's port must be a number from 1 to 65535")]
    Port,
    /// Something after the host that is not understood.
    #[error("after the host, the mail URL takes nothing but ?tls=required, ?tls=opportunistic or ?tls=none")]
    Options,
    /// `tls` together with `smtps`.
    #[error("smtps:// always uses TLS: remove the tls option, or write smtp:// to choose it")]
    TlsTwice,
    /// A user without a password or the reverse, or an encoding error.
    #[error(
        "the mail URL needs both a user name and a password, or neither, and in them every character other than \
         letters, digits and - . _ ~ written as %XX (for example %40 for @)"
    )]
    Credentials,
    /// A password that could be read on the network.
    #[error(
        "the mail URL would send the password unencrypted: use smtps:// or ?tls=required, or remove user and password"
    )]
    PasswordInClear,
    /// The TLS library refuses the host.
    #[error("TLS cannot be set up for the mail URL's host: check its spelling")]
    Tls,
    /// A sender address that mail cannot carry everywhere.
    #[error("the sender's address must be plain ASCII with at most 64 characters before the @")]
    From,
    /// An address for bounces that no mark fits into.
    #[error(
        "mail.bounce_address must be plain ASCII with at most {0} characters before the @, and none of them a space"
    )]
    BounceAddress(usize),
    /// A template with other names in braces.
    #[error("mail.from_template takes nothing in braces but {{organization}} and {{name}}")]
    FromTemplate,
    /// A name that is none.
    #[error("mail.helo_name must be a full host name, such as mail.example.com, or an address")]
    HeloName,
    /// A domain or selector that is none.
    #[error("mail.dkim.domain and mail.dkim.selector must be host names in ASCII, such as example.com and usher")]
    DkimName,
    /// A key that cannot be read.
    #[error("mail.dkim.key_file must hold a private key in PEM: RSA of at least 2048 bits, or Ed25519")]
    DkimKey,
    /// A timeout of zero.
    #[error("the mail timeout must be longer than zero")]
    NoTime,
    /// The directory cannot be made.
    #[error("the mail directory {} cannot be created ({reason}): check the path and its permissions", path.display())]
    Directory {
        /// Its path.
        path: PathBuf,
        /// Why.
        reason: std::io::ErrorKind,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_hides_the_url_and_the_address() {
        let settings = MailSettings {
            transport: MailTransport::Smtp { url: "smtp://jan:hunter2@mail.example".to_owned() },
            from: EmailAddress::parse("jan@example.com").unwrap(),
            from_name: String::new(),
            from_template: String::new(),
            helo_name: String::new(),
            bounce_address: None,
            mark_fields: Vec::new(),
            connections: 1,
            dkim: None,
            timeout: Duration::from_secs(1),
        };
        let shown = format!("{settings:?}");
        assert!(!shown.contains("hunter2") && !shown.contains("jan"), "{shown}");
    }
}
