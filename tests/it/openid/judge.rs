//! The certified provider `oidc-provider`, with a browser that signs in at it, where Node and the judges are installed.

use crate::judges::{judge, source};
use crate::pages::{invite, seen};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_tests::{Lane, World, WorldOptions};

#[test]
fn oidc_provider_lets_people_accept_and_sign_in() {
    let Some(library) = judge("node_modules/oidc-provider") else { return };
    let folder = tempfile::tempdir_in(library.ancestors().nth(2).unwrap()).unwrap();
    std::fs::write(folder.path().join("oidc.mjs"), source("oidc.mjs")).unwrap();
    for lane in Lane::all() {
        let mut command = Command::new("node");
        command.arg("oidc.mjs").current_dir(folder.path());
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut node = piped.spawn().unwrap();
        let mut issuer = String::new();
        BufReader::new(node.stdout.as_mut().unwrap()).read_line(&mut issuer).unwrap();
        let settings = format!(
            "[[auth.openid]]\nid = \"acme\"\nname = \"Acme ID\"\nissuer = \"{}\"\nclient_id = \"usher\"\n\
             client_secret = \"a secret: of the client\"\n",
            issuer.trim()
        );
        let world = World::with(lane, &WorldOptions { settings });
        // The provider's clock is that of the machine.
        world.clock.advance_millis(now() - Clock::now(&*world.clock).millis());
        let email = "new@people.example";
        let (id, token) = invite(&world, &json!({"email": email, "first_name": "Nele"}));
        let base = format!("http://{}", world.client().address());
        let told = json!({"base": base, "token": token, "email": email});
        writeln!(node.stdin.as_mut().unwrap(), "{told}").unwrap();
        let done = node.wait_with_output().unwrap();
        assert!(done.status.success(), "{lane:?} {}", String::from_utf8_lossy(&done.stderr));
        assert_eq!(seen(&world, &id)["status"], "accepted", "{lane:?}");
    }
}

/// The instant by the clock of the machine, in milliseconds.
fn now() -> i64 {
    SystemClock.now().millis()
}
