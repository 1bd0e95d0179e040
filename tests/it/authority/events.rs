//! Tokens of events, collaborators and areas (BackOps): each is good for what it was issued for and what stands below it,
//! and never for more than its key's owner holds there.

use super::{HOUR, LATER, Person, worlds};
use crate::wire::{Canonical, Protocol, everything};
use serde_json::{Value, json};
use usher_tests::{Reply, World, plain_id};

/// Two events, with what stands below the first.
pub(super) struct Fair<'a> {
    world: &'a World,
    pub(super) event: String,
    pub(super) other: String,
    pub(super) collaborator: String,
    pub(super) area: String,
}

impl<'a> Fair<'a> {
    pub(super) fn open(world: &'a World) -> Self {
        let event = resource(world, "event", None);
        let other = resource(world, "event", None);
        let collaborator = resource(world, "collaborator", Some(&event));
        let area = resource(world, "area", Some(&event));
        Self { world, event, other, collaborator, area }
    }

    pub(super) const fn world(&self) -> &'a World {
        self.world
    }

    /// Somebody who holds these codes at a resource.
    pub(super) fn person(&self, name: &str, codes: &[&str], at: &str) -> Somebody<'a> {
        let entries: Vec<Value> = codes.iter().map(|code| json!({ "code": code, "resource_id": at })).collect();
        let person = Person::join(self.world, name, &json!({ "permissions": entries }));
        let key = person.key_for("backops");
        Somebody { person, key }
    }
}

/// A person with a key of BackOps.
pub(super) struct Somebody<'a> {
    pub(super) person: Person<'a>,
    pub(super) key: String,
}

impl Somebody<'_> {
    fn send(&self, method: &str, path: &str, token: Option<&str>, body: &Value) -> Reply {
        let bearer = format!("Bearer {}", self.key);
        let mut headers = vec![("authorization", bearer.as_str())];
        headers.extend(token.map(|token| ("x-event-token", token)));
        self.person.world.client().json(method, path, &headers, body)
    }

    pub(super) fn authorize(&self, what: &str, id: &str, token: Option<&str>) -> Reply {
        let bearer = format!("Bearer {}", self.key);
        let mut headers = vec![("authorization", bearer.as_str())];
        headers.extend(token.map(|token| ("x-event-token", token)));
        self.person.world.client().get(&format!("/{what}/{}/authorize", plain_id(id)), &headers)
    }

    pub(super) fn token(&self, event: &str) -> String {
        token(&self.authorize("Events", event, None).expect_status(200))
    }

    fn list(&self, event: &str, token: &str) -> Reply {
        let bearer = format!("Bearer {}", self.key);
        let headers = [("authorization", bearer.as_str()), ("x-event-token", token)];
        self.person.world.client().get(&collaborators(event), &headers)
    }

    fn get(&self, event: &str, tail: &str, token: &str) -> Reply {
        let bearer = format!("Bearer {}", self.key);
        let headers = [("authorization", bearer.as_str()), ("x-event-token", token)];
        self.person.world.client().get(&format!("/Events/{}/users{tail}", plain_id(event)), &headers)
    }

    fn add(&self, event: &str, token: &str) -> Reply {
        self.send("POST", &collaborators(event), Some(token), &json!({ "name": "Bar Ltd" }))
    }
}

pub(super) fn resource(world: &World, kind: &str, parent: Option<&str>) -> String {
    let body = json!({ "kind": kind, "name": kind, "parent_id": parent });
    let made = Canonical::of(world, "admin").send("POST", "/v1/resources", &body).expect_status(201).json();
    made["id"].as_str().unwrap().to_owned()
}

fn collaborators(event: &str) -> String {
    format!("/Events/{}/collaborators", plain_id(event))
}

pub(super) fn token(reply: &Reply) -> String {
    reply.json()["token"].as_str().unwrap().to_owned()
}

#[test]
fn whoever_runs_one_event_adds_collaborators_there_and_runs_those() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let token = eve.token(&fair.event);
        assert!(eve.add(&fair.event, &token).expect_status(201).body.is_empty());
        let listed = eve.list(&fair.event, &token).expect_status(200).json();
        let made = listed[0]["id"].as_str().unwrap();
        assert_eq!(
            listed,
            json!([{ "id": made, "name": "Bar Ltd" }, { "id": plain_id(&fair.collaborator), "name": "collaborator" }])
        );
        let scoped = eve.person.seen()["permissions"].as_array().unwrap().clone();
        let of_made: Vec<_> = scoped.iter().filter(|grant| grant["code"] == "Collaborator.*").collect();
        assert_eq!(of_made.len(), 1, "{scoped:?}");
        assert_eq!(plain_id(of_made[0]["resource_id"].as_str().unwrap()), made);

        // Neither the other event, by its own token or by this one, nor anything at the organization.
        let before = everything(&world);
        eve.authorize("Events", &fair.other, None).expect_status(404);
        eve.add(&fair.other, &token).expect_status(404);
        eve.list(&fair.other, &token).expect_status(404);
        let organization = world.get("id:organization.acme");
        eve.send("GET", &format!("/Organizations/{organization}/users"), Some(&token), &json!({})).expect_status(401);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn what_is_held_at_a_new_collaborator_is_the_owners_and_ends_with_their_right() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let grants = json!({ "permissions": [{ "code": "Event.*", "resource_id": fair.event, "expires_at": LATER }] });
        let person = Person::join(&world, "tom", &grants);
        // The key is made by an administrator, who holds everything; it acts for Tom all the same.
        let request = json!({ "protocol": "backops", "member_id": person.member });
        let key = Canonical::of(&world, "admin").send("POST", "/v1/api-keys", &request).expect_status(201).json();
        let tom = Somebody { person, key: key["key"].as_str().unwrap().to_owned() };
        tom.add(&fair.event, &tom.token(&fair.event)).expect_status(201);
        let seen = tom.person.seen();
        let own = |grant: &&Value| grant["code"] == "Collaborator.*";
        let granted: Vec<&Value> = seen["permissions"].as_array().unwrap().iter().filter(own).collect();
        assert_eq!(granted.len(), 1, "{seen}");
        assert_eq!(granted[0]["expires_at"], "2026-11-20T15:00:00.000Z", "{seen}");
    }
}

#[test]
fn a_token_gets_none_for_what_is_above_its_event() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let inner = resource(&world, "event", Some(&fair.collaborator));
        let eve = fair.person("eve", &["Event.*"], &inner);
        let token = eve.token(&inner);
        eve.authorize("Collaborators", &fair.collaborator, Some(&token)).expect_status(404);
        eve.authorize("Areas", &fair.area, Some(&token)).expect_status(404);
    }
}

#[test]
fn a_token_gives_no_more_than_its_owner_holds_there() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let reader = fair.person("rea", &["Event.Read"], &fair.event);
        let crew = fair.person("cru", &["Collaborator.*"], &fair.collaborator);
        let before = everything(&world);
        let token = reader.token(&fair.event);
        reader.list(&fair.event, &token).expect_status(200);
        reader.add(&fair.event, &token).expect_status(403);
        // Who holds something below an event gets its token, and by it that of the collaborator; and nothing else.
        let token = crew.token(&fair.event);
        crew.list(&fair.event, &token).expect_status(403);
        crew.add(&fair.event, &token).expect_status(403);
        crew.authorize("Collaborators", &fair.collaborator, Some(&token)).expect_status(200);
        crew.authorize("Areas", &fair.area, Some(&token)).expect_status(404);
        crew.authorize("Events", &fair.other, None).expect_status(404);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn a_token_is_for_one_key_one_kind_and_its_time() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let adam = fair.person("adam", &["Event.*"], &fair.event);
        let event = eve.token(&fair.event);
        adam.list(&fair.event, &event).expect_status(401);
        for (what, id) in [("Collaborators", &fair.collaborator), ("Areas", &fair.area)] {
            let narrower = token(&eve.authorize(what, id, Some(&event)).expect_status(200));
            eve.list(&fair.event, &narrower).expect_status(401);
            eve.add(&fair.event, &narrower).expect_status(401);
        }
        let mut altered = event.clone();
        altered.replace_range(
            event.len() - 6..event.len() - 5,
            if &event[event.len() - 6..event.len() - 5] == "A" { "B" } else { "A" },
        );
        eve.list(&fair.event, &altered).expect_status(401);
        eve.list(&fair.event, &event).expect_status(200);
        world.clock.advance_millis(25 * HOUR);
        eve.list(&fair.event, &event).expect_status(401);
        eve.authorize("Areas", &fair.area, Some(&event)).expect_status(401);
    }
}

#[test]
fn a_token_follows_the_tree_and_the_grants_of_its_owner() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let event = eve.token(&fair.event);
        eve.authorize("Collaborators", &fair.collaborator, Some(&event)).expect_status(200);
        let admin = Canonical::of(&world, "admin");
        let moved = format!("/v1/resources/{}", fair.collaborator);
        admin.send("PATCH", &moved, &json!({ "parent_id": fair.other })).expect_status(200);
        eve.authorize("Collaborators", &fair.collaborator, Some(&event)).expect_status(404);
        assert_eq!(eve.list(&fair.event, &event).expect_status(200).json(), json!([]));
        let member = format!("/v1/members/{}", eve.person.member);
        admin.send("PATCH", &member, &json!({ "permissions": [] })).expect_status(200);
        eve.list(&fair.event, &event).expect_status(403);
        eve.authorize("Events", &fair.event, None).expect_status(404);
        eve.authorize("Areas", &fair.area, Some(&event)).expect_status(404);
    }
}

#[test]
fn an_organization_token_is_still_no_event_token() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let mut headers = Protocol::Backops.credentials(&world, "admin");
        let event = token(
            &world
                .client()
                .get(&format!("/Events/{}/authorize", plain_id(&fair.event)), &[(headers[0].0, headers[0].1.as_str())]),
        );
        for name in ["x-event-token", "x-organization-token"] {
            headers[1] = (name, if name == "x-event-token" { headers[1].1.clone() } else { event.clone() });
            let sent: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            world.client().get(&collaborators(&fair.event), &sent).expect_status(401);
            world.client().get("/crew/lookup?query=a", &sent).expect_status(401);
        }
    }
}

#[test]
fn the_users_of_an_event_are_those_who_hold_something_there() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let cru = fair.person("cru", &["Collaborator.*", "Event.Read"], &fair.collaborator);
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        let bea = fair.person("bea", &["Event.Read"], &fair.event);
        let token = eve.token(&fair.event);
        let listed = eve.get(&fair.event, "", &token).expect_status(200).json();
        let user = |who: &Somebody<'_>, collaborator: Value| {
            let (id, email) = (who.person.account.to_string(), &who.person.email);
            let account = id.strip_prefix("acc_").map_or(id.clone(), |_| plain_id(&id));
            json!({ "id": account, "email": email, "licenseFeatureFlags": [], "collaborator": collaborator })
        };
        let caterer = json!({ "id": plain_id(&fair.collaborator), "name": "collaborator" });
        let expected = [user(&eve, Value::Null), user(&cru, caterer.clone()), user(&bea, Value::Null)];
        let mut found = listed.as_array().unwrap().clone();
        for one in &mut found {
            let names = one.as_object_mut().unwrap();
            assert!(names.remove("firstName").is_some() && names.remove("lastName").is_some());
        }
        found.sort_by_key(|one| one["email"].to_string());
        let mut expected = expected.to_vec();
        expected.sort_by_key(|one| one["email"].to_string());
        assert_eq!(found, expected);

        let permissions =
            |who: &Somebody<'_>| format!("/{}/permissions", user(who, Value::Null)["id"].as_str().unwrap());
        let of_cru = eve.get(&fair.event, &permissions(&cru), &token).expect_status(200).json();
        let at_caterer =
            json!({ "id": caterer["id"], "name": "collaborator", "permissions": ["Collaborator.*", "Event.Read"] });
        let nothing_else =
            json!({ "eventPermissions": [], "collaboratorPermissions": [at_caterer], "areaPermissions": [] });
        assert_eq!(of_cru, nothing_else);
        let of_eve = eve.get(&fair.event, &permissions(&eve), &token).expect_status(200).json();
        assert_eq!(of_eve["eventPermissions"], json!(["Event.*"]));

        // Who is on another event is unknown here, and so is that event; who only reads sees no permissions.
        eve.get(&fair.event, &permissions(&oda), &token).expect_status(404);
        eve.get(&fair.other, "", &token).expect_status(404);
        let reading = bea.token(&fair.event);
        bea.get(&fair.event, "", &reading).expect_status(200);
        bea.get(&fair.event, &permissions(&eve), &reading).expect_status(403);
        // Nor does the administrator of the organization stand among them, who holds nothing right at the event.
        assert!(!listed.to_string().contains("admin@acme.example"));
    }
}
