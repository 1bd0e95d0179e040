//! `GET /bff/api-key/list` (\[D\] S16): the keys of this protocol. The keys themselves are never shown again.

use crate::NAME;
use crate::dialect::{Endpoint, Input};
use crate::error::JSON;
use crate::generate_key::ENVIRONMENTS;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{ApiKeyStatus, ApiKeyView, ListApiKeys};
use usher_domain::{Page, PageLimit, Timestamp};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ListApiKeys> = Endpoint {
    descriptor: Descriptor::get("list_keys", "/bff/api-key/list", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired."),
    errors: &[],
    read: |_, _| Ok(ListApiKeys { after: None, limit: PageLimit::clamped(PageLimit::MAX) }),
    respond: |_, page| Response::json(200, JSON, &KeyList::of(page)),
    document: || {
        Document::new(
            "List the API keys",
            "The newest of the organisation's keys for this protocol, at most a thousand.",
        )
        .answer::<KeyList<'_>>(200, JSON, "The keys, masked.")
    },
};

/// The list (\[D\] S16).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct KeyList<'a> {
    /// Documented: the keys. Assumed: newest first.
    items: Vec<KeyItem<'a>>,
    /// Documented: how many there are.
    item_count: usize,
}

/// A key (\[D\] S16, in this order of members up to `description`).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct KeyItem<'a> {
    /// Documented: a UUID.
    #[schema(format = "uuid")]
    id: String,
    /// Documented: masked. Assumed: all but the last four characters.
    api_key: String,
    /// Documented. Assumed: always 0, because uses are not counted.
    used_count_today: u32,
    /// Documented. Assumed: null for a key of the organisation.
    member: Option<KeyMember<'a>>,
    /// Documented. Assumed: false once it has expired or was invalidated, and while its member is shut out.
    is_active: bool,
    /// Documented: whether it was invalidated.
    is_deleted: bool,
    /// Documented.
    description: &'a str,
    /// Documented by the text, not by the example; the name is assumed.
    environment: &'static str,
    /// Documented by the text, not by the example; the name and the form are assumed.
    expiration_date: Option<String>,
}

/// Whose key it is (\[D\] S16).
#[derive(Serialize, ToSchema)]
struct KeyMember<'a> {
    /// Documented.
    name: &'a str,
}

impl<'a> KeyList<'a> {
    fn of(page: &'a Page<ApiKeyView>) -> Self {
        let items: Vec<_> = page.entries.iter().filter(|key| key.protocol == NAME).map(KeyItem::of).collect();
        Self { item_count: items.len(), items }
    }
}

impl<'a> KeyItem<'a> {
    fn of(key: &'a ApiKeyView) -> Self {
        // The hint of a key begins as the key does, where that is not as most do.
        let named = ENVIRONMENTS.into_iter().find_map(|(environment, prefix)| {
            let last = key.hint.strip_prefix(prefix).filter(|last| !last.is_empty())?;
            Some((environment, last))
        });
        let (environment, last) = named.unwrap_or(("PROD", key.hint.as_str()));
        Self {
            id: key.id.to_string(),
            api_key: format!("{last:*>32}"),
            used_count_today: 0,
            member: key.owner.as_deref().map(|name| KeyMember { name }),
            is_active: key.status == ApiKeyStatus::Active,
            is_deleted: key.revoked_at.is_some(),
            description: &key.description,
            environment,
            expiration_date: key.expires_at.map(Timestamp::rfc3339_millis),
        }
    }
}
