//! Who looks at a page: a person, or one of the programs that follow links in mails before people do.
//!
//! Nothing hangs on the answer but the note of when an invitation was first opened. A program that takes pains to look
//! like a person is noted as one.

use usher_adapter_kit::Request;
use usher_domain::commands::VisitKind;

/// Headers by which browsers say that nobody has asked for the page yet.
const PURPOSES: [&str; 4] = ["sec-purpose", "purpose", "x-purpose", "x-moz"];

/// Parts of the names of programs: link previews, mail scanners, crawlers and libraries.
const PROGRAMS: [&str; 38] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "scan",
    "preview",
    "prefetch",
    "facebookexternalhit",
    "whatsapp",
    "telegram",
    "slack",
    "discord",
    "skype",
    "teams",
    "twitter",
    "linkedin",
    "embedly",
    "pinterest",
    "vkshare",
    "viber",
    "bingpreview",
    "safelinks",
    "mimecast",
    "proofpoint",
    "barracuda",
    "symantec",
    "trend",
    "headless",
    "phantom",
    "curl",
    "wget",
    "python",
    "java/",
    "okhttp",
    "go-http",
    "libwww",
    "axios",
    "node",
];

/// What is to be noted of a request for a page.
pub(crate) fn visit_kind(request: &Request) -> VisitKind {
    let header = |name: &str| request.headers.get(name).unwrap_or_default().trim().to_ascii_lowercase();
    let is_early =
        PURPOSES.iter().any(|name| ["prefetch", "prerender", "preview"].iter().any(|word| header(name).contains(word)));
    let agent = header("user-agent");
    let is_program = agent.is_empty() || PROGRAMS.iter().any(|word| agent.contains(word));
    // Browsers that say how they come say `navigate` for a page that somebody asked for.
    let mode = header("sec-fetch-mode");
    let is_navigation = mode.is_empty() || mode == "navigate";
    let wants_page = header("accept").contains("text/html");
    if request.is_head() || is_early || is_program || !is_navigation || !wants_page {
        VisitKind::Fetched
    } else {
        VisitKind::Opened
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::request;

    const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    fn of(agent: &str, headers: &[(&str, &str)]) -> VisitKind {
        let mut call = request("GET", "/invitations/x", "");
        call.headers.push("User-Agent", agent);
        call.headers.push("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        for (name, value) in headers {
            call.headers.push(*name, *value);
        }
        visit_kind(&call)
    }

    #[test]
    fn a_browser_that_navigates_opens() {
        assert_eq!(of(FIREFOX, &[]), VisitKind::Opened);
        assert_eq!(of(FIREFOX, &[("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-User", "?1")]), VisitKind::Opened);
    }

    #[test]
    fn everything_else_fetches() {
        for headers in [
            [("Sec-Purpose", "prefetch;prerender")],
            [("Purpose", "prefetch")],
            [("X-Moz", "prefetch")],
            [("X-Purpose", "preview")],
            [("Sec-Fetch-Mode", "no-cors")],
            [(":method", "HEAD")],
        ] {
            assert_eq!(of(FIREFOX, &headers), VisitKind::Fetched, "{headers:?}");
        }
        for agent in [
            "",
            "  ",
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
            "facebookexternalhit/1.1",
            "WhatsApp/2.23.20.0",
            "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
            "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/120.0",
            "curl/8.5.0",
            "python-requests/2.31.0",
        ] {
            assert_eq!(of(agent, &[]), VisitKind::Fetched, "{agent}");
        }
        assert_eq!(visit_kind(&request("GET", "/", "")), VisitKind::Fetched);
    }
}
