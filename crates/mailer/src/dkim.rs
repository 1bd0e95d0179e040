//! DKIM signatures (RFC 6376, RFC 8463), relaxed in headers and body.
//!
//! Must never show the key.

use crate::MailSettingsError;
use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt;
use usher_domain::Timestamp;

/// What mails are signed with.
#[derive(Clone)]
pub struct DkimSettings {
    /// The domain that answers for them, in ASCII.
    pub domain: String,
    /// Where the public key is: `selector._domainkey.domain`.
    pub selector: String,
    /// The private key in PEM: RSA of 2048 bits or more, or Ed25519.
    pub key: String,
}

impl fmt::Debug for DkimSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DkimSettings")
            .field("domain", &self.domain)
            .field("selector", &self.selector)
            .finish_non_exhaustive()
    }
}

/// The fields that are signed, as far as a mail has them.
const SIGNED: [&str; 12] = [
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "content-language",
    "auto-submitted",
    "feedback-id",
    "x-usher-delivery",
];
/// How many characters of a signature stand in a line.
const WIDTH: usize = 72;

/// Signs mails.
pub(crate) struct Signer {
    domain: String,
    selector: String,
    key: Key,
}

enum Key {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

impl Signer {
    /// A signer with the key.
    pub(crate) fn new(settings: &DkimSettings) -> Result<Self, MailSettingsError> {
        let is_name = |name: &str| {
            !name.is_empty()
                && name.split('.').all(|label| {
                    !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
                })
        };
        if !is_name(&settings.domain) || !is_name(&settings.selector) {
            return Err(MailSettingsError::DkimName);
        }
        let key = read_key(&settings.key).ok_or(MailSettingsError::DkimKey)?;
        Ok(Self { domain: settings.domain.to_ascii_lowercase(), selector: settings.selector.clone(), key })
    }

    /// The mail with its signature; nothing where it cannot be signed.
    pub(crate) fn sign(&self, message: &[u8], now: Timestamp) -> Option<Vec<u8>> {
        let (fields, body) = split(message)?;
        let names: Vec<&str> = SIGNED.into_iter().filter(|name| fields.iter().any(|field| field.is(name))).collect();
        let algorithm = match self.key {
            Key::Rsa(_) => "rsa-sha256",
            Key::Ed25519(_) => "ed25519-sha256",
        };
        let (domain, selector) = (&self.domain, &self.selector);
        let hash = STANDARD.encode(digest(&SHA256, &relaxed_body(body)));
        let unsigned = format!(
            "DKIM-Signature: v=1; a={algorithm}; c=relaxed/relaxed; d={domain};\r\n s={selector}; t={};\r\n h={};\r\n \
             bh={hash};\r\n b=",
            now.seconds(),
            names.join(":\r\n ")
        );
        let data = signed_data(&fields, &names, &unsigned)?;
        let signature = STANDARD.encode(self.key.sign(&data)?);
        let lines: Vec<&str> =
            signature.as_bytes().chunks(WIDTH).filter_map(|line| str::from_utf8(line).ok()).collect();
        let mut signed = format!("{unsigned}{}\r\n", lines.join("\r\n ")).into_bytes();
        signed.extend_from_slice(message);
        Some(signed)
    }
}

impl Key {
    fn sign(&self, data: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), data, &mut signature).ok()?;
                Some(signature)
            }
            Self::Ed25519(pair) => Some(pair.sign(digest(&SHA256, data).as_ref()).as_ref().to_vec()),
        }
    }
}

fn read_key(pem: &str) -> Option<Key> {
    let (_, rest) = pem.split_once("-----BEGIN ")?;
    let (label, rest) = rest.split_once("-----")?;
    let (text, _) = rest.split_once("-----END ")?;
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let der = STANDARD.decode(text).ok()?;
    match label {
        "RSA PRIVATE KEY" => RsaKeyPair::from_der(&der).ok().map(|pair| Key::Rsa(Box::new(pair))),
        "PRIVATE KEY" => match Ed25519KeyPair::from_pkcs8(&der) {
            Ok(pair) => Some(Key::Ed25519(Box::new(pair))),
            Err(_) => RsaKeyPair::from_pkcs8(&der).ok().map(|pair| Key::Rsa(Box::new(pair))),
        },
        _ => None,
    }
}

/// A header field as it stands in the mail.
struct Field<'a> {
    name: &'a str,
    /// What follows the colon, folded.
    value: String,
}

impl<'a> Field<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let (name, value) = text.split_once(':')?;
        Some(Self { name: name.trim_end(), value: value.to_owned() })
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Its relaxed form, without a line end.
    fn relaxed(&self) -> String {
        let words: Vec<&str> = self.value.split_ascii_whitespace().collect();
        format!("{}:{}", self.name.to_ascii_lowercase(), words.join(" "))
    }
}

/// The header fields and the body of a mail.
fn split(message: &[u8]) -> Option<(Vec<Field<'_>>, &[u8])> {
    const EMPTY_LINE: &[u8] = b"\r\n\r\n";
    let end = message.windows(EMPTY_LINE.len()).position(|part| part == EMPTY_LINE)?;
    let head = str::from_utf8(message.get(..end)?).ok()?;
    let mut fields: Vec<Field<'_>> = Vec::new();
    for line in head.split("\r\n") {
        match fields.last_mut().filter(|_| line.starts_with([' ', '\t'])) {
            Some(before) => {
                before.value.push_str("\r\n");
                before.value.push_str(line);
            }
            None => fields.push(Field::parse(line)?),
        }
    }
    Some((fields, message.get(end + EMPTY_LINE.len()..)?))
}

/// What is signed: the named fields, of several with one name the last one first, and the signature's own without the
/// signature.
fn signed_data(fields: &[Field<'_>], names: &[&str], unsigned: &str) -> Option<Vec<u8>> {
    let mut data = String::new();
    let mut used = Vec::new();
    for name in names {
        let found = fields.iter().enumerate().rev().find(|(at, field)| field.is(name) && !used.contains(at));
        if let Some((at, field)) = found {
            used.push(at);
            data.push_str(&field.relaxed());
            data.push_str("\r\n");
        }
    }
    data.push_str(&Field::parse(unsigned)?.relaxed());
    Some(data.into_bytes())
}

/// The relaxed form of a body: spaces within a line are one, at its end none; empty lines at the end are none.
fn relaxed_body(body: &[u8]) -> Vec<u8> {
    let mut relaxed = Vec::with_capacity(body.len());
    let mut empty_lines = 0;
    for line in body.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line).trim_ascii_end();
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        for _ in 0..empty_lines {
            relaxed.extend_from_slice(b"\r\n");
        }
        empty_lines = 0;
        let mut was_space = false;
        for byte in line {
            let is_space = matches!(byte, b' ' | b'\t');
            if !is_space {
                relaxed.push(*byte);
            } else if !was_space {
                relaxed.push(b' ');
            }
            was_space = is_space;
        }
        relaxed.extend_from_slice(b"\r\n");
    }
    relaxed
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::encoding::AsDer;
    use aws_lc_rs::rsa::KeySize;
    use aws_lc_rs::signature::{ED25519, KeyPair, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

    /// The example of RFC 8463, appendix A, with its own signature.
    #[test]
    fn the_example_of_the_standard_is_read_as_it_was_signed() {
        let unsigned = "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n d=football.example.com; \
                        i=@football.example.com;\r\n q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n subject : date : \
                        message-id : from : subject : date;\r\n bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n b=";
        let message = b"From: Joe SixPack <joe@football.example.com>\r\nTo: Suzie Q <suzie@shopping.example.net>\r\n\
                        Subject: Is dinner ready?\r\nDate: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n\
                        Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n\r\nHi.\r\n\r\n\
                        We lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";
        let (fields, body) = split(message).unwrap();
        let hash = STANDARD.encode(digest(&SHA256, &relaxed_body(body)));
        assert_eq!(hash, "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
        let names = ["from", "to", "subject", "date", "message-id", "from", "subject", "date"];
        let data = signed_data(&fields, &names, unsigned).unwrap();
        let public = STANDARD.decode("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=").unwrap();
        let signature = "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";
        let signature = STANDARD.decode(signature).unwrap();
        UnparsedPublicKey::new(&ED25519, public).verify(digest(&SHA256, &data).as_ref(), &signature).unwrap();
    }

    fn pem(label: &str, der: &[u8]) -> String {
        format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der))
    }

    fn settings(key: String) -> DkimSettings {
        DkimSettings { domain: "Usher.example".to_owned(), selector: "mail".to_owned(), key }
    }

    /// The signature of a mail, and what it is of.
    fn signature(signer: &Signer) -> (Vec<u8>, Vec<u8>) {
        let message = b"Subject: a\r\n  b\r\nFrom: A <a@usher.example>\r\nX-Other: c\r\n\r\nHi \t there \r\n\r\n\r\n";
        let mail = signer.sign(message, Timestamp::from_millis(5000)).unwrap();
        assert!(mail.ends_with(message) && mail.is_ascii());
        let text = str::from_utf8(&mail).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 90), "{text}");
        assert!(text.contains("d=usher.example;\r\n s=mail; t=5;\r\n h=from:\r\n subject;\r\n"), "{text}");
        let (unsigned, rest) = text.split_once("\r\n b=").unwrap();
        let (signature, _) = rest.split_once("\r\nSubject:").unwrap();
        let bytes = STANDARD.decode(signature.replace("\r\n ", "")).unwrap();
        let own = Field::parse(unsigned).unwrap().relaxed();
        (bytes, format!("from:A <a@usher.example>\r\nsubject:a b\r\n{own} b=").into_bytes())
    }

    #[test]
    fn both_kinds_of_keys_sign() {
        let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
        let pair = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).unwrap();
        let (bytes, data) = signature(&Signer::new(&settings(pem("PRIVATE KEY", pkcs8.as_ref()))).unwrap());
        let public = UnparsedPublicKey::new(&ED25519, pair.public_key().as_ref());
        public.verify(digest(&SHA256, &data).as_ref(), &bytes).unwrap();

        let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
        let der = pair.as_der().unwrap();
        let (bytes, data) = signature(&Signer::new(&settings(pem("PRIVATE KEY", der.as_ref()))).unwrap());
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, pair.public_key().as_ref()).verify(&data, &bytes).unwrap();
    }

    #[test]
    fn what_is_no_key_or_no_name_is_refused_without_being_shown() {
        for key in ["", "secret", "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----"] {
            let settings = settings(key.to_owned());
            assert_eq!(Signer::new(&settings).err(), Some(MailSettingsError::DkimKey));
            assert!(!format!("{settings:?}").contains("secret"));
        }
        let bad = DkimSettings { selector: "a;b".to_owned(), ..settings(String::new()) };
        assert_eq!(Signer::new(&bad).err(), Some(MailSettingsError::DkimName));
        assert_eq!(relaxed_body(b"\r\n\r\n"), b"");
        assert_eq!(relaxed_body(b"a"), b"a\r\n");
        assert_eq!(relaxed_body(b" a\t\tb \r\n\r\nc"), b" a b\r\n\r\nc\r\n");
    }
}
