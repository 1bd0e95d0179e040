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

fn names(database: &str) -> BTreeSet<String> {
    let folders = read_dir(format!("{ROOT}/{database}")).unwrap();
    folders.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn text(database: &str, name: &str, file: &str) -> String {
    std::fs::read_to_string(format!("{ROOT}/{database}/{name}/{file}.sql")).unwrap()
}

const SQLITE_COLUMNS: &str = "SELECT m.name AS place, c.name AS name, c.\"notnull\" = 0 AS nullable
    FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'";

const POSTGRES_COLUMNS: &str = "SELECT table_name || ' ' || column_name || ' ' || (is_nullable = 'YES')
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'";

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
