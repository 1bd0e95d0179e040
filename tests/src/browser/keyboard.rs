//! A page without a mouse.

use super::Browser;
use serde_json::{Value, json};

/// Every control that can be seen, in the order of the page. Of radio buttons that belong together, one is reached.
const CONTROLS: &str = r#"
const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])')];
const reached = radio => radio.checked || (!all.some(one => one.name === radio.name && one.checked) && all.find(one => one.name === radio.name) === radio);
const controls = all.filter(one => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && (one.type !== 'radio' || reached(one)));
const name = one => (one.labels?.[0]?.innerText || one.getAttribute('aria-label') || one.innerText || one.tagName).trim();
"#;

/// Where the focus is: which control, and whether that can be seen.
const FOCUS: &str = r"
const one = document.activeElement, style = getComputedStyle(one), box = one.getClientRects()[0];
const top = box && document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
return {
  index: controls.indexOf(one), name: name(one),
  isMarked: one.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  isInView: !!top && (one.contains(top) || top.contains(one)),
};
";

impl Browser {
    /// Presses a key, by its name or by what it writes.
    pub fn press(&self, key: &str) {
        let keys: Vec<&str> = key.split('+').map(code).collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        self.session().post("/actions", json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }));
    }

    /// Goes through the page by the Tab key and gives the names of the controls in that order. Fails if one is not
    /// reached or not in the order of the page, or if the focus cannot be seen on it.
    #[must_use]
    pub fn tab_stops(&self) -> Vec<String> {
        let count = self.script(&format!("{CONTROLS} return controls.length")).as_u64().unwrap();
        let mut stops: Vec<(u64, String)> = Vec::new();
        // Beyond the last control there are stops outside the page.
        for _ in 0..count + 4 {
            self.press("Tab");
            let focus = self.script(&format!("{CONTROLS} {FOCUS}"));
            let Some(index) = focus["index"].as_u64() else { continue };
            let name = focus["name"].as_str().unwrap_or_default();
            assert!(focus["isMarked"] == true, "the focus does not show on {name:?}: {focus}");
            assert!(focus["isInView"] == true, "what has the focus is not in view: {name:?}");
            if stops.iter().any(|(known, _)| *known == index) {
                break;
            }
            stops.push((index, name.to_owned()));
        }
        // The way starts wherever the focus was.
        let first = stops.iter().position(|(index, _)| *index == 0).unwrap_or_default();
        stops.rotate_left(first);
        let order: Vec<u64> = stops.iter().map(|(index, _)| *index).collect();
        assert_eq!(order, (0..count).collect::<Vec<_>>(), "the Tab key passes {stops:?}");
        stops.into_iter().map(|(_, name)| name).collect()
    }

    /// Presses Tab until the focus is on what a selector finds.
    pub fn tab_to(&self, css: &str) {
        for _ in 0..100 {
            if self.script(&format!("return document.activeElement.matches({})", json!(css))) == true {
                return;
            }
            self.press("Tab");
        }
        panic!("the Tab key never reaches {css} on {}", self.path());
    }
}

fn code(key: &str) -> &str {
    match key {
        "Tab" => "\u{E004}",
        "Enter" => "\u{E007}",
        "Shift" => "\u{E008}",
        "Escape" => "\u{E00C}",
        "Space" => " ",
        "Left" => "\u{E012}",
        "Up" => "\u{E013}",
        "Right" => "\u{E014}",
        "Down" => "\u{E015}",
        written => written,
    }
}
