//! Which tables are the server's own: found by no account, hence bound by no wall between accounts.

/// Their names.
pub const SERVERS_OWN: [&str; 5] = ["codes", "departures", "invitations", "logins", "works"];
