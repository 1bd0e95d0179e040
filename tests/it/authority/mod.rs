//! Authority is bounded: upward, in time, in what it takes away, and in what it sees.

mod administrators;
mod confined;
mod crew_bounds;
mod crew_contacts;
mod event_crew;
mod event_crew_edits;
mod event_pending;
mod events;
mod keys;
mod revived;
mod scoped;
mod take_away;
mod time;
mod tokens;

use crate::wire::{Canonical, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use usher_domain::{AccountId, Caller, Credentials, EmailAddress, Member, MemberId, OrganizationId, Secret};
use usher_engine::api_keys::KeyRequest;
use usher_tests::{Lane, Reply, World};

const HOUR: i64 = 3_600_000;
/// Three hours from when the world stands.
const LATER: &str = "2026-11-20T15:00:00Z";

/// A world on each lane.
fn worlds() -> Vec<World> {
    worlds_with("")
}

/// A world with these settings on each lane.
fn worlds_with(settings: &str) -> Vec<World> {
    let options = usher_tests::WorldOptions { settings: settings.to_owned() };
    let options = &options;
    std::thread::scope(|scope| {
        let building: Vec<_> =
            Lane::all().into_iter().map(|lane| scope.spawn(move || World::with(lane, options))).collect();
        building.into_iter().map(|world| world.join().unwrap()).collect()
    })
}

/// The operator of acme, for what no client can do.
fn operator(world: &World) -> Caller {
    let organization = world.block_on(world.engine().db().organization(world.organization("acme")));
    world.engine().operator(organization.unwrap().unwrap())
}

/// Every right that the engine knows, without the one that covers them all.
pub(crate) fn every_right_but_all() -> Value {
    json!([
        "invitations.*",
        "members.*",
        "licenses.*",
        "catalog.*",
        "resources.*",
        "blocklist.manage",
        "keys.manage",
        "organization.*",
        "events.read",
        "webhooks.manage",
        "deliveries.report",
        "suppressions.manage",
        "Organization.Read",
    ])
}

/// Somebody who has joined acme like anybody: invited, and signed up.
struct Person<'a> {
    world: &'a World,
    email: String,
    /// The member's plain id.
    member: String,
    account: AccountId,
    key: String,
}

impl<'a> Person<'a> {
    /// `name@people.example`, for whom these grants hold.
    fn join(world: &'a World, name: &str, grants: &Value) -> Self {
        let email = format!("{name}@people.example");
        let mut row = grants.clone();
        row["email"] = json!(email);
        Canonical::of(world, "admin").invite(&row).expect_status(201);
        let accepted = redeem(world, "accept", &mailed_token(world, &email)).expect_status(200).json();
        let member = usher_tests::plain_id(accepted["member"]["id"].as_str().unwrap());
        let address = EmailAddress::parse(&email).unwrap();
        let record = world.block_on(world.engine().db().account_by_email(address.canonical()));
        let account = record.unwrap().unwrap().account.id;
        let mut person = Self { world, email, member, account, key: String::new() };
        person.key = person.key_for("canonical");
        person
    }

    /// A key of the person's own, made by the operator.
    fn key_for(&self, family: &str) -> String {
        let request = KeyRequest {
            organization: self.organization(),
            member: Some(MemberId(self.member.parse().unwrap())),
            family: family.to_owned(),
            scopes: Vec::new(),
            description: self.email.clone(),
            expires_at: None,
        };
        let (_, key) = self.world.block_on(self.world.engine().create_api_key(request)).unwrap();
        key.expose().to_owned()
    }

    fn organization(&self) -> OrganizationId {
        self.world.organization("acme")
    }

    /// The member as it is stored.
    fn stored(&self) -> Member {
        let operator = operator(self.world);
        let scope = &operator.access_to(None).unwrap().scope;
        let named = [MemberId(self.member.parse().unwrap())];
        let found = self.world.engine().db().found_members(scope, &named);
        self.world.block_on(found).unwrap().remove(0).record.member
    }

    /// The canonical API as this person.
    fn api(&self) -> Canonical {
        Canonical::with_token(self.world, &self.key)
    }

    /// The header fields with this person's credentials for a protocol.
    fn credentials(&self, protocol: Protocol) -> Vec<(&'static str, String)> {
        let bearer = |token: &str| ("authorization", format!("Bearer {token}"));
        let engine = self.world.engine();
        match protocol {
            Protocol::Canonical => vec![bearer(&self.key)],
            Protocol::Bizkithub => vec![bearer(&self.key_for("bizkithub"))],
            Protocol::Backops => {
                let key = self.key_for("backops");
                let presented = Credentials::Key { family: "backops", key: Secret::new(&key) };
                let caller = self.world.block_on(engine.authenticate(&presented)).unwrap();
                let command = usher_domain::commands::IssueOrganizationToken { organization: None };
                let issued = self.world.block_on(engine.perform(&caller, &command, None)).unwrap().executed().unwrap();
                vec![bearer(&key), ("x-organization-token", issued.token.expose().to_owned())]
            }
            Protocol::Apexscore => {
                let minted = engine.mint_access_token("apexscore", self.account, None, 24 * HOUR);
                vec![bearer(self.world.block_on(minted).unwrap().expose())]
            }
            Protocol::AdInvite => {
                let opened = engine.open_session("ad-invite", self.account, self.organization());
                let tokens = self.world.block_on(opened).unwrap();
                vec![bearer(tokens.access.expose()), ("x-session-token", tokens.session.expose().to_owned())]
            }
        }
    }

    /// Sends something in a protocol.
    fn send(&self, protocol: Protocol, method: &str, path: &str, body: &Value) -> Reply {
        let credentials = self.credentials(protocol);
        let headers: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.world.client().json(method, path, &headers, body)
    }

    /// What the administrator sees of the person.
    fn seen(&self) -> Value {
        Canonical::of(self.world, "admin").get(&format!("/v1/members/{}", self.member)).expect_status(200).json()
    }
}

#[track_caller]
fn assert_code(reply: &Reply, status: u16, code: &str) {
    let said = reply.json();
    assert_eq!((reply.status, said["code"].as_str()), (status, Some(code)), "{said}");
}

/// Stops unless it was refused because the caller does not hold enough.
#[track_caller]
fn assert_exceeds(reply: &Reply) {
    assert_code(reply, 403, "grant_exceeds_caller");
}

/// Stops unless it was refused only because the caller holds it no longer than until then.
#[track_caller]
fn assert_outlasts(reply: &Reply, held_until: &str) {
    assert_exceeds(reply);
    let said = reply.json();
    assert_eq!(said["held_until"], held_until, "{said}");
    assert!(said["detail"].as_str().unwrap().contains(&format!("only until {held_until}")), "{said}");
}
