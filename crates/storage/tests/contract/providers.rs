//! Identity providers of organizations: seen by theirs alone, and what hangs on one goes with it.

use crate::credentials::full;
use crate::world::{NOW, World, digest, email, uuid};
use usher_domain::identity_provider::{SignatureAlgorithm, VerifiedWhen};
use usher_domain::{Account, IdentityProviderId, Line, OrganizationId, OrganizationProvider, SessionId};
use usher_storage::{ProviderIdentity, ProviderIdentityLink, ProviderRecord, SessionRecord, StoreError};

fn provider(organization: OrganizationId, issuer: &str) -> ProviderRecord {
    let provider = OrganizationProvider {
        id: IdentityProviderId(uuid()),
        name: Line::parse("Acme ID").unwrap(),
        issuer: Line::parse(issuer).unwrap(),
        client_id: Line::parse("usher").unwrap(),
        has_secret: true,
        algorithm: SignatureAlgorithm::Es256,
        email_verified: VerifiedWhen::Assumed,
        created_at: NOW,
        updated_at: NOW,
        revision: 1,
    };
    ProviderRecord { organization, provider, secret: Some(vec![1, 2, 3]) }
}

async fn insert(world: &World, record: &ProviderRecord) -> Result<(), StoreError> {
    let mut tx = world.db.begin(&world.scope).await.unwrap();
    tx.insert_provider(record).await?;
    tx.commit().await
}

/// An active member of the world's organization.
async fn somebody(world: &World) -> Account {
    let address = "ada@example.com";
    let seed = full(address);
    world.db.seed(&seed).await.unwrap();
    world.db.account_by_email(email(address).canonical()).await.unwrap().unwrap().account
}

fn link(record: &ProviderRecord, account: &Account, subject: &str) -> ProviderIdentityLink {
    let identity = ProviderIdentity {
        provider: record.provider.id,
        subject: subject.to_owned(),
        organization: record.organization,
        account: account.id,
        linked_at: NOW,
    };
    ProviderIdentityLink { identity, events: Vec::new(), notice: None }
}

contract! {
    async fn a_provider_is_its_organizations_and_one_of_each_issuer(world) {
        let one = provider(world.scope.organization(), "https://a.example");
        insert(world, &one).await.unwrap();
        assert_eq!(world.db.list_providers(&world.scope).await.unwrap(), std::slice::from_ref(&one));
        assert_eq!(world.db.provider(one.provider.id).await.unwrap(), Some(one.clone()));
        let same = provider(world.scope.organization(), "https://a.example");
        assert!(matches!(insert(world, &same).await, Err(StoreError::Conflict(_))));
        let mut changed = one.clone();
        (changed.secret, changed.provider.has_secret, changed.provider.revision) = (None, false, 2);
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        tx.change_provider(&changed).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        assert!(matches!(tx.change_provider(&changed).await, Err(StoreError::Conflict(_))), "of another revision");
        tx.rollback().await.unwrap();
        assert_eq!(world.db.list_providers(&world.scope).await.unwrap(), [changed]);
    }

    async fn what_hangs_on_a_provider_goes_with_it(world) {
        let ada = somebody(world).await;
        let places = world.db.memberships(ada.id).await.unwrap();
        let one = provider(places[0].0.id, "https://a.example");
        let scope = crate::world::scope(places[0].0.id);
        let mut tx = world.db.begin(&scope).await.unwrap();
        tx.insert_provider(&one).await.unwrap();
        tx.commit().await.unwrap();
        world.db.link_provider_identity(&link(&one, &ada, "1")).await.unwrap();
        world.db.link_provider_identity(&link(&one, &ada, "1")).await.unwrap();
        let second = world.db.link_provider_identity(&link(&one, &ada, "2")).await;
        assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
        assert_eq!(world.db.provider_identities(ada.id).await.unwrap().len(), 1);
        let session = SessionRecord {
            id: SessionId(uuid()),
            family: "console".to_owned(),
            account: ada.id,
            organization: one.organization,
            refresh: digest(),
            created_at: NOW,
            expires_at: NOW.plus_millis(1_000),
            revoked_at: None,
            provider: Some(one.provider.id),
        };
        world.db.insert_session(&session, 0).await.unwrap();
        assert_eq!(world.db.session(session.id).await.unwrap().unwrap().provider, Some(one.provider.id));
        let mut tx = world.db.begin(&scope).await.unwrap();
        tx.delete_provider(&one.provider).await.unwrap();
        tx.commit().await.unwrap();
        assert!(world.db.session(session.id).await.unwrap().is_none());
        assert!(world.db.provider_identities(ada.id).await.unwrap().is_empty());
    }

    async fn nobody_but_an_active_member_is_linked(world) {
        let ada = somebody(world).await;
        // Of the world's own organization, Ada is no member.
        let one = provider(world.scope.organization(), "https://a.example");
        insert(world, &one).await.unwrap();
        let refused = world.db.link_provider_identity(&link(&one, &ada, "1")).await;
        assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
    }
}
