use super::*;
use crate::settings::{Duplicates, Spelling};
use crate::testing::{self, ID};
use usher_domain::commands::InviteMembersOutcome;

fn call(organization: &str, body: &str) -> Request {
    testing::call(&ENDPOINT, &format!("/Organizations/{organization}/users"), "", body)
}

fn decode(settings: Settings, organization: &str, body: &str) -> Result<InviteMembers, Response> {
    testing::decode(&ENDPOINT, settings, &call(organization, body))
}

#[test]
fn basic_access_is_granted_or_invited_to_and_duplicates_are_refused() {
    let lenient = Settings { duplicates: Duplicates::ReturnExisting, spelling: Spelling::Dot, ..Settings::default() };
    for (settings, code) in [(Settings::default(), "Organization:Read"), (lenient, "Organization.Read")] {
        let command = decode(settings, ID, r#"{"EMAIL":" jamie@example.com "}"#).unwrap();
        assert_eq!((command.batch, command.existing_account), (Batch::AllOrNothing, ExistingAccount::GrantNow));
        assert_eq!((command.pending, command.existing_member), (PendingInvitation::Refuse, ExistingMember::Refuse));
        let row = &command.rows[0];
        assert_eq!((row.email.as_sent(), row.license, row.lifetime), ("jamie@example.com", None, Lifetime::Never));
        assert_eq!(row.grants.permissions.as_ref().unwrap()[0].what.as_str(), code);
    }
}

#[test]
fn the_answer_has_no_body() {
    let outcome = InviteMembersOutcome { rows: Vec::new(), dry_run: false };
    for (add_user_answers_ok, status) in [(false, 201), (true, 200)] {
        let settings = Settings { add_user_answers_ok, ..Settings::default() };
        let answer = testing::respond(&ENDPOINT, settings, &call(ID, r#"{"email":"a@b.co"}"#), &outcome);
        assert_eq!(answer, Response::empty(status));
    }
}
