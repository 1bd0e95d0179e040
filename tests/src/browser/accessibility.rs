//! What axe-core and a narrow window find wrong with a page.

use super::Browser;
use serde_json::{Value, json};
use std::fmt::Write;

const AXE: &str = include_str!("../../browser/axe-core/axe.min.js");

/// All rules for WCAG 2.2 AA and those of good practice. The size of targets has to be asked for.
const RUN: &str = "axe.run(document, {
  preload: false, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } },
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}).then(found => found.violations)";

/// Windows to look through: a desk, a telephone, and what a zoom of 400 % leaves of a desk.
const WINDOWS: [(&str, u32, u32); 3] = [("desk", 1280, 900), ("telephone", 360, 740), ("zoom", 320, 256)];

/// More windows, for pictures.
const PICTURED: [(&str, u32, u32); 2] = [("wide", 1920, 1080), ("phone", 390, 844)];

impl Browser {
    /// Looks at the page in light and dark through every window, and with letters of twice the size: axe finds nothing,
    /// nothing has to be scrolled sideways. Keeps pictures under the name where they are asked for.
    pub fn examine(&self, name: &str) {
        if std::env::var_os("USHER_SCREENSHOTS").is_some() {
            for (window, width, height) in PICTURED {
                self.size(width, height);
                self.screenshot(&format!("{name}-{window}"));
            }
        }
        for (window, width, height) in WINDOWS {
            self.size(width, height);
            for is_dark in [false, true] {
                self.dark(is_dark);
                self.screenshot(&format!("{name}-{window}{}", if is_dark { "-dark" } else { "" }));
                let wide = self.script("return document.documentElement.scrollWidth");
                assert!(wide.as_u64() <= Some(width.into()), "{name} is {wide} wide in {width}");
                self.audit();
            }
        }
        self.size(1280, 900);
        self.dark(false);
        self.script("document.documentElement.style.fontSize = '200%'");
        self.screenshot(&format!("{name}-large"));
        let wide = self.script("return document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(1280), "{name} in large letters is {wide} wide in 1280");
        self.script("document.documentElement.style.fontSize = ''");
    }

    /// Fails with the rule, the element and the advice where axe finds something wrong with the page as it stands.
    pub fn audit(&self) {
        if self.script("return typeof axe") == "undefined" {
            self.evaluate(&format!("{AXE};0"));
        }
        let violations = self.evaluate(RUN);
        let violations = violations.as_array().unwrap_or_else(|| panic!("axe does not run: {violations}"));
        let mut told = String::new();
        for violation in violations {
            let _ = writeln!(told, "{}: {}", violation["id"], violation["help"]);
            for node in violation["nodes"].as_array().unwrap() {
                let _ = writeln!(told, "    {} {}\n{}", node["target"], node["html"], node["failureSummary"]);
            }
        }
        assert!(told.is_empty(), "{} is not accessible:\n{told}", self.path());
    }

    /// Evaluates an expression in the page, whatever its policy says, and waits for its promise.
    fn evaluate(&self, expression: &str) -> Value {
        let what = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut evaluated = self.session().devtools("Runtime.evaluate", what);
        assert!(evaluated["exceptionDetails"].is_null(), "{evaluated}");
        evaluated["result"]["value"].take()
    }
}
