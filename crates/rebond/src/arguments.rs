//! The command line: what can be asked, in the language of the terminal. What enters: arguments. What leaves: [`Settings`] and the
//! matches of one command. Not done here: carrying it out.

use std::{net::IpAddr, path::PathBuf, sync::Arc};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use rebond_domain::{Circle, Date};
use rebond_method::Norms;
use rebond_text::Text;

use crate::{certificate::Certificate, failure::Failure, place, words::variable};

/// The port listened on until told otherwise.
pub(crate) const PORT: u16 = 7316;
/// The port of the sample campaign, which may run beside one's own.
const DEMO_PORT: u16 = 7317;

/// Place in the help of what holds for every command: after what is the command's own.
const LAST: usize = 100;

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
    /// What closes the connections of the network.
    pub(crate) tls: Option<Tls>,
}

/// The files of a certificate, and the name it is for.
#[derive(Debug, Clone)]
pub(crate) struct Tls {
    chain: PathBuf,
    key: PathBuf,
    name: Option<String>,
}

impl Tls {
    /// As said to a command that listens, or to the program alone; others do not know of it.
    fn read(matches: &ArgMatches) -> Option<Self> {
        let matches = matches.subcommand().map_or(matches, |(_, of_command)| of_command);
        let path = |name: &str| matches.try_get_one::<PathBuf>(name).ok().flatten().cloned();
        let (chain, key) = path("tls-cert").zip(path("tls-key"))?;
        Some(Self { chain, key, name: matches.get_one::<String>("tls-name").cloned() })
    }

    /// The certificate, and the name it is said to be for, which it must be.
    pub(crate) fn open(&self) -> Result<(Arc<Certificate>, Option<String>), Failure> {
        let certificate = Certificate::open(&self.chain, &self.key)?;
        match &self.name {
            Some(name) if !certificate.is_for(name) => Err(self.is_for_another()),
            name => Ok((Arc::new(certificate), name.clone())),
        }
    }

    /// It is for another name, or no address of this machine.
    pub(crate) fn is_for_another(&self) -> Failure {
        Failure::OtherCertificate { path: self.chain.display().to_string(), name: self.name.clone() }
    }
}

impl Settings {
    /// Reads what holds for every command from arguments, then environment, then custom.
    pub(crate) fn read(matches: &ArgMatches, text: Text) -> Result<Self, Failure> {
        let data = match matches.get_one::<PathBuf>("data").cloned().or_else(|| variable("REBOND_DATA").map(PathBuf::from)) {
            Some(folder) => folder,
            None => place::usual()?,
        };
        let postgres = match matches.get_one::<PathBuf>("database-file") {
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(|error| Failure::read(path, &error))?;
                Some(text.trim().to_owned()).filter(|address| !address.is_empty())
            }
            None => matches.get_one::<String>("database").cloned().or_else(|| variable("REBOND_DATABASE")),
        };
        let port =
            matches.get_one::<u16>("port").copied().unwrap_or(if matches.subcommand_name() == Some("demo") { DEMO_PORT } else { PORT });
        let tls = Tls::read(matches);
        Ok(Self { text, data, postgres, port, open: !matches.get_flag("no-open"), tls })
    }

    /// The address listened on: this machine only.
    pub(crate) const fn host() -> IpAddr {
        IpAddr::V4(std::net::Ipv4Addr::LOCALHOST)
    }
}

/// The whole command line.
pub(crate) fn command(text: Text) -> Command {
    let folder = option("data", "DIR", text.cli_option_data()).value_parser(value_parser!(PathBuf)).global(true).display_order(LAST);
    let address_file = option("database-file", "FILE", text.cli_option_database_file()).value_parser(value_parser!(PathBuf));
    let address_file = address_file.global(true).display_order(LAST);
    let terminal = one_of(text, "lang", "LANG", text.cli_option_lang(), &["fr", "en"], None).global(true).display_order(LAST);
    dressed(Command::new("rebond"), text)
        .about(text.cli_about().to_string())
        .after_help(text.cli_after_help().to_string())
        .version(env!("REBOND_VERSION"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(text.cli_heading_commands())
        .subcommand_value_name(text.cli_value_command())
        .arg(folder)
        .arg(option("database", "URL", text.cli_option_database()).global(true).display_order(LAST))
        .arg(address_file.conflicts_with("database"))
        .arg(terminal)
        .arg(option("port", "PORT", text.cli_option_port()).value_parser(value_parser!(u16)).global(true).display_order(LAST))
        .arg(flag("no-open", text.cli_option_no_open()).global(true).display_order(LAST))
        .args(certificate(text))
        .arg(flag("help", text.cli_help()).short('h').action(ArgAction::Help).global(true).display_order(LAST))
        .arg(flag("version", text.cli_version()).short('V').action(ArgAction::Version))
        .subcommands(daily(text))
        .subcommands(keeping(text))
        .subcommand(lint(text))
        .subcommand(server(text))
}

/// The commands of every day.
fn daily(text: Text) -> [Command; 9] {
    let words = Arg::new("query").value_name("WORDS").num_args(0..);
    let whom = Arg::new("query").value_name("WORDS").num_args(1..).required(true);
    [
        verb("serve", text.cli_serve(), text).args(certificate(text)),
        verb("share", text.cli_share(), text)
            .arg(option("for", "HOURS", text.cli_share_for()).value_parser(value_parser!(u8).range(1..=8)))
            .arg(option("address", "ADDRESS", text.cli_share_address()).value_parser(value_parser!(IpAddr)))
            .args(certificate(text)),
        verb("open", text.cli_open(), text),
        verb("demo", text.cli_demo(), text).arg(option("today", "DATE", text.cli_demo_today()).value_parser(value_parser!(Date))),
        verb("today", text.cli_today(), text).arg(json(text)),
        verb("people", text.cli_people(), text).arg(positional(words, text.cli_people_query(), text)).arg(json(text)),
        verb("path", text.cli_path(), text).arg(positional(whom, text.cli_path_query(), text)).arg(json(text)),
        verb("duplicates", text.cli_duplicates(), text).arg(json(text)),
        add(text),
    ]
}

/// The commands that bring data in and out, and look after it.
fn keeping(text: Text) -> [Command; 6] {
    let formats = one_of(text, "format", "FORMAT", text.cli_export_format(), &["archive", "csv", "vcard", "markdown"], Some("archive"));
    [
        verb("import", text.cli_import(), text)
            .arg(file("file", text.cli_import_file(), text).required_unless_present("undo"))
            .arg(flag("dry-run", text.cli_import_dry_run()))
            .arg(flag("merge-sure", text.cli_import_merge_sure()).conflicts_with("undo"))
            .arg(flag("undo", text.cli_import_undo_last()))
            .arg(flag("all", text.cli_import_undo_all()).requires("undo"))
            .arg(option("encoding", "LABEL", text.cli_import_encoding()))
            .arg(json(text)),
        verb("export", text.cli_export(), text).arg(formats).arg(file("to", text.cli_export_to(), text)),
        verb("backup", text.cli_backup(), text).arg(file("to", text.cli_backup_to(), text).required(true)),
        verb("restore", text.cli_restore(), text)
            .arg(file("from", text.cli_restore_from(), text).required(true))
            .arg(flag("force", text.cli_restore_force()))
            .arg(flag("partial", text.cli_restore_partial())),
        verb("move", text.cli_move(), text).arg(file("to", text.cli_move_to(), text).required(true).value_name("TO")),
        verb("doctor", text.cli_doctor(), text).arg(flag("repair", text.cli_doctor_repair())).arg(json(text)),
    ]
}

fn lint(text: Text) -> Command {
    let kinds = ["request", "introduction", "follow-up", "thank-you", "news", "question"];
    let channels = ["email", "linkedin-note", "linkedin-message", "letter", "phone"];
    let norms: Vec<_> = Norms::all().iter().map(|norms| norms.code.as_str()).collect();
    verb("lint", text.cli_lint(), text)
        .after_help(text.cli_lint_after_help().to_string())
        .arg(one_of(text, "kind", "KIND", text.cli_lint_kind(), &kinds, Some("request")))
        .arg(one_of(text, "channel", "CHANNEL", text.cli_lint_channel(), &channels, Some("email")))
        .arg(one_of(text, "norms", "NORMS", text.cli_lint_norms(), &norms, None))
        .arg(one_of(text, "lang", "LANG", text.cli_lint_lang(), &["auto", "fr", "en"], Some("auto")))
        .arg(option("person", "NAME", text.cli_lint_person()))
        .arg(option("organisation", "NAME", text.cli_lint_organisation()))
        .arg(option("referrer", "NAME", text.cli_lint_referrer()))
        .arg(one_of(text, "format", "FORMAT", text.cli_lint_format(), &["text", "json"], Some("text")))
        .arg(file("file", text.cli_lint_file(), text).required(true).num_args(1..))
}

fn server(text: Text) -> Command {
    let config = || option("config", "FILE", text.cli_server_config()).value_parser(value_parser!(PathBuf));
    let addresses = Arg::new("address").value_name("ADDRESS").num_args(1..).required(true);
    verb("server", text.cli_server(), text)
        .subcommand_help_heading(text.cli_heading_commands())
        .subcommand_value_name(text.cli_value_command())
        .disable_help_subcommand(true)
        .arg(config())
        .subcommand(verb("init", text.cli_server_init(), text).arg(file("file", text.cli_server_init_file(), text)))
        .subcommand(verb("check", text.cli_server_check(), text).arg(config()))
        .subcommand(verb("invite", text.cli_server_invite(), text).arg(config()).arg(positional(
            addresses,
            text.cli_server_invite_address(),
            text,
        )))
        .subcommand(
            verb("schema", text.cli_server_schema(), text).arg(flag("distributed", text.cli_server_schema_distributed())).arg(option(
                "role",
                "ROLE",
                text.cli_server_schema_role(),
            )),
        )
        .subcommand(verb("migrate", text.cli_server_migrate(), text))
}

fn add(text: Text) -> Command {
    let circles = Circle::ALL.iter().map(|circle| circle.as_str()).collect::<Vec<_>>().join(", ");
    let name = Arg::new("name").value_name("NAME").num_args(1..).required(true);
    verb("add", text.cli_add(), text)
        .arg(positional(name, text.cli_add_name(), text))
        .arg(option("email", "EMAIL", text.cli_add_email()))
        .arg(option("phone", "PHONE", text.cli_add_phone()))
        .arg(option("organisation", "NAME", text.cli_add_organisation()))
        .arg(option("role", "ROLE", text.cli_add_role()))
        .arg(option("circle", "CIRCLE", text.cli_add_circle(circles)))
        .arg(flag("anyway", text.cli_add_anyway()))
        .arg(json(text))
}

fn verb(name: &'static str, about: impl std::fmt::Display, text: Text) -> Command {
    dressed(Command::new(name), text).about(about.to_string())
}

/// With headings in the language of the terminal.
fn dressed(command: Command, text: Text) -> Command {
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", text.cli_heading_usage());
    command.help_template(template).next_help_heading(text.cli_heading_options())
}

fn json(text: Text) -> Arg {
    flag("json", text.cli_option_json())
}

fn option(name: &'static str, value: &'static str, help: impl std::fmt::Display) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help.to_string())
}

/// What closes the connections of the network, for the commands that listen there.
fn certificate(text: Text) -> [Arg; 3] {
    let file = |name, help: &'static str| option(name, "FILE", help).value_parser(value_parser!(PathBuf)).display_order(LAST);
    [
        file("tls-cert", text.cli_option_tls_cert()).requires("tls-key"),
        file("tls-key", text.cli_option_tls_key()).requires("tls-cert"),
        option("tls-name", "NAME", text.cli_option_tls_name()).requires("tls-cert").display_order(LAST),
    ]
}

/// An option that takes one of a few words, told in the language of the terminal.
fn one_of(
    text: Text,
    name: &'static str,
    value: &'static str,
    help: impl std::fmt::Display,
    words: &[&'static str],
    usual: Option<&'static str>,
) -> Arg {
    let (help, list) = (help.to_string(), words.join(", "));
    let help = match usual {
        Some(usual) => text.cli_one_of_with_default(usual, help, list),
        None => text.cli_one_of(help, list),
    };
    let arg = option(name, value, help).value_parser(clap::builder::PossibleValuesParser::new(words.iter().copied()));
    let arg = arg.hide_possible_values(true).hide_default_value(true);
    match usual {
        Some(usual) => arg.default_value(usual),
        None => arg,
    }
}

fn flag(name: &'static str, help: impl std::fmt::Display) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help.to_string())
}

fn positional(arg: Arg, help: impl std::fmt::Display, text: Text) -> Arg {
    arg.help(help.to_string()).help_heading(text.cli_heading_arguments())
}

fn file(name: &'static str, help: impl std::fmt::Display, text: Text) -> Arg {
    positional(Arg::new(name).value_name("FILE").value_parser(value_parser!(PathBuf)), help, text)
}
