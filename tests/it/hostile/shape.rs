//! The shape in which each protocol says no.

use serde_json::Value;
use usher_adapter_kit::Method;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::Reply;

/// The protocols as the gateway mounts them.
pub(super) fn registry() -> Registry {
    Registry::new(&Config::with("").unwrap()).unwrap()
}

/// Whether a reply is one that the protocol behind the target may give.
pub(super) fn check(registry: &Registry, method: &str, target: &str, reply: &Reply) -> Result<(), String> {
    let wrong = |what: &str| {
        let shown: String = reply.text().chars().take(300).collect();
        Err(format!("{what}: {} {:?} {shown}", reply.status, reply.header("content-type")))
    };
    if reply.status >= 500 {
        return wrong("the gateway broke");
    }
    if reply.status < 400 || method == "HEAD" {
        return Ok(());
    }
    // The server itself refuses what is no HTTP, before there is a path.
    if reply.status == 400 && reply.body.is_empty() && reply.header("x-request-id").is_none() {
        return Ok(());
    }
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let adapter = registry.find("", &Method::of(method), path).map(|found| found.mount.adapter.name());
    let fits = match adapter {
        Some(adapter) => is_of(adapter, reply),
        None => reply.header("content-type").is_some_and(|kind| kind.starts_with("text/plain")),
    };
    if fits { Ok(()) } else { wrong(&format!("not the shape of {}", adapter.unwrap_or("the gateway"))) }
}

fn is_of(adapter: &str, reply: &Reply) -> bool {
    let kind = reply.header("content-type").unwrap_or_default();
    let body: Value = serde_json::from_slice(&reply.body).unwrap_or_default();
    let keys: Vec<&str> = body.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    let starts = |expected: &[&str]| keys.starts_with(expected);
    let is_canonical = body["type"].as_str().is_some_and(|word| word.starts_with("/problems/"));
    let json = kind == "application/json";
    match adapter {
        "canonical" => {
            is_canonical && kind == "application/problem+json" && starts(&["type", "title", "status", "detail", "code"])
        }
        "bizkithub" => json && keys == ["error"] && body["error"].as_object().is_some_and(|error| error.len() == 3),
        "backops" => {
            let parts = ["type", "title", "status", "detail", "traceId", "code", "message"];
            !is_canonical && kind == "application/problem+json; charset=utf-8" && starts(&parts)
        }
        // Django's own page for unknown paths; the framework's JSON, an object or an array of them, for the rest.
        "apexscore" if reply.status == 404 && kind.starts_with("text/html") => true,
        "apexscore" => json && !is_canonical && !keys.contains(&"error") && (body.is_object() || body.is_array()),
        "ad-invite" => json && (keys == ["message"] || keys == ["message", "issues"]),
        "scim" => kind == "application/scim+json" && starts(&["schemas", "status"]),
        "pages" | "console" => kind == "text/html; charset=utf-8" && reply.text().starts_with("<!DOCTYPE html>"),
        _ => false,
    }
}
