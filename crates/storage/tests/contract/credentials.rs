//! Credentials, found across organizations.

use crate::world::{NOW, account, digest, email, fresh, member, seed, uuid};
use usher_domain::{
    AccountId, ApiKeyId, MemberStatus, Ordinal, OrganizationId, PermissionCode, PermissionEntry, Resource, ResourceId,
    Role, RoleCode, SessionId,
};
use usher_storage::{NewApiKey, Seed, SessionRecord, StoreError};

/// A seed with one person in every kind of list.
pub(crate) fn full(address: &str) -> Seed {
    let mut seed = seed(3);
    let mut person = account(address);
    person.activated_at = Some(NOW);
    let mut admin = member(seed.organization, address, MemberStatus::Active, None);
    admin.account = Some((person.id, person.ordinal));
    admin.joined_at = Some(NOW);
    let code = PermissionCode::parse("Crew.Invite").unwrap();
    seed.keys.push(NewApiKey {
        id: ApiKeyId(uuid()),
        organization: seed.organization,
        member: Some(admin.id),
        maker: Some(admin.id),
        family: "canonical".to_owned(),
        digest: digest(),
        hint: "abcd".to_owned(),
        scopes: vec![code.clone()],
        description: "for tests".to_owned(),
        created_at: NOW,
        expires_at: None,
        revoked_at: None,
    });
    seed.accounts.push((person, Some("$argon2id$".to_owned())));
    seed.members.push((admin, Some(email(address))));
    seed.resources.push(Resource {
        id: ResourceId(uuid()),
        kind: "portfolio".to_owned(),
        name: "One".to_owned(),
        parent: None,
    });
    seed.permissions.push(PermissionEntry {
        code: code.clone(),
        description: "Invites".to_owned(),
        translations: usher_domain::Translations::default(),
    });
    let role = RoleCode::parse("admin").unwrap();
    seed.roles.push(Role {
        code: role,
        name: "Admin".to_owned(),
        permissions: vec![code],
        translations: usher_domain::Translations::default(),
    });
    seed.blocklist = vec!["spam.example".to_owned(), "jan@bad.example".to_owned()];
    seed
}

contract! {
    async fn a_seed_is_complete_and_its_slug_unique(world) {
        let seed = full("admin@example.com");
        let organization = world.db.seed(&seed).await.unwrap();
        assert!(organization.ordinal > world.organization.ordinal);
        assert_eq!(world.db.organization(organization.id).await.unwrap().as_ref(), Some(&organization));
        assert_eq!(world.db.organization_by_slug(&seed.slug).await.unwrap(), Some(organization.clone()));
        let by_ordinal = world.db.organization_by_ordinal(organization.ordinal).await.unwrap();
        assert_eq!(by_ordinal, Some(organization.clone()));
        assert_eq!(world.db.organization_by_ordinal(Ordinal(0)).await.unwrap(), None);
        let scope = crate::world::scope(organization.id);
        let catalog = world.db.catalog(&scope).await.unwrap();
        assert_eq!((catalog.permissions, catalog.roles), (seed.permissions.clone(), seed.roles.clone()));
        let mut transaction = world.db.begin(&scope).await.unwrap();
        assert_eq!(transaction.resources(&[seed.resources[0].id]).await.unwrap(), seed.resources);
        for (address, blocked) in [("a@spam.example", true), ("JAN@bad.example", true), ("eva@bad.example", false)] {
            assert_eq!(transaction.is_blocked(email(address).canonical()).await.unwrap(), blocked, "{address}");
        }
        let records = transaction.invite_records(&crate::world::asking(&["a@spam.example", "b@c.example"])).await.unwrap();
        assert_eq!(records.blocked, vec![email("a@spam.example").canonical().clone()]);
        drop(transaction);
        let again = Seed { organization: OrganizationId(uuid()), ..full("other@example.com") };
        let again = Seed { slug: seed.slug.clone(), ..again };
        assert!(matches!(world.db.seed(&again).await, Err(StoreError::Conflict(_))));
        assert!(world.db.account_by_email(email("other@example.com").canonical()).await.unwrap().is_none());
    }

    async fn a_known_account_is_tied_to_and_left_as_it_is(world) {
        let first = full("admin@example.com");
        world.db.seed(&first).await.unwrap();
        let known = world.db.account_by_email(email("ADMIN@example.com").canonical()).await.unwrap().unwrap();
        let mut second = full("Admin@example.com");
        second.accounts[0].1 = Some("another".to_owned());
        world.db.seed(&second).await.unwrap();
        let record = world.db.account(known.account.id).await.unwrap().unwrap();
        assert_eq!((&record.account, &record.password_hash), (&known.account, &known.password_hash));
        let memberships = world.db.memberships(known.account.id).await.unwrap();
        let places: Vec<OrganizationId> = memberships.iter().map(|(organization, _)| organization.id).collect();
        assert_eq!(places, vec![first.organization, second.organization]);
        for (_, member) in memberships {
            assert_eq!(member.account, Some((known.account.id, known.account.ordinal)));
        }
        assert!(world.db.memberships(AccountId(uuid())).await.unwrap().is_empty());
    }

    async fn keys_are_found_listed_and_revoked(world) {
        let seed = full("admin@example.com");
        let organization = world.db.seed(&seed).await.unwrap();
        let key = &seed.keys[0];
        let found = world.db.api_key(&key.digest).await.unwrap().unwrap();
        assert_eq!((found.id, &found.organization, &found.scopes), (key.id, &organization, &key.scopes));
        assert_eq!(found.member.unwrap().id, seed.members[0].0.id);
        assert!(world.db.api_key(&digest()).await.unwrap().is_none());
        let scope = crate::world::scope(organization.id);
        let mut transaction = world.db.begin(&scope).await.unwrap();
        assert!(matches!(transaction.insert_api_key(key).await, Err(StoreError::Conflict(_))));
        drop(transaction);
        let newer = NewApiKey { id: ApiKeyId(uuid()), digest: digest(), member: None, ..key.clone() };
        let mut transaction = world.db.begin(&scope).await.unwrap();
        transaction.insert_api_key(&newer).await.unwrap();
        transaction.commit().await.unwrap();
        let listed = world.db.list_api_keys(organization.id).await.unwrap();
        assert_eq!(listed.iter().map(|key| key.id).collect::<Vec<_>>(), vec![newer.id, key.id]);
        let mut elsewhere = world.db.begin(&world.scope).await.unwrap();
        assert!(matches!(elsewhere.revoke_api_key(key.id, NOW).await, Err(StoreError::Conflict(_))));
        drop(elsewhere);
        let mut transaction = world.db.begin(&scope).await.unwrap();
        transaction.revoke_api_key(key.id, NOW).await.unwrap();
        assert!(matches!(transaction.revoke_api_key(key.id, NOW).await, Err(StoreError::Conflict(_))));
        drop(transaction);
        let mut transaction = world.db.begin(&scope).await.unwrap();
        transaction.revoke_api_key(key.id, NOW).await.unwrap();
        transaction.commit().await.unwrap();
        let (members, keys) = world.db.members_and_keys(&scope, &[seed.members[0].0.id], &[key.id]).await.unwrap();
        assert_eq!((members.len(), keys.len(), keys[0].revoked_at), (1, 1, Some(NOW)));
        let (members, keys) =
            world.db.members_and_keys(&world.scope, &[seed.members[0].0.id], &[key.id]).await.unwrap();
        assert!(members.is_empty() && keys.is_empty(), "another organization's");
        assert_eq!(world.db.api_key_by_id(key.id).await.unwrap().unwrap().revoked_at, Some(NOW));
    }

    async fn the_use_of_a_key_is_recorded_but_not_again_and_again(world) {
        let seed = full("admin@example.com");
        let organization = world.db.seed(&seed).await.unwrap();
        let (id, digest) = (seed.keys[0].id, seed.keys[0].digest);
        let other = NewApiKey { id: ApiKeyId(uuid()), digest: crate::world::digest(), ..seed.keys[0].clone() };
        let mut transaction = world.db.begin(&crate::world::scope(organization.id)).await.unwrap();
        transaction.insert_api_key(&other).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(world.db.api_key(&digest).await.unwrap().unwrap().last_used_at, None);
        let later = |millis| NOW.plus_millis(millis);
        assert!(world.db.note_key_use(id, NOW, later(-10)).await.unwrap());
        assert!(!world.db.note_key_use(id, later(9), later(-1)).await.unwrap(), "it is recorded already");
        assert_eq!(world.db.api_key(&digest).await.unwrap().unwrap().last_used_at, Some(NOW));
        assert!(world.db.note_key_use(id, later(10), NOW).await.unwrap());
        assert_eq!(world.db.api_key(&digest).await.unwrap().unwrap().last_used_at, Some(later(10)));
        assert_eq!(world.db.api_key_by_id(other.id).await.unwrap().unwrap().last_used_at, None, "another key");
        assert!(!world.db.note_key_use(ApiKeyId(uuid()), NOW, NOW).await.unwrap());
    }

    async fn sessions_and_tokens_are_found_by_digest(world) {
        let writes = world.invite("jan@example.com", None);
        world.invited(&writes).await;
        let (invitation, token) = &writes.new_invitations[0];
        let owner = world.db.token_owner(token).await.unwrap().unwrap();
        assert_eq!((owner.organization, owner.invitation), (world.organization.id, invitation.id));
        assert!(world.db.token_owner(&digest()).await.unwrap().is_none());
        let places = world.db.places_of(writes.accounts[0].id).await.unwrap();
        assert_eq!(places, vec![world.organization.id], "where somebody is only invited");
        assert!(world.db.places_of(AccountId(uuid())).await.unwrap().is_empty());
        let account = world.db.account(writes.accounts[0].id).await.unwrap().unwrap().account;
        assert_eq!(world.db.account_by_ordinal(account.ordinal).await.unwrap(), Some(account));
        assert!(world.db.account_by_ordinal(Ordinal(i64::MAX)).await.unwrap().is_none());
        let session = SessionRecord {
            id: SessionId(uuid()),
            family: format!("family{}", fresh()),
            account: writes.accounts[0].id,
            organization: world.organization.id,
            refresh: digest(),
            created_at: NOW,
            expires_at: NOW.plus_millis(5),
            provider: None,
            revoked_at: None,
        };
        world.db.insert_session(&session, 0).await.unwrap();
        assert!(matches!(world.db.insert_session(&session, 0).await, Err(StoreError::Conflict(_))));
        let by_id = world.db.session(session.id).await.unwrap().unwrap();
        assert_eq!((by_id.refresh, by_id.expires_at), (session.refresh, session.expires_at));
        let by_refresh = world.db.session_by_refresh(&session.refresh).await.unwrap().unwrap();
        assert_eq!((by_refresh.id, by_refresh.family), (session.id, session.family));
        assert!(world.db.session(SessionId(uuid())).await.unwrap().is_none());
    }
}
