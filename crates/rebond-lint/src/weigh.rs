//! What each sentence weighs: a document and the facts its patterns found enter; the facts that stand leave.
//!
//! A fact belongs to a sentence. Each sentence is weighed alone, by its words, by what they speak of and by the patterns found in it
//! (`sentence`); a fact stands when one sentence weighs more than nothing for it. Words elsewhere never take it away. The whole message is
//! weighed by the same features: what no sentence alone says for sure, and all of them together show, stands as well.
//! The weights are learnt from the corpus by `cargo xtask lint-train`. Facts of form (thanks, closings, blanks …) are the patterns' alone.

mod sentence;

use crate::document::Document;
use crate::facts::{self, Fact, Facts};
use crate::model::weights::{FACTS, WHOLE};
use crate::place::Place;
use crate::text::{MessageText, Sentence, flag};
use rebond_domain::Lang;
use sentence::{Seen, for_each_feature, key_of, written};

/// The facts that have weights, in the order of the weights file.
pub const WEIGHED: [&str; FACTS] = [
    "asks_for_job",
    "asks_judgement",
    "specific_ask",
    "names_subject",
    "has_background",
    "why_you",
    "mentions_referrer",
    "offers_redirect",
    "alternative",
    "easy_out",
];

/// Those that a whole message may show as well, by their places in [`WEIGHED`].
pub const OF_MESSAGE: [usize; WHOLE] = [0, 1, 2, 4, 5, 6, 7];

/// What its heaviest sentence must weigh for a whole message to show each of them, in sixty-fourths: admiration spread over twelve sentences is no reason
/// for choosing someone, and a wish in all of them is no request.
pub const NEARLY: [i32; WHOLE] = [-256, -256, -224, -256, -96, -256, -256];

/// What a message weighs more when a pattern was found, in sixty-fourths: as much as many words together.
pub const FOUND: i32 = 147;
/// What it weighs less when none was: less, for patterns miss more than they invent.
pub const NOT_FOUND: i32 = -102;

/// The facts that a subject line may state; for the others it is a label, often written by the program itself.
const IN_SUBJECT: [bool; FACTS] = [true, true, false, false, false, false, true, false, false, false];

/// Every fact of a document.
pub(crate) fn facts_of(document: &Document) -> Facts {
    let mut facts = facts::by_patterns(document);
    weigh(document, &mut facts);
    facts::by_company(document, &mut facts);
    // The parts are told from facts that stand.
    facts.parts = facts::parts(document, &facts);
    facts
}

/// Weighs every sentence, and the message; what patterns found shows the place where it stands.
fn weigh(document: &Document, facts: &mut Facts) {
    let weights = &document.model.weights;
    let (mut in_sentence, mut in_message) = (Seen::new(weights.len()), Seen::new(weights.len()));
    let mut message = weights.of_message();
    let mut stand: [Fact; FACTS] = Default::default();
    let mut heaviest: [(i32, Option<Sentence>); FACTS] = [(i32::MIN, None); FACTS];
    let found = weighed(facts).map(std::mem::take);
    for sentence in document.sentences.iter().filter(|sentence| document.says_something(**sentence)) {
        let mut sums = weights.of_sentence();
        for_each_feature(document, *sentence, &mut |kind, first, second| {
            if let Some(at) = weights.place(key_of(kind, first, second))
                && in_sentence.first_time(at)
            {
                weights.add_to_sentence(at, &mut sums);
                if in_message.first_time(at) {
                    weights.add_to_message(at, &mut message);
                }
            }
        });
        in_sentence.forget();
        settle(&mut sums);
        let label = document.tokens.has(sentence.first, flag::SUBJECT);
        for (at, (fact, sum)) in stand.iter_mut().zip(sums).enumerate() {
            if label && !IN_SUBJECT.get(at).copied().unwrap_or(false) {
                continue;
            }
            if sum > 0 {
                let shown = place(document, *sentence, found.get(at), fact);
                fact.sure |= shown || sum > SURE;
            }
            if let Some(most) = heaviest.get_mut(at)
                && sum > most.0
            {
                *most = (sum, Some(*sentence));
            }
        }
    }
    for ((at, sum), nearly) in OF_MESSAGE.into_iter().zip(message).zip(NEARLY) {
        let (Some(fact), Some(by_pattern), Some((heaviest, most))) = (stand.get_mut(at), found.get(at), heaviest.get(at)) else { continue };
        let sum = sum + if by_pattern.is_true() { FOUND } else { NOT_FOUND };
        if sum <= 0 || *heaviest <= nearly || fact.is_true() {
            continue;
        }
        fact.sure = by_pattern.is_true() || sum > SURE;
        fact.places.clone_from(&by_pattern.places);
        if fact.places.is_empty() {
            fact.places.extend(most.map(|sentence| document.sentence_words(sentence)));
        }
    }
    for (fact, stands) in weighed(facts).into_iter().zip(stand) {
        *fact = stands;
    }
}

/// The places of some facts in [`WEIGHED`].
const JOB: usize = 0;
const JUDGEMENT: usize = 1;
/// What a sentence may do beside which it rarely asks for work: half of what it weighs for each is taken from the job.
const INSTEAD: [usize; 3] = [5, 6, 7];

/// A sentence rarely does two things: "would my application stand a chance" asks for a judgement and no job, "pass this on to somebody of your
/// team" opens another door, "Ada, whom you hired in May, told me of you" says who led here. What it weighs for the one is taken from the other.
pub fn settle(sums: &mut [i32; FACTS]) {
    let (job, judgement) = (sums[JOB].max(0), sums[JUDGEMENT].max(0));
    sums[JOB] -= judgement + INSTEAD.map(|at| sums[at].max(0) / 2).into_iter().sum::<i32>();
    sums[JUDGEMENT] -= job;
}

/// What weighs so much can hardly be read otherwise, in sixty-fourths.
const SURE: i32 = 32;

/// Where a fact of a sentence is shown: the words patterns found there, or else all of it; whether it was the words.
fn place(document: &Document, sentence: Sentence, found: Option<&Fact>, fact: &mut Fact) -> bool {
    let whole = document.sentence_words(sentence);
    let inside = found.map_or(&[][..], |found| {
        let from = found.places.partition_point(|place| place.precedes(whole));
        let to = from + found.places.get(from..).unwrap_or(&[]).partition_point(|place| !whole.precedes(*place));
        found.places.get(from..to).unwrap_or(&[])
    });
    let room = facts::MOST_PLACES.saturating_sub(fact.places.len());
    if inside.is_empty() {
        fact.places.extend([whole].into_iter().take(room));
    } else {
        fact.places.extend(inside.iter().copied().take(room));
    }
    !inside.is_empty()
}

fn weighed(facts: &mut Facts) -> [&mut Fact; FACTS] {
    [
        &mut facts.asks_for_job,
        &mut facts.asks_judgement,
        &mut facts.specific_ask,
        &mut facts.names_subject,
        &mut facts.has_background,
        &mut facts.why_you,
        &mut facts.mentions_referrer,
        &mut facts.offers_redirect,
        &mut facts.alternative,
        &mut facts.easy_out,
    ]
}

/// A text as it is learnt from.
#[derive(Debug, Clone)]
pub struct TextFeatures {
    /// Its sentences, in order.
    pub sentences: Vec<SentenceFeatures>,
    /// For each of [`WEIGHED`], whether a pattern was found.
    pub found: [bool; FACTS],
}

/// A sentence as it is learnt from: what is counted in it, each feature once, as the weights file writes it.
#[derive(Debug, Clone)]
pub struct SentenceFeatures {
    /// Where it stands.
    pub place: Place,
    /// Features, in the order of their names.
    pub features: Vec<String>,
}

/// What is counted in a text, for whoever learns the weights.
pub fn features(text: MessageText<'_>, lang: Lang) -> TextFeatures {
    let document = Document::new(text, Some(lang));
    let read = |sentence: &Sentence| {
        let place = document.sentence_place(*sentence);
        let mut features = Vec::new();
        for_each_feature(&document, *sentence, &mut |kind, first, second| features.push(written(kind, first, second)));
        features.sort_unstable();
        features.dedup();
        SentenceFeatures { place, features }
    };
    let sentences = document.sentences.iter().filter(|sentence| document.says_something(**sentence)).map(read).collect();
    let found = weighed(&mut facts::by_patterns(&document)).map(|fact| fact.is_true());
    TextFeatures { sentences, found }
}
