//! What each sentence weighs: a document and the facts its patterns found enter; the facts that stand leave.
//!
//! A fact belongs to a sentence. Each sentence is weighed alone, by its words, by what they speak of and by the patterns found in it
//! (`sentence`); a fact stands when one sentence weighs more than nothing for it. Words elsewhere never take it away. What no sentence
//! says and the whole message shows — an application without a request — may only add.
//! The weights are learnt from the corpus by `cargo xtask lint-train`. Facts of form (thanks, closings, blanks …) are the patterns' alone.

mod sentence;

use crate::document::Document;
use crate::facts::{self, Fact, Facts};
use crate::model::weights::FACTS;
use crate::place::Place;
use crate::text::{MessageText, Sentence, flag};
use rebond_domain::Lang;
use sentence::{Seen, for_each_feature};

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

/// Weighs every sentence; what patterns found is kept where its sentence stands, and shows the place there.
fn weigh(document: &Document, facts: &mut Facts) {
    let weights = &document.model.weights;
    let mut seen = Seen::new(weights.len());
    let mut stand: [Fact; FACTS] = Default::default();
    let found = weighed(facts).map(|fact| std::mem::take(fact));
    for sentence in document.sentences.iter().filter(|sentence| document.says_something(**sentence)) {
        let mut sums = weights.biases();
        for_each_feature(document, *sentence, &mut |feature| {
            if let Some(at) = weights.place(feature.key())
                && seen.first_time(at)
            {
                weights.add(at, &mut sums);
            }
        });
        seen.forget();
        settle(&mut sums);
        let label = document.tokens.has(sentence.first, flag::SUBJECT);
        for (at, (fact, sum)) in stand.iter_mut().zip(sums).enumerate() {
            if sum > 0 && (!label || IN_SUBJECT.get(at).copied().unwrap_or(false)) {
                let shown = place(document, *sentence, found.get(at), fact);
                fact.sure |= shown || sum > SURE;
            }
        }
    }
    for (fact, stands) in weighed(facts).into_iter().zip(stand) {
        *fact = stands;
    }
}

/// What a sentence weighs that can hardly be read otherwise, in sixty-fourths.
const SURE: i32 = 64;

/// The places of some facts in the order of [`WEIGHED`].
const JOB: usize = 0;
const JUDGEMENT: usize = 1;
const BACKGROUND: usize = 4;
const REDIRECT: usize = 7;

/// What one sentence can hardly do at once: the heavier of the two stands.
fn settle(sums: &mut [i32; FACTS]) {
    // "Pass this on to somebody of your team" asks for no job; "at 45 I am starting again" for no verdict.
    for (asked, told) in [(JOB, REDIRECT), (JUDGEMENT, BACKGROUND)] {
        if sums[told] > sums[asked] {
            sums[asked] = sums[asked].min(0);
        }
    }
}

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

/// A sentence as it is learnt from: what is counted in it, each feature once, as the weights file writes it.
#[derive(Debug, Clone)]
pub struct SentenceFeatures {
    /// Where it stands.
    pub place: Place,
    /// Features, in the order of their names.
    pub features: Vec<String>,
}

/// The sentences of a text with their features, for whoever learns the weights.
pub fn features(text: MessageText<'_>, lang: Lang) -> Vec<SentenceFeatures> {
    let document = Document::new(text, Some(lang));
    let read = |sentence: &Sentence| {
        let place = document.sentence_place(*sentence);
        let mut features = Vec::new();
        for_each_feature(&document, *sentence, &mut |feature| features.push(feature.written()));
        features.sort_unstable();
        features.dedup();
        SentenceFeatures { place, features }
    };
    document.sentences.iter().filter(|sentence| document.says_something(**sentence)).map(read).collect()
}
