//! E-mail identity (design invariant 11): stored as sent, compared in canonical form.

mod characters;

use std::fmt;

/// The form by which an address is unique: composed (Unicode NFC) and lower-case, with the domain in IDNA ASCII form.
///
/// Dots and plus tags stay, and nothing beyond ASCII is turned into ASCII: either could merge two people.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CanonicalEmail(String);

/// An address as sent (trimmed), together with its canonical form.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct EmailAddress {
    sent: String,
    canonical: CanonicalEmail,
}

/// Why a text is not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmailAddressError {
    /// Nothing but white space.
    #[error("the address is empty")]
    Empty,
    /// Over 255 octets.
    #[error("the address is too long")]
    TooLong,
    /// Not `local@domain`, or a part that no mail system accepts.
    #[error("the address is not of the form local@domain")]
    Malformed,
}

/// The maximum length of a whole address in octets: the largest that any of the protocols documents.
const MAX_ADDRESS: usize = 255;

impl EmailAddress {
    /// Parses an address after trimming white space at both ends.
    ///
    /// Accepted is the unquoted dot-atom form of RFC 5322 section 3.4.1, with letters, marks and digits beyond ASCII
    /// (RFC 6531), and a domain of at least two labels, which IDNA (UTS 46) turns into ASCII where it is not. Lengths
    /// of single parts are not checked: protocols differ, and the mail system decides. Quoted local parts and address
    /// literals are refused: no invitation goes to one, and they are a way to smuggle headers. So are invisible
    /// characters and those easily mistaken for others: mail to such an address goes nowhere, or to another person.
    pub fn parse(text: &str) -> Result<Self, EmailAddressError> {
        let sent = text.trim();
        if sent.is_empty() {
            return Err(EmailAddressError::Empty);
        }
        if sent.len() > MAX_ADDRESS {
            return Err(EmailAddressError::TooLong);
        }
        let (local, domain) = sent.rsplit_once('@').ok_or(EmailAddressError::Malformed)?;
        let local = characters::composed(local).ok_or(EmailAddressError::Malformed)?;
        let domain = ascii_domain(domain).ok_or(EmailAddressError::Malformed)?;
        let canonical = format!("{}@{domain}", characters::folded(&local));
        if canonical.len() > MAX_ADDRESS {
            return Err(EmailAddressError::TooLong);
        }
        Ok(Self { sent: sent.to_owned(), canonical: CanonicalEmail(canonical) })
    }

    /// An address that was stored together with its canonical form. It may no longer be valid.
    #[must_use]
    pub const fn stored(sent: String, canonical: String) -> Self {
        Self { sent, canonical: CanonicalEmail(canonical) }
    }

    /// An address that was stored alone, to be shown. One that is no longer valid is only equal to itself.
    #[must_use]
    pub fn stored_alone(sent: String) -> Self {
        Self::parse(&sent).unwrap_or_else(|_not_taken_any_more| Self::stored(sent.clone(), sent))
    }

    /// Whether mail to the address as it was sent reaches the mailbox that its canonical form stands for. That is
    /// unknown for an address stored under older rules, which equated some letters beyond ASCII with ASCII ones.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        Self::parse(&self.sent).is_ok_and(|now| now.canonical == self.canonical)
    }

    /// The part before the `@` as mail systems want it: as it was sent, composed (RFC 6532 section 3.1).
    #[must_use]
    pub fn mailbox(&self) -> String {
        let local = self.sent.rsplit_once('@').map_or(self.sent.as_str(), |(local, _)| local);
        characters::composed(local).unwrap_or_else(|| local.to_owned())
    }

    /// The address as it was sent, trimmed.
    #[must_use]
    pub fn as_sent(&self) -> &str {
        &self.sent
    }

    /// The form to compare by.
    #[must_use]
    pub fn canonical(&self) -> &CanonicalEmail {
        &self.canonical
    }
}

impl CanonicalEmail {
    /// A canonical form that was stored.
    #[must_use]
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`, in ASCII.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// The ASCII form of a domain of at least two labels, lower-case; `None` where IDNA refuses it.
#[must_use]
pub fn ascii_domain(domain: &str) -> Option<String> {
    if !characters::is_visible(domain) {
        return None;
    }
    let ascii =
        if domain.is_ascii() { domain.to_ascii_lowercase() } else { idna::domain_to_ascii_strict(domain).ok()? };
    let labels_are_sound = ascii.split('.').all(|label| {
        label.starts_with(|c: char| c.is_ascii_alphanumeric())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let last_is_a_name = ascii.rsplit('.').next().is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit()));
    (labels_are_sound && last_is_a_name && ascii.contains('.')).then_some(ascii)
}

impl fmt::Debug for EmailAddress {
    /// Addresses stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(***)")
    }
}

impl fmt::Debug for CanonicalEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CanonicalEmail(***)")
    }
}

#[cfg(test)]
mod tests;
