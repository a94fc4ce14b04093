//! The same ten people as every program exports them, under every fault files have on their way: whatever the file, each comes out with
//! name, addresses and numbers. One function a producer; a fault is applied to its text or its bytes.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its sample has failed")]

use rebond_domain::Line;
use rebond_formats::{ReadOptions, Reading, read};

/// Given name, family name, addresses, numbers, organisation, role.
type Sample = (&'static str, &'static str, &'static [&'static str], &'static [&'static str], &'static str, &'static str);

const PEOPLE: [Sample; 10] = [
    ("Élodie", "Lefèvre", &["elodie.lefevre@exemple.fr"], &["06 12 34 56 78"], "Forêt & Cie", "Chargée d’études"),
    (
        "Jean-Noël",
        "Le Goff",
        &["jn@goff.example", "jn.pro@mairie.example"],
        &["+33 6 98 76 54 32", "01 45 67 89 01"],
        "Mairie de Brest",
        "Directeur, services",
    ),
    ("Jürgen", "Groß", &["j.gross@beispiel.example"], &["+49 170 1234567"], "Werk AG", "Leiter"),
    ("María José", "García López", &["mj@ejemplo.example"], &["+34 600 123 456"], "Obra SA", "Jefa"),
    ("Jan", "van den Berg", &["jan@voorbeeld.example"], &["+31 6 12345678"], "Dijk BV", "Ingenieur"),
    ("Zoé", "d’Aubigné", &[], &["07 11 22 33 44"], "", ""),
    ("Anne", "O’Neil", &["anne@exemple.fr"], &[], "ONG", "Bénévole"),
    ("Sami", "Ben Salah", &["sami@exemple.fr"], &["0033 6 11 22 33 44"], "Atelier; Bois", "Menuisier"),
    ("Noémie", "Hébert", &["noemie@exemple.ca"], &["(514) 555-0178 poste 12"], "Université Laval", ""),
    ("Inès", "Muñoz", &["ines@exemple.es"], &["+1 418 555 0199"], "Çà et là", "Présidente"),
];

fn cell(text: &str, delimiter: char) -> String {
    if text.contains([delimiter, '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

/// A table of the given headers, each filled by what it stands for.
fn table(headers: &[(&str, &str)], delimiter: char, joint: &str) -> String {
    let row = |cells: Vec<String>| cells.iter().map(|text| cell(text, delimiter)).collect::<Vec<_>>().join(&delimiter.to_string()) + "\r\n";
    let mut text = row(headers.iter().map(|(header, _)| (*header).to_owned()).collect());
    for (given, family, emails, phones, organisation, role) in PEOPLE {
        let at = |list: &[&str], place: usize| list.get(place).copied().unwrap_or("").to_owned();
        text.push_str(&row(headers
            .iter()
            .map(|(_, what)| match *what {
                "given" => given.to_owned(),
                "family" => family.to_owned(),
                "full" => format!("{given} {family}"),
                "email" => at(emails, 0),
                "email2" => at(emails, 1),
                "emails" => emails.join(joint),
                "phone" => at(phones, 0),
                "phone2" => at(phones, 1),
                "phones" => phones.join(joint),
                "organisation" => organisation.to_owned(),
                "role" => role.to_owned(),
                "civility" => "Mme".to_owned(),
                "fax" => "01 00 00 00 99".to_owned(),
                "date" => "05 Nov 2024".to_owned(),
                "type" => "SMTP".to_owned(),
                "page" => format!("https://www.linkedin.com/in/{}", given.to_lowercase().replace(' ', "-")),
                _ => String::new(),
            })
            .collect()));
    }
    text
}

/// Every table, by producer and language, with what its headers hold.
fn tables() -> Vec<(&'static str, String)> {
    let outlook = |headers: [&'static str; 12]| {
        let what = ["civility", "given", "", "family", "organisation", "role", "fax", "phone2", "phone", "email", "type", "email2"];
        table(&headers.into_iter().zip(what).collect::<Vec<_>>(), ',', "")
    };
    let linkedin = |headers: [&'static str; 7]| {
        let what = ["given", "family", "page", "email", "organisation", "role", "date"];
        table(&headers.into_iter().zip(what).collect::<Vec<_>>(), ',', "")
    };
    let thunderbird = |headers: [&'static str; 9]| {
        let what = ["given", "family", "full", "", "email", "email2", "phone2", "fax", "phone"];
        table(&headers.into_iter().zip(what).collect::<Vec<_>>(), ',', "")
    };
    let hand = |headers: [&'static str; 5], delimiter, joint| {
        let what = ["family", "given", "emails", "phones", "organisation"];
        table(&headers.into_iter().zip(what).collect::<Vec<_>>(), delimiter, joint)
    };
    vec![
        (
            "outlook en",
            outlook([
                "Title",
                "First Name",
                "Middle Name",
                "Last Name",
                "Company",
                "Job Title",
                "Business Fax",
                "Business Phone",
                "Mobile Phone",
                "E-mail Address",
                "E-mail Type",
                "E-mail 2 Address",
            ]),
        ),
        (
            "outlook fr",
            outlook([
                "Titre",
                "Prénom",
                "Deuxième prénom",
                "Nom",
                "Société",
                "Profession",
                "Télécopie (bureau)",
                "Téléphone (bureau)",
                "Tél. mobile",
                "Adresse de messagerie",
                "Type de messagerie",
                "Adresse de messagerie 2",
            ]),
        ),
        (
            "outlook de",
            outlook([
                "Anrede",
                "Vorname",
                "Weitere Vornamen",
                "Nachname",
                "Firma",
                "Position",
                "Fax geschäftlich",
                "Telefon geschäftlich",
                "Mobiltelefon",
                "E-Mail-Adresse",
                "E-Mail-Typ",
                "E-Mail 2: Adresse",
            ]),
        ),
        (
            "outlook es",
            outlook([
                "Título",
                "Nombre",
                "Segundo nombre",
                "Apellidos",
                "Organización",
                "Puesto",
                "Fax del trabajo",
                "Teléfono del trabajo",
                "Móvil",
                "Dirección de correo electrónico",
                "Tipo de correo electrónico",
                "Dirección del correo electrónico 2",
            ]),
        ),
        (
            "outlook it",
            outlook([
                "Titolo",
                "Nome",
                "Secondo nome",
                "Cognome",
                "Società",
                "Posizione",
                "Fax (uff.)",
                "Ufficio",
                "Cellulare",
                "Indirizzo posta elettronica",
                "Tipo posta elettronica",
                "Indirizzo posta elettronica 2",
            ]),
        ),
        (
            "outlook nl",
            outlook([
                "Titel",
                "Voornaam",
                "Middelste naam",
                "Achternaam",
                "Bedrijf",
                "Functie",
                "Fax op werk",
                "Telefoon op werk",
                "Mobiele telefoon",
                "E-mailadres",
                "E-mailtype",
                "E-mailadres 2",
            ]),
        ),
        (
            "thunderbird en",
            thunderbird([
                "First Name",
                "Last Name",
                "Display Name",
                "Nickname",
                "Primary Email",
                "Secondary Email",
                "Work Phone",
                "Fax Number",
                "Mobile Number",
            ]),
        ),
        (
            "thunderbird fr",
            thunderbird([
                "Prénom",
                "Nom de famille",
                "Nom à afficher",
                "Surnom",
                "Adresse électronique principale",
                "Adresse électronique secondaire",
                "Tél. professionnel",
                "Fax",
                "Portable",
            ]),
        ),
        (
            "thunderbird de",
            thunderbird([
                "Vorname",
                "Nachname",
                "Anzeigename",
                "Spitzname",
                "Primäre E-Mail-Adresse",
                "Sekundäre E-Mail-Adresse",
                "Tel. dienstlich",
                "Fax-Nummer",
                "Mobil-Tel.-Nr.",
            ]),
        ),
        (
            "thunderbird nl",
            thunderbird([
                "Voornaam",
                "Achternaam",
                "Weergavenaam",
                "Bijnaam",
                "Primair e-mailadres",
                "Secundair e-mailadres",
                "Telefoon werk",
                "Faxnummer",
                "Mobiel nummer",
            ]),
        ),
        ("hand, commas", hand(["Nom", "Prénom", "E-mail", "Téléphone", "Société"], ';', ", ")),
        ("hand, strokes", hand(["Nom", "Prénom", "Mail", "Tél.", "Structure"], ',', " / ")),
        ("hand, lines", hand(["NOM", "PRENOM", "Courriel", "Portable", "Employeur"], ';', "\n")),
        ("hand, words", hand(["Nom", "Prénom", "Adresse mail", "Numéro de téléphone", "Organisme"], '\t', " ou ")),
        ("google", hand(["Last Name", "First Name", "E-mail 1 - Value", "Phone 1 - Value", "Organization Name"], ',', " ::: ")),
        ("linkedin en", linkedin(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])),
        ("linkedin fr", linkedin(["Prénom", "Nom", "URL", "Adresse e-mail", "Entreprise", "Poste", "Date de connexion"])),
        ("linkedin de", linkedin(["Vorname", "Nachname", "URL", "E-Mail-Adresse", "Unternehmen", "Position", "Verbunden am"])),
        ("linkedin es", linkedin(["Nombre", "Apellidos", "URL", "Dirección de correo electrónico", "Empresa", "Cargo", "Conectado el"])),
        ("linkedin it", linkedin(["Nome", "Cognome", "URL", "Indirizzo email", "Azienda", "Posizione", "Connesso il"])),
        ("linkedin nl", linkedin(["Voornaam", "Achternaam", "URL", "E-mailadres", "Bedrijf", "Functie", "Verbonden op"])),
    ]
}

fn quoted(text: &str) -> String {
    text.bytes().map(|byte| format!("={byte:02X}")).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;")
}

/// Every contact file, by the program that writes it.
fn cards() -> Vec<(&'static str, String)> {
    let each = |card: &dyn Fn(Sample) -> String| PEOPLE.iter().map(|person| card(*person)).collect::<String>();
    let lines = |list: &[&str], head: &str| list.iter().map(|text| format!("{head}{text}\r\n")).collect::<String>();
    vec![
        (
            "android 2.1",
            each(&|(given, family, emails, phones, organisation, _)| {
                let q = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:";
                let name = format!("N{q}{};{};;;", quoted(family), quoted(given));
                // A soft break in the middle, between two signs.
                let name = format!("{}=\r\n{}", &name[..name.len() - 9], &name[name.len() - 9..]);
                format!(
                    "BEGIN:VCARD\r\nVERSION:2.1\r\n{name}\r\nFN{q}{}\r\n{}{}ORG{q}{}\r\nEND:VCARD\r\n",
                    quoted(&format!("{given} {family}")),
                    lines(phones, "TEL;CELL:"),
                    lines(emails, "EMAIL;HOME:"),
                    quoted(organisation)
                )
            }),
        ),
        (
            "apple 3.0",
            each(&|(given, family, emails, phones, organisation, role)| {
                format!(
                    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//macOS//EN\r\nN:{};{};;Mme;\r\nFN:Mme {given} {family}\r\n{}{}item9.X-ABLabel:_$!<Work>!$_\r\nORG:{};\r\nTITLE:{}\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-05\r\nEND:VCARD\r\n",
                    escaped(family),
                    escaped(given),
                    lines(phones, "TEL;type=CELL;type=VOICE;type=pref:"),
                    lines(emails, "item9.EMAIL;type=INTERNET:"),
                    escaped(organisation),
                    escaped(role)
                )
            }),
        ),
        (
            "modern 4.0",
            each(&|(given, family, emails, phones, organisation, _)| {
                let uris: Vec<String> =
                    phones.iter().map(|phone| format!("tel:{}", phone.replace(" poste ", ";ext=").replace(' ', "-"))).collect();
                format!(
                    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{given} {family}\r\nN:{family};{given};;;\r\n{}{}ORG:{}\r\nEND:VCARD\r\n",
                    uris.iter().map(|uri| format!("TEL;VALUE=uri;TYPE=\"voice,cell\":{uri}\r\n")).collect::<String>(),
                    lines(emails, "EMAIL;TYPE=work:"),
                    escaped(organisation)
                )
            }),
        ),
        (
            "only FN",
            each(&|(given, family, emails, phones, ..)| {
                format!(
                    "begin:vcard\nversion:3.0\nfn:{}, {}\n{}{}end:vcard\n",
                    family,
                    given,
                    lines(phones, "tel:"),
                    lines(emails, "email:")
                )
                .replace(", ", "\\, ")
            }),
        ),
    ]
}

/// The digits that tell a number.
fn digits(number: &str) -> String {
    let before: String = number.split([';', 'p']).next().unwrap().chars().filter(char::is_ascii_digit).collect();
    before[before.len().saturating_sub(9)..].to_owned()
}

fn check(what: &str, bytes: &[u8], one_address: bool) {
    let reading: Reading = read("contacts", bytes, &ReadOptions::default()).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(reading.people.len(), PEOPLE.len(), "{what}: {:?}", reading.rejects);
    for ((given, family, emails, phones, ..), person) in PEOPLE.iter().zip(&reading.people) {
        let names = [person.name.given(), person.name.family()].map(|part| part.map_or("", Line::as_str));
        assert_eq!(names, [*given, *family], "{what}");
        let expected: Vec<&str> = emails.iter().take(if one_address { 1 } else { 9 }).copied().collect();
        assert_eq!(person.emails.iter().map(|(address, _)| address.as_str()).collect::<Vec<_>>(), expected, "{what} {given}");
        let mut found: Vec<String> = person.phones.iter().map(|(number, _)| digits(number.as_str())).collect();
        let mut expected: Vec<String> = phones.iter().map(|phone| digits(phone)).collect();
        found.sort();
        expected.sort();
        if !what.starts_with("linkedin") {
            assert_eq!(found, expected, "{what} {given}");
        }
    }
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF_u16).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn every_producer_in_every_encoding() {
    for (what, text) in tables().into_iter().chain(cards()) {
        let one_address = what.starts_with("linkedin");
        check(what, text.as_bytes(), one_address);
        check(&format!("{what} with a mark"), format!("\u{feff}{text}").as_bytes(), one_address);
        check(&format!("{what} in UTF-16"), &utf16(&text), one_address);
        check(&format!("{what} with plain ends of line"), text.replace("\r\n", "\n").as_bytes(), one_address);
        let old = encoding_rs::WINDOWS_1252.encode(&text).0;
        check(&format!("{what} in windows-1252"), &old, one_address);
    }
}

#[test]
fn every_table_as_spreadsheets_and_people_leave_it() {
    for (what, text) in tables() {
        let one_address = what.starts_with("linkedin");
        let plain: Vec<&str> = text.split("\r\n").collect();
        check(&format!("{what} under a title"), format!("Mes contacts\r\n\r\n{text}").as_bytes(), one_address);
        check(&format!("{what} padded"), format!("{text},,,,,\r\n,,,,,\r\n\r\n").as_bytes(), one_address);
        check(&format!("{what} without its last end of line"), text.trim_end().as_bytes(), one_address);
        // One sign cut in two in a row of its own costs that row's sign alone.
        let mut bytes = text.clone().into_bytes();
        bytes.extend_from_slice(b"Caf\xC3,X,\r\n".as_slice());
        let reading = read("contacts", &bytes, &ReadOptions::default()).unwrap();
        assert_eq!(reading.people[0].name.full(), "Élodie Lefèvre", "{what}: {}", plain[0]);
    }
}

#[test]
fn every_card_folded_inside_signs_or_glued_to_others() {
    let folded = |text: &str| {
        let mut bytes = Vec::new();
        for line in text.split_inclusive("\r\n") {
            // By bytes, wherever that falls.
            for (place, byte) in line.trim_end().bytes().enumerate() {
                if place > 0 && place % 20 == 0 && !line.contains("QUOTED") {
                    bytes.extend_from_slice(b"\r\n ");
                }
                bytes.push(byte);
            }
            bytes.extend_from_slice(b"\r\n");
        }
        bytes
    };
    for (what, text) in cards().into_iter().filter(|(what, _)| *what != "only FN") {
        check(&format!("{what} folded"), &folded(&text), false);
        check(&format!("{what} with a mark before each card"), text.replace("BEGIN:VCARD", "\u{feff}BEGIN:VCARD").as_bytes(), false);
        let mut half = text.as_bytes().to_vec();
        half.truncate(half.len() - 14);
        let reading = read("contacts.vcf", &half, &ReadOptions::default()).unwrap();
        assert_eq!(
            (reading.people.len(), reading.rejects.len()),
            (PEOPLE.len() - 1, 1),
            "{what}: a card cut by the end of the file is told"
        );
    }
}
