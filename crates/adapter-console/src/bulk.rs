//! One act on several entries of a list: first a page that shows what it will do to each, then its outcome for each.
//!
//! Each entry is judged for itself: one that cannot be changed leaves the others alone. What is done stands in the audit trail
//! as if it had been done one by one.

use crate::call::Call;
use crate::faults;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use askama::Template;
use std::collections::HashSet;
use usher_adapter_kit::Response;
use usher_locales::{Argument, Key};
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
    /// What to do, or `export`.
    act: String,
    /// Where rights are changed: `add` or `take`; asked for where it is left out.
    how: Option<String>,
    /// Where rights are changed: `role:CODE` or `permission:CODE`.
    right: Option<String>,
}

/// Something that can be done to several entries.
pub(crate) struct Act {
    /// How the form says it.
    pub(crate) word: &'static str,
    /// How the list offers it.
    pub(crate) name: Key,
    /// The title of its page.
    pub(crate) title: Key,
    /// What it means, in a sentence.
    pub(crate) means: Key,
    /// What has become of an entry.
    pub(crate) done: Key,
    /// What the button says that does it to so many.
    pub(crate) button: Key,
    /// Whether it takes something away.
    pub(crate) is_grave: bool,
    /// Whether it does nothing else, and is done in an archived organization as well.
    pub(crate) only_takes: bool,
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
    layout: Layout,
    /// The list.
    list: String,
    act: &'static Act,
    /// Where acts are done.
    path: String,
    is_applied: bool,
    /// What it means, in a sentence.
    means: String,
    /// What else the form carries.
    fields: Vec<(&'static str, String)>,
    /// How what was done is undone.
    undo: Option<Undo>,
    rows: Vec<Row>,
}

/// The act that undoes another one, on exactly those to whom that was done.
pub(crate) struct Undo {
    /// How the form says it.
    pub(crate) act: &'static str,
    /// What the button says, for so many.
    pub(crate) button: Key,
}

/// An entry with what will become of it, or has; `Err` says why nothing does.
pub(crate) struct Row {
    pub(crate) picked: Picked,
    pub(crate) name: String,
    pub(crate) outcome: Result<String, String>,
    /// What else there is to know where it is changed.
    pub(crate) note: Option<Note>,
}

/// A sentence about an entry, with where it leads to.
pub(crate) struct Note {
    pub(crate) text: String,
    /// An address, and what it is called.
    pub(crate) link: Option<(String, String)>,
}

impl BulkPage {
    /// The page of an act on entries of the list at a path, after the act was applied or without it.
    pub(crate) fn of(
        context: &PageContext<'_>,
        (section, path): (Section, &str),
        act: &'static Act,
        rows: Vec<Row>,
        is_applied: bool,
    ) -> Self {
        Self {
            layout: context.layout(section, act.title),
            list: context.address(path),
            act,
            path: context.address(&format!("{path}/bulk/apply")),
            is_applied,
            means: context.say(act.means),
            fields: Vec::new(),
            undo: None,
            rows,
        }
    }

    /// The page of an act that is said more exactly by a sentence and by fields of the form.
    pub(crate) fn saying(self, means: String, fields: Vec<(&'static str, String)>) -> Self {
        Self { means, fields, ..self }
    }

    /// The page of what was done, with what undoes it; the entries are at the revisions that they have since.
    pub(crate) fn undone_by(self, undo: Undo) -> Self {
        Self { undo: Some(undo).filter(|_| self.is_applied && self.possible() > 0), ..self }
    }

    fn undo_button(&self, undo: &Undo) -> String {
        self.layout.count(undo.button, self.possible())
    }

    fn button(&self) -> String {
        self.layout.count(self.act.button, self.possible())
    }

    /// To how many of all it was done.
    fn summary(&self) -> String {
        let count = |count: usize| Argument::Count(u32::try_from(count).unwrap_or(u32::MAX));
        let arguments = [("done", count(self.possible())), ("count", count(self.rows.len()))];
        self.layout.texts.with(Key::BulkDone, &arguments)
    }

    fn possible(&self) -> usize {
        self.rows.iter().filter(|row| row.outcome.is_ok()).count()
    }
}

/// How a form asks for what is picked as a file, which takes no more than reading it.
pub(crate) const EXPORT: &str = "export";

/// The acts as a list offers them to the person: how the form says each, and its name.
pub(crate) fn offered(
    context: &PageContext<'_>,
    acts: &[Act],
    required_permission: &str,
) -> Vec<(&'static str, String)> {
    let may = context.may(required_permission);
    let possible = acts.iter().filter(|act| may && (act.only_takes || !context.is_archived()));
    let acts = possible.map(|act| (act.word, context.say(act.name)));
    acts.chain([(EXPORT, context.say(Key::ChangesExport))]).collect()
}

/// The act and the entries of a form; `Err` is the page of what is wrong.
pub(crate) fn read(call: &Call<'_>, acts: &'static [Act]) -> Result<(&'static Act, Vec<Picked>), Response> {
    let act = acts.iter().find(|act| act.word == call.field("act"));
    Ok((act.ok_or_else(|| faults::unreadable(call.request, 400))?, picked(call)?))
}

/// The entries of a form. A box is named `pick:ID`, and its value is a revision.
pub(crate) fn picked(call: &Call<'_>) -> Result<Vec<Picked>, Response> {
    let unreadable = || faults::unreadable(call.request, 400);
    let picked = call.form.fields().filter_map(|(field, value)| Some((field.strip_prefix("pick:")?, value)));
    let picked: Option<Vec<Picked>> = picked
        .map(|(id, revision)| Some(Picked { id: Uuid::try_parse(id).ok()?, revision: revision.parse().ok()? }))
        .collect();
    let picked = picked.ok_or_else(unreadable)?;
    let distinct: HashSet<Uuid> = picked.iter().map(|one| one.id).collect();
    if distinct.len() != picked.len() || picked.len() > MOST {
        return Err(unreadable());
    }
    Ok(picked)
}
