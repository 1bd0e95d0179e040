//! The OpenAPI documents and the pages made of them: complete, sound, and as committed in `tests/openapi`.
//! `UPDATE_SNAPSHOTS=1` writes the snapshots anew.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use usher_adapter_kit::Adapter;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::{Lane, World};

/// Runs a check with each adapter, its document and the world that serves it.
fn with_each(check: impl Fn(&dyn Adapter, &Value, &World)) {
    let world = World::new(Lane::Sqlite);
    let registry = Registry::new(&Config::with("").unwrap()).unwrap();
    assert_eq!(registry.mounts().len(), 8);
    for mount in registry.mounts() {
        let path = format!("/openapi/{}.json", mount.adapter.name());
        let reply = world.client().get(&path, &[]).expect_status(200);
        assert_eq!(reply.header("content-type"), Some("application/json"));
        check(&*mount.adapter, &reply.json(), &world);
    }
}

#[test]
fn the_documents_are_as_committed() {
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| value == "1");
    with_each(|adapter, document, _| {
        let file = format!("{}/openapi/{}.json", env!("CARGO_MANIFEST_DIR"), adapter.name());
        let pretty = format!("{}\n", serde_json::to_string_pretty(document).unwrap());
        if update {
            fs::create_dir_all(Path::new(&file).parent().unwrap()).unwrap();
            fs::write(&file, &pretty).unwrap();
        }
        let committed = fs::read_to_string(&file).unwrap_or_default();
        assert!(committed == pretty, "{file} differs; UPDATE_SNAPSHOTS=1 writes it, then look at the diff");
    });
}

#[test]
fn every_mounted_operation_is_described_and_no_other() {
    with_each(|adapter, document, _| {
        assert_eq!(document["openapi"].as_str().map(|version| &version[..3]), Some("3.1"));
        let mounted: BTreeSet<_> = adapter
            .operations()
            .iter()
            .map(|operation| operation.descriptor())
            .map(|at| (at.path.to_owned(), at.method.name().to_lowercase(), at.name.to_owned()))
            .collect();
        let mut described = BTreeSet::new();
        for (path, item) in document["paths"].as_object().unwrap() {
            for (method, operation) in item.as_object().unwrap() {
                let id = operation["operationId"].as_str().unwrap().to_owned();
                assert!(!operation["responses"].as_object().unwrap().is_empty(), "{id} has no answers");
                let all_told = path.matches('{').count();
                let told = operation["parameters"].as_array().into_iter().flatten().filter(|one| one["in"] == "path");
                assert_eq!(told.count(), all_told, "{id}: parameters of the path");
                described.insert((path.clone(), method.clone(), id));
            }
        }
        assert_eq!(described, mounted, "{}", adapter.name());
        let ids: BTreeSet<_> = mounted.iter().map(|(_, _, id)| id).collect();
        assert_eq!(ids.len(), mounted.len(), "{}: operation ids are unique", adapter.name());
    });
}

#[test]
fn every_reference_resolves_and_every_scheme_is_declared() {
    with_each(|adapter, document, _| {
        let mut strings = Vec::new();
        collect(document, "$ref", &mut strings);
        assert!(!strings.is_empty(), "{}", adapter.name());
        for reference in strings {
            let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{}: {reference} leads nowhere", adapter.name());
        }
        let mut requirements = Vec::new();
        collect(document, "security", &mut requirements);
        for scheme in
            requirements.iter().flat_map(|one| one.as_array().unwrap()).flat_map(|one| one.as_object().unwrap())
        {
            let declared = &document["components"]["securitySchemes"][scheme.0];
            assert!(declared.is_object(), "{}: {} is not declared", adapter.name(), scheme.0);
        }
    });
}

/// Every value under a key, at whatever depth.
fn collect(value: &Value, key: &str, found: &mut Vec<Value>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get(key).cloned());
            members.values().for_each(|member| collect(member, key, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, key, found)),
        _ => {}
    }
}

#[test]
fn the_pages_show_every_operation_and_load_nothing() {
    with_each(|adapter, document, world| {
        let name = adapter.name();
        let index = world.client().get("/docs", &[]).expect_status(200).text();
        assert!(index.contains(&format!("/docs/{name}")), "{name} is not in the index");
        assert!(index.contains(&format!("/docs/{name}/plain")), "{name} has no plain page in the index");
        let page = world.client().get(&format!("/docs/{name}/plain"), &[]).expect_status(200);
        let policy = page.header("content-security-policy").unwrap().to_owned();
        assert!(policy.contains("default-src 'none'"), "{policy}");
        let text = page.text();
        for (path, item) in document["paths"].as_object().unwrap() {
            assert!(text.contains(path.as_str()), "{name}: {path} is not on the page");
            for operation in item.as_object().unwrap().values() {
                let summary = operation["summary"].as_str().unwrap();
                let escaped = summary.replace('&', "&amp;").replace('\'', "&#39;");
                assert!(text.contains(summary) || text.contains(&escaped), "{name}: `{summary}` is not on the page");
            }
        }
        for page in [text, index] {
            for loader in ["<script", "<link", "<img", "<iframe", "@import", "url(", " src=", "javascript:"] {
                assert!(!page.to_lowercase().contains(loader), "{name}: {loader}");
            }
        }
    });
}

#[test]
fn the_reference_loads_only_its_own_files() {
    with_each(|adapter, _, world| {
        let (name, client) = (adapter.name(), world.client());
        let page = client.get(&format!("/docs/{name}"), &[]).expect_status(200);
        let policy = page.header("content-security-policy").unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; "), "{policy}");
        assert!(!policy.contains("http") && !policy.contains("eval"), "{policy}");
        let html = page.text();
        assert!(html.contains(&format!("data-openapi=\"/openapi/{name}.json\" data-scheme=\"bearer\"")), "{html}");
        let sources: Vec<&str> = html.split(" src=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(sources.len(), 2, "{html}");
        for source in sources {
            let file = client.get(source, &[]).expect_status(200);
            assert_eq!(file.header("content-type"), Some("text/javascript; charset=utf-8"), "{source}");
        }
        assert!(html.contains(&format!("<noscript><p>The reference needs scripts. <a href=\"/docs/{name}/plain\">")));
    });
}

#[test]
fn every_problem_leads_to_a_page_that_explains_it() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    let problem = client.get("/v1/members", &[]).expect_status(401).json();
    let page = client.get(problem["type"].as_str().unwrap(), &[]).expect_status(200).text();
    for part in [
        "<h1>Credentials are missing</h1>",
        "<code>missing_credentials</code>",
        "Authorization: Bearer",
        "<h2>What to do",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let (index, overview) =
        (client.get("/problems", &[]).text(), client.get("/llms.txt", &[]).expect_status(200).text());
    let kinds: Vec<&str> =
        index.split("href=\"/problems/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert!(kinds.len() > 60, "{index}");
    for kind in kinds {
        let page = client.get(&format!("/problems/{kind}"), &[]).expect_status(200).text();
        assert!(page.contains(&format!("<code>{}</code>", kind.replace('-', "_"))), "{kind}: {page}");
        assert!(overview.contains(&format!("/problems/{kind}): ")), "{kind}");
    }
    for unknown in [
        "/problems/nothing",
        "/problems/already_invited",
        "/problems/../docs",
        "/docs/canonical/plain/",
        "/docs/assets/x.js",
    ] {
        client.get(unknown, &[]).expect_status(404);
    }
    assert!(overview.starts_with("# Usher\n") && overview.contains("/openapi/canonical.json"), "{overview}");
}
