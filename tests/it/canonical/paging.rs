//! Pages: all of it, once each, also while more is added.

use super::{Api, assert_code, text, worlds};
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn pages_are_complete_and_hold_nothing_twice() {
    for world in worlds() {
        let api = Api::admin(&world);
        let rows: Vec<_> = (0..23).map(|number| json!({"email": format!("page-{number}@people.example")})).collect();
        assert_eq!(api.post("/v1/invitations", &json!({"invitations": rows})).status, 201);
        let whole = ids(&api, "/v1/invitations?limit=200");
        assert_eq!(whole.len(), 24);
        for limit in [1, 5, 7, 24] {
            let mut seen = Vec::new();
            for page in pages(&api, "invitations", limit, &mut |_| {}) {
                assert!(page.len() <= limit);
                seen.extend(page);
            }
            assert_eq!(seen, whole, "limit {limit}");
        }
        let members = ids(&api, "/v1/members?limit=200");
        assert_eq!(pages(&api, "members", 4, &mut |_| {}).concat(), members);
    }
}

#[test]
fn rows_that_are_added_meanwhile_neither_repeat_nor_hide_others() {
    for world in worlds() {
        let api = Api::admin(&world);
        for number in 0..9 {
            world.clock.advance_millis(1);
            api.invite(&json!({"email": format!("before-{number}@people.example")}));
        }
        let before: BTreeSet<_> = ids(&api, "/v1/invitations?limit=200").into_iter().collect();
        let seen = pages(&api, "invitations", 2, &mut |page| {
            world.clock.advance_millis(1);
            api.invite(&json!({"email": format!("meanwhile-{page}@people.example")}));
        })
        .concat();
        let once: BTreeSet<_> = seen.iter().cloned().collect();
        assert_eq!(once.len(), seen.len(), "nothing twice");
        assert!(before.is_subset(&once), "nothing is left out");
    }
}

#[test]
fn a_cursor_is_good_for_its_own_listing_only() {
    for world in worlds() {
        let api = Api::admin(&world);
        api.invite(&json!({"email": "second@people.example"}));
        let page = api.get("/v1/invitations?limit=1").json();
        let cursor = text(&page["next_cursor"]);
        assert_eq!(api.get(&format!("/v1/invitations?limit=1&cursor={cursor}")).status, 200);
        let shorter = &cursor[..cursor.len() - 1];
        for bad in ["x", "%00", "null", shorter, &format!("{cursor}x"), &"a".repeat(5_000)] {
            assert_code(&api.get(&format!("/v1/invitations?cursor={bad}")), 422, "invalid_cursor");
            assert_code(&api.get(&format!("/v1/members?cursor={bad}")), 422, "invalid_cursor");
        }
        // Somebody else's cursor says where to start, and nothing else.
        let foreign = Api::of(&world, "foreign").get(&format!("/v1/invitations?cursor={cursor}"));
        assert!(foreign.status == 422 || foreign.json()["data"] == json!([]), "{}", foreign.text());
    }
}

fn ids(api: &Api<'_>, path: &str) -> Vec<String> {
    let page = api.get(path).expect_status(200).json();
    page["data"].as_array().unwrap().iter().map(|entry| text(&entry["id"]).to_owned()).collect()
}

/// The ids of each page, with something done after each.
fn pages(api: &Api<'_>, listing: &str, limit: usize, after: &mut dyn FnMut(usize)) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/v1/{listing}?limit={limit}&cursor={cursor}");
        pages.push(ids(api, &path));
        let page = api.get(&path).json();
        match page["next_cursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => return pages,
        }
        assert!(pages.len() < 100, "there is an end");
        after(pages.len());
    }
}
