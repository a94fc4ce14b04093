//! Six weeks of a campaign through its pages, by forms, with a clock that is set to each day: from the first question to the end, every
//! loop closed and everybody thanked.

use rebond_testkit::{Tab, World, between};

/// A campaign lived through its pages.
struct Weeks(Tab);

impl Weeks {
    async fn begin() -> Self {
        Self(Tab::at(World::fresh().await, "2026-11-03T09:00:00+01:00"))
    }

    /// The program as it is on that day and hour, in Paris.
    fn on(&self, moment: &str) -> Tab {
        self.0.again(self.0.world.app(&format!("{moment}:00+01:00").replace(' ', "T")))
    }

    async fn today(&self, moment: &str) -> String {
        self.on(moment).page("/").await
    }

    async fn shows(&self, moment: &str, words: &str) {
        let page = plain(&self.today(moment).await);
        assert!(page.contains(words), "{moment}: “{words}” is not on Today:\n{page}");
    }

    async fn hides(&self, moment: &str, words: &str) {
        let page = plain(&self.today(moment).await);
        assert!(!page.contains(words), "{moment}: “{words}” is on Today:\n{page}");
    }

    /// Writes a message and notes that it left; the address of the message.
    async fn writes(&self, moment: &str, person: &str, what: &str, body: &str) -> String {
        let tab = self.on(moment);
        let draft = tab.taken(&format!("{person}/approaches"), &format!("way=linkedin-message&start=blank&{what}")).await;
        let draft = draft.split('?').next().unwrap_or_default().to_owned();
        tab.taken(&draft, &format!("mode=one&body={body}&do=save")).await;
        let (day, hour) = moment.split_once(' ').unwrap_or_default();
        tab.taken(&format!("{draft}/sent"), &format!("day={day}&time={hour}")).await;
        draft
    }

    async fn hears(&self, moment: &str, draft: &str, answer: &str) {
        let day = moment.split(' ').next().unwrap_or_default();
        self.on(moment).taken(&format!("{draft}/answer"), &format!("answer={answer}&day={day}")).await;
    }

    async fn plans(&self, moment: &str, person: &str, day: &str) -> String {
        let form = format!("mode=in-person&day={day}&time=10:00&length=60&margin=30&place=À l’atelier");
        self.on(moment).taken(&format!("{person}/meetings/new"), &form).await
    }

    /// The page of somebody, found by name.
    async fn person(&self, moment: &str, name: &str) -> String {
        let page = self.on(moment).page(&format!("/people?q={}", name.replace(' ', "%20"))).await;
        let at = page.find("person-name").unwrap_or_else(|| panic!("{name} is not found"));
        between(&page[at..], "href=\"", "\"").unwrap_or_else(|| panic!("{name} has no page")).to_owned()
    }
}

/// The words of a page.
fn plain(page: &str) -> String {
    let mut words = String::new();
    let mut inside = true;
    for letter in page.chars() {
        match letter {
            '<' => inside = false,
            '>' => inside = true,
            letter if inside => words.push(letter),
            _ => {}
        }
    }
    // Blanks of every kind are one.
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

#[tokio::test]
async fn a1_to_g5_six_weeks_end_with_every_loop_closed_and_everybody_thanked() {
    let weeks = Weeks::begin().await;
    // The first day: three questions, somebody known, a request.
    let first = weeks.on("2026-11-03 09:00");
    first.taken("/welcome", "purpose=confront&expectation=Comprendre le quotidien d’une ébéniste").await;
    first.taken("/welcome/direction", "direction=Vers l’ébénisterie").await;
    let claire = first.taken("/people", "name=Claire Aubry&circle=colleagues").await;
    first.taken(&format!("{claire}/edit"), "name=Claire Aubry&given=Claire&family=Aubry&circle=colleagues&closeness=known").await;
    weeks.shows("2026-11-03 10:00", "Écrire à Claire Aubry").await;
    let request = weeks.writes("2026-11-03 11:00", &claire, "kind=request", "Bonjour Claire, auriez-vous une heure ?").await;
    weeks.shows("2026-11-05 09:00", "En attente d’une réponse").await;
    weeks.hears("2026-11-05 15:00", &request, "yes").await;
    weeks.shows("2026-11-05 16:00", "Choisir une date avec Claire Aubry").await;
    // The second week: the meeting, confirmed on the last working day before, told the same day.
    let meeting = weeks.plans("2026-11-05 17:00", &claire, "2026-11-12").await;
    weeks.shows("2026-11-10 09:00", "Confirmer la rencontre avec Claire Aubry").await;
    weeks.writes("2026-11-10 10:00", &claire, &format!("kind=confirmation&meeting={}", id(&meeting)), "À jeudi.").await;
    weeks.hides("2026-11-10 11:00", "Confirmer la rencontre").await;
    let told = "note=Le bois&given-1=Nadia&family-1=Inventée&name-use-1=agreed&given-2=Paul&family-2=Fictif&name-use-2=not-asked\
                &mine-1=un article&mine-due-1=2026-11-20";
    weeks.on("2026-11-12 12:00").taken(&format!("{meeting}/finish"), told).await;
    weeks.shows("2026-11-12 18:30", "Remercier Claire Aubry").await;
    let thanks = format!("kind=thank-you&meeting={}", id(&meeting));
    weeks.writes("2026-11-12 19:00", &claire, &thanks, "Merci pour cette heure. Puis-je écrire à Paul de votre part ?").await;
    weeks.hides("2026-11-12 20:00", "Remercier Claire Aubry").await;
    // The third week: both names are written to, one refuses, the promise is kept; Claire hears it all.
    let (nadia, paul) = (weeks.person("2026-11-13 09:00", "Nadia Inventée").await, weeks.person("2026-11-13 09:00", "Paul Fictif").await);
    let to_nadia = weeks.writes("2026-11-16 09:00", &nadia, "kind=request", "Bonjour, Claire Aubry m’a parlé de vous.").await;
    let to_paul = weeks.writes("2026-11-16 09:30", &paul, "kind=request", "Bonjour, j’aimerais comprendre votre métier.").await;
    weeks.shows("2026-11-16 10:00", "Dire à Claire Aubry que vous avez écrit à").await;
    weeks.writes("2026-11-16 11:00", &claire, "kind=news", "J’ai écrit à Nadia Inventée et à Paul Fictif. Merci.").await;
    weeks.hides("2026-11-16 12:00", "Dire à Claire Aubry").await;
    weeks.hears("2026-11-18 09:00", &to_nadia, "yes").await;
    weeks.hears("2026-11-18 09:30", &to_paul, "no").await;
    weeks.shows("2026-11-18 10:00", "Répondre au non reçu : Paul Fictif").await;
    weeks.writes("2026-11-18 10:30", &paul, "kind=thank-you", "Merci de votre réponse.").await;
    weeks.hides("2026-11-18 11:00", "Répondre au non").await;
    let visit = weeks.plans("2026-11-18 11:30", &nadia, "2026-11-26").await;
    weeks.shows("2026-11-18 12:00", "Tenir votre promesse à Claire Aubry").await;
    let news = "Nadia Inventée a dit oui, Paul Fictif non. Voici un article.";
    weeks.writes("2026-11-18 13:00", &claire, "kind=news", news).await;
    let page = weeks.on("2026-11-18 13:30").page(&claire).await;
    let promise = between(&page, "action=\"/promises/", "/kept\"").unwrap_or_else(|| panic!("no promise")).to_owned();
    weeks.on("2026-11-18 13:30").taken(&format!("/promises/{promise}/kept"), "").await;
    weeks.hides("2026-11-18 14:00", "Dire à Claire Aubry").await;
    // The fourth and fifth: Nadia is met and thanked, Claire hears of it.
    weeks.on("2026-11-26 12:00").taken(&format!("{visit}/finish"), "note=Une journée&no-names=yes").await;
    weeks.writes("2026-11-26 19:00", &nadia, &format!("kind=thank-you&meeting={}", id(&visit)), "Merci pour la visite.").await;
    weeks.shows("2026-11-27 09:00", "Dire à Claire Aubry que vous avez rencontré Nadia Inventée").await;
    weeks.writes("2026-11-27 10:00", &claire, "kind=news", "J’ai rencontré Nadia Inventée hier. Merci encore.").await;
    // The sixth: a choice is made, and told to both.
    let last = weeks.on("2026-12-14 09:00");
    last.taken("/campaign/state", "state=ended&ending=chosen&decision=Une formation d’un an").await;
    weeks.shows("2026-12-14 10:00", "Donner la nouvelle aux personnes qui ont compté").await;
    let form = format!("frame=Mon choix est fait.&to={}&to={}&own-{}=Tout est parti de vous.", id(&claire), id(&nadia), id(&claire));
    weeks.on("2026-12-14 11:00").taken("/campaign/closing", &form).await;
    let page = weeks.on("2026-12-14 11:00").page("/campaign/closing").await;
    let drafts: Vec<String> =
        page.match_indices("href=\"/approaches/").map(|(at, _)| page[at + 6..].chars().take_while(|c| *c != '"').collect()).collect();
    assert_eq!(drafts.len(), 2, "{}", plain(&page));
    for draft in drafts {
        weeks.on("2026-12-14 12:00").taken(&format!("{draft}/sent"), "day=2026-12-14&time=12:00").await;
    }
    // Nothing is owed to anybody any more, then or later.
    for moment in ["2026-12-14 13:00", "2027-01-15 09:00"] {
        let page = plain(&weeks.today(moment).await);
        for owed in ["Dire à", "Remercier", "Donner la nouvelle", "Tenir votre promesse", "Répondre", "Relancer", "Citer"] {
            assert!(!page.contains(owed), "{moment}: “{owed}” is on Today: {page}");
        }
    }
    let page = plain(&weeks.on("2026-12-14 13:00").page("/campaign/closing").await);
    assert_eq!(page.matches("Nouvelle donnée").count(), 2, "{page}");
}
