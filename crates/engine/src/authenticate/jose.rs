//! The form of a token, checked before any of its claims is trusted (RFC 7515, RFC 7519).
//!
//! Every token is parsed by [`Compact`], our own and those of other issuers, so that no reader can leave a check out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::fmt;
use usher_domain::{AuthenticationFailure, Secret, Slot};

/// The longest token that is parsed.
const MAX_TOKEN: usize = 16 * 1024;
/// The types of tokens that identify a subject: JWTs in general, and access tokens (RFC 9068). The media type's
/// `application/` may be left out. Tokens of other types (log-outs, events, proofs of possession) are not accepted.
const TYPES: [&str; 2] = ["jwt", "at+jwt"];

/// A token in its compact form, not verified.
pub(super) struct Compact<'a> {
    text: &'a str,
    header: Map<String, Value>,
    claims: Map<String, Value>,
}

impl<'a> Compact<'a> {
    /// Parses a token that was presented in this slot.
    pub(super) fn parse(token: &'a Secret, slot: Slot) -> Result<Self, AuthenticationFailure> {
        let text = token.expose();
        let mut parts = text.split('.');
        let (Some(header), Some(claims), Some(_), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(AuthenticationFailure::Malformed(slot));
        };
        if text.len() > MAX_TOKEN {
            return Err(AuthenticationFailure::Malformed(slot));
        }
        let unknown = AuthenticationFailure::Unknown(slot);
        let (header, claims) = (members(header).ok_or(unknown)?, members(claims).ok_or(unknown)?);
        if asks_for_no_more_than_we_do(&header) { Ok(Self { text, header, claims }) } else { Err(unknown) }
    }

    /// The token.
    pub(super) const fn text(&self) -> &'a str {
        self.text
    }

    /// The unverified `iss`, which selects the key to verify the token with.
    pub(super) fn issuer(&self) -> Option<&str> {
        self.claims.get("iss")?.as_str()
    }

    /// The unverified id of the key that it was signed with.
    pub(super) fn key_id(&self) -> Option<&str> {
        self.header.get("kid")?.as_str()
    }
}

/// Extensions are not supported, so a token that requires one is refused (RFC 7515 section 4.1.11), as is one whose
/// signature covers something else than its text (RFC 7797). A `kid` must be a string if it is present.
fn asks_for_no_more_than_we_do(header: &Map<String, Value>) -> bool {
    let extends = ["crit", "b64"].iter().any(|name| header.contains_key(*name));
    !extends && header.get("kid").is_none_or(Value::is_string) && header.get("typ").is_none_or(is_type_of_ours)
}

fn is_type_of_ours(value: &Value) -> bool {
    let Some(name) = value.as_str().map(str::to_ascii_lowercase) else { return false };
    TYPES.contains(&name.strip_prefix("application/").unwrap_or(&name))
}

fn members(part: &str) -> Option<Map<String, Value>> {
    let json = URL_SAFE_NO_PAD.decode(part).ok()?;
    serde_json::from_slice::<Members>(&json).ok().map(|members| members.0)
}

/// A JSON object without duplicate members: readers could disagree about which of two applies.
struct Members(Map<String, Value>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Once;
        impl<'de> Visitor<'de> for Once {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Members, A::Error> {
                let mut members = Map::new();
                while let Some((name, value)) = access.next_entry::<String, Value>()? {
                    if members.insert(name, value).is_some() {
                        return Err(A::Error::custom("a member is named twice"));
                    }
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Once)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(header: &str, claims: &str) -> Result<String, AuthenticationFailure> {
        let token = format!("{}.{}.c2ln", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
        let token = Secret::new(token);
        Compact::parse(&token, Slot::Primary).map(|token| token.issuer().unwrap_or_default().to_owned())
    }

    #[test]
    fn a_plain_token_is_read() {
        assert_eq!(parse(r#"{"alg":"HS256"}"#, r#"{"iss":"a"}"#), Ok("a".to_owned()));
        for kind in ["JWT", "jwt", "at+jwt", "application/at+JWT"] {
            assert!(parse(&format!(r#"{{"typ":"{kind}","kid":"k","x5t":"?"}}"#), "{}").is_ok(), "{kind}");
        }
    }

    #[test]
    fn whatever_asks_for_more_is_unknown() {
        let unknown = Err(AuthenticationFailure::Unknown(Slot::Primary));
        for header in [
            r#"{"crit":["exp"],"exp":1}"#,
            r#"{"crit":[]}"#,
            r#"{"crit":null}"#,
            r#"{"crit":"b64"}"#,
            r#"{"crit":["b64"],"b64":false}"#,
            r#"{"b64":true}"#,
            r#"{"typ":"logout+jwt"}"#,
            r#"{"typ":5}"#,
            r#"{"kid":5}"#,
            r#"{"alg":"HS256","alg":"HS256"}"#,
            r#"{"x":1,"x":1}"#,
            "[]",
            "\"\"",
            "",
        ] {
            assert_eq!(parse(header, "{}"), unknown, "{header}");
        }
        for claims in [r#"{"iss":"a","iss":"b"}"#, r#"{"x":1,"\u0078":2}"#, "[1]", "null", "{} {}"] {
            assert_eq!(parse("{}", claims), unknown, "{claims}");
        }
    }

    #[test]
    fn what_is_no_token_is_malformed() {
        for text in ["", "a", "a.b", "a.b.c.d", &format!("e30.e30.{}", "x".repeat(MAX_TOKEN))] {
            let token = Secret::new(text);
            let failure = Compact::parse(&token, Slot::Companion).err();
            assert_eq!(failure, Some(AuthenticationFailure::Malformed(Slot::Companion)), "{text:.20}");
        }
    }
}
