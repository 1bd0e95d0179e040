//! Inviting people through the console: the look before, the sending, and what is told of each person.

use super::{ConsoleUser, hidden};
use crate::wire::Canonical;
use usher_tests::{Lane, World};

const LIST: &str = "Grace Hopper <grace@people.example>\r\nnobody\r\nreader@acme.example, alan@people.example";

#[test]
fn a_look_changes_nothing_and_tells_of_each_person() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let before = (admin.all("invitations"), admin.all("members"), world.mails().len());
        let license = world.get("id:license.team");
        let fields = [("people", LIST), ("role:editor", ""), ("license", &license)];
        let page = user.post("/invite/preview", &fields).expect_status(200).text();
        assert!(page.contains("2 people can be invited. 2 lines have problems"), "{page}");
        assert!(page.contains("2. nobody") && page.contains("3. reader@acme.example"), "{page}");
        assert!(page.contains("already belongs to a member"), "{page}");
        assert!(page.contains("name=\"role:editor\" value=\"\" checked"), "what was chosen stays chosen");
        assert_eq!((admin.all("invitations"), admin.all("members"), world.mails().len()), before);
    }
}

#[test]
fn sending_invites_those_who_can_be_and_tells_of_the_others() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let license = world.get("id:license.team");
        let fields = [("people", LIST), ("role:editor", ""), ("license", &license), ("locale", "cs")];
        let page = user.post("/invite/send", &fields).expect_status(200).text();
        assert!(page.contains("2 people were invited") && page.contains("2 nobody: email:"), "{page}");
        let grace = &admin.all("invitations?email=grace@people.example")[0];
        assert_eq!(
            (&grace["first_name"], &grace["last_name"], &grace["locale"], &grace["protocol"]),
            (&"Grace".into(), &"Hopper".into(), &"cs".into(), &"console".into())
        );
        assert_eq!(grace["roles"][0]["code"], "editor");
        assert!(world.mails().iter().any(|mail| mail.to == "alan@people.example"));
        // Loading the page again invites nobody twice.
        let again = user.post("/invite/send", &fields).expect_status(200).text();
        assert!(again.contains("Nobody was invited") && again.contains("already has an open invitation"), "{again}");
        assert_eq!(admin.all("invitations?email=grace@people.example").len(), 1);
    }
}

#[test]
fn a_table_says_more_of_each_person_than_the_form() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let table = "email,last_name,roles\r\ngrace@people.example,\"Hopper, R.\",member\r\nalan@people.example,,\r\n";
    user.post("/invite/send", &[("people", table), ("role:editor", "")]).expect_status(200);
    let role = |email: &str| {
        let found = admin.all(&format!("invitations?email={email}"));
        (found[0]["roles"][0]["code"].as_str().unwrap().to_owned(), found[0]["last_name"].clone())
    };
    assert_eq!(role("grace@people.example"), ("member".to_owned(), "Hopper, R.".into()));
    assert_eq!(role("alan@people.example").0, "editor");
}

#[test]
fn a_file_goes_before_the_text_and_has_to_be_utf8() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let nonce = user.nonce();
    let send = |path: &str, table: &[u8]| {
        let field = |name: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
        let people = format!("{}{nonce}\r\n{}zoe@people.example\r\n", field("nonce"), field("people"));
        let body = [people.as_bytes(), field("table").as_bytes(), table, b"\r\n--x--\r\n"].concat();
        let headers = [("cookie", user.cookie.as_str()), ("content-type", "multipart/form-data; boundary=x")];
        user.client.send("POST", &format!("/console{path}"), &headers, &body)
    };
    let table = "\u{FEFF}email,first_name\r\ngrace@people.example,Grâce\r\n";
    let look = send("/invite/preview", table.as_bytes()).expect_status(200).text();
    assert!(look.contains("One person can be invited.") && look.contains("2. grace@people.example"), "{look}");
    // The text of the file stands in the form now, so that it can be changed and sent.
    assert!(look.contains("grace@people.example,Grâce"), "{look}");
    send("/invite/send", table.as_bytes()).expect_status(200);
    assert_eq!(admin.all("invitations?email=grace@people.example")[0]["first_name"], "Grâce");
    assert!(admin.all("invitations?email=zoe@people.example").is_empty());
    send("/invite/send", b"email,first_name\nalan@people.example,Gr\xe2ce\n").expect_status(400);
    assert!(admin.all("invitations?email=alan@people.example").is_empty());
    send("/invite/send", b"").expect_status(200);
    assert_eq!(admin.all("invitations?email=zoe@people.example").len(), 1);
}

#[test]
fn too_much_at_once_is_told_and_changes_nothing() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let long = "ada@people.example\n".repeat(60_000);
    // In a form that escapes nothing, as the page's own does.
    let nonce = user.nonce();
    let send = |people: &str| {
        let field = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        let body = format!("{}{}--x--\r\n", field("nonce", &nonce), field("people", people));
        let headers = [("cookie", user.cookie.as_str()), ("content-type", "multipart/form-data; boundary=x")];
        user.client.send("POST", "/console/invite/send", &headers, body.as_bytes())
    };
    assert!(send(&long).expect_status(422).text().contains("Send at most 1024 KiB"));
    assert!(send(&long.repeat(4)).expect_status(413).text().contains("Request too large"));
    assert!(Canonical::of(&world, "admin").all("invitations?email=ada@people.example").is_empty());
}

#[test]
fn many_people_are_sent_part_by_part_and_everybody_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let mut people: Vec<String> = (0..450).map(|number| format!("p{number}@many.example")).collect();
        people[7] = "nobody".to_owned();
        people[300] = "reader@acme.example".to_owned();
        let people = people.join("\n");
        let mut fields = vec![("people".to_owned(), people), ("role:editor".to_owned(), String::new())];
        let mut steps = Vec::new();
        let page = loop {
            let borrowed: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let page = user.post("/invite/send", &borrowed).expect_status(200).text();
            if !page.contains("<progress") {
                break page;
            }
            let label = page.split("<label for=\"progress\">").nth(1).unwrap().split('<').next().unwrap();
            steps.push(label.to_owned());
            fields.truncate(2);
            for name in ["from", "good", "report"] {
                fields.push((name.to_owned(), hidden(&page, name).replace("&#60;", "<").replace("&#62;", ">")));
            }
        };
        assert_eq!(steps, ["200 of 449 people", "400 of 449 people"], "{lane:?}");
        assert!(page.contains("448 people were invited"), "{page}");
        assert!(page.contains("8 nobody:") && page.contains("301 reader@acme.example:"), "{page}");
        assert_eq!(admin.all("invitations?q=many.example").len(), 448);
    }
}
