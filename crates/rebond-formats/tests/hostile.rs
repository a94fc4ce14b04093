//! Whatever the bytes, reading ends, says something, and does not panic.
#![expect(clippy::unwrap_used, reason = "a test that cannot open its sample has failed")]

use std::io::Write;

use proptest::prelude::*;
use rebond_formats::{Detected, ReadOptions, RejectReason, TextEncoding, Unreadable, detect, preview, read};
use zip::{ZipWriter, write::SimpleFileOptions};

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const CONNECTIONS: &[u8] = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nA,Un,,,,,01 Jan 2026\n";

#[test]
fn only_connections_csv_is_found_in_an_archive() {
    for name in ["Connections.csv", "Complete_LinkedInDataExport_11-22-2026/Connections.csv"] {
        let bytes = zipped(&[("guide_messages.csv", b"x"), ("My Connections.csv", b"x"), (name, CONNECTIONS)]);
        assert_eq!(detect("x.zip", &bytes), Some(Detected::ConnectionsInZip));
        let read = read("x.zip", &bytes, &ReadOptions::default()).unwrap();
        assert_eq!((read.people.len(), read.entry.as_deref()), (1, Some(name)));
        assert_eq!(preview(&bytes, &ReadOptions::default()).unwrap().rows.len(), 2);
    }
    let none = zipped(&[("guide_messages.csv", b"x"), ("Old Connections.csv", CONNECTIONS), ("__MACOSX/Connections.csv", b"x")]);
    assert_eq!(read("x.zip", &none, &ReadOptions::default()).unwrap_err(), Unreadable::NoConnections);
    let book = zipped(&[("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")]);
    assert_eq!(read("x.xlsx", &book, &ReadOptions::default()).unwrap_err(), Unreadable::Spreadsheet);
}

#[test]
fn an_archive_that_swells_is_refused() {
    let bomb = zipped(&[("Connections.csv", &vec![b' '; rebond_formats::MAX_BYTES + 1])]);
    assert!(bomb.len() < 1_000_000);
    assert_eq!(read("x.zip", &bomb, &ReadOptions::default()).unwrap_err(), Unreadable::TooLarge);
}

#[test]
fn a_missing_quote_costs_one_row() {
    let mut text = String::from_utf8_lossy(CONNECTIONS).into_owned();
    text.push_str("B,\"Deux,,,,,\nC,Trois,,,\"Trois, Cie\",,\nD,Quatre\n");
    let read = read("x.csv", text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(read.people.iter().map(|person| person.name.short()).collect::<Vec<_>>(), ["A", "C", "D"]);
    assert_eq!(read.rejects.iter().map(|r| (r.line, r.reason)).collect::<Vec<_>>(), [(3, RejectReason::UnclosedQuote)]);
}

#[test]
fn a_file_of_quotes_is_read_in_time() {
    let mut text = String::from("First Name,Last Name,URL,Email Address\n");
    text.push_str(&"\"a,b\"c,d\n".repeat(100_000));
    let read = read("x.csv", text.as_bytes(), &ReadOptions::default()).unwrap();
    assert!(read.people.len() + read.rejects.len() > 0);
}

#[test]
fn very_long_cells_are_cut_and_said() {
    let text = format!("First Name,Last Name,URL,Company\n{},B,,{}\n", "é".repeat(5_000), "x".repeat(400));
    let read = read("x.csv", text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(read.people[0].name.given().unwrap().as_str().chars().count(), 300);
    assert_eq!(read.notices.len(), 2);
    assert!(read.notices.iter().all(|notice| notice.excerpt.chars().count() <= 80));
}

/// Bytes that look a little like a file: pieces of every format in any order.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"BEGIN:VCARD\r\n".to_vec()),
        Just(b"END:VCARD\r\n".to_vec()),
        Just(b"VERSION:2.1\n".to_vec()),
        Just(b"N;ENCODING=QUOTED-PRINTABLE:=C3=A9;=\r\n".to_vec()),
        Just(b"item1.TEL;type=\"CELL:06 00 00 00 00\n".to_vec()),
        Just(b"PHOTO;ENCODING=b:AAAA\n AAAA\n".to_vec()),
        Just(b"NOTE;CHARSET=utf-16;ENCODING=BASE64:=\n".to_vec()),
        Just(b"AGENT:\n".to_vec()),
        Just(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".to_vec()),
        Just(b"DTSTART;TZID=X:99991231T235960Z\nSUMMARY:x\n".to_vec()),
        Just(b"DTEND:00000000\nRRULE:FREQ=YEARLY;COUNT=9999999999\n".to_vec()),
        Just(b"END:VEVENT\n".to_vec()),
        Just(b"First Name,Last Name,URL,Connected On\n".to_vec()),
        Just("Nom;Prénom;Société\n".as_bytes().to_vec()),
        Just(b"\"a,\"\"b\n".to_vec()),
        Just(b"sep=;\r\n".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just(b"PK\x03\x04".to_vec()),
        proptest::collection::vec(any::<u8>(), 0..12),
        "[ -~é€\n\r,;\t:=\"]{0,24}".prop_map(String::into_bytes),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in pieces(), name in "[a-zA-Z.]{0,12}", label in prop::option::of(prop::sample::select(vec!["utf-8", "macintosh", "utf-16le"]))) {
        let options = ReadOptions { encoding: label.and_then(TextEncoding::for_label), ..ReadOptions::default() };
        let _ = detect(&name, &bytes);
        let _ = preview(&bytes, &options);
        if let Ok(read) = read(&name, &bytes, &options) {
            for person in &read.people {
                prop_assert!(!person.name.full().is_empty());
                prop_assert!(person.line >= 1);
            }
            for reject in &read.rejects {
                prop_assert!(reject.excerpt.chars().count() <= 80);
            }
        }
    }

    #[test]
    fn a_stray_line_takes_no_card_with_it(stray in "[ -~éŒ]{0,60}", at in 0_usize..4) {
        prop_assume!(!stray.to_uppercase().contains("VCARD"));
        // `AGENT:` opens a card inside a card, and `=` at the end of quoted text goes on with the next line, by their own rules.
        let card = |n: usize, extra: &str| format!("BEGIN:VCARD\nVERSION:3.0\nFN:Personne Numéro{n}\n{extra}\nEND:VCARD\n");
        let text: String = (0..4).map(|n| card(n, if n == at { &stray } else { "" })).collect();
        let read = read("x.vcf", text.as_bytes(), &ReadOptions::default()).unwrap();
        for n in (0..4).filter(|n| *n != at) {
            let name = format!("Personne Numéro{n}");
            prop_assert!(read.people.iter().any(|person| person.name.full() == name));
        }
    }
}
