//! What became of a message. The difference that matters: whether it may have been accepted.

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took it upon itself.
    Sent,
    /// The server said no; the message was certainly not accepted. As it is, it would be refused again: below 500 later may do,
    /// from 500 on something must change first.
    Refused {
        /// The server's code.
        code: u16,
        /// What it said, for a person to read; at most 300 characters.
        said: String,
    },
    /// The message was certainly not accepted: it was not even offered. Safe to try again.
    NotReached(Unreached),
    /// The connection was lost after the message was begun: it may have arrived. Never to be tried again unasked.
    Unknown,
}

/// Why a message was not even offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreached {
    /// No account is set.
    NoAccount,
    /// No server has this name, or this machine is not connected.
    NoSuchServer,
    /// The server does not answer there, or broke off.
    Connection,
    /// The server cannot prove its name.
    Certificate,
    /// The server was too slow.
    TimedOut,
    /// The server does not offer what the account asks: a closed way, or signing in.
    Unsupported,
    /// The address or another line cannot be written into a mail.
    Unwritable,
}
