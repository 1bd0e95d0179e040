//! Inviting: the documented example, every issue, the command and the answer.

use super::*;
use crate::membership::UserOrganization;
use crate::permissions::Permissions;
use crate::tests::{self, read, request, shown};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InvitedRow, Lifetime, PendingInvitation, RowOutcome,
};
use usher_domain::{
    Account, Attributes, CatalogPolicy, EmailAddress, Grants, Invitation, InvitationId, InvitationStatus,
    InvitationView, Member, MemberId, MemberStatus, Ordinal, Organization, OrganizationId, OrganizationState,
    PersonName, Timestamp,
};

const EXAMPLE: &str = r#"{
  "firstName": "John",
  "lastName": "Doe",
  "email": "test@mail.com",
  "permissions": {
    "group": 0
  }
}"#;

fn decode(body: &str) -> Result<InviteMembers, Response> {
    read(&ENDPOINT, "{}", &request(body))
}

fn answer(settings: &str, outcome: &InviteMembersOutcome) -> Response {
    tests::respond(&ENDPOINT, settings, &request(EXAMPLE), outcome)
}

/// The issues of a bad body, as bytes.
fn issues(body: &str) -> String {
    let refused = decode(body).unwrap_err();
    let (status, text) = shown(&refused);
    assert_eq!(status, 400);
    let text = text.strip_prefix(r#"{"message":"Invalid request body","issues":["#).unwrap();
    text.strip_suffix("]}").unwrap().to_owned()
}

/// The documented example with other permissions.
fn permissions(json: &str) -> String {
    EXAMPLE.replace("{\n    \"group\": 0\n  }", json)
}

#[test]
fn the_documented_example_is_one_invitation_with_our_policies() {
    let command = decode(EXAMPLE).unwrap();
    assert_eq!(command.batch, Batch::AllOrNothing);
    assert_eq!(command.existing_account, ExistingAccount::Invite);
    assert_eq!(command.pending, PendingInvitation::Refresh { mail_at_most_every: 0 });
    assert_eq!(command.existing_member, ExistingMember::Refuse);
    assert_eq!(command.catalog, CatalogPolicy::Listed);
    assert!(!command.dry_run);
    let [row] = command.rows.as_slice() else { panic!("not one row") };
    assert_eq!(row.email.as_sent(), "test@mail.com");
    assert_eq!(row.first_name.as_ref().unwrap().as_str(), "John");
    assert_eq!(row.last_name.as_ref().unwrap().as_str(), "Doe");
    assert_eq!((row.organization, row.member, row.license, row.lifetime), (None, None, None, Lifetime::Default));
    assert_eq!(row.grants.permissions.as_deref(), Some(&[][..]));
    assert_eq!(row.grants.roles.as_deref(), Some(&[][..]));
    let kept: Vec<_> = row.attributes.0.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    assert_eq!(
        kept,
        [("ad-invite.group", "0"), ("ad-invite.manage", "[]"), ("ad-invite.read", "[]"), ("ad-invite.scope", "1")]
    );
}

#[test]
fn the_table_of_groups_grants_and_the_lists_do_not() {
    let settings = r#"{"scope":2,"groups":{"7":{"permissions":["Organization.Read"],"roles":["editor"]}}}"#;
    let body = permissions(r#"{"group":7.0,"read":[2,1,2,-3],"manage":[1e3],"scope":9}"#);
    let command = read(&ENDPOINT, settings, &request(body)).unwrap();
    let row = &command.rows[0];
    assert_eq!(row.grants.permissions.as_ref().unwrap().len(), 1);
    assert_eq!(row.grants.roles.as_ref().unwrap()[0].what.as_str(), "editor");
    assert_eq!(row.grants.resources, None);
    for (key, value) in [("group", "7"), ("read", "[2,1,2,-3]"), ("manage", "[1000]"), ("scope", "2")] {
        assert_eq!(row.attributes.get(&format!("ad-invite.{key}")), Some(value));
    }
}

#[test]
fn empty_names_unknown_keys_and_odd_addresses_pass() {
    let body =
        r#"{"x":{},"organizationId":9,"firstName":"","lastName":"","email":"a'B@b-.co","permissions":{"group":1}}"#;
    let command = decode(body).unwrap();
    assert_eq!(command.rows[0].first_name.as_ref().unwrap().as_str(), "");
    assert_eq!(command.rows[0].email.as_sent(), "a'B@b-.co");
}

#[test]
fn lengths_count_utf16_units_and_a_bad_pattern_comes_before_a_bad_length() {
    let fits = EXAMPLE.replace("John", &"😀".repeat(125));
    assert!(decode(&fits).is_ok());
    let long = EXAMPLE.replace("Doe", &"😀".repeat(126));
    let too_big = |name: &str| {
        format!(
            r#"{{"origin":"string","code":"too_big","maximum":250,"inclusive":true,"path":["{name}"],"message":"Too big: expected string to have <=250 characters"}}"#
        )
    };
    assert_eq!(issues(&long), too_big("lastName"));
    let pattern = r#"{"origin":"string","code":"invalid_format","format":"email","pattern":"/^(?!\\.)(?!.*\\.\\.)([A-Za-z0-9_'+\\-\\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$/","path":["email"],"message":"Invalid email address"}"#;
    assert_eq!(issues(&EXAMPLE.replace("test@", ".test@")), pattern);
    assert_eq!(issues(&EXAMPLE.replace("test@mail.com", &"x".repeat(251))), format!("{pattern},{}", too_big("email")));
    for length in [251, 256, 300] {
        let address = format!("{}@b.co", "a".repeat(length - 5));
        assert_eq!(issues(&EXAMPLE.replace("test@mail.com", &address)), too_big("email"));
    }
    let longest = format!("{}@b.co", "a".repeat(245));
    assert!(decode(&EXAMPLE.replace("test@mail.com", &longest)).is_ok());
}

#[test]
fn numbers_of_permissions_are_checked_as_zod_does() {
    let group = r#""path":["permissions","group"]"#;
    let low = format!(
        r#"{{"origin":"number","code":"too_small","minimum":0,"inclusive":true,{group},"message":"Too small: expected number to be >=0"}}"#
    );
    let note = r#""note":"Integers must be within the safe integer range.","origin":"int""#;
    let below = format!(
        r#"{{"code":"too_small","minimum":-9007199254740991,{note},{group},"message":"Too small: expected int to be >-9007199254740991"}}"#
    );
    let above = format!(
        r#"{{"code":"too_big","maximum":9007199254740991,{note},{group},"message":"Too big: expected int to be <9007199254740991"}}"#
    );
    let fraction = format!(
        r#"{{"expected":"int","format":"safeint","code":"invalid_type",{group},"message":"Invalid input: expected int, received number"}}"#
    );
    let text = format!(
        r#"{{"expected":"number","code":"invalid_type",{group},"message":"Invalid input: expected number, received string"}}"#
    );
    for (value, expected) in [
        ("-1", low.clone()),
        ("0.5", fraction.clone()),
        ("-0.5", fraction),
        ("\"0\"", text),
        ("9007199254740992", above.clone()),
        ("18446744073709551615", above.clone()),
        ("1e300", above),
        ("-9007199254740992", format!("{below},{low}")),
    ] {
        assert_eq!(issues(&permissions(&format!(r#"{{"group":{value}}}"#))), expected, "{value}");
    }
    for value in ["0", "-0", "-0.0", "9007199254740991", "1.0"] {
        assert!(decode(&permissions(&format!(r#"{{"group":{value}}}"#))).is_ok(), "{value}");
    }
}

#[test]
fn every_bad_item_of_a_list_is_reported() {
    let body = permissions(r#"{"group":0,"read":[1,"a",0.5],"manage":null}"#);
    let expected = [
        r#"{"expected":"number","code":"invalid_type","path":["permissions","read",1],"message":"Invalid input: expected number, received string"}"#,
        r#"{"expected":"int","format":"safeint","code":"invalid_type","path":["permissions","read",2],"message":"Invalid input: expected int, received number"}"#,
        r#"{"expected":"array","code":"invalid_type","path":["permissions","manage"],"message":"Invalid input: expected array, received null"}"#,
    ];
    assert_eq!(issues(&body), expected.join(","));
    let many = |count| permissions(&format!(r#"{{"group":0,"read":[{}]}}"#, vec!["null"; count].join(",")));
    assert_eq!(issues(&many(1000)).matches("invalid_type").count(), 256);
    let too_many = r#"{"origin":"array","code":"too_big","maximum":1000,"inclusive":true,"path":["permissions","read"],"message":"Too big: expected array to have <=1000 items"}"#;
    assert_eq!(issues(&many(1001)), too_many);
}

#[test]
fn the_documented_answer_is_written_byte_for_byte() {
    let data = UserOrganization {
        user_id: 1,
        organization_id: 1,
        scope: 1,
        permissions: Permissions { group: 1, read: vec![1, 2], manage: vec![1, 2] },
        deleted_at: Some("2024-12-15T10:00:00.000Z".to_owned()),
        updated_at: "2024-12-09T14:23:00.000Z".to_owned(),
        created_at: "2024-01-15T08:45:00.000Z".to_owned(),
    };
    let documented = r#"{"data":{"userId":1,"organizationId":1,"scope":1,"permissions":{"group":1,"read":[1,2],"manage":[1,2]},"deletedAt":"2024-12-15T10:00:00.000Z","updatedAt":"2024-12-09T14:23:00.000Z","createdAt":"2024-01-15T08:45:00.000Z"}}"#;
    assert_eq!(serde_json::to_string(&MembershipResponse { data }).unwrap(), documented);
}

#[test]
fn the_answer_shows_the_membership_and_what_was_kept() {
    let attributes =
        decode(&permissions(r#"{"group":4,"read":[2,1],"manage":[]}"#)).unwrap().rows[0].attributes.clone();
    let answered = answer(r#"{"scope":2}"#, &outcome(attributes));
    let body = r#"{"data":{"userId":41,"organizationId":7,"scope":1,"permissions":{"group":4,"read":[2,1],"manage":[]},"deletedAt":null,"updatedAt":"1970-01-01T00:00:02.005Z","createdAt":"1970-01-01T00:00:01.000Z"}}"#;
    assert_eq!(shown(&answered), (201, body));
    let bare = answer(r#"{"scope":2}"#, &outcome(Attributes::default()));
    assert!(shown(&bare).1.contains(r#""scope":2,"permissions":{"group":0,"read":[],"manage":[]}"#));
}

#[test]
fn an_outcome_that_cannot_be_is_a_defect() {
    let mut without = outcome(Attributes::default());
    without.rows[0].as_mut().unwrap().invitation = None;
    for outcome in [without, InviteMembersOutcome { rows: vec![], dry_run: false }] {
        let answered = answer("{}", &outcome);
        assert_eq!(shown(&answered), (502, r#"{"message":"Internal server error"}"#));
    }
}

fn outcome(attributes: Attributes) -> InviteMembersOutcome {
    let id = "00000000-0000-7000-8000-000000000001".parse().unwrap();
    let (account_id, ordinal) = (usher_domain::AccountId(id), Ordinal(41));
    let email = EmailAddress::parse("test@mail.com").unwrap();
    let (created_at, updated_at) = (Timestamp::from_millis(1000), Timestamp::from_millis(2005));
    let member = Member {
        id: MemberId(id),
        organization: OrganizationId(id),
        account: Some((account_id, ordinal)),
        external_id: "a".repeat(16),
        status: MemberStatus::Invited,
        email: Some(email.clone()),
        contact_email: None,
        phone: None,
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        seat: None,
        grants: Grants::default(),
        attributes,
        created_at,
        updated_at,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    let invitation = Invitation {
        id: InvitationId(id),
        member: MemberId(id),
        account: account_id,
        email: email.clone(),
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        status: InvitationStatus::Pending,
        grants: Grants::default(),
        license: None,
        note: None,
        message: None,
        locale: None,
        redirect_url: None,
        metadata: None,
        delivery: usher_domain::LinkDelivery::Send,
        remind_at: None,
        reminders: 0,
        generation: 1,
        expires_at: None,
        inviter: None,
        granted_by: None,
        protocol: "ad-invite".to_owned(),
        mailed_at: updated_at,
        created_at,
        updated_at,
        revision: 0,
    };
    let organization = Organization {
        id: OrganizationId(id),
        ordinal: Ordinal(7),
        slug: "acme".to_owned(),
        name: "Acme".to_owned(),
        locale: None,
        created_at: Timestamp::from_millis(0),
        state: OrganizationState::Active,
    };
    let account = Account {
        id: account_id,
        ordinal,
        email,
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        activated_at: None,
        disabled_at: None,
        proof: None,
        token_generation: 0,
        locale: None,
    };
    let view = InvitationView {
        invitation,
        status: InvitationStatus::Pending,
        member: member.clone(),
        organization,
        inviter: None,
        resources: vec![],
        delivery: None,
        link: None,
        opened_at: None,
        token: None,
    };
    let row = InvitedRow { outcome: RowOutcome::Invited, member, account, invitation: Some(view) };
    InviteMembersOutcome { rows: vec![Ok(row)], dry_run: false }
}
