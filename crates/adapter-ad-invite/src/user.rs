//! A person in an organization as the calls that show people have it.

use crate::lang;
use crate::permissions::{Permissions, profession_of, scope_of};
use crate::settings::Scope;
use serde::Serialize;
use usher_domain::commands::Membership;
use usher_domain::{MemberStatus, Timestamp};
use utoipa::ToSchema;

/// A person in an organization, one alone (`[D]` P7: the keys in their order; most values are assumed).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct User {
    /// The same in every call, before and after acceptance.
    id: i64,
    /// The account.
    #[schema(format = "uuid")]
    key: String,
    /// Possibly empty.
    first_name: String,
    /// Possibly empty.
    last_name: String,
    /// The address.
    email: String,
    /// Contact data, if there is any.
    phone: Option<String>,
    /// Documented as an integer; its values are not public, so it is that of the example.
    r#type: i64,
    /// What the person chose when accepting; null where nothing was.
    lang: Option<String>,
    /// When the person could first log in; null before.
    activated_at: Option<String>,
    /// When the membership last changed.
    updated_at: String,
    /// When the membership was made.
    created_at: String,
    /// Always null: the gateway keeps no pictures.
    presigned_url: Option<String>,
    /// The numbers that are kept with the member.
    permissions: Permissions,
    /// The role: 1 or 2.
    scope: i64,
    /// Null where none was set.
    profession: Option<Profession>,
    /// The fields of the user that the caller may change.
    updatable_fields: UserFields,
    /// What the caller may do to the user.
    actions: Actions,
    /// What the caller may do to the membership.
    #[serde(rename = "userOrganizationActions")]
    membership_actions: OrganizationActions,
    /// The fields of the membership that the caller may change.
    #[serde(rename = "userOrganizationUpdatableFields")]
    membership_updatable_fields: OrganizationFields,
}

/// The `type` of every user, which is that of the vendor's examples.
pub(crate) const USER_TYPE: i64 = 1;

/// A profession.
#[derive(Serialize, ToSchema)]
struct Profession {
    /// The number that was sent.
    id: i64,
    /// Always empty: the gateway keeps no list of professions.
    name: &'static str,
}

/// Which fields can be changed (`[D]` P7, in this order). No call changes the last three (assumed).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "a flag for each field, as the vendor has it")]
struct UserFields {
    first_name: bool,
    last_name: bool,
    email: bool,
    phone: bool,
    lang: bool,
}

/// What can be done to a user.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Actions {
    can_be_updated: bool,
    can_be_deleted: bool,
}

/// What can be done to a membership.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct OrganizationActions {
    can_be_updated: bool,
    can_be_deleted: bool,
    is_me: bool,
}

/// Which fields of a membership can be changed.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_excessive_bools, reason = "a flag for each field, as the vendor has it")]
struct OrganizationFields {
    first_name: bool,
    last_name: bool,
    profession_id: bool,
    scope: bool,
    permissions: bool,
}

impl User {
    /// The user of a membership. `None` for a member without an account or an address, which has no number to be asked
    /// for by.
    pub(crate) fn of(membership: &Membership, scope: Scope) -> Option<Self> {
        let Membership { view, is_caller, manageable, .. } = membership;
        let (member, account) = (&view.member, view.account.as_ref()?);
        let names = *manageable || *is_caller;
        let present = member.status != MemberStatus::Removed;
        Some(Self {
            id: account.ordinal.0,
            key: account.id.to_string(),
            first_name: member.first_name.as_str().to_owned(),
            last_name: member.last_name.as_str().to_owned(),
            email: member.email.as_ref().unwrap_or(&account.email).as_sent().to_owned(),
            phone: member.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            r#type: USER_TYPE,
            lang: lang::of_attributes(&member.attributes),
            // Until somebody has joined, it is not the organization's business whether they have an account elsewhere.
            activated_at: account.activated_at.filter(|_| member.joined_at.is_some()).map(Timestamp::rfc3339_millis),
            updated_at: member.updated_at.rfc3339_millis(),
            created_at: member.created_at.rfc3339_millis(),
            presigned_url: None,
            permissions: Permissions::of_attributes(&member.attributes),
            scope: scope_of(&member.attributes, scope),
            profession: profession_of(&member.attributes).map(|id| Profession { id, name: "" }),
            updatable_fields: UserFields {
                first_name: names,
                last_name: names,
                email: false,
                phone: false,
                lang: false,
            },
            actions: Actions { can_be_updated: names, can_be_deleted: false },
            membership_actions: OrganizationActions {
                can_be_updated: names,
                can_be_deleted: *manageable && !is_caller && present,
                is_me: *is_caller,
            },
            membership_updatable_fields: OrganizationFields {
                first_name: names,
                last_name: names,
                profession_id: *manageable,
                scope: *manageable,
                permissions: *manageable,
            },
        })
    }
}

/// A person in a list (`[D]` P8: the keys in their order; most values are assumed).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ListedUser {
    /// The same in every call, before and after acceptance.
    id: i64,
    /// The account.
    #[schema(format = "uuid")]
    key: String,
    /// Documented as an integer; its values are not public, so it is that of the example.
    r#type: i64,
    /// Possibly empty.
    first_name: String,
    /// Possibly empty.
    last_name: String,
    /// The address.
    email: String,
    /// Contact data, if there is any.
    phone: Option<String>,
    /// What the person chose when accepting; null where nothing was.
    lang: Option<String>,
    /// When the person could first log in; null before.
    activated_at: Option<String>,
    /// When the membership last changed.
    updated_at: String,
    /// When the membership was made.
    created_at: String,
    /// When the person was removed; null before.
    deleted_at: Option<String>,
    /// Always null: the gateway keeps no pictures.
    presigned_url: Option<String>,
    /// The numbers that are kept with the member.
    permissions: Permissions,
    /// The role: 1 or 2.
    scope: i64,
    /// Null where none was set.
    profession: Option<Profession>,
    /// Always empty: the gateway keeps no diplomas.
    diplomas: [Profession; 0],
    /// What the caller may do to the user.
    actions: Actions,
    /// What the caller may do to the rules of the user, of which the gateway has none.
    user_rule_actions: RuleActions,
    /// Always empty: the gateway has no rules.
    user_rules: [i64; 0],
    /// What the caller may do to the membership: only where the request extends the list by it. That it stands last is
    /// assumed.
    #[serde(rename = "userOrganizationActions", skip_serializing_if = "Option::is_none")]
    membership_actions: Option<OrganizationActions>,
}

/// What can be done to the rules of a user.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct RuleActions {
    can_be_deleted: bool,
}

impl ListedUser {
    /// The entry of a membership, if it is one of [`User`].
    pub(crate) fn of(membership: &Membership, scope: Scope, has_membership_actions: bool) -> Option<Self> {
        let user = User::of(membership, scope)?;
        Some(Self {
            id: user.id,
            key: user.key,
            r#type: user.r#type,
            first_name: user.first_name,
            last_name: user.last_name,
            email: user.email,
            phone: user.phone,
            lang: user.lang,
            activated_at: user.activated_at,
            updated_at: user.updated_at,
            created_at: user.created_at,
            deleted_at: membership.view.member.removed_at.map(Timestamp::rfc3339_millis),
            presigned_url: user.presigned_url,
            permissions: user.permissions,
            scope: user.scope,
            profession: user.profession,
            diplomas: [],
            actions: user.actions,
            user_rule_actions: RuleActions { can_be_deleted: false },
            user_rules: [],
            membership_actions: has_membership_actions.then_some(user.membership_actions),
        })
    }
}
