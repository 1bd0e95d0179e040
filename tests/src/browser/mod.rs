//! A real browser: headless Chromium, driven through `chromedriver`.
//!
//! Everything waits for what it needs and nothing sleeps for a fixed time. What the browser complains of (a violated
//! policy, a script that fails, a resource that is not there) fails the test. Where there is no browser, tests are
//! skipped and say so; with `USHER_REQUIRE_BROWSER=1` that is an error instead. `USHER_SCREENSHOTS=FOLDER` keeps pictures.

mod accessibility;
mod complaints;
mod driver;
mod keyboard;
mod session;
mod surroundings;

use crate::{Client, until};
use driver::Driver;
use serde_json::{Value, json};
use session::Session;

/// A browser in which nobody has been anywhere yet.
pub struct Browser {
    session: Option<Session>,
    driver: &'static Driver,
    origin: String,
}

impl Browser {
    /// A browser before a gateway, or none if there is none on this machine: then the test is skipped.
    #[must_use]
    pub fn at(gateway: Client) -> Option<Self> {
        let driver = Driver::shared()?;
        let origin = format!("http://{}", gateway.address());
        let browser = Self { session: Some(driver.session()), driver, origin };
        browser.forget();
        Some(browser)
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("it is there until the browser is dropped")
    }

    /// Opens a page of the gateway, or any page by its whole address.
    pub fn go(&self, path: &str) {
        let url = if path.starts_with('/') { format!("{}{path}", self.origin) } else { path.to_owned() };
        self.session().post("/url", json!({ "url": url }));
        self.assert_content();
    }

    /// The path and query of the page.
    #[must_use]
    pub fn path(&self) -> String {
        let url = self.session().get("/url").as_str().unwrap_or_default().to_owned();
        url.strip_prefix(&self.origin).map(str::to_owned).unwrap_or(url)
    }

    /// What the tab says.
    #[must_use]
    pub fn title(&self) -> String {
        self.session().get("/title").as_str().unwrap_or_default().to_owned()
    }

    /// Whether there is such an element now.
    #[must_use]
    pub fn has(&self, css: &str) -> bool {
        self.session().element(css).is_some()
    }

    /// The text of an element as it is seen.
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        self.session().get(&format!("{}/text", self.find(css))).as_str().unwrap_or_default().to_owned()
    }

    /// An attribute of an element.
    #[must_use]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.session().get(&format!("{}/attribute/{name}", self.find(css))).as_str().map(str::to_owned)
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, css: &str) -> String {
        self.session().get(&format!("{}/property/value", self.find(css))).as_str().unwrap_or_default().to_owned()
    }

    /// Clicks something that does not lead to another page.
    pub fn click(&self, css: &str) {
        self.session().post(&format!("{}/click", self.find(css)), json!({}));
    }

    /// Clicks a link or a button that leads to another page, and waits for that.
    pub fn follow(&self, css: &str) {
        self.leave(|| self.click(css));
    }

    /// Does what leads to another page, and waits for that.
    pub fn leave(&self, how: impl FnOnce()) {
        self.session().script("window.isLeft = true").unwrap();
        how();
        until("another page", || {
            let there = self.session().script("return !window.isLeft && document.readyState === 'complete'");
            // Between two pages there is nothing that could run a script.
            there.is_ok_and(|there| there == true).then_some(())
        });
        self.assert_content();
    }

    /// Types into a field, over what stands there.
    pub fn fill(&self, css: &str, text: &str) {
        let field = self.find(css);
        self.session().post(&format!("{field}/clear"), json!({}));
        if !text.is_empty() {
            self.session().post(&format!("{field}/value"), json!({ "text": text }));
        }
    }

    /// Chooses an option of a list by its value.
    pub fn choose(&self, css: &str, value: &str) {
        self.click(&format!("{css} option[value=\"{value}\"]"));
    }

    /// Gives a file to a field for files.
    pub fn attach(&self, css: &str, file: &std::path::Path) {
        let path = file.to_str().expect("a path that is text");
        self.session().post(&format!("{}/value", self.find(css)), json!({ "text": path }));
    }

    /// Runs the body of a function in the page and gives what it returns.
    pub fn script(&self, body: &str) -> Value {
        self.session().script(body).unwrap_or_else(|error| panic!("{body}: {error}"))
    }

    fn find(&self, css: &str) -> String {
        until(&format!("{css} on {}", self.path()), || self.session().element(css))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.screenshot("failed");
        } else {
            self.assert_content();
        }
        let session = self.session.take();
        match session {
            Some(session) if !std::thread::panicking() => self.driver.give_back(session),
            Some(session) => session.end(),
            None => {}
        }
    }
}
