//! What spreadsheets write.

use super::*;
use crate::{Choice, ColumnKind, Delimiter};

fn delimiter(people: &People) -> Delimiter {
    match &people.layout {
        Layout::Table { delimiter, .. } => *delimiter,
        Layout::List => panic!("a list"),
    }
}

#[test]
fn the_delimiter_is_found_out() {
    for (text, expected) in [
        ("email,first_name\nann@example.com,Ann\n", Delimiter::Comma),
        ("email;first_name\nann@example.com;Ann\n", Delimiter::Semicolon),
        ("email\tfirst_name\r\nann@example.com\tAnn\r\n", Delimiter::Tab),
        ("email|first_name\nann@example.com|Ann\n", Delimiter::Pipe),
        ("sep=;\r\nemail;first_name\r\nann@example.com;Ann\r\n", Delimiter::Semicolon),
        ("\u{feff}\"sep=;\"\r\nemail;first_name\r\nann@example.com;Ann\r\n", Delimiter::Semicolon),
        ("SEP=\t\nemail\tfirst_name\nann@example.com\tAnn\n", Delimiter::Tab),
        // Others stand in cells.
        ("email;first_name;note\nann@example.com;Ann;a, b, c | d\n", Delimiter::Semicolon),
        ("email,first_name,roles\nann@example.com,Ann,a;b|c\n", Delimiter::Comma),
        ("\"email\";\"first_name\"\n\"ann@example.com\";\"Ann\"\n", Delimiter::Semicolon),
        ("email;\nann@example.com;\nbob@example.com;\n", Delimiter::Semicolon),
        ("ann@example.com;Ann;Lee\nbob@example.com;Bob;Ray\n", Delimiter::Semicolon),
    ] {
        let people = table(text);
        assert_eq!((delimiter(&people), bad(&people)), (expected, vec![]), "{text}");
        assert_eq!(good(&people)[0].1, "ann@example.com", "{text}");
        if !text.contains("email;\n") {
            assert_eq!(good(&people)[0].2, "Ann", "{text}");
        }
        let pasted = pasted(text);
        assert_eq!(pasted, people, "{text}");
    }
    let line = table("sep=;\nemail;note\nann@example.com;x\n").rows[0].number;
    assert_eq!(line, 3, "lines are counted as they stand in the file");
}

#[test]
fn the_delimiter_can_be_said() {
    let text = "email;note,x\nann@example.com;Ann\n";
    let options = Options { delimiter: Some(Delimiter::Comma), ..STRICT };
    assert_eq!(read(text, &options), Err(ReadError::UnknownColumn("email;note".to_owned())));
    let sep = Options { delimiter: Some(Delimiter::Semicolon), ..STRICT };
    assert_eq!(good(&read("sep=,\nemail;note\nann@example.com;a,b\n", &sep).unwrap()).len(), 1);
    for (text, expected) in [
        ("comma", Delimiter::Comma),
        (";", Delimiter::Semicolon),
        ("TAB", Delimiter::Tab),
        ("\\t", Delimiter::Tab),
        ("\t", Delimiter::Tab),
        ("|", Delimiter::Pipe),
    ] {
        assert_eq!(Delimiter::parse(text), Some(expected));
    }
    assert_eq!(Delimiter::parse("x"), None);
}

#[test]
fn headings_are_read_in_the_languages_of_the_pages() {
    for head in [
        "E-mail,First Name,Last Name",
        "Email address,Given Name,Family Name",
        "EMAIL,FIRSTNAME,SURNAME",
        "E-Mail-Adresse,Vorname,Nachname",
        "E-Mail,Vorname,Name",
        "Adresse e-mail,Prénom,Nom",
        "Courriel,Prenom,Nom de famille",
        "Correo electrónico,Nombre,Apellidos",
        "Indirizzo e-mail,Nome,Cognome",
        "Adres e-mail,Imię,Nazwisko",
        "E-mailová adresa,Jméno,Příjmení",
        "E-mail,Krstné meno,Priezvisko",
        "E-mail,Meno,Priezvisko",
        "E-postadress,Förnamn,Efternamn",
        "E-mailadresse,Fornavn,Efternavn",
        "电子邮件,名,姓",
        "メールアドレス,名,姓",
        "Електронна пошта,Ім’я,Прізвище",
    ] {
        let people = table(&format!("{head}\ngrace@example.com,Grace,Hopper\n"));
        assert_eq!(good(&people), [(2, "grace@example.com", "Grace", "Hopper")], "{head}");
    }
    for (head, name) in [
        ("Name", "Grace Hopper"),
        ("Jméno a příjmení", "Grace Hopper"),
        ("氏名", "Grace Hopper"),
        ("Full name", "\"Hopper, Grace\""),
    ] {
        let people = table(&format!("{head},Email\n{name},grace@example.com\n"));
        assert_eq!(good(&people), [(2, "grace@example.com", "Grace", "Hopper")], "{head}");
    }
    let people = table("Name,Given Name,Family Name,E-mail 1 - Value\nG. H.,Grace,Hopper,grace@example.com\n");
    assert_eq!(good(&people), [(2, "grace@example.com", "Grace", "Hopper")]);
}

#[test]
fn a_table_without_a_header_line_is_read_where_its_columns_tell() {
    let people = table("grace@example.com,Grace,Hopper\nalan@example.com,Alan,Turing\n");
    assert_eq!(good(&people), [(1, "grace@example.com", "Grace", "Hopper"), (2, "alan@example.com", "Alan", "Turing")]);
    assert_eq!(good(&table("Grace;Hopper;grace@example.com\n")), [(1, "grace@example.com", "Grace", "Hopper")]);
    assert_eq!(good(&table("Grace Hopper\tgrace@example.com\n")), [(1, "grace@example.com", "Grace", "Hopper")]);
    assert_eq!(good(&pasted("Grace Hopper\tgrace@example.com")), [(1, "grace@example.com", "Grace", "Hopper")]);
    assert_eq!(good(&table("grace@example.com,,\nalan@example.com,,\n")).len(), 2);
    assert_eq!(refused("a@example.com,A,B,C\nb@example.com,A,B,C\n"), ReadError::NoHeader);
    let shown = pasted("a@example.com,A,B,C\nb@example.com,A,B,C\n");
    let Layout::Table { columns, .. } = shown.layout else { panic!("a list") };
    assert_eq!((columns[3].heading.as_str(), columns[3].kind), ("column 4", ColumnKind::New(None)));
}

#[test]
fn columns_with_new_names_are_refused_or_shown_and_chosen() {
    let text = "Kontakt;Abteilung;Rufname\nann@example.com;Sales;Ann\nbob@example.com;;Bob\n";
    assert_eq!(refused(text), ReadError::UnknownColumn("Kontakt".to_owned()));
    let Err(ReadError::NoEmail(columns)) = read(text, &PASTED) else { panic!("read") };
    let kinds: Vec<ColumnKind> = columns.iter().map(|column| column.kind).collect();
    let expected = [ColumnKind::New(Some(Field::Email)), ColumnKind::New(None), ColumnKind::Holds(Field::FirstName)];
    assert_eq!(kinds, expected);
    assert_eq!(columns[1].samples, ["Sales"]);
    let choice = |heading: &str, field| Choice { heading: heading.to_owned(), field };
    let choices = [choice("Kontakt", Some(Field::Email)), choice("Abteilung", None)];
    let people = read(text, &Options { columns: &choices, ..STRICT }).unwrap();
    assert_eq!(good(&people), [(2, "ann@example.com", "Ann", ""), (3, "bob@example.com", "Bob", "")]);
    let twice = [choice("Kontakt", Some(Field::Email)), choice("Abteilung", Some(Field::Email))];
    assert_repeated(read(text, &Options { columns: &twice, ..PASTED }), "Abteilung");
}

#[test]
fn a_header_line_that_names_nobody_is_refused() {
    assert_eq!(refused("nmae\nx\n"), ReadError::UnknownColumn("nmae".to_owned()));
    assert!(matches!(refused("first_name\nx\n"), ReadError::NoEmail(_)));
    assert_repeated(read("email,E-Mail\nx,y\n", &STRICT), "E-Mail");
}

fn assert_repeated(read: Result<People, ReadError>, second: &str) {
    let Err(ReadError::RepeatedColumn { field: "email", heading, columns }) = read else { panic!("{read:?}") };
    assert_eq!(heading, second);
    assert!(columns.iter().any(|column| column.heading == second));
}
