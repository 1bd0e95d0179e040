//! Permission templates: names are unique in an organization, numbers everywhere, and no write overtakes another.

use crate::world::{scope, seed, uuid};
use usher_domain::settings::Color;
use usher_domain::{
    Ordinal, PageLimit, PermissionCode, PermissionTemplate, RoleCode, TemplateContent, TemplateId, TemplateRef,
    Versioned,
};
use usher_storage::{Granted, InviteQuery, StoreError, Tx};

fn content(name: &str, permissions: &[&str], roles: &[&str]) -> TemplateContent {
    TemplateContent {
        name: name.to_owned(),
        description: "For people from outside".to_owned(),
        color: Color::parse("#ec6c50").ok(),
        permissions: permissions.iter().copied().map(|code| PermissionCode::parse(code).unwrap()).collect(),
        roles: roles.iter().copied().map(|code| RoleCode::parse(code).unwrap()).collect(),
    }
}

async fn made(tx: &mut Tx, content: TemplateContent) -> PermissionTemplate {
    let id = TemplateId(uuid());
    let ordinal = tx.insert_template(id, &content).await.unwrap();
    PermissionTemplate { id, ordinal, content }
}

contract! {
    async fn a_template_comes_back_as_it_was_written(world) {
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let first = made(&mut tx, content("Guest", &["a.b", "*"], &["editor"])).await;
        let plain = made(&mut tx, TemplateContent { color: None, ..content("Nobody", &[], &[]) }).await;
        assert_eq!(tx.template_named("Guest").await.unwrap(), Some(first.id));
        assert_eq!(tx.template_named("guest").await.unwrap(), None);
        tx.commit().await.unwrap();
        for template in [&first, &plain] {
            let found = world.db.find_template(&world.scope, template.id).await.unwrap();
            assert_eq!(found, Some(Versioned { what: template.clone(), revision: 0 }));
        }
        assert_ne!(first.ordinal, plain.ordinal);
    }

    async fn a_name_is_taken_once_in_an_organization(world) {
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let other = scope(other.organization);
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let known = made(&mut tx, content("Guest", &[], &[])).await;
        tx.commit().await.unwrap();
        let mut elsewhere = world.db.begin(&other).await.unwrap();
        let twin = made(&mut elsewhere, content("Guest", &[], &[])).await;
        elsewhere.commit().await.unwrap();
        assert_ne!(known.ordinal, twin.ordinal, "a number stands for one template everywhere");
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let again = tx.insert_template(TemplateId(uuid()), &content("Guest", &[], &[])).await;
        assert!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
        drop(tx);
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let second = made(&mut tx, content("Second", &[], &[])).await;
        let renamed = PermissionTemplate { content: content("Guest", &[], &[]), ..second };
        let renamed = tx.update_template(&Versioned { what: renamed, revision: 1 }).await;
        assert!(matches!(renamed, Err(StoreError::Conflict(_))), "{renamed:?}");
    }

    async fn a_number_is_never_given_out_again(world) {
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let first = made(&mut tx, content("Guest", &[], &[])).await;
        tx.delete_template(first.id, 0).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        assert!(made(&mut tx, content("Guest", &[], &[])).await.ordinal > first.ordinal);
    }

    async fn only_the_revision_that_was_read_is_written(world) {
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let known = made(&mut tx, content("Guest", &["a.b"], &[])).await;
        let changed = Versioned { what: PermissionTemplate { content: content("Visitor", &[], &[]), ..known }, revision: 1 };
        tx.update_template(&changed).await.unwrap();
        let late = tx.update_template(&changed).await;
        assert!(matches!(late, Err(StoreError::Conflict(_))), "{late:?}");
        let late = tx.delete_template(changed.what.id, 0).await;
        assert!(matches!(late, Err(StoreError::Conflict(_))), "{late:?}");
        assert_eq!(tx.template_version(changed.what.id).await.unwrap().as_ref(), Some(&changed));
        tx.delete_template(changed.what.id, 1).await.unwrap();
        assert_eq!(tx.template_version(changed.what.id).await.unwrap(), None);
    }

    async fn pages_are_in_the_order_of_names(world) {
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        for name in ["b", "a", "B", "é", "a b"] {
            made(&mut tx, content(name, &[], &[])).await;
        }
        tx.commit().await.unwrap();
        let (mut names, mut after) = (Vec::new(), None);
        loop {
            let page = world.db.page_of_templates(&world.scope, after.as_ref(), PageLimit::clamped(2)).await;
            let page = page.unwrap().unwrap();
            names.extend(page.entries.into_iter().map(|template| template.content.name));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(names, ["B", "a", "a b", "b", "é"]);
    }

    async fn nothing_of_another_organization_is_found(world) {
        let other = seed(1);
        world.db.seed(&other).await.unwrap();
        let other = scope(other.organization);
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let known = made(&mut tx, content("Guest", &["a.b"], &["editor"])).await;
        let wanted = vec![TemplateRef::Id(known.id), TemplateRef::Ordinal(known.ordinal), TemplateRef::Ordinal(Ordinal(-1))];
        let query = InviteQuery { templates: wanted, ..InviteQuery::of_nothing(crate::world::NOW) };
        assert_eq!(tx.invite_records(&query).await.unwrap().templates, std::slice::from_ref(&known));
        tx.commit().await.unwrap();
        assert_eq!(world.db.find_template(&other, known.id).await.unwrap(), None);
        let page = world.db.page_of_templates(&other, None, PageLimit::clamped(9)).await.unwrap().unwrap();
        assert!(page.entries.is_empty());
        let mut tx = world.db.begin(&other).await.unwrap();
        assert!(tx.invite_records(&query).await.unwrap().templates.is_empty());
        assert_eq!(tx.template_named("Guest").await.unwrap(), None);
        let role = Granted::Role(RoleCode::parse("editor").unwrap());
        assert!(tx.take_from_templates(&role).await.unwrap().is_empty());
        let changed = Versioned { what: known.clone(), revision: 1 };
        assert!(tx.update_template(&changed).await.is_err() && tx.delete_template(known.id, 0).await.is_err());
    }

    async fn what_is_deleted_is_taken_from_the_templates_that_name_it(world) {
        let mut tx = world.db.begin(&world.scope).await.unwrap();
        let one = made(&mut tx, content("One", &["a.b", "a.c"], &["editor", "guest"])).await;
        let all = made(&mut tx, content("All", &["a.*"], &["guest"])).await;
        let role = Granted::Role(RoleCode::parse("editor").unwrap());
        let expected = PermissionTemplate { content: content("One", &["a.b", "a.c"], &["guest"]), ..one.clone() };
        assert_eq!(tx.take_from_templates(&role).await.unwrap(), [expected]);
        let permission = Granted::Permission(PermissionCode::parse("a:b").unwrap());
        let expected = PermissionTemplate { content: content("One", &["a.c"], &["guest"]), ..one };
        assert_eq!(tx.take_from_templates(&permission).await.unwrap(), std::slice::from_ref(&expected));
        let found = tx.template_version(expected.id).await.unwrap();
        assert_eq!(found, Some(Versioned { what: expected, revision: 2 }));
        assert_eq!(tx.template_version(all.id).await.unwrap(), Some(Versioned { what: all, revision: 0 }));
    }
}
