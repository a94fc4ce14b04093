//! `rebond doctor`: what is where, and whether it is well. Reads only: a folder without data stays without.

use std::process::ExitCode;

use rebond_store::Store;
use serde_json::json;

use super::{home, say};
use crate::{arguments::Settings, failure::Failure, key, place};

/// Tells what is where; exit code 1 when something needs repair.
pub(crate) async fn run(settings: &Settings, as_json: bool) -> Result<ExitCode, Failure> {
    let text = settings.text;
    let file = settings.data.join(place::DATABASE);
    let there = settings.postgres.is_some() || file.exists();
    let health = if there { Some(Store::open(&home::database(settings)).await?.health().await?) } else { None };
    let key_state = key_state(&settings.data.join(key::FILE));
    let whole = health.as_ref().is_none_or(|health| health.damage.is_empty());
    if as_json {
        let health = health.as_ref().map(|health| {
            json!({ "engine": health.engine, "version": health.version, "schema": health.schema, "size_bytes": health.size_bytes, "damage": health.damage })
        });
        say(json!({
            "version": env!("CARGO_PKG_VERSION"), "data": settings.data, "database": health,
            "session_key": key_state.as_str(), "healthy": whole,
        }));
    } else {
        let line = |label: &str, value: String| say(text.cli_doctor_line(label, value));
        line(text.cli_doctor_version(), env!("CARGO_PKG_VERSION").to_owned());
        line(text.cli_doctor_data(), settings.data.display().to_string());
        match &health {
            None => line(text.cli_doctor_database(), text.cli_doctor_absent().to_owned()),
            Some(health) => {
                line(text.cli_doctor_database(), format!("{} {}", health.engine, health.version));
                line(text.cli_doctor_schema(), health.schema.to_string());
                line(text.cli_doctor_size(), text.size_kilobytes(health.size_bytes >> 10));
                let ill = || text.cli_doctor_ill(health.damage.join(" ; "));
                line(text.cli_doctor_integrity(), if whole { text.cli_doctor_well().to_owned() } else { ill() });
            }
        }
        let key = match key_state {
            KeyState::Absent => text.cli_doctor_key_absent(),
            KeyState::Private => text.cli_doctor_key_private(),
            KeyState::Open => text.cli_doctor_key_open(),
        };
        line(text.cli_doctor_key(), key.to_owned());
    }
    let well = whole && key_state != KeyState::Open;
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum KeyState {
    Absent,
    Private,
    Open,
}

impl KeyState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Private => "private",
            Self::Open => "open",
        }
    }
}

#[cfg(unix)]
fn key_state(path: &std::path::Path) -> KeyState {
    use std::os::unix::fs::PermissionsExt as _;
    match std::fs::metadata(path) {
        Err(_) => KeyState::Absent,
        Ok(file) if file.permissions().mode().trailing_zeros() >= 6 => KeyState::Private,
        Ok(_) => KeyState::Open,
    }
}

#[cfg(not(unix))]
fn key_state(path: &std::path::Path) -> KeyState {
    if path.exists() { KeyState::Private } else { KeyState::Absent }
}
