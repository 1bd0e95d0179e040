use super::*;
use crate::testing::{self, DIGITS, UUID, member_of, request, text};
use usher_adapter_kit::testing::{Recorder, run};
use usher_domain::commands::{ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation};
use usher_domain::{CatalogPolicy, Fault, LicenseId, MemberId, Refusal, ResourceId, RowRefusal, Timestamp};

fn decode(body: &str) -> Result<(InviteMembers, Form), String> {
    let decoded = testing::decode(&ENDPOINT, &request("POST", "/v1/invitations", body));
    decoded.map(|Invite { command, form }| (command, form)).map_err(|response| text(&response).to_owned())
}

fn row(fields: &str) -> InviteRow {
    decode(&format!(r#"{{"email":"grace@example.com"{fields}}}"#)).unwrap().0.rows.remove(0)
}

fn invited(outcome: RowOutcome) -> InvitedRow {
    let view = testing::view();
    let account = usher_domain::Account {
        id: view.invitation.account,
        ordinal: usher_domain::Ordinal(7),
        email: view.invitation.email.clone(),
        first_name: view.invitation.first_name.clone(),
        last_name: view.invitation.last_name.clone(),
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    };
    let invitation = (outcome != RowOutcome::Granted).then_some(view);
    InvitedRow { outcome, member: testing::member(), account, invitation }
}

fn answer(form: Form, rows: Vec<Result<InvitedRow, Vec<Refusal>>>, dry_run: bool) -> Response {
    let body = match form {
        Form::One => r#"{"email":"a@b.co"}"#,
        Form::Batch(Batch::AllOrNothing) => r#"{"invitations":[{"email":"a@b.co"}]}"#,
        Form::Batch(Batch::PerRow) => r#"{"mode":"partial","invitations":[{"email":"a@b.co"}]}"#,
    };
    testing::respond(&ENDPOINT, &request("POST", "/v1/invitations", body), &InviteMembersOutcome { rows, dry_run })
}

#[test]
fn one_address_is_enough() {
    let (command, form) = decode(r#"{"email":" Grace@example.com "}"#).unwrap();
    assert_eq!((form, command.batch, command.dry_run), (Form::One, Batch::AllOrNothing, false));
    assert_eq!((command.pending, command.existing_member), (PendingInvitation::AsSet, ExistingMember::Refuse));
    assert_eq!((command.existing_account, command.catalog), (ExistingAccount::Invite, CatalogPolicy::Listed));
    let [row] = command.rows.as_slice() else { panic!("one row") };
    assert_eq!((row.email.as_sent(), row.lifetime), ("Grace@example.com", Lifetime::Default));
    assert_eq!(row.grants, usher_domain::RequestedGrants::default());
}

#[test]
fn a_whole_row_is_read() {
    let row = row(&format!(
        r#","first_name":"Grace","last_name":null,"permissions":["a.b",{{"code":"c","expires_at":"1970-01-01T01:00:00.009+01:00"}}],
        "roles":["editor"],"resources":[{{"id":"res_{DIGITS}"}},"{UUID}"],"license_id":"lic_{DIGITS}",
        "expires_at":"2027-01-01T00:00:00Z","note":"n","locale":"de-AT","member_id":"{UUID}","phone_number":"1""#
    ));
    let permissions = row.grants.permissions.unwrap();
    assert_eq!((permissions[0].what.as_str(), permissions[0].until), ("a.b", None));
    assert_eq!((permissions[1].what.as_str(), permissions[1].until), ("c", Some(Timestamp::from_millis(9))));
    assert_eq!(row.grants.roles.unwrap()[0].what.as_str(), "editor");
    let resource = ResourceId(UUID.parse().unwrap());
    assert!(row.grants.resources.unwrap().iter().all(|grant| grant.what == resource && grant.until.is_none()));
    assert_eq!(row.license, Some(LicenseId(UUID.parse().unwrap())));
    assert_eq!(row.member, Some(MemberId(UUID.parse().unwrap())));
    assert_eq!(row.lifetime, Lifetime::Until(Timestamp::parse_rfc3339("2027-01-01T00:00:00Z").unwrap()));
    assert_eq!((row.first_name.unwrap().as_str(), row.last_name), ("Grace", None));
    assert_eq!(row.locale, Some(usher_domain::Locale::De));
    assert_eq!((row.note.unwrap().as_str(), row.phone.unwrap().as_str()), ("n", "1"));
}

#[test]
fn null_is_never() {
    assert_eq!(row(r#","expires_at":null"#).lifetime, Lifetime::Never);
}

#[test]
fn policies_stand_beside_one_and_above_many() {
    let policies = r#""if_pending":"resend","if_member":"return","existing_account":"grant""#;
    for body in [
        format!(r#"{{"email":"a@b.co",{policies}}}"#),
        format!(r#"{{"mode":"partial","dry_run":true,{policies},"invitations":[{{"email":"a@b.co"}}]}}"#),
    ] {
        let (command, form) = decode(&body).unwrap();
        assert_eq!(command.pending, PendingInvitation::Refresh { mail_at_most_every: 0 });
        assert_eq!(command.existing_member, ExistingMember::ReturnExisting);
        assert_eq!(command.existing_account, ExistingAccount::GrantNow);
        let batch = form == Form::Batch(Batch::PerRow);
        assert_eq!((command.batch == Batch::PerRow, command.dry_run), (batch, batch));
    }
    let (command, form) = decode(r#"{"invitations":[{"email":"a@b.co"}]}"#).unwrap();
    assert_eq!((command.dry_run, form), (false, Form::Batch(Batch::AllOrNothing)));
}

#[test]
fn every_error_has_its_path() {
    for (body, code, field) in [
        (r"{}", "required", "email"),
        (r#"{"email":"a"}"#, "invalid_email", "email"),
        (r#"{"email":"a@b.co\u0000"}"#, "invalid_email", "email"),
        (r#"{"email":"a@b.co","emial":"x"}"#, "unknown_field", "emial"),
        (r#"{"email":"a@b.co","mode":"atomic"}"#, "unknown_field", "mode"),
        (r#"{"email":"a@b.co","email":"c@b.co"}"#, "duplicate_field", "email"),
        (r#"{"email":"a@b.co","permissions":"x"}"#, "invalid_type", "permissions"),
        (r#"{"email":"a@b.co","permissions":["a",7]}"#, "invalid_type", "permissions[1]"),
        (r#"{"email":"a@b.co","permissions":["a..b"]}"#, "invalid_permission", "permissions[0]"),
        (r#"{"email":"a@b.co","roles":[{"code":"a b"}]}"#, "invalid_role", "roles[0].code"),
        (r#"{"email":"a@b.co","roles":[{"expires_at":null}]}"#, "required", "roles[0].code"),
        (r#"{"email":"a@b.co","roles":[{"code":"a","until":1}]}"#, "unknown_field", "roles[0].until"),
        (r#"{"email":"a@b.co","resources":["mem_01h455vb4pex5vsknk084sn02q"]}"#, "invalid_id", "resources[0]"),
        (r#"{"email":"a@b.co","license_id":"7"}"#, "invalid_id", "license_id"),
        (r#"{"email":"a@b.co","expires_at":"soon"}"#, "invalid_timestamp", "expires_at"),
        (r#"{"email":"a@b.co","expires_at":1}"#, "invalid_type", "expires_at"),
        (r#"{"email":"a@b.co","note":"\u0000"}"#, "invalid_text", "note"),
        (r#"{"email":"a@b.co","locale":"nl"}"#, "invalid_value", "locale"),
        (r#"{"email":"a@b.co","if_pending":"x"}"#, "invalid_value", "if_pending"),
        (r#"{"invitations":[]}"#, "invalid_length", "invitations"),
        (r#"{"invitations":{}}"#, "invalid_type", "invitations"),
        (r#"{"invitations":[{"email":"a@b.co"}],"email":"a@b.co"}"#, "unknown_field", "email"),
    ] {
        let expected = format!(r#""code":"{code}","request_id":"req-1","field":"{field}"}}"#);
        let problem = decode(body).unwrap_err();
        assert!(problem.ends_with(&expected), "{body}: {problem}");
    }
    let long = format!(r#"{{"email":"a@b.co","first_name":"{}"}}"#, "é".repeat(251));
    assert!(decode(&long).unwrap_err().contains(r#""detail":"Send at most 250 characters.","code":"invalid_length""#));
}

#[test]
fn all_errors_of_a_batch_are_told_at_once_with_their_rows() {
    let problem = decode(r#"{"mode":"x","invitations":[{"email":"a"},{"email":"a@b.co"},7]}"#).unwrap_err();
    assert!(problem.contains(r#""status":422,"detail":"3 things are wrong; `errors` lists them. Mend them and send again.","code":"validation","request_id":"req-1","errors":["#));
    for part in [
        r#"{"code":"invalid_value","detail":"Send one of: atomic, partial.","field":"mode"}"#,
        r#""field":"invitations[0].email","row":0}"#,
        r#"{"code":"invalid_type","detail":"Send an object instead of a number.","field":"invitations[2]","row":2}"#,
    ] {
        assert!(problem.contains(part), "{problem}");
    }
}

#[test]
fn a_wrong_mode_hides_no_wrong_policy() {
    let problem = decode(r#"{"mode":"x","if_member":"y","invitations":[{"email":"a@b.co"}]}"#).unwrap_err();
    assert!(problem.contains(r#""field":"mode"}"#) && problem.contains(r#""field":"if_member"}"#), "{problem}");
}

#[test]
fn ten_thousand_rows_and_no_more() {
    let batch = |rows: usize| {
        format!(r#"{{"invitations":[{}{{"email":"a@b.co"}}]}}"#, r#"{"email":"a@b.co"},"#.repeat(rows - 1))
    };
    assert_eq!(decode(&batch(10_000)).unwrap().0.rows.len(), 10_000);
    assert!(decode(&batch(10_001)).unwrap_err().contains(r#""code":"too_many_rows""#));
}

#[test]
fn one_invitation_is_answered_with_itself_and_its_address() {
    let response = answer(Form::One, vec![Ok(invited(RowOutcome::Invited))], false);
    assert_eq!((response.status, member_of(&response, "id")), (201, format!("\"inv_{DIGITS}\"")));
    let location = ("Location".to_owned(), format!("/api/v1/invitations/inv_{DIGITS}"));
    assert!(response.headers.contains(&location));
    for outcome in [RowOutcome::Refreshed, RowOutcome::Unchanged, RowOutcome::Updated] {
        let response = answer(Form::One, vec![Ok(invited(outcome))], false);
        assert_eq!((response.status, response.headers.len()), (200, 1));
    }
}

#[test]
fn access_without_an_invitation_is_answered_with_the_member() {
    let response = answer(Form::One, vec![Ok(invited(RowOutcome::Granted))], false);
    assert_eq!(response.status, 201);
    assert!(text(&response).starts_with(r#"{"outcome":"granted","invitation":null,"member":{"id":"mem_"#));
    assert!(response.headers.contains(&("Location".to_owned(), format!("/api/v1/members/mem_{DIGITS}"))));
}

#[test]
fn a_batch_is_answered_row_by_row() {
    let rows = || vec![Ok(invited(RowOutcome::Invited)), Err(vec![Refusal::AddressBlocked, Refusal::AlreadyInvited])];
    let response = answer(Form::Batch(Batch::PerRow), rows(), false);
    assert_eq!(response.status, 207);
    let body = text(&response);
    assert!(body.starts_with(r#"{"dry_run":false,"results":[{"index":0,"outcome":"invited","invitation":{"id":"inv_"#));
    assert!(
        body.contains(r#"{"index":1,"outcome":"refused","errors":[{"code":"address_blocked","detail":"Use another"#)
    );
    assert!(body.contains(r#""field":"invitations[1].email"},{"code":"already_invited","#));
    assert!(body.ends_with(r#""summary":{"invited":1,"granted":0,"refreshed":0,"unchanged":0,"refused":1}}"#));
    assert_eq!(answer(Form::Batch(Batch::PerRow), rows(), true).status, 200);
    for (mode, outcome) in [(Batch::AllOrNothing, RowOutcome::Granted), (Batch::PerRow, RowOutcome::Refreshed)] {
        assert_eq!(answer(Form::Batch(mode), vec![Ok(invited(outcome))], false).status, 201);
    }
}

#[test]
fn a_refusal_names_the_field_of_its_form() {
    for (body, expected) in [
        (r#"{"email":"a@b.co"}"#, r#""request_id":"req-1","field":"email"}"#),
        (
            r#"{"dry_run":true,"invitations":[{"email":"a@b.co"},{"email":"b@b.co"}]}"#,
            r#""request_id":"req-1","row":1,"field":"invitations[1].email"}"#,
        ),
    ] {
        let fault = Fault::Refused(RowRefusal { row: Some(1), refusal: Refusal::AlreadyInvited });
        let refusing = Recorder::default().answering::<InviteMembers>(Err(fault));
        let operation = ENDPOINT.mount(&Canonical::default());
        let response = run(&*operation, &request("POST", "/v1/invitations", body), &refusing);
        assert!(text(&response).ends_with(expected), "{body}");
    }
}

#[test]
fn only_the_path_of_the_mount_point_is_taken() {
    for (base, path) in
        [("https://a", ""), ("https://a/", ""), ("http://a:80/x/y", "/x/y"), ("https://a/x/", "/x"), ("", "")]
    {
        assert_eq!(prefix(base), path, "{base}");
    }
}
