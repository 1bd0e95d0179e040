//! What stands in the tokens, as JSON.

use serde::{Deserialize, Serialize};

/// The claims of tokens that the gateway mints, sessions aside.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct OwnClaims {
    pub(super) iss: String,
    pub(super) aud: String,
    /// `acc_<uuid>` or `key_<uuid>`.
    pub(super) sub: String,
    /// The organization the token is bound to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) org: Option<String>,
    /// The resource that the token is bound to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) res: Option<String>,
    /// The session it came with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) sid: Option<String>,
    /// Which generation of the account's tokens it belongs to; absent in those of the first.
    #[serde(skip_serializing_if = "is_first", default)]
    pub(super) r#gen: u32,
    /// Not minted, but obeyed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub(super) nbf: Option<i64>,
    pub(super) iat: i64,
    pub(super) exp: i64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_first(generation: &u32) -> bool {
    *generation == 0
}

/// The claims of a session token: these four and no others, in this order, because that is how one of the protocols
/// documents its example.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionClaims {
    pub(super) user_id: String,
    pub(super) session_id: String,
    pub(super) iat: i64,
    pub(super) exp: i64,
}

/// The claims of a token of another issuer, by name; which of them are read depends on that issuer's settings.
pub(super) type ForeignClaims = serde_json::Map<String, serde_json::Value>;
