//! One browser, spoken to in the words of the W3C's `WebDriver` and, where those do not reach, of Chromium's own protocol.

use crate::Client;
use serde_json::{Value, json};
use std::path::Path;

/// What the protocol calls the id of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Nothing but the machine itself is ever asked for anything. The name of the browser is that of a person's, because the
/// pages tell programs from people by it.
const ARGUMENTS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--lang=en-US",
    "--hide-scrollbars",
    "--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
];

pub(super) struct Session {
    driver: Client,
    path: String,
}

impl Session {
    /// Starts a browser with a profile of its own below a folder.
    pub(super) fn start(driver: Client, folder: &Path) -> Result<Self, String> {
        let profile = tempfile::Builder::new().prefix("profile-").tempdir_in(folder).map_err(|e| e.to_string())?.keep();
        let mut arguments = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.display()));
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": { "args": arguments },
            "timeouts": { "pageLoad": 50_000, "script": 50_000 },
        } } });
        let started = ask(driver, "POST", "/session", Some(&capabilities))?;
        let id = started["sessionId"].as_str().ok_or("chromedriver names no session")?;
        Ok(Self { driver, path: format!("/session/{id}") })
    }

    /// A command, and what it gives or why it cannot be carried out.
    pub(super) fn attempt(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        ask(self.driver, method, &format!("{}{path}", self.path), body)
    }

    pub(super) fn get(&self, path: &str) -> Value {
        self.attempt("GET", path, None).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    #[expect(clippy::needless_pass_by_value, reason = "bodies are written where they are sent")]
    pub(super) fn post(&self, path: &str, body: Value) -> Value {
        self.attempt("POST", path, Some(&body)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// A command of Chromium's own protocol.
    #[expect(clippy::needless_pass_by_value, reason = "parameters are written where they are sent")]
    pub(super) fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.post("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// The first element that a selector finds now.
    pub(super) fn element(&self, css: &str) -> Option<String> {
        let found = self.attempt("POST", "/element", Some(&json!({ "using": "css selector", "value": css }))).ok()?;
        Some(format!("/element/{}", found[ELEMENT].as_str()?))
    }

    /// Runs the body of a function in the page, whatever the page's policy says.
    pub(super) fn script(&self, body: &str) -> Result<Value, String> {
        self.attempt("POST", "/execute/sync", Some(&json!({ "script": body, "args": [] })))
    }

    /// Ends the browser.
    pub(super) fn end(&self) {
        let _ = self.attempt("DELETE", "", None);
    }
}

fn ask(driver: Client, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let headers: &[(&str, &str)] = if body.is_empty() { &[] } else { &[("content-type", "application/json")] };
    let reply = driver.exchange(method, path, headers, body.as_bytes()).map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_slice(&reply.body).map_err(|error| error.to_string())?;
    if reply.status == 200 {
        return Ok(answer["value"].take());
    }
    let message = answer["value"]["message"].as_str().unwrap_or_default();
    Err(format!("{}: {}", answer["value"]["error"], message.lines().next().unwrap_or_default()))
}
