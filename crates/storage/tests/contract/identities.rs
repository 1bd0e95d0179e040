//! Identities at identity providers: one account for each, and one of each issuer for an account.

use crate::credentials::full;
use crate::world::{NOW, World, email, uuid};
use usher_domain::{Account, AddressProof, Event, Locale, OrganizationId, ProofMethod};
use usher_storage::{
    AccountTakeover, EndedCredentials, IdentityLink, IdentityRecord, MailOrder, MailSubject, StoreError,
};

fn untold(_: &EndedCredentials) -> Vec<(OrganizationId, Event)> {
    Vec::new()
}

fn told(account: &Account, is_linked: bool) -> MailOrder {
    let subject = MailSubject::IdentityChanged { account: account.id, is_linked, locale: Locale::Cs };
    MailOrder { id: uuid(), subject, recipient: [7; 32], unsent: None, ordered_at: NOW }
}

fn link(account: &Account, issuer: &str, subject: &str) -> IdentityLink {
    let record =
        IdentityRecord { issuer: issuer.to_owned(), subject: subject.to_owned(), account: account.id, linked_at: NOW };
    IdentityLink { record, takeover: None, notice: None, events: Vec::new() }
}

async fn somebody(world: &World, address: &str, is_proved: bool) -> Account {
    let mut seed = full(address);
    seed.accounts[0].0.proof = is_proved.then_some(AddressProof { how: ProofMethod::Operator, at: NOW });
    world.db.seed(&seed).await.unwrap();
    world.db.account_by_email(email(address).canonical()).await.unwrap().unwrap().account
}

contract! {
    async fn an_identity_is_one_accounts(world) {
        let ada = somebody(world, "ada@example.com", true).await;
        let own = link(&ada, "https://a", "1");
        world.db.link_identity(&own, &untold).await.unwrap();
        assert_eq!(world.db.identity("https://a", "1").await.unwrap(), Some(own.record.clone()));
        assert_eq!(world.db.identity("https://b", "1").await.unwrap(), None);
        world.db.link_identity(&own, &untold).await.unwrap();
        let refused = world.db.link_identity(&link(&ada, "https://a", "2"), &untold).await;
        assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
        world.db.link_identity(&link(&ada, "https://b", "1"), &untold).await.unwrap();
        assert_eq!(world.db.identities_of(ada.id).await.unwrap().len(), 2);
        assert!(world.db.unlink_identity(ada.id, "https://a", &[], &told(&ada, false)).await.unwrap());
        assert!(!world.db.unlink_identity(ada.id, "https://a", &[], &told(&ada, false)).await.unwrap());
        assert_eq!(world.db.identities_of(ada.id).await.unwrap().len(), 1);
    }

    async fn of_concurrent_links_one_counts(world) {
        let ada = somebody(world, "ada@example.com", true).await;
        let (one, two, three) = (link(&ada, "i", "1"), link(&ada, "i", "2"), link(&ada, "i", "3"));
        let all = tokio::join!(
            world.db.link_identity(&one, &untold),
            world.db.link_identity(&two, &untold),
            world.db.link_identity(&three, &untold)
        );
        assert_eq!([all.0, all.1, all.2].iter().filter(|linked| linked.is_ok()).count(), 1);
    }

    async fn an_account_that_nobody_has_proved_is_linked_when_it_is_handed_over(world) {
        let ada = somebody(world, "ada@example.com", false).await;
        let refused = world.db.link_identity(&link(&ada, "i", "1"), &untold).await;
        assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
        let takeover = AccountTakeover {
            account: ada.id,
            email: ada.email.clone(),
            names: None,
            password_hash: None,
            proof: AddressProof { how: ProofMethod::IdentityProvider, at: NOW },
        };
        let linked = IdentityLink { takeover: Some(takeover), ..link(&ada, "i", "1") };
        world.db.link_identity(&linked, &untold).await.unwrap();
        let record = world.db.account(ada.id).await.unwrap().unwrap();
        assert!(record.account.is_proved() && record.password_hash.is_none());
        assert_eq!(world.db.identities_of(ada.id).await.unwrap().len(), 1);
    }

    async fn a_token_that_counts_once_does_so_for_one_of_many(world) {
        let used = || world.db.use_once([9; 32], NOW);
        let all = tokio::join!(used(), used(), used());
        assert_eq!([all.0, all.1, all.2].into_iter().filter(|first| *first.as_ref().unwrap()).count(), 1);
        assert!(!used().await.unwrap());
    }
}
