//! A campaign lived and written down: what is done, a line each, and what Today shows then.

use rebond_app::approaches::About;
use rebond_app::campaign::{AddHopes, AddStrength, ChangeState, TellStory};
use rebond_app::meetings::{FinishMeeting, Mark};
use rebond_app::today::{ShowToday, StepView};
use rebond_domain::*;
use rebond_sentences::step;
use rebond_testkit::life::{Life, Who, told};
use rebond_text::{Labelled as _, Text, capitalise};

/// A campaign being told.
pub(crate) struct Tale {
    pub(crate) life: Life,
    text: Text,
    page: String,
    day: String,
}

impl Tale {
    pub(crate) async fn begin(life: Life, lang: Lang, title: &str, lead: &str) -> Self {
        let desk = life.at("2026-11-02 09:00").await;
        let short = |text: &str| Line::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let prose = |text: &str| Prose::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let details = StrengthDetails { title: short("Patience"), example: None };
        AddHopes { statements: vec![short("Vivre de ce métier est possible")] }.run(&desk).await.unwrap_or_else(|error| panic!("{error}"));
        TellStory { story: Some(prose("Dix ans de comptabilité.")) }.run(&desk).await.unwrap_or_else(|error| panic!("{error}"));
        AddStrength { details }.run(&desk).await.unwrap_or_else(|error| panic!("{error}"));
        Self { life, text: Text::new(lang), page: format!("# {title}\n\n{lead}\n"), day: String::new() }
    }

    /// A label and what follows it.
    fn labelled(&self, label: &str, what: &str) -> String {
        let colon = if self.text.lang() == Lang::Fr { "\u{a0}: " } else { ": " };
        format!("{label}{colon}{what}")
    }

    /// A day and an hour, as people say them.
    fn hour(&self, moment: &str) -> String {
        let zoned = format!("{moment}[{}]", self.life.0.account.zone.as_str()).replace(' ', "T");
        self.text.day_and_time(&zoned.parse().unwrap_or_else(|error| panic!("{moment}: {error}")))
    }

    /// A blank line, and no more than one.
    fn blank(&mut self) {
        let end = self.page.trim_end_matches('\n').len();
        self.page.truncate(end);
        self.page.push_str("\n\n");
    }

    pub(crate) fn page(self) -> String {
        format!("{}\n", self.page.trim_end())
    }

    /// The heading of a new day.
    fn turn(&mut self, moment: &str) {
        let day = moment.split(' ').next().unwrap_or_default();
        if self.day != day {
            day.clone_into(&mut self.day);
            let date: Date = day.parse().unwrap_or_else(|error| panic!("{day}: {error}"));
            let heading = format!("{} ({day})", capitalise(&self.text.weekday_and_day(date)));
            self.blank();
            self.page.push_str(&format!("## {heading}\n\n"));
        }
    }

    /// A line of the day.
    pub(crate) fn says(&mut self, moment: &str, line: &str) {
        self.turn(moment);
        if self.page.ends_with("*\n") || self.page.ends_with(".\n") && self.page.lines().last().is_some_and(|last| last.starts_with('>')) {
            self.blank();
        }
        self.page.push_str(&format!("- {}\n", line.trim_end()));
    }

    fn did(&mut self, moment: &str, french: &str, english: &str) {
        let line = if self.text.lang() == Lang::Fr { french } else { english };
        self.says(moment, line);
    }

    async fn name(&self, person: PersonId) -> String {
        self.life.0.get::<Person>(person).await.name.full()
    }

    /// What Today shows.
    pub(crate) async fn today(&mut self, moment: &str) {
        self.turn(moment);
        let today = ShowToday.run(&self.life.at(moment).await).await.unwrap_or_else(|error| panic!("{moment}: {error}"));
        let hour = moment.split(' ').nth(1).unwrap_or_default();
        self.blank();
        self.page.push_str(&format!("> **{}, {hour}**\n>\n", self.text.nav_today()));
        if today.steps.is_empty() {
            self.page.push_str(&format!("> {}.\n>\n", self.text.today_nothing_title()));
        }
        for view in &today.steps {
            let words = step(self.text, view);
            self.page.push_str(&format!("> - {} ({}). *{}*\n", words.title, view.step.rule.as_str(), words.reason));
            for part in view.with.iter().chain(&view.also) {
                self.page.push_str(&format!(">   - {}\n", step(self.text, part).title));
            }
        }
        if !today.more.is_empty() {
            let more: Vec<String> = today.more.iter().map(|view: &StepView| step(self.text, view).title).collect();
            let said = self.labelled(&self.text.today_more(today.more.len()), &more.join(", "));
            self.page.push_str(&format!(">\n> {said}.\n"));
        }
        if !today.awaited.is_empty() {
            let names: Vec<String> = today.awaited.iter().map(|view| view.person.full()).collect();
            let said = self.labelled(self.text.today_awaited(), &names.join(", "));
            self.page.push_str(&format!(">\n> {said}.\n"));
        }
        self.page.push('\n');
    }

    pub(crate) async fn adds(&mut self, moment: &str, who: Who<'_>) -> PersonId {
        let circle = who.circle.map(|circle| format!(" ({})", circle.label(self.text))).unwrap_or_default();
        self.did(
            moment,
            &format!("Un nom entre dans la liste\u{a0}: {}{circle}.", who.name),
            &format!("A name joins the list: {}{circle}.", who.name),
        );
        self.life.adds(moment, who).await
    }

    pub(crate) async fn writes(&mut self, moment: &str, person: PersonId, kind: MessageKind, about: About) -> ApproachId {
        let (name, kind_said) = (self.name(person).await, kind.label(self.text));
        self.did(moment, &format!("Message envoyé à {name}\u{a0}: {kind_said}."), &format!("Message sent to {name}: {kind_said}."));
        self.life.writes(moment, person, kind, about).await
    }

    pub(crate) async fn asks(&mut self, moment: &str, person: PersonId) -> ApproachId {
        self.writes(moment, person, MessageKind::Request, About::default()).await
    }

    pub(crate) async fn thanks(&mut self, moment: &str, person: PersonId, meeting: MeetingId) {
        self.writes(moment, person, MessageKind::ThankYou, About { meeting: Some(meeting), ..About::default() }).await;
    }

    pub(crate) async fn hears(&mut self, moment: &str, person: PersonId, id: ApproachId, answer: Answer, day: Option<&str>) {
        let (name, said) = (self.name(person).await, answer.label(self.text));
        let until = day.map(|day| format!(" ({day})")).unwrap_or_default();
        self.did(moment, &format!("{name} répond\u{a0}: {said}{until}."), &format!("Answer from {name}: {said}{until}."));
        self.life.hears_more(moment, id, answer, day, None).await;
    }

    pub(crate) async fn plans(&mut self, moment: &str, person: PersonId, approach: Option<ApproachId>, starts: &str) -> MeetingId {
        let (name, hour) = (self.name(person).await, self.hour(starts));
        self.did(moment, &format!("Rencontre fixée avec {name}\u{a0}: {hour}."), &format!("Meeting agreed with {name}: {hour}."));
        self.life.plans(moment, person, approach, starts).await
    }

    pub(crate) async fn moves(&mut self, moment: &str, meeting: MeetingId, starts: &str) {
        let hour = self.hour(starts);
        self.did(moment, &format!("La rencontre est déplacée\u{a0}: {hour}."), &format!("The meeting is moved: {hour}."));
        self.life.moves(moment, meeting, starts).await;
    }

    pub(crate) async fn marks(&mut self, moment: &str, meeting: MeetingId, mark: Mark, line: &str) {
        self.says(moment, line);
        self.life.marks(moment, meeting, mark).await;
    }

    pub(crate) async fn tells(&mut self, moment: &str, meeting: MeetingId, names: &[(&str, NameUse)]) -> Vec<(ReferralId, PersonId)> {
        let given: Vec<&str> = names.iter().map(|name| name.0).collect();
        let list = self.text.all_of(&given);
        let (french, english) = match names {
            [] => {
                ("La rencontre a eu lieu, sans nom cette fois.".to_owned(), "The meeting took place, without a name this time.".to_owned())
            }
            _ => (format!("La rencontre a eu lieu. Noms donnés\u{a0}: {list}."), format!("The meeting took place. Names given: {list}.")),
        };
        self.did(moment, &french, &english);
        self.life.tells(moment, meeting, names).await
    }

    pub(crate) async fn tells_little(&mut self, moment: &str, meeting: MeetingId) {
        self.did(moment, "La rencontre a peu apporté.", "The meeting brought little.");
        self.life.finishes(moment, FinishMeeting { low_yield: true, no_names: true, ..told(meeting) }).await;
    }

    pub(crate) async fn news(&mut self, moment: &str, person: PersonId, of: ReferralId, stage: LoopStage) {
        self.writes(moment, person, MessageKind::News, About { loop_of: Some(of), ..About::default() }).await;
        self.life.told(moment, of, stage).await;
    }

    pub(crate) async fn promises(&mut self, moment: &str, person: PersonId, side: Side, what: &str, due: &str) -> PromiseId {
        let (name, whose) = (self.name(person).await, side.label(self.text));
        self.did(
            moment,
            &format!("Promesse notée avec {name} ({whose})\u{a0}: {what}, {due}."),
            &format!("Promise noted with {name} ({whose}): {what}, {due}."),
        );
        self.life.promises(moment, person, side, what, Some(due)).await
    }

    pub(crate) async fn rests(&mut self, moment: &str, state: CampaignState, line: &str) {
        self.says(moment, line);
        self.life.campaign(moment, state).await;
    }

    pub(crate) async fn ends(&mut self, moment: &str, ending: Ending, decision: &str) {
        let said = ending.label(self.text);
        self.did(moment, &format!("Décision\u{a0}: {said}. « {decision} »"), &format!("Decision: {said}. “{decision}”"));
        let verb = ChangeState { state: CampaignState::Ended, decision: Prose::parse(decision).ok(), ending: Some(ending) };
        verb.run(&self.life.at(moment).await).await.unwrap_or_else(|error| panic!("{moment}: {error}"));
    }
}
