//! Rebond’s own words pass its own linter: every frame, script and note, completed as a person would, in each kind, channel, custom and
//! form of address (C, D).

use rebond_app::approaches::{About, BeginDraft, MessageParts, MessageText, ReviewMessage, SaveDraft, ShowApproach};
use rebond_domain::*;
use rebond_method::{Slot, fill, frame, lacks};
use rebond_testkit::{Engine, Make, World};

const NOW: &str = "2026-11-02T10:00:00+01:00";
const CHANNELS: [Channel; 7] = [
    Channel::Email,
    Channel::LinkedInMessage,
    Channel::LinkedInNote,
    Channel::Phone,
    Channel::InPerson,
    Channel::TextMessage,
    Channel::Letter,
];

/// What a person writes after these words of a French frame: to vous, to tu.
const FRENCH: &[(&str, &str, &str)] = &[
    (
        "parce que ",
        "vous avez quitté la banque pour la reliure, et que votre article sur les ateliers partagés m’a donné envie de vous écrire.",
        "tu as quitté la banque pour la reliure, et que ton article sur les ateliers partagés m’a donné envie de t’écrire.",
    ),
    ("Je suis ", "comptable à Tours", ""),
    ("je suis ", "comptable à Tours", ""),
    ("et j’ai ", "tenu pendant neuf ans les comptes d’une coopérative laitière.", ""),
    ("fait bouger : ", "un stage de reliure l’été dernier, après lequel je n’ai plus pensé à autre chose.", ""),
    ("de ce métier : ", "l’apprentissage dure deux ans, et les commandes viennent surtout des bibliothèques.", ""),
    ("Bosquet, parce que ", "son chemin ressemble à celui que je voudrais suivre.", ""),
    ("avec vous : ", "vos premières années d’atelier, et la façon dont on fixe ses prix.", ""),
    ("avec toi : ", "tes premières années d’atelier, et la façon dont on fixe ses prix.", ""),
    ("m’aiderait déjà : ", "deux lignes suffiraient.", ""),
    ("Je suis comptable à Tours, et je m’adresse à vous parce que ", "vous avez quitté la banque pour la reliure.", ""),
    ("Je suis comptable à Tours, et je m’adresse à toi parce que ", "tu as quitté la banque pour la reliure.", ""),
    ("je pense à ", "la reliure.", ""),
    ("comprendre : ", "comment on vit de la reliure les premières années.", ""),
    ("comprendre ", "comment on vit de la reliure les premières années.", ""),
    ("J’en suis à ", "chercher comment on passe des comptes à l’atelier, après neuf ans de comptabilité.", ""),
    ("Son parcours : ", "neuf ans de comptabilité, puis une formation du soir.", ""),
    ("conversation sur ", "les premières années d’un atelier", ""),
    ("écrit le ", "12 octobre", ""),
    ("au sujet de ", "vos débuts dans la reliure.", "tes débuts dans la reliure."),
    ("Depuis, j’ai ", "visité deux ateliers et lu le livre dont tout le monde parle.", ""),
    ("pour répondre : ", "combien de temps faut-il pour en vivre ?", ""),
    ("juste une question : ", "combien de temps faut-il pour en vivre ?", ""),
    ("j’ai lu ", "votre article sur les ateliers partagés.", "ton article sur les ateliers partagés."),
    ("À bientôt, ", "Odile", ""),
    ("convient ? ", "J’ai lu le programme de l’atelier.", ""),
    ("retiens : ", "la première année se vit avec les commandes des bibliothèques.", ""),
    ("retiens ", "que la première année se vit avec les bibliothèques.", ""),
    ("en faire : ", "écrire aux deux écoles que je ne connaissais pas.", ""),
    ("promis ", "l’adresse du fournisseur de cuir : la voici.", ""),
    ("recommandé ", "Bruno Bosquet", ""),
    (" : ", "la rencontre a eu lieu jeudi, et elle m’a beaucoup appris.", ""),
    ("conseillé de ", "visiter un atelier partagé", ""),
    ("fait, et ", "j’y retourne en mars.", ""),
    ("avancé depuis : ", "j’ai visité deux écoles et choisi la mienne.", ""),
    ("où en est ", "votre nouvel atelier", "ton nouvel atelier"),
    ("évoqué ", "Bruno Bosquet", ""),
    ("avec ", "Bruno Bosquet", ""),
    ("Lieu : ", "au café de la gare", ""),
    ("j’ai noté : ", "au café de la gare", ""),
    ("me conviennent : ", "mardi 10 novembre à 18 h ou jeudi 12 novembre à midi", ""),
    ("me convient : ", "mardi 10 novembre à 18 h ou jeudi 12 novembre à midi", ""),
    ("Moments possibles : ", "mardi 10 novembre à 18 h ou jeudi 12 novembre à midi", ""),
    ("arrange. ", "Le lieu est à votre choix.", "Le lieu est à ton choix."),
    ("arrange ? ", "Le lieu est à votre choix.", "Le lieu est à ton choix."),
];

/// The same in English.
const ENGLISH: &[(&str, &str)] = &[
    ("because ", "you left banking for bookbinding, and your article on shared workshops made me want to write."),
    ("I am asking you because ", "you left banking for bookbinding."),
    ("I am ", "an accountant in Moncton"),
    ("and I have ", "kept the books of a dairy co-op for nine years."),
    ("a change: ", "a bookbinding class last summer, after which I thought of little else."),
    ("this work: ", "learning it takes two years, and most orders come from libraries."),
    ("hear about ", "your first years in the workshop, and how prices are set."),
    ("help too: ", "two lines would do."),
    ("and I am writing to you because ", "you left banking for bookbinding."),
    ("thinking about ", "bookbinding."),
    ("to understand: ", "how people make a living from it in the first years."),
    ("understand ", "how people make a living from bookbinding in the first years."),
    ("Bosquet, because ", "their path looks like the one I would like to take."),
    ("I am now: ", "looking into how people go from accounts to a workshop, after nine years of bookkeeping."),
    ("path: ", "nine years of bookkeeping, then evening classes."),
    ("conversation about ", "the first years of a workshop"),
    ("wrote to you on ", "October 12"),
    ("about ", "how you began in bookbinding."),
    ("I have ", "visited two workshops and read the book everyone mentions."),
    ("is plenty: ", "how long does it take to make a living from it?"),
    ("one question: ", "how long does it take to make a living from it?"),
    ("I have read ", "your article on shared workshops."),
    ("See you soon, ", "Odile"),
    ("for you? ", "I have read the programme."),
    ("from it: ", "the first year runs on orders from libraries."),
    ("do with it: ", "write to the two schools I did not know of."),
    ("promised you ", "the address of the leather supplier: here it is."),
    (": ", "we met on Thursday, and it taught me a great deal."),
    ("advised me to ", "visit a shared workshop"),
    ("did, and ", "I am going back in March."),
    ("since: ", "I have visited two schools and chosen mine."),
    ("how is ", "your new workshop"),
    ("Place: ", "the café at the station"),
    ("I have: ", "the café at the station"),
    ("am free: ", "Tuesday, November 10 at 6 pm or Thursday, November 12 at noon"),
    ("Possible times: ", "Tuesday, November 10 at 6 pm or Thursday, November 12 at noon"),
    ("suits you. ", "The place is up to you."),
    ("suits you? ", "The place is up to you."),
];

/// A draft with every mark of the frame replaced by words.
fn completed(body: &str, lang: Lang, tu: bool) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('…') {
        text.push_str(before);
        let line = text.rsplit('\n').next().unwrap_or("").replace(['\u{a0}', '\u{202f}'], " ");
        let found = match lang {
            Lang::Fr => FRENCH
                .iter()
                .filter(|(words, ..)| line.ends_with(words))
                .max_by_key(|(words, ..)| words.len())
                .map(|(_, vous, to_tu)| if tu && !to_tu.is_empty() { *to_tu } else { *vous }),
            Lang::En => {
                ENGLISH.iter().filter(|(words, _)| line.ends_with(words)).max_by_key(|(words, _)| words.len()).map(|(_, said)| *said)
            }
        };
        text.push_str(found.unwrap_or_else(|| panic!("nobody says what follows {line:?}")));
        rest = after;
    }
    text + rest
}

#[tokio::test]
async fn c_d_what_a_frame_begins_and_a_person_completes_passes_the_linter() {
    let mut told = Vec::new();
    for (code, lang) in [("fr-FR", Lang::Fr), ("fr-CA", Lang::Fr), ("en-CA", Lang::En)] {
        let world = World::on(Engine::Sqlite, Make::at(NOW), |account| Account {
            name: Line::parse("Odile Perrin").ok(),
            norms: NormsCode::parse(code).unwrap(),
            ..account
        })
        .await;
        for form in [AddressForm::Vous, AddressForm::Tu] {
            if (lang, form) == (Lang::En, AddressForm::Tu) {
                continue;
            }
            // A request with somebody's name, and one without.
            for (kind, led) in MessageKind::ALL.iter().map(|kind| (kind, true)).chain([(&MessageKind::Request, false)]) {
                for channel in CHANNELS {
                    let name = format!("Claire Vasseur {}", told.len());
                    let claire = world.with(Person { address_form: Some(form), ..world.make.person(&name) }).await;
                    let desk = world.desk().await;
                    if *kind == MessageKind::Confirmation {
                        world.put(Meeting { address_form: Some(form), ..world.make.meeting(&claire, "2026-11-05T10:00:00+01:00") }).await;
                    }
                    if *kind == MessageKind::ThankYou {
                        world
                            .put(Meeting {
                                state: MeetingState::Held { at: "2026-11-01T11:00:00+01:00".parse().unwrap() },
                                address_form: Some(form),
                                ..world.make.meeting(&claire, "2026-11-01T10:00:00+01:00")
                            })
                            .await;
                    }
                    if led && (*kind == MessageKind::Introduction || *kind == MessageKind::Request) {
                        let bruno = world.person("Bruno Bosquet").await;
                        let (by, to) = if *kind == MessageKind::Request { (&bruno, &claire) } else { (&claire, &bruno) };
                        world.put(Referral { name_use: NameUse::Agreed, ..world.make.referral(by, to) }).await;
                    }
                    let begin = BeginDraft {
                        person: claire.id,
                        kind: *kind,
                        channel,
                        to: None,
                        about: About::default(),
                        framed: true,
                        lang,
                        greet: None,
                    };
                    let id = begin.run(&desk).await.unwrap();
                    let page = ShowApproach { id, reviewed: false, lang }.run(&desk).await.unwrap().unwrap();
                    let draft = page.approach;
                    let subject = completed(draft.subject.as_ref().map_or("", Line::as_str), lang, form == AddressForm::Tu);
                    let body = completed(draft.body.as_ref().map_or("", Prose::as_str), lang, form == AddressForm::Tu);
                    SaveDraft { id, seen: None, subject: Line::parse(&subject).ok(), body: Prose::parse(&body).ok() }
                        .run(&desk)
                        .await
                        .unwrap();
                    let text = MessageText { subject: &subject, body: &body };
                    let remarks = ReviewMessage { id, text, lang }.run(&desk).await.unwrap();
                    // How long it is depends on what the person puts in.
                    for remark in remarks.list.iter().filter(|remark| !["too-short", "too-long"].contains(&remark.rule)) {
                        told.push(format!(
                            "{code} {form:?} {kind:?} {channel:?} {:?} {} [{}]\n{subject}\n{body}\n",
                            remark.severity,
                            remark.rule,
                            text.at(remark.place)
                        ));
                    }
                }
            }
        }
    }
    assert!(told.is_empty(), "{} remarks on Rebond’s own words:\n{}", told.len(), told.join("\n"));
}

/// The composer in three parts finds again what the frame put there: what was written once goes into the right one (D1).
#[test]
fn d1_a_frame_comes_back_in_the_parts_it_was_made_of() {
    let mut strays = Vec::new();
    for (lang, greeting) in [(Lang::Fr, "Bonjour Claire,"), (Lang::En, "Hello Claire,")] {
        for form in [AddressForm::Vous, AddressForm::Tu] {
            for kind in MessageKind::ALL {
                for led in [false, true] {
                    let name = |slot| (led && slot == Slot::Referrer).then(|| "Bruno Bosquet".to_owned());
                    let lines = |lines: &[String]| -> String {
                        let said = lines.iter().filter(|line| led || !lacks(line, Slot::Referrer));
                        said.map(|line| fill(line, name)).collect::<Vec<_>>().join("\n")
                    };
                    let frame = frame(*kind, lang, form);
                    let made = MessageParts {
                        opening: greeting.to_owned(),
                        you: lines(&frame.you),
                        me: lines(&frame.me),
                        us: lines(&frame.us),
                        ending: lines(&frame.close),
                    };
                    let back = MessageParts::split(&made.join());
                    if back != made {
                        strays.push(format!("{lang:?} {form:?} {kind:?}: {made:#?}\n{back:#?}"));
                    }
                }
            }
        }
    }
    assert!(strays.is_empty(), "{}", strays.join("\n"));
}
