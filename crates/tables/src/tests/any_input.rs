//! Whatever comes in: nothing panics, nothing takes long, and what was written is read.

use super::*;
use crate::{Delimiter, Encoding, decode};
use proptest::prelude::*;
use std::time::Duration;

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300), chosen in 0..Encoding::OFFERED.len()) {
        for chosen in [None, Some(Encoding::OFFERED[chosen])] {
            if let Ok(decoded) = decode(&bytes, chosen) {
                let _ = read(&decoded.text, &STRICT);
                let _ = read(&decoded.text, &PASTED);
            }
        }
    }

    #[test]
    fn no_text_panics(text in "[a-z@,;|\t<>()\\[\\]\":\\\\ \r\n\0\u{feff}é，]{0,80}") {
        for options in [STRICT, PASTED] {
            let _ = read(&text, &options);
            let _ = read(&format!("email,note\n{text}"), &options);
        }
    }

    /// What a well-known library writes is what we read.
    #[test]
    fn what_was_written_is_read(
        notes in proptest::collection::vec("[a-zA-Z \",;|\t\r\n'é]{0,12}", 1..20),
        delimiter in 0..4_usize,
    ) {
        let delimiter = Delimiter::ALL[delimiter];
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter.char() as u8).from_writer(Vec::new());
        writer.write_record(["email", "note"]).unwrap();
        for (note, number) in notes.iter().zip(1..) {
            writer.write_record([format!("p{number}@example.com").as_str(), note]).unwrap();
        }
        let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let people = read(&written, &Options { delimiter: Some(delimiter), ..STRICT }).unwrap();
        prop_assert_eq!(bad(&people), vec![]);
        let read: Vec<&str> =
            people.rows.iter().map(|row| row.cells.as_ref().unwrap().get(Field::Note).unwrap_or_default()).collect();
        let expected: Vec<&str> = notes.iter().map(|note| crate::address::trim(note)).collect();
        prop_assert_eq!(read, expected);
    }

    /// Whatever the lines are, each that has an address is in the report, by its number or within a cell before it.
    #[test]
    fn no_line_is_lost(notes in proptest::collection::vec("[a\" ,]{0,4}", 1..12)) {
        let lines: Vec<String> = notes.iter().zip(2..).map(|(note, line)| format!("p{line}@example.com,{note}")).collect();
        let people = read(&format!("email,note\n{}\n", lines.join("\n")), &STRICT).unwrap();
        let numbers: Vec<u64> = people.rows.iter().map(|row| row.number).collect();
        prop_assert_eq!(numbers, (2..2 + notes.len() as u64).collect::<Vec<_>>());
    }
}

#[test]
fn nothing_takes_longer_than_its_length_allows() {
    let most = Options { most: usize::MAX, ..STRICT };
    for piece in [
        "\"a\n",
        "x,\"\n",
        "\"\"\n",
        "\"a\"\"\n",
        "\"a\"\"b\"\"\n",
        "a@b.co\n",
        "\"\n",
        ",",
        "(",
        "<",
        "\\\"",
        "a@b.co,\"\n",
        ";",
        "\0\n",
        ":",
    ] {
        let start = on_processor();
        let long = piece.repeat(100_000 / piece.len());
        for text in [long.clone(), format!("email,note\n{long}")] {
            let _ = read(&text, &most);
            let _ = read(&text, &Options { most: usize::MAX, ..PASTED });
        }
        let took = on_processor().saturating_sub(start);
        assert!(took < Duration::from_secs(10), "{piece:?} {took:?}");
    }
}

/// How long this thread has had a processor: what others do on a busy machine does not count.
fn on_processor() -> Duration {
    let times = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(times.split(' ').next().unwrap().parse().unwrap())
}
