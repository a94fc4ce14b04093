//! The command line: what can be asked, in the language of the terminal. What enters: arguments. What leaves: [`Settings`] and the
//! matches of one command. Not done here: carrying it out.

use std::{net::IpAddr, path::PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use rebond_domain::Circle;
use rebond_text::Text;

use crate::{failure::Failure, place, words::variable};

/// The port listened on until told otherwise.
pub(crate) const PORT: u16 = 7316;
/// The port of the sample campaign, which may run beside one's own.
const DEMO_PORT: u16 = 7317;

/// What holds for every command.
pub(crate) struct Settings {
    /// The words of the terminal.
    pub(crate) text: Text,
    /// Where the data lies.
    pub(crate) data: PathBuf,
    /// A PostgreSQL database instead of the file.
    pub(crate) postgres: Option<String>,
    /// Port to listen on; 0 takes a free one.
    pub(crate) port: u16,
    /// Whether to open the browser.
    pub(crate) open: bool,
}

impl Settings {
    /// Reads what holds for every command from arguments, then environment, then custom.
    pub(crate) fn read(matches: &ArgMatches, text: Text) -> Result<Self, Failure> {
        let data = match matches.get_one::<PathBuf>("data").cloned().or_else(|| variable("REBOND_DATA").map(PathBuf::from)) {
            Some(folder) => folder,
            None => place::usual()?,
        };
        let postgres = matches.get_one::<String>("database").cloned().or_else(|| variable("REBOND_DATABASE"));
        let port =
            matches.get_one::<u16>("port").copied().unwrap_or(if matches.subcommand_name() == Some("demo") { DEMO_PORT } else { PORT });
        Ok(Self { text, data, postgres, port, open: !matches.get_flag("no-open") })
    }

    /// The address listened on: this machine only.
    pub(crate) const fn host() -> IpAddr {
        IpAddr::V4(std::net::Ipv4Addr::LOCALHOST)
    }
}

/// The whole command line.
pub(crate) fn command(text: Text) -> Command {
    let json = || flag("json", text.cli_option_json());
    Command::new("rebond")
        .about(text.cli_about().to_string())
        .after_help(text.cli_after_help().to_string())
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(text.cli_heading_commands())
        .next_help_heading(text.cli_heading_options())
        .arg(option("data", "DIR", text.cli_option_data()).value_parser(value_parser!(PathBuf)).global(true))
        .arg(option("database", "URL", text.cli_option_database()).global(true))
        .arg(option("lang", "LANG", text.cli_option_lang()).value_parser(["fr", "en"]).hide_possible_values(true).global(true))
        .arg(option("port", "PORT", text.cli_option_port()).value_parser(value_parser!(u16)).global(true))
        .arg(flag("no-open", text.cli_option_no_open()).global(true))
        .arg(flag("help", text.cli_help()).short('h').action(ArgAction::Help).global(true))
        .arg(flag("version", text.cli_version()).short('V').action(ArgAction::Version))
        .subcommand(Command::new("serve").about(text.cli_serve().to_string()))
        .subcommand(Command::new("today").about(text.cli_today().to_string()).arg(json()))
        .subcommand(
            Command::new("people")
                .about(text.cli_people().to_string())
                .arg(Arg::new("query").value_name("WORDS").num_args(0..).help(text.cli_people_query().to_string()))
                .arg(json()),
        )
        .subcommand(add(text).arg(json()))
        .subcommand(
            Command::new("import")
                .about(text.cli_import().to_string())
                .arg(file("file", text.cli_import_file()).required(true))
                .arg(flag("dry-run", text.cli_import_dry_run()))
                .arg(json()),
        )
        .subcommand(
            Command::new("export")
                .about(text.cli_export().to_string())
                .arg(
                    option("format", "FORMAT", text.cli_export_format()).value_parser(["archive", "csv", "vcard"]).default_value("archive"),
                )
                .arg(file("to", text.cli_export_to())),
        )
        .subcommand(Command::new("demo").about(text.cli_demo().to_string()))
        .subcommand(Command::new("doctor").about(text.cli_doctor().to_string()).arg(json()))
        .subcommand(Command::new("backup").about(text.cli_backup().to_string()).arg(file("to", text.cli_backup_to()).required(true)))
        .subcommand(lint(text))
        .subcommand(
            Command::new("restore")
                .about(text.cli_restore().to_string())
                .arg(file("from", text.cli_restore_from()).required(true))
                .arg(flag("force", text.cli_restore_force())),
        )
}

fn lint(text: Text) -> Command {
    let kinds = ["request", "introduction", "follow-up", "thank-you", "news", "question"];
    let channels = ["email", "linkedin-note", "linkedin-message", "letter", "phone"];
    let files = file("file", text.cli_lint_file()).required(true).num_args(1..);
    Command::new("lint")
        .about(text.cli_lint().to_string())
        .after_help(text.cli_lint_after_help().to_string())
        .arg(option("kind", "KIND", text.cli_lint_kind()).value_parser(kinds).default_value("request"))
        .arg(option("channel", "CHANNEL", text.cli_lint_channel()).value_parser(channels).default_value("email"))
        .arg(option("norms", "NORMS", text.cli_lint_norms()).value_parser(["fr-FR", "fr-CA", "en-CA"]))
        .arg(option("lang", "LANG", text.cli_lint_lang()).value_parser(["auto", "fr", "en"]).default_value("auto"))
        .arg(option("person", "NAME", text.cli_lint_person()))
        .arg(option("organisation", "NAME", text.cli_lint_organisation()))
        .arg(option("referrer", "NAME", text.cli_lint_referrer()))
        .arg(option("format", "FORMAT", text.cli_lint_format()).value_parser(["text", "json"]).default_value("text"))
        .arg(files)
}

fn add(text: Text) -> Command {
    let circles = Circle::ALL.iter().map(|circle| circle.as_str()).collect::<Vec<_>>().join(", ");
    Command::new("add")
        .about(text.cli_add().to_string())
        .arg(Arg::new("name").value_name("NAME").num_args(1..).required(true).help(text.cli_add_name().to_string()))
        .arg(option("email", "EMAIL", text.cli_add_email()))
        .arg(option("phone", "PHONE", text.cli_add_phone()))
        .arg(option("organisation", "NAME", text.cli_add_organisation()))
        .arg(option("role", "ROLE", text.cli_add_role()))
        .arg(option("circle", "CIRCLE", text.cli_add_circle(circles)))
        .arg(flag("anyway", text.cli_add_anyway()))
}

fn option(name: &'static str, value: &'static str, help: impl std::fmt::Display) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help.to_string())
}

fn flag(name: &'static str, help: impl std::fmt::Display) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help.to_string())
}

fn file(name: &'static str, help: impl std::fmt::Display) -> Arg {
    Arg::new(name).value_name("FILE").value_parser(value_parser!(PathBuf)).help(help.to_string())
}
