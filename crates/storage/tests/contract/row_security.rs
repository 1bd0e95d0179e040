//! Row-level security on PostgreSQL: what a statement that forgot its tenant could do, which is nothing.

use crate::world::{World, seed};

/// What a statement behind the store's back prints, as the role of the store's connections.
fn as_app(world: &World, reach: Option<&str>, statement: &str) -> String {
    let reach = reach.map(|value| format!("SELECT set_config('usher.organizations', '{value}', false) \\gset\n"));
    let database = world.database().unwrap();
    database.script(&format!("SET ROLE usher_app;\n{}{statement};", reach.unwrap_or_default()))
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_without_or_with_a_wrong_reach_see_and_change_nothing() {
    let Some(world) = World::postgres().await else { return };
    world.invited(&world.invite("jan@example.com", Some(world.license))).await;
    let other = seed(1);
    world.db.seed(&other).await.unwrap();
    let (own, wrong) = (world.organization.id.to_string(), other.organization.to_string());
    let contact = crate::contacts::contact(crate::contacts::resource(&world).await, "Nova");
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.insert_contact(&contact).await.unwrap();
    transaction.commit().await.unwrap();
    let tables = ["organizations", "licenses", "members", "invitations", "outbox", "contacts"];
    for table in tables {
        let count = format!("SELECT count(*) FROM {table}");
        assert_eq!(as_app(&world, None, &count), "0", "{table}");
        assert_eq!(as_app(&world, Some(""), &count), "0", "{table}");
        assert_eq!(as_app(&world, Some(&own), &count), "1", "{table}");
        let theirs = if ["organizations", "licenses"].contains(&table) { "1" } else { "0" };
        assert_eq!(as_app(&world, Some(&wrong), &count), theirs, "{table}");
        assert_ne!(as_app(&world, Some("*"), &count), "0", "{table}");
    }
    let steal = format!("UPDATE members SET first_name = 'x' WHERE organization_id = '{own}' RETURNING 1");
    assert_eq!(as_app(&world, Some(&wrong), &steal), "");
    let plant = format!("INSERT INTO blocklist VALUES ('{own}', 'example.com')");
    for reach in [None, Some(wrong.as_str())] {
        assert!(as_app(&world, reach, &plant).contains("row-level security"), "{reach:?}");
    }
    assert_eq!(as_app(&world, Some(&own), &format!("{plant} RETURNING 1")), "1");
}

/// An organization sets the passwords of its own members, as accepting an invitation does, and reads none.
#[tokio::test(flavor = "multi_thread")]
async fn passwords_are_read_by_no_organization_and_set_for_members_only() {
    let Some(world) = World::postgres().await else { return };
    let writes = world.invite("jan@example.com", None);
    world.invited(&writes).await;
    let other = seed(1);
    world.db.seed(&other).await.unwrap();
    let (own, wrong) = (world.organization.id.to_string(), other.organization.to_string());
    let set = |hash: &str| format!("INSERT INTO account_credentials VALUES ('{}', '{hash}')", writes.accounts[0].id);
    for reach in [None, Some(wrong.as_str())] {
        assert!(as_app(&world, reach, &set("stolen")).contains("row-level security"), "{reach:?}");
    }
    assert_eq!(as_app(&world, Some(&own), &set("first")), "");
    let read = "SELECT password_hash FROM account_credentials";
    for reach in [None, Some(own.as_str()), Some(wrong.as_str())] {
        assert_eq!(as_app(&world, reach, read), "", "{reach:?}");
    }
    assert_eq!(as_app(&world, Some("*"), read), "first");
    assert!(as_app(&world, Some(&wrong), &set("stolen")).contains("row-level security"));
    assert_eq!(as_app(&world, Some("*"), read), "first", "a refused statement replaces nothing");
    assert_eq!(as_app(&world, Some(&own), &set("second")), "");
    assert_eq!(as_app(&world, Some("*"), read), "second");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_tenant_table_is_walled() {
    let Some(world) = World::postgres().await else { return };
    let open = "SELECT string_agg(relname, ',') FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname = 'public' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)
        AND relname NOT IN ('installation', 'accounts', '__diesel_schema_migrations')";
    // A function of the owner's reads it, for the organization of the transaction; see `search`.
    assert_eq!(world.database().unwrap().statement(open), "search_texts");
    let granted = "SELECT has_function_privilege('pg_read_all_stats', 'search_members(uuid, text, bigint)', 'EXECUTE')";
    assert_eq!(world.database().unwrap().statement(granted), "f", "no other role of the server may read it");
    let (writes, other) = (world.invite("jan@example.com", None), seed(1));
    world.invited(&writes).await;
    world.db.seed(&other).await.unwrap();
    let read = "SELECT count(*) FROM search_texts";
    for (reach, count) in
        [(None, "0"), (Some(other.organization.to_string()), "0"), (Some(world.organization.id.to_string()), "1")]
    {
        assert_eq!(as_app(&world, reach.as_deref(), read), count, "{reach:?}");
    }
    let logins = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query ~ 'usher'";
    assert_ne!(world.database().unwrap().statement(logins), "0");
}
