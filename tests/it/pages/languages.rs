//! The language of pages and mails.

use super::{BROWSER, Browser, invite};
use serde_json::json;
use usher_domain::Locale;
use usher_tests::{Lane, World, WorldOptions};

fn language_of(html: &str) -> &str {
    html.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[test]
fn every_language_has_its_page_and_its_mail() {
    let world = World::new(Lane::Sqlite);
    for locale in Locale::ALL {
        let code = locale.code();
        let email = format!("{code}@people.example");
        let (_, token) =
            invite(&world, &json!({ "email": email, "locale": code, "permissions": ["Organization.Read"] }));
        assert_eq!(world.mails().iter().find(|mail| mail.to == email).unwrap().locale, code);
        let page = Browser::of(&world, &token).open("").expect_status(200);
        assert_eq!(page.header("content-language"), Some(code));
        let html = page.text();
        assert_eq!(language_of(&html), code);
        assert!(html.contains("Ada Admin") && html.contains("Acme Events"), "{html}");
        assert!(locale == Locale::En || !html.contains("invites you"), "{html}");
        for other in Locale::ALL {
            assert!(html.contains(&format!("?lang={0}\" lang=\"{0}\"", other.code())), "{code}: {html}");
        }
    }
}

#[test]
fn the_choice_goes_before_the_invitation_and_that_before_the_browser() {
    let world = World::with(
        Lane::Sqlite,
        &WorldOptions { settings: "[invitations]\nlocale = \"sv\"\n[adapters.pages]\nlocale = \"da\"\n".to_owned() },
    );
    let paula = Browser::paula(&world);
    let asking = |token: &str, query: &str| {
        let mut headers = BROWSER.to_vec();
        headers.push(("accept-language", "nl, fr;q=0.5, pl;q=0.9"));
        language_of(&world.client().get(&format!("/invitations/{token}{query}"), &headers).text()).to_owned()
    };
    let (_, token) = invite(&world, &json!({ "email": "grace@people.example", "locale": "uk" }));
    assert_eq!(language_of(&paula.open("").text()), "da");
    assert_eq!(asking(&paula.token, ""), "pl");
    assert_eq!(asking(&token, ""), "uk");
    assert_eq!(asking(&token, "?lang=ja"), "ja");
    assert_eq!(asking(&token, "?lang=nl"), "uk");
    assert_eq!(asking("nothing", ""), "pl");
    invite(&world, &json!({ "email": "heidi@people.example" }));
    let mails = world.mails();
    for (to, locale) in [("grace@people.example", "uk"), ("heidi@people.example", "sv")] {
        assert_eq!(mails.iter().find(|mail| mail.to == to).unwrap().locale, locale, "{to}");
    }
}

#[test]
fn a_choice_lasts_through_the_forms() {
    let world = World::new(Lane::Sqlite);
    let paula = Browser::paula(&world);
    let page = paula.open("?lang=de").expect_status(200).text();
    let action = format!("/invitations/{}/accept?lang=de", paula.token);
    assert!(page.contains(&action) && page.contains("/decline?lang=de"), "{page}");
    let wrong = paula.post("/accept?lang=de", &[("password", "x")]).expect_status(422).text();
    assert!(wrong.contains("Es gibt ein Problem"), "{wrong}");
}
