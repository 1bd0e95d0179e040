//! Inviting people through the console: the look before, the sending, and what is told of each person.

use super::ConsoleUser;
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
        assert!(
            page.contains("<td>2</td><td>nobody</td>") && page.contains("<td>3</td><td>reader@acme.example</td>"),
            "{page}"
        );
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
        let page = user.invite(&fields);
        assert!(page.contains("2 people were invited") && page.contains("<td>nobody</td><td>email:"), "{page}");
        let grace = &admin.all("invitations?email=grace@people.example")[0];
        assert_eq!(
            (&grace["first_name"], &grace["last_name"], &grace["locale"], &grace["protocol"]),
            (&"Grace".into(), &"Hopper".into(), &"cs".into(), &"console".into())
        );
        assert_eq!(grace["roles"][0]["code"], "editor");
        assert!(world.mails().iter().any(|mail| mail.to == "alan@people.example"));
        // Sending it again invites nobody twice.
        let again = user.invite(&fields);
        assert!(again.contains("Nobody was invited") && again.contains("has a pending invitation"), "{again}");
        assert_eq!(admin.all("invitations?email=grace@people.example").len(), 1);
    }
}

#[test]
fn a_personal_message_goes_to_everybody_on_the_list() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let fields = [("people", LIST), ("message", " Hi!\r\nSee you <soon>. ")];
    let page = user.post("/invite/preview", &fields).expect_status(200).text();
    let kept = page.split("name=\"message\"").nth(1).unwrap();
    assert!(kept.contains("See you &#60;soon&#62;."), "{kept}");
    user.invite(&fields);
    for email in ["grace@people.example", "alan@people.example"] {
        let invited = &admin.all(&format!("invitations?email={email}"))[0];
        assert_eq!(invited["message"], "Hi!\nSee you <soon>.");
    }
    let long = "x".repeat(2001);
    for path in ["/invite/preview", "/invite/send"] {
        let refused = user.post(path, &[("people", "eve@people.example"), ("message", &long)]);
        assert!(refused.expect_status(422).text().contains("longer than 2,000 characters"));
    }
    assert!(admin.all("invitations?email=eve@people.example").is_empty());
}

#[test]
fn a_table_says_more_of_each_person_than_the_form() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let table = "email,last_name,roles\r\ngrace@people.example,\"Hopper, R.\",member\r\nalan@people.example,,\r\n";
    user.invite(&[("people", table), ("role:editor", "")]);
    let role = |email: &str| {
        let found = admin.all(&format!("invitations?email={email}"));
        (found[0]["roles"][0]["code"].as_str().unwrap().to_owned(), found[0]["last_name"].clone())
    };
    assert_eq!(role("grace@people.example"), ("member".to_owned(), "Hopper, R.".into()));
    assert_eq!(role("alan@people.example").0, "editor");
}

#[test]
fn a_file_goes_before_the_text_and_is_looked_at_where_it_is_not_utf_8() {
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
    assert!(
        look.contains("One person can be invited.") && look.contains("<td>2</td><td>grace@people.example</td>"),
        "{look}"
    );
    // The text of the file stands in the form now, so that it can be changed and sent.
    assert!(look.contains("grace@people.example,Grâce"), "{look}");
    user.imported(&send("/invite/send", table.as_bytes()));
    assert_eq!(admin.all("invitations?email=grace@people.example")[0]["first_name"], "Grâce");
    assert!(admin.all("invitations?email=zoe@people.example").is_empty());
    let legacy = b"email,first_name\nalan@people.example,\x8eofie\n";
    for path in ["/invite/send", "/invite/preview"] {
        let page = send(path, legacy).expect_status(422).text();
        assert!(page.contains("The file is not in UTF-8 (line 2). It was read as windows-125"), "{page}");
        assert!(path.ends_with("send") || page.contains("alan@people.example,Žofie"), "{page}");
    }
    assert!(admin.all("invitations?email=alan@people.example").is_empty());
    let chosen = |table: &[u8], encoding: &str| {
        let field = format!("\r\n--x\r\nContent-Disposition: form-data; name=\"encoding\"\r\n\r\n{encoding}");
        send("/invite/send", &[table, field.as_bytes()].concat())
    };
    user.imported(&chosen(legacy, "windows-1250"));
    assert_eq!(admin.all("invitations?email=alan@people.example")[0]["first_name"], "Žofie");
    assert!(send("/invite/preview", b"PK\x03\x04\xff").expect_status(422).text().contains("Save it as CSV UTF-8"));
    user.imported(&send("/invite/send", b""));
    assert_eq!(admin.all("invitations?email=zoe@people.example").len(), 1);
}

#[test]
fn a_form_that_is_not_in_utf8_is_read_like_a_file_or_told_what_it_is() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let nonce = user.nonce();
    let form = "application/x-www-form-urlencoded";
    let send = |path: &str, body: &str| {
        let headers = [("cookie", user.cookie.as_str()), ("content-type", form)];
        user.client.send("POST", &format!("/console{path}"), &headers, format!("nonce={nonce}&{body}").as_bytes())
    };
    let people = "people=email%2Cfirst_name%0Aalan%40people.example%2C%8eofie";
    let page = send("/invite/preview", people).expect_status(422).text();
    assert!(page.contains("not in UTF-8 (line 2). It was read as windows-125"), "{page}");
    assert!(page.contains("alan@people.example,Žofie"), "what was typed is there to be corrected: {page}");
    user.imported(&send("/invite/send", &format!("{people}&encoding=windows-1250")));
    assert_eq!(Canonical::of(&world, "admin").all("invitations?email=alan@people.example")[0]["first_name"], "Žofie");
    let page = send("/keys", "description=%8eofie&protocol=canonical").expect_status(400).text();
    assert!(page.contains("The form was sent in windows-125") && page.contains("not in UTF-8"), "{page}");
}

#[test]
fn too_much_at_once_is_told_and_changes_nothing() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let long = "ada@people.example\n".repeat(200_000);
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
    assert!(send(&long).expect_status(422).text().contains("Send at most 3072 KiB"));
    let many = "a@b.co\n".repeat(50_001);
    assert!(send(&many).expect_status(422).text().contains("Send at most 50,000 lines"));
    assert!(send("nobody\nno one").expect_status(422).text().contains("Nobody on this list can be invited."));
    assert!(send(&long.repeat(2)).expect_status(413).text().contains("Request too large"));
    assert!(Canonical::of(&world, "admin").all("invitations?email=ada@people.example").is_empty());
}

#[test]
fn a_byte_order_mark_before_what_was_pasted_is_no_part_of_an_address() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        for (number, mark) in ["\u{feff}", "\u{feff}\u{feff}", "\u{200b}"].iter().enumerate() {
            let people = format!("{mark}first{number}@people.example\nsecond{number}@people.example");
            let page = user.invite(&[("people", &people)]);
            assert!(page.contains("2 people were invited"), "{page}");
            assert!(world.mails().iter().any(|mail| mail.to == format!("first{number}@people.example")));
        }
        let table = "\u{feff}email,first_name\nann@people.example,Ann\n";
        assert!(user.invite(&[("people", table)]).contains("One person"));
    }
}

#[test]
fn a_quotation_mark_that_is_not_closed_takes_one_line_with_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let table = "email,note\nann@people.example,\"VIP\nbob@people.example,x\n";
        let page = user.post("/invite/preview", &[("people", table)]).expect_status(200).text();
        assert!(page.contains("One person can be invited. One line has a problem"), "{page}");
        assert!(page.contains("<td>2</td><td>ann@people.example,&#34;VIP") && page.contains("not closed"), "{page}");
        user.invite(&[("people", table)]);
        assert!(admin.all("invitations?email=ann@people.example").is_empty());
        assert_eq!(admin.all("invitations?email=bob@people.example")[0]["note"], "x");
    }
}

#[test]
fn how_a_table_was_read_is_shown_and_can_be_changed() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let table = "E-Mail;Vorname;Nachname;\r\nann@people.example;Ann;Lee, Jr.;\r\n;;;\r\n";
    let page = user.post("/invite/preview", &[("people", table)]).expect_status(200).text();
    let sentence = "Read as a table with semicolons between the columns: “E-Mail” as email, “Vorname” as first name, “Nachname” as last name.";
    assert!(page.contains("One person can be invited.") && page.contains(sentence), "{page}");
    let wrong = user.post("/invite/preview", &[("people", table), ("delimiter", "comma")]).expect_status(422).text();
    assert!(wrong.contains("<option value=\"comma\" selected>"), "{wrong}");
    let pasted = "Grace <grace@people.example>; \"Turing, Alan\" <alan@people.example>";
    let page = user.post("/invite/preview", &[("people", pasted)]).expect_status(200).text();
    assert!(page.contains("2 people can be invited.") && page.contains("Read as a list of addresses."), "{page}");
    user.invite(&[("people", pasted)]);
    assert_eq!(admin.all("invitations?email=alan@people.example")[0]["last_name"], "Turing");
}

#[test]
fn columns_with_new_names_are_matched_by_a_person() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let table = "Kontakt\tAbteilung\tRufname\r\nann@people.example\tSales\tAnn\r\nbob@people.example\t\t\r\n";
        for path in ["/invite/preview", "/invite/send"] {
            let page = user.post(path, &[("people", table)]).expect_status(422).text();
            assert!(path.ends_with("send") || page.contains("name=\"heading.1\" value=\"Abteilung\""), "{page}");
            assert!(page.contains("Choose"), "{page}");
        }
        assert!(admin.all("invitations?q=people.example").is_empty());
        let chosen = [
            ("people", table),
            ("heading.0", "Kontakt"),
            ("column.0", "email"),
            ("heading.1", "Abteilung"),
            ("column.1", "note"),
            ("heading.2", "Rufname"),
            ("column.2", "first_name"),
        ];
        let page = user.post("/invite/preview", &chosen).expect_status(200).text();
        assert!(page.contains("2 people can be invited.") && page.contains("“Abteilung” as note"), "{page}");
        let twice = [&chosen[..6], &[("column.2", "email")]].concat();
        let page = user.post("/invite/preview", &twice).expect_status(422).text();
        assert!(page.contains("Two columns hold the same."), "{page}");
        user.invite(&chosen);
        let ann = &admin.all("invitations?email=ann@people.example")[0];
        assert_eq!((&ann["note"], &ann["first_name"]), (&"Sales".into(), &"Ann".into()));
        let skipped =
            [("people", "email,Abteilung\ncarl@people.example,x\n"), ("heading.1", "Abteilung"), ("column.1", "skip")];
        assert!(user.invite(&skipped).contains("One person was invited"));
        let others = [("people", "email,Abteilung,Ort\ndora@people.example,x,y\n"), ("skip_others", "")];
        assert!(user.invite(&others).contains("One person was invited"));
        let same = "Email,Email address\neve@people.example,eve@other.example\n";
        let page = user.post("/invite/preview", &[("people", same)]).expect_status(422).text();
        assert!(page.contains("Two columns hold the same.") && page.contains("name=\"column.1\""), "{page}");
    }
}

#[test]
fn the_last_day_to_accept_and_the_mail_are_shown_and_kept() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let fields = [
            ("people", "Grace Hopper <grace@people.example>"),
            ("expires", "2026-12-24"),
            ("locale", "en"),
            ("message", "See <you>"),
        ];
        let preview = user.post("/invite/preview", &fields).expect_status(200).text();
        for part in [
            "Hello Grace Hopper,",
            "See &#60;you&#62;",
            "value=\"2026-12-24\"",
            "<li class=\"chip\">grace@people.example</li>",
        ] {
            assert!(preview.contains(part), "{lane:?} {part}: {preview}");
        }
        user.invite(&fields);
        let found = Canonical::of(&world, "admin").all("invitations?email=grace@people.example");
        assert_eq!(found[0]["expires_at"], "2026-12-24T23:59:59.000Z", "{lane:?}");
        for day in ["24.12.2026", "2026-02-30", "x"] {
            user.post("/invite/preview", &[("people", "a@b.example"), ("expires", day)]).expect_status(400);
        }
        let past = user.post("/invite/preview", &[("people", "a@b.example"), ("expires", "2026-01-01")]);
        assert!(past.expect_status(422).text().contains("id=\"expires-problem\""), "{lane:?}");
    }
}
