//! The sessions of a machine: who is inside, known by the print of an identifier that only their browser has; and the address at which a
//! calendar is read, known likewise. What enters: the file as it was kept, identifiers tried. What leaves: whether they are inside; the
//! file as it is to be kept. Not done here: the file.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base16ct::lower::encode_string as hex;
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::device::Device;
use super::way::Way;

/// How the file begins.
const MARK: &str = "rebond-sessions-1";
/// How a line of the file begins of a session that somebody ended.
const ENDED: &str = "ended";
/// How the line of the file begins of the address at which a calendar is read.
const FEED: &str = "feed";
const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
/// A session of one's own computer lasts so long after it was last used.
pub(super) const OWN: i64 = 90 * DAY;
/// One of a shared computer so long at most, and so long after it was last used.
const SHARED: i64 = 12 * HOUR;
const SHARED_IDLE: i64 = 2 * HOUR;
/// So many are known at a time; one more ends the one used longest ago.
const MANY: usize = 50;

/// How long sessions last here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Life {
    /// On a computer of one's own: three months without being used.
    Own,
    /// On a computer that others use as well: until the browser or the program ends, or after a while.
    Shared,
}

impl Life {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        [Self::Own, Self::Shared].into_iter().find(|life| life.as_str() == word)
    }
}

#[derive(Debug, Clone, Copy)]
struct Session {
    life: Life,
    /// The device of the local network that a code let in.
    device: Option<Device>,
    since: i64,
    /// When it was last used.
    last: i64,
}

impl Session {
    /// By which way it may be used: no other.
    const fn way(&self) -> Way {
        if self.device.is_some() { Way::Network } else { Way::Home }
    }

    /// One of a device ends with the sharing, at the latest.
    const fn lives(&self, now: i64) -> bool {
        match self.life {
            Life::Own => now - self.last < OWN,
            Life::Shared => now - self.since < SHARED && now - self.last < SHARED_IDLE,
        }
    }
}

/// Somebody inside.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// Whether a day has gone by: the browser's cookie is then due again, and the file.
    pub(super) renewed: bool,
    pub(super) life: Life,
}

/// A device that a code let in.
#[derive(Debug, Clone)]
pub(crate) struct Paired {
    /// What names it in a form: a piece of its print.
    pub(crate) key: String,
    pub(crate) device: Device,
    pub(crate) since: Timestamp,
    /// When it was last used.
    pub(crate) last: Timestamp,
}

/// The secret address at which a calendar program reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Feed {
    print: String,
    /// What is secret of it; `None` once the program was started anew: it is kept nowhere.
    pub(crate) secret: Option<String>,
    /// When it was made.
    pub(crate) made: i64,
    /// When it was last read, since the program was started.
    pub(crate) read: Option<i64>,
}

/// The sessions of a machine.
pub(crate) struct Sessions(Mutex<Book>);

struct Book {
    label: String,
    life: Life,
    /// By the print of their identifier.
    list: HashMap<String, Session>,
    /// Those that somebody ended, and when: their browsers are told to leave nothing behind.
    ended: HashMap<String, i64>,
    feed: Option<Feed>,
}

impl Sessions {
    /// Those kept, if any; lines that cannot be read are none.
    pub(super) fn of(kept: Option<&str>, fresh: [u8; 32], now: Timestamp) -> Self {
        let mut book = Book { label: label(fresh), life: Life::Own, list: HashMap::new(), ended: HashMap::new(), feed: None };
        let mut lines = kept.unwrap_or_default().lines();
        let head: Vec<&str> = lines.next().unwrap_or_default().split(' ').collect();
        if let [MARK, label, life] = head[..]
            && label.len() == LABEL
            && label.bytes().all(|byte| LETTERS.contains(&byte))
        {
            label.clone_into(&mut book.label);
            book.life = Life::parse(life).unwrap_or(Life::Own);
            for line in lines {
                let words: Vec<&str> = line.split(' ').collect();
                if let [ENDED, print, at] = words[..]
                    && let (64, Ok(at)) = (print.len(), at.parse())
                {
                    book.ended.insert(print.to_owned(), at);
                } else if let [FEED, print, at] = words[..]
                    && let (64, Ok(made)) = (print.len(), at.parse())
                {
                    book.feed = Some(Feed { print: print.to_owned(), secret: None, made, read: None });
                } else if let [print, since, last] = words[..]
                    && let (64, Ok(since), Ok(last)) = (print.len(), since.parse(), last.parse())
                {
                    book.list.insert(print.to_owned(), Session { life: Life::Own, device: None, since, last });
                }
            }
        }
        book.list.retain(|_, session| session.lives(now.as_second()));
        book.ended.retain(|_, at| now.as_second() - *at < OWN);
        Self(Mutex::new(book))
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn name(&self) -> String {
        format!("rebond-{}.localhost", self.book().label)
    }

    pub(super) fn life(&self) -> Life {
        self.book().life
    }

    /// How many browsers of this machine are inside now.
    pub(crate) fn count(&self, now: Timestamp) -> usize {
        let mut book = self.book();
        book.list.retain(|_, session| session.lives(now.as_second()));
        book.list.values().filter(|session| session.device.is_none()).count()
    }

    /// The devices beside it that are, the first let in first.
    pub(super) fn paired(&self) -> Vec<Paired> {
        let at = |second| Timestamp::from_second(second).unwrap_or_default();
        let paired = |(print, session): (&String, &Session)| {
            Some(Paired { key: key(print).to_owned(), device: session.device?, since: at(session.since), last: at(session.last) })
        };
        let mut list: Vec<Paired> = self.book().list.iter().filter_map(paired).collect();
        list.sort_by(|one, other| (one.since, &one.key).cmp(&(other.since, &other.key)));
        list
    }

    /// A new session, of a browser of this machine or of a device beside it; answers its identifier, which is not kept.
    pub(super) fn begin(&self, device: Option<Device>, fresh: [u8; 32], now: Timestamp) -> String {
        let (mut book, now) = (self.book(), now.as_second());
        book.list.retain(|_, session| session.lives(now));
        if book.list.len() >= MANY
            && let Some(oldest) = book.list.iter().min_by_key(|(_, session)| session.last).map(|(print, _)| print.clone())
        {
            book.list.remove(&oldest);
        }
        let id = hex(&fresh);
        let life = if device.is_some() { Life::Own } else { book.life };
        let session = Session { life, device, since: now, last: now };
        book.list.insert(print(&id), session);
        id
    }

    /// Whoever has this identifier, if they are inside, and came the way they were let in.
    pub(super) fn find(&self, id: &str, way: Way, now: Timestamp) -> Option<Found> {
        let (mut book, now, print) = (self.book(), now.as_second(), print(id));
        let session = book.list.get_mut(&print).filter(|session| session.way() == way)?;
        if !session.lives(now) {
            book.list.remove(&print);
            return None;
        }
        let renewed = session.device.is_none() && now / DAY > session.last / DAY;
        session.last = session.last.max(now);
        Some(Found { renewed, life: session.life })
    }

    /// Whether somebody ended the session of this identifier, rather than time.
    pub(super) fn was_ended(&self, id: &str) -> bool {
        self.book().ended.contains_key(&print(id))
    }

    /// The file without one.
    pub(super) fn without(&self, id: &str, now: Timestamp) -> String {
        let print = print(id);
        self.end(now, |other| *other == print);
        self.written()
    }

    /// The file without any, nor an address of a calendar.
    pub(super) fn without_any(&self, now: Timestamp) -> String {
        self.end(now, |_| true);
        self.without_feed()
    }

    /// The address of the calendar, if there is one.
    pub(crate) fn feed(&self) -> Option<Feed> {
        self.book().feed.clone()
    }

    /// The file with a new address for the calendar; the one before is none any more.
    pub(super) fn with_feed(&self, fresh: [u8; 32], now: Timestamp) -> String {
        let secret = hex(&fresh);
        self.book().feed = Some(Feed { print: print(&secret), secret: Some(secret), made: now.as_second(), read: None });
        self.written()
    }

    /// None but this one is inside.
    pub(super) fn without_others(&self, id: &str, now: Timestamp) {
        let own = print(id);
        self.end(now, |other| *other != own);
    }

    /// The file without one of a device.
    pub(super) fn without_one_paired(&self, chosen: &str, now: Timestamp) -> String {
        let print = self
            .book()
            .list
            .iter()
            .find(|(print, session)| session.device.is_some() && key(print) == chosen)
            .map(|(print, _)| print.clone());
        self.end(now, |other| Some(other) == print.as_ref());
        self.written()
    }

    /// Those of devices are over, as if their time had gone by: what waits in their browsers stays there.
    pub(super) fn without_paired(&self) {
        self.book().list.retain(|_, session| session.device.is_none());
    }

    /// The file without it.
    pub(super) fn without_feed(&self) -> String {
        self.book().feed = None;
        self.written()
    }

    /// Whether this is the secret of the address; it is read then.
    pub(super) fn reads(&self, secret: &str, now: Timestamp) -> bool {
        let mut book = self.book();
        let Some(feed) = book.feed.as_mut().filter(|feed| feed.print == print(secret)) else { return false };
        feed.read = Some(now.as_second());
        true
    }

    fn end(&self, now: Timestamp, which: impl Fn(&String) -> bool) {
        let mut book = self.book();
        let gone: Vec<String> = book.list.keys().filter(|print| which(print)).cloned().collect();
        for print in gone {
            book.list.remove(&print);
            book.ended.insert(print, now.as_second());
        }
        // Those ended longest ago have left nothing behind by now, or never come back.
        while book.ended.len() > MANY {
            let Some(oldest) = book.ended.iter().min_by_key(|(_, at)| **at).map(|(print, _)| print.clone()) else { break };
            book.ended.remove(&oldest);
        }
    }

    /// The file once this session, and those to come, last like this.
    pub(super) fn living(&self, id: &str, life: Life) -> String {
        let mut book = self.book();
        book.life = life;
        if let Some(session) = book.list.get_mut(&print(id)) {
            session.life = life;
        }
        drop(book);
        self.written()
    }

    /// The file: prints, not identifiers; those of a shared computer and of devices beside it end with the program.
    pub(super) fn written(&self) -> String {
        let book = self.book();
        let mut lines: Vec<String> = book
            .list
            .iter()
            .filter(|(_, session)| session.life == Life::Own && session.device.is_none())
            .map(|(print, session)| format!("{print} {} {}\n", session.since, session.last))
            .chain(book.ended.iter().map(|(print, at)| format!("{ENDED} {print} {at}\n")))
            .chain(book.feed.iter().map(|feed| format!("{FEED} {} {}\n", feed.print, feed.made)))
            .collect();
        lines.sort_unstable();
        format!("{MARK} {} {}\n{}", book.label, book.life.as_str(), lines.concat())
    }
}

/// An identifier as it is kept.
fn print(id: &str) -> String {
    hex(&Sha256::digest(id))
}

/// What names a session on a page: enough of its print to tell it from others.
fn key(print: &str) -> &str {
    print.get(..16).unwrap_or(print)
}

const LABEL: usize = 6;
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

fn label(fresh: [u8; 32]) -> String {
    fresh.iter().take(LABEL).map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap_or_default()
    }

    fn none() -> Sessions {
        Sessions::of(None, [5; 32], at(0))
    }

    #[test]
    fn a_session_outlasts_the_program_and_its_identifier_is_not_in_the_file() {
        let sessions = none();
        let id = sessions.begin(None, [9; 32], at(0));
        let file = sessions.written();
        assert!(!file.contains(&id) && file.contains(&print(&id)), "{file}");
        let again = Sessions::of(Some(&file), [6; 32], at(10));
        assert!(again.find(&id, Way::Home, at(10)).is_some() && again.find(&print(&id), Way::Home, at(10)).is_none());
        assert_eq!(again.name(), sessions.name(), "the name stays, and so do bookmarks");
    }

    #[test]
    fn the_address_of_the_calendar_outlasts_the_program_and_can_be_taken_back() {
        let sessions = none();
        let file = sessions.with_feed([7; 32], at(0));
        let secret = sessions.feed().and_then(|feed| feed.secret).unwrap_or_default();
        assert!(secret.len() == 64 && !file.contains(&secret), "{file}");
        let again = Sessions::of(Some(&file), [6; 32], at(10));
        assert!(again.reads(&secret, at(10)) && !again.reads(&print(&secret), at(10)) && !again.reads("", at(10)));
        assert_eq!(again.feed().map(|feed| (feed.secret, feed.made, feed.read)), Some((None, at(0).as_second(), Some(at(10).as_second()))));
        // Another takes its place; none is left when all is locked.
        again.with_feed([8; 32], at(20));
        assert!(!again.reads(&secret, at(20)));
        let other = again.feed().and_then(|feed| feed.secret).unwrap_or_default();
        assert!(again.reads(&other, at(20)));
        assert!(!again.without_any(at(30)).contains(FEED) && !again.reads(&other, at(30)));
    }

    #[test]
    fn unused_for_three_months_it_ends_and_used_it_goes_on() {
        let sessions = none();
        let id = sessions.begin(None, [9; 32], at(0));
        assert!(sessions.find(&id, Way::Home, at(OWN - 1)).is_some_and(|found| found.renewed));
        assert!(sessions.find(&id, Way::Home, at(2 * OWN - 2)).is_some());
        assert!(sessions.find(&id, Way::Home, at(3 * OWN)).is_none() && sessions.find(&id, Way::Home, at(0)).is_none());
    }

    #[test]
    fn a_shared_computer_forgets_after_a_while_and_with_the_program() {
        let sessions = none();
        let id = sessions.begin(None, [9; 32], at(0));
        let file = sessions.living(&id, Life::Shared);
        assert!(!file.contains(&print(&id)) && file.contains("shared"), "{file}");
        assert!(sessions.find(&id, Way::Home, at(SHARED_IDLE - 1)).is_some());
        assert!(sessions.find(&id, Way::Home, at(2 * SHARED_IDLE)).is_none(), "two hours away");
        let busy = sessions.begin(None, [8; 32], at(0));
        let mut last = 0;
        while sessions.find(&busy, Way::Home, at(last)).is_some() {
            last += HOUR;
        }
        assert_eq!(last, SHARED, "not longer than half a day, however busy");
    }

    #[test]
    fn ended_here_or_everywhere() {
        let sessions = none();
        let (one, other) = (sessions.begin(None, [1; 32], at(0)), sessions.begin(None, [2; 32], at(0)));
        let _ = sessions.without(&one, at(1));
        assert!(sessions.find(&one, Way::Home, at(1)).is_none() && sessions.find(&other, Way::Home, at(1)).is_some());
        let file = sessions.without_any(at(1));
        assert!(sessions.find(&other, Way::Home, at(1)).is_none() && file.lines().count() == 3);
        let again = Sessions::of(Some(&file), [6; 32], at(2));
        assert!(again.was_ended(&one) && again.was_ended(&other) && again.count(at(2)) == 0, "their browsers leave nothing behind");
        assert!(!Sessions::of(Some(&file), [6; 32], at(OWN + 1)).was_ended(&one), "nor is it known for ever");
    }

    #[test]
    fn a_file_of_anything_lets_nobody_in() {
        for file in ["", "\0\0", "rebond-sessions-1", "rebond-sessions-1 ../../.. own\n", "rebond-sessions-2 abcdef own\n0 0 0", "x y z\nq"]
        {
            assert_eq!(Sessions::of(Some(file), [5; 32], at(0)).count(at(0)), 0, "{file}");
        }
    }

    #[test]
    fn the_one_used_longest_ago_makes_room() {
        let sessions = none();
        let first = sessions.begin(None, [0; 32], at(0));
        for number in 1..=MANY {
            sessions.begin(None, [u8::try_from(number).unwrap_or(0); 32], at(1));
        }
        assert!(sessions.count(at(1)) <= MANY && sessions.find(&first, Way::Home, at(1)).is_none());
    }

    #[test]
    fn a_device_comes_in_its_own_way_and_ends_with_the_sharing() {
        let sessions = none();
        let (own, phone) = (sessions.begin(None, [1; 32], at(0)), sessions.begin(Some(Device::Android), [2; 32], at(0)));
        for (id, way, inside) in
            [(&own, Way::Home, true), (&own, Way::Network, false), (&phone, Way::Network, true), (&phone, Way::Home, false)]
        {
            assert_eq!(sessions.find(id, way, at(1)).is_some(), inside, "{way:?}");
        }
        assert_eq!((sessions.count(at(1)), sessions.paired().len()), (1, 1));
        assert!(!sessions.written().contains(&print(&phone)), "it ends with the program");
        sessions.without_paired();
        assert!(sessions.find(&phone, Way::Network, at(1)).is_none() && sessions.find(&own, Way::Home, at(1)).is_some());
        assert!(!sessions.was_ended(&phone), "over, not ended: what waits on the phone stays there");
    }

    #[test]
    fn one_device_is_ended_and_the_others_stay() {
        let sessions = none();
        let own = sessions.begin(None, [1; 32], at(0));
        let phones = [2, 3].map(|number| sessions.begin(Some(Device::Iphone), [number; 32], at(0)));
        let _ = sessions.without_one_paired(key(&print(&own)), at(1));
        assert!(sessions.find(&own, Way::Home, at(1)).is_some(), "a browser of this machine is no device");
        let _ = sessions.without_one_paired(key(&print(&phones[0])), at(1));
        assert!(sessions.find(&phones[0], Way::Network, at(1)).is_none() && sessions.was_ended(&phones[0]));
        assert!(sessions.find(&phones[1], Way::Network, at(1)).is_some());
    }
}
