//! From bytes to text.

use super::*;
use crate::{Encoding, decode};

fn label(name: &str) -> Encoding {
    Encoding::parse(name).unwrap()
}

#[test]
fn marks_say_what_bytes_are_and_are_no_text() {
    let text = "email,first_name\nzofie@example.com,Žofie\n";
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [b"\xef\xbb\xbf\xef\xbb\xbf", text.as_bytes()].concat(),
        ["ï»¿".as_bytes(), text.as_bytes()].concat(),
        [b"\xff\xfe", &little[..]].concat(),
        [b"\xfe\xff", &big[..]].concat(),
        [text.as_bytes(), b"\x1a"].concat(),
    ] {
        // A mark outweighs what was said.
        for chosen in [None, Some(Encoding::UTF_8)] {
            assert_eq!(decode(&bytes, chosen).unwrap().text, text, "{bytes:?}");
        }
    }
    assert_eq!(decode(&little, Some(label("utf-16le"))).unwrap().text, text);
    for (bytes, name) in [(&little, "UTF-16LE"), (&big, "UTF-16BE")] {
        let Err(ReadError::NotUtf8 { guess, .. }) = decode(bytes, None) else { panic!("{name}") };
        assert_eq!(guess.name(), name);
    }
    assert_eq!(decode(b"\xff\xfe\0\0e\0\0\0", None), Err(ReadError::Utf32));
    assert_eq!(decode(b"PK\x03\x04abc", None), Err(ReadError::Workbook));
    // The mark of a text that was pasted.
    assert_eq!(good(&pasted("\u{feff}ann@example.com\nbob@example.com")).len(), 2);
    assert_eq!(good(&pasted("\u{feff}ann@example.com"))[0].1, "ann@example.com");
    assert_eq!(
        good(&pasted("Ann <\u{200b}ann@example.com\u{a0}>; \u{202a}bob@example.com\u{202c}"))[1].1,
        "bob@example.com"
    );
}

#[test]
fn what_is_not_utf_8_is_said_and_read_when_it_is_named() {
    for (bytes, encoding, name) in [
        (&b"\x8eofie"[..], "windows-1250", "Žofie"),
        (b"\x8eofie", "cp1252", "Žofie"),
        (b"\xa9t\xecp\xe1n", "ISO-8859-2", "Štěpán"),
        (b"J\xf6rg", "latin1", "Jörg"),
        (b"J\xf6rg \xa4", "iso-8859-15", "Jörg €"),
        (b"J\x9arg", "macintosh", "Jörg"),
    ] {
        let bytes = [b"email,first_name\nann@example.com,Ann\nzoe@example.com,", bytes, b"\n"].concat();
        assert!(matches!(decode(&bytes, None), Err(ReadError::NotUtf8 { line: 3, .. })), "{encoding}");
        assert!(decode(&bytes, Some(Encoding::UTF_8)).is_err());
        let decoded = decode(&bytes, Some(label(encoding))).unwrap();
        assert_eq!(good(&table(&decoded.text))[1].2, name, "{encoding}");
    }
    let czech = b"email,first_name\na@example.com,\x8aimon\n".to_vec();
    let Err(ReadError::NotUtf8 { guess, line }) = decode(&czech, None) else { panic!("read") };
    assert!(guess.name().starts_with("windows-125"), "{guess}");
    assert_eq!(line, 2);
    let with_mark = [b"\xef\xbb\xbf", &czech[..]].concat();
    assert!(matches!(decode(&with_mark, None), Err(ReadError::NotUtf8 { .. })));
    assert!(matches!(decode(b"\xff\xfea", None), Err(ReadError::NotInEncoding(_))));
    assert_eq!((Encoding::parse("klingon"), Encoding::parse("x-user-defined")), (None, None));
}
