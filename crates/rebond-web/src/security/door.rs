//! The door: at which names and port, and how one comes in: at home by a token, at an address by a code. What enters: what the binary lends
//! it — time, chance, a place to keep sessions. What leaves: who may come in. Not done here: time, chance and files themselves.

use std::{fmt, io, net::IpAddr};

use jiff::Timestamp;
use rebond_domain::Lang;

use super::device::Device;
use super::entry::{Entries, EntrySecret, Shut};
use super::hosted::lent::Hosted;
use super::sessions::{Life, Paired, Sessions};
use super::share::{Network, Place, Shared, Sharing};
use super::way::Way;

/// What the binary lends the door.
pub trait Keeper: Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// Bytes that nobody can guess.
    fn fresh(&self) -> [u8; 32];
    /// Keeps the sessions, for the next start.
    fn keep(&self, sessions: &str) -> io::Result<()>;
}

/// Where the program answers and what it takes to come in.
pub struct Door {
    port: u16,
    lang: Option<Lang>,
    kind: Kind,
}

/// How one comes in.
enum Kind {
    AtHome(Box<AtHome>),
    Hosted(Box<Hosted>),
}

/// On this machine, by a token.
pub(super) struct AtHome {
    pub(super) entries: Entries,
    sessions: Sessions,
    pub(super) sharing: Option<Sharing>,
    pub(super) keeper: Box<dyn Keeper>,
}

impl Door {
    /// A door on the loopback address at this port, with a secret of entry of its own, and the sessions kept at an earlier start.
    pub fn new(port: u16, secret: EntrySecret, kept: Option<&str>, keeper: Box<dyn Keeper>) -> Self {
        let sessions = Sessions::of(kept, keeper.fresh(), keeper.now());
        let home = AtHome { entries: Entries::new(secret), sessions, sharing: None, keeper };
        Self { port, lang: None, kind: Kind::AtHome(Box::new(home)) }
    }

    /// A door at an address.
    pub fn at(hosted: Hosted) -> Self {
        Self { port: hosted.place.port(), lang: None, kind: Kind::Hosted(Box::new(hosted)) }
    }

    /// The same door, speaking the language that the account chose, to browsers that chose none.
    #[must_use]
    pub const fn speaking(mut self, lang: Option<Lang>) -> Self {
        self.lang = lang;
        self
    }

    /// The same door, which may be opened to devices of this network.
    #[must_use]
    pub fn beside(mut self, network: Box<dyn Network>) -> Self {
        if let Kind::AtHome(home) = &mut self.kind {
            home.sharing = Some(Sharing::on(network));
        }
        self
    }

    pub(crate) const fn lang(&self) -> Option<Lang> {
        self.lang
    }

    /// The name of one's own that it answers to at home, and that no other program of this machine has: so no other gets its cookies.
    pub fn name(&self) -> String {
        match &self.kind {
            Kind::AtHome(home) => home.sessions.name(),
            Kind::Hosted(hosted) => hosted.place.host().to_owned(),
        }
    }

    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    /// What it is made of at home.
    pub(super) const fn at_home(&self) -> Option<&AtHome> {
        match &self.kind {
            Kind::AtHome(home) => Some(home),
            Kind::Hosted(_) => None,
        }
    }

    /// What it is made of at an address.
    pub(crate) const fn hosted(&self) -> Option<&Hosted> {
        match &self.kind {
            Kind::AtHome(_) => None,
            Kind::Hosted(hosted) => Some(hosted),
        }
    }

    /// How long a new session lasts on this machine.
    pub(crate) fn life(&self) -> Life {
        self.at_home().map_or(Life::Own, |home| home.sessions.life())
    }

    /// How many browsers are inside.
    pub(crate) fn inside_now(&self) -> usize {
        self.at_home().map_or(0, |home| home.sessions.count(home.keeper.now()))
    }

    /// Whether a Host header that came this way names this program: at home this machine by a name of its own, from the network by the one
    /// address that is shared, at an address that name; and its port.
    pub(crate) fn is_called(&self, host: &str, way: Way) -> bool {
        let home = match &self.kind {
            Kind::AtHome(home) => home,
            Kind::Hosted(hosted) => return hosted.place.is_called(host),
        };
        if way == Way::Network {
            return home.place().is_some_and(|place| place.is_called(host));
        }
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            // A browser leaves out the port that goes without saying.
            _ => (host, Some(80)),
        };
        let own = home.sessions.name();
        port == Some(self.port) && ["127.0.0.1", "localhost", "[::1]", &own].iter().any(|own| name.eq_ignore_ascii_case(own))
    }

    /// Whether an Origin header names it.
    pub(super) fn is_origin(&self, origin: &str, way: Way) -> bool {
        match &self.kind {
            Kind::AtHome(home) => {
                let scheme = if way == Way::Network { home.place().map_or("https://", |place| place.scheme()) } else { "http://" };
                origin.strip_prefix(scheme).is_some_and(|host| self.is_called(host, way))
            }
            Kind::Hosted(hosted) => hosted.place.is_origin(origin),
        }
    }
}

/// Opened to devices of the local network, at home.
impl Door {
    /// Opens it to them, at this address and for so many hours; what is open already stays as it is.
    pub fn share(&self, at: IpAddr, hours: u8) -> io::Result<()> {
        self.shared();
        let (home, sharing) = self.sharing().ok_or(io::ErrorKind::Unsupported)?;
        sharing.begin(at, i64::from(hours) * 60 * 60, home.keeper.fresh(), home.keeper.now())
    }

    /// Closes it to them; their sessions end.
    pub fn share_no_more(&self) {
        if let Some((home, sharing)) = self.sharing() {
            sharing.end();
            home.sessions.without_paired();
        }
    }

    /// What is open to them now.
    pub fn shared(&self) -> Option<Shared> {
        let (home, sharing) = self.sharing()?;
        let now = home.keeper.now();
        if sharing.is_over(now) {
            self.share_no_more();
        }
        sharing.shared(now)
    }

    /// Whether it could be opened to them: a network was lent.
    pub(crate) fn can_be_shared(&self) -> bool {
        self.sharing().is_some()
    }

    /// The addresses at which it could be; `None` where nothing lends a network.
    pub fn addresses(&self) -> Option<Vec<IpAddr>> {
        self.sharing().map(|(_, sharing)| sharing.network.addresses())
    }

    /// Whether what is said there would be closed to those who listen on the way.
    pub(crate) fn is_closed_to_listeners(&self) -> bool {
        self.sharing().is_some_and(|(_, sharing)| sharing.network.is_closed_to_listeners())
    }

    /// Lets in the device that says the code; answers the identifier of its session, and for how many seconds it lasts at most.
    pub(super) fn pair(&self, code: &str, device: Device) -> Result<(String, u32), Shut> {
        let (home, sharing) = self.sharing().ok_or(Shut::Wrong)?;
        let now = home.keeper.now();
        sharing.redeem(code, now)?;
        let id = home.sessions.begin(Some(device), home.keeper.fresh(), now);
        let rest = sharing.shared(now).map_or(0, |shared| shared.until.as_second() - now.as_second());
        Ok((id, u32::try_from(rest).unwrap_or(0)))
    }

    /// Another code, in the place of the one before.
    pub(crate) fn renew_code(&self) {
        if let Some((home, sharing)) = self.sharing() {
            sharing.renew(home.keeper.fresh(), home.keeper.now());
        }
    }

    /// The devices that a code let in.
    pub(crate) fn paired(&self) -> Vec<Paired> {
        self.shared();
        self.at_home().map_or_else(Vec::new, |home| home.sessions.paired())
    }

    /// Ends the session of one of them, and has its browser leave nothing behind.
    pub(crate) fn unpair(&self, key: &str) -> io::Result<()> {
        let Some(home) = self.at_home() else { return Ok(()) };
        home.keeper.keep(&home.sessions.without_one_paired(key, home.keeper.now()))
    }

    fn sharing(&self) -> Option<(&AtHome, &Sharing)> {
        let home = self.at_home()?;
        Some((home, home.sharing.as_ref()?))
    }
}

impl AtHome {
    /// Where it is shared now.
    fn place(&self) -> Option<Place> {
        self.sharing.as_ref()?.place(self.keeper.now())
    }

    pub(super) const fn sessions(&self) -> &Sessions {
        &self.sessions
    }

    /// Ends a session, so that its cookie opens nothing any more; an error when that could not be kept.
    pub(super) fn end(&self, id: &str) -> io::Result<()> {
        self.keeper.keep(&self.sessions.without(id, self.keeper.now()))
    }

    /// Ends them all.
    pub(super) fn end_all(&self) -> io::Result<()> {
        self.keeper.keep(&self.sessions.without_any(self.keeper.now()))
    }

    /// Ends them all but one. That it could not be kept is told to the log: they are ended all the same, until the next start.
    pub(super) fn end_others(&self, id: &str) {
        self.sessions.without_others(id, self.keeper.now());
        self.keep();
    }

    /// A new secret address at which a calendar program reads; an error when that could not be kept.
    pub(super) fn open_feed(&self) -> io::Result<()> {
        self.keeper.keep(&self.sessions.with_feed(self.keeper.fresh(), self.keeper.now()))
    }

    /// No such address any more.
    pub(super) fn close_feed(&self) -> io::Result<()> {
        self.keeper.keep(&self.sessions.without_feed())
    }

    /// Whether this is its secret.
    pub(super) fn reads_feed(&self, secret: &str) -> bool {
        self.sessions.reads(secret, self.keeper.now())
    }

    /// How long this session, and those begun from now on, last.
    pub(super) fn live(&self, id: &str, life: Life) -> io::Result<()> {
        self.keeper.keep(&self.sessions.living(id, life))
    }

    /// Keeps the sessions as they are; that a session may have to be begun anew is no reason to stop anybody.
    pub(super) fn keep(&self) {
        if let Err(error) = self.keeper.keep(&self.sessions.written()) {
            tracing::warn!(kind = %error.kind(), "the sessions could not be kept: they end when the program does");
        }
    }
}

impl fmt::Debug for Door {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Door({})", self.port)
    }
}
