//! The fields of a resource in forms.

use crate::page_context::PageContext;
use crate::wrong::Wrong;
use usher_domain::commands::ListResources;
use usher_domain::settings::label;
use usher_domain::{Label, PageLimit, Refusal, Resource, ResourceId};
use usher_locales::Key;
use utoipa::ToSchema;
use uuid::Uuid;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = ResourceForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct ResourceFormSchema {
    /// What the page gave.
    nonce: String,
    /// The name, at most 200 characters.
    name: String,
    /// What it is, such as `event`, at most 200 characters.
    kind: String,
    /// The id of the resource that it is below, or nothing.
    parent: String,
    /// Where a resource is changed: the revision that the page showed.
    revision: Option<String>,
}

/// The fields as a page shows them.
pub(super) struct Fields {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) parents: Vec<Parent>,
    /// What is wrong with them.
    pub(super) wrong: Wrong,
}

/// A resource that another one can be below.
pub(super) struct Parent {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) is_chosen: bool,
}

impl Fields {
    /// Those of a resource, or empty ones; as they were typed, where something is wrong with them.
    pub(super) async fn of(context: &PageContext<'_>, shown: Option<&Resource>, wrong: Wrong) -> Self {
        let all = all(context).await;
        let chosen = shown.and_then(|shown| shown.parent);
        let others = all.iter().filter(|one| shown.is_none_or(|shown| shown.id != one.id));
        let parents = others.map(|one| Parent {
            id: one.id.to_string(),
            name: format!("{} ({})", one.name, one.kind),
            is_chosen: chosen == Some(one.id),
        });
        let mut parents: Vec<_> = parents.collect();
        // A parent beyond those that are listed stays chosen.
        if let Some(chosen) = chosen.filter(|_| !parents.iter().any(|parent| parent.is_chosen)) {
            parents.push(Parent { id: chosen.to_string(), name: chosen.to_string(), is_chosen: true });
        }
        if wrong.is_some() {
            for parent in &mut parents {
                parent.is_chosen = parent.id == context.call.field("parent");
            }
        }
        let typed = |field: &str, stored: Option<&str>| wrong.typed(context.call, field, stored.unwrap_or_default());
        Self {
            name: typed("name", shown.map(|shown| shown.name.as_str())),
            kind: typed("kind", shown.map(|shown| shown.kind.as_str())),
            parents,
            wrong,
        }
    }
}

/// The resources that can be chosen, up to a thousand.
pub(super) async fn all(context: &PageContext<'_>) -> Vec<Resource> {
    let command = ListResources { after: None, limit: PageLimit::clamped(PageLimit::MAX) };
    context.perform(&command).await.map(|page| page.entries).unwrap_or_default()
}

/// What a form says.
pub(super) struct Filled {
    pub(super) name: Label,
    pub(super) kind: Label,
    pub(super) parent: Option<ResourceId>,
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::InvalidValue { field, .. } if matches!(field.as_bytes(), b"parent_id") => "parent",
        _ => "",
    }
}

/// Reads the form.
pub(super) fn read(context: &PageContext<'_>) -> Result<Filled, Wrong> {
    let call = context.call;
    let problem = |field: &str, key| Wrong::at(field, context.say(key));
    let name = label(call.field("name")).map_err(|_no_name| problem("name", Key::WordEnterName))?;
    let kind = label(call.field("kind")).map_err(|_no_kind| problem("kind", Key::ResourceEnterKind))?;
    let parent = match call.field("parent") {
        "" => None,
        id => Some(Uuid::try_parse(id).map_err(|_no_id| problem("parent", Key::ResourceChoose))?),
    };
    Ok(Filled { name, kind, parent: parent.map(ResourceId) })
}
