use super::operations;
use super::shown::{FORGOT, RESET};
use crate::testing::{TOKEN, header, request, site, text};
use usher_adapter_kit::testing::{Recorder, rejected, run};
use usher_adapter_kit::{Request, Response};
use usher_domain::commands::{
    PasswordLinkPreview, PasswordLinkRequested, PasswordSet, PreviewPasswordLink, RequestPasswordLink, ResetPassword,
};
use usher_domain::refusal::{EntityKind, PasswordRule};
use usher_domain::{EmailAddress, Refusal, Timestamp};

fn reset_path() -> String {
    format!("/password/reset/{}", "0a".repeat(32))
}

/// What a request is answered with these use cases.
fn answered(name: &str, request: &Request, recorder: &Recorder) -> Response {
    let operations = operations(&site());
    let operation = operations.iter().find(|operation| operation.descriptor().name == name).unwrap();
    run(&**operation, request, recorder)
}

/// Use cases that know the link.
fn known() -> Recorder {
    let email = EmailAddress::parse("grace@example.com").unwrap();
    let preview = PasswordLinkPreview { email, expires_at: Timestamp::from_millis(0) };
    Recorder::default().answering::<PreviewPasswordLink>(Ok(preview))
}

#[test]
fn the_form_keeps_the_language_and_the_invitation_that_it_came_from() {
    let mut call = request("GET", "/password/forgot", "");
    call.query = format!("lang=cs&invitation={TOKEN}");
    let none = Recorder::default();
    let page = answered("forgot_password_page", &call, &none);
    assert!(page.status == 200 && none.remaining() == 0);
    let html = text(&page);
    assert!(html.contains(&format!("action=\"/below/password/forgot?lang=cs&#38;invitation={TOKEN}\"")), "{html}");
    assert!(html.contains(&format!("name=\"invitation\" value=\"{TOKEN}\"")), "{html}");
    assert!(html.contains(&format!("href=\"?lang=de&#38;invitation={TOKEN}\"")), "{html}");
}

#[test]
fn a_link_is_asked_for_in_the_language_of_the_page_and_only_from_the_page() {
    let nonce = site().key.nonce(FORGOT, "");
    let mut call = request("POST", "/password/forgot", &format!("nonce={nonce}&email=+Ada%40Acme.example+"));
    call.query = "lang=ja".to_owned();
    let recorder = Recorder::default().answering::<RequestPasswordLink>(Ok(PasswordLinkRequested));
    let page = answered("forgot_password", &call, &recorder);
    let command: RequestPasswordLink = recorder.command().unwrap();
    assert_eq!((command.email.as_sent(), command.locale.unwrap().code()), ("Ada@Acme.example", "ja"));
    assert!(page.status == 200 && !text(&page).contains("Acme"), "{}", text(&page));
    for (body, field) in [("nonce=x&email=a%40b.example", ""), (&*format!("nonce={nonce}&email=<nobody>"), "#email")] {
        let call = request("POST", "/password/forgot", body);
        let recorder = Recorder::default();
        let page = answered("forgot_password", &call, &recorder);
        assert_eq!(recorder.remaining(), 0, "{body}");
        assert!(page.status == 422 && text(&page).contains(field) && !text(&page).contains("<nobody>"), "{body}");
    }
}

#[test]
fn a_password_is_set_from_the_page_only_and_the_way_leads_on() {
    let token = "0a".repeat(32);
    let nonce = site().key.nonce(RESET, &token);
    let body = format!("nonce={nonce}&password=Correct-Horse-8&invitation={TOKEN}");
    let call = request("POST", &reset_path(), &body);
    let recorder = known().answering::<ResetPassword>(Ok(PasswordSet));
    let done = answered("reset_password", &call, &recorder);
    assert!(recorder.command::<PreviewPasswordLink>().is_some());
    let command: ResetPassword = recorder.command().unwrap();
    assert_eq!((command.token.expose(), command.password.expose()), (token.clone(), "Correct-Horse-8"));
    let location = format!("/below/password/done?lang=en&invitation={TOKEN}");
    assert_eq!((done.status, header(&done, "location")), (303, location.as_str()));
    for body in ["password=Correct-Horse-8".to_owned(), format!("nonce={nonce}&password=")] {
        let call = request("POST", &reset_path(), &body);
        let recorder = known();
        let page = answered("reset_password", &call, &recorder);
        assert_eq!(recorder.remaining(), 1, "{body}");
        assert!(page.status == 422 && text(&page).contains("grace@example.com"), "{body}");
    }
    let weak = Err(Refusal::WeakPassword(PasswordRule::AtLeast(8)).into());
    let page = answered("reset_password", &call, &known().answering::<ResetPassword>(weak));
    assert!(page.status == 422 && text(&page).contains("at least 8 characters"), "{}", text(&page));
}

#[test]
fn a_link_that_does_nothing_leads_to_a_new_one() {
    let over = || Refusal::NotFound(EntityKind::PasswordLink).into();
    let dead = || Recorder::default().answering::<PreviewPasswordLink>(Err(over()));
    let page = answered("reset_password_page", &request("GET", &reset_path(), ""), &dead());
    assert!(page.status == 404 && text(&page).contains("href=\"/below/password/forgot?lang=en\""), "{}", text(&page));
    let nonce = site().key.nonce(RESET, &"0a".repeat(32));
    let call = request("POST", &reset_path(), &format!("nonce={nonce}&password=x"));
    for recorder in [dead(), known().answering::<ResetPassword>(Err(over()))] {
        assert_eq!(answered("reset_password", &call, &recorder).status, 404);
    }
    for other in ["x".to_owned(), "0A".repeat(32), TOKEN.to_owned()] {
        let operations = operations(&site());
        let call = request("GET", &format!("/password/reset/{other}"), "");
        let operation =
            operations.iter().find(|operation| operation.descriptor().name == "reset_password_page").unwrap();
        assert_eq!(rejected(&**operation, &call).unwrap().body, page.body, "{other}");
    }
}

#[test]
fn whoever_has_set_a_password_is_led_back_and_on() {
    let mut call = request("GET", "/password/done", "");
    call.query = format!("invitation={TOKEN}");
    let page = answered("password_done_page", &call, &Recorder::default());
    let html = text(&page);
    assert!(html.contains(&format!("href=\"/below/invitations/{TOKEN}?lang=en\"")), "{html}");
}
