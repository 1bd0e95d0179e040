//! Crew records of a collaborator (BackOps): people who are noted there, with an account or without. Noting and linking give
//! no right, unlinking takes none that the caller does not hold, and nobody reaches a record beside the collaborator.

use super::event_crew::{EVENT, ask, held, invite, manager};
use super::events::{Fair, Somebody, resource};
use super::{Person, worlds, worlds_with};
use crate::wire::{Canonical, at_once, everything};
use serde_json::{Value, json};
use usher_domain::{MAX_ENTRIES, MemberStatus};
use usher_engine::api_keys::KeyRequest;
use usher_tests::{Reply, plain_id};

pub(super) fn named(name: &str, more: &Value) -> Value {
    let mut body = json!({ "firstName": name, "lastName": "Noted", "isPointOfContact": false });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    body
}

pub(super) fn note(who: &Somebody<'_>, collaborator: &str, body: &Value) -> Reply {
    ask(who, &[], "POST", &format!("/collaborators/{}/crew", plain_id(collaborator)), body)
}

pub(super) fn put(who: &Somebody<'_>, collaborator: &str, crew: &str, body: &Value) -> Reply {
    ask(who, &[], "PUT", &format!("/collaborators/{}/crew/{crew}", plain_id(collaborator)), body)
}

pub(super) fn users(who: &Somebody<'_>, method: &str, collaborator: &str, crew: &str, email: &str) -> Reply {
    let path = format!("/collaborators/{}/crew/{crew}/users", plain_id(collaborator));
    ask(who, &[], method, &path, &json!({ "email": email }))
}

fn save(who: &Somebody<'_>, crew: &str) -> Reply {
    ask(who, &[], "POST", &format!("/crew/{crew}/save-to-org"), &Value::Null)
}

/// The rows of the crew: of those who are noted by first name, of others by address.
fn crew(who: &Somebody<'_>, collaborator: &str) -> Value {
    let path = format!("/collaborators/{}/crew", plain_id(collaborator));
    let listed = ask(who, &[], "GET", &path, &Value::Null).expect_status(200).json();
    let name = |row: &Value| {
        let field = if row["lastName"] == "Noted" { "firstName" } else { "email" };
        row[field].as_str().unwrap().to_owned()
    };
    let rows = listed["crew"].as_array().unwrap().iter();
    rows.map(|row| (name(row), row.clone())).collect::<serde_json::Map<_, _>>().into()
}

fn id(row: &Value) -> String {
    row["id"].as_str().unwrap().to_owned()
}

/// Somebody who holds these permissions in the whole organization.
fn boss<'a>(fair: &Fair<'a>, name: &str, permissions: &[&str]) -> Somebody<'a> {
    let person = Person::join(fair.world(), name, &json!({ "permissions": permissions }));
    let key = person.key_for("backops");
    Somebody { person, key }
}

#[test]
fn whoever_is_linked_gets_no_right_and_unlinking_takes_what_was_granted() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let low = fair.person("low", &["Collaborator.CrewManage", "Collaborator.Read"], &fair.collaborator);
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        note(&cora, &fair.collaborator, &named("Oda", &json!({ "connectedUserEmail": oda.person.email })))
            .expect_status(200);
        let row = crew(&cora, &fair.collaborator)["Oda"].clone();
        assert_eq!(row["connectedUser"], json!({ "id": oda.person.account.to_string(), "status": "Active" }));
        assert_eq!(held(&oda.person).len(), 1, "a link is no right");
        oda.authorize("Collaborators", &fair.collaborator, Some(&oda.token(&fair.other))).expect_status(404);
        ask(&oda, &[], "GET", &format!("/collaborators/{}/crew", plain_id(&fair.collaborator)), &Value::Null)
            .expect_status(404);
        // The row is promoted to more than low holds; both ids stand for it.
        let more = json!({ "email": oda.person.email, "crewId": id(&row), "permissions": ["Collaborator.*"] });
        invite(&cora, &[], &fair.collaborator, &more).expect_status(201);
        assert_eq!(crew(&cora, &fair.collaborator).as_object().unwrap().len(), 3);
        for crew_id in [id(&row), oda.person.member.clone()] {
            put(&low, &fair.collaborator, &crew_id, &named("Oda", &json!({}))).expect_status(403);
            users(&low, "DELETE", &fair.collaborator, &crew_id, "").expect_status(403);
        }
        assert_eq!(held(&oda.person).len(), 2);
        put(&cora, &fair.collaborator, &oda.person.member, &named("Oda", &json!({ "title": "Chef" })))
            .expect_status(200);
        let after = crew(&cora, &fair.collaborator)["Oda"].clone();
        assert_eq!((id(&after), &after["connectedUser"], &after["title"]), (id(&row), &Value::Null, &json!("Chef")));
        assert_eq!(held(&oda.person).len(), 1, "what was granted at the collaborator is gone");
        users(&cora, "POST", &fair.collaborator, &id(&row), &oda.person.email).expect_status(200);
        users(&cora, "DELETE", &fair.collaborator, &oda.person.member, "").expect_status(200);
        users(&cora, "DELETE", &fair.collaborator, &id(&row), "").expect_status(404);
        assert_eq!(held(&oda.person).len(), 1);
    }
}

#[test]
fn records_of_others_are_unknown() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let sibling = resource(&world, "collaborator", Some(&fair.event));
        let sid = fair.person("sid", &["Collaborator.*", "Event.*"], &sibling);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.other);
        note(&cora, &fair.collaborator, &named("Nora", &json!({ "title": "Chef" }))).expect_status(200);
        let nora = id(&crew(&cora, &fair.collaborator)["Nora"]);
        let before = (everything(&world), crew(&cora, &fair.collaborator));
        let body = named("Eve", &json!({}));
        let row = json!({ "email": "zoe@people.example", "crewId": nora, "permissions": ["Collaborator.Read"] });
        for (who, collaborator, status) in
            [(&sid, &fair.collaborator, 404), (&eve, &fair.collaborator, 404), (&sid, &sibling, 404)]
        {
            put(who, collaborator, &nora, &body).expect_status(status);
            users(who, "POST", collaborator, &nora, &who.person.email).expect_status(status);
            users(who, "DELETE", collaborator, &nora, "").expect_status(status);
            invite(who, &[], collaborator, &row).expect_status(status);
        }
        note(&sid, &fair.collaborator, &body).expect_status(404);
        // Members who are not in the crew are no crew records either, whoever asks.
        for member in ["id:member.reader", "id:member.admin", "id:member.pending", "id:member.contact"] {
            put(&cora, &fair.collaborator, &world.get(member), &body).expect_status(404);
            users(&cora, "POST", &fair.collaborator, &world.get(member), "reader@acme.example").expect_status(404);
        }
        let token = eve.token(&fair.other);
        let pending = format!("/crew/{nora}/invitation/permissions");
        let permissions = json!({ "permissions": ["Event.Read"] });
        ask(&eve, &[(EVENT, &token)], "PUT", &pending, &permissions).expect_status(404);
        let found = ask(&eve, &[(EVENT, &token)], "GET", "/crew/lookup?query=nora", &Value::Null).expect_status(200);
        assert_eq!(found.json(), json!([]));
        assert_eq!((everything(&world), crew(&cora, &fair.collaborator)), before);
    }
}

#[test]
fn whoever_only_reads_a_crew_changes_nothing_of_it() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let rita = fair.person("rita", &["Collaborator.Read"], &fair.collaborator);
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        note(&cora, &fair.collaborator, &named("Nora", &json!({ "title": "Chef" }))).expect_status(200);
        let nora = id(&crew(&rita, &fair.collaborator)["Nora"]);
        let before = everything(&world);
        let body = named("Eve", &json!({}));
        note(&rita, &fair.collaborator, &body).expect_status(403);
        put(&rita, &fair.collaborator, &nora, &body).expect_status(403);
        users(&rita, "POST", &fair.collaborator, &nora, &oda.person.email).expect_status(403);
        users(&rita, "DELETE", &fair.collaborator, &nora, "").expect_status(403);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn only_active_members_are_linked_each_once() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        for (email, status) in [
            ("blocked@acme.example", 404),
            ("pending@acme.example", 404),
            ("registered@people.example", 404),
            ("nobody@people.example", 404),
        ] {
            let body = named("Nora", &json!({ "connectedUserEmail": email }));
            note(&cora, &fair.collaborator, &body).expect_status(status);
        }
        assert_eq!(crew(&cora, &fair.collaborator).as_object().unwrap().len(), 1);
        // At once, for one account.
        let statuses = at_once(2, |turn| {
            let body = named(&format!("Nora{turn}"), &json!({ "connectedUserEmail": oda.person.email }));
            note(&cora, &fair.collaborator, &body).status
        });
        assert_eq!(statuses.iter().sum::<u16>(), 600, "{statuses:?}");
        let linked = crew(&cora, &fair.collaborator);
        assert_eq!(linked.as_object().unwrap().len(), 2, "{linked}");
        // At once, one contact for two people: one of them is invited, and the other is not.
        note(&cora, &fair.collaborator, &named("Zoe", &json!({}))).expect_status(200);
        let zoe = id(&crew(&cora, &fair.collaborator)["Zoe"]);
        let statuses = at_once(2, |turn| {
            let row = json!({ "email": format!("zoe{turn}@people.example"), "crewId": zoe });
            invite(&cora, &[], &fair.collaborator, &row).status
        });
        assert_eq!(statuses.iter().sum::<u16>(), 601, "{statuses:?}");
        let invited = Canonical::of(&world, "admin").all("invitations?status=pending");
        let invited: Vec<&Value> =
            invited.iter().filter(|one| one["email"].as_str().unwrap().starts_with("zoe")).collect();
        assert_eq!(invited.len(), 1, "{invited:?}");
        let row = crew(&cora, &fair.collaborator)["Zoe"].clone();
        assert_eq!((id(&row), &row["connectedUser"]["status"]), (zoe, &json!("Invited")));
        // The contact's id stands for the invitation as well, and that of a contact without one does not.
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let token = eve.token(&fair.event);
        note(&cora, &fair.collaborator, &named("Ann", &json!({}))).expect_status(200);
        let ann = id(&crew(&cora, &fair.collaborator)["Ann"]);
        for (crew_id, status) in [(id(&row), 200), (ann, 404)] {
            let path = format!("/crew/{crew_id}/invitation/permissions");
            let body = json!({ "permissions": ["Event.Read"] });
            ask(&eve, &[(EVENT, &token)], "PUT", &path, &body).expect_status(status);
        }
        // Whoever is blocked stays linked, and is not unlinked by those who manage crew.
        Canonical::of(&world, "admin")
            .send("POST", &format!("/v1/members/{}/block", oda.person.member), &json!({}))
            .expect_status(200);
        let rows = crew(&cora, &fair.collaborator);
        let row = rows.as_object().unwrap().values().find(|row| row["connectedUser"]["status"] == "Blocked");
        let crew_id = id(row.unwrap_or_else(|| panic!("{rows}")));
        put(&cora, &fair.collaborator, &crew_id, &named("Oda", &json!({}))).expect_status(400);
        users(&cora, "DELETE", &fair.collaborator, &crew_id, "").expect_status(404);
        // Whoever is removed is no user any more, and somebody else can be linked.
        Canonical::of(&world, "admin").send("DELETE", &format!("/v1/members/{}", oda.person.member), &Value::Null);
        let rows = crew(&cora, &fair.collaborator);
        assert!(rows.as_object().unwrap().values().all(|row| row["connectedUser"]["status"] != "Blocked"), "{rows}");
        users(&cora, "POST", &fair.collaborator, &crew_id, "reader@acme.example").expect_status(200);
    }
}

#[test]
fn an_id_of_a_member_stands_for_nobody_else() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        invite(&cora, &[], &fair.collaborator, &json!({ "email": oda.person.email })).expect_status(201);
        users(&cora, "DELETE", &fair.collaborator, &oda.person.member, "").expect_status(200);
        let before = everything(&world);
        // The record stays, under the member's id, and is nobody's but the member's.
        users(&cora, "POST", &fair.collaborator, &oda.person.member, "reader@acme.example").expect_status(400);
        let row = json!({ "email": "zoe@people.example", "crewId": oda.person.member });
        invite(&cora, &[], &fair.collaborator, &row).expect_status(400);
        assert_eq!(everything(&world), before);
        let row = json!({ "email": oda.person.email, "crewId": oda.person.member });
        let invited = invite(&cora, &[], &fair.collaborator, &row).expect_status(201).json();
        assert_eq!(invited["results"][0]["crewId"], json!(oda.person.member));
    }
}

#[test]
fn saving_needs_a_right_in_the_organization_and_makes_one_row() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let at_event = fair.person("eve", &["CrewDatabase.Edit"], &fair.event);
        let confined = json!({ "permissions": ["CrewDatabase.Edit"], "resources": [fair.event] });
        let person = Person::join(&world, "con", &confined);
        let confined = Somebody { key: person.key_for("backops"), person };
        let keeper = boss(&fair, "keeper", &["CrewDatabase.Edit"]);
        let contact = json!({ "email": "nora@people.example", "phoneNumber": "1" });
        note(&cora, &fair.collaborator, &named("Nora", &contact)).expect_status(200);
        let nora = id(&crew(&cora, &fair.collaborator)["Nora"]);
        let before = everything(&world);
        for who in [&cora, &at_event, &confined] {
            save(who, &nora).expect_status(403);
        }
        assert_eq!(everything(&world), before);
        assert!(save(&keeper, &nora).expect_status(201).body.is_empty());
        let rows = || -> Vec<Value> {
            let all = Canonical::of(&world, "admin").all("members?status=contact");
            all.into_iter().filter(|one| one["last_name"] == "Noted").collect()
        };
        let made = rows();
        assert_eq!(
            (made.len(), &made[0]["first_name"], &made[0]["email"]),
            (1, &json!("Nora"), &Value::Null),
            "{made:?}"
        );
        // Again, at once and after a change: the same row.
        put(&cora, &fair.collaborator, &nora, &named("Honor", &contact)).expect_status(200);
        assert_eq!(at_once(2, |_| save(&keeper, &nora).status), [201, 201]);
        let again = rows();
        assert_eq!((again.len(), &again[0]["first_name"], &again[0]["id"]), (1, &json!("Honor"), &made[0]["id"]));
        // Nobody who holds more is renamed by it.
        let boss = boss(&fair, "boss", &["*"]);
        let link = json!({ "connectedUserEmail": boss.person.email, "email": "mallory@people.example" });
        note(&cora, &fair.collaborator, &named("Mallory", &link)).expect_status(200);
        let linked = id(&crew(&cora, &fair.collaborator)["Mallory"]);
        let refused = save(&keeper, &linked).expect_status(403).json();
        assert_eq!(refused["detail"], json!("CrewDatabase.Edit permission is required."), "what she holds is not told");
        save(&boss, &linked).expect_status(201);
        let seen = boss.person.stored();
        // She has an account: her name is hers, and how the organization reaches her is not.
        assert_ne!(seen.first_name.as_str(), "Mallory");
        assert_eq!(seen.contact_email.unwrap().as_str(), "mallory@people.example");
        assert_eq!(seen.status, MemberStatus::Active);
    }
}

#[test]
fn whoever_is_confined_to_the_collaborator_is_unlinked_like_others() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let low = fair.person("low", &["Collaborator.CrewManage"], &fair.collaborator);
        let confined = |name: &str, codes: &[&str], resources: &[&str]| {
            Person::join(&world, name, &json!({ "permissions": codes, "resources": resources }))
        };
        let one = confined("one", &["Collaborator.Read"], &[&fair.collaborator]);
        let two = confined("two", &["Collaborator.Read"], &[&fair.collaborator, &fair.area]);
        let all = confined("all", &["Collaborator.*"], &[&fair.collaborator]);
        let rights = |person: &Person<'_>| {
            let seen = person.seen();
            (seen["permissions"].as_array().unwrap().len(), seen["resources"].as_array().unwrap().len())
        };
        users(&low, "DELETE", &fair.collaborator, &all.member, "").expect_status(403);
        assert_eq!(rights(&all), (1, 1));
        for person in [&one, &two, &all] {
            users(&cora, "DELETE", &fair.collaborator, &person.member, "").expect_status(200);
        }
        // Without its last resource nothing is left: what was confined must not hold everywhere.
        assert_eq!((rights(&one), rights(&two), rights(&all)), ((0, 0), (1, 1), (0, 0)));
        users(&cora, "DELETE", &fair.collaborator, &one.member, "").expect_status(404);
    }
}

#[test]
fn an_outstanding_invitation_is_no_added_user_whatever_is_set() {
    for world in worlds_with("[adapters.backops]\nduplicates = \"return_existing\"\n") {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let path = format!("/collaborators/{}/users", plain_id(&fair.collaborator));
        // Somebody with an account who was invited by another protocol and has not accepted.
        let row = json!({ "email": "registered@people.example", "permissions": ["Organization.Read"] });
        Canonical::of(&world, "admin").invite(&row).expect_status(201);
        let before = everything(&world);
        let added = ask(&cora, &[], "POST", &path, &json!({ "emails": ["registered@people.example"] }));
        let added = added.expect_status(201).json();
        let sentence = "This e-mail address already has an outstanding invitation.";
        assert_eq!(added["failedCrewAdds"][0]["errorMessage"], json!(sentence), "{added}");
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn a_collaborator_too_deep_or_one_too_many_is_refused_in_the_words_of_the_call() {
    // The catalog is open, so that many permissions need no entries of their own.
    for world in worlds_with("[adapters.backops]\ncatalog = \"open\"\n") {
        let fair = Fair::open(&world);
        let mut top = fair.event.clone();
        for _ in 0..6 {
            top = resource(&world, "area", Some(&top));
        }
        let deep = resource(&world, "event", Some(&top));
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let add = |event: &str| {
            let token = eve.token(event);
            let path = format!("/Events/{}/collaborators", plain_id(event));
            ask(&eve, &[(EVENT, &token)], "POST", &path, &json!({ "name": "Bar Ltd" })).expect_status(400).json()
        };
        let before = everything(&world);
        let sentence = "The event stands too deep below others to take a collaborator.";
        let refused = add(&deep);
        assert_eq!(refused["errors"], json!({ "eventId": [sentence] }), "{refused}");
        assert_eq!(everything(&world), before);
        let boss = boss(&fair, "boss", &["*"]);
        // As many as a member can hold, with the one that she has.
        let more: Vec<String> = (1..MAX_ENTRIES).map(|number| format!("Event.Extra{number}")).collect();
        let row = json!({ "email": eve.person.email, "permissions": more });
        invite(&boss, &[], &fair.collaborator, &row).expect_status(201);
        let refused = add(&fair.event);
        let sentence = "You hold too many permissions to become the administrator of another collaborator.";
        assert_eq!((&refused["detail"], &refused["code"]), (&json!(sentence), &json!("BAD_REQUEST")));
        let refused = invite(&boss, &[], &fair.collaborator, &json!({ "email": eve.person.email }));
        let sentence = "The permissions are more than a member can hold.";
        assert_eq!(refused.expect_status(400).json()["errors"], json!({ "members[0].permissions": [sentence] }));
    }
}

#[test]
fn a_key_of_the_whole_organization_is_nobody_who_joins() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let request = KeyRequest {
            organization: world.organization("acme"),
            member: None,
            family: "backops".to_owned(),
            scopes: Vec::new(),
            description: String::new(),
            expires_at: None,
        };
        let (_, key) = world.block_on(world.engine().create_api_key(request)).unwrap();
        let key = Somebody { key: key.expose().to_owned(), ..eve };
        let token = key.token(&fair.event);
        let body = json!({ "collaboratorId": plain_id(&fair.collaborator), "joinLicensed": false });
        let path = format!("/Events/{}/join", plain_id(&fair.event));
        let before = everything(&world);
        let refused = ask(&key, &[(EVENT, &token)], "POST", &path, &body).expect_status(400).json();
        assert_eq!(refused["detail"], json!("The API key belongs to nobody who could join."));
        assert_eq!(everything(&world), before);
    }
}
