//! An account coming into other hands, in the transaction of one organization.

use crate::world::{NOW, account, digest, email, member, seed, uuid};
use usher_domain::{
    AccountId, AddressProof, ApiKeyId, MemberStatus, OrganizationId, PersonName, ProofMethod, SessionId,
};
use usher_storage::{AccountTakeover, Db, NewApiKey, SessionRecord, StoreError};

/// Somebody unproved who is an active member of another organization, with a key and a session there.
async fn elsewhere(db: &Db) -> (OrganizationId, AccountId, ApiKeyId, SessionId, [u8; 32]) {
    let mut seed = seed(1);
    let mut person = account("cfo@victim.example");
    person.activated_at = Some(NOW);
    let row = member(seed.organization, "cfo@victim.example", MemberStatus::Active, Some((person.id, person.ordinal)));
    let (key, key_digest) = (ApiKeyId(uuid()), digest());
    seed.keys.push(NewApiKey {
        id: key,
        organization: seed.organization,
        member: Some(row.id),
        maker: None,
        family: "canonical".to_owned(),
        digest: key_digest,
        hint: "abcd".to_owned(),
        scopes: Vec::new(),
        description: String::new(),
        created_at: NOW,
        expires_at: None,
        revoked_at: None,
    });
    // One that they made for the organization ends as well.
    let made =
        NewApiKey { id: ApiKeyId(uuid()), digest: digest(), member: None, maker: Some(row.id), ..seed.keys[0].clone() };
    seed.keys.push(made);
    seed.accounts.push((person.clone(), Some("$theirs$".to_owned())));
    seed.members.push((row, Some(email("cfo@victim.example"))));
    db.seed(&seed).await.unwrap();
    let session = SessionRecord {
        id: SessionId(uuid()),
        family: "canonical".to_owned(),
        account: person.id,
        organization: seed.organization,
        refresh: digest(),
        created_at: NOW,
        expires_at: NOW.plus_millis(1_000),
        provider: None,
        revoked_at: None,
    };
    db.insert_session(&session, 0).await.unwrap();
    (seed.organization, person.id, key, session.id, key_digest)
}

fn takeover(account: AccountId, password_hash: Option<&str>) -> AccountTakeover {
    AccountTakeover {
        account,
        email: email("CFO@victim.example"),
        names: Some((PersonName::parse("Vic").unwrap(), PersonName::default())),
        password_hash: password_hash.map(str::to_owned),
        proof: AddressProof { how: ProofMethod::MailedLink, at: NOW },
    }
}

contract! {
    async fn a_takeover_ends_what_was_handed_out_in_every_organization(world) {
        let (organization, id, key, session, key_digest) = elsewhere(&world.db).await;
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let ended = transaction.take_over_account(&takeover(id, Some("$mine$"))).await.unwrap();
        assert!(ended.keys.iter().any(|ended| ended.id == key));
        assert_eq!(ended.keys.iter().map(|key| key.organization).collect::<Vec<_>>(), [organization; 2]);
        assert_eq!(ended.places.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [organization]);
        // The rest of the transaction sees no further than its own organization.
        assert!(transaction.member(ended.places[0].1).await.unwrap().is_none());
        transaction.commit().await.unwrap();
        let record = world.db.account(id).await.unwrap().unwrap();
        assert!(record.account.is_proved());
        assert_eq!((record.account.token_generation, record.account.email.as_sent()), (1, "CFO@victim.example"));
        assert_eq!((record.password_hash.as_deref(), record.account.first_name.as_str()), (Some("$mine$"), "Vic"));
        assert!(world.db.session(session).await.unwrap().unwrap().revoked_at.is_some());
        assert!(world.db.api_key(&key_digest).await.unwrap().unwrap().revoked_at.is_some());
        // Whoever was logging in meanwhile is too late.
        let late = SessionRecord {
            id: SessionId(uuid()),
            refresh: digest(),
            provider: None,
            revoked_at: None,
            ..world.db.session(session).await.unwrap().unwrap()
        };
        assert!(matches!(world.db.insert_session(&late, 0).await, Err(StoreError::Conflict(_))));
        world.db.insert_session(&late, 1).await.unwrap();
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let again = transaction.take_over_account(&takeover(id, None)).await;
        assert!(matches!(again, Err(StoreError::Conflict(_))), "it is proved");
    }

    async fn a_takeover_that_is_taken_back_ends_nothing(world) {
        let (_, id, _, session, key_digest) = elsewhere(&world.db).await;
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.take_over_account(&takeover(id, None)).await.unwrap();
        transaction.rollback().await.unwrap();
        let record = world.db.account(id).await.unwrap().unwrap();
        assert_eq!((record.account.proof, record.password_hash.as_deref()), (None, Some("$theirs$")));
        assert!(world.db.session(session).await.unwrap().unwrap().revoked_at.is_none());
        assert!(world.db.api_key(&key_digest).await.unwrap().unwrap().revoked_at.is_none());
    }

    async fn without_a_new_password_nobody_logs_in_with_the_old_one(world) {
        let (_, id, ..) = elsewhere(&world.db).await;
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        transaction.take_over_account(&takeover(id, None)).await.unwrap();
        transaction.commit().await.unwrap();
        assert_eq!(world.db.account(id).await.unwrap().unwrap().password_hash, None);
    }
}
