//! A call of the canonical API: what is asked, and how its answer is shown.

use serde_json::Value;
use url::form_urlencoded;

/// A call of the API.
#[derive(Clone)]
pub(super) struct Call {
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) query: Vec<(&'static str, String)>,
    pub(super) body: Option<Value>,
    /// How many entries are wanted of all pages, where it is a list.
    pub(super) pages: Option<usize>,
    /// The answer for people.
    pub(super) shown: fn(&Value) -> String,
}

impl Call {
    pub(super) fn new(method: &'static str, path: impl Into<String>, shown: fn(&Value) -> String) -> Self {
        Self { method, path: path.into(), query: Vec::new(), body: None, pages: None, shown }
    }

    /// About one thing, whose id may be anything that was typed.
    pub(super) fn about(method: &'static str, things: &str, id: &str, verb: &str, shown: fn(&Value) -> String) -> Self {
        // A segment of dots alone would be resolved to another path.
        let id = if id.chars().all(|c| c == '.') { "-" } else { id };
        let id: String = form_urlencoded::byte_serialize(id.as_bytes()).collect();
        Self::new(method, format!("/v1/{things}/{id}{verb}"), shown)
    }

    pub(super) fn listing(
        path: &str,
        filters: [(&'static str, Option<String>); 2],
        most: usize,
        shown: fn(&Value) -> String,
    ) -> Self {
        let query = filters.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        Self { query, pages: Some(most), ..Self::new("GET", path, shown) }
    }

    /// The path with the query.
    pub(super) fn target(&self) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }
}
