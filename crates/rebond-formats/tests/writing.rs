//! What is written can be read again, by us and by others.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its sample has failed")]

use proptest::prelude::*;
use rebond_domain::{
    Account, AddressNature, AddressOrigin, EmailAddress, Ids, ImportKind, Lang, Line, Meeting, MeetingState, Minutes, NormsCode, Note,
    Noun, Organisation, Person, PersonEmail, PersonId, PersonName, PersonPhone, PhoneNature, PhoneNumber, Prose, Record, Timestamp, WebUrl,
    ZoneName,
};
use rebond_formats::{
    ArchiveError, ArchiveWriter, CsvStyle, MailDraft, MeetingEntry, MeetingRow, NoRecord, Notice, NoticeKind, OrganisationRow, PersonRow,
    ReadOptions, ReadPerson, Unread, read, read_archive, salvage_archive, write_cards, write_eml, write_meeting, write_meetings,
    write_organisations, write_people,
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// One person with all that a file can carry.
#[derive(Debug, Clone)]
struct Known {
    person: Person,
    emails: Vec<PersonEmail>,
    phones: Vec<PersonPhone>,
    organisation: String,
}

impl Known {
    fn row(&self) -> PersonRow<'_> {
        PersonRow {
            person: &self.person,
            emails: &self.emails,
            phones: &self.phones,
            organisation: &self.organisation,
            circle: "Amitiés",
            source: "",
        }
    }

    /// Whether a file says nothing of them but what is known.
    fn says(&self, read: &ReadPerson) -> bool {
        let emails: Vec<_> = self.emails.iter().map(|email| (email.address.clone(), email.nature)).collect();
        let phones: Vec<_> = self.phones.iter().map(|phone| (phone.number.clone(), phone.nature)).collect();
        read.name == self.person.name
            && same(&read.emails, &emails)
            && same(&read.phones, &phones)
            && read.organisation.as_ref().map_or("", Line::as_str) == self.organisation
            && read.role == self.person.role
            && read.town == self.person.town
            && read.profile == self.person.profile
            && read.remarks == self.person.remarks
            && (read.last_exchange.is_none() || read.last_exchange == self.person.last_exchange)
    }
}

fn same<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|item| other.contains(item))
}

fn cell() -> impl Strategy<Value = String> {
    "[A-Za-zÉéŒœ’' ,;\"=+@.🌱م0-9:\\\\-]{0,20}"
}

fn line() -> impl Strategy<Value = Option<Line>> {
    cell().prop_map(|text| Line::cut(&text))
}

prop_compose! {
    fn known(index: usize)(
        given in line(),
        family in "[A-ZÉ][a-zé' =,;-]{1,12}",
        organisation in line(),
        role in line(),
        town in line(),
        remarks in prop::option::of("[=A-Za-zé,;\"\n\\\\]{1,40}"),
        natures in prop::collection::vec((prop::sample::select(AddressNature::ALL), prop::sample::select(PhoneNature::ALL)), 0..4),
        profile in prop::option::of("[a-z]{1,8}"),
        day in prop::option::of(1_i8..28),
    ) -> Known {
        let ids = Ids::seeded(index as u64 + 1);
        let when = at("2026-11-22T10:00:00Z");
        let id: PersonId = ids.make(when);
        let family = Line::cut(&format!("{family}{index}"));
        let mut person = Person::named(id, PersonName::new(given, family).unwrap(), when);
        (person.role, person.town) = (role, town);
        person.remarks = remarks.and_then(|text| Prose::cut(&text));
        person.profile = profile.map(|slug| WebUrl::parse(&format!("https://www.linkedin.com/in/{slug}-{index}")).unwrap());
        person.last_exchange = day.map(|day| rebond_domain::Date::new(2026, 5, day).unwrap());
        let emails = natures.iter().enumerate().map(|(n, (nature, _))| PersonEmail {
            id: ids.make(when),
            person_id: id,
            address: EmailAddress::parse(&format!("é{n}+x@p{index}.exemple.fr")).unwrap(),
            nature: *nature,
            origin: AddressOrigin::Unknown,
            through: None,
        });
        let phones = natures.iter().enumerate().map(|(n, (_, nature))| PersonPhone {
            id: ids.make(when),
            person_id: id,
            number: PhoneNumber::parse(&format!("+33 6 0{n} {index:02} 00 00")).unwrap(),
            nature: *nature,
            origin: AddressOrigin::Unknown,
            through: None,
        });
        Known {
            emails: emails.collect(),
            phones: phones.collect(),
            organisation: organisation.map(|line| line.to_string()).unwrap_or_default(),
            person,
        }
    }
}

fn several() -> impl Strategy<Value = Vec<Known>> {
    (0_usize..5).prop_flat_map(|count| (0..count).map(known).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn importing_one_s_own_export_changes_nothing(people in several(), semicolons: bool, french: bool) {
        let style = if semicolons { CsvStyle::Semicolons } else { CsvStyle::Commas };
        let lang = if french { Lang::Fr } else { Lang::En };
        let table = write_people(style, lang, people.iter().map(Known::row));
        let cards = write_cards(people.iter().map(Known::row));
        for (name, text) in [("people.csv", table), ("people.vcf", cards)] {
            if people.is_empty() && name == "people.vcf" {
                continue;
            }
            let read = read(name, text.as_bytes(), &ReadOptions::default()).unwrap();
            // Where somebody comes from is the importer's to say, and a card's address has no place of its own: both are told as left, nothing else is.
            let left = |notice: &&Notice| notice.kind == NoticeKind::NotKept && notice.excerpt.split(", ").all(|column| ["Circle", "Cercle", "Source"].contains(&column) || column.starts_with("ADR "));
            let told: Vec<_> = read.notices.iter().filter(|notice| !left(notice)).collect();
            prop_assert!(read.rejects.is_empty() && told.is_empty(), "{:?} {told:?}\n{text}", read.rejects);
            prop_assert_eq!(read.people.len(), people.len());
            for (read, known) in read.people.iter().zip(&people) {
                prop_assert!(known.says(read), "{read:?}\n{known:?}\n{text}");
            }
        }
    }

    #[test]
    fn an_archive_gives_back_its_records(people in several(), cut: prop::sample::Index, flip: prop::sample::Index) {
        let records: Vec<Record> = people.iter().map(|known| known.person.clone().into()).collect();
        let bytes = archive(&records);
        prop_assert_eq!(&read_archive(&bytes).unwrap().records, &records);
        // Cut anywhere or changed anywhere, it is no whole archive.
        prop_assert!(read_archive(&bytes[..cut.index(bytes.len() - 1)]).is_err());
        let mut changed = bytes.clone();
        changed[flip.index(bytes.len() - 1)] ^= 1;
        prop_assert!(read_archive(&changed).is_err());
    }
}

fn archive(records: &[Record]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = ArchiveWriter::begin(at("2026-11-22T10:00:00Z"), &mut bytes).unwrap();
    for record in records {
        writer.record(record, &mut bytes).unwrap();
    }
    writer.end(&mut bytes).unwrap();
    bytes
}

#[test]
fn an_archive_says_what_is_wrong_with_it() {
    let person =
        Person::named(Ids::seeded(1).make(at("2026-11-22T10:00:00Z")), PersonName::parse("Noé", "").unwrap(), at("2026-11-22T10:00:00Z"));
    let bytes = archive(&[person.clone().into(), person.into()]);
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], r#"{"rebond":1,"made_at":"2026-11-22T10:00:00Z"}"#);
    assert_eq!(lines.len(), 4);
    assert_eq!(read_archive(lines[..3].join("\n").as_bytes()).unwrap_err(), ArchiveError::CutOff { records: 2 });
    assert_eq!(read_archive([lines[0], lines[1], lines[3]].join("\n").as_bytes()).unwrap_err(), ArchiveError::Altered);
    assert_eq!(read_archive(b"{\"rebond\":2,\"else\":true}").unwrap_err(), ArchiveError::Newer { version: 2 });
    for no in ["", "{}", "[]", "First Name,Last Name", "{\"rebond\":\"1\"}"] {
        assert_eq!(read_archive(no.as_bytes()).unwrap_err(), ArchiveError::NotAnArchive, "{no}");
    }
    let strange = [lines[0], "{\"noun\":\"spaceship\",\"record\":{}}", lines[1], "half"].join("\n");
    let salvaged = salvage_archive(strange.as_bytes()).unwrap();
    assert_eq!((salvaged.records.len(), salvaged.rejects.len()), (1, 2));
    assert_eq!(salvaged.rejects[0], Unread { line: 2, noun: None, why: NoRecord::UnknownNoun });
    assert_eq!(salvaged.rejects[1], Unread { line: 4, noun: None, why: NoRecord::Broken });
}

#[test]
fn a_line_that_is_no_record_is_told_by_number_and_kind() {
    let when = at("2026-11-22T10:00:00Z");
    let person = Person::named(Ids::seeded(1).make(when), PersonName::parse("Noé", "").unwrap(), when);
    let note = Note::about(Ids::seeded(2).make(when), person.id, Prose::parse("Le bois, dit \\u0000 littéral").unwrap(), when);
    let account = Account::opened(Ids::seeded(3).make(when), NormsCode::france(), ZoneName::paris(), when);
    let text = String::from_utf8(archive(&[account.into(), person.into(), note.into()])).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let cases: [(usize, String, Noun, NoRecord); 5] = [
        (3, lines[3].replace("Le bois", &"x".repeat(10_000_000)), Noun::Note, NoRecord::TooLong),
        (3, lines[3].replace("Le bois", "Le \\u0000 bois"), Noun::Note, NoRecord::Sign),
        (3, lines[3].replace("2026-11-22T10:00:00Z", "2026-11-42T10:00:00Z"), Noun::Note, NoRecord::Value),
        (1, lines[1].replace("Europe/Paris", "Europe/Atlantide"), Noun::Account, NoRecord::Value),
        (2, lines[2].replace("\"closeness\":\"", "\"closeness\":\"très "), Noun::Person, NoRecord::Value),
    ];
    for (at, changed, noun, why) in cases {
        let mut lines: Vec<&str> = lines.clone();
        lines[at] = &changed;
        let read = salvage_archive(lines.join("\n").as_bytes()).unwrap();
        assert_eq!(read.rejects, [Unread { line: at + 1, noun: Some(noun), why }]);
        assert_eq!(read.records.len(), 2);
    }
    assert_eq!(read_archive(text.as_bytes()).unwrap().lines, [2, 3, 4]);
}

fn meeting(starts_at: &str, zone: ZoneName) -> Meeting {
    let ids = Ids::seeded(7);
    let when = at("2026-11-20T10:00:00Z");
    Meeting {
        margin: Minutes::new(30).unwrap(),
        place: Some(Line::parse("Café « Le Fil », 3 rue de l’Exemple; Nantes").unwrap()),
        updated_at: at("2026-11-20T10:05:00Z"),
        ..Meeting::planned(ids.make(when), ids.make(when), at(starts_at), zone, Minutes::new(60).unwrap(), when)
    }
}

#[test]
fn e1_e14_the_calendar_entry_carries_the_margin() {
    let meeting = meeting("2026-12-08T13:00:00Z", ZoneName::paris());
    let text = write_meeting(&MeetingEntry {
        meeting: &meeting,
        made_at: at("2026-11-22T10:00:00Z"),
        summary: "Rencontre avec Élise Martin-Fictif, ébéniste",
        description: "Une heure convenue, trente minutes à garder libres.\nApporter : questions; CV",
        reminder: "Confirmer la rencontre de demain",
    });
    assert!(text.ends_with("END:VCALENDAR\r\n") && text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    let text = text.replace("\r\n ", "");
    for line in [
        "TZID:Europe/Paris",
        "DTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET",
        "DTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST",
        "DTSTAMP:20261122T100000Z",
        "SEQUENCE:300",
        "DTSTART;TZID=Europe/Paris:20261208T140000",
        // 60 minutes agreed and 30 more.
        "DTEND;TZID=Europe/Paris:20261208T153000",
        "SUMMARY:Rencontre avec Élise Martin-Fictif\\, ébéniste",
        "LOCATION:Café « Le Fil »\\, 3 rue de l’Exemple\\; Nantes",
        "DESCRIPTION:Une heure convenue\\, trente minutes à garder libres.\\nApporter : questions\\; CV",
        "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Confirmer la rencontre de demain\r\nTRIGGER:-P1D\r\nEND:VALARM",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line}\n{text}");
    }
    let read = read("x.ics", text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!((read.kind, read.events.len(), read.events[0].starts_on.to_string().as_str()), (ImportKind::ICalendar, 1, "2026-12-08"));
}

#[test]
fn no_text_begins_a_line_of_its_own() {
    let meeting = meeting("2026-12-08T13:00:00Z", ZoneName::paris());
    let summary = format!("a;b,c\\d\r\nATTENDEE:x\u{7}\rATTENDEE:y{}", "é🌱".repeat(60));
    let entry = MeetingEntry { meeting: &meeting, made_at: meeting.created_at, summary: &summary, description: "", reminder: "" };
    let text = write_meeting(&entry);
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.starts_with("ATTENDEE") && !line.contains(char::is_control)));
    let text = text.replace("\r\n ", "");
    assert!(text.contains(&format!("\r\nSUMMARY:a\\;b\\,c\\\\d\\nATTENDEE:x\\nATTENDEE:y{}\r\n", "é🌱".repeat(60))), "{text}");
}

#[test]
fn a_zone_without_change_of_hour_is_written_in_universal_time() {
    let mut meeting = meeting("2026-12-08T13:00:00Z", ZoneName::parse("UTC").unwrap());
    meeting.state = MeetingState::Cancelled { at: meeting.created_at };
    let entry = MeetingEntry { meeting: &meeting, made_at: meeting.created_at, summary: "x", description: "", reminder: "y" };
    let text = write_meeting(&entry);
    assert!(text.contains("DTSTART:20261208T130000Z\r\n") && text.contains("STATUS:CANCELLED\r\n"));
    assert!(!text.contains("VTIMEZONE") && !text.contains("VALARM"));
}

#[test]
fn tables_of_organisations_and_meetings() {
    let mut organisation = Organisation::named(
        Ids::seeded(3).make(at("2026-11-20T10:00:00Z")),
        Line::parse("=Fictif; SARL").unwrap(),
        at("2026-11-20T10:00:00Z"),
    );
    organisation.town = Line::cut("Angers");
    for lang in [Lang::Fr, Lang::En] {
        let rows = [OrganisationRow { organisation: &organisation, kind: "Coopérative" }];
        let text = write_organisations(CsvStyle::Semicolons, lang, rows.into_iter());
        assert!(text.starts_with('\u{feff}') && text.contains("\r\n\"'=Fictif; SARL\";Coopérative;"));
        let read = read("x.csv", text.as_bytes(), &ReadOptions::default()).unwrap();
        assert_eq!((read.organisations[0].name.as_str(), read.organisations.len()), ("=Fictif; SARL", 1));
        assert_eq!(read.organisations[0].town, organisation.town);
    }
    let meeting = meeting("2026-12-08T13:00:00Z", ZoneName::paris());
    let rows = [MeetingRow { meeting: &meeting, with: "Élise", organisation: "", mode: "En personne", state: "Date fixée" }];
    let text = write_meetings(CsvStyle::Semicolons, Lang::Fr, rows.into_iter());
    assert_eq!(
        text.lines().nth(1).unwrap(),
        "2026-12-08;14:00;Élise;;60;30;En personne;\"Café « Le Fil », 3 rue de l’Exemple; Nantes\";Date fixée"
    );
}

#[test]
fn a_draft_opens_unsent_and_cannot_be_forged() {
    let (to, me) = (EmailAddress::parse("elise@exemple.fr").unwrap(), EmailAddress::parse("moi@exemple.fr").unwrap());
    let draft = MailDraft {
        from: Some(("Noé \"Moi\"", &me)),
        to: &[("Martin, Élise\r\nBcc: x@exemple.fr", &to)],
        cc: &[("Paul \"P\" O'Neil", &me)],
        subject: "Votre métier\r\nX-Evil: 1",
        body: "Bonjour,\n\nÀ bientôt",
        in_reply_to: Some("<a@exemple.fr>\r\nX-Evil: 1"),
    };
    let text = String::from_utf8(write_eml(&draft)).unwrap();
    let (headers, body) = text.split_once("\r\n\r\n").unwrap();
    let names: Vec<&str> =
        headers.split("\r\n").filter(|line| !line.starts_with(' ')).filter_map(|line| line.split_once(':')).map(|(name, _)| name).collect();
    assert_eq!(names, ["X-Unsent", "From", "To", "Cc", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]);
    assert!(text.is_ascii() && headers.contains("Cc: \"Paul \\\"P\\\" O'Neil\" <moi@exemple.fr>"));
    assert_eq!(body, "Bonjour,\r\n\r\n=C3=80 bient=C3=B4t\r\n");
    let answer = MailDraft { in_reply_to: Some("a.b@exemple.fr"), ..draft };
    assert!(String::from_utf8(write_eml(&answer)).unwrap().contains("In-Reply-To: <a.b@exemple.fr>\r\nReferences: <a.b@exemple.fr>\r\n"));
}
