//! One act on several entries of a list: first a page that shows what it will do to each, then its outcome for each.
//!
//! Each entry is judged for itself: one that cannot be changed leaves the others alone. What is done stands in the audit trail
//! as if it had been done one by one.

use crate::call::Call;
use crate::faults;
use crate::layout::Layout;
use askama::Template;
use std::collections::HashSet;
use usher_adapter_kit::Response;
use utoipa::ToSchema;
use uuid::Uuid;

/// The most entries of one act: those of the longest page of a list.
const MOST: usize = 200;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = BulkForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(crate) struct BulkFormSchema {
    /// What the page gave.
    nonce: String,
    /// What to do.
    act: String,
}

/// Something that can be done to several entries.
pub(crate) struct Act {
    /// How the form says it.
    pub(crate) word: &'static str,
    /// How the button says it.
    pub(crate) name: &'static str,
    /// What it means, in a sentence.
    pub(crate) means: &'static str,
    /// What has become of an entry.
    pub(crate) done: &'static str,
    /// Whether it takes something away.
    pub(crate) is_grave: bool,
}

/// An entry that was picked, at the revision that the page showed.
#[derive(Clone, Copy)]
pub(crate) struct Picked {
    pub(crate) id: Uuid,
    pub(crate) revision: u32,
}

/// The page of what will be done, and that of what was done.
#[derive(Template)]
#[template(path = "bulk.html")]
pub(crate) struct BulkPage {
    pub(crate) layout: Layout,
    /// The list, as it was narrowed.
    pub(crate) list: String,
    pub(crate) act: &'static Act,
    /// Where it is done; none where it was.
    pub(crate) apply: Option<String>,
    pub(crate) rows: Vec<Row>,
}

/// An entry with what will become of it, or has; `Err` says why nothing does.
pub(crate) struct Row {
    pub(crate) picked: Picked,
    pub(crate) name: String,
    pub(crate) outcome: Result<&'static str, String>,
}

impl BulkPage {
    fn possible(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome.is_ok()).count()
    }
}

/// The act and the entries of a form; `Err` is the page of what is wrong. A box is named `pick:ID`, and its value is a
/// revision.
pub(crate) fn read(call: &Call<'_>, acts: &'static [Act]) -> Result<(&'static Act, Vec<Picked>), Response> {
    let unreadable = || faults::unreadable(call.request, 400);
    let act = acts.iter().find(|act| act.word == call.field("act")).ok_or_else(unreadable)?;
    let picked = call.form.fields().filter_map(|(field, value)| Some((field.strip_prefix("pick:")?, value)));
    let picked: Option<Vec<Picked>> = picked
        .map(|(id, revision)| Some(Picked { id: Uuid::try_parse(id).ok()?, revision: revision.parse().ok()? }))
        .collect();
    let picked = picked.ok_or_else(unreadable)?;
    let distinct: HashSet<Uuid> = picked.iter().map(|one| one.id).collect();
    if distinct.len() != picked.len() || picked.len() > MOST {
        return Err(unreadable());
    }
    Ok((act, picked))
}
