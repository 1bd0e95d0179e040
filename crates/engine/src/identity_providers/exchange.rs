//! Exchanging the code for an ID token (OpenID Connect Core, section 3.1.3), and asking for the address that one leaves out
//! (section 5.3).

use super::discovery::Metadata;
use super::flow::Flow;
use super::settings::ProviderSettings;
use crate::authenticate::IdentityError;
use crate::fetch::{self, CallPolicy, Post};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use usher_domain::Secret;

/// The largest answer that is read, in bytes.
const LARGEST: u64 = 64 * 1024;

#[derive(Deserialize)]
struct TokenResponse {
    id_token: String,
    access_token: Option<String>,
}

/// The tokens of a code.
pub(super) struct Tokens {
    pub(super) id_token: Secret,
    /// What the address can be asked for with.
    pub(super) access_token: Option<Secret>,
}

/// Exchanges a code.
pub(super) async fn tokens(
    settings: &ProviderSettings,
    reach: &CallPolicy,
    metadata: &Metadata,
    flow: &Flow,
    code: &Secret,
) -> Result<Tokens, IdentityError> {
    let (status, body) =
        fetch::post(reach, request(settings, metadata, flow, code), LARGEST).await.map_err(|reason| {
            tracing::warn!(provider = settings.provider.id, reason, "an identity provider did not answer");
            IdentityError::Unavailable
        })?;
    match status {
        200 => serde_json::from_str::<TokenResponse>(body.expose())
            .map(|read| Tokens {
                id_token: Secret::new(read.id_token),
                access_token: read.access_token.map(Secret::new),
            })
            .map_err(|_unread| IdentityError::Rejected("the answer has no ID token")),
        400..=499 => Err(IdentityError::Rejected("the provider does not take the code")),
        _ => Err(IdentityError::Unavailable),
    }
}

/// What the provider says of the person of an access token, as JSON.
pub(super) async fn user_info(reach: &CallPolicy, endpoint: &str, access_token: &Secret) -> Option<String> {
    let authorization = Secret::new(format!("Bearer {}", access_token.expose()));
    let asked = fetch::get(reach, endpoint.to_owned(), Some(authorization), LARGEST).await;
    asked.inspect_err(|reason| tracing::warn!(reason, "an identity provider did not say whose address it is")).ok()
}

fn request(settings: &ProviderSettings, metadata: &Metadata, flow: &Flow, code: &Secret) -> Post {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("grant_type", "authorization_code")
        .append_pair("code", code.expose())
        .append_pair("redirect_uri", &settings.redirect_uri)
        .append_pair("code_verifier", &flow.verifier);
    let authorization = match &settings.client_secret {
        Some(secret) if !metadata.posts_secret => Some(basic(&settings.client_id, secret)),
        Some(secret) => {
            form.append_pair("client_id", &settings.client_id).append_pair("client_secret", secret.expose());
            None
        }
        None => {
            form.append_pair("client_id", &settings.client_id);
            None
        }
    };
    Post { url: metadata.token_endpoint.clone(), authorization, form: Secret::new(form.finish()) }
}

/// Id and secret are encoded as in a form first (RFC 6749 section 2.3.1).
fn basic(id: &str, secret: &Secret) -> Secret {
    let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let pair = Secret::new(format!("{}:{}", encoded(id), encoded(secret.expose())));
    Secret::new(format!("Basic {}", STANDARD.encode(pair.expose())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_separates_id_and_secret_stands_in_neither() {
        let header = basic("a:b", &Secret::new("c d+e"));
        assert_eq!(header.expose(), format!("Basic {}", STANDARD.encode("a%3Ab:c+d%2Be")));
    }
}
