//! What was asked wrongly, in the language of the terminal. What enters: an error of the parser of arguments. What leaves: a cause
//! and a hint, and exit code 2. Not done here: errors of what was rightly asked (`failure`).

use std::process::ExitCode;

use clap::{
    Command,
    error::{ContextKind, ContextValue, Error, ErrorKind},
};
use rebond_text::Text;

/// Tells it on the error stream. Help and version are answers, not errors: the parser knows their stream.
#[expect(clippy::print_stderr, reason = "the terminal is where the binary speaks")]
pub(crate) fn tell(error: &Error, command: &Command, text: Text) -> ExitCode {
    if !error.use_stderr() {
        return if error.print().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let asked = std::env::args().skip(1).find(|argument| command.find_subcommand(argument).is_some());
    eprintln!("{}", text.cli_error(cause(error, text)));
    eprintln!("{}", text.cli_hint(hint(error, asked, text)));
    ExitCode::from(2)
}

fn cause(error: &Error, text: Text) -> String {
    let option = || words(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = || words(error, ContextKind::InvalidValue).unwrap_or_default();
    match error.kind() {
        ErrorKind::InvalidSubcommand => text.cli_usage_command(words(error, ContextKind::InvalidSubcommand).unwrap_or_default()),
        ErrorKind::UnknownArgument => text.cli_usage_unexpected(option()),
        ErrorKind::TooManyValues => text.cli_usage_unexpected(value()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value().is_empty() => text.cli_usage_no_value(option()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => text.cli_error_bad_value(option(), value()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => text.cli_usage_no_value(option()),
        // Several of them are one that is missing.
        ErrorKind::MissingRequiredArgument => text.cli_usage_missing(option().replace("...", "")),
        ErrorKind::ArgumentConflict => text.cli_usage_twice(option()),
        _ => text.cli_usage_other().to_owned(),
    }
}

fn hint(error: &Error, asked: Option<String>, text: Text) -> String {
    let similar = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].into_iter().find_map(|kind| words(error, kind));
    if let Some(similar) = similar {
        return text.cli_usage_similar(similar);
    }
    if let Some(list) = words(error, ContextKind::ValidValue) {
        return text.cli_usage_values(list);
    }
    if words(error, ContextKind::InvalidArg).is_some_and(|option| option.starts_with("--port")) {
        return text.cli_usage_port().to_owned();
    }
    text.cli_usage_help(asked.map_or_else(|| "rebond".to_owned(), |verb| format!("rebond {verb}")))
}

/// What the parser knows of the error, on one line: what was typed cannot drive the terminal.
fn words(error: &Error, kind: ContextKind) -> Option<String> {
    let said = match error.get(kind)? {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(several) => several.join(", "),
        _ => return None,
    };
    let plain: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    (!plain.is_empty()).then_some(plain)
}
