//! Permission templates: what they may say, and what becomes of them when people are invited.

use super::builders::{code, command, in_millis, role, row};
use super::world::{World, access, catalog};
use crate::Translations;
use crate::commands::{Batch, InviteMembers, InviteRow};
use crate::rules::{Planned, TOO_MANY_RIGHTS, check_template};
use crate::{
    Grant, Grants, MAX_ENTRIES, Ordinal, PermissionEntry, PermissionTemplate, Refusal, RequestedGrants, RoleCode,
    TemplateContent, TemplateId, TemplateRef,
};

const ID: TemplateId = TemplateId(uuid::Uuid::from_u128(7));

fn content(permissions: &[&str], roles: &[&str]) -> TemplateContent {
    TemplateContent {
        name: "Guest".to_owned(),
        description: String::new(),
        color: None,
        permissions: permissions.iter().map(|text| code(text)).collect(),
        roles: roles.iter().map(|text| role(text)).collect(),
    }
}

fn world(permissions: &[&str], roles: &[&str]) -> World {
    let template = PermissionTemplate { id: ID, ordinal: Ordinal(3), content: content(permissions, roles) };
    World { templates: vec![template], ..World::new() }
}

fn with(template: TemplateRef) -> InviteRow {
    InviteRow { template: Some(template), ..row("bob") }
}

fn granted(world: &World, command: &InviteMembers) -> Grants {
    match world.planned(command).invitation {
        Some(Planned::New(invitation) | Planned::Changed(invitation)) => invitation.grants,
        other => panic!("not invited: {other:?}"),
    }
}

#[test]
fn what_a_template_names_is_granted_beside_what_the_row_says() {
    let world = world(&["a.read", "b.read"], &["keeper"]);
    let soon = Grant { what: code("a:read"), until: Some(in_millis(9)) };
    let grants = RequestedGrants { permissions: Some(vec![soon.clone()]), ..RequestedGrants::default() };
    for named in [TemplateRef::Id(ID), TemplateRef::Ordinal(Ordinal(3))] {
        let all = granted(&world, &command([InviteRow { grants: grants.clone(), ..with(named) }]));
        assert_eq!(all.permissions, [soon.clone(), Grant::forever(code("b.read"))]);
        assert_eq!(all.roles, [Grant::forever(role("keeper"))]);
    }
    assert_eq!(granted(&world, &command([row("bob")])), Grants::default(), "nobody asked for it");
}

#[test]
fn a_template_gives_nobody_more_than_they_hold() {
    for (permissions, roles, what) in [(&["b.read"][..], &[][..], "b.read"), (&[], &["keeper"], "keeper")] {
        let world = world(permissions, roles).with_access(&["a.read"], None);
        let refused = world.refused(&command([with(TemplateRef::Id(ID))])).1;
        assert_eq!(refused, Refusal::GrantExceedsCaller { what: what.to_owned(), held_until: None });
    }
    let confined = world(&["a.read"], &[]).with_access(&["a.read"], Some(&["north"]));
    let refused = confined.refused(&command([with(TemplateRef::Id(ID))])).1;
    assert!(matches!(refused, Refusal::GrantExceedsCaller { .. }), "{refused:?}");
}

#[test]
fn an_unknown_template_refuses_its_row_alone() {
    let world = world(&[], &[]);
    let unknown = TemplateRef::Ordinal(Ordinal(4));
    let rows = [with(unknown), InviteRow { template: Some(TemplateRef::Id(ID)), ..row("eve") }];
    assert_eq!(world.refused(&command(rows.clone())), (0, Refusal::UnknownTemplate(unknown)));
    let each = InviteMembers { batch: Batch::PerRow, ..command(rows) };
    let plan = world.decide(&each).unwrap();
    assert_eq!(plan.rows[0].as_ref().unwrap_err(), &[Refusal::UnknownTemplate(unknown)]);
    assert!(plan.rows[1].is_ok());
}

#[test]
fn codes_that_are_gone_refuse_the_row() {
    let refused = |world: World| world.refused(&command([with(TemplateRef::Id(ID))])).1;
    assert_eq!(refused(world(&["c.read"], &[])), Refusal::UnknownPermission(code("c.read")));
    assert_eq!(refused(world(&[], &["ghost"])), Refusal::UnknownRole(role("ghost")));
}

#[test]
fn row_and_template_together_are_no_more_than_a_member_can_hold() {
    let many: Vec<String> = (0..=MAX_ENTRIES).map(|number| format!("many.p{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let (first, rest) = many.split_at(600);
    let mut world = world(first, &[]);
    let entry = |text: &&str| PermissionEntry {
        code: code(text),
        description: String::new(),
        translations: Translations::default(),
    };
    world.catalog.permissions.extend(many.iter().map(entry));
    let asking = |permissions: &[&str]| {
        let permissions = Some(permissions.iter().map(|text| Grant::forever(code(text))).collect());
        let grants = RequestedGrants { permissions, ..RequestedGrants::default() };
        command([InviteRow { grants, ..with(TemplateRef::Id(ID)) }])
    };
    let reason = "are more than a member can hold";
    assert_eq!(world.refused(&asking(rest)).1, Refusal::InvalidValue { field: "permissions", reason });
    assert_eq!(granted(&world, &asking(&rest[1..])).permissions.len(), MAX_ENTRIES);
}

#[test]
fn a_template_says_what_its_author_may_grant_for_good() {
    let catalog = catalog();
    let check = |held: &[&str], content: &TemplateContent| check_template(content, &access(held, None), &catalog);
    assert_eq!(check(&["a.*"], &content(&["a.read"], &["keeper"])), Ok(()));
    assert_eq!(check(&[], &content(&[], &[])), Ok(()));
    let beyond = |what: &str| Err(Refusal::GrantExceedsCaller { what: what.to_owned(), held_until: None });
    assert_eq!(check(&["a.read"], &content(&["a.read"], &["keeper"])), beyond("keeper"));
    assert_eq!(check(&["a.read"], &content(&["*"], &[])), beyond("*"));
    assert_eq!(check(&["*"], &content(&["c.read"], &[])), Err(Refusal::UnknownPermission(code("c.read"))));
    let ghost = RoleCode::parse("ghost").unwrap();
    assert_eq!(check(&["*"], &content(&[], &["ghost"])), Err(Refusal::UnknownRole(ghost)));
    let mut for_a_time = access(&[], None);
    let until = Some(in_millis(9));
    for_a_time.holdings.held = [Grant { what: code("a.read"), until }].into_iter().collect();
    let refused = check_template(&content(&["a.read"], &[]), &for_a_time, &catalog);
    assert_eq!(refused, Err(Refusal::GrantExceedsCaller { what: "a.read".to_owned(), held_until: until }));
}

#[test]
fn a_template_that_is_wrong_refuses_each_row_that_names_it() {
    let world = world(&["a.read", "c.read"], &[]);
    let named = [TemplateRef::Id(ID), TemplateRef::Ordinal(Ordinal(3))];
    let rows = named.map(|named| InviteRow { template: Some(named), ..row(&format!("{named:?}").len().to_string()) });
    let each = InviteMembers { batch: Batch::PerRow, ..command(rows) };
    assert_eq!(world.refusals(&each), [(); 2].map(|()| vec![Refusal::UnknownPermission(code("c.read"))]));
}

#[test]
fn the_rows_of_a_decision_grant_no_more_together_than_it_can_look_at() {
    let many: Vec<String> = (0..MAX_ENTRIES).map(|number| format!("many.p{number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut world = world(&many, &[]);
    let entry = |text: &&str| PermissionEntry {
        code: code(text),
        description: String::new(),
        translations: Translations::default(),
    };
    world.catalog.permissions.extend(many.iter().map(entry));
    let full = |number| InviteRow { template: Some(TemplateRef::Id(ID)), ..row(&format!("p{number}")) };
    let one = RequestedGrants::stated(vec![code("a.read")], vec![], vec![]);
    let own = |email: &str| InviteRow { grants: one.clone(), ..row(email) };
    let all = || (0..100).map(full);
    assert!(world.decide(&command(all())).is_ok(), "exactly as much as can be");
    for (past, is_refused) in [(full(100), true), (own("eve"), true), (row("eve"), false)] {
        let rows: Vec<_> = all().chain([past, row("dan")]).collect();
        let each = InviteMembers { batch: Batch::PerRow, ..command(rows.clone()) };
        let refusals = world.refusals(&each);
        let expected = if is_refused { vec![TOO_MANY_RIGHTS] } else { Vec::new() };
        assert_eq!(refusals[100], expected);
        assert!(refusals.iter().enumerate().all(|(at, refusals)| at == 100 || refusals.is_empty()));
        if is_refused {
            assert_eq!(world.refused(&command(rows)), (100, TOO_MANY_RIGHTS));
        }
    }
}
