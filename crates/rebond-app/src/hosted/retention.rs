//! Accounts that nobody uses any more: told by mail 30 and 7 days before, then erased. Nothing is erased that was not told of in time: while
//! the relay is away, everything waits.

use jiff::{SignedDuration, Timestamp};
use rebond_domain::{Line, Prose};
use rebond_mail::Outcome;
use rebond_store::hosted::logins::{self, Idle};
use rebond_text::Text;

use super::{Leave, LoginAddress, Notice, Office, Why};
use crate::{App, AppError, BoxFuture};

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// So long before it is first told.
const FIRST: SignedDuration = SignedDuration::from_hours(30 * 24);
/// And so long before, again.
const AGAIN: SignedDuration = SignedDuration::from_hours(7 * 24);
/// So many accounts are looked at in one go.
const MANY: u32 = 500;

/// How long accounts are kept after they were last used.
#[derive(Debug, Clone)]
pub struct Retention {
    /// So many days.
    pub days: u16,
    /// Where to come in, for the mails.
    pub address: String,
}

/// What became of accounts in one go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Told for the first or the second time.
    pub told: u64,
    /// Erased.
    pub erased: u64,
    /// Could not be told, for now.
    pub untold: u64,
}

/// What is due for an account.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Nothing,
    Tell { again: bool },
    Erase,
}

impl Retention {
    /// Does what is due.
    pub fn run<'a>(&'a self, app: &'a App, office: &'a Office) -> BoxFuture<'a, Kept> {
        Box::pin(async move {
            let (now, life) = (app.now(), DAY * i32::from(self.days));
            let since = now.checked_sub(life - FIRST).unwrap_or(Timestamp::MIN);
            let mut kept = Kept::default();
            for idle in logins::idle(&app.store, since, MANY).await? {
                match due(&idle, life, now) {
                    Due::Nothing => {}
                    Due::Erase => {
                        Leave { account: idle.account, why: Why::Unused }.run(app).await?;
                        kept.erased += 1;
                    }
                    Due::Tell { again } => {
                        if self.tell(app, office, &idle, life, again).await? {
                            kept.told += 1;
                        } else {
                            kept.untold += 1;
                        }
                    }
                }
            }
            Ok(kept)
        })
    }

    async fn tell(&self, app: &App, office: &Office, idle: &Idle, life: SignedDuration, again: bool) -> Result<bool, AppError> {
        let Some(notice) = self.notice(app, idle, life, again).await? else { return Ok(false) };
        let outcome = office.send(notice).await;
        // Whoever cannot be written to any more is not kept for that.
        let told = matches!(outcome, Outcome::Sent | Outcome::Unknown | Outcome::Refused { code: 500.., .. });
        if told {
            logins::told(&app.store, idle.account, again, idle.used_at, app.now()).await?;
        }
        Ok(told)
    }

    async fn notice(&self, app: &App, idle: &Idle, life: SignedDuration, again: bool) -> Result<Option<Notice>, AppError> {
        let text = Text::new(idle.lang);
        let Some(account) = rebond_store::accounts::by_id(&app.store, idle.account).await? else { return Ok(None) };
        // Never sooner than so many days from now, however late it is told.
        let ahead = if again { AGAIN } else { FIRST };
        let end = (idle.used_at.checked_add(life).unwrap_or(Timestamp::MAX)).max(app.now().checked_add(ahead).unwrap_or(Timestamp::MAX));
        let day = text.day(end.to_zoned(account.zone.zone()).date());
        let words = (
            LoginAddress::parse(&idle.address),
            Line::parse(&text.retention_subject(&day)),
            Prose::parse(&text.retention_body(&self.address, &day)),
        );
        let (Ok(to), Ok(subject), Ok(body)) = words else { return Ok(None) };
        Ok(Some(Notice { to: to.email().clone(), subject, body }))
    }
}

fn due(idle: &Idle, life: SignedDuration, now: Timestamp) -> Due {
    let ago = |at: Option<Timestamp>| at.map(|at| now.duration_since(at));
    let unused = now.duration_since(idle.used_at);
    match (ago(idle.told_at), ago(idle.told_again_at)) {
        (None, _) if unused >= life - FIRST => Due::Tell { again: false },
        (Some(told), None) if unused >= life - AGAIN && told >= FIRST - AGAIN => Due::Tell { again: true },
        (Some(told), Some(again)) if unused >= life && told >= FIRST && again >= AGAIN => Due::Erase,
        _ => Due::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use rebond_domain::{AccountId, Lang};
    use uuid::Uuid;

    use super::*;

    fn at(day: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + day * 86_400).unwrap()
    }

    /// What is due on a day of an account last used on day 0, told on these.
    fn on(day: i64, told: Option<i64>, again: Option<i64>) -> Due {
        let idle = Idle {
            account: AccountId(Uuid::nil()),
            address: "lea@exemple.fr".to_owned(),
            lang: Lang::Fr,
            used_at: at(0),
            told_at: told.map(at),
            told_again_at: again.map(at),
        };
        due(&idle, DAY * 730, at(day))
    }

    #[test]
    fn told_thirty_and_seven_days_before_and_then_erased() {
        assert_eq!(on(699, None, None), Due::Nothing);
        assert_eq!(on(700, None, None), Due::Tell { again: false });
        assert_eq!(on(722, Some(700), None), Due::Nothing);
        assert_eq!(on(723, Some(700), None), Due::Tell { again: true });
        assert_eq!(on(729, Some(700), Some(723)), Due::Nothing);
        assert_eq!(on(730, Some(700), Some(723)), Due::Erase);
    }

    #[test]
    fn while_nobody_could_be_told_nothing_is_erased() {
        assert_eq!(on(900, None, None), Due::Tell { again: false }, "a relay away for months");
        assert_eq!(on(901, Some(900), None), Due::Nothing, "the second word keeps its distance");
        assert_eq!(on(923, Some(900), None), Due::Tell { again: true });
        assert_eq!(on(929, Some(900), Some(923)), Due::Nothing);
        assert_eq!(on(930, Some(900), Some(923)), Due::Erase);
        assert_eq!(on(925, Some(700), Some(924)), Due::Nothing, "a second word that came late");
    }
}
