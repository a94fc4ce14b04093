//! How likely a link of a chain holds. What enters: how well two people know each other, and when they last spoke. What leaves: a
//! cost, to be added up along a chain. Not done here: whom one may ask.

use rebond_domain::{Closeness, Date};

/// What a link costs: twenty times the natural logarithm of one against its likelihood, so that costs add up as likelihoods multiply.
/// Somebody close says yes in six cases of ten, somebody known in five, a slight tie in one of three, one not known in two of nine.
/// A dormant tie costs little more.
pub(crate) fn cost(closeness: Closeness, last_exchange: Option<Date>, today: Date) -> u8 {
    let base = match closeness {
        Closeness::Close => 10,
        Closeness::Known => 14,
        Closeness::Slight => 22,
        Closeness::Unknown => 30,
    };
    let age = last_exchange.and_then(|day| day.until(today).ok()).map(|span| span.get_days());
    base + match age {
        Some(..=365) => 0,
        Some(366..=1095) => 2,
        Some(_) => 4,
        None => 3,
    }
}

/// rule G10: who helped once is ready to help again.
pub(crate) const HELPED: u8 = 3;

/// A chain with more links asks too much of too many.
pub(crate) const LONGEST: usize = 5;
