//! How a vendor shows ids, and why an export ends early.

use crate::incident::failed;
use usher_domain::Fault;
use usher_storage::StoreError;

/// Which of its ids a vendor shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdForm {
    /// The UUID.
    Uuid,
    /// The integer.
    Integer,
    /// A text: the slug of an organization, the address of a person, the 16 letters and digits of a member.
    Text,
    /// None.
    None,
}

/// How a vendor shows what is exported.
#[derive(Clone, Copy, Debug)]
pub struct IdForms {
    /// Organizations.
    pub organizations: IdForm,
    /// People.
    pub people: IdForm,
    /// Members.
    pub members: IdForm,
    /// Those who are invited.
    pub invited: IdForm,
}

/// Why an export ended early.
#[derive(Debug)]
pub enum ExportError<E> {
    /// The database failed; details are in the log.
    Fault(Fault),
    /// What is stored cannot be said in the form.
    Unsayable(&'static str),
    /// The lines could not be written.
    Write(E),
}

impl<E> From<StoreError> for ExportError<E> {
    fn from(error: StoreError) -> Self {
        Self::Fault(failed(error))
    }
}
