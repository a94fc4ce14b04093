//! Is this the same person? Every door that is told of somebody gives one answer: a file looked at and imported, a person added (as
//! the command line does), a list of names, an answer that points to somebody, the names given at a meeting, a tie or a referral by
//! name.

#![expect(clippy::unwrap_used, reason = "a test whose world cannot be made fails")]

use rebond_app::approaches::{RecordAnswer, Redirected};
use rebond_app::import::{ImportFile, ImportReport, Outcome, PreviewImport, ReadOptions};
use rebond_app::meetings::{FinishMeeting, NameGiven};
use rebond_app::people::{AddMany, AddPerson, AddTie, Added, NamedLine, TieTo};
use rebond_app::referrals::{AddReferral, By};
use rebond_app::{AppError, Desk, Reason};
use rebond_domain::*;
use rebond_testkit::World;

use Same::{Nobody, Perhaps, Surely};

/// Whether somebody told of is the first of those known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Same {
    /// They are.
    Surely,
    /// They may be: who can ask asks, who cannot takes somebody new.
    Perhaps,
    /// They may be, and nothing told is new: who only notes people has nothing to note.
    Noted,
    /// They are not.
    Nobody,
}

/// `given|family|e-mail|number|page|organisation`, from the left as far as it is told.
#[derive(Clone, Copy)]
struct Told(&'static str);

impl Told {
    fn cell(self, at: usize) -> &'static str {
        self.0.split('|').nth(at).unwrap_or("")
    }

    fn name(self) -> PersonName {
        PersonName::parse(self.cell(0), self.cell(1)).unwrap()
    }

    fn email(self) -> Option<EmailAddress> {
        EmailAddress::parse(self.cell(2)).ok()
    }

    fn phone(self) -> Option<PhoneNumber> {
        PhoneNumber::parse(self.cell(3)).ok()
    }

    fn organisation(self) -> Option<Line> {
        Line::parse(self.cell(5)).ok()
    }

    /// Whether no more is told than these cells.
    fn within(self, cells: &[usize]) -> bool {
        (2..6).all(|at| self.cell(at).is_empty() || cells.contains(&at))
    }

    fn given(self) -> NameGiven {
        NameGiven {
            name: self.name(),
            organisation: self.organisation(),
            role: None,
            reach: None,
            reason: None,
            name_use: NameUse::NotAsked,
            sounding_until: None,
        }
    }
}

/// Every door of a program that knows these people.
struct Doors {
    world: World,
    desk: Desk,
}

impl Doors {
    async fn knowing(known: &[Told]) -> (Self, Vec<PersonId>) {
        let world = World::fresh().await;
        let mut ids: Vec<PersonId> = known.iter().map(|_| world.make.ids.make(world.make.at)).collect();
        ids.sort_unstable();
        for (told, id) in known.iter().zip(&ids) {
            let mut person = Person { id: *id, name: told.name(), profile: WebUrl::parse(told.cell(4)).ok(), ..world.make.person("X") };
            if let Some(name) = told.organisation() {
                let place = Organisation { name, ..world.make.organisation("Somewhere") };
                person.organisation_id = Some(place.id);
                world.put(place).await;
            }
            world.put(person.clone()).await;
            if !told.cell(2).is_empty() {
                world.put(world.make.email(&person, told.cell(2))).await;
            }
            if !told.cell(3).is_empty() {
                world.put(world.make.phone(&person, told.cell(3))).await;
            }
        }
        let desk = world.desk().await;
        (Self { world, desk }, ids)
    }

    fn file(told: &[Told]) -> String {
        let header = "Prénom;Nom;E-mail;Téléphone;LinkedIn;Structure\n";
        told.iter().fold(header.to_owned(), |file, told| {
            let cells: Vec<&str> = (0..6).map(|at| told.cell(at)).collect();
            format!("{file}{}\n", cells.join(";"))
        })
    }

    async fn look(&self, told: &[Told]) -> ImportReport {
        let (file_name, bytes) = ("contacts.csv".to_owned(), Self::file(told).into_bytes().into());
        PreviewImport { file_name, bytes, options: ReadOptions::default() }.run(&self.desk).await.unwrap()
    }

    async fn import(&self, told: &[Told]) -> ImportReport {
        let (file_name, bytes) = ("contacts.csv".to_owned(), Self::file(told).into_bytes().into());
        ImportFile { file_name, bytes, options: ReadOptions::default() }.run(&self.desk).await.unwrap()
    }

    async fn count(&self) -> u32 {
        rebond_store::people::count(&self.world.store, self.world.account.id).await.unwrap()
    }

    /// Adds them, as the form and the command line do; whoever is shown first.
    async fn add(&self, told: Told) -> Option<PersonId> {
        let verb =
            AddPerson { email: told.email(), phone: told.phone(), organisation: told.organisation(), ..AddPerson::named(told.name()) };
        match verb.run(&self.desk).await.unwrap() {
            Added::Alike(row) => Some(row.id),
            Added::Person(_) => None,
        }
    }

    async fn add_many(&self, told: &[Told]) -> usize {
        let people = told.iter().map(|told| NamedLine { name: told.name(), organisation: told.organisation() }).collect();
        AddMany { people, circle: Some(Circle::Neighbours), event: None }.run(&self.desk).await.unwrap()
    }

    /// Somebody answers and points to them.
    async fn answer(&self, told: Told) -> PersonId {
        let by = self.world.person("Rita Conseil").await;
        let sent = self.world.with(self.world.make.sent_request(&by)).await;
        let (name, organisation, email) = (told.name(), told.organisation(), told.email());
        let redirected = Redirected { name, organisation, role: None, email, reason: None, name_use: NameUse::NotAsked };
        let (answer, answered_at) = (Answer::Redirected, self.desk.now());
        let verb =
            RecordAnswer { id: sent.id, answer, answered_at, note: None, come_back_on: None, redirected: Some(redirected), lang: Lang::Fr };
        verb.run(&self.desk).await.unwrap().1.unwrap().0
    }

    /// Somebody met names them; whom each name is.
    async fn meet(&self, told: &[Told]) -> Vec<PersonId> {
        let by = self.world.person("Rita Conseil").await;
        let meeting = self.world.with(self.world.make.held_meeting(&by, "2026-11-02T08:00:00+01:00")).await;
        let names = told.iter().map(|told| told.given()).collect();
        let finish = FinishMeeting { names, ..rebond_testkit::life::told(meeting.id) };
        finish.run(&self.desk).await.unwrap();
        let referrals = rebond_store::referrals::of_meeting(&self.world.store, self.world.account.id, meeting.id).await.unwrap();
        referrals.into_iter().map(|referral| referral.to_id).collect()
    }
}

#[tokio::test]
async fn every_door_gives_one_answer() {
    const ANNA: &str = "Anna|Roy|anna@exemple.fr|06 11 22 33 44|linkedin.com/in/anna-r|Mairie";
    for (known, told, same) in [
        // Nobody else has the name, and one side knows no more than it.
        (&["Anna|Roy"][..], "Anna|Roy", Surely),
        (&[ANNA], "Anna|Roy", Surely),
        (&["Anna|Roy"], "Anna|Roy||||Mairie", Surely),
        (&["Élise|Le Goff"], "elise|LE-GOFF 🌱", Surely),
        (&["Jean|Noël Petit"], "Jean Noel|Petit", Surely),
        // The same place tells them, however it is written; another one does not.
        (&["Anna|Roy||||Saint-Gobain"], "ANNA|roy||||Saint Gobain", Surely),
        (&["Anna|Roy||||Mairie", "Anna|Roy||||École"], "Anna|Roy||||mairie", Surely),
        (&[ANNA], "Anna|Roy||||École", Perhaps),
        (&["Anna|Roy||||Mairie", "Anna|Roy||||École"], "Anna|Roy||||Gare", Perhaps),
        (&["Anna|Roy", "Anna|Roy"], "Anna|Roy", Same::Noted),
        (&["Anna|Roy||||Mairie", "Anna|Roy||||École"], "Anna|Roy", Same::Noted),
        // Parts taken for one another: there are people of both names.
        (&["Thomas|Martin"], "Martin|Thomas", Perhaps),
        // An address: shared with somebody else, or one's own under another name.
        (&[ANNA], "Anna|Martin-Roy|ANNA@exemple.fr", Surely),
        (&[ANNA], "Paul|Martin|anna@exemple.fr", Perhaps),
        (&[ANNA], "Anna|Roy|other@exemple.fr", Perhaps),
        (&[ANNA], "Anna|Roy|other@exemple.fr|||Mairie", Surely),
        // A number: one's own, or a switchboard.
        (&[ANNA], "Anna|||+33 6 11 22 33 44", Surely),
        (&[ANNA], "Paul|Martin||06 11 22 33 44", Nobody),
        // A page, whatever the name.
        (&[ANNA], "Nina|Martin|||https://fr.linkedin.com/in/ANNA-R/fr", Surely),
        (&[ANNA], "Anna|Roy|||linkedin.com/in/anna-roy-2|Mairie", Perhaps),
        (&["Anna|Roy"], "Anne|Roy", Nobody),
        (&["Anna|Roy"], "Анна|Рой", Nobody),
    ] {
        let (known, told): (Vec<Told>, Told) = (known.iter().map(|known| Told(known)).collect(), Told(told));
        let case = format!("{} {:?}", told.0, known.iter().map(|known| known.0).collect::<Vec<_>>());
        // A file, looked at and imported: nobody new is there but for somebody new.
        let (doors, ids) = Doors::knowing(&known).await;
        let noted = matches!(same, Surely | Same::Noted);
        for report in [doors.look(&[told]).await, doors.import(&[told]).await] {
            let found = match &report.lines[0].outcome {
                Outcome::Known(id, _) | Outcome::Completed(id, _) | Outcome::Changed(id, _) => *id,
                Outcome::New | Outcome::CalledOff | Outcome::Merged(_) | Outcome::LeftOut(_) => None,
            };
            assert_eq!(found, noted.then_some(ids[0]), "import: {case}");
        }
        assert!(!doors.look(&[told]).await.changes_something(), "import twice: {case}");
        // Added, in a form or at the command line: whoever it may be is shown.
        if told.within(&[2, 3, 5]) {
            let (doors, ids) = Doors::knowing(&known).await;
            assert_eq!(doors.add(told).await, (same != Nobody).then_some(ids[0]), "add: {case}");
        }
        // Pointed to by an answer, named at a meeting: somebody new does less harm than the wrong one.
        if told.within(&[2, 5]) {
            let (doors, ids) = Doors::knowing(&known).await;
            let found = doors.answer(told).await;
            assert_eq!(ids.iter().position(|id| *id == found), (same == Surely).then_some(0), "answer: {case}");
        }
        if told.within(&[5]) {
            let (doors, ids) = Doors::knowing(&known).await;
            let found = doors.meet(&[told]).await;
            assert_eq!(ids.iter().position(|id| *id == found[0]), (same == Surely).then_some(0), "meeting: {case}");
            let (doors, ids) = Doors::knowing(&known).await;
            assert_eq!(doors.add_many(&[told]).await, usize::from(!noted), "add many: {case}");
            let first = doors.world.get::<Person>(ids[0]).await;
            assert_eq!(first.circle.is_some(), noted, "add many: {case}");
            assert_eq!(doors.add_many(&[told]).await, 0, "add many twice: {case}");
        }
        // A tie and a referral by name: everybody of that name is meant.
        if told.within(&[]) {
            let (doors, ids) = Doors::knowing(&known).await;
            let other = doors.world.make.person("Rita Conseil");
            doors.world.put(other.clone()).await;
            let named = TieTo::Named(told.name());
            let tie = AddTie { person: other.id, other: named, closeness: Closeness::Known, remarks: None }.run(&doors.desk).await;
            let by = By::Named(told.name());
            let referral = AddReferral { to: other.id, by, meeting: None, reason: None, name_use: NameUse::NotAsked };
            let referral = referral.run(&doors.desk).await;
            match (ids.len(), same) {
                (_, Nobody) => {
                    let nobody = |error: &AppError| matches!(error, AppError::Refused(refusal) if refusal.reason == Reason::NobodyNamed);
                    assert!(nobody(&tie.unwrap_err()) && nobody(&referral.unwrap_err()), "by name: {case}");
                }
                (1, _) => assert!(tie.unwrap().is_empty() && referral.unwrap().is_ok(), "by name: {case}"),
                (several, _) => {
                    assert_eq!((tie.unwrap().len(), referral.unwrap().unwrap_err().len()), (several, several), "by name: {case}");
                }
            }
        }
    }
}

#[tokio::test]
async fn people_told_at_once_are_told_from_one_another() {
    for (known, told, added) in [
        // The same person twice.
        (&[][..], &["Anna|Roy", "ANNA|roy"][..], 1),
        (&[], &["Anna|Roy||||Mairie", "Anna|Roy||||mairie"], 1),
        (&["Anna|Roy"], &["Anna|Roy||||Mairie", "Anna|Roy||||Mairie"], 0),
        // Two people of one name: which of them was known by name alone is not told.
        (&[], &["Anna|Roy||||Mairie", "Anna|Roy||||École"], 2),
        (&["Anna|Roy"], &["Anna|Roy||||Mairie", "Anna|Roy||||École"], 2),
        (&[], &["Thomas|Martin", "Martin|Thomas"], 2),
    ] {
        let (known, told): (Vec<Told>, Vec<Told>) =
            (known.iter().map(|known| Told(known)).collect(), told.iter().map(|told| Told(told)).collect());
        let case = format!("{:?}", told.iter().map(|told| told.0).collect::<Vec<_>>());
        let (doors, ids) = Doors::knowing(&known).await;
        doors.import(&told).await;
        assert_eq!(doors.count().await as usize, ids.len() + added, "import: {case}");
        assert!(!doors.look(&told).await.changes_something(), "import twice: {case}");
        let (doors, _) = Doors::knowing(&known).await;
        assert_eq!(doors.add_many(&told).await, added, "add many: {case}");
        assert_eq!(doors.add_many(&told).await, 0, "add many twice: {case}");
        let (doors, ids) = Doors::knowing(&known).await;
        let named = doors.meet(&told).await;
        assert_eq!((named.len(), doors.count().await as usize), (added.max(1), ids.len() + added + 1), "meeting: {case}");
    }
}

#[tokio::test]
async fn oneself_is_nobody_of_the_account() {
    let (doors, _) = Doors::knowing(&[]).await;
    let oneself = Told("Anna|Roy");
    let account = Account { name: Line::parse("Anna Roy").ok(), ..doors.world.account.clone() };
    doors.world.put(account).await;
    assert_eq!(doors.add(oneself).await, None);
    let (doors, _) = Doors::knowing(&[]).await;
    assert_eq!(doors.import(&[oneself]).await.added, 1);
    // Nobody points to themselves.
    let (doors, _) = Doors::knowing(&[]).await;
    let by = doors.world.make.person("Rita Conseil");
    let sent = doors.world.make.sent_request(&by);
    doors.world.put(by.clone()).await;
    doors.world.put(sent.clone()).await;
    let redirected =
        Redirected { name: by.name.clone(), organisation: None, role: None, email: None, reason: None, name_use: NameUse::NotAsked };
    let (answer, answered_at) = (Answer::Redirected, doors.desk.now());
    let verb =
        RecordAnswer { id: sent.id, answer, answered_at, note: None, come_back_on: None, redirected: Some(redirected), lang: Lang::Fr };
    let refused = verb.run(&doors.desk).await;
    assert!(matches!(refused, Err(AppError::Refused(refusal)) if refusal.reason == Reason::SamePerson));
}
