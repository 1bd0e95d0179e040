use super::operations;
use super::shown::{FORGOT, RESET};
use crate::testing::{TOKEN, header, request, site, text};
use usher_adapter_kit::{Request, Response};
use usher_domain::commands::{PasswordLinkPreview, PasswordLinkRequested, PasswordSet};
use usher_domain::refusal::{EntityKind, PasswordRule};
use usher_domain::{AnyCommand, AnyOutcome, EmailAddress, Fault, Refusal, Timestamp};

fn reset_path() -> String {
    format!("/password/reset/{}", "0a".repeat(32))
}

/// What a request asks for.
fn asked(name: &str, request: &Request) -> Vec<AnyCommand> {
    let operations = operations(&site());
    let operation = operations.iter().find(|operation| operation.descriptor().name == name).unwrap();
    let AnyCommand::Several(commands) = operation.prepare(request).ok().unwrap().command else { panic!() };
    commands
}

/// What a request is answered where what it asks for comes to this.
fn answered(name: &str, request: &Request, answers: Vec<Result<AnyOutcome, Fault>>) -> Response {
    let operations = operations(&site());
    let operation = operations.iter().find(|operation| operation.descriptor().name == name).unwrap();
    let prepared = operation.prepare(request).ok().unwrap();
    (prepared.encode)(&AnyOutcome::Several(answers)).unwrap()
}

fn preview() -> AnyOutcome {
    let email = EmailAddress::parse("grace@example.com").unwrap();
    AnyOutcome::PreviewPasswordLink(Box::new(PasswordLinkPreview { email, expires_at: Timestamp::from_millis(0) }))
}

#[test]
fn the_form_keeps_the_language_and_the_invitation_that_it_came_from() {
    let mut call = request("GET", "/password/forgot", "");
    call.query = format!("lang=cs&invitation={TOKEN}");
    let page = answered("forgot_password_page", &call, vec![]);
    assert!(page.status == 200 && asked("forgot_password_page", &call).is_empty());
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
    let [AnyCommand::RequestPasswordLink(command)] = &asked("forgot_password", &call)[..] else { panic!() };
    assert_eq!((command.email.as_sent(), command.locale.unwrap().code()), ("Ada@Acme.example", "ja"));
    let page =
        answered("forgot_password", &call, vec![Ok(AnyOutcome::RequestPasswordLink(Box::new(PasswordLinkRequested)))]);
    assert!(page.status == 200 && !text(&page).contains("Acme"), "{}", text(&page));
    for (body, field) in [("nonce=x&email=a%40b.example", ""), (&*format!("nonce={nonce}&email=<nobody>"), "#email")] {
        let call = request("POST", "/password/forgot", body);
        assert!(asked("forgot_password", &call).is_empty(), "{body}");
        let page = answered("forgot_password", &call, vec![]);
        assert!(page.status == 422 && text(&page).contains(field) && !text(&page).contains("<nobody>"), "{body}");
    }
}

#[test]
fn a_password_is_set_from_the_page_only_and_the_way_leads_on() {
    let token = "0a".repeat(32);
    let nonce = site().key.nonce(RESET, &token);
    let body = format!("nonce={nonce}&password=Correct-Horse-8&invitation={TOKEN}");
    let call = request("POST", &reset_path(), &body);
    let [AnyCommand::PreviewPasswordLink(_), AnyCommand::ResetPassword(command)] = &asked("reset_password", &call)[..]
    else {
        panic!()
    };
    assert_eq!((command.token.expose(), command.password.expose()), (token.clone(), "Correct-Horse-8"));
    let set = Ok(AnyOutcome::ResetPassword(Box::new(PasswordSet)));
    let done = answered("reset_password", &call, vec![Ok(preview()), set]);
    let location = format!("/below/password/done?lang=en&invitation={TOKEN}");
    assert_eq!((done.status, header(&done, "location")), (303, location.as_str()));
    for body in ["password=Correct-Horse-8".to_owned(), format!("nonce={nonce}&password=")] {
        let call = request("POST", &reset_path(), &body);
        assert_eq!(asked("reset_password", &call).len(), 1, "{body}");
        let page = answered("reset_password", &call, vec![Ok(preview())]);
        assert!(page.status == 422 && text(&page).contains("grace@example.com"), "{body}");
    }
    let weak = Err(Refusal::WeakPassword(PasswordRule::AtLeast(8)).into());
    let page = answered("reset_password", &call, vec![Ok(preview()), weak]);
    assert!(page.status == 422 && text(&page).contains("at least 8 characters"), "{}", text(&page));
}

#[test]
fn a_link_that_does_nothing_leads_to_a_new_one() {
    let dead = || Err(Refusal::NotFound(EntityKind::PasswordLink).into());
    let page = answered("reset_password_page", &request("GET", &reset_path(), ""), vec![dead()]);
    assert!(page.status == 404 && text(&page).contains("href=\"/below/password/forgot?lang=en\""), "{}", text(&page));
    let nonce = site().key.nonce(RESET, &"0a".repeat(32));
    let call = request("POST", &reset_path(), &format!("nonce={nonce}&password=x"));
    for answers in [vec![dead(), dead()], vec![Ok(preview()), dead()]] {
        assert_eq!(answered("reset_password", &call, answers).status, 404);
    }
    for other in ["x".to_owned(), "0A".repeat(32), TOKEN.to_owned()] {
        let operations = operations(&site());
        let call = request("GET", &format!("/password/reset/{other}"), "");
        let operation =
            operations.iter().find(|operation| operation.descriptor().name == "reset_password_page").unwrap();
        assert_eq!(operation.prepare(&call).err().unwrap().body, page.body, "{other}");
    }
}

#[test]
fn whoever_has_set_a_password_is_led_back_and_on() {
    let mut call = request("GET", "/password/done", "");
    call.query = format!("invitation={TOKEN}");
    let page = answered("password_done_page", &call, vec![]);
    let html = text(&page);
    assert!(html.contains(&format!("href=\"/below/invitations/{TOKEN}?lang=en\"")), "{html}");
}
