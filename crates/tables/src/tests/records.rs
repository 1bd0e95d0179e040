//! What the grammar of RFC 4180 does not have is an error of its line.

use super::*;

fn numbers(people: &People) -> Vec<u64> {
    good(people).iter().map(|row| row.0).collect()
}

#[test]
fn a_quotation_mark_that_is_never_closed_ends_with_its_line() {
    for (text, wrong, read) in [
        ("email,note\nann@example.com,\"VIP\nbob@example.com,x\n", vec![2], vec![3]),
        ("email,note\r\nann@example.com,\"VIP\r\nbob@example.com,x\r\n", vec![2], vec![3]),
        ("email,note\rann@example.com,\"VIP\rbob@example.com,x\r", vec![2], vec![3]),
        // One that seems to be closed later.
        ("email,note\nann@example.com,\"VIP\nbob@example.com,\"x\"\ncarl@example.com,y\n", vec![2], vec![3, 4]),
        ("email,note\nann@example.com,\"VIP\nbob@example.com,x\ncarl@example.com,\"y\n", vec![2, 4], vec![3]),
        ("email,note\nann@example.com,\"VIP\nbob@example.com,x\ncarl@example.com,\"\n", vec![2, 4], vec![3]),
        ("email,note\n\"ann@example.com,VIP\nbob@example.com,x\ncarl@example.com,\"\n", vec![2, 4], vec![3]),
        ("email\n\"ann@example.com\nbob@example.com\"\ncarl@example.com\n", vec![2, 3], vec![4]),
        ("email,note\nann@example.com,\"\"\"VIP\nbob@example.com,x\n", vec![2], vec![3]),
        ("email,note\nann@example.com,x\nbob@example.com,\"", vec![3], vec![2]),
    ] {
        let people = table(text);
        assert_eq!(bad(&people).iter().map(|row| row.0).collect::<Vec<_>>(), wrong, "{text}");
        assert_eq!(numbers(&people), read, "{text}");
        assert!(bad(&people).iter().all(|(_, error)| matches!(error, RowError::Unclosed | RowError::StrayQuote)));
    }
}

#[test]
fn a_cell_that_is_closed_may_have_line_ends_and_delimiters() {
    let people = table("email,note\nann@example.com,\"one\r\n\"\"two\"\", three\n\nfour\"\nbob@example.com,x\n");
    assert_eq!((numbers(&people), bad(&people)), (vec![2, 6], vec![]));
    let note = people.rows[0].cells.as_ref().unwrap().get(Field::Note);
    assert_eq!(note, Some("one\r\n\"two\", three\n\nfour"));
    let people = table("email,\"note\n\"\nann@example.com,x\n");
    assert_eq!(numbers(&people), [3]);
}

#[test]
fn what_else_the_grammar_does_not_have_is_an_error_of_its_line() {
    let people = table(
        "email,first_name,note\nann@example.com,Ann,VI\"P\nbob@example.com,\"Bob\"by,x\ncarl@example.com,Carl,x,y\n\
         dora@example.com,Dora\n\"fay@example.com\"\neve@example.com,E\0ve,\nzoe@example.com, \"Zoe, Z.\" ,\n",
    );
    assert_eq!(
        bad(&people),
        [
            (2, RowError::StrayQuote),
            (3, RowError::TextAfterQuote),
            (4, RowError::CellCount { cells: 4, columns: 3 }),
            (7, RowError::Nul),
        ]
    );
    assert_eq!(
        good(&people),
        [(5, "dora@example.com", "Dora", ""), (6, "fay@example.com", "", ""), (8, "zoe@example.com", "Zoe, Z.", "")]
    );
    assert_eq!(people.rows[0].shown, "ann@example.com,Ann,VI\"P");
    assert_eq!(people.rows[2].shown, "carl@example.com");
}

#[test]
fn rows_without_their_last_delimiters_are_read_where_spreadsheets_write_them() {
    // Blocks of 16 rows, the header line among them.
    let mut lines = vec!["email,first_name,note".to_owned()];
    lines.extend((1..16).map(|number| format!("p{number}@example.com,P,")));
    lines.extend((16..32).map(|number| format!("p{number}@example.com,P")));
    lines.push("p32@example.com,P,x".to_owned());
    lines.push("p33@example.com,P".to_owned());
    let people = table(&lines.join("\r\n"));
    assert_eq!((bad(&people), good(&people).len()), (vec![], 33));
    // A line that is too short for an address may be the rest of the one before.
    let people = table("first_name,email,note\nAnn,ann@example.com\nof Acme\nBob,bob@example.com,x\n");
    assert_eq!(bad(&people), [(3, RowError::CellCount { cells: 1, columns: 3 })]);
    assert_eq!(good(&people).len(), 2);
    // Tabs at the end of a line are lost more easily.
    assert_eq!(good(&table("email\tfirst_name\tnote\nann@example.com\tAnn\n")).len(), 1);
}

#[test]
fn what_keeps_spreadsheets_from_seeing_a_formula_is_taken_off() {
    for text in [
        "email,first_name\n=\"ann@example.com\",=\"Ann\"\n",
        "email,first_name\n\"=\"\"ann@example.com\"\"\",\"=\"\"Ann\"\"\"\n",
        "email,first_name\n'ann@example.com,Ann\n",
    ] {
        assert_eq!(good(&table(text)), [(2, "ann@example.com", "Ann", "")], "{text}");
    }
    let people = table("email,first_name\nann@example.com,'+Ann\nbob@example.com,'t Hooft\n");
    assert_eq!(good(&people), [(2, "ann@example.com", "+Ann", ""), (3, "bob@example.com", "'t Hooft", "")]);
    for text in ["=\"ann@example.com\"", "'ann@example.com", "'ann@example.com'"] {
        let people = read(&format!("{text}\nbob@example.com"), &PASTED).unwrap();
        assert_eq!(
            good(&people).iter().map(|row| row.1).collect::<Vec<_>>(),
            ["ann@example.com", "bob@example.com"],
            "{text}"
        );
    }
}

#[test]
fn rows_of_nothing_are_no_rows() {
    let people = table(
        ",,\r\n\r\nemail,first_name,,\r\n,,,\r\nann@example.com,Ann,,\r\n\"\",\" \"\r\n;\r\n".trim_end_matches(";\r\n"),
    );
    assert_eq!(good(&people), [(5, "ann@example.com", "Ann", "")]);
    let people = table("email,first_name,,\nann@example.com,Ann,,x\nbob@example.com,Bob\ncarl@example.com,Carl,,,,\n");
    assert_eq!(bad(&people), [(2, RowError::Unnamed { cell: 4 })]);
    assert_eq!(numbers(&people), [3, 4]);
}

#[test]
fn what_has_no_rows_or_too_many_is_refused() {
    for text in ["", "\n\n", " ", ",,\n,,\n", "\u{feff}", "sep=;\n"] {
        assert_eq!(refused(text), ReadError::Empty, "{text:?}");
    }
    assert_eq!(refused("email\n,,\n"), ReadError::NoRows);
    let most = |text: &str| read(text, &Options { most: 2, ..STRICT });
    assert!(most("email\na@b.co\nb@b.co\n").is_ok());
    for text in ["email\na@b.co\nb@b.co\nc@b.co\n", "a@b.co\nb@b.co\nc@b.co", "a@b.co, b@b.co, c@b.co"] {
        assert_eq!(most(text), Err(ReadError::TooMany(2)), "{text}");
    }
    assert_eq!(most(&"email\n\"a".repeat(100)), Err(ReadError::TooMany(2)));
}

#[test]
fn a_header_line_that_cannot_be_read_is_said() {
    assert_eq!(refused("email,\"note\nann@example.com,x\n"), ReadError::Header { line: 1, error: RowError::Unclosed });
    assert_eq!(
        refused("email,no\"te\nann@example.com,x\n"),
        ReadError::Header { line: 1, error: RowError::StrayQuote }
    );
    let error = read("\n\"email\",\"note\nann@example.com,x\n", &PASTED).unwrap_err();
    assert_eq!(error, ReadError::Header { line: 2, error: RowError::Unclosed });
}
