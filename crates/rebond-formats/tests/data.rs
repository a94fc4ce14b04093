//! What programs and people write, as data: `programs.tsv` the columns of each program, `cards.txt` its cards, `numbers.tsv` cells with
//! numbers. Each comes out whole: every name, address and number, and nothing that is none.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its sample has failed")]

use rebond_formats::{ReadOptions, Reading, read};

fn rows(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').unwrap())
}

fn reading(name: &str, text: &str, country: &str) -> Reading {
    read(name, text.as_bytes(), &ReadOptions { country: Some(country.to_owned()), ..ReadOptions::default() }).unwrap()
}

/// The digits to dial, without an extension, the sign of what is written from abroad before them.
fn dialled(number: &str) -> String {
    let lower = number.to_lowercase();
    let end = ["ext", "poste", "x", "p.", "#"].iter().filter_map(|word| lower.find(word)).min().unwrap_or(lower.len());
    let written = lower[..end].replace("(0)", "").replace("[0]", "");
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if written.contains('+') { format!("+{digits}") } else { digits }
}

#[test]
fn every_number_of_a_cell_comes_out_and_nothing_else() {
    let mut wrong = Vec::new();
    for (written, expected) in rows(include_str!("numbers.tsv")) {
        let cell = written.replace('⏎', "\n").replace('"', "\"\"");
        let reading = reading("liste.csv", &format!("Prénom,Nom,Téléphone\nÉlise,Vasseur,\"{cell}\"\n"), "FR");
        let phones = reading.people.first().map(|person| person.phones.as_slice()).unwrap_or_default();
        let found: Vec<String> = phones.iter().map(|(number, _)| dialled(number.as_str())).collect();
        if found.join(" ") != expected {
            wrong.push(format!("{written}: {expected} became {}", found.join(" ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_column_of_every_program_is_read() {
    let mut wrong = Vec::new();
    for (program, rest) in rows(include_str!("programs.tsv")) {
        let (delimiter, columns) = rest.split_once('\t').unwrap();
        let (mut header, mut row, mut emails, mut phones) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (at, column) in columns.split('\t').enumerate() {
            let (name, holds) = column.rsplit_once('|').unwrap();
            let joint = if program.starts_with("google") { " ::: " } else { ", " };
            let number = |head: &str, tail: &str| format!("{head} {at:02} {tail}");
            header.push(name.to_owned());
            let cell = match holds {
                "g" => "Élise".to_owned(),
                "f" => "Vasseur".to_owned(),
                "n" => "Élise Vasseur".to_owned(),
                "o" => "Atelier du Bois".to_owned(),
                "r" => "Menuisière".to_owned(),
                "e" => format!("e{at}@exemple.fr"),
                "e2" => format!("e{at}@exemple.fr{joint}f{at}@exemple.fr"),
                "p" => number("06 12 34", "10"),
                "p2" => number("06 12 34", "10") + joint + &number("01 45 67", "20"),
                "q" => format!("514 555-{at:02}10"),
                "x" => number("01 99 99", "99"),
                other => other.to_owned(),
            };
            match holds {
                "e" | "e2" => emails.extend(cell.split(joint).map(str::to_owned)),
                "p" | "p2" | "q" => phones.extend(cell.split(joint).map(dialled)),
                _ => {}
            }
            row.push(if cell.contains(delimiter) { format!("\"{cell}\"") } else { cell });
        }
        let reading = reading("contacts.csv", &format!("{}\n{}\n", header.join(delimiter), row.join(delimiter)), "FR");
        let Some(person) = reading.people.first() else {
            wrong.push(format!("{program}: nobody"));
            continue;
        };
        let found: Vec<String> = person.phones.iter().map(|(number, _)| dialled(number.as_str())).collect();
        let addresses: Vec<String> = person.emails.iter().map(|(address, _)| address.to_string()).collect();
        let mut tell = |what: &str, expected: &[String], found: &[String]| {
            let at = |value: &String| row.iter().position(|cell| dialled(cell).contains(value.as_str()) || cell.contains(value.as_str()));
            let name = |value: &String| at(value).and_then(|at| header.get(at).cloned()).unwrap_or_default();
            let missing =
                expected.iter().filter(|value| !found.contains(value)).map(|value| format!("{program}: no {what} of {}", name(value)));
            let more = found.iter().filter(|value| !expected.contains(value)).map(|value| format!("{program}: {what} of {}", name(value)));
            wrong.extend(missing.chain(more));
        };
        tell("number", &phones, &found);
        tell("address", &emails, &addresses);
        let told = |line: &Option<rebond_domain::Line>| line.as_ref().map(ToString::to_string);
        if (person.name.full().as_str(), told(&person.organisation).as_deref(), told(&person.role).as_deref())
            != ("Élise Vasseur", Some("Atelier du Bois"), Some("Menuisière"))
        {
            wrong.push(format!("{program}: {} · {:?} · {:?}", person.name.full(), person.organisation, person.role));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_card_of_every_program_is_read() {
    let mut wrong = Vec::new();
    for block in include_str!("cards.txt").split("\n@ ").skip(1) {
        let mut lines = block.lines();
        let program = lines.next().unwrap();
        let mut told = || lines.next().unwrap().trim_start_matches('>').trim().to_owned();
        let expected = [told(), told(), told(), told()];
        let card = lines.collect::<Vec<_>>().join("\r\n");
        let reading = reading("contacts.vcf", &format!("BEGIN:VCARD\r\n{card}\r\nEND:VCARD\r\n"), "FR");
        let Some(person) = reading.people.first() else {
            wrong.push(format!("{program}: nobody, {:?}", reading.rejects));
            continue;
        };
        let mut numbers: Vec<String> = person.phones.iter().map(|(number, _)| dialled(number.as_str())).collect();
        numbers.sort();
        let emails: Vec<String> = person.emails.iter().map(|(address, _)| address.to_string()).collect();
        let place = person.organisation.as_ref().map(ToString::to_string).unwrap_or_default();
        let found = [person.name.full(), emails.join(" "), numbers.join(" "), place];
        if found != expected {
            wrong.push(format!("{program}\n  expected {expected:?}\n  came     {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
