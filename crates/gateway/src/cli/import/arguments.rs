//! What `usher import` is told.

use clap::{Args, ValueEnum};
use fnv::FnvHasher;
use std::hash::Hasher;
use std::io::Read;
use std::path::PathBuf;
use usher_adapter_canonical::csv_import::{self, CsvRow};
use usher_domain::OrganizationId;
use usher_domain::commands::{ExistingMember, PendingInvitation};
use usher_tables::{Choice, Delimiter, Encoding, Field, NewColumns, Options, ReadError};

/// The longest file, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;

#[derive(Args)]
#[command(after_help = "Exit codes: 0 everybody was invited, 1 some lines were refused, 2 the arguments are wrong, \
3 the file cannot be read, 4 the import was stopped (run the same command again to go on), 5 it could not begin.")]
pub(in crate::cli) struct ImportArguments {
    #[expect(clippy::doc_markdown, reason = "it is shown at a terminal, where backticks are in the way")]
    /// A CSV file with a header row: email and any of first_name, last_name, name, permissions, roles,
    /// resources, license_id, note, message, locale; separate several codes in a cell with ; or |
    file: PathBuf,
    /// The organization's slug or id
    #[arg(long)]
    pub(super) organization: String,
    /// Report what would happen without changing or sending anything
    #[arg(long)]
    pub(super) dry_run: bool,
    /// What to do where an address has a pending invitation; as the organization has set if not given
    #[arg(long, value_enum, value_name = "WHAT")]
    if_pending: Option<IfPending>,
    /// Write what became of each line to a CSV file
    #[arg(long, value_name = "FILE")]
    pub(super) report: Option<PathBuf>,
    /// Where to note what is done, so that an interrupted import can go on; beside the file if not given
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
    /// The file's encoding if it is not UTF-8 and has no byte order mark, such as windows-1252
    #[arg(long, value_parser = encoding)]
    encoding: Option<Encoding>,
    /// What separates columns: comma, semicolon, tab or pipe; detected if not given
    #[arg(long, value_parser = delimiter)]
    delimiter: Option<Delimiter>,
    /// What a column holds, such as 'Abteilung=note'; 'HEADING=skip' leaves it out
    #[arg(long = "column", value_name = "HEADING=FIELD", value_parser = column)]
    columns: Vec<Choice>,
    /// Leave out columns whose headings are not known
    #[arg(long)]
    skip_unknown_columns: bool,
}

/// What happens where an address has a pending invitation.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum IfPending {
    /// Leave the invitation as it is; members are left out as well
    Skip,
    /// Renew the invitation and mail it again
    Resend,
    /// Refuse the line
    Refuse,
}

impl ImportArguments {
    /// The bytes of the file.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, String> {
        let failed = |error: std::io::Error| format!("{}: {error}", self.file.display());
        let mut bytes = Vec::new();
        let file = std::fs::File::open(&self.file).map_err(failed)?;
        file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
        if bytes.len() as u64 > LONGEST {
            return Err(format!("{} is larger than {LONGEST} bytes; split it", self.file.display()));
        }
        Ok(bytes)
    }

    /// Reads the people of the file; an error says which argument helps.
    pub(super) fn read(&self, bytes: &[u8]) -> Result<Vec<CsvRow>, String> {
        let options = Options {
            delimiter: self.delimiter,
            columns: &self.columns,
            new_columns: if self.skip_unknown_columns { NewColumns::Skip } else { NewColumns::Refuse },
            ..csv_import::options(usize::MAX)
        };
        csv_import::read(bytes, self.encoding, &options).map_err(|error| {
            let advice = match &error {
                ReadError::NotUtf8 { guess, .. } => {
                    format!(" Save it as UTF-8, or name its encoding: --encoding {}", guess.name().to_ascii_lowercase())
                }
                ReadError::UnknownColumn(column) => {
                    format!(". Say what it holds: --column '{column}=FIELD', or --skip-unknown-columns")
                }
                ReadError::NoEmail(_) => " Say which it is: --column 'HEADING=email'".to_owned(),
                _ => String::new(),
            };
            format!("{}: {error}{advice}", self.file.display())
        })
    }

    /// What happens where an address has a pending invitation.
    pub(super) const fn pending(&self) -> PendingInvitation {
        match self.if_pending {
            None => PendingInvitation::AsSet,
            Some(IfPending::Skip) => PendingInvitation::ReturnExisting,
            Some(IfPending::Resend) => PendingInvitation::Refresh { mail_at_most_every: 0 },
            Some(IfPending::Refuse) => PendingInvitation::Refuse,
        }
    }

    /// What happens where an address belongs to a member: who accepted meanwhile is no more to be refused than who has not.
    pub(super) const fn member(&self) -> ExistingMember {
        match self.if_pending {
            Some(IfPending::Skip) => ExistingMember::ReturnExisting,
            None | Some(IfPending::Resend | IfPending::Refuse) => ExistingMember::Refuse,
        }
    }

    /// Where the journal is.
    pub(super) fn journal(&self) -> PathBuf {
        self.journal.clone().unwrap_or_else(|| {
            let mut name = self.file.clone().into_os_string();
            name.push(".usher-journal");
            name.into()
        })
    }

    /// What is imported, to tell whether a journal belongs to it. Nobody is kept from anything by it.
    pub(super) fn fingerprint(&self, bytes: &[u8], organization: OrganizationId) -> String {
        let mut hasher = FnvHasher::default();
        hasher.write(organization.0.as_bytes());
        hasher.write(bytes);
        let how =
            format!("{:?}", (self.if_pending, self.encoding, self.delimiter, &self.columns, self.skip_unknown_columns));
        hasher.write(how.as_bytes());
        format!("{:016x}-{}", hasher.finish(), bytes.len())
    }
}

fn encoding(text: &str) -> Result<Encoding, String> {
    Encoding::parse(text).ok_or_else(|| "not an encoding; try utf-8, windows-1252, windows-1250 or utf-16le".to_owned())
}

fn delimiter(text: &str) -> Result<Delimiter, String> {
    Delimiter::parse(text).ok_or_else(|| "use comma, semicolon, tab or pipe".to_owned())
}

fn column(text: &str) -> Result<Choice, String> {
    let (heading, field) = text.rsplit_once('=').ok_or("write HEADING=FIELD")?;
    let field = match field.trim() {
        "skip" => None,
        name => Some(Field::parse(name).ok_or_else(|| {
            format!("there is no field `{name}`; use one of: {}, skip", Field::ALL.map(Field::as_str).join(", "))
        })?),
    };
    Ok(Choice { heading: heading.to_owned(), field })
}
