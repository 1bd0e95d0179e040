//! Every command takes what somebody was shown elsewhere: the id of the API, the plain one, a slug, a name.

use super::bearer;
use serde_json::{Value, json};
use usher_tests::{Installation, Lane};

fn lane(lane: Lane) -> (Installation, Value) {
    let installation = Installation::new(lane);
    let made = installation.bootstrap("Acme Events");
    (installation, made)
}

/// What the API shows.
fn seen(installation: &Installation, made: &Value, path: &str) -> Value {
    let serving = installation.serve();
    let key = bearer(made, "canonical/api_key");
    serving.client().get(path, &[("authorization", &key)]).expect_status(200).json()
}

/// The plain UUID of a typed id, as the API takes it too.
fn plain(typed: &str) -> String {
    let digits = typed.split_once('_').unwrap().1;
    let alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    let bits = digits.chars().fold(0_u128, |bits, digit| bits << 5 | alphabet.find(digit).unwrap() as u128);
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[test]
fn an_organization_is_named_in_every_form_by_every_command() {
    for one in Lane::all() {
        let (installation, made) = lane(one);
        let other = installation.bootstrap("Other Ltd");
        let typed = seen(&installation, &made, "/v1/organization")["id"].as_str().unwrap().to_owned();
        let uuid = made["organization"]["id"].as_str().unwrap();
        assert_eq!(plain(&typed), uuid);
        let (tagged, simple, upper) = (format!("org_{uuid}"), uuid.replace('-', ""), uuid.to_uppercase());
        let ordinal = made["organization"]["ordinal"].to_string();
        let forms = [&*typed, uuid, &tagged, &simple, &upper, "acme-events", "Acme Events", "Acme-Events", &ordinal];
        for form in forms {
            for command in [["keys", "list"], ["audit", "verify"], ["audit", "export"]] {
                let arguments = [command.as_slice(), &["--organization", form]].concat();
                let said = installation.run(&arguments).good();
                assert!(command[1] != "verify" || said.starts_with("acme-events: "), "{form}: {said}");
                assert!(!said.contains(other["organization"]["id"].as_str().unwrap()), "{form}: {said}");
            }
            std::fs::write(installation.folder().join("people.csv"), "email\na@people.example\n").unwrap();
            installation.run(&["import", "people.csv", "--dry-run", "--organization", form]).good();
            installation.run(&["keys", "create", "--organization", form]).good();
        }
        for unknown in ["acme", "org_01h455vb4pex5vsknk084sn02q", "", "99", &typed.replace("org_", "mem_")] {
            let said = installation.run(&["keys", "list", "--organization", unknown]).refused();
            assert!(said.contains(&format!("there is no organization `{unknown}`")), "{said}");
        }
    }
}

#[test]
fn a_key_is_revoked_and_owned_by_ids_in_every_form() {
    for one in Lane::all() {
        let (installation, made) = lane(one);
        let member = made["admin"]["member_id"].as_str().unwrap();
        let account = made["admin"]["account_id"].as_str().unwrap();
        let owners = [format!("mem_{member}"), member.to_owned(), format!("acc_{account}"), account.to_owned()];
        for (number, owner) in owners.iter().map(String::as_str).chain(["ada@acme.example"]).enumerate() {
            let description = format!("key {number}");
            let create = ["keys", "create", "--organization", "acme-events", "--member", owner];
            installation.run(&[create.as_slice(), &["--description", &description]].concat()).good();
        }
        let keys = seen(&installation, &made, "/v1/api-keys?limit=50")["data"].clone();
        let own = keys.as_array().unwrap().iter().filter(|key| {
            let is_ours = key["description"].as_str().is_some_and(|text| text.starts_with("key "));
            assert!(!is_ours || plain(key["member_id"].as_str().unwrap()) == member, "{key}");
            is_ours
        });
        let own: Vec<&str> = own.map(|key| key["id"].as_str().unwrap()).collect();
        assert_eq!(own.len(), 5, "{keys}");
        let listed = installation.run(&["keys", "list", "--organization", "acme-events"]).good();
        let forms: [fn(&str) -> String; 5] = [
            str::to_owned,
            plain,
            |id| plain(id).replace('-', ""),
            |id| format!("key_{}", plain(id)),
            str::to_uppercase,
        ];
        for (id, form) in own.iter().zip(forms) {
            assert!(listed.contains(id), "{listed}");
            let form = form(id);
            let said = installation.run(&["keys", "revoke", &form, "--organization", "acme-events"]).good();
            assert_eq!(said, format!("revoked {id}\n"), "{form}");
        }
        let wrong = [plain(own[0]).replacen('0', "g", 1), own[0].replace("key_", "mem_"), "...abcd".to_owned()];
        for text in &wrong {
            let said = installation.run(&["keys", "revoke", text, "--organization", "acme-events"]).refused();
            assert!(said.contains("is not the id of a key"), "{said}");
        }
        for nobody in ["mem_01h455vb4pex5vsknk084sn02q", "acc_01h455vb4pex5vsknk084sn02q", "nobody@acme.example"] {
            let create = ["keys", "create", "--organization", "acme-events", "--member", nobody];
            let said = installation.run(&create).refused();
            assert!(said.contains("member"), "{said}");
        }
    }
}

#[test]
fn a_password_link_is_made_for_an_address_or_an_account() {
    for one in Lane::all() {
        let (installation, made) = lane(one);
        let account = made["admin"]["account_id"].as_str().unwrap();
        for form in ["ada@acme.example", "ADA@Acme.Example", account, &format!("acc_{account}")] {
            let link = installation.run(&["accounts", "reset-link", form]).good();
            assert!(link.starts_with("http://usher.example/password/reset/"), "{form}: {link}");
        }
        let said = installation.run(&["accounts", "reset-link", "acc_01h455vb4pex5vsknk084sn02q"]).refused();
        assert!(said.contains("there is no account"), "{said}");
    }
}

/// Licenses and resources of a table are named as the API and the vendors show them.
#[test]
fn a_table_names_licenses_and_resources_in_every_form() {
    for one in Lane::all() {
        let (installation, made) = lane(one);
        let license = seen(&installation, &made, "/v1/licenses")["data"][0]["id"].as_str().unwrap().to_owned();
        let resource = seen(&installation, &made, "/v1/resources")["data"][0]["id"].as_str().unwrap().to_owned();
        let lines = [
            format!("a@people.example,{license},{resource}"),
            format!("b@people.example,{},{}", plain(&license), plain(&resource)),
        ];
        let table = format!("email,license_id,resources\n{}\n", lines.join("\n"));
        std::fs::write(installation.folder().join("people.csv"), table).unwrap();
        let said = installation.run(&["import", "people.csv", "--organization", "acme-events"]).good();
        assert_eq!(said.matches("invited").count(), 2, "{said}");
        let invited = seen(&installation, &made, "/v1/invitations")["data"].clone();
        for invitation in invited.as_array().unwrap() {
            assert_eq!(invitation["license_id"], json!(license), "{invitation}");
        }
    }
}
