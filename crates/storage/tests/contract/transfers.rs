//! Taking state over and reading it out: across organizations, at one moment, and one takeover at a time.

use crate::world::{NOW, account, digest, email, invitation, member, uuid};
use usher_domain::commands::MemberRef;
use usher_domain::{
    License, LicenseId, MemberStatus, Ordinal, OrganizationId, PermissionCode, PermissionEntry, Resource, ResourceId,
    Role, RoleCode, Translations,
};
use usher_storage::{Db, Presence, StoreError, TransferTx, TransferredOrganization};

fn organization(ordinal: Option<i64>, slug: &str) -> TransferredOrganization {
    TransferredOrganization {
        id: OrganizationId(uuid()),
        ordinal: ordinal.map(Ordinal),
        slug: slug.to_owned(),
        name: "Old".to_owned(),
        chain_mac: [7; 32],
        now: NOW,
    }
}

async fn ordinal_of_next(tx: &TransferTx) -> (i64, i64) {
    let (place, person) = (organization(None, "next"), account("next@old.example"));
    tx.insert_organization(&place).await.unwrap();
    tx.insert_account(&person, None).await.unwrap();
    let place = tx.organization(place.id).await.unwrap().unwrap();
    let person = tx.account(person.id).await.unwrap().unwrap();
    (place.ordinal.0, person.account.ordinal.0)
}

async fn alone(db: &Db) -> Option<Presence> {
    db.be_alone_to_take_over().await.unwrap()
}

contract! {
    async fn ids_that_are_given_are_kept(world) {
        let tx = world.db.begin_transfer().await.unwrap();
        let place = organization(Some(4711), "old");
        tx.insert_organization(&place).await.unwrap();
        let mut person = account("ada@old.example");
        person.ordinal = Ordinal(900);
        tx.insert_account(&person, Some("$hash$")).await.unwrap();
        let own = PermissionEntry { code: PermissionCode::parse("wine:taste").unwrap(), description: String::new(), translations: Translations::default() };
        let role = Role {
            code: RoleCode::parse("taster").unwrap(),
            name: "Taster".to_owned(),
            permissions: vec![own.code.clone()],
            translations: Translations::default(),
        };
        tx.insert_permission(place.id, &own).await.unwrap();
        tx.insert_role(place.id, &role).await.unwrap();
        let license = License { id: LicenseId(uuid()), name: "Seats".to_owned(), seats: 1 };
        tx.insert_license(place.id, &license).await.unwrap();
        let row = member(place.id, "ada@old.example", MemberStatus::Active, Some((person.id, person.ordinal)));
        tx.insert_member(&row).await.unwrap();
        let waiting = invitation(&row, None);
        assert!(!tx.has_invitation(waiting.id).await.unwrap());
        tx.insert_invitation(place.id, &(waiting.clone(), digest())).await.unwrap();
        tx.commit().await.unwrap();
        let tx = world.db.begin_transfer().await.unwrap();
        assert!(tx.has_invitation(waiting.id).await.unwrap(), "in whatever organization");
        assert!(tx.invitation(world.organization.id, waiting.id).await.unwrap().is_none());
        assert_eq!(tx.organization_by_ordinal(Ordinal(4711)).await.unwrap().unwrap().id, place.id);
        assert_eq!(tx.account_by_ordinal(Ordinal(900)).await.unwrap().unwrap().id, person.id);
        let kept = tx.account(person.id).await.unwrap().unwrap();
        assert_eq!(kept.password_hash.as_deref(), Some("$hash$"));
        let catalog = tx.catalog(place.id).await.unwrap();
        assert_eq!((catalog.permissions, catalog.roles), (vec![own], vec![role]));
        assert!(tx.was_license(place.id, license.id).await.unwrap());
        assert!(!tx.was_license(world.organization.id, license.id).await.unwrap(), "of another organization");
        let named = MemberRef::Email(email("ADA@old.example"));
        assert_eq!(tx.member(place.id, &named).await.unwrap().unwrap().member.id, row.id);
        assert!(tx.member(world.organization.id, &named).await.unwrap().is_none());
        let taken = tx.insert_organization(&TransferredOrganization { slug: "new".to_owned(), ..place }).await;
        assert!(matches!(taken, Err(StoreError::Conflict(_))), "an id is given once: {taken:?}");
    }

    async fn what_was_taken_back_is_nowhere(world) {
        for commits in [false, true] {
            let tx = world.db.begin_transfer().await.unwrap();
            let place = organization(None, if commits { "kept" } else { "gone" });
            tx.insert_organization(&place).await.unwrap();
            assert!(tx.organization(place.id).await.unwrap().is_some());
            if commits { tx.commit().await.unwrap() } else { tx.rollback().await.unwrap() }
            assert_eq!(world.db.organization(place.id).await.unwrap().is_some(), commits);
        }
    }

    async fn reserved_integers_are_drawn_for_nobody(world) {
        world.db.reserve_ordinals(Ordinal(500), Ordinal(0)).await.unwrap();
        let tx = world.db.begin_transfer().await.unwrap();
        let (place, person) = ordinal_of_next(&tx).await;
        assert!(place > 500 && person < 100, "{place} {person}");
        tx.rollback().await.unwrap();
        world.db.reserve_ordinals(Ordinal(3), Ordinal(700)).await.unwrap();
        let tx = world.db.begin_transfer().await.unwrap();
        let (place, person) = ordinal_of_next(&tx).await;
        assert!(place > 500 && person > 700, "a smaller number takes nothing back: {place} {person}");
    }

    async fn an_export_is_of_one_moment(world) {
        let export = world.db.begin_export().await.unwrap();
        let before = export.organizations(None, None).await.unwrap().len();
        let tx = world.db.begin_transfer().await.unwrap();
        let place = organization(None, "later");
        tx.insert_organization(&place).await.unwrap();
        let person = account("later@old.example");
        tx.insert_account(&person, None).await.unwrap();
        let row = member(place.id, "later@old.example", MemberStatus::Active, Some((person.id, person.ordinal)));
        tx.insert_member(&row).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(export.organizations(None, None).await.unwrap().len(), before);
        assert!(export.people(Some(place.id), None).await.unwrap().is_empty());
        assert!(export.members(place.id, None).await.unwrap().is_empty());
        drop(export);
        let export = world.db.begin_export().await.unwrap();
        assert_eq!(export.organizations(None, None).await.unwrap().len(), before + 1);
        let found = export.members(place.id, None).await.unwrap();
        assert_eq!(found[0].account.as_ref().unwrap().id, person.id);
        assert_eq!(export.people(Some(place.id), None).await.unwrap().len(), 1);
        drop(export);
        // The connection serves others as it did before.
        world.db.organization(place.id).await.unwrap().unwrap();
    }

    async fn an_export_has_nobody_who_was_erased_everywhere(world) {
        let tx = world.db.begin_transfer().await.unwrap();
        let place = organization(None, "old");
        tx.insert_organization(&place).await.unwrap();
        let (kept, erased) = (account("kept@old.example"), account("erased@old.example"));
        for person in [&kept, &erased] {
            tx.insert_account(person, None).await.unwrap();
            let owner = Some((person.id, person.ordinal));
            let mut row = member(place.id, person.email.as_sent(), MemberStatus::Removed, owner);
            row.email = row.email.filter(|_| person.id == kept.id);
            tx.insert_member(&row).await.unwrap();
        }
        tx.commit().await.unwrap();
        let export = world.db.begin_export().await.unwrap();
        let people = export.people(Some(place.id), None).await.unwrap();
        assert_eq!(people.iter().map(|one| one.account.id).collect::<Vec<_>>(), [kept.id]);
    }

    async fn an_export_turns_pages_by_id(world) {
        const MANY: usize = 501;
        let tx = world.db.begin_transfer().await.unwrap();
        let place = organization(None, "old");
        tx.insert_organization(&place).await.unwrap();
        for _ in 0..MANY {
            let resource = Resource { id: ResourceId(uuid()), kind: "k".to_owned(), name: "n".to_owned(), parent: None };
            tx.insert_resource(place.id, &resource).await.unwrap();
        }
        tx.commit().await.unwrap();
        let export = world.db.begin_export().await.unwrap();
        let first = export.resources(place.id, false, None).await.unwrap();
        let second = export.resources(place.id, false, first.last().map(|one| one.id)).await.unwrap();
        assert_eq!((first.len(), second.len()), (MANY - 1, 1));
        let ids: Vec<ResourceId> = first.iter().chain(&second).map(|one| one.id).collect();
        assert!(ids.is_sorted(), "by id");
        assert!(export.resources(place.id, true, None).await.unwrap().is_empty());
        assert!(export.resources(world.organization.id, false, None).await.unwrap().is_empty());
    }

    async fn one_takeover_at_a_time(world) {
        let first = alone(&world.db).await;
        assert!(first.is_some() && alone(&world.db).await.is_none());
        drop(first);
        // A server notices a moment later that a connection is gone.
        while alone(&world.db).await.is_none() {
            tokio::task::yield_now().await;
        }
    }
}
