//! A campaign in words: what meetings said of a hope, how often a yes comes.

use rebond_app::{campaign::HopeView, statistics::Tally};
use rebond_text::{Lang, Text, capitalise};

/// What meetings said of a hope so far, if they did.
pub fn evidence(text: Text, view: &HopeView) -> Option<String> {
    // What no meeting said is not counted out.
    let said: Vec<String> = [
        (view.confirms, text.campaign_hope_confirmed(view.confirms)),
        (view.nuances, text.campaign_hope_nuanced(view.nuances)),
        (view.contradicts, text.campaign_hope_contradicted(view.contradicts)),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(_, words)| words)
    .collect();
    (!said.is_empty()).then(|| capitalise(&text.all_of(&said)))
}

/// How often a yes comes, with the uncertainty of few answers.
pub fn yes_rate(text: Text, tally: &Tally) -> String {
    let percent = |share: f64| format!("{:.0}", share * 100.0);
    match tally.yes_rate() {
        Some(found) => text.statistics_between(percent(found.high), percent(found.low)),
        None => text.statistics_too_few().to_owned(),
    }
}

/// How many meetings a week that makes, between two bounds.
pub fn a_week(text: Text, low: f64, high: f64) -> String {
    let decimal = |number: f64| {
        let said = format!("{number:.1}");
        if text.lang() == Lang::Fr { said.replace('.', ",") } else { said }
    };
    text.statistics_a_week(decimal(high), decimal(low))
}
