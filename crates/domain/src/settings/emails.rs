//! How an organization has its invitations mailed.

use crate::EmailAddress;
use crate::delivery::Unsent;
use crate::email::EmailAddressError;

/// How an organization has its invitations mailed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmailPolicy {
    /// How links get to invitees.
    pub delivery: LinkDelivery,
    /// Who gets the replies to its mails.
    pub reply_to: ReplyTo,
}

impl EmailPolicy {
    /// Why the mail of an invitation does not go out; `None` where it does. `configured` is whether the installation
    /// has a way to send mail, `suppressed` whether the address is on the organization's list.
    #[must_use]
    pub const fn unsent(&self, configured: bool, suppressed: bool) -> Option<Unsent> {
        match (self.delivery, configured, suppressed) {
            (LinkDelivery::LinkOnly, _, _) => Some(Unsent::LinkOnly),
            (LinkDelivery::Send, false, _) => Some(Unsent::NotConfigured),
            (LinkDelivery::Send, true, true) => Some(Unsent::Suppressed),
            (LinkDelivery::Send, true, false) => None,
        }
    }

    /// Whether links are handed out by those who manage invitations, because no mail carries them to anybody.
    #[must_use]
    pub const fn hands_out_links(&self, configured: bool) -> bool {
        self.unsent(configured, false).is_some()
    }
}

/// How links get to invitees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LinkDelivery {
    /// By mail.
    #[default]
    Send,
    /// By members who manage invitations. No mail goes out.
    LinkOnly,
}

impl LinkDelivery {
    /// Both with their names in canonical JSON and in storage.
    pub const WORDS: [(&'static str, Self); 2] = [("send", Self::Send), ("link_only", Self::LinkOnly)];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::LinkOnly => "link_only",
        }
    }
}

/// Who an organization wants replies to go to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ReplyTo {
    /// To the inviter; without an inviter, mails name no address for replies.
    #[default]
    Inviter,
    /// Mails name no address for replies.
    Nobody,
    /// To one address of the organization.
    Address(EmailAddress),
}

/// Why a text is not a valid recipient of replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyToError {
    /// Neither a keyword nor an address.
    #[error(transparent)]
    Address(#[from] EmailAddressError),
    /// An address that not every mail system accepts.
    #[error("an address whose part before the @ is not ASCII or longer than 64 bytes")]
    NotForEverybody,
}

/// Who gets the replies to a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replies {
    /// Who invited.
    Inviter(EmailAddress),
    /// The organization.
    Organization(EmailAddress),
}

impl ReplyTo {
    const INVITER: &'static str = "inviter";
    const NOBODY: &'static str = "nobody";
    /// The maximum length of the part before the `@` in SMTP.
    const MOST_LOCAL: usize = 64;

    /// Parses `inviter`, `nobody` or an address, which has an `@` and therefore is neither keyword.
    pub fn parse(text: &str) -> Result<Self, ReplyToError> {
        match text {
            Self::INVITER => Ok(Self::Inviter),
            Self::NOBODY => Ok(Self::Nobody),
            _ => {
                let address = EmailAddress::parse(text)?;
                let local = address.as_sent().rsplit_once('@').map_or("", |(local, _)| local);
                let plain = local.is_ascii() && local.len() <= Self::MOST_LOCAL;
                if plain { Ok(Self::Address(address)) } else { Err(ReplyToError::NotForEverybody) }
            }
        }
    }

    /// What [`Self::parse`] reads.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Inviter => Self::INVITER,
            Self::Nobody => Self::NOBODY,
            Self::Address(address) => address.as_sent(),
        }
    }

    /// The recipient of replies to the mail of an invitation by an inviter.
    #[must_use]
    pub fn replies(&self, inviter: Option<&EmailAddress>) -> Option<Replies> {
        match self {
            Self::Inviter => inviter.cloned().map(Replies::Inviter),
            Self::Nobody => None,
            Self::Address(address) => Some(Replies::Organization(address.clone())),
        }
    }
}

impl Replies {
    /// The address.
    #[must_use]
    pub const fn address(&self) -> &EmailAddress {
        match self {
            Self::Inviter(address) | Self::Organization(address) => address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> EmailAddress {
        EmailAddress::parse(text).unwrap()
    }

    #[test]
    fn an_organization_can_keep_its_mails_but_cannot_make_the_installation_send() {
        let link_only = EmailPolicy { delivery: LinkDelivery::LinkOnly, ..EmailPolicy::default() };
        for (policy, configured, suppressed, unsent) in [
            (EmailPolicy::default(), true, false, None),
            (EmailPolicy::default(), true, true, Some(Unsent::Suppressed)),
            (EmailPolicy::default(), false, false, Some(Unsent::NotConfigured)),
            (EmailPolicy::default(), false, true, Some(Unsent::NotConfigured)),
            (link_only.clone(), true, false, Some(Unsent::LinkOnly)),
            (link_only.clone(), false, true, Some(Unsent::LinkOnly)),
        ] {
            assert_eq!(policy.unsent(configured, suppressed), unsent, "{policy:?} {configured} {suppressed}");
        }
        assert!(!EmailPolicy::default().hands_out_links(true) && EmailPolicy::default().hands_out_links(false));
        assert!(link_only.hands_out_links(true));
    }

    #[test]
    fn replies_go_where_the_organization_wants_them() {
        let inviter = address("ivo@acme.example");
        let desk = || ReplyTo::parse("Desk@Acme.example").unwrap();
        assert_eq!(ReplyTo::Inviter.replies(Some(&inviter)), Some(Replies::Inviter(inviter.clone())));
        assert_eq!(ReplyTo::Inviter.replies(None), None);
        assert_eq!(ReplyTo::Nobody.replies(Some(&inviter)), None);
        let expected = Some(Replies::Organization(address("Desk@Acme.example")));
        assert_eq!((desk().replies(Some(&inviter)), desk().replies(None)), (expected.clone(), expected));
    }

    #[test]
    fn who_gets_replies_is_a_word_or_an_address_that_every_mail_system_takes() {
        for text in ["inviter", "nobody", "desk@acme.example", "Desk@B\u{fc}cher.example"] {
            assert_eq!(ReplyTo::parse(text).unwrap().as_str(), text);
        }
        for text in ["", "Inviter", "none", "desk@acme", "a@b.example, c@d.example"] {
            assert!(matches!(ReplyTo::parse(text), Err(ReplyToError::Address(_))), "{text}");
        }
        for local in ["j\u{e1}n", &"a".repeat(65)] {
            assert_eq!(ReplyTo::parse(&format!("{local}@b.example")), Err(ReplyToError::NotForEverybody), "{local}");
        }
    }
}
