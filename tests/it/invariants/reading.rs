//! Invariant 9: GET and HEAD change nothing, whoever asks and however: a mail scanner cannot consume a link.

use crate::wire::{everything, redeem};
use usher_adapter_kit::Method;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::{Lane, World};

/// What scanners, crawlers and browsers that look ahead send along.
const AGENTS: [&[(&str, &str)]; 5] = [
    &[],
    &[("user-agent", "Mozilla/5.0 (compatible; MSIE 7.0) SafeLinks/1.0"), ("accept", "*/*")],
    &[("purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("accept", "text/html")],
    &[("range", "bytes=0-10"), ("if-none-match", "*"), ("if-modified-since", "Sat, 21 Nov 2026 00:00:00 GMT")],
    &[("x-http-method-override", "POST"), ("x-method-override", "DELETE"), ("idempotency-key", "looked")],
];

/// Every path that some protocol answers, and the gateway's own, filled with what is there.
fn paths(world: &World) -> Vec<String> {
    let registry = Registry::new(&Config::with("").unwrap()).unwrap();
    let token = world.get("token:pending");
    let mut paths = Vec::new();
    for mount in registry.mounts() {
        let adapter = mount.adapter.name();
        paths.push(format!("/docs/{adapter}"));
        paths.push(format!("/docs/{adapter}/plain"));
        paths.push(format!("/openapi/{adapter}.json"));
        let operations = mount.adapter.operations();
        let reads = operations.iter().filter(|operation| operation.descriptor().method == Method::Get).count();
        assert!(reads > 0 || matches!(adapter, "bizkithub" | "ad-invite"), "{adapter}");
        for operation in operations {
            let path = operation.descriptor().path;
            let thing = if path.contains("member") { "member.pending" } else { "invitation.pending" };
            let id = world.get(&format!("id:{thing}"));
            let user = if adapter == "ad-invite" { "ordinal:account.pending" } else { "id:invitation.pending" };
            let named = [
                ("{id}", id),
                ("{name}", "User".to_owned()),
                ("{organizationId}", world.get("id:organization.acme")),
                ("{crewId}", world.get("id:member.pending")),
                ("{eventId}", world.get("id:resource.event")),
                ("{collaboratorId}", world.get("id:resource.collaborator")),
                ("{areaId}", world.get("id:resource.area")),
                ("{provider}", "postmark".to_owned()),
                ("{userId}", world.get(user)),
                ("{token}", token.clone()),
                ("{organization}", world.get("id:organization.acme")),
                ("{delivery}", world.get("id:invitation.pending")),
                ("{invitation}", world.get("id:invitation.pending")),
                ("{import}", world.get("id:invitation.pending")),
                ("{session}", world.get("id:session.admin")),
                ("{member}", world.get("id:member.pending")),
                ("{key}", world.get("id:key.revoked")),
                ("{template}", world.get("id:invitation.pending")),
                ("{license}", world.get("id:license.team")),
                ("{resource}", world.get("id:resource.north")),
                ("{webhook}", world.get("id:webhook.hook")),
                ("{blocking}", "block".to_owned()),
                ("{code}", "Organization.Read".to_owned()),
                ("{value}", "blocklisted.example".to_owned()),
                ("{address}", "pending@acme.example".to_owned()),
            ];
            paths.push(named.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value)));
        }
    }
    assert!(paths.iter().all(|path| !path.contains('{')), "{paths:?}");
    paths.extend(
        ["/", "/docs", "/problems", "/problems/forbidden", "/llms.txt", "/healthz", "/readyz", "/metrics"]
            .map(str::to_owned),
    );
    paths.push(format!("/invitations/{token}"));
    paths.extend(["accept", "decline", "preview"].map(|verb| format!("/v1/invitations/{verb}?token={token}")));
    paths.extend(["accept", "decline", "preview"].map(|verb| format!("/invitations/{token}/{verb}")));
    paths.push(format!("/api/v1/organization-invitations/?token={token}"));
    paths.push("/crew/lookup?query=a".to_owned());
    paths
}

#[test]
fn no_get_and_no_head_changes_anything() {
    let lanes = Lane::all();
    for (turn, lane) in lanes.iter().enumerate() {
        let world = World::new(*lane);
        let session = crate::console::cookie_of(&world, "admin@acme.example");
        let before = everything(&world);
        let token =
            format!("{{\"token\":\"{}\",\"password\":\"{}\"}}", world.get("token:pending"), usher_tests::PASSWORD);
        let paths = paths(&world);
        for (number, agent) in AGENTS.into_iter().enumerate() {
            // Each path is read by each agent on one database, and on each database by every second agent.
            for path in paths.iter().skip((turn + number) % lanes.len()).step_by(lanes.len()) {
                let family = if path.starts_with("/api/v1") { "apexscore" } else { "canonical" };
                let families = [family, "backops"];
                let family = families[usize::from(path.starts_with("/Org") || path.starts_with("/crew"))];
                let bearer = world.bearer(&format!("{family}.admin"));
                let mut headers = vec![("authorization", bearer.as_str()), ("content-type", "application/json")];
                headers.push(("cookie", session.as_str()));
                headers.extend(agent);
                for (method, body) in [("GET", ""), ("HEAD", ""), ("GET", token.as_str())] {
                    let reply = world.client().send(method, path, &headers, body.as_bytes());
                    assert!(reply.status < 500, "{lane:?} {method} {path} {}", reply.text());
                    assert!(method == "GET" || reply.body.is_empty(), "{lane:?} {method} {path}");
                }
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
        redeem(&world, "accept", &world.get("token:pending")).expect_status(200);
    }
}

#[test]
fn previewing_changes_nothing_however_often() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let token = world.get("token:pending");
        let first = redeem(&world, "preview", &token).expect_status(200).text();
        assert!((0..5).all(|_| redeem(&world, "preview", &token).text() == first), "{lane:?}");
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
