//! `GET /bff/api-key/scope/list` (\[D\] S16): the scopes that a key can have, which are the permissions of the catalog.

use crate::dialect::{Endpoint, Input};
use crate::error::JSON;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{ListPermissions, PermissionView};
use usher_domain::{Page, PageLimit};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ListPermissions> = Endpoint {
    descriptor: Descriptor::get("list_key_scopes", "/bff/api-key/scope/list", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired."),
    errors: &[],
    read: |_, _| Ok(ListPermissions { after: None, limit: PageLimit::clamped(PageLimit::MAX) }),
    respond: |_, page| Response::json(200, JSON, &ScopeList::of(page)),
    document: || {
        let text = "The scopes that a key can have, by code, at most a thousand.";
        Document::new("List the scopes of API keys", text).answer::<ScopeList<'_>>(200, JSON, "The scopes.")
    },
};

/// The list. Documented is that there is one; its form is that of the other lists (assumed).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ScopeList<'a> {
    /// Assumed: the scopes, by code.
    items: Vec<ScopeItem<'a>>,
    /// Assumed: how many there are.
    item_count: usize,
}

/// A scope.
#[derive(Serialize, ToSchema)]
struct ScopeItem<'a> {
    /// Assumed: what `scope/set` takes.
    code: &'a str,
    /// Assumed: what it allows.
    description: &'a str,
}

impl<'a> ScopeList<'a> {
    fn of(page: &'a Page<PermissionView>) -> Self {
        let item = |PermissionView { entry, .. }: &'a PermissionView| ScopeItem {
            code: entry.code.as_str(),
            description: &entry.description,
        };
        let items: Vec<_> = page.entries.iter().map(item).collect();
        Self { item_count: items.len(), items }
    }
}
