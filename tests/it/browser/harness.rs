//! The harness itself: what is wrong with a page fails a test.

use std::panic::{AssertUnwindSafe, catch_unwind};
use usher_tests::{Browser, Client};

/// A page that needs no gateway.
fn page(policy: &str, body: &str) -> String {
    format!(
        "data:text/html,<!DOCTYPE html><html lang=\"en\"><head><title>A page</title><meta http-equiv=\
         \"Content-Security-Policy\" content=\"{policy}\"></head><body><main><h1>A page</h1>{body}</main></body></html>"
    )
}

/// What a test would say that does this.
fn failure(what: impl FnOnce()) -> String {
    let failed = catch_unwind(AssertUnwindSafe(what)).unwrap_err();
    failed.downcast_ref::<String>().cloned().unwrap_or_default()
}

fn browser() -> Option<Browser> {
    Browser::at(Client::new(([127, 0, 0, 1], 9).into()))
}

#[test]
fn a_page_that_breaks_its_own_policy_or_asks_elsewhere_fails() {
    let Some(browser) = browser() else { return };
    let strict = "default-src 'none'";
    browser.go(&page(strict, "<p>Nothing</p>"));
    for (policy, body, told) in [
        (strict, "<p style=\"color: blue\">Blue</p>", "style"),
        (strict, "<script>1</script>", "script"),
        (strict, "<img alt=\"\" src=\"http://elsewhere.example/x.png\">", "elsewhere.example"),
        ("img-src *", "<img alt=\"\" src=\"http://elsewhere.example/x.png\">", "ERR_NAME_NOT_RESOLVED"),
        ("script-src 'unsafe-inline'", "<script>nothing.there()</script>", "nothing is not defined"),
    ] {
        let said = failure(|| browser.go(&page(policy, body)));
        assert!(said.contains(told), "{body}: {said}");
    }
}

#[test]
fn axe_names_the_rule_the_element_and_the_advice() {
    let Some(browser) = browser() else { return };
    let open = "default-src 'unsafe-inline'";
    browser.go(&page(open, "<button>Send</button>"));
    browser.examine("good");
    for (body, told) in [
        ("<button id=\"nameless\"></button>", ["button-name", "nameless"]),
        ("<p id=\"pale\" style=\"color: rgb(200, 200, 200)\">Pale</p>", ["color-contrast", "pale"]),
        ("<input id=\"bare\">", ["label", "bare"]),
        ("<h4 id=\"deep\">Deep</h4>", ["heading-order", "deep"]),
    ] {
        browser.go(&page(open, body));
        let said = failure(|| browser.audit());
        assert!(told.iter().all(|part| said.contains(part)) && said.contains("Fix"), "{said}");
    }
    browser.go(&page(open, "<div style=\"width: 400px\">Wide</div>"));
    assert!(failure(|| browser.examine("wide")).contains("wide in 360"));
}

#[test]
fn a_control_that_the_tab_key_does_not_show_or_reach_fails() {
    let Some(browser) = browser() else { return };
    let open = "default-src 'unsafe-inline'";
    let thick = "<style>:focus-visible { outline: 3px solid }</style>";
    for (body, told) in [
        ("<button style=\"outline: none\">Send</button>", "does not show on \"Send\""),
        ("<button>One</button><button tabindex=\"1\">Two</button><button>Three</button>", "passes"),
        ("<button>One</button><a href=\"/\" tabindex=\"-1\">Two</a>", "passes"),
    ] {
        browser.go(&page(open, &format!("{thick}{body}")));
        let said = failure(|| assert!(browser.tab_stops().is_empty()));
        assert!(said.contains(told), "{said}");
    }
    browser.go(&page(open, &format!("{thick}<button>One</button><a href=\"/\">Two</a>")));
    assert_eq!(browser.tab_stops(), ["One", "Two"]);
}
