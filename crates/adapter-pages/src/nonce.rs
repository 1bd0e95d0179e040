//! The nonce of a form: it shows that the form was posted from a page of ours about the same thing.
//!
//! It is a keyed digest of what the form does and what it does it to, so that nothing is stored and every replica takes
//! the nonces of the others. On the invitee's pages it is bound to the link's token and to nothing else, and that is
//! enough: these pages know no session and no cookie, so there is no authority that another site could borrow. Whoever
//! can name the token in a request holds the link already, and a link follower or scanner that posts to addresses it has
//! found has no nonce. Pages with a session bind it to the session as well.

use aws_lc_rs::{constant_time, hmac};
use std::fmt;
use std::fmt::Write;

/// How many bytes of the digest are shown.
const LENGTH: usize = 16;

/// The key that nonces are made with; the gateway derives it from the installation's secret.
#[derive(Clone)]
pub struct PageKey(hmac::Key);

impl PageKey {
    /// The key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, &bytes))
    }

    /// The nonce of a form that does `purpose` to `subject`.
    #[must_use]
    pub fn nonce(&self, purpose: &str, subject: &str) -> String {
        let tag = self.tag(purpose, subject);
        tag.as_ref().iter().take(LENGTH).fold(String::with_capacity(2 * LENGTH), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    /// Whether a posted nonce is that of the form.
    #[must_use]
    pub fn accepts(&self, posted: Option<&str>, purpose: &str, subject: &str) -> bool {
        let expected = self.nonce(purpose, subject);
        posted.is_some_and(|posted| {
            constant_time::verify_slices_are_equal(posted.as_bytes(), expected.as_bytes()).is_ok()
        })
    }

    fn tag(&self, purpose: &str, subject: &str) -> hmac::Tag {
        let mut context = hmac::Context::with_key(&self.0);
        context.update(&(purpose.len() as u64).to_be_bytes());
        context.update(purpose.as_bytes());
        context.update(subject.as_bytes());
        context.sign()
    }
}

impl fmt::Debug for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nonce_is_of_one_purpose_one_subject_and_one_key() {
        let key = PageKey::new([1; 32]);
        let nonce = key.nonce("accept", "t");
        assert!(nonce.len() == 32 && key.accepts(Some(&nonce), "accept", "t"));
        assert!(!key.accepts(Some(&nonce), "decline", "t") && !key.accepts(Some(&nonce), "accept", "u"));
        assert!(!PageKey::new([2; 32]).accepts(Some(&nonce), "accept", "t"));
        assert!(!key.accepts(None, "accept", "t") && !key.accepts(Some(""), "accept", "t"));
        assert!(!key.accepts(Some(&key.nonce("accep", "tt")), "accept", "t"));
        assert_eq!(format!("{key:?}"), "***");
    }
}
