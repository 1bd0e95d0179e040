//! The twin migrations: the same names, the same tables, and a way back.

use diesel::connection::SimpleConnection;
use diesel::sql_types::{Bool, Text};
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection};
use std::collections::BTreeSet;
use std::fs::read_dir;
use usher_pg_cluster::Cluster;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");

/// A column: its table, its name, whether it may be null.
#[derive(QueryableByName, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Column {
    #[diesel(sql_type = Text)]
    place: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Bool)]
    nullable: bool,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    text: String,
}

fn names(database: &str) -> BTreeSet<String> {
    let folders = read_dir(format!("{ROOT}/{database}")).unwrap();
    folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn text(database: &str, name: &str, file: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{database}/{name}/{file}.sql")).unwrap()
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS place, c.name AS name, c.\"notnull\" = 0 AS nullable
    FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'
        -- Each database has its own way of searching.
        AND m.name NOT LIKE 'search\\_%' ESCAPE '\\'";

const POSTGRES_COLUMNS: &str = "SELECT table_name || ' ' || column_name || ' ' || (is_nullable = 'YES')
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
    AND table_name <> 'search_texts'";

#[test]
fn both_databases_have_the_same_migrations() {
    assert_eq!(names("sqlite"), names("postgres"));
}

#[test]
fn migrations_lead_up_down_and_up_again_to_the_same_tables() {
    let mut sqlite = SqliteConnection::establish(":memory:").unwrap();
    sqlite.batch_execute("PRAGMA foreign_keys = ON").unwrap();
    let mut columns = Vec::new();
    for pass in 0..2 {
        for name in names("sqlite") {
            sqlite.batch_execute(&text("sqlite", &name, "up")).unwrap();
        }
        columns = diesel::sql_query(SQLITE_COLUMNS).load::<Column>(&mut sqlite).unwrap();
        if pass == 0 {
            for name in names("sqlite").iter().rev() {
                sqlite.batch_execute(&text("sqlite", name, "down")).unwrap();
            }
            assert!(diesel::sql_query(SQLITE_COLUMNS).load::<Column>(&mut sqlite).unwrap().is_empty());
        }
    }
    let sqlite: BTreeSet<String> =
        columns.iter().map(|column| format!("{} {} {}", column.place, column.name, column.nullable)).collect();
    assert!(sqlite.len() > 100);

    let Some(cluster) = Cluster::shared() else { return };
    let database = cluster.database("migrations");
    for name in names("postgres") {
        database.script(&text("postgres", &name, "up"));
    }
    for name in names("postgres").iter().rev() {
        assert_eq!(database.script(&text("postgres", name, "down")), "");
    }
    assert_eq!(database.statement(POSTGRES_COLUMNS), "");
    for name in names("postgres") {
        assert_eq!(database.script(&text("postgres", &name, "up")), "");
    }
    let postgres: BTreeSet<String> = database.statement(POSTGRES_COLUMNS).lines().map(str::to_owned).collect();
    assert_eq!(sqlite, postgres);
}

const MOVED: &str = "2026-11-28-000301_account_credentials";

/// Passwords that are there move to their own table, and back.
#[test]
fn passwords_move_to_their_own_table_and_back() {
    let person = "INSERT INTO accounts (id, email, email_canonical, first_name, last_name, password_hash, activated_at)
        VALUES";
    let mut sqlite = SqliteConnection::establish(":memory:").unwrap();
    sqlite.batch_execute("PRAGMA foreign_keys = ON").unwrap();
    for name in names("sqlite").iter().filter(|name| name.as_str() < MOVED) {
        sqlite.batch_execute(&text("sqlite", name, "up")).unwrap();
    }
    sqlite.batch_execute(&format!("{person} (zeroblob(16), 'a@b.c', 'a@b.c', '', '', 'hash', 1)")).unwrap();
    sqlite.immediate_transaction(|sqlite| sqlite.batch_execute(&text("sqlite", MOVED, "up"))).unwrap();
    let check = |sqlite: &mut SqliteConnection, statement: &str| {
        let found: Vec<Found> = diesel::sql_query(statement).load(sqlite).unwrap();
        found.into_iter().map(|found| found.text).collect::<Vec<_>>()
    };
    assert_eq!(check(&mut sqlite, "SELECT password_hash AS text FROM account_credentials"), ["hash"]);
    assert_eq!(check(&mut sqlite, "SELECT integrity_check AS text FROM pragma_integrity_check"), ["ok"]);
    sqlite.batch_execute("UPDATE accounts SET activated_at = NULL").unwrap();
    assert!(check(&mut sqlite, "SELECT password_hash AS text FROM account_credentials").is_empty());
    sqlite.batch_execute("UPDATE accounts SET activated_at = 1").unwrap();
    sqlite.batch_execute("INSERT INTO account_credentials VALUES (zeroblob(16), 'old')").unwrap();
    sqlite.batch_execute("INSERT INTO account_credentials VALUES (zeroblob(16), 'new')").unwrap();
    sqlite.batch_execute(&text("sqlite", MOVED, "down")).unwrap();
    assert_eq!(check(&mut sqlite, "SELECT password_hash AS text FROM accounts"), ["new"]);

    let Some(cluster) = Cluster::shared() else { return };
    let database = cluster.database("passwords_moved");
    for name in names("postgres").iter().filter(|name| name.as_str() < MOVED) {
        database.script(&text("postgres", name, "up"));
    }
    database.statement(&format!("{person} (gen_random_uuid(), 'a@b.c', 'a@b.c', '', '', 'hash', now())"));
    assert_eq!(database.script(&text("postgres", MOVED, "up")), "");
    assert_eq!(database.statement("SELECT password_hash FROM account_credentials"), "hash");
    database.statement("UPDATE accounts SET activated_at = NULL");
    assert_eq!(database.statement("SELECT password_hash FROM account_credentials"), "");
    database.statement("UPDATE accounts SET activated_at = now()");
    let set = "SET usher.organizations = '*'; INSERT INTO account_credentials SELECT id, 'old' FROM accounts";
    assert_eq!(database.script(set), "");
    let set = "SET usher.organizations = '*'; INSERT INTO account_credentials SELECT id, 'new' FROM accounts";
    assert_eq!(database.script(set), "");
    assert_eq!(database.script(&text("postgres", MOVED, "down")), "");
    assert_eq!(database.statement("SELECT password_hash FROM accounts"), "new");
}
