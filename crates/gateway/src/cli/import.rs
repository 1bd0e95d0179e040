//! `usher import`: people of a CSV file are invited without a running gateway; it sends their mail when it runs.

use super::ids::organization_of;
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Args;
use std::io::{IsTerminal, Read, Write};
use std::path::PathBuf;
use usher_adapter_canonical::csv_import::{self, CsvRow, LineError};
use usher_domain::commands::{InviteMembersOutcome, RowOutcome};
use usher_domain::{Caller, Performed};
use usher_engine::Engine;
use usher_tables::{Choice, Delimiter, Encoding, Field, NewColumns, Options, ReadError};

/// How many lines are imported per transaction.
const CHUNK: usize = 500;

/// The longest file, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;

#[derive(Args)]
pub(super) struct ImportArguments {
    #[expect(clippy::doc_markdown, reason = "it is shown at a terminal, where backticks are in the way")]
    /// A CSV file with a header row: email and any of first_name, last_name, name, permissions, roles,
    /// resources, license_id, note, locale; separate several codes in a cell with ; or |
    file: PathBuf,
    /// The organization's slug or id
    #[arg(long)]
    organization: String,
    /// Report what would happen without changing or sending anything
    #[arg(long)]
    dry_run: bool,
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

pub(super) async fn run(arguments: &ImportArguments, config: &Config) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    let file =
        std::fs::File::open(&arguments.file).map_err(|error| format!("{}: {error}", arguments.file.display()))?;
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(format!("{} is larger than {LONGEST} bytes; split it", arguments.file.display()).into());
    }
    let lines = read(&bytes, arguments)?;
    let engine = open_engine(config, None, None).await?;
    let organization = organization_of(&engine, &arguments.organization).await?;
    let caller = engine.operator(organization);
    let mut refused = 0;
    let mut progress = Progress::of(lines.len());
    for chunk in lines.chunks(CHUNK) {
        let outcome = carry_out(&engine, &caller, chunk, arguments.dry_run).await?;
        progress.clear();
        refused += report(chunk, &outcome);
        progress.advance(chunk.len());
    }
    progress.clear();
    let tried = if arguments.dry_run { " (dry run: nothing was changed)" } else { "" };
    output::error(&format!("{} of {} lines succeeded{tried}", lines.len() - refused, lines.len()));
    if refused > 0 { Err(format!("{refused} lines were refused").into()) } else { Ok(()) }
}

/// Reads the people of a file; an error says which argument helps.
fn read(bytes: &[u8], arguments: &ImportArguments) -> Result<Vec<CsvRow>, Failure> {
    let options = Options {
        delimiter: arguments.delimiter,
        columns: &arguments.columns,
        new_columns: if arguments.skip_unknown_columns { NewColumns::Skip } else { NewColumns::Refuse },
        ..csv_import::options(usize::MAX)
    };
    csv_import::read(bytes, arguments.encoding, &options).map_err(|error| {
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
        format!("{}: {error}{advice}", arguments.file.display()).into()
    })
}

async fn carry_out(
    engine: &Engine,
    caller: &Caller,
    lines: &[CsvRow],
    dry_run: bool,
) -> Result<InviteMembersOutcome, Failure> {
    let command = csv_import::command(lines, dry_run);
    match engine.perform(caller, &command, None).await {
        Ok(Performed::Executed(outcome)) => Ok(outcome),
        Ok(Performed::Replayed(_)) => Err("the import was carried out before".into()),
        Err(fault) => Err(format!("the import stopped here: {fault:?}").into()),
    }
}

/// Prints the result of each line; returns the number of those that were refused.
fn report(lines: &[CsvRow], outcome: &InviteMembersOutcome) -> usize {
    let readable: Vec<u64> = lines.iter().filter(|line| line.row.is_ok()).map(|line| line.number).collect();
    let mut rows = outcome.rows.iter();
    let mut refused = 0;
    for line in lines {
        let errors: Vec<LineError> = match &line.row {
            Err(errors) => errors.clone(),
            Ok(_) => match rows.next() {
                Some(Ok(row)) => {
                    output::line(&format!("line {}  {:9}  {}", line.number, word(row.outcome), line.email));
                    continue;
                }
                Some(Err(refusals)) => refusals.iter().map(|refusal| csv_import::refused(refusal, &readable)).collect(),
                None => Vec::new(),
            },
        };
        refused += 1;
        let why: Vec<String> = errors.iter().map(LineError::detail).collect();
        output::line(&format!("line {}  refused    {}  {}", line.number, line.email, why.join(" ")));
    }
    refused
}

const fn word(outcome: RowOutcome) -> &'static str {
    match outcome {
        RowOutcome::Granted => "granted",
        RowOutcome::Invited => "invited",
        RowOutcome::Refreshed | RowOutcome::Updated => "refreshed",
        RowOutcome::Unchanged => "unchanged",
    }
}

/// How far it is, on a terminal.
struct Progress {
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    fn of(all: usize) -> Self {
        let progress = Self { done: 0, all, shown: std::io::stderr().is_terminal() };
        progress.draw();
        progress
    }

    fn advance(&mut self, lines: usize) {
        self.done += lines;
        self.draw();
    }

    fn draw(&self) {
        const WIDTH: usize = 40;
        let filled = (self.done * WIDTH).checked_div(self.all).unwrap_or(WIDTH);
        let (bar, rest) = ("#".repeat(filled), "-".repeat(WIDTH - filled));
        self.write(&format!("\r[{bar}{rest}] {}/{}", self.done, self.all));
    }

    fn clear(&self) {
        self.write("\r\x1b[2K");
    }

    fn write(&self, text: &str) {
        if self.shown {
            let mut terminal = std::io::stderr().lock();
            // If the terminal is gone, nothing is shown and the work continues.
            let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
        }
    }
}
