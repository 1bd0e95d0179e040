//! What the browser itself finds wrong with a page.

use super::Browser;
use serde_json::{Value, json};

impl Browser {
    /// Fails if the browser has complained since it was last asked: a policy that is violated, a script that fails, a
    /// resource that is missing or was looked for on another host.
    pub(super) fn assert_content(&self) {
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "{}: {complaints:#?}", self.path());
    }

    /// What the browser has complained of since it was last asked.
    fn complaints(&self) -> Vec<String> {
        let entries = self.session().post("/se/log", json!({ "type": "browser" }));
        let url = self.session().get("/url");
        let of_page = format!("{} - Failed to load resource: the server responded with a status of", text(&url));
        let entries = entries.as_array().cloned().unwrap_or_default();
        let entries = entries.iter().filter(|entry| matches!(text(&entry["level"]), "SEVERE" | "WARNING"));
        // A page may well be a refusal; what it is made of may not.
        entries.map(|entry| text(&entry["message"]).to_owned()).filter(|said| !said.starts_with(&of_page)).collect()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
