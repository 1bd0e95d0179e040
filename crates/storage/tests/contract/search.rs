//! Searching: by the index of trigrams as by walking, in what is stored now and nothing else, in one organization.

use crate::world::{NOW, World, scope, seed};
use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};
use std::collections::BTreeSet;
use usher_domain::commands::{InvitationFilter, MemberFilter, MemberOrder, MembershipFilter, Paging, Sought};
use usher_domain::{Member, MemberStatus, OrganizationScope, PageLimit, PersonName, ReadScope};
use usher_storage::{Db, InvitationReadFilter, InviteWrites, MemberWrite};

const FIRST: [&str; 11] =
    ["Jörg", "Ada", "José", "Łucja", "Grace", "Zoë", "Anne Marie", "Иван", "Müller", "O'Neil", "a_b%c\""];
const LAST: [&str; 7] = ["Novák", "Müller-Lüdenscheidt", "Straße", "Hopper", "Lovelace", "Ødegård", "王伟"];

/// More than are tried before the index is asked; among them few of most kinds.
fn people(world: &World) -> InviteWrites {
    let domain = |number: usize| if number == 777 || number == 1_111 { "rare.example.org" } else { "example.com" };
    let mut all = world.batch((0..1_200).map(|number| format!("user{number}@{}", domain(number))));
    for (number, member) in all.new_members.iter_mut().enumerate() {
        let first = if number.is_multiple_of(71) { FIRST[number / 71 % FIRST.len()] } else { "Jan" };
        let last = if number.is_multiple_of(89) { LAST[number / 89 % LAST.len()] } else { "Novotný" };
        member.first_name = PersonName::parse(first).unwrap();
        member.last_name = PersonName::parse(last).unwrap();
        let invitation = &mut all.new_invitations[number].0;
        (invitation.first_name, invitation.last_name) = (member.first_name.clone(), member.last_name.clone());
    }
    all
}

/// The e-mail addresses of the invitations and of the members that are found, each list page by page, newest first.
async fn found(db: &Db, scope: OrganizationScope, text: &str) -> (Vec<String>, Vec<String>) {
    let place = ReadScope::whole(scope);
    let search = Some(text.to_owned());
    let limit = PageLimit::clamped(100);
    let filter = InvitationFilter { search: search.clone(), ..InvitationFilter::default() };
    let filter = InvitationReadFilter { filter, digest: None };
    let (mut invitations, mut after) = (Vec::new(), None);
    loop {
        let paging = Paging::After(after);
        let page = db.list_invitations(std::slice::from_ref(&place), &filter, &paging, limit, NOW).await;
        let page = page.unwrap().unwrap();
        invitations.extend(page.entries.iter().map(|record| record.invitation.email.as_sent().to_owned()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let paging = Paging::Offset(1);
    let counted = db.list_invitations(std::slice::from_ref(&place), &filter, &paging, limit, NOW).await;
    assert_eq!(counted.unwrap().unwrap().total, Some(invitations.len() as u64), "{text}");
    let filter = MemberFilter { search, ..MemberFilter::default() };
    let (mut members, mut after) = (Vec::new(), None);
    loop {
        let page = db.list_members(&place, &filter, MemberOrder::Newest, after.as_ref(), limit).await.unwrap().unwrap();
        members.extend(page.entries.iter().map(|member| member.email.as_ref().unwrap().as_sent().to_owned()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    (invitations, members)
}

/// Those that are found in both lists alike.
async fn alike(db: &Db, scope: OrganizationScope, text: &str) -> BTreeSet<String> {
    let (invitations, members) = found(db, scope, text).await;
    assert_eq!(invitations, members, "{text}");
    let set: BTreeSet<String> = members.iter().cloned().collect();
    assert_eq!(set.len(), members.len(), "{text}: each once");
    let sought = Sought::Matching(text.to_owned());
    let by_name = db.search_members(&ReadScope::whole(scope), &sought, 5_000).await.unwrap();
    let by_name: BTreeSet<String> =
        by_name.iter().map(|one| one.record.member.email.as_ref().unwrap().as_sent().to_owned()).collect();
    assert_eq!(by_name, set, "{text}");
    let filter = MembershipFilter { search: Some(text.to_owned()), ..MembershipFilter::default() };
    let first = db.list_memberships(&ReadScope::whole(scope), &filter, 0, PageLimit::clamped(100)).await.unwrap();
    assert_eq!(first.len(), set.len().min(100), "{text}");
    set
}

/// The text in which everything is searched for: without accents, and so on, for what the names above have.
fn plain(text: &str) -> String {
    let mut plain = text.to_lowercase().replace("王伟", "wang  wei").replace("иван", "ivan").replace('ß', "ss");
    for (accented, letter) in ["áa", "åa", "éë", "ëe", "ée", "ýy", "öo", "øo", "üu", "łl"]
        .map(|pair| (pair.chars().next().unwrap(), pair.chars().nth(1).unwrap()))
    {
        plain = plain.replace(accented, &letter.to_string());
    }
    plain
}

fn expected(people: &[Member], text: &str) -> BTreeSet<String> {
    let text = plain(text);
    let has = |member: &&Member| {
        let address = member.email.as_ref().unwrap().as_sent();
        let words = format!("{address} {} {}", member.first_name.as_str(), member.last_name.as_str());
        plain(&words).contains(&text)
    };
    people.iter().filter(has).map(|member| member.email.as_ref().unwrap().as_sent().to_owned()).collect()
}

async fn renamed(world: &World, member: &Member, first: &str) -> Member {
    let mut member = member.clone();
    member.first_name = PersonName::parse(first).unwrap();
    member.revision += 1;
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    let write = MemberWrite { member: member.clone(), invitation: None, seat: None, events: Vec::new() };
    transaction.apply_member(&write).await.unwrap();
    transaction.commit().await.unwrap();
    member
}

/// Has the index follow what was written.
async fn indexed(db: &Db) {
    while db.index_texts(500).await.unwrap() > 0 {}
}

contract! {
    async fn what_is_found_is_what_has_the_text(world) {
        let writes = people(world);
        world.invited(&writes).await;
        for text in [
            "rare", "RARE.example", "user777@", "jorg", "JÖRG", "jörg novo", "jose", "łucja", "lucja", "zoe", "ivan", "Иван",
            "wang", "王伟", "muller", "MÜLLER-lüd", "strasse", "straße", "odegard", "novak", "novotny", "user79", "user799",
            "example", "nobody", "a_b%c\"", "user_", "b%c", "o'neil", "anne marie", "marie novo", "er1", "xyz", "jan", "_", "%", "oe", "zo", "a_", "77",
        ] {
            assert_eq!(alike(&world.db, world.scope, text).await, expected(&writes.new_members, text), "{text}");
        }
        assert_eq!(alike(&world.db, world.scope, " ").await.len(), 1_200, "a blank narrows nothing");
        // The same with an index that lags behind in part, and not at all.
        for _ in 0..2 {
            world.db.index_texts(700).await.unwrap();
            for text in ["rare", "JÖRG", "jörg novo", "łucja", "Иван", "wang", "a_b%c\"", "user777@", "xyz", "b%c", "zoe", "quintus"] {
                assert_eq!(alike(&world.db, world.scope, text).await, expected(&writes.new_members, text), "{text}");
            }
        }
        assert_eq!(world.db.index_texts(700).await.unwrap(), 0);
    }

    async fn what_changes_is_found_as_it_is_now(world) {
        let writes = people(world);
        world.invited(&writes).await;
        indexed(&world.db).await;
        let member = renamed(world, &writes.new_members[5], "Wilhelmína").await;
        let address = member.email.as_ref().unwrap().as_sent().to_owned();
        // The invitation has the name that it was made with.
        let (invitations, members) = found(&world.db, world.scope, "wilhelmina").await;
        assert_eq!((invitations, members), (vec![], vec![address.clone()]));
        let (invitations, members) = found(&world.db, world.scope, &format!("{address} jan")).await;
        assert_eq!((invitations, members), (vec![address.clone()], vec![]));
        // Another invitation of the same member, with another name again.
        let mut again = world.invite("user5@example.com", None);
        let (invitation, _) = &mut again.new_invitations[0];
        (invitation.member, invitation.account) = (member.id, member.account.unwrap().0);
        invitation.first_name = PersonName::parse("Quintus").unwrap();
        invitation.status = usher_domain::InvitationStatus::Revoked;
        (again.accounts, again.new_members) = (Vec::new(), Vec::new());
        world.invited(&again).await;
        let (invitations, members) = found(&world.db, world.scope, "quintus").await;
        assert_eq!((invitations, members), (vec![address.clone()], vec![]));
        let member = renamed(world, &member, "Xaver").await;
        assert_eq!(found(&world.db, world.scope, "wilhelmina").await, (vec![], vec![]));
        indexed(&world.db).await;
        assert_eq!(found(&world.db, world.scope, "wilhelmina").await, (vec![], vec![]));
        assert_eq!(found(&world.db, world.scope, "quintus").await.0, [address.as_str()]);
        assert_eq!(found(&world.db, world.scope, "xaver").await.1, [address.as_str()]);
        assert_eq!(member.status, MemberStatus::Invited);
    }

    async fn another_organization_is_never_found(world) {
        world.invited(&people(world)).await;
        indexed(&world.db).await;
        let other = world.db.seed(&seed(1)).await.unwrap();
        let theirs = scope(other.id);
        for text in ["rare", "jorg", "example", "user777"] {
            assert!(alike(&world.db, theirs, text).await.is_empty(), "{text}");
            assert!(!alike(&world.db, world.scope, text).await.is_empty(), "{text}");
        }
        let Some(database) = world.database() else { return };
        // Not even by a statement of its own.
        let count = |reach: &str, of: &str| {
            let asked = format!("SELECT 'count=' || count(*) FROM search_members('{of}', '%rare%', 9)");
            database.script(&format!("SET ROLE usher_app; SET usher.organizations = '{reach}'; {asked};"))
        };
        let own = world.organization.id.0.to_string();
        assert!(count(&own, &own).contains("count=2"));
        assert!(count("*", &own).contains("count=2"));
        assert!(count(&other.id.0.to_string(), &own).contains("count=0"));
        assert!(count("", &own).contains("count=0"));
        // With the settings of the gateway's connections, which are for look-ups.
        database.script(&format!(
            "SET ROLE usher_app; SET enable_seqscan = off; SET enable_bitmapscan = off; \
             SET usher.organizations = '{own}'; SELECT search_members('{own}', '%rare%', 9);"
        ));
        let used = "SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'search_texts_trigrams'";
        assert_ne!(database.statement(used), "0");
    }

    async fn what_a_text_was_made_of_leaves_the_index_with_it(world) {
        let writes = people(world);
        world.invited(&writes).await;
        indexed(&world.db).await;
        let member = renamed(world, &writes.new_members[5], "Xqzwv").await;
        indexed(&world.db).await;
        let Some(path) = world.url.strip_prefix("sqlite://") else { return };
        assert!(stands_in_index(path, "wv"));
        renamed(world, &member, "Jan").await;
        indexed(&world.db).await;
        // Housekeeping goes on merging when nothing waits.
        for _ in 0..20 {
            assert_eq!(world.db.index_texts(500).await.unwrap(), 0);
        }
        assert!(!stands_in_index(path, "wv"));
    }

    async fn texts_of_an_older_version_are_found_too(world) {
        let writes = people(world);
        world.invited(&writes).await;
        let old = |table: &str| format!("UPDATE {table} SET search = lower(email || ' ' || first_name || ' ' || last_name);");
        let before = [
            down(world),
            old("members"),
            old("invitations"),
            "DELETE FROM __diesel_schema_migrations WHERE version = '20261129000603';".to_owned(),
        ];
        if let Some(database) = world.database() {
            let said = database.script(&before.concat());
            assert!(!said.contains("ERROR"), "{said}");
        } else {
            let path = world.url.strip_prefix("sqlite://").unwrap();
            SqliteConnection::establish(path).unwrap().batch_execute(&before.concat()).unwrap();
        }
        assert_eq!(usher_storage::migrate(&world.url).await.unwrap(), ["20261129000603"]);
        for text in ["jorg", "rare", "strasse", "example", "user77", "wang"] {
            assert_eq!(alike(&world.db, world.scope, text).await, expected(&writes.new_members, text), "{text}");
        }
    }
}

/// Whether bytes stand in the pages of the index, those of documents that were deleted included. Of a term only the end
/// that differs from the term before is written.
fn stands_in_index(path: &str, bytes: &str) -> bool {
    let mut connection = SqliteConnection::establish(path).unwrap();
    let pages =
        diesel::dsl::sql::<diesel::sql_types::BigInt>("SELECT count(*) FROM search_trigrams_data WHERE instr(block, ");
    let pages = pages.bind::<diesel::sql_types::Binary, _>(bytes.as_bytes()).sql(") > 0");
    diesel::RunQueryDsl::get_result::<i64>(pages, &mut connection).unwrap() > 0
}

/// The statements that take the index away.
fn down(world: &World) -> String {
    let database = if world.database().is_some() { "postgres" } else { "sqlite" };
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    std::fs::read_to_string(format!("{root}/{database}/2026-11-29-000603_search_texts/down.sql")).unwrap()
}
