//! The language of the terminal. What enters: `REBOND_LANG`, `--lang` before anything else is parsed, the locale. What leaves: the
//! words. Not done here: the language of pages, which follows the browser and the account.

use rebond_domain::Lang;
use rebond_text::Text;

/// The words of the terminal: `--lang`, else `REBOND_LANG`, else the locale, else English.
pub(crate) fn of_the_terminal() -> Text {
    // A path may be no text: it is no language either.
    let arguments: Vec<String> = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let asked = arguments.iter().find_map(|argument| match argument.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(|lang| Some(lang.to_owned())),
        None => None,
    });
    let asked = match asked {
        Some(Some(lang)) => Some(lang),
        Some(None) => arguments.iter().skip_while(|argument| *argument != "--lang").nth(1).cloned(),
        None => None,
    };
    // `lint --lang auto` says nothing of the terminal, and neither does a language there is not.
    let locale = asked
        .filter(|lang| matches!(lang.as_str(), "fr" | "en"))
        .or_else(|| ["REBOND_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable));
    let french = locale.is_some_and(|locale| locale.to_ascii_lowercase().starts_with("fr"));
    Text::new(if french { Lang::Fr } else { Lang::En })
}

/// A variable of the environment, unless empty.
#[expect(clippy::disallowed_methods, reason = "the binary is the only reader of the environment")]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
