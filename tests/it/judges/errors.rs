//! What the frameworks behind other vendors' APIs say of bad bodies, beside what the gateway says in their place.

use super::{judge, run, source};
use usher_tests::{Lane, World};

#[test]
fn zod_says_the_same_of_bad_bodies_as_ad_invite() {
    let Some(zod) = judge("node_modules/zod") else { return };
    let world = World::new(Lane::Sqlite);
    let folder = tempfile::tempdir_in(zod.ancestors().nth(2).unwrap()).unwrap();
    std::fs::write(folder.path().join("zod.mjs"), source("zod.mjs")).unwrap();
    let base = format!("http://{}", world.client().address());
    let [access, session] = ["access", "session"].map(|kind| world.get(&format!("credential:ad_invite_{kind}.admin")));
    run(folder.path(), "node", &["zod.mjs", &base, &access, &session, &world.get("ordinal:account.reader")]);
}

#[test]
fn django_rest_framework_says_the_same_of_bad_fields_as_apexscore() {
    let Some(django) = judge("bin/django-admin") else { return };
    let python = django.with_file_name("python3");
    let world = World::new(Lane::Sqlite);
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("framework.py"), source("framework.py")).unwrap();
    let base = format!("http://{}", world.client().address());
    let (bearer, organization) = (world.bearer("apexscore.admin"), world.get("id:organization.acme"));
    run(folder.path(), python, &["framework.py", &base, &bearer, &organization]);
}
