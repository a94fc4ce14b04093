//! A campaign lived by its verbs, each at a day and hour of one's own: the program is started anew at each moment. What enters: what
//! a person does. What leaves: what Today says then. Not done here: pages, words.

use rebond_app::Desk;
use rebond_app::approaches::{About, BeginDraft, MarkSent, RecordAnswer, Redirected, SaveDraft};
use rebond_app::campaign::{ChangeState, GiveDirection, SayWhatYouExpect, SetRhythm};
use rebond_app::meetings::{EditMeeting, FinishMeeting, Mark, MarkMeeting, NameGiven, PlanMeeting, Settlement, ShowMeeting};
use rebond_app::people::{AddPerson, Added, Bound, RecordExchange, SetAside, SetBound, ShowPerson, typed_name};
use rebond_app::promises::{RecordPromise, SettlePromise};
use rebond_app::referrals::{CloseLoop, EditReferral, TellLoop};
use rebond_app::today::{ChooseStep, ShowToday, StepView};
use rebond_coach::{Step, StepKind};
use rebond_domain::{
    Account, Answer, ApproachId, CampaignState, Channel, Circle, Closeness, Date, Lang, Line, LoopStage, MeetingId, MeetingMode,
    MessageKind, Minutes, NameUse, NormsCode, PersonDetails, PersonId, PromiseId, Prose, Purpose, ReferralId, Side, Source, ZoneName,
};

use crate::{Engine, Make, World};

/// A campaign that is lived. What a test wrote must be right: whatever the program refuses, panics.
#[derive(Debug)]
pub struct Life(pub World);

/// Somebody to add.
#[derive(Debug, Clone, Copy)]
pub struct Who<'w> {
    /// Their name.
    pub name: &'w str,
    /// How well one knows them.
    pub closeness: Closeness,
    /// How one knows them.
    pub circle: Option<Circle>,
    /// Where they work.
    pub place: Option<&'w str>,
    /// How one found them.
    pub source: Option<Source>,
}

impl<'w> Who<'w> {
    /// A stranger of that name.
    pub const fn named(name: &'w str) -> Self {
        Self { name, closeness: Closeness::Unknown, circle: None, place: None, source: None }
    }

    /// Somebody one knows.
    pub const fn known(name: &'w str) -> Self {
        Self { closeness: Closeness::Known, circle: Some(Circle::Colleagues), ..Self::named(name) }
    }
}

fn sure<T, E: std::fmt::Debug>(what: Result<T, E>) -> T {
    what.unwrap_or_else(|error| panic!("a life of a test: {error:?}"))
}

fn line(text: &str) -> Line {
    sure(Line::parse(text))
}

fn prose(text: &str) -> Prose {
    sure(Prose::parse(text))
}

impl Life {
    /// A campaign just begun, its frame said, on Monday 2 November 2026.
    pub async fn begin() -> Self {
        Self::on(World::at("2026-11-02T09:00:00+01:00").await).await
    }

    /// The same with the customs of a country, such as `fr-CA`, and a zone, such as `America/Toronto`.
    pub async fn begin_in(norms: &str, zone: &str) -> Self {
        let (norms, zone) = (sure(NormsCode::parse(norms)), sure(ZoneName::parse(zone)));
        let of = |account: Account| Account { norms, zone, ..account };
        Self::on(World::on(Engine::Sqlite, Make::at("2026-11-02T09:00:00+01:00"), of).await).await
    }

    async fn on(world: World) -> Self {
        let life = Self(world);
        let desk = life.at("2026-11-02 09:00").await;
        let expectation = Some(prose("Comprendre le quotidien d’une ébéniste"));
        sure(SayWhatYouExpect { expectation, purpose: Some(Purpose::Confront) }.run(&desk).await);
        sure(GiveDirection { direction: Some(prose("Vers l’ébénisterie")), aims_to_lead: false }.run(&desk).await);
        life
    }

    /// At a day and hour where the account counts its days, such as `2026-11-02 09:00`.
    pub async fn at(&self, moment: &str) -> Desk {
        self.0.desk_at(&format!("{moment}[{}]", self.0.account.zone.as_str()).replace(' ', "T")).await
    }

    /// Adds somebody.
    pub async fn adds(&self, moment: &str, who: Who<'_>) -> PersonId {
        let named = PersonDetails::named(sure(typed_name(who.name)));
        let details = PersonDetails { closeness: who.closeness, circle: who.circle, source: who.source, ..named };
        let verb = AddPerson { organisation: who.place.map(line), anyway: true, ..AddPerson::noted(details) };
        match sure(verb.run(&self.at(moment).await).await) {
            Added::Person(id) => id,
            Added::Alike(row) => panic!("{} is there already", row.name.full()),
        }
    }

    /// Writes a message and marks it as sent.
    pub async fn writes(&self, moment: &str, person: PersonId, kind: MessageKind, about: About) -> ApproachId {
        self.writes_words(moment, person, kind, about, "Bonjour, quelques mots. Merci, Sacha").await
    }

    /// The same in words of one's own.
    pub async fn writes_words(&self, moment: &str, person: PersonId, kind: MessageKind, about: About, words: &str) -> ApproachId {
        let id = self.drafts(moment, person, kind, about).await;
        let desk = self.at(moment).await;
        sure(SaveDraft { id, seen: None, subject: None, body: Some(prose(words)) }.run(&desk).await);
        sure(MarkSent { id, sent_at: desk.now(), message_id: None }.run(&desk).await);
        id
    }

    /// Begins a draft.
    pub async fn drafts(&self, moment: &str, person: PersonId, kind: MessageKind, about: About) -> ApproachId {
        let desk = self.at(moment).await;
        let begin = BeginDraft { person, kind, channel: Channel::Email, to: None, about, framed: true, greet: None, lang: Lang::Fr };
        sure(begin.run(&desk).await)
    }

    /// A request, sent.
    pub async fn asks(&self, moment: &str, person: PersonId) -> ApproachId {
        self.writes(moment, person, MessageKind::Request, About::default()).await
    }

    /// What came back.
    pub async fn hears(&self, moment: &str, id: ApproachId, answer: Answer) {
        self.hears_more(moment, id, answer, None, None).await;
    }

    /// What came back, with a day or with somebody else's name.
    pub async fn hears_more(&self, moment: &str, id: ApproachId, answer: Answer, day: Option<&str>, to: Option<&str>) {
        let desk = self.at(moment).await;
        let redirected = to.map(|name| Redirected {
            name: sure(typed_name(name)),
            organisation: None,
            role: None,
            email: None,
            reason: None,
            name_use: NameUse::Agreed,
        });
        let come_back_on = day.map(|day| sure(day.parse::<Date>()));
        let record = RecordAnswer { id, answer, answered_at: desk.now(), note: None, come_back_on, redirected, lang: Lang::Fr };
        sure(record.run(&desk).await);
    }

    /// Plans a meeting of an hour.
    pub async fn plans(&self, moment: &str, person: PersonId, approach: Option<ApproachId>, starts: &str) -> MeetingId {
        sure(PlanMeeting { person, approach, settled: settled(starts) }.run(&self.at(moment).await).await)
    }

    /// Moves it.
    pub async fn moves(&self, moment: &str, meeting: MeetingId, starts: &str) {
        sure(EditMeeting { meeting, seen: None, settled: settled(starts) }.run(&self.at(moment).await).await);
    }

    /// Marks what happened to it.
    pub async fn marks(&self, moment: &str, meeting: MeetingId, mark: Mark) {
        sure(MarkMeeting { meeting, mark }.run(&self.at(moment).await).await);
    }

    /// Tells it, with the names given.
    pub async fn tells(&self, moment: &str, meeting: MeetingId, names: &[(&str, NameUse)]) -> Vec<(ReferralId, PersonId)> {
        let given = |(name, name_use): &(&str, NameUse)| NameGiven {
            name: sure(typed_name(name)),
            organisation: None,
            role: None,
            reach: None,
            reason: None,
            name_use: *name_use,
            sounding_until: None,
        };
        let told = FinishMeeting { names: names.iter().map(given).collect(), no_names: names.is_empty(), ..told(meeting) };
        let desk = self.at(moment).await;
        let person = sure(ShowMeeting { meeting }.run(&desk).await).meeting.person_id;
        sure(told.run(&desk).await);
        let page = sure(ShowPerson { id: person }.run(&desk).await);
        let known = page.map_or_else(Vec::new, |page| page.named);
        let of = |(name, _): &(&str, NameUse)| {
            let found = known.iter().find(|one| one.name.full() == *name);
            found.map_or_else(|| panic!("{name} was not named"), |one| (one.referral.id, one.other))
        };
        names.iter().map(of).collect()
    }

    /// Tells it in another way than by names.
    pub async fn finishes(&self, moment: &str, finish: FinishMeeting) {
        sure(finish.run(&self.at(moment).await).await);
    }

    /// Says what a recommender agreed to.
    pub async fn name_use(&self, moment: &str, id: ReferralId, name_use: NameUse, sounding_until: Option<&str>) {
        let sounding_until = sounding_until.map(|day| sure(day.parse::<Date>()));
        sure(EditReferral { id, reason: None, name_use, sounding_until }.run(&self.at(moment).await).await);
    }

    /// Notes that a recommender was told.
    pub async fn told(&self, moment: &str, id: ReferralId, stage: LoopStage) {
        let desk = self.at(moment).await;
        sure(TellLoop { id, stage, told_at: desk.now() }.run(&desk).await);
    }

    /// Closes a loop by choice.
    pub async fn closes(&self, moment: &str, id: ReferralId) {
        sure(CloseLoop { id, close: true }.run(&self.at(moment).await).await);
    }

    /// Notes a promise.
    pub async fn promises(&self, moment: &str, person: PersonId, side: Side, text: &str, due: Option<&str>) -> PromiseId {
        let due_on = due.map(|day| sure(day.parse::<Date>()));
        sure(RecordPromise { person, meeting: None, side, text: line(text), due_on }.run(&self.at(moment).await).await)
    }

    /// Settles one.
    pub async fn keeps(&self, moment: &str, promise: PromiseId) {
        sure(SettlePromise { promise, kept: true }.run(&self.at(moment).await).await);
    }

    /// Notes an exchange.
    pub async fn exchanges(&self, moment: &str, person: PersonId, channel: Channel, begun_by: Side) {
        let desk = self.at(moment).await;
        sure(RecordExchange { person, channel, begun_by, text: None, at: desk.now(), kept: Vec::new() }.run(&desk).await);
    }

    /// Says what one keeps away from.
    pub async fn bounds(&self, moment: &str, id: PersonId, bound: Bound) {
        sure(SetBound { id, bound }.run(&self.at(moment).await).await);
    }

    /// Sets somebody aside.
    pub async fn sets_aside(&self, moment: &str, id: PersonId) {
        sure(SetAside { id, aside: true }.run(&self.at(moment).await).await);
    }

    /// The campaign rests, goes on or ends.
    pub async fn campaign(&self, moment: &str, state: CampaignState) {
        sure(ChangeState { state, decision: None, ending: None }.run(&self.at(moment).await).await);
    }

    /// Meetings wished a week.
    pub async fn wishes(&self, moment: &str, weekly_goal: u8) {
        sure(SetRhythm { weekly_goal }.run(&self.at(moment).await).await);
    }

    /// The steps of a moment as cards, most pressing first.
    pub async fn cards(&self, moment: &str) -> Vec<StepView> {
        let today = sure(ShowToday.run(&self.at(moment).await).await);
        today.each().cloned().collect()
    }

    /// The steps of a moment, each by itself.
    pub async fn steps(&self, moment: &str) -> Vec<Step> {
        self.cards(moment).await.iter().flat_map(|view| view.step.parts()).cloned().collect()
    }

    /// Their kinds.
    pub async fn kinds(&self, moment: &str) -> Vec<StepKind> {
        self.steps(moment).await.into_iter().map(|step| step.kind).collect()
    }

    /// The kinds of those about somebody.
    pub async fn about(&self, moment: &str, person: PersonId) -> Vec<StepKind> {
        self.steps(moment).await.into_iter().filter(|step| step.person() == Some(person)).map(|step| step.kind).collect()
    }

    /// Whether a step of that kind about somebody is there.
    pub async fn offers(&self, moment: &str, kind: StepKind, person: PersonId) -> bool {
        self.about(moment, person).await.contains(&kind)
    }

    /// Lets a step about somebody go, or puts it off.
    pub async fn chooses(&self, moment: &str, kind: StepKind, person: PersonId, until: Option<&str>) {
        let found = self.steps(moment).await.into_iter().find(|step| step.kind == kind && step.person() == Some(person));
        let step = found.unwrap_or_else(|| panic!("there is no {kind:?} to choose about on {moment}"));
        let until = until.map(|day| sure(day.parse::<Date>()));
        sure(ChooseStep { keys: vec![line(step.key().as_str())], until }.run(&self.at(moment).await).await);
    }
}

/// A meeting told without anything in it.
pub const fn told(meeting: MeetingId) -> FinishMeeting {
    FinishMeeting {
        meeting,
        seen: None,
        note: None,
        topic: None,
        findings: Vec::new(),
        names: Vec::new(),
        no_names: false,
        promises: Vec::new(),
        raised: Vec::new(),
        gave: None,
        could_give: None,
        low_yield: false,
        useful: None,
        parting: None,
        news_agreed: None,
    }
}

fn settled(starts: &str) -> Settlement {
    Settlement {
        starts: sure(starts.replace(' ', "T").parse()),
        length: sure(Minutes::new(60)),
        margin: sure(Minutes::new(30)),
        mode: MeetingMode::InPerson,
        place: Some(line("À l’atelier")),
        practical: None,
        travel: None,
        address_form: None,
        subject: None,
    }
}
