//! E-mail identity (design invariant 11): kept as sent, compared in canonical form.

use std::fmt;

/// The form by which an address is unique: lower-case, with the domain in IDNA ASCII form.
///
/// Dots and plus tags are kept: removing them could merge two people.
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
    /// Not `local@domain`, or a part that no mail system takes.
    #[error("the address is not of the form local@domain")]
    Malformed,
}

/// Octets of a whole address: the most that any of the protocols documents.
const MAX_ADDRESS: usize = 255;

impl EmailAddress {
    /// Parses an address after trimming white space at both ends.
    ///
    /// Accepted is the unquoted dot-atom form of RFC 5322 section 3.4.1, with non-ASCII letters (RFC 6531), and a
    /// domain of at least two labels, which IDNA (UTS 46) turns into ASCII where it is not. Lengths of single parts are
    /// not checked: protocols differ, and the mail system has the last word. Quoted local parts and address literals
    /// are refused: no invitation goes to one, and they are a way to smuggle headers.
    pub fn parse(text: &str) -> Result<Self, EmailAddressError> {
        let sent = text.trim();
        if sent.is_empty() {
            return Err(EmailAddressError::Empty);
        }
        if sent.len() > MAX_ADDRESS {
            return Err(EmailAddressError::TooLong);
        }
        let (local, domain) = sent.rsplit_once('@').ok_or(EmailAddressError::Malformed)?;
        if !is_dot_atom(local) {
            return Err(EmailAddressError::Malformed);
        }
        let domain = ascii_domain(domain).ok_or(EmailAddressError::Malformed)?;
        let canonical = format!("{}@{domain}", local.to_lowercase());
        if canonical.len() > MAX_ADDRESS {
            return Err(EmailAddressError::TooLong);
        }
        Ok(Self { sent: sent.to_owned(), canonical: CanonicalEmail(canonical) })
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
    let ascii =
        if domain.is_ascii() { domain.to_ascii_lowercase() } else { idna::domain_to_ascii_strict(domain).ok()? };
    let labels_are_sound = ascii.split('.').all(|label| {
        label.starts_with(|c: char| c.is_ascii_alphanumeric())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    });
    let last_is_a_name = ascii.rsplit('.').next().is_some_and(|last| !last.bytes().all(|b| b.is_ascii_digit()));
    (labels_are_sound && last_is_a_name && ascii.contains('.')).then_some(ascii)
}

fn is_dot_atom(local: &str) -> bool {
    local.split('.').all(|atom| {
        !atom.is_empty()
            && atom.chars().all(|c| {
                c.is_ascii_alphanumeric()
                    || "!#$%&'*+-/=?^_`{|}~".contains(c)
                    || (!c.is_ascii() && !c.is_control() && !c.is_whitespace())
            })
    })
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
mod tests {
    use super::*;

    fn canonical(text: &str) -> String {
        EmailAddress::parse(text).unwrap().canonical().as_str().to_owned()
    }

    #[test]
    fn the_canonical_form_folds_case_and_idna_only() {
        assert_eq!(canonical(" Jan.Novak+x@Example.COM "), "jan.novak+x@example.com");
        assert_eq!(canonical("a@Bücher.example"), "a@xn--bcher-kva.example");
        assert_eq!(canonical("a'b@b-.co"), "a'b@b-.co");
        assert_eq!(EmailAddress::parse(" A@b.co ").unwrap().as_sent(), "A@b.co");
    }

    #[test]
    fn what_no_mail_system_takes_is_refused() {
        for text in ["", "  ", "a", "@b.co", "a@", "a@b", ".a@b.co", "a..b@b.co", "a@b..co", "a b@b.co", "a@b.co\n.x"] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
        for text in ["\"a\"@b.co", "a@[1.2.3.4]", "a@1.2.3.4", "a\r\nBcc: x@b.co", "a\0@b.co", "a@-b.co", "a,b@c.co"] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(EmailAddress::parse(&format!("{}@b.co", "a".repeat(251))), Err(EmailAddressError::TooLong));
    }

    #[test]
    fn debug_output_hides_the_address() {
        assert!(!format!("{:?}", EmailAddress::parse("jan@b.co").unwrap()).contains("jan"));
    }
}
