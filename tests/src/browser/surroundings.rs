//! What pages are looked at with: the size of the window, light or dark, with or without scripts.

use super::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

impl Browser {
    /// Sets the size of the window in CSS pixels. A quarter of the pixels is what a zoom of 400 % leaves.
    pub fn size(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.session().devtools("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// Asks pages to be dark or light.
    pub fn dark(&self, is_dark: bool) {
        let value = if is_dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        self.session().devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Puts the browser in a time zone.
    pub fn zone(&self, name: &str) {
        self.session().devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": name }));
    }

    /// Keeps the scripts of pages from running, or lets them.
    pub fn without_scripts(&self, are_disabled: bool) {
        self.session().devtools("Emulation.setScriptExecutionDisabled", json!({ "value": are_disabled }));
    }

    /// Keeps a picture of the whole page in the folder that `USHER_SCREENSHOTS` names, if it names one.
    pub fn screenshot(&self, name: &str) {
        let Some(folder) = std::env::var_os("USHER_SCREENSHOTS") else { return };
        let whole = json!({ "cmd": "Page.captureScreenshot", "params": { "captureBeyondViewport": true } });
        // A test that has failed already asks for a picture too, of a browser that may be gone.
        let Ok(taken) = self.session().attempt("POST", "/goog/cdp/execute", Some(&whole)) else { return };
        let picture = STANDARD.decode(taken["data"].as_str().unwrap_or_default()).unwrap_or_default();
        let thread = std::thread::current();
        let test = thread.name().unwrap_or_default().replace("::", "-");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        std::fs::write(std::path::Path::new(&folder).join(format!("{test}-{name}.png")), picture)
            .expect("a place for a picture");
    }

    /// Makes the browser one that has been nowhere.
    pub(super) fn forget(&self) {
        self.session().post("/url", json!({ "url": "about:blank" }));
        self.session().devtools("Network.clearBrowserCookies", json!({}));
        self.session().devtools("Page.resetNavigationHistory", json!({}));
        self.session().post("/se/log", json!({ "type": "browser" }));
        self.without_scripts(false);
        self.dark(false);
        self.zone("UTC");
        self.size(1280, 900);
    }
}
