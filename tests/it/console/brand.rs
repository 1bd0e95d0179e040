//! The organization's color and logo in the frame of the console: they are shown, and the policy allows them and no others.

use super::ConsoleUser;
use crate::wire::Canonical;
use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use usher_tests::{Lane, World, WorldOptions};

/// The smallest image there is.
const LOGO: &str = "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=";

fn hashed(style: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(digest(&SHA256, style.as_bytes())))
}

#[test]
fn the_frame_has_the_color_and_the_logo_of_the_organization() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let plain = user.open("/members").expect_status(200);
        assert_eq!(plain.text().matches("<style>").count(), 1, "{lane:?}");
        assert!(plain.text().contains("class=\"mark\""), "{lane:?}");
        let branding = json!({ "name": "Acme <b>", "color": "#ffcc00", "logo": LOGO });
        let body = json!({ "settings": { "branding": branding } });
        Canonical::of(&world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200);
        // A refusal stands in the same frame.
        for (path, status) in [("/members", 200), ("/members/00000000-0000-4000-8000-000000000bad", 404)] {
            let page = user.open(path).expect_status(status);
            let (policy, html) = (page.header("content-security-policy").unwrap().to_owned(), page.text());
            let styles: Vec<&str> =
                html.split("<style>").skip(1).map(|rest| rest.split("</style>").next().unwrap()).collect();
            let [ours, own] = styles[..] else { panic!("{lane:?}: {} stylesheets", styles.len()) };
            assert!(own.starts_with(":root{--accent:#ffcc00;--accent-ink:#000000"), "{own}");
            let allowed = format!("style-src {} {}; script-src 'self'; connect", hashed(ours), hashed(own));
            assert!(policy.contains(&allowed) && policy.contains("; img-src 'self' data:; "), "{policy}");
            assert!(html.contains("<img class=\"logo\" src=\"data:image/gif;base64,R0lG"), "{html}");
            assert!(html.contains("<strong>Acme &#60;b&#62;</strong>") && !html.contains("class=\"mark\""), "{html}");
        }
        // Whoever has not signed in, or is elsewhere, sees none of it.
        let door = ConsoleUser::of(&world, "admin@other.example");
        for page in [user.open("/sign-in"), door.open("/members")] {
            let policy = page.header("content-security-policy").unwrap();
            assert!(policy.contains("; img-src 'self'; ") && policy.matches("sha256-").count() == 1, "{policy}");
            assert!(!page.text().contains("#ffcc00") && !page.text().contains("class=\"logo\""), "{lane:?}");
        }
    }
}

#[test]
fn the_door_has_the_name_and_the_logo_of_the_installation() {
    let branding =
        format!("[adapters.console.branding]\nname = \"Acme <Group>\"\ncolor = \"#ffcc00\"\nlogo = \"{LOGO}\"\n");
    let world = World::with(Lane::Sqlite, &WorldOptions { settings: branding });
    let door = world.client().get("/console/sign-in", &[]).expect_status(200);
    let (policy, html) = (door.header("content-security-policy").unwrap().to_owned(), door.text());
    assert!(html.contains("<strong>Acme &#60;Group&#62;</strong>") && !html.contains("Usher</strong>"), "{html}");
    assert!(html.contains("<title>Sign in – Acme &#60;Group&#62;</title>"), "{html}");
    assert!(
        html.contains("<img class=\"logo\" src=\"data:image/gif") && policy.contains("img-src 'self' data:"),
        "{policy}"
    );
    let own = html.split("<style>").nth(2).unwrap().split("</style>").next().unwrap();
    assert!(own.starts_with(":root{--accent:#ffcc00") && policy.contains(&hashed(own)), "{policy}");
    // Whoever has signed in sees the organization's.
    let page = ConsoleUser::admin(&world).page("/members");
    assert!(
        !page.contains("Acme &#60;Group") && !page.contains("class=\"logo\"") && !page.contains("#ffcc00"),
        "{page}"
    );
}
