//! The installation's one secret, and the keys derived from it for each purpose.
//!
//! Design invariant 10: API keys are stored as keyed digests, invitation tokens are derived and only their digest is
//! stored, and no key is used for two purposes.

use aws_lc_rs::{constant_time, digest, hkdf, hmac};
use std::fmt;
use usher_domain::webhook::WebhookSecret;
use usher_domain::{
    AccountId, CanonicalEmail, DeliveryMark, InvitationId, MAILED_TAG, MailId, MailedToken, OrganizationId,
    PasswordLinkId, PasswordToken, Secret, ShownToken, WebhookId,
};
use usher_storage::TokenDigest;

/// The installation's secret: 32 bytes.
#[derive(Clone)]
pub struct MasterKey([u8; 32]);

/// Why a text is not a master key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the secret must be 64 hexadecimal digits (32 bytes); make one with `openssl rand -hex 32`")]
pub struct MasterKeyError;

impl MasterKey {
    /// A key from 64 hexadecimal digits, surrounded by white space or not.
    pub fn parse(text: &str) -> Result<Self, MasterKeyError> {
        let text = text.trim().as_bytes();
        let mut key = [0_u8; 32];
        if text.len() != 64 {
            return Err(MasterKeyError);
        }
        for (byte, digits) in key.iter_mut().zip(text.chunks_exact(2)) {
            let digits = std::str::from_utf8(digits).or(Err(MasterKeyError))?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return Err(MasterKeyError);
            }
            *byte = u8::from_str_radix(digits, 16).or(Err(MasterKeyError))?;
        }
        Ok(Self(key))
    }

    /// A key from raw bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 64 hexadecimal digits, for the key file.
    #[must_use]
    pub fn to_hex(&self) -> Secret {
        Secret::new(hex(&self.0))
    }

    /// The key that the forms of pages are signed with.
    #[must_use]
    pub fn page_key(&self) -> [u8; 32] {
        derive(&self.0, b"usher pages")
    }

    /// Identifies the secret without revealing it.
    #[must_use]
    pub fn fingerprint(&self) -> [u8; 32] {
        derive(&self.0, b"usher fingerprint")
    }
}

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// The keys for each purpose.
pub(crate) struct Keys {
    shown_tokens: hmac::Key,
    mailed_tokens: hmac::Key,
    key_digests: hmac::Key,
    answers: hmac::Key,
    answer_encryption: hmac::Key,
    credentials: hmac::Key,
    pub(crate) audit: hmac::Key,
    recipients: hmac::Key,
    password_links: hmac::Key,
    delivery_marks: hmac::Key,
    operator_sessions: hmac::Key,
    master: [u8; 32],
}

impl Keys {
    pub(crate) fn new(master: &MasterKey) -> Self {
        let key = |label: &[u8]| hmac::Key::new(hmac::HMAC_SHA256, &derive(&master.0, label));
        Self {
            shown_tokens: key(b"usher invitation tokens"),
            mailed_tokens: key(b"usher mailed invitation tokens"),
            key_digests: key(b"usher api keys"),
            answers: key(b"usher kept answers"),
            answer_encryption: key(b"usher answer encryption"),
            credentials: key(b"usher presented credentials"),
            audit: key(b"usher audit chain"),
            recipients: key(b"usher mail recipients"),
            password_links: key(b"usher password links"),
            delivery_marks: key(b"usher delivery marks"),
            operator_sessions: key(b"usher operator sessions"),
            master: master.0,
        }
    }

    /// Identifies the secret without revealing it, as [`MasterKey::fingerprint`].
    pub(crate) fn fingerprint(&self) -> [u8; 32] {
        MasterKey(self.master).fingerprint()
    }

    /// The key that signs the tokens of one purpose.
    pub(crate) fn signing_key(&self, purpose: &str) -> [u8; 32] {
        derive(&self.master, format!("usher signing {purpose}").as_bytes())
    }

    /// The key that what browsers keep of a sign-in at an identity provider is encrypted with.
    pub(crate) fn provider_flow_key(&self) -> [u8; 32] {
        derive(&self.master, b"usher identity provider flows")
    }

    /// The key that our secrets at identity providers of organizations are encrypted with.
    pub(crate) fn provider_secret_key(&self) -> [u8; 32] {
        derive(&self.master, b"usher identity provider secrets")
    }

    /// The secret of a generation of a webhook endpoint. It is derived whenever it is needed and stored nowhere, so
    /// that read access to the database is not enough to sign.
    pub(crate) fn webhook_secret(&self, id: WebhookId, generation: u32) -> WebhookSecret {
        WebhookSecret(derive(&self.master, format!("usher webhook {id} {generation}").as_bytes()))
    }

    /// The token of a link that sets the password of an account. It is derived when the link is written and stored
    /// nowhere.
    pub(crate) fn password_token(&self, link: PasswordLinkId, account: AccountId) -> PasswordToken {
        PasswordToken::new(link, tag(&self.password_links, &[link.0.as_bytes(), account.0.as_bytes()]))
    }

    /// Whether a token is that of a link of this account.
    pub(crate) fn opens(&self, token: PasswordToken, account: AccountId) -> bool {
        same(self.password_token(token.link(), account).tag(), token.tag())
    }

    /// The token of an invitation's generation that replies show: always the same, so that it can be shown again.
    pub(crate) fn shown_token(&self, id: InvitationId, generation: u32) -> ShownToken {
        let tag: [u8; MAILED_TAG] = tag(&self.shown_tokens, &[id.0.as_bytes(), &generation.to_be_bytes()]);
        ShownToken(uuid::Builder::from_random_bytes(tag).into_uuid())
    }

    /// What is stored of the token that replies show, to find the invitation by.
    pub(crate) fn shown_digest(&self, id: InvitationId, generation: u32) -> TokenDigest {
        token_digest(self.shown_token(id, generation))
    }

    /// The token for the link in the mail of an invitation's generation. Presenting it proves that the invitee reads
    /// that mail, so nothing but the mail may carry it.
    pub(crate) fn mailed_token(
        &self,
        organization: OrganizationId,
        invitation: InvitationId,
        generation: u32,
    ) -> MailedToken {
        let parts = [organization.0.as_bytes().as_slice(), invitation.0.as_bytes(), &generation.to_be_bytes()];
        MailedToken { organization, invitation, generation, tag: tag(&self.mailed_tokens, &parts) }
    }

    /// Whether a token for the link in a mail was made here.
    pub(crate) fn is_genuine(&self, token: &MailedToken) -> bool {
        let MailedToken { organization, invitation, generation, tag } = token;
        same(tag, &self.mailed_token(*organization, *invitation, *generation).tag)
    }

    /// The mark of a mail.
    pub(crate) fn delivery_mark(&self, mail: MailId) -> DeliveryMark {
        DeliveryMark { mail, tag: tag(&self.delivery_marks, &[mail.0.as_bytes()]) }
    }

    /// Whether a mark was made here.
    pub(crate) fn has_marked(&self, mark: &DeliveryMark) -> bool {
        same(&self.delivery_mark(mark.mail).tag, &mark.tag)
    }

    /// The digest under which an API key of a family is stored.
    pub(crate) fn api_key_digest(&self, family: &str, key: &Secret) -> [u8; 32] {
        let mut context = hmac::Context::with_key(&self.key_digests);
        context.update(family.as_bytes());
        context.update(&[0]);
        context.update(key.expose().as_bytes());
        first_32(context.sign().as_ref())
    }

    /// The keyed digest of what a session of a key of the installation says.
    pub(crate) fn operator_tag(&self, body: &str) -> [u8; 32] {
        first_32(hmac::sign(&self.operator_sessions, body.as_bytes()).as_ref())
    }

    /// The digest by which mails to one address are counted.
    pub(crate) fn recipient_digest(&self, email: &CanonicalEmail) -> [u8; 32] {
        first_32(hmac::sign(&self.recipients, email.as_str().as_bytes()).as_ref())
    }

    /// The digest by which a stored response is found, and that of the request it belongs to.
    pub(crate) fn answer_digest(&self, parts: &[&[u8]]) -> [u8; 32] {
        of_parts(&self.answers, parts)
    }

    /// The key that a stored response is encrypted under.
    pub(crate) fn answer_key(&self, parts: &[&[u8]]) -> [u8; 32] {
        of_parts(&self.answer_encryption, parts)
    }

    /// The digest under which the caller behind presented credentials is cached.
    pub(crate) fn credentials_digest(&self, parts: &[&[u8]]) -> [u8; 32] {
        of_parts(&self.credentials, parts)
    }
}

/// A keyed digest of length-prefixed parts.
fn of_parts(key: &hmac::Key, parts: &[&[u8]]) -> [u8; 32] {
    let mut context = hmac::Context::with_key(key);
    for part in parts {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
    first_32(context.sign().as_ref())
}

/// What is stored of a token that replies show.
pub(crate) fn token_digest(token: ShownToken) -> TokenDigest {
    sha256(token.0.as_bytes())
}

/// The truncated keyed digest of the parts, each of which has a fixed length.
fn tag<const LENGTH: usize>(key: &hmac::Key, parts: &[&[u8]]) -> [u8; LENGTH] {
    let mut context = hmac::Context::with_key(key);
    for part in parts {
        context.update(part);
    }
    let mut tag = [0_u8; LENGTH];
    for (to, from) in tag.iter_mut().zip(context.sign().as_ref()) {
        *to = *from;
    }
    tag
}

/// The SHA-256 digest of secrets that are long and random by themselves.
pub(crate) fn sha256(bytes: &[u8]) -> [u8; 32] {
    first_32(digest::digest(&digest::SHA256, bytes).as_ref())
}

/// Compares in a time that does not depend on the contents.
pub(crate) fn same(left: &[u8], right: &[u8]) -> bool {
    constant_time::verify_slices_are_equal(left, right).is_ok()
}

/// Bytes in base 16.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// HKDF with the label as info (RFC 5869).
fn derive(master: &[u8], label: &[u8]) -> [u8; 32] {
    let mut key = [0_u8; 32];
    let info = [label];
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, b"usher").extract(master);
    let filled = extracted.expand(&info, hkdf::HKDF_SHA256).and_then(|okm| okm.fill(&mut key));
    if filled.is_err() {
        // 32 bytes are always within what HKDF-SHA-256 can produce; this must never yield a zero key.
        std::process::abort();
    }
    key
}

pub(crate) fn first_32(bytes: &[u8]) -> [u8; 32] {
    let mut first = [0_u8; 32];
    for (to, from) in first.iter_mut().zip(bytes) {
        *to = *from;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::MARK_TAG;

    #[test]
    fn keys_are_read_and_told_apart() {
        let text = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        let key = MasterKey::parse(&format!(" {text}\n")).unwrap();
        assert_eq!(key.to_hex().expose(), text);
        assert!(MasterKey::parse("abc").is_err());
        assert!(MasterKey::parse(&"+0".repeat(32)).is_err());
        assert_ne!(key.fingerprint(), MasterKey::new([0; 32]).fingerprint());
        let keys = Keys::new(&key);
        assert_ne!(keys.signing_key("a"), keys.signing_key("b"));
    }

    #[test]
    fn tokens_change_with_id_and_generation_and_repeat_otherwise() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        let id = InvitationId(uuid::Uuid::from_u128(5));
        assert_eq!(keys.shown_token(id, 1), keys.shown_token(id, 1));
        assert_ne!(keys.shown_token(id, 1), keys.shown_token(id, 2));
        assert_eq!(keys.shown_token(id, 1).0.get_version_num(), 4);
    }

    #[test]
    fn a_mailed_token_is_genuine_as_it_was_made_and_in_no_other_way() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        let (organization, id) = (OrganizationId(uuid::Uuid::from_u128(4)), InvitationId(uuid::Uuid::from_u128(5)));
        let token = keys.mailed_token(organization, id, 1);
        assert!(keys.is_genuine(&token));
        let shown = *keys.shown_token(id, 1).0.as_bytes();
        for other in [
            MailedToken { organization: OrganizationId(id.0), ..token },
            MailedToken { invitation: InvitationId(organization.0), ..token },
            MailedToken { generation: 2, ..token },
            MailedToken { tag: shown, ..token },
        ] {
            assert!(!keys.is_genuine(&other));
        }
        assert!(!Keys::new(&MasterKey::new([8; 32])).is_genuine(&token));
    }

    #[test]
    fn a_delivery_mark_is_genuine_as_it_was_made_and_in_no_other_way() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        let mark = keys.delivery_mark(MailId(uuid::Uuid::from_u128(5)));
        assert!(keys.has_marked(&mark) && mark.tag != [0; MARK_TAG]);
        assert!(!keys.has_marked(&DeliveryMark { mail: MailId(uuid::Uuid::from_u128(4)), ..mark }));
        for at in 0..MARK_TAG {
            let mut other = mark;
            other.tag[at] ^= 1;
            assert!(!keys.has_marked(&other), "{at}");
        }
        assert!(!Keys::new(&MasterKey::new([8; 32])).has_marked(&mark));
    }

    #[test]
    fn a_password_token_is_of_one_link_and_one_account() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        let (link, account) = (|n| PasswordLinkId(uuid::Uuid::from_u128(n)), |n| AccountId(uuid::Uuid::from_u128(n)));
        let token = keys.password_token(link(1), account(2));
        assert!(keys.opens(token, account(2)) && !keys.opens(token, account(3)));
        assert!(!keys.opens(PasswordToken::new(link(2), *token.tag()), account(2)));
        assert!(!Keys::new(&MasterKey::new([8; 32])).opens(token, account(2)));
        assert_eq!(PasswordToken::parse(&token.expose()), Some(token));
    }

    #[test]
    fn webhook_secrets_differ_by_endpoint_and_generation() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        let id = |number| WebhookId(uuid::Uuid::from_u128(number));
        assert_eq!(keys.webhook_secret(id(1), 1), keys.webhook_secret(id(1), 1));
        assert_ne!(keys.webhook_secret(id(1), 1), keys.webhook_secret(id(1), 2));
        assert_ne!(keys.webhook_secret(id(1), 1), keys.webhook_secret(id(2), 1));
        assert_eq!(format!("{:?}", keys.webhook_secret(id(1), 1)), "***");
    }

    #[test]
    fn parts_are_not_confused() {
        let keys = Keys::new(&MasterKey::new([7; 32]));
        assert_ne!(keys.answer_digest(&[b"ab", b"c"]), keys.answer_digest(&[b"a", b"bc"]));
        assert_ne!(keys.answer_digest(&[b"ab"]), keys.answer_key(&[b"ab"]));
    }
}
