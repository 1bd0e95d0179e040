//! The console in the language of whoever looks at it.

use super::ways::pages_of;
use super::{ConsoleUser, sign_in};
use std::collections::{BTreeMap, BTreeSet};
use usher_domain::Locale;
use usher_tests::{Client, Lane, PASSWORD, World};

fn language(html: &str) -> &str {
    html.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap()
}

fn door(client: &Client, query: &str, accept_language: &str) -> String {
    client.get(&format!("/console/sign-in{query}"), &[("accept-language", accept_language)]).expect_status(200).text()
}

#[test]
fn signing_in_speaks_what_the_browser_asks_for_or_what_is_chosen_there() {
    let world = World::new(Lane::Sqlite);
    let client = world.client();
    assert_eq!(language(&door(&client, "", "xx, de;q=0.5")), "de");
    assert_eq!(language(&door(&client, "", "")), "en");
    let page = door(&client, "?lang=uk&next=%2Fconsole%2Faudit", "de");
    assert_eq!(language(&page), "uk");
    for locale in Locale::ALL {
        let link = format!("lang={}&#38;next=%2Fconsole%2Faudit\"", locale.code());
        assert!(page.contains(&link) || page.contains(&link.replace("&#38;", "&amp;")), "{link}: {page}");
    }
    // Whoever mistypes a password is told so in the same language.
    let fields = "email=admin%40acme.example&password=wrong&next=";
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let wrong = client.send("POST", "/console/sign-in?lang=de", &headers, fields.as_bytes()).expect_status(422).text();
    assert!(wrong.contains("<html lang=\"de\"") && wrong.contains("action=\"/console/sign-in?lang=de\""), "{wrong}");
    let right = sign_in(&client, "admin@acme.example", PASSWORD, "").expect_status(303);
    assert_eq!(right.header("location"), Some("/console/overview"));
}

#[test]
fn the_language_of_the_account_goes_before_that_of_the_browser() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let shown = |path: &str| {
            let headers = [("cookie", user.cookie.as_str()), ("accept-language", "fr")];
            user.client.get(&format!("/console{path}"), &headers).text()
        };
        assert_eq!(language(&shown("/members")), "fr", "{lane:?}");
        let fields = [("first_name", "Ada"), ("last_name", ""), ("locale", "sv")];
        let saved = user.post("/account", &fields).expect_status(303);
        assert_eq!(saved.header("location"), Some("/console/account?done=profile-saved"));
        for path in ["/account?done=profile-saved", "/members", "/members/00000000-0000-4000-8000-000000000bad"] {
            assert_eq!(language(&shown(path)), "sv", "{lane:?} {path}");
        }
        assert_eq!(language(&shown("/members?lang=pl")), "pl", "{lane:?}");
    }
}

/// What a page says: its texts, and what its attributes say to people.
fn said(html: &str) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    // What the organization sends is in its own language.
    let body = ["style", "script", "textarea", "code", "pre", "figure"]
        .iter()
        .fold(html.to_owned(), |html, tag| without(&html, tag));
    for piece in body.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        said.insert(text.trim().to_owned());
        for name in ["aria-label", "title", "placeholder", "data-said", "alt"] {
            if let Some((_, rest)) = tag.split_once(&format!(" {name}=\"")) {
                said.insert(rest.split('"').next().unwrap().to_owned());
            }
        }
    }
    said
}

fn without(html: &str, tag: &str) -> String {
    let (opening, closing) = (format!("<{tag}"), format!("</{tag}>"));
    let mut parts = html.split(&opening);
    let mut kept = parts.next().unwrap().to_owned();
    for part in parts {
        kept.push_str(part.split_once(&closing).map_or("", |(_, rest)| rest));
    }
    kept
}

/// Whether it has two English words side by side, which no Japanese sentence has.
fn is_english(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_word = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '.' || c == ',');
    words
        .windows(2)
        .any(|pair| is_word(pair[0]) && is_word(pair[1]) && pair[1].starts_with(|c: char| c.is_ascii_lowercase()))
}

/// What people have given their names in English: the organization's own words, and those that come with every catalog.
fn is_named(text: &str) -> bool {
    ["Acme Events", "Other Ltd", "The data warehouse"].iter().any(|name| text.replace(name, "").is_empty())
}

#[test]
fn no_page_has_a_sentence_of_another_language() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let pages = pages_of(&world, "translated");
    assert!(pages.len() > 40, "{}", pages.len());
    for path in pages.iter().filter(|path| path.starts_with("/console") && !path.contains('.')) {
        let query = if path.contains('?') { '&' } else { '?' };
        let html =
            user.client.get(&format!("{path}{query}lang=ja"), &[("cookie", &user.cookie)]).expect_status(200).text();
        assert_eq!(language(&html), "ja", "{path}");
        for text in said(&html).into_iter().filter(|text| is_english(text) && !is_named(text)) {
            found.entry(text).or_insert_with(|| path.clone());
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
