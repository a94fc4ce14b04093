//! Words of trades, of all languages together: a role is written in whichever one works in. What leaves: beginnings of words that name
//! a trade little reached by mail (C1), endings that change while the trade stays, words that say nothing of a trade (B12). Not done
//! here: reading anybody's role.

use std::sync::LazyLock;

use rebond_domain::Lang;
use serde::Deserialize;

use crate::shelf::PerLang;

/// The words of one language, folded.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Trades {
    /// How words begin that name a trade little reached by mail; with a full stop after it, a word that must be whole and the last.
    pub little_mail: Vec<String>,
    /// What a word may end in while it names the same trade.
    pub endings: Vec<String>,
    /// Words that say nothing of a trade.
    pub common: Vec<String>,
    /// How a role begins whose holder directs others (B10).
    pub leads: Vec<String>,
    /// How such a role ends.
    pub leads_last: Vec<String>,
    /// How a role begins that does not direct, whatever follows.
    pub leads_not: Vec<String>,
}

/// The words of each language.
pub fn trades() -> impl Iterator<Item = &'static Trades> + Clone {
    Lang::ALL.iter().map(|lang| TRADES.of(*lang))
}

static TRADES: LazyLock<PerLang<Trades>> =
    LazyLock::new(|| PerLang::read("trades", include_str!("../data/fr/trades.toml"), include_str!("../data/en/trades.toml")));

#[cfg(test)]
mod tests {
    use rebond_domain::fold;

    use super::*;

    #[test]
    fn every_word_is_folded() {
        let lists = |trades: &'static Trades| trades.little_mail.iter().chain(&trades.endings).chain(&trades.common);
        let roles = |trades: &'static Trades| trades.leads.iter().chain(&trades.leads_last).chain(&trades.leads_not);
        for word in trades().flat_map(|trades| lists(trades).chain(roles(trades))) {
            assert!(!word.is_empty() && fold(word) == *word, "{word}");
        }
    }
}
