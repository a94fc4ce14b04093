//! A world for the store's tests: one record of every noun with everything filled in, in texts as hostile as they come.

use rebond_domain::*;
use rebond_store::Store;
use rebond_testkit::Make;

/// Quotes, statements, right-to-left, emoji, marks, a character outside the first plane.
pub(crate) const HOSTILE: &str = "'; DROP TABLE people; -- \"$1\" ?1 {*} %s \\ שלום عالم 👩🏽‍🚒 é\u{301} 𝕏 ﷽";

pub(crate) fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub(crate) fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

/// The longest line there can be.
pub(crate) fn long_line() -> Line {
    Line::cut(&"é👩🏽‍🚒ﷺ '\"".repeat(300)).unwrap()
}

/// A store with an account in it.
pub(crate) async fn opened(store: &Store, make: &Make) -> AccountId {
    let account = make.account();
    let id = account.id;
    store.save(id, None, Changes::of(Action::OpenAccount).put(account), make.at, make.ids.make(make.at)).await.unwrap();
    id
}

/// Saves records as one action.
pub(crate) async fn put<R: Into<Record>>(store: &Store, account: AccountId, make: &Make, records: impl IntoIterator<Item = R>) -> ActionId {
    let mut changes = Changes::of(Action::AddPerson);
    for record in records {
        changes.add(record);
    }
    let action = make.ids.make(make.at);
    store.save(account, None, changes, make.at, action).await.unwrap();
    action
}

/// Records in the order in which they are exported.
pub(crate) fn sorted(mut records: Vec<Record>) -> Vec<Record> {
    records.sort_by_key(|record| (record.noun(), record.id()));
    records
}

/// One record of every noun but the account, everything filled in, each after those it refers to.
pub(crate) fn full(make: &Make) -> Vec<Record> {
    let at = make.at;
    let day: Date = "2026-11-22".parse().unwrap();
    let batch = ImportBatch {
        id: make.ids.make(at),
        kind: ImportKind::VCard,
        file_name: line(HOSTILE),
        digest: "00ff".repeat(16),
        added: u32::MAX,
        completed: 0,
        unchanged: 1,
        rejected: 2,
        at,
        undone_at: Some(at),
    };
    let campaign = Campaign {
        expectation: Some(prose(HOSTILE)),
        direction: Some(prose(&"long\n".repeat(3_000))),
        aims_to_lead: true,
        story: Some(prose("a\n\n\tb")),
        weekly_goal: 20,
        decision: Some(prose("-")),
        discreet: true,
        ending: Some(Ending::Hired),
        free_hours: FreeHours::parse("2-evening 5-noon").unwrap(),
        ..make.campaign(Purpose::Confront)
    };
    let change =
        PurposeChange { id: make.ids.make(at), campaign_id: campaign.id, purpose: Purpose::Validate, expectation: Some(prose("x")), at };
    let hope = Hope { statement: long_line(), position: u16::MAX, retired_at: Some(at), ..make.hope(&campaign, "x") };
    let strength =
        Strength { id: make.ids.make(at), campaign_id: campaign.id, title: line("x"), example: Some(prose(HOSTILE)), position: 3 };
    let organisation = Organisation {
        name: long_line(),
        kind: OrganisationKind::Gateway,
        sector: Some(line(HOSTILE)),
        size: Some(OrganisationSize::Large),
        town: Some(line("Saint-Étienne")),
        website: Some(WebUrl::parse("https://exemple.fr/é?a=b").unwrap()),
        generic_email: Some(EmailAddress::parse("contact@exemple.fr").unwrap()),
        remarks: Some(prose(HOSTILE)),
        stake: Some(Stake::Employer),
        batch_id: Some(batch.id),
        ..make.organisation("x")
    };
    let person = Person {
        name: PersonName::new(Some(long_line()), Some(long_line())).unwrap(),
        circle: Some(Circle::NetworksOfOthers),
        closeness: Closeness::Close,
        last_exchange: Some(day),
        address_form: Some(AddressForm::Tu),
        greeting: Some(Greeting::GivenName),
        changed_path: true,
        leads_others: true,
        source: Some(Source::Gateway),
        source_detail: Some(line(HOSTILE)),
        organisation_id: Some(organisation.id),
        role: Some(line(HOSTILE)),
        town: Some(line("Liège")),
        profile: Some(WebUrl::parse(&format!("https://exemple.fr/{}", "é".repeat(1_900))).unwrap()),
        subject: Some(long_line()),
        remarks: Some(prose(HOSTILE)),
        batch_id: Some(batch.id),
        set_aside_at: Some(at),
        silent_since: Some(at),
        erasure_asked_at: Some(at),
        nothing_owed_at: Some(at),
        ..make.person("x")
    };
    let other = make.person("Ada Vernet");
    let email = PersonEmail {
        nature: AddressNature::Private,
        origin: AddressOrigin::Guessed,
        through: Some(line(HOSTILE)),
        ..make.email(&person, "Élodie.O'Neil+x@Exemple.org")
    };
    let phone = PersonPhone {
        id: make.ids.make(at),
        person_id: person.id,
        number: PhoneNumber::parse("+33 (0)6 12-34-56-78").unwrap(),
        nature: PhoneNature::Switchboard,
        origin: AddressOrigin::Published,
        through: Some(line("x")),
    };
    let event = Event {
        name: line(HOSTILE),
        ends_on: Some(day),
        place: Some(line("x")),
        website: Some(WebUrl::parse("exemple.fr").unwrap()),
        remarks: Some(prose("x")),
        uid: Some(line("x")),
        sequence: Some(3),
        called_off_on: Some(day),
        batch_id: Some(batch.id),
        ..make.event("x", "2026-11-20")
    };
    let attendance = Attendance { id: make.ids.make(at), event_id: event.id, person_id: person.id, met: true };
    let tie = Tie { last_exchange: Some(day), remarks: Some(line(HOSTILE)), ..make.tie(&person, &other) };
    let told_apart = ToldApart { id: make.ids.make(at), one_id: person.id, other_id: other.id, at };
    let own_question = OwnQuestion {
        id: make.ids.make(at),
        topic: Topic::Pay,
        label: line(HOSTILE),
        question: Some(long_line()),
        position: u16::MAX,
        created_at: at,
    };
    let approach_id = make.ids.make(at);
    let meeting = Meeting {
        gathering: Some(GatheringId(uuid::Uuid::from_u128(49))),
        approach_id: Some(approach_id),
        subject: Some(long_line()),
        zone: ZoneName::parse("America/Toronto").unwrap(),
        length: Minutes::new(600).unwrap(),
        mode: MeetingMode::Video,
        place: Some(line(HOSTILE)),
        practical: Some(prose(HOSTILE)),
        travel: Some(Minutes::new(45).unwrap()),
        recording_allowed: Some(true),
        begun_at: Some(at),
        overheard: true,
        state: MeetingState::Held { at },
        reread_at: Some(at),
        known: Some(prose("x")),
        notes_allowed: Some(false),
        names_settled_at: Some(at),
        thanked_at: Some(at),
        connect_settled_at: Some(at),
        gave: Some(prose("x")),
        could_give: Some(prose("y")),
        low_yield: true,
        useful: Some(Useful::Much),
        moves: Moves::default().and(at, at),
        parting: Some(Parting::GoOn),
        news_agreed: Some(NewsAgreed::On { day }),
        ..make.meeting(&person, "2026-11-10T14:00:00+01:00")
    };
    let referral = Referral {
        meeting_id: Some(meeting.id),
        reason: Some(prose(HOSTILE)),
        name_use: NameUse::Agreed,
        closed_at: Some(at),
        sounding_until: Some(day),
        ..make.referral(&person, &other)
    };
    let approach = Approach {
        id: approach_id,
        subject: Some(line(HOSTILE)),
        body: Some(prose(&HOSTILE.repeat(100))),
        to_address: Some(EmailAddress::parse("a@b.fr").unwrap()),
        referral_id: Some(referral.id),
        meeting_id: Some(meeting.id),
        loop_of: Some(referral.id),
        event_id: Some(event.id),
        delivery: Delivery::Answered { sent_at: at, answered_at: at, answer: Answer::Later, come_back_on: Some(day) },
        answer_note: Some(prose("x")),
        message_id: Some(line("<a@b>")),
        ..make.approach(&person, MessageKind::ThankYou, Channel::LinkedInNote)
    };
    let aside = RemarkAside {
        id: make.ids.make(at),
        approach_id: Some(approach.id),
        rule: line("job-request"),
        words: Some(line("0f3a")),
        reason: AsideReason::KnownAlready,
        note: Some(line(HOSTILE)),
        at,
    };
    let point = GridPoint {
        id: make.ids.make(at),
        meeting_id: meeting.id,
        topic: Topic::Market,
        label: line(HOSTILE),
        question: Some(long_line()),
        reserve: true,
        state: PointState::Skipped,
        added_live: true,
        position: 7,
    };
    let note = Note {
        meeting_id: Some(meeting.id),
        topic: Some(Topic::Pay),
        point: Some(long_line()),
        mark: Some(NoteMark::Private),
        ..make.note(&person, &format!("{HOSTILE} {}", "mot".repeat(6_000)))
    };
    let exchange = Exchange { text: Some(prose(HOSTILE)), ..make.exchange(&person, Side::Theirs) };
    let finding = Finding {
        meeting_id: Some(meeting.id),
        topic: Some(Topic::Day),
        text: Some(prose(HOSTILE)),
        ..make.finding(&person, &hope, Stance::Nuances)
    };
    let news = LoopNews { id: make.ids.make(at), referral_id: referral.id, stage: LoopStage::Unreachable, told_at: at };
    let promise = Promise {
        meeting_id: Some(meeting.id),
        due_on: Some(day),
        settled: Some(Settled::Dropped { at }),
        ..make.promise(&person, Side::Theirs, HOSTILE)
    };
    let progress = make.progress(&campaign, HOSTILE);
    let told = ProgressTold { id: make.ids.make(at), progress_id: progress.id, person_id: person.id, at };
    let choice = StepChoice { id: make.ids.make(at), key: line(&format!("G5:{}", person.id)), choice: Choice::PutOff { until: day }, at };
    sorted(vec![
        batch.into(),
        campaign.into(),
        change.into(),
        hope.into(),
        strength.into(),
        organisation.into(),
        person.into(),
        other.into(),
        email.into(),
        phone.into(),
        event.into(),
        attendance.into(),
        tie.into(),
        told_apart.into(),
        own_question.into(),
        meeting.into(),
        referral.into(),
        approach.into(),
        aside.into(),
        point.into(),
        note.into(),
        exchange.into(),
        finding.into(),
        news.into(),
        promise.into(),
        progress.into(),
        told.into(),
        choice.into(),
    ])
}
