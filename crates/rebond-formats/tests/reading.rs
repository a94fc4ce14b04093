//! Reads the sample files of `tests/fixtures` (all people invented) and says what comes out.
#![expect(clippy::unwrap_used, reason = "a test that cannot open its sample has failed")]

use rebond_domain::{AddressNature, ImportKind, PhoneNature};
use rebond_formats::{
    DateOrder, Detected, Field, NoticeKind, ReadOptions, ReadPerson, Reading, RejectReason, Unreadable, detect, preview, read,
};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn reading(name: &str) -> Reading {
    read(name, &file(name), &ReadOptions::default()).unwrap()
}

/// A person on one line: everything read of them.
fn told(person: &ReadPerson) -> String {
    let text = |value: Option<&str>| value.unwrap_or("-").to_owned();
    let emails: Vec<String> = person.emails.iter().map(|(address, nature)| format!("{address} {nature}")).collect();
    let phones: Vec<String> = person.phones.iter().map(|(number, nature)| format!("{number} {nature}")).collect();
    [
        format!("{} {}+{}", person.line, text(person.name.given().map(AsRef::as_ref)), text(person.name.family().map(AsRef::as_ref))),
        emails.join(", "),
        phones.join(", "),
        text(person.organisation.as_ref().map(AsRef::as_ref)),
        text(person.role.as_ref().map(AsRef::as_ref)),
        text(person.town.as_ref().map(AsRef::as_ref)),
        person.profile.as_ref().map_or("-".into(), ToString::to_string),
        person.connected_on.map_or("-".into(), |date| date.to_string()),
        text(person.remarks.as_ref().map(AsRef::as_ref)).replace('\n', "⏎"),
    ]
    .join(" | ")
}

fn reasons(reading: &Reading) -> Vec<(usize, RejectReason)> {
    reading.rejects.iter().map(|reject| (reject.line, reject.reason)).collect()
}

#[test]
fn linkedin_as_it_is_exported_now() {
    let read = reading("linkedin-2026.csv");
    assert_eq!((read.kind, read.encoding.label(), read.delimiter), (ImportKind::LinkedInConnections, "UTF-8", Some(',')));
    assert_eq!(read.people.len(), 38);
    assert_eq!(reasons(&read), [(12, RejectReason::ClosedAccount), (16, RejectReason::ClosedAccount)]);
    assert_eq!(read.notices.len(), 1);
    assert_eq!((read.notices[0].line, read.notices[0].kind), (15, NoticeKind::Dropped(Field::Email)));
    assert_eq!(
        read.people[..9].iter().map(told).collect::<Vec<_>>(),
        [
            "5 Élise+Martin-Fictif |  |  | L’Atelier du Bois | Ébéniste | - | https://www.linkedin.com/in/%C3%A9lise-martin-fictif | 2026-11-12 | -",
            "6 Jean-Noël+Le Goff-Exemple |  |  | Énergies, Vents & Marées | Chef de projet \"transition\" | - | https://www.linkedin.com/in/jean-noel-le-goff-exemple | 2026-11-03 | -",
            "7 Zoë+Inventée | zoe@exemple.fr unknown |  | Coopérative Les 3 Rivières | Coordinatrice, formation | - | https://www.linkedin.com/in/zoe-inventee/ | 2026-10-28 | -",
            "8 Anne Marie+de La Tour-Inventée |  |  | - | - | - | https://www.linkedin.com/in/annemarie-dlt | 2026-10-21 | -",
            "9 Мария+Примерова |  |  | Exemple OOO | Дизайнер | - | https://www.linkedin.com/in/mariya-primerova | 2026-10-15 | -",
            "10 سلمى+مثال |  |  | - | مهندسة | - | https://www.linkedin.com/in/salma-mithal | 2026-10-02 | -",
            "11 Paul+O’Neil-Sample | paul.oneil@example.org unknown |  | Sample & Sons | Head of \"Growth\", EMEA | - | https://www.linkedin.com/in/paul-oneil-sample | 2026-09-30 | -",
            "13 Noé+Dupont-Exemple |  |  | Mairie d’Exempleville | Responsable vie associative | - | https://www.linkedin.com/in/noe-dupont-exemple | 2026-09-05 | -",
            "15 Lou+Petit-Fictif |  |  | Fictif SARL | Comptable | - | https://www.linkedin.com/in/Lou-Petit-Fictif | 2026-08-31 | -",
        ]
    );
}

#[test]
fn linkedin_in_its_older_dialects() {
    let old = reading("linkedin-2018.csv");
    assert_eq!((old.kind, old.people.len(), old.rejects.len()), (ImportKind::LinkedInConnections, 11, 2));
    assert_eq!(told(&old.people[0]), "2 Élise+Martin-Fictif |  |  | L’Atelier du Bois | Ébéniste | - | - | 2018-11-12 | -");
    assert_eq!(told(&old.people[10]), "14 Rose+Courte-Ligne |  |  | - | - | - | - | - | -");
    assert_eq!(old.ambiguous_dates(), 0, "an American hour settles the order");
    let between = reading("linkedin-between.csv");
    assert_eq!(told(&between.people[0]), "6 Élise+Martin-Fictif |  |  | L’Atelier du Bois | Ébéniste | - | - | 2020-11-12 | -");
    assert_eq!(reasons(&between), [(7, RejectReason::ClosedAccount)]);
}

#[test]
fn linkedin_saved_again_by_a_french_spreadsheet() {
    let now = reading("linkedin-2026.csv");
    let again = reading("linkedin-excel-fr.csv");
    assert_eq!((again.kind, again.encoding.label(), again.delimiter), (ImportKind::LinkedInConnections, "windows-1252", Some(';')));
    assert_eq!(again.ambiguous_dates(), 0, "29/07/2026 proves the order of 05/09/2026");
    let key = |person: &ReadPerson| person.traits().profile().map_or_else(|| person.name.key(), ToOwned::to_owned);
    for person in &again.people {
        let before = now.people.iter().find(|other| key(other) == key(person)).expect("the same person");
        assert_eq!((&before.name, before.connected_on, &before.role), (&person.name, person.connected_on, &person.role));
    }
    assert_eq!(again.people.len(), 34);
    let nested = reading("linkedin-nested.csv");
    assert_eq!(
        told(&nested.people[0]),
        "2 Élise+Martin-Fictif |  |  | Bois, Copeaux & Cie | Ébéniste | - | https://www.linkedin.com/in/elise-mf | 2020-11-12 | -"
    );
    assert_eq!(detect("x.csv", &file("linkedin-nested.csv")), Some(Detected::Connections));
}

#[test]
fn dates_of_two_meanings_are_asked_about() {
    let text = "First Name,Last Name,URL,Connected On\nA,Un,,01/02/2024\nB,Deux,,03/04/2024\n";
    let plain = read("Connections.csv", text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!((plain.people.len(), plain.ambiguous_dates(), plain.people[0].connected_on), (2, 2, None));
    for (order, first) in [(DateOrder::DayFirst, "2024-02-01"), (DateOrder::MonthFirst, "2024-01-02")] {
        let options = ReadOptions { date_order: Some(order), ..ReadOptions::default() };
        let told = read("Connections.csv", text.as_bytes(), &options).unwrap();
        assert_eq!(told.people[0].connected_on.unwrap().to_string(), first);
        assert_eq!(told.ambiguous_dates(), 0);
    }
}

#[test]
fn a_phone_of_apple() {
    let read = reading("apple-3.0.vcf");
    assert_eq!(
        read.people.iter().map(told).collect::<Vec<_>>(),
        [
            "1 Élise Rose+Martin-Fictif | elise@exemple.fr private, elise@atelier-exemple.fr professional | +33 6 00 00 00 01 mobile, 02 40 00 00 01 direct | L’Atelier du Bois, SARL | Ébéniste, associée | Nantes | http://www.linkedin.com/in/elise-mf | - | Rencontrée au salon; aime le chêne.⏎Rappeler en mai, pas avant: une longue phrase coupée.⏎Cuisine⏎https://exemple.fr/atelier",
            "41 Carte+sans fin |  | 0600000009 unknown | - | - | - | - | - | -",
            "45 Noé+DUPONT-EXEMPLE |  |  | - | - | - | https://www.linkedin.com/in/noe-dupont-exemple | - | -",
            "51 0600000010+- |  | 0600000010 unknown | - | - | - | - | - | -",
        ]
    );
    assert!(read.notices.iter().any(|notice| (notice.line, notice.kind) == (51, NoticeKind::NamedByNumber)));
    assert_eq!(read.organisations.len(), 1);
    assert_eq!(read.organisations[0].name.as_str(), "Boulangerie de l’Exemple");
    assert_eq!(read.organisations[0].remarks.as_ref().unwrap().as_str(), "02 40 00 00 03");
    assert_eq!(reasons(&read), []);
    assert!(
        read.notices.iter().any(|notice| (notice.line, notice.kind) == (41, NoticeKind::NoEnd)),
        "a card without its end is read, and said"
    );
    assert!(read.notices.iter().any(|notice| notice.kind == NoticeKind::Dropped(Field::Email)));
}

#[test]
fn an_old_phone_of_android() {
    let read = reading("android-2.1.vcf");
    assert_eq!(
        read.people.iter().map(told).collect::<Vec<_>>(),
        [
            "1 Élodie+Lefèvre-Fictif | elodie@exemple.fr professional | +33600000011 mobile, 0240000011 home | - | - | - | - | - | Collègue de Noël⏎très bonne idée",
            "14 Maman+- |  | 0240000012 home | - | - | - | - | - | -",
            "20 René+Bénard-Fictif |  | 06 00 00 00 13 mobile | Exemple | Chef d’atelier | - | - | - | Atelier",
        ]
    );
    assert!(read.rejects.is_empty() && read.notices.iter().all(|notice| notice.kind == NoticeKind::NotKept), "{:?}", read.notices);
}

#[test]
fn google_and_modern_cards() {
    let google = reading("google-3.0.vcf");
    assert_eq!(
        google.people.iter().map(told).collect::<Vec<_>>(),
        [
            "1 Zoë+Inventée | zoe@exemple.fr professional, zoe.perso@exemple.fr private | +33 6 00 00 00 21 mobile, +33 6 00 00 00 22 switchboard, 0600000023 unknown | Coopérative Les 3 Rivières | Coordinatrice | - | https://www.linkedin.com/in/zoe-inventee | - | -",
            "18 Sansnom+- | sansnom@exemple.fr unknown |  | - | - | - | - | - | -",
        ]
    );
    assert!(
        google.rejects.is_empty() && google.notices.iter().any(|notice| (notice.line, notice.kind) == (18, NoticeKind::NamedByAddress))
    );
    assert!(google.notices.iter().any(|notice| notice.kind == NoticeKind::Merged { first_line: 1 }));
    let modern = reading("modern-4.0.vcf");
    assert_eq!(
        told(&modern.people[0]),
        "1 Noé+Dupont-Exemple | noe@exemple.fr professional | +33-6-00-00-00-31;ext=5 mobile | Mairie d’Exempleville | Responsable, vie associative | Exempleville | https://www.linkedin.com/in/noe-dupont-exemple/ | - | Un⏎Deux⏎Vie associative"
    );
    assert_eq!(reasons(&modern), [(16, RejectReason::Group)]);
    assert_eq!(modern.organisations[0].generic_email.as_ref().unwrap().as_str(), "contact@asso.exemple.fr");
}

#[test]
fn tables_of_other_programs() {
    for (name, expected) in [
        (
            "google-new.csv",
            "2 Zoë+Inventée | zoe@exemple.fr professional, zoe.i@exemple.fr professional, zoe.perso@exemple.fr private | +33 6 00 00 00 21 mobile | Coopérative Les 3 Rivières | Coordinatrice | Angers | https://www.linkedin.com/in/zoe-inventee | - | Vue au salon⏎Labels: Navy",
        ),
        (
            "google-old-utf16.csv",
            "2 Zoë+Inventée | zoe@exemple.fr professional | +33 6 00 00 00 21 mobile | Coopérative Les 3 Rivières | Coordinatrice | - | - | - | -",
        ),
        (
            "outlook-fr.csv",
            "2 Noé+Dupont-Exemple | noe@exemple.fr unknown | 02 40 00 00 31 direct, 06 00 00 00 31 mobile | Mairie d’Exempleville | Responsable | Exempleville | - | - | Cœur d’équipe",
        ),
        (
            "thunderbird-fr.csv",
            "2 Noé+Dupont-Exemple | noe@exemple.fr unknown, noe.perso@exemple.fr unknown | 02 40 00 00 31 direct, 06 00 00 00 31 mobile | Mairie d’Exempleville | Responsable | Exempleville | - | - | -",
        ),
        (
            "plain-fr.csv",
            "2 Noé+Dupont-Exemple | noe@exemple.fr unknown, noe.perso@exemple.fr unknown | 06 00 00 00 31 unknown, 02 40 00 00 31 unknown | Mairie d’Exempleville | - | - | - | - | -",
        ),
    ] {
        let read = reading(name);
        assert_eq!((read.kind, told(&read.people[0]).as_str()), (ImportKind::Table, expected), "{name}");
        assert_eq!(read.people.len(), if name == "plain-fr.csv" { 2 } else { 1 }, "{name}");
    }
    let read = reading("plain-fr.csv");
    assert_eq!(
        told(&read.people[1]),
        "3 Orphelin+- | orphelin@exemple.fr unknown |  | - | - | - | - | - | -",
        "who can be reached is kept"
    );
    assert_eq!(read.notices.iter().map(|notice| (notice.line, notice.kind)).collect::<Vec<_>>(), [(3, NoticeKind::NamedByAddress)]);
    assert_eq!(reading("google-new.csv").organisations[0].name.as_str(), "Boulangerie de l’Exemple");
}

#[test]
fn a_fair_s_exhibitors_are_organisations() {
    let read = reading("exhibitors.csv");
    assert_eq!(detect("x", &file("exhibitors.csv")), Some(Detected::Organisations));
    assert_eq!((read.organisations.len(), read.people.len()), (2, 0));
    assert_eq!(read.organisations[0].website.as_ref().unwrap().as_str(), "https://asso.exemple.fr");
    assert_eq!(read.organisations[1].website, None, "no link runs code");
    assert_eq!(reasons(&read), [(4, RejectReason::NoName)]);
}

#[test]
fn b2_an_agenda_gives_events() {
    let read = reading("agenda.ics");
    let told: Vec<String> = read
        .events
        .iter()
        .map(|event| {
            let off = if event.cancelled { " (called off)" } else { "" };
            format!("{} {} {} {:?}{off}", event.line, event.name, event.starts_on, event.ends_on.map(|day| day.to_string()))
        })
        .collect();
    assert_eq!(
        told,
        [
            "4 Salon de l’économie sociale, Nantes 2026-12-05 Some(\"2026-12-06\")",
            "20 Café réseau 2027-01-01 None",
            "26 Soirée des anciens 2026-12-10 None",
            "36 Annulé 2026-12-10 None (called off)",
        ]
    );
    assert_eq!(read.events[0].place.as_ref().unwrap().as_str(), "Parc des expositions, Nantes");
    assert_eq!(read.events[0].website.as_ref().unwrap().as_str(), "https://salon.exemple.fr");
    assert_eq!(read.events[0].remarks.as_ref().unwrap().as_str(), "Trois cents exposants.\nEntrée libre; venir tôt.");
    assert_eq!(reasons(&read), [(32, RejectReason::NoDate), (42, RejectReason::Broken)]);
    assert_eq!(read.notices[0].kind, NoticeKind::Recurring);
}

#[test]
fn what_cannot_be_read_says_why() {
    let refused = |name: &str, bytes: &[u8]| read(name, bytes, &ReadOptions::default()).unwrap_err();
    assert_eq!(refused("x.csv", b" \n"), Unreadable::Empty);
    assert_eq!(refused("x.csv", b"a,b,c\n1,2,3\n"), Unreadable::UnknownKind);
    assert_eq!(refused("x.png", b"\x89PNG\r\n\x1a\n"), Unreadable::UnknownKind);
    assert_eq!(refused("x.json", b"{\"rebond\":1}"), Unreadable::Archive);
    assert_eq!(refused("x.xls", b"\xD0\xCF\x11\xE0\xA1\xB1"), Unreadable::Spreadsheet);
    assert_eq!(refused("x.zip", b"PK\x03\x04cut"), Unreadable::DamagedZip);
    let messages = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,A,,B,,,,x,INBOX\n";
    assert_eq!(refused("guide_messages.csv", messages.as_bytes()), Unreadable::UnknownKind);
}

#[test]
fn a_preview_shows_five_rows_in_the_encoding_chosen() {
    let bytes = file("linkedin-excel-fr.csv");
    let seen = preview(&bytes, &ReadOptions::default()).unwrap();
    assert_eq!((seen.encoding.label(), seen.delimiter, seen.rows.len()), ("windows-1252", ';', 5));
    assert_eq!((seen.rows[0][0].as_str(), seen.rows[1][0].as_str()), ("First Name", "Élise"));
    let options = ReadOptions { encoding: rebond_formats::TextEncoding::for_label("macintosh"), ..ReadOptions::default() };
    assert_eq!(preview(&bytes, &options).unwrap().rows[1][0], "…lise");
}

#[test]
fn natures_are_told_from_labels_only() {
    let read = reading("linkedin-2026.csv");
    assert!(read.people.iter().flat_map(|person| &person.emails).all(|(_, nature)| *nature == AddressNature::Unknown));
    let read = reading("apple-3.0.vcf");
    assert_eq!(read.people[0].phones[0].1, PhoneNature::Mobile);
}
