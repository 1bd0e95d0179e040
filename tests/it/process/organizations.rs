//! `usher organizations`, and keys of the installation, against a gateway that runs meanwhile.

use serde_json::{Value, json};
use usher_tests::{Installation, Lane, until};

fn run(installation: &Installation, arguments: &[&str]) -> usher_tests::Ran {
    installation.run(&[&["organizations"], arguments].concat())
}

fn shown(installation: &Installation, arguments: &[&str]) -> Value {
    serde_json::from_str(&run(installation, &[arguments, &["--json"]].concat()).good()).unwrap()
}

#[test]
fn organizations_are_made_shown_renamed_archived_restored_and_deleted() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__AUTH__CREDENTIAL_CACHE", "300ms");
        let acme = installation.bootstrap("Acme");
        let serving = installation.serve();
        let made = run(&installation, &["create", "--name", "Čáp & Söhne", "--admin", "new@people.example"]);
        assert!(made.err.contains("new@people.example will be mailed an invitation"), "{}", made.err);
        assert!(made.good().contains("cap-sohne"), "{lane:?}");
        let known = run(&installation, &["create", "--name", "Two", "--admin", "ada@acme.example", "--json"]);
        assert!(known.err.contains("ada@acme.example has an account"), "{}", known.err);
        let taken = run(&installation, &["create", "--name", "Two", "--admin", "ada@acme.example"]).refused();
        assert!(taken.contains("There is such a slug already."), "{taken}");
        let listed = run(&installation, &["list"]).good();
        let order: Vec<_> = ["acme", "cap-sohne", "two"].map(|slug| listed.find(slug).unwrap()).into();
        assert!(order.is_sorted() && listed.lines().count() == 3, "{listed}");

        assert_eq!(shown(&installation, &["rename", "two", "--name", "Deux"])["name"], "Deux");
        assert_eq!(shown(&installation, &["archive", "acme"])["status"], "archived");
        let key = format!("Bearer {}", acme["credentials"]["canonical"]["api_key"].as_str().unwrap());
        let invite = || {
            let row = json!({ "email": "late@people.example" });
            serving.client().json("POST", "/v1/invitations", &[("authorization", &key)], &row).status
        };
        assert_eq!(invite(), 409, "{lane:?}");
        let refused = run(&installation, &["rename", "acme", "--name", "X"]).refused();
        assert!(refused.contains("archived organization"), "{refused}");
        let keyless = installation.run(&["keys", "create", "--organization", "acme"]).refused();
        assert!(keyless.contains("`usher organizations restore` puts it back in use"), "{keyless}");
        let unsure = run(&installation, &["delete", "acme", "--confirm", "two"]).refused();
        assert!(unsure.contains("which is `acme`"), "{unsure}");
        let deleted = shown(&installation, &["delete", "acme", "--confirm", "acme"]);
        assert!(deleted["status"] == "deleting" && deleted["erase_at"].is_string(), "{deleted}");
        assert_eq!(shown(&installation, &["list", "--status", "deleting"]).as_array().unwrap().len(), 1);
        assert_eq!(shown(&installation, &["restore", "acme"])["status"], "active");
        until("it is in use again", || (invite() == 201).then_some(()));
        assert_eq!(run(&installation, &["delete", "acme"]).code, Some(2));
        assert!(run(&installation, &["show", "nowhere"]).refused().contains("no organization `nowhere`"));
    }
}

#[test]
fn a_key_of_the_installation_is_made_listed_and_revoked() {
    for lane in Lane::all() {
        let installation = Installation::new(lane).with("USHER__AUTH__CREDENTIAL_CACHE", "300ms");
        let _made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let keys = |more: &[&str]| installation.run(&[&["keys"], more].concat());
        let ran = keys(&["create", "--installation", "--description", "provisioning"]);
        assert!(ran.err.contains("shown only once"), "{}", ran.err);
        let key = ran.good().trim_end().to_owned();
        assert!(key.starts_with("usi_"), "{key}");
        let bearer = format!("Bearer {key}");
        let ask = |path: &str| serving.client().get(path, &[("authorization", &bearer)]).status;
        assert_eq!((ask("/v1/organizations"), ask("/v1/members"), ask("/v1/invitations")), (200, 403, 403));
        let listed = keys(&["list", "--installation"]).good();
        assert!(listed.contains("active  provisioning") && !listed.contains(&key), "{listed}");
        let id = listed.split_whitespace().next().unwrap();
        assert!(id.starts_with("ikey_"), "{listed}");
        assert_eq!(keys(&["revoke", "--installation", id]).good(), format!("revoked {id}\n"));
        until("it is refused", || (ask("/v1/organizations") == 401).then_some(()));
        assert!(keys(&["revoke", "--installation", id]).refused().contains("already revoked"));
        for wrong in [&["create"][..], &["create", "--installation", "--organization", "acme"]] {
            assert_eq!(keys(wrong).code, Some(2), "{wrong:?}");
        }
        keys(&["create", "--installation", "--scope", "members.read"]).refused();
    }
}
